import SourceText

/// What the parser must know about attributes that classes use: where they may stand and what may be set by name.
/// - Source: .NET's `AttributeUsageAttribute` of each; PowerShell 7.6's attribute classes
enum KnownAttributes {
  struct Row {
    let targets: Set<String>
    let settable: [String]
    let readOnly: Set<String>
    /// Where it may stand, as an error says it.
    let places: String
  }

  private static func places(_ name: String, _ targets: Set<String>) -> String {
    switch name {
    case "obsolete": "Class, Struct, Enum, Constructor, Method, Property, Field, Event, Interface, Delegate"
    case "serializable": "Class, Struct, Enum, Delegate"
    default: targets.contains("property") ? "Property, Field" : targets.contains("enum") ? "Enum" : "Class"
    }
  }

  /// Name without `Attribute`, where it may stand, named arguments, properties that cannot be set (`-` for none; `*`: not known).
  private static let table: String = #"""
    flags|enum||typeid
    obsolete|class,enum,constructor,method,property|DiagnosticId,UrlFormat|message,iserror,typeid
    serializable|class,enum||typeid
    system.management.automation.cmdlet|class|DefaultParameterSetName,SupportsShouldProcess,SupportsPaging,SupportsTransactions,ConfirmImpact,HelpUri,RemotingCapability|nounname,verbname,typeid
    cmdletbinding|class|DefaultParameterSetName,SupportsShouldProcess,SupportsPaging,SupportsTransactions,ConfirmImpact,HelpUri,RemotingCapability,PositionalBinding|typeid
    outputtype|class|ParameterSetName,ProviderCmdlet|type,typeid
    dscresource|class|RunAsCredential|typeid
    dscproperty|property|Key,Mandatory,NotConfigurable|typeid
    parameter|property|Position,ParameterSetName,Mandatory,ValueFromPipeline,ValueFromPipelineByPropertyName,ValueFromRemainingArguments,HelpMessage,HelpMessageBaseName,HelpMessageResourceId,DontShow|experimentname,experimentaction,typeid
    alias|property||aliasnames,typeid
    allownull|property||typeid
    allowemptystring|property||typeid
    allowemptycollection|property||typeid
    validatenotnull|property||typeid
    validatenotnullorempty|property||typeid
    validatenotnullorwhitespace|property||typeid
    validateset|property|ErrorMessage,IgnoreCase|validvalues,typeid
    validaterange|property||minrange,maxrange,rangekind,typeid
    validatelength|property||minlength,maxlength,typeid
    validatecount|property||minlength,maxlength,typeid
    validatepattern|property|ErrorMessage,Options|regexpattern,typeid
    validatescript|property|ErrorMessage|scriptblock,typeid
    norunspaceaffinity|class||typeid
    """#

  private static let rows: [String: Row] = {
    var rows: [String: Row] = [:]
    func names(_ text: Substring) -> Set<String> { Set(text.split(separator: ",").map { String($0) }) }
    for line in table.split(separator: "\n") {
      let columns: [Substring] = line.split(separator: "|", omittingEmptySubsequences: false)
      guard columns.count == 4 else { continue }
      let name = String(columns[0])
      rows[name] = Row(
        targets: names(columns[1]), settable: columns[2].split(separator: ",").map { String($0) }, readOnly: names(columns[3]),
        places: places(name, names(columns[1])))
    }
    return rows
  }()

  /// The attribute's name in lower case, without namespace where PowerShell needs none and without `Attribute`.
  static func name(of type: TypeName) -> String {
    var name: String = type.name.lowercased()
    if name.hasSuffix("attribute"), name != "attribute" { name.removeLast(9) }
    let automation = "system.management.automation."
    if name.hasPrefix(automation), name != automation + "cmdlet" { name.removeFirst(automation.count) }
    if name.hasPrefix("system."), name.split(separator: ".").count == 2 { name.removeFirst(7) }
    return name
  }

  static func row(of type: TypeName) -> Row? { rows[name(of: type)] }
}

extension SemanticChecks {
  /// Whether the attribute may stand where it does, in a class.
  func checkTarget(_ node: AttributeAst) {
    guard let row = KnownAttributes.row(of: node.typeName) else { return }
    let target: String
    switch node.parentWhileParsing {
    case let type as TypeDefinitionAst: target = type.typeAttributes.contains(.enum) ? "enum" : "class"
    case is PropertyMemberAst: target = "property"
    case let method as FunctionMemberAst:
      let owner: String? = (method.parentWhileParsing as? TypeDefinitionAst)?.name.lowercased()
      target = owner == method.name.lowercased() ? "constructor" : "method"
    case let parameter as ParameterAst where parameter.parentWhileParsing?.parentWhileParsing is FunctionMemberAst: target = "parameter"
    default: return
    }
    if !row.targets.contains(target) { report(node, "AttributeNotAllowedOnDeclaration", node.typeName.fullName, row.places) }
  }

  func checkNamed(_ argument: NamedAttributeArgumentAst, of type: TypeName) {
    guard let row = KnownAttributes.row(of: type) else { return }
    let name: String = argument.argumentName.lowercased()
    if row.settable.contains(where: { $0.lowercased() == name }) { return }
    let id: String = row.readOnly.contains(name) ? "ReadOnlyProperty" : "PropertyNotFoundForAttribute"
    report(argument, id, argument.argumentName, type.fullName, row.settable.joined(separator: ", "))
  }
}
