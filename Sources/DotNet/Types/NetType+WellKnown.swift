/// The types that the run time itself names. Their members are defined beside the code that implements them, in functions
/// `define…(_ type: NetType)` which run when a script first asks for a member.
extension NetType {
  // Roots.
  nonisolated(unsafe) public static let object = NetType("System.Object", define: defineObject)
  nonisolated(unsafe) public static let valueType = NetType("System.ValueType", base: .object)
  nonisolated(unsafe) public static let `enum` = NetType("System.Enum", base: .valueType, define: defineEnum)
  nonisolated(unsafe) public static let type = NetType("System.RuntimeType", base: .systemType)
  nonisolated(unsafe) public static let systemType = NetType("System.Type", base: NetType("System.Reflection.TypeInfo", base: .memberInfo), define: defineType)
  nonisolated(unsafe) public static let memberInfo = NetType("System.Reflection.MemberInfo", base: .object)
  nonisolated(unsafe) public static let void = NetType("System.Void", .struct, base: .valueType)
  nonisolated(unsafe) public static let delegate = NetType("System.Delegate", base: .object)
  nonisolated(unsafe) public static let exception = NetType("System.Exception", base: .object, define: defineException)

  // Interfaces.
  nonisolated(unsafe) public static let iComparable = NetType("System.IComparable", .interface)
  nonisolated(unsafe) public static let iFormattable = NetType("System.IFormattable", .interface)
  nonisolated(unsafe) public static let iConvertible = NetType("System.IConvertible", .interface)
  nonisolated(unsafe) public static let iEnumerable = NetType("System.Collections.IEnumerable", .interface)
  nonisolated(unsafe) public static let iEnumerator = NetType("System.Collections.IEnumerator", .interface)
  nonisolated(unsafe) public static let iCollection = NetType("System.Collections.ICollection", .interface, interfaces: [.iEnumerable])
  nonisolated(unsafe) public static let iList = NetType("System.Collections.IList", .interface, interfaces: [.iCollection])
  nonisolated(unsafe) public static let iDictionary = NetType("System.Collections.IDictionary", .interface, interfaces: [.iCollection])
  nonisolated(unsafe) public static let iDisposable = NetType("System.IDisposable", .interface)

  // Value types.
  nonisolated(unsafe) public static let boolean = primitive("System.Boolean", defineBoolean)
  nonisolated(unsafe) public static let char = primitive("System.Char", defineChar)
  nonisolated(unsafe) public static let byte = primitive("System.Byte", defineByte)
  nonisolated(unsafe) public static let sbyte = primitive("System.SByte", defineSByte)
  nonisolated(unsafe) public static let int16 = primitive("System.Int16", defineInt16)
  nonisolated(unsafe) public static let uint16 = primitive("System.UInt16", defineUInt16)
  nonisolated(unsafe) public static let int32 = primitive("System.Int32", defineInt32)
  nonisolated(unsafe) public static let uint32 = primitive("System.UInt32", defineUInt32)
  nonisolated(unsafe) public static let int64 = primitive("System.Int64", defineInt64)
  nonisolated(unsafe) public static let uint64 = primitive("System.UInt64", defineUInt64)
  nonisolated(unsafe) public static let single = primitive("System.Single", defineSingle)
  nonisolated(unsafe) public static let double = primitive("System.Double", defineDouble)
  nonisolated(unsafe) public static let decimal = primitive("System.Decimal", defineDecimal)
  nonisolated(unsafe) public static let dateTime = primitive("System.DateTime", defineDateTime)
  nonisolated(unsafe) public static let timeSpan = primitive("System.TimeSpan", defineTimeSpan)

  // Text and cultures.
  nonisolated(unsafe) public static let string = NetType(
    "System.String", base: .object, interfaces: [.iComparable, .iConvertible, .iEnumerable], define: defineString)
  nonisolated(unsafe) public static let cultureInfo = NetType(
    "System.Globalization.CultureInfo", base: .object, interfaces: [.iFormatProvider], define: defineCultureInfo)

  // Collections.
  nonisolated(unsafe) public static let arrayBase = NetType("System.Array", base: .object, interfaces: [.iList], define: defineArray)
  nonisolated(unsafe) public static let objectArray = array(of: .object)
  nonisolated(unsafe) public static let arrayList = NetType("System.Collections.ArrayList", base: .object, interfaces: [.iList], define: defineArrayList)
  nonisolated(unsafe) public static let hashtable = NetType(
    "System.Collections.Hashtable", base: .object, interfaces: [.iDictionary], define: defineHashtable)
  nonisolated(unsafe) public static let orderedDictionary = NetType(
    "System.Collections.Specialized.OrderedDictionary", base: .object, interfaces: [.iDictionary], define: defineOrderedDictionary)
  nonisolated(unsafe) public static let dictionaryEntry = NetType("System.Collections.DictionaryEntry", .struct, base: .valueType, define: defineDictionaryEntry)
  nonisolated(unsafe) public static let enumerator = NetType(
    "System.Collections.IEnumerator", base: .object, interfaces: [.iEnumerator], define: defineEnumerator)

  // PowerShell's own that live below the run time.
  nonisolated(unsafe) public static let psObject = NetType("System.Management.Automation.PSObject", base: .object) { languageMembers?($0) }
  nonisolated(unsafe) public static let psCustomObject = NetType("System.Management.Automation.PSCustomObject", base: .object)
  nonisolated(unsafe) public static let psNoteProperty = NetType("System.Management.Automation.PSNoteProperty", base: .object) { languageMembers?($0) }

  /// Members of these types that only the run time above can give.
  nonisolated(unsafe) public static var languageMembers: ((NetType) -> Void)?

  private static func primitive(_ name: String, _ define: @escaping (NetType) -> Void) -> NetType {
    NetType(name, .struct, base: .valueType, interfaces: [.iComparable, .iFormattable, .iConvertible], define: define)
  }
}