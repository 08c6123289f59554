import DotNet

/// A command written in Swift. One struct, one file; its parameters are declared once and feed binding, help, completion and syntax.
///
/// The run time makes one value a call, fills it from the bound parameters, then calls `begin`, `process` for each pipeline object (once when
/// nothing is piped in) and `end`. Output goes out through `run.write` as it is made: nothing is collected.
public protocol Cmdlet {
  static var declaration: CmdletDeclaration { get }
  static var parameters: [ParameterDeclaration<Self>] { get }
  init()
  mutating func begin(_ run: CommandRuntime) throws
  mutating func process(_ run: CommandRuntime) throws
  mutating func end(_ run: CommandRuntime) throws
  /// A shorter way for the pipeline's objects than being put into a parameter and `process`; asked when the first object was processed.
  func shortcut(_ run: CommandRuntime) -> ((Value) throws -> Void)?
  /// Runs however the call ended; for releasing what was opened.
  mutating func clean(_ run: CommandRuntime)
}

extension Cmdlet {
  public mutating func begin(_ run: CommandRuntime) throws {}
  public mutating func process(_ run: CommandRuntime) throws {}
  public mutating func end(_ run: CommandRuntime) throws {}
  public func shortcut(_ run: CommandRuntime) -> ((Value) throws -> Void)? { nil }
  public mutating func clean(_ run: CommandRuntime) {}
}

/// What a cmdlet is besides its parameters.
public struct CmdletDeclaration {
  public let name: String
  public let aliases: [String]
  public let defaultParameterSet: String?
  public let supportsShouldProcess: Bool
  public let confirmImpact: ConfirmImpact
  public let outputTypes: [String]
  /// The .NET type that implements the real one, as error ids end with it.
  public let implementingType: String
  public let synopsis: String
  public let description: String
  public let examples: [CmdletExample]

  public init(
    _ name: String, aliases: [String] = [], defaultParameterSet: String? = nil, supportsShouldProcess: Bool = false,
    confirmImpact: ConfirmImpact = .medium, outputTypes: [String] = [], implementingType: String? = nil, synopsis: String,
    description: String = "", examples: [CmdletExample]
  ) {
    self.name = name
    self.aliases = aliases
    self.defaultParameterSet = defaultParameterSet
    self.supportsShouldProcess = supportsShouldProcess
    self.confirmImpact = confirmImpact
    self.outputTypes = outputTypes
    self.implementingType = implementingType ?? "Microsoft.PowerShell.Commands.\(name.filter { $0 != "-" })Command"
    self.synopsis = synopsis
    self.description = description
    self.examples = examples
  }
}

/// An example of the help: the lines typed, and exactly what they print. A test runs each.
public struct CmdletExample {
  public let code: String
  public let output: String
  public let remarks: String
  public init(_ code: String, output: String, remarks: String = "") {
    self.code = code
    self.output = output
    self.remarks = remarks
  }
}
