/// Kinds of types, and conversions between them.
extension QueryTranslator {
  enum Kind { case number, text, date, binary, guid }

  func kind(_ type: SqlType) -> Kind {
    if type.isNumeric { return .number }
    if type.isDate { return .date }
    if type.isBinary { return .binary }
    return type.name == "uniqueidentifier" ? .guid : .text
  }

  /// Converts between kinds; a value of the right kind stays as it is.
  func coerce(_ text: TypedText, to type: SqlType) -> TypedText {
    if text.isNull { return TypedText(sql: text.sql, type: type, isNull: true) }
    if kind(text.type) == kind(type), kind(type) != .date || text.type.name == type.name { return text }
    return converted(text, to: type)
  }

  func converted(_ text: TypedText, to type: SqlType, style: String = "NULL", isTry: Bool = false)
    -> TypedText
  {
    if text.isNull { return TypedText(sql: "NULL", type: type) }
    let from: String = SqliteDatabase.literal(text.type.declaration)
    let to: String = SqliteDatabase.literal(type.declaration)
    return TypedText(
      sql: "tsql('\(isTry ? "try_" : "")convert', \(to), \(from), \(style), \(text.sql))", type: type)
  }

  /// Both sides in the type that rules. - Source: "Data type precedence".
  func matched(_ left: TypedText, _ right: TypedText) -> (TypedText, TypedText, SqlType) {
    if left.isNull { return (left, right, right.type) }
    if right.isNull { return (left, right, left.type) }
    let type: SqlType = SqlType.common(left.type, right.type)
    return (coerce(left, to: type), coerce(right, to: type), type)
  }
}
