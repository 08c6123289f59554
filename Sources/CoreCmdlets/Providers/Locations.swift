import DotNet
import Foundation
import PowerShellRuntime

/// The session's drives, the current location and the stacks of `Push-Location`; turns what a user types into places.
/// - Source: about_Providers, about_Locations, about_Path_Syntax.
public final class Locations {
  @Unretained public private(set) var context: ExecutionContext
  public private(set) var providers: [ItemProvider] = []
  public private(set) var drives: [PSDrive] = []
  public let files: FileSystemProvider
  public private(set) var currentDrive: PSDrive
  /// The current path inside the drive's provider.
  public private(set) var currentPath: String
  var stacks: [Name: [ItemPlace]] = [:]
  var defaultStack = Name("")
  private var history: [ItemPlace] = []
  private var future: [ItemPlace] = []

  public init(_ context: ExecutionContext) {
    self.context = context
    files = FileSystemProvider(context)
    FileItemTypes.register(files)
    let root = PSDrive("/", files, root: "/")
    currentDrive = root
    currentPath = FileManager.default.currentDirectoryPath
    providers = [
      AliasProvider(context), EnvironmentProvider(context), files, FunctionProvider(context), VariableProvider(context),
    ]
    drives = [root, PSDrive("Temp", files, root: HostPaths.temporary, description: "")]
    for (drive, provider, text) in [
      ("Alias", "Alias", "Drive that contains a view of the aliases stored in a session state"),
      ("Env", "Environment", "Drive that contains a view of the environment variables for the process"),
      ("Function", "Function", "Drive that contains a view of the functions stored in a session state"),
      ("Variable", "Variable", "Drive that contains a view of those variables stored in a session state"),
    ] {
      if let provider = self.provider(provider) { drives.append(PSDrive(drive, provider, root: "", description: text)) }
    }
  }

  public func provider(_ name: String) -> ItemProvider? {
    let short = name.lastIndex(of: "\\").map { String(name[name.index(after: $0)...]) } ?? name
    return providers.first { CaseFolding.equal($0.name, short) }
  }

  public func drive(_ name: String) -> PSDrive? { drives.first { CaseFolding.equal($0.name, name) } }

  public func add(_ drive: PSDrive) { drives.append(drive) }
  public func remove(_ drive: PSDrive) { drives.removeAll { $0 === drive } }
  public func add(_ provider: ItemProvider) { providers.append(provider) }

  public var current: ItemPlace { ItemPlace(provider: currentDrive.provider, drive: currentDrive, path: currentPath) }

  // MARK: Moving

  func go(to place: ItemPlace, remember: Bool = true) {
    if remember {
      history.append(current)
      future = []
    }
    currentDrive = place.drive ?? drives.first { $0.provider === place.provider } ?? currentDrive
    currentPath = place.path
    currentDrive.currentLocation = place.path
    if place.provider === files, place.path.hasPrefix("/") { _ = FileManager.default.changeCurrentDirectoryPath(place.path) }
  }

  /// `Set-Location -` and `+`.
  func goBack() throws {
    guard let place = history.popLast() else { throw Locations.noHistory("backward") }
    future.append(current)
    go(to: place, remember: false)
  }
  func goForward() throws {
    guard let place = future.popLast() else { throw Locations.noHistory("forward") }
    history.append(current)
    go(to: place, remember: false)
  }
  private static func noHistory(_ way: String) -> ItemFailure {
    ItemFailure(
      "System.InvalidOperationException", "There is no location history left to navigate \(way).", id: "SetLocationHistoryEmpty",
      .InvalidOperation, terminating: false)
  }

  // MARK: Understanding paths

