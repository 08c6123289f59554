import DotNet

/// Types of the platform that scripts derive from, name or test for, without a form of their own here.
/// - Source: .NET 10, PowerShell 7.6
public enum PlatformTypes {
  /// Types that are here by name only: nothing converts to them.
  nonisolated(unsafe) private static var formless: Set<ObjectIdentifier> = []
  public static func isFormless(_ type: NetType) -> Bool { formless.contains(ObjectIdentifier(type.elementType ?? type)) }

  /// Name, base (`-` for none), `a` abstract, `i` interface, properties.
  private static let text = """
    System.Management.Automation.Host.PSHost|-|a|string Name;version Version;guid InstanceId;System.Management.Automation.Host.PSHostUserInterface UI;cultureinfo CurrentCulture;cultureinfo CurrentUICulture;psobject PrivateData;bool DebuggerEnabled
    System.Management.Automation.Host.PSHostUserInterface|-|a|System.Management.Automation.Host.PSHostRawUserInterface RawUI;bool SupportsVirtualTerminal
    System.Management.Automation.Host.PSHostRawUserInterface|-|a|
    System.Collections.CollectionBase|-|a|int Count;int Capacity
    System.Collections.DictionaryBase|-|a|int Count
    System.Collections.ReadOnlyCollectionBase|-|a|int Count
    System.Diagnostics.Tracing.EventSource|-||string Name;guid Guid
    System.Management.Automation.ExperimentalFeature|-||string Name;string Description;string Source;bool Enabled
    System.Management.Automation.PSListModifier|-||System.Collections.ArrayList Add;System.Collections.ArrayList Remove;System.Collections.ArrayList Replace
    System.Management.Automation.PSPrimitiveDictionary|System.Collections.Hashtable||
    System.Management.Automation.PSVariableProperty|System.Management.Automation.PSNoteProperty||
    Microsoft.PowerShell.Commands.PSPropertyExpression|-||bool HasWildCardCharacters;scriptblock Script
    Microsoft.Management.Infrastructure.CimInstance|-||
    Microsoft.Management.Infrastructure.CimClass|-||
    Microsoft.Management.Infrastructure.CimConverter|-||
    Microsoft.Management.Infrastructure.CimSession|-||
    System.Net.EndPoint|-|a|
    System.Net.IPEndPoint|System.Net.EndPoint||ipaddress Address;int Port
    System.Security.AccessControl.ObjectSecurity|-|a|
    System.Net.NetworkInformation.PhysicalAddress|-||
    System.Security.Cryptography.X509Certificates.X509Certificate|-||string Subject;string Issuer
    System.Security.Cryptography.X509Certificates.X500DistinguishedName|-||string Name
    System.Management.Automation.IArgumentCompleter|-|i|
    System.Management.Automation.IArgumentCompleterFactory|-|i|
    System.Management.Automation.IValidateSetValuesGenerator|-|i|
    System.Management.Automation.IDynamicParameters|-|i|
    System.Management.Automation.Provider.CmdletProvider|-|a|
    System.Security.AccessControl.GenericAcl|-|a|
    System.Security.AccessControl.CommonAcl|System.Security.AccessControl.GenericAcl|a|
    System.Security.AccessControl.SystemAcl|System.Security.AccessControl.CommonAcl||
    System.Management.Automation.CachedValidValuesGeneratorBase|-|a|
    System.Management.Automation.Language.ICustomAstVisitor|-|i|
    System.Management.Automation.Language.ICustomAstVisitor2|-|i|
    System.Management.Automation.Language.AstVisitor|-|a|
    System.Management.Automation.Language.AstVisitor2|System.Management.Automation.Language.AstVisitor|a|
    """

  /// `[NullString]::Value`: null where a method takes a string.
  final class NullStringObject: NetObject {
    override var netType: NetType { PlatformTypes.nullString }
    override func toString(_ context: DotNetContext) throws -> PSString? { PSString("") }
  }
  nonisolated(unsafe) static let nullStringValue = NullStringObject()
  nonisolated(unsafe) static let nullString = NetType("System.Management.Automation.Language.NullString", base: .object) { type in
    type.staticProperty("System.Management.Automation.Language.NullString Value") { _, _ in .object(nullStringValue) }
  }
  nonisolated(unsafe) private static let cimType: NetType = {
    let type = NetType("Microsoft.Management.Infrastructure.CimType", .enum, base: .enum)
    type.underlying = .int32
    let names = ["Unknown", "Boolean", "UInt8", "SInt8", "UInt16", "SInt16", "UInt32", "SInt32", "UInt64", "SInt64", "Real32", "Real64", "Char16",
      "DateTime", "String", "Reference", "Instance"]
    type.enumMembers = names.enumerated().map { ($1, Int64($0)) }
    return type
  }()

  private static func make(_ fields: [Substring]) -> NetType {
    let base: NetType = fields[1] == "-" ? .object : NetType.named(String(fields[1])) ?? .object
    let properties = fields[3].split(separator: ";").map { String($0) }
    let isInterface = fields[2] == "i"
    let type = NetType(String(fields[0]), isInterface ? .interface : .class, base: base) { type in
      for property in properties { type.property(property) { _, _ in .null } }
    }
    type.isAbstract = fields[2] == "a"
    formless.insert(ObjectIdentifier(type))
    if fields[0].hasPrefix("System.Management.Automation") || fields[0].hasPrefix("Microsoft.PowerShell") { type.assembly = "System.Management.Automation" }
    return type
  }

  /// What is here with a form of its own is found before these are asked for.
  private static let rows: [Name: [Substring]] = {
    var rows: [Name: [Substring]] = [:]
    for line in text.split(separator: "\n") {
      let fields: [Substring] = line.split(separator: "|", omittingEmptySubsequences: false)
      rows[Name(String(fields[0]))] = fields
    }
    return rows
  }()

  private static func find(_ name: Name) -> NetType? {
    if name == "System.Management.Automation.Language.NullString" { return nullString }
    if name == "Microsoft.Management.Infrastructure.CimType" { return cimType }
    guard let fields = rows[name] else { return nil }
    let fullName = String(fields[0])
    return TypeRegistry.intern(fullName) { make(fields) }
  }

  static func register() {
    TypeRegistry.tables.append(
      TypeRegistry.Table(find: find, names: { rows.values.map { String($0[0]) } + [nullString.fullName, cimType.fullName] }))
  }
}
