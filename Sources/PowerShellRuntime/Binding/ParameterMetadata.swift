import DotNet

/// A parameter as the binder, help, completion and syntax lines see it; cmdlets and functions alike.
public final class ParameterMetadata: NetObject {
  public let name: String
  public let key: Name
  /// The properties of a pipeline object that may fill it, the first that is there.
  private(set) lazy var propertyNames: [Name] = [key] + aliases.map { Name($0) }
  public let type: NetType
  public let aliases: [String]
  /// The sets it belongs to with its role in each; `__AllParameterSets` when declared without one.
  public let sets: [ParameterSetRole]
  public var validations: [ParameterValidation]
  /// Allow… attributes and transformations of functions run in the binder.
  public var allows: Allowances = []
  public let completes: ParameterCompletion?
  public let help: String
  /// The default as help shows it.
  public let defaultText: String?
  public let isDynamic: Bool
  public let dontShow: Bool
  public let supportsWildcards: Bool
  /// What `[PSTypeName('...')]` asks of the value's type names.
  public var typeName: String?
  /// What `[Obsolete('...')]` says when the parameter is used.
  public var obsoleteText: String?
  /// For functions: the attribute objects in order (transformations, validations), whatever the run time needs.
  public var attributes: [NetObject] = []

  public override var netType: NetType { ParameterMetadata.metadataType }

  public struct Allowances: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let null = Allowances(rawValue: 1)
    public static let emptyString = Allowances(rawValue: 2)
    public static let emptyCollection = Allowances(rawValue: 4)
  }

  public init(
    _ name: String, type: NetType, aliases: [String] = [], sets: [ParameterSetRole], validations: [ParameterValidation] = [],
    allows: Allowances = [], completes: ParameterCompletion? = nil, help: String = "", defaultText: String? = nil,
    isDynamic: Bool = false, dontShow: Bool = false, supportsWildcards: Bool = false
  ) {
    self.name = name
    self.key = Name(name)
    self.type = type
    self.aliases = aliases
    self.sets = sets
    self.validations = validations
    self.allows = allows
    self.completes = completes
    self.help = help
    self.defaultText = defaultText
    self.isDynamic = isDynamic
    self.dontShow = dontShow
    self.supportsWildcards = supportsWildcards
  }

  /// The same with other roles.
  func with(sets: [ParameterSetRole]) -> ParameterMetadata {
    let copy = ParameterMetadata(
      name, type: type, aliases: aliases, sets: sets, validations: validations, allows: allows, completes: completes, help: help,
      defaultText: defaultText, isDynamic: isDynamic, dontShow: dontShow, supportsWildcards: supportsWildcards)
    copy.attributes = attributes
    copy.typeName = typeName
    copy.obsoleteText = obsoleteText
    return copy
  }

  public var isSwitch: Bool { type === NetType.switchParameter }
}

/// What a parameter is within one parameter set.
public struct ParameterSetRole: Sendable {
  public static let allSets = "__AllParameterSets"
  public let set: String
  public let isMandatory: Bool
  public let position: Int?
  public let fromPipeline: Bool
  public let fromPipelineByPropertyName: Bool
  public let fromRemainingArguments: Bool
  public let helpMessage: String?

  /// The role within a named set: `.set("Path", mandatory: true, position: 0)`.
  public static func set(
    _ name: String, mandatory: Bool = false, position: Int? = nil, pipeline: Bool = false, byName: Bool = false,
    remaining: Bool = false, helpMessage: String? = nil
  ) -> ParameterSetRole {
    ParameterSetRole(
      set: name, isMandatory: mandatory, position: position, fromPipeline: pipeline, fromPipelineByPropertyName: byName,
      fromRemainingArguments: remaining, helpMessage: helpMessage)
  }
}

/// The validation attributes. Their failures carry PowerShell's messages.
public enum ParameterValidation {
  case notNull, notNullOrEmpty, notNullOrWhiteSpace
  case set([String], ignoreCase: Bool = true)
  /// A set that a class makes anew when it is asked for.
  case generated(() -> [String]?)
  case range(Value, Value)
  case rangeKind(String)
  /// With the names of its `RegexOptions`.
  case pattern(String, options: String = "IgnoreCase")
  case length(Int, Int)
  case count(Int, Int)
  case script(ScriptBlock)
  /// A check of the cmdlet's own: returns the message of the failure.
  case custom((Value) -> String?)
  /// The same; an argument by position that fails goes to the next parameter of its place.
  case notHere((Value) -> String?)
  /// Another one whose failure reads as `ErrorMessage` says.
  indirect case withMessage(ParameterValidation, String)
}

/// What may stand as the parameter's value, for completion.
public enum ParameterCompletion {
  case path, directory, command, module, variable, type, property, process, parameterOfEnum
  case values([String])
  /// Something that lives in the world: the name of a source that the session's completion services answer (`poolFqdn`, `sqlInstance`, ...).
  case world(String)
  case script(ScriptBlock)
  /// An object with `CompleteArgument`, made when asked for.
  case completer(() throws -> Value)
}

/// A command's parameters with what else its `CmdletBinding` says.
public final class CommandMetadata {
  public let parameters: [ParameterMetadata]
  public let defaultParameterSet: String?
  public let supportsShouldProcess: Bool
  /// `SupportsPaging`: `-First`, `-Skip` and `-IncludeTotalCount` exist, and `$PSCmdlet.PagingParameters`.
  public let supportsPaging: Bool
  public let confirmImpact: ConfirmImpact
  /// An advanced function or a cmdlet: common parameters exist, left-over arguments are errors.
  public let hasCmdletBinding: Bool
  public let positionalBinding: Bool
  nonisolated(unsafe) public static let none = CommandMetadata(parameters: [], hasCmdletBinding: false)
  /// Whatever the binder computes once per command (name index, set bits).
  public var binderCache: AnyObject?
  /// What is wrong with an attribute of its declaration, said when it is called.
  var mistake: AttributeMistake?

  public init(
    parameters: [ParameterMetadata], defaultParameterSet: String? = nil, supportsShouldProcess: Bool = false,
    supportsPaging: Bool = false, confirmImpact: ConfirmImpact = .medium, hasCmdletBinding: Bool, positionalBinding: Bool = true
  ) {
    self.parameters = parameters
    self.defaultParameterSet = defaultParameterSet
    self.supportsShouldProcess = supportsShouldProcess
    self.supportsPaging = supportsPaging
    self.confirmImpact = confirmImpact
    self.hasCmdletBinding = hasCmdletBinding
    self.positionalBinding = positionalBinding
  }
}

public enum ConfirmImpact: Int, Sendable { case none, low, medium, high }