  /// The place a path names, whether or not anything is there. Wildcards are left in the path.
  /// - Throws: `ItemFailure` where the drive or provider does not exist.
  public func resolve(_ text: String) throws -> ItemPlace {
    if let cut = text.range(ofFirst: "::") {
      let name = String(text[..<cut.lowerBound])
      guard let provider = provider(name) else { throw Locations.noProvider(name) }
      let rest = String(text[cut.upperBound...])
      return ItemPlace(provider: provider, drive: drive(for: rest, provider), path: provider.normalize(rest))
    }
    if let colon = text.firstIndex(of: ":"), colon > text.startIndex, !text[..<colon].contains(where: { $0 == "/" || $0 == "\\" || $0 == "." }) {
      return try resolve(drive: String(text[..<colon]), String(text[text.index(after: colon)...]))
    }
    if text.hasPrefix("\\\\") || text.hasPrefix("//") {
      return ItemPlace(provider: files, drive: nil, path: files.normalize(text))
    }
    if text == "~" || text.hasPrefix("~/") || text.hasPrefix("~\\") {
      return ItemPlace(provider: files, drive: drives[0], path: files.normalize(HostPaths.home + text.dropFirst()))
    }
    let provider = currentDrive.provider
    if text.hasPrefix("/") || text.hasPrefix("\\") {
      if provider === files, files.isHost(currentPath) {
        return ItemPlace(provider: files, drive: drives[0], path: files.normalize(text))
      }
      return ItemPlace(provider: provider, drive: currentDrive, path: provider.normalize(files.root(of: currentPath) + text))
    }
    return ItemPlace(provider: provider, drive: currentDrive, path: provider.normalize(provider.join(currentPath, text)))
  }

  private func resolve(drive name: String, _ rest: String) throws -> ItemPlace {
    guard let drive = drive(name) else {
      if name.count == 1, files.owns("\(name):\\") {
        let tail = rest.hasPrefix("\\") || rest.hasPrefix("/") ? rest : "\\" + rest
        return ItemPlace(provider: files, drive: nil, path: files.normalize("\(name.uppercased()):\(tail)"))
      }
      throw Locations.noDrive(name)
    }
    let provider = drive.provider
    guard provider === files else { return ItemPlace(provider: provider, drive: drive, path: provider.normalize(rest)) }
    let tail = rest.isEmpty ? (drive.currentLocation.isEmpty ? "" : drive.currentLocation) : rest
    if rest.isEmpty, !tail.isEmpty { return ItemPlace(provider: files, drive: drive, path: tail) }
    return ItemPlace(provider: files, drive: drive, path: files.normalize(files.join(drive.root, tail)))
  }

  private func drive(for path: String, _ provider: ItemProvider) -> PSDrive? {
    provider === files ? (path.hasPrefix("/") ? drives[0] : nil) : drives.first { $0.provider === provider }
  }

  static func noDrive(_ name: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.DriveNotFoundException", "Cannot find drive. A drive with the name '\(name)' does not exist.",
      id: "DriveNotFound", .ObjectNotFound, target: .text(name))
  }
  static func noProvider(_ name: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.ProviderNotFoundException", "Cannot find a provider with the name '\(name)'.", id: "ProviderNotFound",
      .ObjectNotFound, target: .text(name))
  }

  // MARK: Wildcards

  /// The places that a path names, wildcards expanded. Without wildcards the place itself, which must exist.
  public func expand(_ text: String, literal: Bool = false, force: Bool = false, mustExist: Bool = true) throws -> [ItemPlace] {
    guard !literal, Wildcard.hasWildcards(text) else {
      let place = try resolve(literal ? text : Locations.unescape(text))
      if mustExist, !place.exists { throw place.notFound }
      return [place]
    }
    let place = try resolve(text)
    let provider = place.provider
    guard provider.isNavigable else {
      let pattern = Wildcard(place.path)
      return try provider.children("").filter { pattern.matches($0) }.map { ItemPlace(provider: provider, drive: place.drive, path: $0) }
    }
    return try files.expand(place, force: force)
  }

  static func unescape(_ text: String) -> String {
    guard text.contains("`") else { return text }
    var plain = ""
    var isEscaped = false
    for character in text {
      if character == "`", !isEscaped {
        isEscaped = true
        continue
      }
      plain.append(character)
      isEscaped = false
    }
    return plain
  }
}

extension ExecutionContext {
  public var locations: Locations {
    if let locations = service(Locations.self) { return locations }
    let locations = Locations(self)
    setService(Locations.self, locations)
    return locations
  }
}

/// Folders of the host that names stand for.
enum HostPaths {
  static var home: String { ProcessInfo.processInfo.environment["HOME"] ?? "/" }
  static var temporary: String {
    let path = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    return path.hasSuffix("/") ? path : path + "/"
  }
}
