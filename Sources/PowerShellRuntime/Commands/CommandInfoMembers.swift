import DotNet

/// Members of `CommandInfo` and its kinds.
func defineCommandInfo(_ type: NetType) {
  func row(_ signature: String, _ read: @escaping (CommandInfo, DotNetContext) -> Value) {
    type.property(signature, get: { this, context in (this.object as? CommandInfo).map { read($0, context) } ?? .null })
  }
  row("string Name") { info, _ in .text(info.name) }
  row("System.Management.Automation.CommandTypes CommandType") { info, _ in .object(EnumValue(.commandTypes, Int64(info.commandType.rawValue))) }
  row("string Source") { info, _ in .text((info as? ApplicationInfo)?.path ?? (info as? ExternalScriptInfo)?.path ?? info.moduleName) }
  row("string ModuleName") { info, _ in .text(info.moduleName) }
  row("System.Management.Automation.PSModuleInfo Module") { info, _ in info.module.map { .object($0) } ?? .null }
  row("version Version") { info, _ in info.module?.version ?? .null }
  row("string Definition") { info, _ in .text(info.definitionText) }
  row("System.Object Visibility") { _, _ in .object(EnumValue(NetType.named("System.Management.Automation.SessionStateEntryVisibility") ?? .object, 0)) }
  row("System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters") { info, context in
    .object(info.parameterDictionary(with: info.dynamicParameters((context as? SessionDotNet)?.session)))
  }
  row("System.Object ParameterSets") { info, _ in .array(info.parameterSetObjects.map { .object($0) }) }
  row("System.Object OutputType") { info, _ in
    .array(info.outputTypeNames.map { PSTypeNameObject.make($0) }, of: PSTypeNameObject.type)
  }
  row("bool CmdletBinding") { info, _ in .bool(info.metadata.hasCmdletBinding) }
  type.method("System.Management.Automation.ParameterMetadata ResolveParameter(string name)") { this, arguments, _ in
    guard let info = this.object as? CommandInfo else { return .null }
    if case .one(let index) = BinderTable.of(info.metadata).match(arguments.string(0).text) {
      return .object(BinderTable.of(info.metadata).parameters[index].metadata)
    }
    return .null
  }
}

extension CommandInfo {
  /// The full names of what `[OutputType(...)]` or the declaration says.
  public var outputTypeNames: [String] {
    if let cmdlet = self as? CmdletInfo { return cmdlet.declaration.outputTypes }
    guard let block = (self as? FunctionInfo)?.scriptBlock ?? (self as? ExternalScriptInfo)?.scriptBlock else { return [] }
    return block.outputTypeNames
  }
}

/// `PSTypeName`: a type by name, which may not be loaded.
final class PSTypeNameObject: NetObject {
  let name: String
  private init(_ name: String) { self.name = name }
  static func make(_ name: String) -> Value { .object(PSTypeNameObject(name)) }
  override var netType: NetType { PSTypeNameObject.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(name) }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PSTypeName", base: .object) { type in
    type.property("string Name") { this, _ in .text((this.object as? PSTypeNameObject)?.name ?? "") }
    type.property("type Type") { this, _ in TypeRegistry.find((this.object as? PSTypeNameObject)?.name ?? "").map { .object($0) } ?? .null }
  }
}

/// What cmdlets and functions have besides; an alias has neither verb nor noun.
func defineVerbAndNoun(_ type: NetType) {
  func row(_ signature: String, _ read: @escaping (CommandInfo) -> Value) {
    type.property(signature, get: { this, _ in (this.object as? CommandInfo).map { read($0) } ?? .null })
  }
  row("string Verb") { .text($0.name.contains("-") ? String($0.name.prefix { $0 != "-" }) : "") }
  row("string Noun") { info in
    .text(info.name.firstIndex(of: "-").map { String(info.name[info.name.index(after: $0)...]) } ?? "")
  }
  row("string DefaultParameterSet") { $0.metadata.defaultParameterSet.map { .text($0) } ?? .null }
}

func defineFunctionInfo(_ type: NetType) {
  defineVerbAndNoun(type)
  type.property("scriptblock ScriptBlock", get: { this, _ in (this.object as? FunctionInfo).map { .object($0.scriptBlock) } ?? .null })
  type.property(
    "System.Management.Automation.ScopedItemOptions Options",
    get: { this, _ in .object(EnumValue(.scopedItemOptions, Int64((this.object as? FunctionInfo)?.options.rawValue ?? 0))) })
  type.property("string Description", get: { _, _ in .null })
}

