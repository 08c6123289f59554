/// The types whose names the parser must know: PowerShell's accelerators and the types of the namespace `System`.
///
/// PowerShell asks the loaded assemblies; here a dotted name of `System` or `Microsoft` is taken for a type.
/// - Source: PowerShell 7.6's type accelerators
enum KnownTypes {
  private static let accelerators: [String: String] = {
    var table: [String: String] = [:]
    for row in acceleratorRows.split(separator: "\n") {
      let fields: [Substring] = row.split(separator: "\t")
      if fields.count == 2 { table[String(fields[0])] = String(fields[1]) }
    }
    return table
  }()

  private static let systemTypes: Set<String> = Set(systemRows.split(whereSeparator: { $0 == "\n" || $0 == " " }).map { String($0) })

  private static let systemNamespaces: Set<String> = [
    "collections", "componentmodel", "data", "diagnostics", "drawing", "formats", "globalization", "io", "linq",
    "management", "net", "numerics", "reflection", "resources", "runtime", "security", "text", "threading", "timers",
    "transactions", "web", "xml",
  ]

  /// The full name, in lower case, of a simple type's name.
  static func fullName(_ name: String) -> String? {
    let lower: String = name.lowercased()
    if let full = accelerators[lower] { return full.lowercased() }
    if systemTypes.contains(lower) { return "system." + lower }
    if lower.hasPrefix("system.") || lower.hasPrefix("microsoft.") { return lower }
    // `Net.WebClient` is short for `System.Net.WebClient`.
    if let dot = lower.firstIndex(of: "."), systemNamespaces.contains(String(lower[..<dot])) { return "system." + lower }
    return nil
  }

  static func isKnown(_ type: TypeName) -> Bool {
    switch type {
    case .simple(let name, _, _): return fullName(name) != nil
    case .array(let element, _, _): return isKnown(element)
    case .generic(let definition, let arguments, _): return isKnown(definition) && arguments.allSatisfy { isKnown($0) }
    }
  }

  static func fullName(_ type: TypeName) -> String? {
    guard case .simple(let name, _, _) = type else { return nil }
    return fullName(name)
  }

  static func isInteger(_ type: TypeName) -> Bool {
    switch fullName(type) {
    case "system.byte", "system.sbyte", "system.int16", "system.uint16", "system.int32", "system.uint32", "system.int64",
      "system.uint64":
      return true
    default: return false
    }
  }

  /// Types whose conversions run no code of others.
  static func isSafePrimitive(_ type: TypeName) -> Bool {
    switch fullName(type) {
    case "system.boolean", "system.char", "system.single", "system.double", "system.decimal", "system.string",
      "system.datetime", "system.dbnull":
      return true
    default: return isInteger(type)
    }
  }

  static func isVoid(_ type: TypeName) -> Bool { fullName(type) == "system.void" }
  static func isReference(_ type: TypeName) -> Bool { fullName(type) == "system.management.automation.psreference" }

