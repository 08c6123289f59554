/// Scalar expressions in SQLite's words, each with its T-SQL type.
extension QueryTranslator {
  func translate(_ expression: SqlExpression) throws(SqlFailure) -> TypedText {
    switch expression {
    case .null: return TypedText(sql: "NULL", type: .int, isNull: true)
    case .integer(let value):
      return TypedText(
        sql: value < 0 ? "(\(value))" : String(value), type: abs(value) > 2_147_483_647 ? .bigint : .int)
    case .decimal(let text): return decimal(text)
    case .real(let value): return TypedText(sql: value.isFinite ? String(value) : "NULL", type: .float)
    case .string(let text, let isUnicode):
      let length: Int = text.utf16.count
      return TypedText(
        sql: SqliteDatabase.literal(text), type: isUnicode ? .nvarchar(length) : .varchar(length))
    case .binary(let text):
      return TypedText(
        sql: SqliteDatabase.literal("0x" + text.dropFirst(2).uppercased()),
        type: SqlType("varbinary(\(max(1, (text.count - 1) / 2)))"))
    case .column(let parts):
      let (source, column) = try find(parts)
      return TypedText(sql: "\(source.alias).\(SqliteDatabase.quoted(column.name))", type: column.type)
    case .variable(let name):
      guard let variable: SqlVariable = connection.variables[name.lowercased()] else {
        throw SqlFailure(137, [name], state: 2)
      }
      return TypedText(sql: "tsql('@', \(SqliteDatabase.literal(name)))", type: variable.type)
    case .globalVariable(let name):
      guard let type: String = SqlConnection.globals[name.uppercased()] else {
        throw SqlFailure(137, [name], state: 2)
      }
      return TypedText(sql: "tsql('@@', \(SqliteDatabase.literal(name)))", type: SqlType(type))
    case .unary(let operation, let inner):
      let text: TypedText = try translate(inner)
      if kind(text.type) == .text && !text.isNull {
        throw SqlFailure(8_117, [text.type.name, operation == "~" ? "'~'" : "minus"])
      }
      return TypedText(sql: "(\(operation) \(text.sql))", type: text.type)
    case .binaryOperation(let operation, let left, let right): return try operate(operation, left, right)
    case .function(let call): return try translate(call)
    case .conversion(let inner, let type, let style, let isTry):
      let text: TypedText = try translate(inner)
      let code: String = try style.map { (one) throws(SqlFailure) in try translate(one).sql } ?? "NULL"
      return converted(text, to: type, style: code, isTry: isTry)
    case .simpleCase(let input, let whens, let otherwise):
      let searched: [SearchedWhen] = whens.map {
        SearchedWhen(condition: .comparison("=", input, $0.value), result: $0.result)
      }
      return try translateCase(searched, otherwise)
    case .searchedCase(let whens, let otherwise): return try translateCase(whens, otherwise)
    case .subquery(let query): return try scalarSubquery(query)
    case .collate(let inner, _): return try translate(inner)
    }
  }

  func decimal(_ text: String) -> TypedText {
    let parts: [Substring] = text.split(separator: ".", omittingEmptySubsequences: false)
    let scale: Int = parts.count > 1 ? parts[1].count : 0
    let digits: Int = max(1, parts[0].count + scale)
    let sql: String =
      (parts[0].isEmpty ? "0" : String(parts[0])) + "." + (scale == 0 ? "0" : String(parts[1]))
    return TypedText(sql: sql, type: SqlType("numeric(\(min(38, digits)),\(min(38, scale)))"))
  }

  func scalarSubquery(_ query: SelectQuery) throws(SqlFailure) -> TypedText {
    let inner: TranslatedQuery = try translate(query)
    guard inner.columns.count == 1, let column: SqlColumn = inner.columns.first else { throw SqlFailure(116) }
    return TypedText(
      sql: "(WITH q(c1) AS (\(inner.sql)) SELECT tsql('single', COUNT(*), MIN(c1)) FROM q)", type: column.type
    )
  }

  func translateCase(_ whens: [SearchedWhen], _ otherwise: SqlExpression?) throws(SqlFailure)
    -> TypedText
  {
    var conditions: [String] = []
    var results: [TypedText] = []
    for when: SearchedWhen in whens {
      conditions.append(try translate(when.condition))
      results.append(try translate(when.result))
    }
    let last: TypedText? = try otherwise.map { (one) throws(SqlFailure) in try translate(one) }
    let known: [TypedText] = (results + (last.map { [$0] } ?? [])).filter { !$0.isNull }
    let type: SqlType = known.dropFirst().reduce(known.first?.type ?? .int) { SqlType.common($0, $1.type) }
    var sql: String = "CASE"
    for (condition, result) in zip(conditions, results) {
      sql += " WHEN \(condition) THEN \(coerce(result, to: type).sql)"
    }
    if let last { sql += " ELSE \(coerce(last, to: type).sql)" }
    return TypedText(sql: "(\(sql) END)", type: type)
  }