func defineAliasInfo(_ type: NetType) {
  func resolved(_ this: Value, _ context: DotNetContext) -> CommandInfo? {
    guard let alias = this.object as? AliasInfo, let session = (context as? SessionContext)?.session else { return nil }
    return try? session.commands.resolve(alias.definition)
  }
  type.property("System.Management.Automation.CommandInfo ResolvedCommand", get: { this, context in
    resolved(this, context).map { .object($0) } ?? .null
  })
  type.property("System.Management.Automation.CommandInfo ReferencedCommand", get: { this, context in
    guard let alias = this.object as? AliasInfo, let session = (context as? SessionContext)?.session else { return .null }
    return session.commands.find(alias.definition).map { .object($0) } ?? .null
  })
  type.property("string ResolvedCommandName", get: { this, context in resolved(this, context).map { .text($0.name) } ?? .null })
  type.property("string DisplayName", get: { this, _ in
    guard let alias = this.object as? AliasInfo else { return .null }
    return .text("\(alias.name) -> \(alias.definition)")
  })
  type.property("string Description", get: { this, _ in .text((this.object as? AliasInfo)?.descriptionText ?? "") })
  type.property(
    "System.Management.Automation.ScopedItemOptions Options",
    get: { this, _ in .object(EnumValue(.scopedItemOptions, Int64((this.object as? AliasInfo)?.options.rawValue ?? 0))) })
}

func defineExternalScriptInfo(_ type: NetType) {
  type.property("string Path", get: { this, _ in .text((this.object as? ExternalScriptInfo)?.path ?? "") })
  type.property("scriptblock ScriptBlock", get: { this, _ in (this.object as? ExternalScriptInfo).map { .object($0.scriptBlock) } ?? .null })
  type.property("string ScriptContents", get: { this, _ in .text((this.object as? ExternalScriptInfo)?.scriptBlock.ast.text ?? "") })
}

extension CommandInfo {
  /// `Definition`: a function's body, an alias's command, a script's path.
  public var definitionText: String {
    switch self {
    case let function as FunctionInfo: function.scriptBlock.bodyText
    case let alias as AliasInfo: alias.definition
    case let script as ExternalScriptInfo: script.path
    case let block as BlockInfo: block.scriptBlock.bodyText
    case let application as ApplicationInfo: application.path
    default: CommandSyntax.text(of: self)
    }
  }

  /// `Parameters`: own and common ones.
  public var parameterDictionary: NetDictionary { parameterDictionary(with: []) }

  func parameterDictionary(with extra: [ParameterMetadata]) -> NetDictionary {
    let dictionary = NetDictionary(type: NetType.named("System.Collections.Generic.Dictionary[string,object]") ?? .hashtable)
    let table = extra.isEmpty ? BinderTable.of(metadata) : BinderTable(metadata, extra: extra)
    for parameter in table.parameters { dictionary[parameter.metadata.name] = .object(parameter.metadata) }
    return dictionary
  }

  /// What `dynamicparam` gives when nothing is bound.
  func dynamicParameters(_ session: ExecutionContext?) -> [ParameterMetadata] {
    guard let block = (self as? FunctionInfo)?.scriptBlock, block.bodyAst?.dynamicParamBlock != nil, let context = session,
      !context.runningDynamicParameters.contains(where: { $0 === block }),
      let activation = try? context.engine.makeActivation(block, dotSourced: false)
    else { return [] }
    let target = ScriptParameterTarget(activation, block)
    return (try? target.dynamicParameters())?.map { $0.makeMetadata(context) } ?? []
  }

  /// The sets with their parameters, as `ParameterSets` and help show them.
  public var parameterSetObjects: [CommandParameterSetInfo] {
    let table = BinderTable.of(metadata)
    let names = table.setNames.isEmpty ? [ParameterSetRole.allSets] : table.setNames
    return names.enumerated().map { offset, name in
      CommandParameterSetInfo(self, name, mask: table.setNames.isEmpty ? 1 : 1 << UInt32(offset))
    }
  }
}

/// `CommandParameterSetInfo`.
public final class CommandParameterSetInfo: NetObject {
  public let command: CommandInfo
  public let name: String
  let mask: UInt32
  init(_ command: CommandInfo, _ name: String, mask: UInt32) {
    self.command = command
    self.name = name
    self.mask = mask
  }
  public var isDefault: Bool { command.metadata.defaultParameterSet.map { CaseFolding.equal($0, name) } ?? false }
  /// Own parameters in the order of the syntax line: by position, then as declared.
  public var parameters: [(metadata: ParameterMetadata, role: ParameterSetRole)] {
    let table = BinderTable.of(command.metadata)
    return table.parameters.filter { $0.common == nil }.compactMap { parameter in
      parameter.role(in: mask).map { (parameter.metadata, $0) }
    }
  }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.CommandParameterSetInfo", base: .object) { type in
    type.property("string Name", get: { this, _ in .text((this.object as? CommandParameterSetInfo)?.name ?? "") })
    type.property("bool IsDefault", get: { this, _ in .bool((this.object as? CommandParameterSetInfo)?.isDefault ?? false) })
    type.property("System.Object Parameters", get: { this, _ in
      guard let set = this.object as? CommandParameterSetInfo else { return .null }
      return .array(set.parameters.map { .object($0.metadata) })
    })
    type.method("string ToString()") { this, _, _ in
      .text((this.object as? CommandParameterSetInfo).map { CommandSyntax.line($0, withName: false) } ?? "")
    }
  }
  public override var netType: NetType { CommandParameterSetInfo.type }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(CommandSyntax.line(self, withName: false)) }
}

