/// A data type: its name, length or precision, and scale.
/// - Source: Transact-SQL reference, "Data types"; sqlcmd's display widths, sql-server.md 1.5.
public struct SqlType: Sendable, Hashable {
  public var name: String
  /// Characters, bytes or digits; -1 is `max`.
  public var length: Int
  public var scale: Int

  /// `nvarchar(128)`, `int`, `nvarchar(max)`, `decimal(10,2)`.
  public init(_ declaration: String) {
    let parts: [Substring] = declaration.split(separator: "(", maxSplits: 1)
    name = parts.first.map { $0.lowercased() } ?? "int"
    let inside: [Substring] = parts.count > 1 ? parts[1].prefix { $0 != ")" }.split(separator: ",") : []
    let first: String = inside.first.map { String($0).lowercased() } ?? ""
    scale = inside.count > 1 ? Int(inside[1]) ?? 0 : 0
    if name == "sysname" {
      name = "nvarchar"
      length = 128
    } else if name == "decimal" || name == "numeric" || name == "dec" {
      length = Int(first) ?? 18
    } else if name == "money" || name == "smallmoney" {
      length = 19
      scale = 4
    } else {
      length = Int(first) ?? (first == "max" ? -1 : 30)
    }
    if name == "integer" { name = "int" }
    if name == "dec" { name = "decimal" }
    if name == "text" || name == "ntext" || name == "xml" { length = -1 }
  }

  static let names: Set<String> = [
    "bit", "tinyint", "smallint", "int", "integer", "bigint", "decimal", "dec", "numeric", "money",
    "smallmoney", "real",
    "float", "date", "time", "datetime", "datetime2", "smalldatetime", "datetimeoffset", "char", "varchar",
    "nchar",
    "nvarchar", "text", "ntext", "sysname", "binary", "varbinary", "uniqueidentifier", "xml", "sql_variant",
  ]

  static let int = SqlType("int")
  static let bit = SqlType("bit")
  static let bigint = SqlType("bigint")
  static let float = SqlType("float")
  static let datetime = SqlType("datetime")
  static let sysname = SqlType("sysname")
  static func varchar(_ length: Int) -> SqlType {
    SqlType(length > 8_000 ? "varchar(max)" : "varchar(\(max(1, length)))")
  }
  static func nvarchar(_ length: Int) -> SqlType {
    SqlType(length > 4_000 ? "nvarchar(max)" : "nvarchar(\(max(1, length)))")
  }

  public var isInteger: Bool { ["bit", "tinyint", "smallint", "int", "bigint"].contains(name) }
  public var hasScale: Bool { ["decimal", "numeric", "money", "smallmoney"].contains(name) }
  public var isFloat: Bool { name == "real" || name == "float" }
  public var isNumeric: Bool { isInteger || hasScale || isFloat }
  public var isText: Bool { ["char", "varchar", "nchar", "nvarchar", "text", "ntext", "xml"].contains(name) }
  public var isUnicode: Bool { ["nchar", "nvarchar", "ntext", "xml"].contains(name) }
  public var isFixedText: Bool { name == "char" || name == "nchar" }
  public var isDate: Bool {
    ["date", "time", "datetime", "datetime2", "smalldatetime", "datetimeoffset"].contains(name)
  }
  public var isBinary: Bool { name == "binary" || name == "varbinary" }
  public var isMax: Bool { length < 0 }

  /// As a declaration writes it: `nvarchar(128)`.
  public var declaration: String {
    if hasScale { return name.hasSuffix("money") ? name : "\(name)(\(length),\(scale))" }
    if name == "text" || name == "ntext" || name == "xml" { return name }
    if isText || isBinary { return "\(name)(\(length < 0 ? "max" : String(length)))" }
    return name
  }

  /// The columns sqlcmd gives a value of the type.
  public var displayWidth: Int {
    switch name {
    case "bit": 1
    case "tinyint": 3
    case "smallint": 6
    case "int": 11
    case "bigint": 20
    case "numeric", "decimal": length + 2
    case "real": 14
    case "float": 24
    case "money", "smallmoney": 21
    case "date": 10
    case "time": 16
    case "smalldatetime": 19
    case "datetime": 23
    case "datetime2": 27
    case "datetimeoffset": 34
    case "uniqueidentifier": 36
    case "binary", "varbinary": length < 0 ? 256 : 2 * length + 2
    default: length < 0 ? 256 : max(1, length)
    }
  }

  /// Which of two types the result of an operation has. - Source: "Data type precedence".
  var precedence: Int {
    switch name {
    case "sql_variant": 30
    case "datetimeoffset": 28
    case "datetime2": 27
    case "datetime": 26
    case "smalldatetime": 25
    case "date": 24
    case "time": 23
    case "float": 22
    case "real": 21
    case "decimal", "numeric": 20
    case "money", "smallmoney": 19
    case "bigint": 18
    case "int": 17
    case "smallint": 16
    case "tinyint": 15
    case "bit": 14
    case "ntext", "text": 13
    case "uniqueidentifier": 12
    case "nvarchar": 11
    case "nchar": 10
    case "varchar": 9
    case "char": 8
    case "varbinary": 7
    case "binary": 6
    default: 5
    }
  }

  /// The type both sides of CASE, UNION or COALESCE take.
  static func common(_ left: SqlType, _ right: SqlType) -> SqlType {
    if left == right { return left }
    var wide: SqlType = left.precedence >= right.precedence ? left : right
    if left.isText && right.isText {
      if wide.isFixedText { wide.name = wide.isUnicode ? "nvarchar" : "varchar" }
      wide.length = left.isMax || right.isMax ? -1 : max(left.length, right.length)
    } else if wide.hasScale && left.hasScale && right.hasScale {
      wide.scale = max(left.scale, right.scale)
      wide.length = min(38, max(left.length - left.scale, right.length - right.scale) + wide.scale)
    }
    return wide
  }
}