  func operate(_ operation: String, _ left: SqlExpression, _ right: SqlExpression) throws(SqlFailure)
    -> TypedText
  {
    let first: TypedText = try translate(left)
    let second: TypedText = try translate(right)
    let kinds: (Kind, Kind) = (kind(first.type), kind(second.type))
    if operation == "+", kinds == (.text, .text), !first.isNull, !second.isNull {
      let isUnicode: Bool = first.type.isUnicode || second.type.isUnicode
      let length: Int = first.type.isMax || second.type.isMax ? 9_000 : first.type.length + second.type.length
      return TypedText(
        sql: "(\(first.sql) || \(second.sql))", type: isUnicode ? .nvarchar(length) : .varchar(length))
    }
    if kinds.0 == .date || kinds.1 == .date, operation == "+" || operation == "-" {
      return try dateOperation(operation, first, second)
    }
    if kinds == (.text, .text), !first.isNull, !second.isNull {
      let names: [String: String] = ["-": "subtract", "*": "multiply", "/": "divide", "%": "modulo"]
      throw SqlFailure(8_117, [first.type.name, names[operation] ?? "'\(operation)'"])
    }
    let (a, b, type) = matched(first, second)
    guard kind(type) == .number else {
      throw SqlFailure(402, [first.type.name, second.type.name, names(operation)])
    }
    let result: SqlType = resultType(operation, a.type, b.type, common: type)
    switch operation {
    case "/", "%":
      return TypedText(
        sql: "tsql('\(operation == "/" ? "divide" : "modulo")', \(a.sql), \(number(b, result)))", type: result
      )
    case "^": return TypedText(sql: "((\(a.sql) | \(b.sql)) - (\(a.sql) & \(b.sql)))", type: type)
    default:
      let sql: String = "(\(a.sql) \(operation) \(b.sql))"
      return TypedText(
        sql: type.name == "int" && "+-*".contains(operation) ? "tsql('int', 'int', \(sql))" : sql,
        type: result)
    }
  }

  /// An integer divided by a decimal is no integer division.
  func number(_ text: TypedText, _ result: SqlType) -> String {
    result.isInteger ? text.sql : "CAST(\(text.sql) AS REAL)"
  }

  func names(_ operation: String) -> String {
    ["+": "add", "-": "subtract", "*": "multiply", "/": "divide", "%": "modulo"][operation]
      ?? "'\(operation)'"
  }

  /// - Source: Transact-SQL reference, "Precision, scale, and length".
  func resultType(_ operation: String, _ left: SqlType, _ right: SqlType, common: SqlType) -> SqlType
  {
    guard common.hasScale, !common.name.hasSuffix("money") else { return common }
    func exact(_ type: SqlType) -> (precision: Int, scale: Int) {
      if type.hasScale { return (type.length, type.scale) }
      return (type.name == "bigint" ? 19 : (type.name == "int" ? 10 : (type.name == "smallint" ? 5 : 3)), 0)
    }
    let (p1, s1) = exact(left)
    let (p2, s2) = exact(right)
    var precision: Int
    var scale: Int
    switch operation {
    case "*":
      precision = p1 + p2 + 1
      scale = s1 + s2
    case "/":
      scale = max(6, s1 + p2 + 1)
      precision = p1 - s1 + s2 + scale
    default:
      scale = max(s1, s2)
      precision = scale + max(p1 - s1, p2 - s2) + 1
    }
    if precision > 38 {
      scale = max(min(scale, 6), scale - (precision - 38))
      precision = 38
    }
    return SqlType("numeric(\(precision),\(scale))")
  }

  func dateOperation(_ operation: String, _ first: TypedText, _ second: TypedText) throws(SqlFailure)
    -> TypedText
  {
    let (dateSide, other): (TypedText, TypedText) =
      kind(first.type) == .date ? (first, second) : (second, first)
    if kind(other.type) == .text && !other.isNull {
      // Text beside a date is read as a date; what is none is 241.
      return TypedText(
        sql:
          "tsql('dateplus', \(dateSide.sql), tsql('datediff', 'day', '1900-01-01', \(converted(other, to: .datetime).sql)))",
        type: .datetime)
    }
    if kind(other.type) == .date {
      if operation == "-" {
        return TypedText(
          sql:
            "tsql('dateplus', '1900-01-01', tsql('datediff', 'second', \(second.sql), \(first.sql)) / 86400.0)",
          type: .datetime)
      }
      throw SqlFailure(402, [first.type.name, second.type.name, "add"])
    }
    if dateSide.type.name == "date" || dateSide.type.name == "time" {
      throw SqlFailure(206, [other.type.name, dateSide.type.name])
    }
    let days: String = operation == "-" ? "(- \(other.sql))" : other.sql
    return TypedText(sql: "tsql('dateplus', \(dateSide.sql), \(days))", type: dateSide.type)
  }
}