/// The lines of `Get-Command -Syntax`.
public enum CommandSyntax {
  /// Each set's line, a blank line after it.
  public static func text(of command: CommandInfo) -> String {
    let lines = command.parameterSetObjects.map { line($0, withName: true) }
    return "\n" + lines.joined(separator: "\n\n") + "\n"
  }

  public static func line(_ set: CommandParameterSetInfo, withName: Bool) -> String {
    var parts: [String] = withName ? [set.command.name] : []
    let all = set.parameters
    // What takes the rest of the line stands behind all positions, as if it had the last.
    let takesRest = set.command.metadata.positionalBinding && set.command is FunctionInfo
    func position(_ role: ParameterSetRole) -> Int? { role.position ?? (takesRest && role.fromRemainingArguments ? Int.max : nil) }
    let positional = all.filter { position($0.role) != nil }.sorted { (position($0.role) ?? 0) < (position($1.role) ?? 0) }
    let mandatory = all.filter { position($0.role) == nil && $0.role.isMandatory }
    let others = all.filter { position($0.role) == nil && !$0.role.isMandatory }
    for (parameter, role) in positional + mandatory + others { parts.append(part(parameter, role, isPositional: position(role) != nil)) }
    for parameter in CommonParameter.optional(of: set.command.metadata) {
      parts.append(parameter.isSwitch ? "[-\(parameter.name)]" : "[-\(parameter.name) <\(typeText(parameter))>]")
    }
    if set.command.metadata.hasCmdletBinding { parts.append("[<CommonParameters>]") }
    return parts.joined(separator: " ")
  }

  private static func part(_ parameter: ParameterMetadata, _ role: ParameterSetRole, isPositional: Bool) -> String {
    if parameter.isSwitch { return role.isMandatory ? "-\(parameter.name)" : "[-\(parameter.name)]" }
    let value = "<\(typeText(parameter))>"
    if isPositional { return role.isMandatory ? "[-\(parameter.name)] \(value)" : "[[-\(parameter.name)] \(value)]" }
    return role.isMandatory ? "-\(parameter.name) \(value)" : "[-\(parameter.name) \(value)]"
  }