  /// Accelerator and full name.
  private static let acceleratorRows: String = #"""
    alias	System.Management.Automation.AliasAttribute
    allowemptycollection	System.Management.Automation.AllowEmptyCollectionAttribute
    allowemptystring	System.Management.Automation.AllowEmptyStringAttribute
    allownull	System.Management.Automation.AllowNullAttribute
    argumentcompleter	System.Management.Automation.ArgumentCompleterAttribute
    argumentcompletions	System.Management.Automation.ArgumentCompletionsAttribute
    array	System.Array
    bigint	System.Numerics.BigInteger
    bool	System.Boolean
    byte	System.Byte
    char	System.Char
    cimclass	Microsoft.Management.Infrastructure.CimClass
    cimconverter	Microsoft.Management.Infrastructure.CimConverter
    ciminstance	Microsoft.Management.Infrastructure.CimInstance
    cimsession	Microsoft.Management.Infrastructure.CimSession
    cimtype	Microsoft.Management.Infrastructure.CimType
    cmdletbinding	System.Management.Automation.CmdletBindingAttribute
    cultureinfo	System.Globalization.CultureInfo
    datetime	System.DateTime
    decimal	System.Decimal
    double	System.Double
    dsclocalconfigurationmanager	System.Management.Automation.DscLocalConfigurationManagerAttribute
    dscproperty	System.Management.Automation.DscPropertyAttribute
    dscresource	System.Management.Automation.DscResourceAttribute
    experimentaction	System.Management.Automation.ExperimentAction
    experimental	System.Management.Automation.ExperimentalAttribute
    experimentalfeature	System.Management.Automation.ExperimentalFeature
    float	System.Single
    guid	System.Guid
    hashtable	System.Collections.Hashtable
    initialsessionstate	System.Management.Automation.Runspaces.InitialSessionState
    int	System.Int32
    int16	System.Int16
    int32	System.Int32
    int64	System.Int64
    ipaddress	System.Net.IPAddress
    ipendpoint	System.Net.IPEndPoint
    long	System.Int64
    mailaddress	System.Net.Mail.MailAddress
    norunspaceaffinity	System.Management.Automation.Language.NoRunspaceAffinityAttribute
    nullstring	System.Management.Automation.Language.NullString
    objectsecurity	System.Security.AccessControl.ObjectSecurity
    ordered	System.Collections.Specialized.OrderedDictionary
    outputtype	System.Management.Automation.OutputTypeAttribute
    parameter	System.Management.Automation.ParameterAttribute
    physicaladdress	System.Net.NetworkInformation.PhysicalAddress
    powershell	System.Management.Automation.PowerShell
    psaliasproperty	System.Management.Automation.PSAliasProperty
    pscredential	System.Management.Automation.PSCredential
    pscustomobject	System.Management.Automation.PSObject
    psdefaultvalue	System.Management.Automation.PSDefaultValueAttribute
    pslistmodifier	System.Management.Automation.PSListModifier
    psmoduleinfo	System.Management.Automation.PSModuleInfo
    psnoteproperty	System.Management.Automation.PSNoteProperty
    psobject	System.Management.Automation.PSObject
    psprimitivedictionary	System.Management.Automation.PSPrimitiveDictionary
    pspropertyexpression	Microsoft.PowerShell.Commands.PSPropertyExpression
    psscriptmethod	System.Management.Automation.PSScriptMethod
    psscriptproperty	System.Management.Automation.PSScriptProperty
    pstypenameattribute	System.Management.Automation.PSTypeNameAttribute
    psvariable	System.Management.Automation.PSVariable
    psvariableproperty	System.Management.Automation.PSVariableProperty
    ref	System.Management.Automation.PSReference
    regex	System.Text.RegularExpressions.Regex
    runspace	System.Management.Automation.Runspaces.Runspace
    runspacefactory	System.Management.Automation.Runspaces.RunspaceFactory
    sbyte	System.SByte
    scriptblock	System.Management.Automation.ScriptBlock
    securestring	System.Security.SecureString
    semver	System.Management.Automation.SemanticVersion
    short	System.Int16
    single	System.Single
    string	System.String
    supportswildcards	System.Management.Automation.SupportsWildcardsAttribute
    switch	System.Management.Automation.SwitchParameter
    timespan	System.TimeSpan
    type	System.Type
    uint	System.UInt32
    uint16	System.UInt16
    uint32	System.UInt32
    uint64	System.UInt64
    ulong	System.UInt64
    uri	System.Uri
    ushort	System.UInt16
    validatecount	System.Management.Automation.ValidateCountAttribute
    validatedrive	System.Management.Automation.ValidateDriveAttribute
    validatelength	System.Management.Automation.ValidateLengthAttribute
    validatenotnull	System.Management.Automation.ValidateNotNullAttribute
    validatenotnullorempty	System.Management.Automation.ValidateNotNullOrEmptyAttribute
    validatenotnullorwhitespace	System.Management.Automation.ValidateNotNullOrWhiteSpaceAttribute
    validatepattern	System.Management.Automation.ValidatePatternAttribute
    validaterange	System.Management.Automation.ValidateRangeAttribute
    validatescript	System.Management.Automation.ValidateScriptAttribute
    validateset	System.Management.Automation.ValidateSetAttribute
    validatetrusteddata	System.Management.Automation.ValidateTrustedDataAttribute
    validateuserdrive	System.Management.Automation.ValidateUserDriveAttribute
    version	System.Version
    void	System.Void
    wildcardpattern	System.Management.Automation.WildcardPattern
    x500distinguishedname	System.Security.Cryptography.X509Certificates.X500DistinguishedName
    x509certificate	System.Security.Cryptography.X509Certificates.X509Certificate
    xml	System.Xml.XmlDocument
    """#

  /// Types of the namespace `System`, which needs no mention.
  private static let systemRows: String = #"""
    action activator aggregateexception appcontext appdomain applicationexception argumentexception
    argumentnullexception argumentoutofrangeexception arithmeticexception array arraysegment
    asynccallback attribute attributetargets attributeusageattribute badimageformatexception
    base64formattingoptions bitconverter boolean buffer byte char charenumerator comparison console
    consolecanceleventargs consolecolor consolekey consolekeyinfo consolemodifiers convert converter
    dateonly datetime datetimekind datetimeoffset dayofweek dbnull decimal delegate dividebyzeroexception
    dllnotfoundexception double enum environment environmentvariabletarget eventargs eventhandler
    exception flagsattribute formatexception func gc guid hashcode iasyncresult icloneable icomparable
    iconvertible icustomformatter idisposable iequatable iformatprovider iformattable index
    indexoutofrangeexception int128 int16 int32 int64 intptr invalidcastexception
    invalidoperationexception invalidprogramexception iobservable iobserver iprogress iserviceprovider
    lazy math mathf memberaccessexception memory midpointrounding missingfieldexception
    missingmemberexception missingmethodexception multicastdelegate notfinitenumberexception
    notimplementedexception notsupportedexception nullable nullreferenceexception object
    objectdisposedexception obsoleteattribute operatingsystem operationcanceledexception
    outofmemoryexception overflowexception platformid platformnotsupportedexception predicate progress
    random range rankexception readonlymemory readonlyspan sbyte serializableattribute single span
    stackoverflowexception string stringcomparer stringcomparison stringsplitoptions systemexception
    timeonly timeoutexception timespan timezone timezoneinfo tuple type typecode
    typeinitializationexception typeloadexception uint128 uint16 uint32 uint64 uintptr
    unauthorizedaccessexception unhandledexceptioneventargs uri uribuilder uriformatexception urikind
    uripartial valuetuple valuetype version void weakreference
    """#
}
