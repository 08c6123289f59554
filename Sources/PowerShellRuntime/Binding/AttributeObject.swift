import DotNet

/// An attribute as an object: `[Parameter]@{ Mandatory = $true }`, an element of `Attributes`.
public final class AttributeObject: NetObject {
  public let type: NetType
  public var positional: [Value]
  public var named: NetDictionary = NetDictionary(type: .orderedDictionary)
  public init(_ type: NetType, _ positional: [Value] = []) {
    self.type = type
    self.positional = positional
  }
  public override var netType: NetType { type }
  /// `validateset` for `System.Management.Automation.ValidateSetAttribute`.
  var shortName: String {
    var name = type.name.lowercased()
    if name.hasSuffix("attribute") { name = String(name.dropLast(9)) }
    return name
  }

  // MARK: Types

  nonisolated(unsafe) public static let attribute = NetType("System.Attribute", base: .object)
  nonisolated(unsafe) public static let cmdletMetadata = NetType(
    "System.Management.Automation.Internal.CmdletMetadataAttribute", base: attribute)
  nonisolated(unsafe) public static let validateArguments = NetType(
    "System.Management.Automation.ValidateArgumentsAttribute", base: cmdletMetadata) { $0.constructor("()") { _, _, _ in .null } }
  nonisolated(unsafe) public static let validateEnumerated = NetType(
    "System.Management.Automation.ValidateEnumeratedArgumentsAttribute", base: validateArguments) { $0.constructor("()") { _, _, _ in .null } }
  nonisolated(unsafe) public static let transformation = NetType(
    "System.Management.Automation.ArgumentTransformationAttribute", base: cmdletMetadata) { $0.constructor("()") { _, _, _ in .null } }

  nonisolated(unsafe) static let argumentTypeConverter = NetType(
    "System.Management.Automation.ArgumentTypeConverterAttribute", base: transformation)

  /// Name, kind of base, the properties with their types; positional arguments fill the properties marked `*` in order.
  private static let rows = """
    Parameter	c	bool Mandatory;int Position;string ParameterSetName;bool ValueFromPipeline;bool ValueFromPipelineByPropertyName;bool ValueFromRemainingArguments;string HelpMessage;bool DontShow
    Alias	c	string[] AliasNames*
    AllowNull	c
    AllowEmptyString	c
    AllowEmptyCollection	c
    SupportsWildcards	c
    ArgumentCompletions	c
    ArgumentCompleter	c	scriptblock ScriptBlock*
    CmdletBinding	c	bool PositionalBinding;string DefaultParameterSetName;bool SupportsShouldProcess;bool SupportsPaging;System.Management.Automation.ConfirmImpact ConfirmImpact;string HelpUri
    OutputType	c
    ValidateNotNull	v
    ValidateNotNullOrEmpty	v
    ValidateNotNullOrWhiteSpace	v
    ValidateSet	e	string[] ValidValues*;bool IgnoreCase;string ErrorMessage
    ValidateRange	e	System.Object MinRange*;System.Object MaxRange*
    ValidatePattern	e	string RegexPattern*;System.Object Options;string ErrorMessage
    ValidateLength	e	int MinLength*;int MaxLength*
    ValidateCount	v	int MinLength*;int MaxLength*
    ValidateScript	e	scriptblock ScriptBlock*;string ErrorMessage
    ValidateDrive	v
    Credential	t
    PSTypeName	c	string PSTypeName*
    PSDefaultValue	c	System.Object Value;string Help
    Cmdlet	c	string VerbName*;string NounName*;string DefaultParameterSetName;bool SupportsShouldProcess;bool SupportsPaging;bool SupportsTransactions;System.Management.Automation.ConfirmImpact ConfirmImpact;string HelpUri
    DscResource	c	System.Object RunAsCredential
    DscProperty	c	bool Key;bool Mandatory;bool NotConfigurable
    DscLocalConfigurationManager	c
    Experimental	c	string ExperimentName*;System.Management.Automation.ExperimentAction ExperimentAction*
    Hidden	c
    ValidateTrustedData	v
    ValidateUserDrive	v
    DynamicClassImplementationAssembly	a	string ScriptFile
    System.Management.Automation.Language.NoRunspaceAffinity	a
    System.Flags	a
    System.Serializable	a
    System.Obsolete	a	string Message*;bool IsError*;string DiagnosticId;string UrlFormat
    System.AttributeUsage	a	System.AttributeTargets ValidOn*;bool AllowMultiple;bool Inherited
    System.Runtime.CompilerServices.CompilerGenerated	a
    System.Diagnostics.DebuggerStepThrough	a
    System.Diagnostics.DebuggerHidden	a
    System.Diagnostics.Tracing.EventSource	a	string Name;string Guid;string LocalizationResources
    System.Diagnostics.CodeAnalysis.SuppressMessage	a	string Category*;string CheckId*;string Scope;string Target;string MessageId;string Justification
    """

  /// How many positional arguments an attribute takes, where that is not any number.
  static let positionalCounts: [String: ClosedRange<Int>] = {
    let rows = """
      Cmdlet 2 2;Parameter 0 0;CmdletBinding 0 0;AllowNull 0 0;AllowEmptyString 0 0;AllowEmptyCollection 0 0;ValidateNotNull 0 0;ValidateNotNullOrEmpty 0 0;ValidateNotNullOrWhiteSpace 0 0;ValidateRange 1 2;ValidateLength 2 2;ValidateCount 2 2;ValidatePattern 1 1;ValidateScript 1 1;SupportsWildcards 0 0;PSTypeName 1 1
      """
    var counts: [String: ClosedRange<Int>] = [:]
    for row in rows.split(separator: ";") {
      let parts: [Substring] = row.split(separator: " ")
      guard let low = Int(parts[1]), let high = Int(parts[2]) else { continue }
      counts["System.Management.Automation.\(parts[0])Attribute"] = low...high
    }
    return counts
  }()

