extension NetType {
  /// What `[type]`'s `ToString()` says: `System.Collections.Generic.List``1[System.Int32]`.
  public var displayName: String { fullName }

  /// `FullName`: type arguments with their assemblies.
  public var clrFullName: String {
    if kind == .array, let elementType {
      return elementType.clrFullName + fullName.dropFirst(elementType.fullName.count)
    }
    guard !genericArguments.isEmpty else { return fullName }
    let head = fullName.prefix { $0 != "[" }
    let arguments: [String] = genericArguments.map { "[\($0.assemblyQualifiedName)]" }
    return "\(head)[\(arguments.joined(separator: ","))]"
  }

  public var assemblyQualifiedName: String { "\(clrFullName), \(AssemblyObject.named(assembly).fullName)" }

  /// The name in a signature that `Get-Member` shows: accelerators for the common types, `List[int]` for generic ones.
  public var signatureName: String {
    if kind == .array, let elementType {
      return elementType.signatureName + fullName.dropFirst(elementType.fullName.count)
    }
    if let short = NetType.shortNames[fullName] { return short }
    guard !genericArguments.isEmpty else { return fullName }
    let head = fullName.prefix { $0 != "`" && $0 != "[" }
    let arguments: [String] = genericArguments.map { $0.signatureName }
    return "\(head)[\(arguments.joined(separator: ","))]"
  }

  private static let shortNames: [String: String] = {
    var names: [String: String] = [:]
    for line in acceleratorTable.tableRows {
      let columns = line.tableColumns
      guard columns.count == 2, !columns[1].hasSuffix("Attribute") else { continue }
      let name = String(columns[0])
      let full = String(columns[1])
      // Several accelerators name one type: PowerShell shows the one it registered first, C#'s keyword.
      switch name {
      case "int32", "int64", "int16", "uint16", "uint32", "uint64", "single", "pscustomobject", "ordered": continue
      default: names[full] = name
      }
    }
    names["System.Single"] = "float"
    names["System.Management.Automation.PSObject"] = "psobject"
    return names
  }()

  /// Whether PowerShell's table of a type says `IsSerial`.
  var isSerializable: Bool {
    switch kind {
    case .enum, .array, .delegate: return true
    case .interface: return false
    default: break
    }
    if fullName.hasPrefix("System.Management.Automation.") { return fullName.hasSuffix("Exception") || fullName.hasSuffix("ErrorRecord") }
    if scriptClass != nil { return false }
    if NetType.exception.isAssignable(from: self) { return true }
    let head = String(fullName.prefix { $0 != "[" })
    return NetType.serializableNames.contains(head)
  }

  private static let serializableNames: Set<String> = Set(
    #"""
    System.Object System.String System.Boolean System.Char System.Byte System.SByte System.Int16 System.UInt16 System.Int32
    System.UInt32 System.Int64 System.UInt64 System.Single System.Double System.Decimal System.DateTime System.TimeSpan
    System.DateTimeOffset System.Guid System.Version System.Uri System.Array System.Enum System.ValueType System.Void
    System.Numerics.BigInteger System.Collections.ArrayList System.Collections.Hashtable System.Collections.Queue
    System.Collections.Stack System.Collections.SortedList System.Collections.DictionaryEntry
    System.Collections.Specialized.OrderedDictionary System.Collections.BitArray System.Collections.Generic.List`1
    System.Collections.Generic.Dictionary`2 System.Collections.Generic.HashSet`1 System.Collections.Generic.Queue`1
    System.Collections.Generic.Stack`1 System.Collections.Generic.LinkedList`1 System.Collections.Generic.SortedDictionary`2
    System.Collections.Generic.SortedSet`1 System.Collections.Generic.SortedList`2 System.Collections.Generic.KeyValuePair`2
    System.Collections.ObjectModel.Collection`1 System.Collections.ObjectModel.ReadOnlyCollection`1 System.Text.StringBuilder
    System.Text.RegularExpressions.Regex System.Globalization.CultureInfo System.Tuple`1 System.Tuple`2 System.Tuple`3
    System.Nullable`1 System.DBNull System.StringComparer System.Data.DataTable System.Data.DataSet
    """#.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { String($0) })
}

/// `System.Reflection.Assembly`: a name and its types.
public final class AssemblyObject: NetObject {
  public let name: String
  /// The script whose classes it holds.
  public private(set) var scriptFile: String?
  init(_ name: String) { self.name = name }

  /// The assembly of a script's classes.
  public static func ofScript(_ file: String) -> AssemblyObject {
    let key = "script:\(file)"
    if let assembly = known[key] { return assembly }
    let assembly = AssemblyObject("PowerShell Class Assembly")
    assembly.scriptFile = file
    known[key] = assembly
    return assembly
  }
  /// Makes `DynamicClassImplementationAssemblyAttribute`, whose class belongs to the run time.
  nonisolated(unsafe) public static var scriptAttribute: (String) -> Value = { _ in .null }

  nonisolated(unsafe) private static var known: [String: AssemblyObject] = [:]
  public static func named(_ name: String) -> AssemblyObject {
    if let assembly = known[name] { return assembly }
    let assembly = AssemblyObject(name)
    known[name] = assembly
    return assembly
  }

  public var fullName: String {
    switch name {
    case "System.Management.Automation":
      return "System.Management.Automation, Version=7.6.5.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35"
    case "System.Private.CoreLib", "System.Private.Uri":
      return "\(name), Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e"
    case "PowerShell Class Assembly": return "PowerShell Class Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null"
    default: return "\(name), Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a"
    }
  }

  public override var netType: NetType { .assembly }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(fullName) }
}

extension NetType {
  nonisolated(unsafe) public static let assembly = NetType("System.Reflection.RuntimeAssembly", base: .assemblyBase)
  nonisolated(unsafe) public static let assemblyBase = NetType("System.Reflection.Assembly", base: .object) { type in
    type.property("string FullName") { this, _ in .text((try cast(this) as AssemblyObject).fullName) }
    type.property("string Location") { _, _ in .text("") }
    type.property("bool IsDynamic") { _, _ in .bool(false) }
    type.property("bool GlobalAssemblyCache") { _, _ in .bool(false) }
    type.property("string ImageRuntimeVersion") { _, _ in .text("v4.0.30319") }
    type.method("System.Reflection.AssemblyName GetName()") { this, _, _ in
      let assembly: AssemblyObject = try cast(this)
      let version = assembly.fullName.split(separator: ",").first { $0.hasPrefix(" Version=") }.map { String($0.dropFirst(9)) } ?? ""
      let name = PSCustomObject(
        typeName: "System.Reflection.AssemblyName",
        [("Name", .text(assembly.name)), ("Version", .text(version)), ("FullName", .text(assembly.fullName))])
      return .object(name)
    }
    for parameters in ["bool inherit", "type attributeType, bool inherit"] {
      type.method("System.Object[] GetCustomAttributes(\(parameters))") { this, _, _ in
        guard let file = (try cast(this) as AssemblyObject).scriptFile else { return .array([]) }
        return .array([AssemblyObject.scriptAttribute(file)])
      }
    }
    type.method("type GetType(string name)") { _, arguments, _ in
      NetType.named(arguments.string(0).text).map { .object($0) } ?? .null
    }
  }
}
