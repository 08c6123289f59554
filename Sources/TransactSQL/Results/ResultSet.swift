public enum SqlValue: Sendable, Hashable {
  case null
  case int(Int)
  case real(Double)
  case text(String)

  public init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  public init(_ number: Int?) { self = number.map { .int($0) } ?? .null }
  public init(_ flag: Bool) { self = .int(flag ? 1 : 0) }

  /// The value as SQL Server's tools print it when its type says nothing more.
  public var display: String {
    switch self {
    case .null: "NULL"
    case .int(let number): String(number)
    case .real(let number): SqlValue.floatText(number)
    case .text(let text): text
    }
  }

  /// The value as a column of the type prints it: decimals with their scale.
  public func display(as type: SqlType) -> String {
    guard type.hasScale else { return display }
    switch self {
    case .real(let number): return SqlValue.fixed(number, type.scale)
    case .int(let number):
      return type.scale > 0 ? "\(number)." + String(repeating: "0", count: type.scale) : String(number)
    default: return display
    }
  }

  /// A float without needless figures: `1`, `0.5`, `1.5e+20`.
  static func floatText(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
  }

  /// Rounded half away from zero, with so many figures after the point.
  static func fixed(_ number: Double, _ scale: Int) -> String {
    guard number.isFinite, abs(number) < 1e17 else { return floatText(number) }
    var factor: Double = 1
    for _ in 0..<max(0, scale) { factor *= 10 }
    let scaled: Double = (abs(number) * factor + 1e-9).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else { return floatText(number) }
    var digits: String = String(Int(scaled))
    if digits.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.count) + digits }
    let sign: String = number < 0 && scaled > 0 ? "-" : ""
    return scale == 0 ? sign + digits : "\(sign)\(digits.dropLast(scale)).\(digits.suffix(scale))"
  }

  var isNull: Bool { self == .null }
}

public struct SqlColumn: Sendable, Hashable {
  public var name: String
  public var type: SqlType
  public init(_ name: String, _ type: String) {
    self.name = name
    self.type = SqlType(type)
  }

  init(_ name: String, type: SqlType) {
    self.name = name
    self.type = type
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