  nonisolated(unsafe) static let types: [String: NetType] = {
    var types: [String: NetType] = [:]
    for line in rows.tableRows {
      let columns = line.tableColumns
      let name = String(columns[0])
      let base: NetType
      switch columns.count > 1 ? columns[1] : "c" {
      case "v": base = validateArguments
      case "e": base = validateEnumerated
      case "t": base = transformation
      case "a": base = attribute
      default: base = cmdletMetadata
      }
      let properties = columns.count > 2 ? columns[2].split(separator: ";").map(String.init) : []
      let fullName = name.hasPrefix("System.") ? "\(name)Attribute" : "System.Management.Automation.\(name)Attribute"
      let type = NetType(fullName, base: base) { type in define(type, properties) }
      if fullName.hasPrefix("System.Management") { type.assembly = "System.Management.Automation" }
      types[name.lowercased()] = type
    }
    return types
  }()

  private static func define(_ type: NetType, _ properties: [String]) {
    let marked = properties.filter { $0.hasSuffix("*") }
    for property in properties {
      let signature = property.hasSuffix("*") ? String(property.dropLast()) : property
      let name = String(signature[signature.index(after: signature.lastIndex(of: " ") ?? signature.startIndex)...])
      let order = marked.firstIndex(of: property)
      let isList = signature.hasPrefix("string[]")
      let initial: Value = signature.hasPrefix("bool") ? .bool(name == "IgnoreCase" || name == "PositionalBinding") : name == "Position" ? .int32(Int32.min) : name == "ParameterSetName" ? .text(ParameterSetRole.allSets) : signature.hasPrefix("int") ? .int32(0) : .null
      type.property(
        signature,
        get: { this, context in
          guard let attribute = this.object as? AttributeObject else { return .null }
          if let value = attribute.named[name] { return value }
          if let order {
            if isList {
              return .array(attribute.positional.flatMap { $0.object?.contiguousElements ?? [$0] }, of: .string)
            }
            return order < attribute.positional.count ? attribute.positional[order] : initial
          }
          return initial
        },
        set: { this, value, _ in (this.object as? AttributeObject)?.named[name] = value })
    }
    type.property("System.Object TypeId", get: { this, _ in .object(this.object?.netType ?? .object) })
    type.constructor("()") { _, _, _ in .object(AttributeObject(type)) }
    type.constructor("(Params System.Object[] arguments)") { _, arguments, _ in
      var values = arguments.array
      if values.count == 1, let elements = values[0].object?.contiguousElements { values = elements }
      return .object(AttributeObject(type, values))
    }
  }

  /// Makes the attribute types known to scripts.
  static func register() {
    for type in [attribute, cmdletMetadata, validateArguments, validateEnumerated, transformation] {
      TypeRegistry.register(type.fullName) { type }
    }
    for type in types.values {
      TypeRegistry.register(type.fullName) { type }
    }
    AssemblyObject.scriptAttribute = { file in
      let made = AttributeObject(types["dynamicclassimplementationassembly"] ?? attribute)
      made.named["ScriptFile"] = .text(file)
      return .object(made)
    }
    TypeRegistry.register(RuntimeDefinedParameter.parameterType.fullName) { RuntimeDefinedParameter.parameterType }
    TypeRegistry.register("System.Management.Automation.RuntimeDefinedParameterDictionary") { RuntimeDefinedParameter.dictionaryType }
  }
}

extension RuntimeDefinedParameter {
  func makeMetadata(_ context: ExecutionContext) -> ParameterMetadata {
    var roles: [ParameterSetRole] = []
    var aliases: [String] = []
    var validations: [ParameterValidation] = []
    var allows: ParameterMetadata.Allowances = []
    for case .object(let object) in attributes.elements {
      guard let attribute = object as? AttributeObject else { continue }
      func on(_ name: String) -> Bool { attribute.named[name].map { LanguagePrimitives.isTrue($0) } ?? false }
      switch attribute.shortName {
      case "parameter":
        roles.append(
          .set(
            attribute.named["ParameterSetName"].map { context.text(of: $0) } ?? ParameterSetRole.allSets, mandatory: on("Mandatory"),
            position: attribute.named["Position"]?.integer, pipeline: on("ValueFromPipeline"),
            byName: on("ValueFromPipelineByPropertyName"), remaining: on("ValueFromRemainingArguments"),
            helpMessage: attribute.named["HelpMessage"].map { context.text(of: $0) }))
      case "alias": aliases += attribute.positional.flatMap { $0.object?.contiguousElements ?? [$0] }.map { context.text(of: $0) }
      case "allownull": allows.insert(.null)
      case "allowemptystring": allows.insert(.emptyString)
      case "allowemptycollection": allows.insert(.emptyCollection)
      default:
        var named: [String: Value] = [:]
        for (key, value) in attribute.named.pairs { named[context.text(of: key).lowercased()] = value }
        if let validation = Validation.make(attribute.shortName, attribute.positional, named, context) { validations.append(validation) }
      }
    }
    return ParameterMetadata(
      name, type: type, aliases: aliases, sets: roles.isEmpty ? [.set(ParameterSetRole.allSets)] : roles, validations: validations,
      allows: allows, isDynamic: true)
  }
}
