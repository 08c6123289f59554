import DotNet

/// Members that the platform lists although no script can call them: their arguments are spans of memory, or an interface hides them.
/// Completion shows them where PowerShell does. `s` marks static ones.
/// - Source: recorded table `completions`
enum SpanMembers {
  static func names(_ type: NetType, isStatic: Bool) -> [String] {
    var names: [String] = []
    var current: NetType? = type
    while let own = current {
      names += table[(isStatic ? "s " : "i ") + own.fullName] ?? []
      if own.kind == .array || own.fullName == "System.Array" { names += table[(isStatic ? "s " : "i ") + "System.Array"] ?? [] }
      if isStatic, own.kind == .enum { names += table["s System.Enum"] ?? [] }
      current = isStatic ? nil : own.baseType
    }
    return names
  }

  private static let table: [String: [String]] = {
    let integers = ["SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64"]
    var table: [String: [String]] = [:]
    for line in rows.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      if words.count > 2 { table[words[0] + " " + words[1]] = Array(words[2...]) }
    }
    for name in integers { table["i System.\(name)"] = table["i Integer"] }
    return table
  }()

  private static let rows = """
    i Integer TryFormat TryWriteBigEndian TryWriteLittleEndian GetByteCount GetShortestBitLength
    i System.Array CompareTo
    i System.DateTime TryFormat Deconstruct
    i System.DateTimeOffset TryFormat Deconstruct
    i System.Decimal TryFormat
    i System.Double TryFormat
    i System.Guid TryFormat TryWriteBytes
    i System.Single TryFormat
    i System.String TryCopyTo ToBoolean ToByte ToChar ToDateTime ToDecimal ToDouble ToInt16 ToInt32 ToInt64 ToSByte ToSingle ToType ToUInt16 ToUInt32 ToUInt64
    i System.TimeSpan TryFormat
    i System.Version TryFormat
    s System.Array get_MaxLength
    s System.Convert ToBase64CharArray TryFromBase64Chars TryFromBase64String TryToBase64Chars TryToHexString TryToHexStringLower
    s System.Enum TryFormat
    s System.IO.File GetUnixFileMode
    s System.IO.Path TryJoin
    s System.Uri TryEscapeDataString TryUnescapeDataString
    """
}
