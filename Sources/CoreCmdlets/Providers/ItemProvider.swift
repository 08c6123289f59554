import DotNet
import PowerShellRuntime

/// What a provider reports: the error record's parts.
///
/// `@unchecked`: an error must be `Sendable`, and this one never leaves the thread that interprets.
public struct ItemFailure: Error, @unchecked Sendable {
  public let exceptionType: String
  public let message: String
  public let id: String
  public let category: ErrorCategory
  // Safe: an error is thrown and caught on the session's one thread.
  nonisolated(unsafe) public let target: Value
  /// Whether the command ends; most are reported and the next item is tried.
  public let isTerminating: Bool
  public init(
    _ exceptionType: String, _ message: String, id: String, _ category: ErrorCategory, target: Value = .null, terminating: Bool = false
  ) {
    self.exceptionType = exceptionType
    self.message = message
    self.id = id
    self.category = category
    self.target = target
    self.isTerminating = terminating
  }
}

/// A kind of store reached through paths: files, environment variables, variables, functions, aliases. A new kind is one subclass.
/// - Source: about_Providers, `NavigationCmdletProvider`.
open class ItemProvider {
  public let name: String
  /// The module before the provider's name in `PSPath`.
  public let module: String
  @Unretained public private(set) var context: ExecutionContext
  public init(_ name: String, module: String = "Microsoft.PowerShell.Core", _ context: ExecutionContext) {
    self.name = name
    self.module = module
    self.context = context
  }

  /// Whether items may contain items.
  open var isNavigable: Bool { false }
  open func separator(_ path: String) -> String { "/" }
  /// The path in full form: no `.` and `..`, one kind of separator.
  open func normalize(_ path: String) -> String { path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).joined(separator: "/") }
  open func exists(_ path: String) -> Bool { false }
  open func isContainer(_ path: String) -> Bool { path.isEmpty }
  /// The item as an object; nil where there is none.
  open func item(_ path: String) throws -> Value? { nil }
  /// The names of the items in a container, in the order in which they are shown.
  open func children(_ path: String) throws -> [String] { [] }
  open func isHidden(_ path: String) -> Bool { false }

  open func newItem(_ path: String, type: String?, value: Value, force: Bool, _ run: CommandRuntime) throws -> Value? {
    throw unsupported("New-Item")
  }
  open func setItem(_ path: String, _ value: Value, force: Bool) throws -> Value? { throw unsupported("Set-Item") }
  open func clearItem(_ path: String, force: Bool) throws { throw unsupported("Clear-Item") }
  open func remove(_ path: String, recurse: Bool, force: Bool, _ run: CommandRuntime) throws { throw unsupported("Remove-Item") }
  open func rename(_ path: String, to name: String, force: Bool) throws -> Value? { throw unsupported("Rename-Item") }
  open func content(_ path: String) throws -> [Value] { throw unsupported("Get-Content") }
  open func setContent(_ path: String, _ values: [Value], append: Bool) throws { throw unsupported("Set-Content") }
  open func clearContent(_ path: String) throws { throw unsupported("Clear-Content") }

  func unsupported(_ command: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.PSNotSupportedException", "Provider operation stopped because the provider does not support this operation.",
      id: "NotSupported", .NotImplemented, terminating: true)
  }

  /// The place's path as a user types it: `Env:/PATH`, `/home/x`.
  open func display(_ path: String, _ drive: PSDrive?) -> String {
    drive.map { "\($0.name):\(separator(path))\(path)" } ?? path
  }
  open func parent(_ path: String) -> String {
    guard let cut = path.lastIndex(where: { $0 == "/" || $0 == "\\" }) else { return "" }
    return String(path[..<cut])
  }
  open func child(_ path: String) -> String {
    guard let cut = path.lastIndex(where: { $0 == "/" || $0 == "\\" }) else { return path }
    return String(path[path.index(after: cut)...])
  }
  open func join(_ path: String, _ child: String) -> String { path.isEmpty ? child : "\(path)/\(child)" }
}

/// `PSDriveInfo`.
public final class PSDrive {
  public let name: String
  public let provider: ItemProvider
  public let root: String
  public var description: String
  /// Where `Set-Location name:` returns to, relative to the root.
  public var currentLocation = ""
  public init(_ name: String, _ provider: ItemProvider, root: String, description: String = "") {
    self.name = name
    self.provider = provider
    self.root = root
    self.description = description
  }
  /// The object that scripts see, one per drive.
  lazy var object: Value = DriveObjects.make(self)
}

/// A path that is understood: which provider, through which drive, and its own path there.
public struct ItemPlace {
  public let provider: ItemProvider
  public let drive: PSDrive?
  public let path: String

  public var display: String { provider.display(path, drive) }
  var providerPath: String { provider.isNavigable ? provider.display(path, nil) : path }
  var psPath: String {
    let text = provider.isNavigable ? path : path
    return "\(provider.module)\\\(provider.name)::\(text)"
  }
  func child(_ name: String) -> ItemPlace { ItemPlace(provider: provider, drive: drive, path: provider.join(path, name)) }
  var exists: Bool { provider.exists(path) }
  var isContainer: Bool { provider.isContainer(path) }

  var notFound: ItemFailure { ItemPlace.notFound(display) }
  static func notFound(_ path: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.ItemNotFoundException", "Cannot find path '\(path)' because it does not exist.", id: "PathNotFound",
      .ObjectNotFound, target: .text(path))
  }
}