  /// The type as syntax lines name it: accelerators for the common ones, otherwise the bare name.
  public static func typeText(_ parameter: ParameterMetadata) -> String { typeText(parameter.type) }
  public static func typeText(_ type: NetType) -> String {
    if type.kind == .array, let element = type.elementType { return typeText(element) + "[]" }
    switch type.fullName {
    case "System.Int32": return "int"
    case "System.Int64": return "long"
    case "System.String": return "string"
    case "System.Boolean": return "bool"
    case "System.Double": return "double"
    case "System.Single": return "float"
    case "System.Byte": return "byte"
    case "System.Char": return "char"
    case "System.Decimal": return "decimal"
    case "System.UInt32": return "uint"
    case "System.UInt64": return "ulong"
    case "System.Int16": return "short"
    case "System.UInt16": return "ushort"
    case "System.Management.Automation.ScriptBlock": return "scriptblock"
    case "System.Collections.Hashtable": return "hashtable"
    case "System.DateTime": return "datetime"
    case "System.TimeSpan": return "timespan"
    case "System.Management.Automation.PSCredential": return "pscredential"
    case "System.Guid": return "guid"
    case "System.Version": return "version"
    case "System.Uri": return "uri"
    case "System.Type": return "type"
    case "System.Globalization.CultureInfo": return "cultureinfo"
    case "System.Management.Automation.PSObject": return "psobject"
    case "System.Management.Automation.PSModuleInfo": return "psmoduleinfo"
    case "System.Text.RegularExpressions.Regex": return "regex"
    case "System.Xml.XmlDocument": return "xml"
    default: break
    }
    if type.fullName.hasPrefix("System.Nullable"), let inner = type.elementType ?? type.genericArguments.first { return typeText(inner) }
    if !type.genericArguments.isEmpty {
      return type.name.prefix { $0 != "`" && $0 != "[" } + "[" + type.genericArguments.map { typeText($0) }.joined(separator: ",") + "]"
    }
    // A generic type known by its name alone.
    if type.kind != .array, let open = type.fullName.firstIndex(of: "["), type.fullName.hasSuffix("]") {
      let inner = type.fullName[type.fullName.index(after: open)...].dropLast()
      let arguments: [String] = inner.split(separator: ",").map { NetType.named(String($0)).map(typeText) ?? lastPart($0) }
      let list = arguments.joined(separator: ",")
      return type.fullName.hasPrefix("System.Nullable") ? list : "\(type.name.prefix { $0 != "`" })[\(list)]"
    }
    return type.name
  }

  private static func lastPart(_ name: Substring) -> String {
    name.lastIndex { $0 == "." || $0 == "+" }.map { String(name[name.index(after: $0)...]) } ?? String(name)
  }
}

extension ParameterMetadata {
  nonisolated(unsafe) static let metadataType = NetType("System.Management.Automation.ParameterMetadata", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (ParameterMetadata) -> Value) {
      type.property(signature, get: { this, _ in (this.object as? ParameterMetadata).map(read) ?? .null })
    }
    row("string Name") { .text($0.name) }
    row("type ParameterType") { .object($0.type) }
    row("bool IsDynamic") { .bool($0.isDynamic) }
    row("bool SwitchParameter") { .bool($0.isSwitch) }
    row("System.Object Aliases") { .array($0.aliases.map { .text($0) }, of: .string) }
    row("System.Object Attributes") { .object(NetList($0.attributeObjects.map { .object($0) }, type: .arrayList)) }
    row("System.Object ParameterSets") { metadata in
      let sets = NetDictionary(type: NetType.named("System.Collections.Generic.Dictionary[string,object]") ?? .hashtable)
      for role in metadata.sets {
        let attribute = AttributeObject(AttributeObject.types["parameter"] ?? .object)
        metadata.fill(attribute, role)
        sets[role.set] = .object(attribute)
      }
      return .object(sets)
    }
    row("bool IsMandatory") { .bool($0.sets.contains { $0.isMandatory }) }
    row("int Position") { .int($0.sets.compactMap { $0.position }.first ?? Int(Int32.min)) }
    row("bool ValueFromPipeline") { .bool($0.sets.contains { $0.fromPipeline }) }
    row("bool ValueFromPipelineByPropertyName") { .bool($0.sets.contains { $0.fromPipelineByPropertyName }) }
    row("bool ValueFromRemainingArguments") { .bool($0.sets.contains { $0.fromRemainingArguments }) }
    row("string HelpMessage") { .text($0.sets.compactMap { $0.helpMessage }.first ?? "") }
  }

  func fill(_ attribute: AttributeObject, _ role: ParameterSetRole) {
    attribute.named["Position"] = .int(role.position ?? Int(Int32.min))
    attribute.named["ParameterSetName"] = .text(role.set)
    attribute.named["Mandatory"] = .bool(role.isMandatory)
    attribute.named["IsMandatory"] = .bool(role.isMandatory)
    attribute.named["ValueFromPipeline"] = .bool(role.fromPipeline)
    attribute.named["ValueFromPipelineByPropertyName"] = .bool(role.fromPipelineByPropertyName)
    attribute.named["ValueFromRemainingArguments"] = .bool(role.fromRemainingArguments)
    attribute.named["HelpMessage"] = role.helpMessage.map { .text($0) } ?? .null
    attribute.named["DontShow"] = .bool(dontShow)
  }

  /// What `Attributes` holds: a `ParameterAttribute` a set, aliases, validations.
  var attributeObjects: [NetObject] {
    var list: [NetObject] = []
    func make(_ name: String, _ positional: [Value] = []) -> AttributeObject { AttributeObject(AttributeObject.types[name] ?? .object, positional) }
    for role in sets {
      let attribute = make("parameter")
      fill(attribute, role)
      list.append(attribute)
    }
    if !aliases.isEmpty { list.append(make("alias", aliases.map { .text($0) })) }
    for validation in validations {
      switch validation {
      case .notNull: list.append(make("validatenotnull"))
      case .notNullOrEmpty: list.append(make("validatenotnullorempty"))
      case .notNullOrWhiteSpace: list.append(make("validatenotnullorwhitespace"))
      case .set(let names, _): list.append(make("validateset", names.map { .text($0) }))
      case .range(let low, let high): list.append(make("validaterange", [low, high]))
      case .pattern(let pattern, _): list.append(make("validatepattern", [.text(pattern)]))
      case .length(let low, let high): list.append(make("validatelength", [.int(low), .int(high)]))
      case .count(let low, let high): list.append(make("validatecount", [.int(low), .int(high)]))
      case .script(let block): list.append(make("validatescript", [.object(block)]))
      default: break
      }
    }
    if allows.contains(.null) { list.append(make("allownull")) }
    if allows.contains(.emptyString) { list.append(make("allowemptystring")) }
    if allows.contains(.emptyCollection) { list.append(make("allowemptycollection")) }
    return list + attributes
  }
}
