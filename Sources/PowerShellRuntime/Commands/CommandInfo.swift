import DotNet

/// `System.Management.Automation.CommandInfo`: anything that can be called by name.
open class CommandInfo: NetObject {
  public enum CommandType: Int, Sendable {
    case Alias = 1, Function = 2, Filter = 4, Cmdlet = 8, ExternalScript = 16, Application = 32, Script = 64, Configuration = 256
  }
  public let name: String
  public let commandType: CommandType
  public var moduleName: String
  public var module: PSModuleInfo?
  public init(_ name: String, _ type: CommandType, moduleName: String = "") {
    self.name = name
    self.commandType = type
    self.moduleName = moduleName
  }
  open override var netType: NetType { .commandInfo(commandType) }
  /// The parameters, their sets and the default set; what the binder, `Get-Command -Syntax`, help and completion read.
  open var metadata: CommandMetadata { .none }
  /// The type name appended to error ids: `Microsoft.PowerShell.Commands.GetItemCommand`, or the function's name.
  open var implementingType: String { name }
  open override func toString(_ context: DotNetContext) throws -> PSString? { PSString(name) }
  /// What help says of it in words; nil for what has no words of its own.
  open var helpText: CommandHelpText? { nil }
  /// A new run of the command; nil for what cannot run by itself.
  open func newRun() -> CommandProcessor? { nil }
}

public final class AliasInfo: CommandInfo {
  public var definition: String
  public var options: ScopedItemOptions
  public var descriptionText = ""
  public init(_ name: String, _ definition: String, options: ScopedItemOptions = []) {
    self.definition = definition
    self.options = options
    super.init(name, .Alias)
  }
}

public final class FunctionInfo: CommandInfo {
  public private(set) lazy var scriptBlock: ScriptBlock = makeBlock()
  private let makeBlock: () -> ScriptBlock
  public var options: ScopedItemOptions = []
  public init(_ name: String, _ scriptBlock: ScriptBlock, isFilter: Bool = false) {
    makeBlock = { scriptBlock }
    super.init(name, isFilter ? .Filter : .Function)
  }
  /// A function whose code is read when it is first asked for.
  init(_ name: String, _ makeBlock: @escaping () -> ScriptBlock) {
    self.makeBlock = makeBlock
    super.init(name, .Function)
  }
  public override var metadata: CommandMetadata { scriptBlock.metadata }
}

/// A `.ps1` file on the host's or a simulated machine's disk.
public final class ExternalScriptInfo: CommandInfo {
  public let path: String
  public let scriptBlock: ScriptBlock
  public init(_ name: String, path: String, _ scriptBlock: ScriptBlock) {
    self.path = path
    self.scriptBlock = scriptBlock
    super.init(name, .ExternalScript)
  }
  public override var metadata: CommandMetadata { scriptBlock.metadata }
  public override var implementingType: String { name }
}

public final class CmdletInfo: CommandInfo {
  public let declaration: CmdletDeclaration
  private let makeProcessor: (CmdletInfo) -> CmdletProcessor
  private lazy var builtMetadata: CommandMetadata = makeMetadata()
  private let makeMetadata: () -> CommandMetadata

  public init<C: Cmdlet>(_ type: C.Type, module: String) {
    declaration = C.declaration
    makeProcessor = { TypedCmdletProcessor<C>($0) }
    makeMetadata = {
      CommandMetadata(
        parameters: C.parameters.map { $0.metadata }, defaultParameterSet: C.declaration.defaultParameterSet,
        supportsShouldProcess: C.declaration.supportsShouldProcess, confirmImpact: C.declaration.confirmImpact,
        hasCmdletBinding: true)
    }
    super.init(C.declaration.name, .Cmdlet, moduleName: module)
  }
  /// A cmdlet whose declaration is read from a table.
  public init(
    _ declaration: CmdletDeclaration, module: String, metadata: @escaping () -> CommandMetadata,
    processor: @escaping (CmdletInfo) -> CmdletProcessor
  ) {
    self.declaration = declaration
    makeProcessor = processor
    makeMetadata = metadata
    super.init(declaration.name, .Cmdlet, moduleName: module)
  }
  public override var metadata: CommandMetadata { builtMetadata }
  public override var implementingType: String { declaration.implementingType }
  public override var helpText: CommandHelpText? {
    CommandHelpText(
      synopsis: declaration.synopsis, description: declaration.description, examples: declaration.examples,
      outputs: declaration.outputTypes)
  }
  public func newProcessor() -> CmdletProcessor { makeProcessor(self) }
  public override func newRun() -> CommandProcessor? { makeProcessor(self) }
}

/// A host program found on the path. Running one needs the user's leave on the command line.
public final class ApplicationInfo: CommandInfo {
  public let path: String
  public init(_ name: String, path: String) {
    self.path = path
    super.init(name, .Application)
  }
}

/// `ScopedItemOptions` of variables, aliases and functions.
public struct ScopedItemOptions: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let readOnly = ScopedItemOptions(rawValue: 1)
  public static let constant = ScopedItemOptions(rawValue: 2)
  public static let `private` = ScopedItemOptions(rawValue: 4)
  public static let allScope = ScopedItemOptions(rawValue: 8)
  public static let unspecified = ScopedItemOptions(rawValue: 16)
}
