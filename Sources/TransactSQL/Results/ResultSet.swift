public enum SqlValue: Sendable, Hashable {
  case null
  case int(Int)
  case real(Double)
  case text(String)

  public init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  public init(_ number: Int?) { self = number.map { .int($0) } ?? .null }
  public init(_ flag: Bool) { self = .int(flag ? 1 : 0) }

  /// The value as SQL Server's tools print it.
  public var display: String {
    switch self {
    case .null: "NULL"
    case .int(let number): String(number)
    case .real(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .text(let text): text
    }
  }

  var isNull: Bool { self == .null }
}

/// A column's type, as far as printing needs it.
public struct SqlType: Sendable, Hashable {
  public var name: String
  public var length: Int

  /// `nvarchar(128)`, `int`, `nvarchar(max)`.
  public init(_ declaration: String) {
    let parts: [Substring] = declaration.split(separator: "(")
    name = parts.first.map { $0.lowercased() } ?? "int"
    let inside: Substring = parts.count > 1 ? parts[1].prefix { $0 != ")" && $0 != "," } : ""
    length = Int(inside) ?? (inside.lowercased() == "max" ? -1 : 30)
    if name == "sysname" {
      name = "nvarchar"
      length = 128
    }
  }

  public var isNumeric: Bool {
    ["bit", "tinyint", "smallint", "int", "bigint", "numeric", "decimal", "real", "float", "money"].contains(name)
  }

  /// - Source: sqlcmd's display widths, sql-server.md 1.5.
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
    case "money": 21
    case "date": 10
    case "smalldatetime": 19
    case "datetime": 23
    case "datetime2": 27
    case "uniqueidentifier": 36
    case "binary", "varbinary": length < 0 ? 256 : 2 * length + 2
    default: length < 0 ? 256 : max(1, length)
    }
  }
}

public struct SqlColumn: Sendable, Hashable {
  public var name: String
  public var type: SqlType
  public init(_ name: String, _ type: String) {
    self.name = name
    self.type = SqlType(type)
  }
}

public struct ResultSet: Sendable, Hashable {
  public var columns: [SqlColumn]
  public var rows: [[SqlValue]]
  public init(columns: [SqlColumn], rows: [[SqlValue]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// What a batch yields, in order.
public enum SqlEvent: Sendable, Equatable {
  case message(SqlMessage)
  case resultSet(ResultSet)
  case rowsAffected(Int)
  /// The connection is gone.
  case disconnected(String)
  case completed
}
