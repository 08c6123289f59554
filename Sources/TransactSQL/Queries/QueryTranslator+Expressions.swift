extension QueryTranslator {
  // MARK: Types

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
  private func matched(_ left: TypedText, _ right: TypedText) -> (TypedText, TypedText, SqlType) {
    if left.isNull { return (left, right, right.type) }
    if right.isNull { return (left, right, left.type) }
    let type: SqlType = SqlType.common(left.type, right.type)
    return (coerce(left, to: type), coerce(right, to: type), type)
  }

  // MARK: Expressions

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

  private func decimal(_ text: String) -> TypedText {
    let parts: [Substring] = text.split(separator: ".", omittingEmptySubsequences: false)
    let scale: Int = parts.count > 1 ? parts[1].count : 0
    let digits: Int = max(1, parts[0].count + scale)
    let sql: String =
      (parts[0].isEmpty ? "0" : String(parts[0])) + "." + (scale == 0 ? "0" : String(parts[1]))
    return TypedText(sql: sql, type: SqlType("numeric(\(min(38, digits)),\(min(38, scale)))"))
  }

  private func scalarSubquery(_ query: SelectQuery) throws(SqlFailure) -> TypedText {
    let inner: TranslatedQuery = try translate(query)
    guard inner.columns.count == 1, let column: SqlColumn = inner.columns.first else { throw SqlFailure(116) }
    return TypedText(
      sql: "(WITH q(c1) AS (\(inner.sql)) SELECT tsql('single', COUNT(*), MIN(c1)) FROM q)", type: column.type
    )
  }

  private func translateCase(_ whens: [SearchedWhen], _ otherwise: SqlExpression?) throws(SqlFailure)
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

  private func operate(_ operation: String, _ left: SqlExpression, _ right: SqlExpression) throws(SqlFailure)
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
  private func number(_ text: TypedText, _ result: SqlType) -> String {
    result.isInteger ? text.sql : "CAST(\(text.sql) AS REAL)"
  }

  private func names(_ operation: String) -> String {
    ["+": "add", "-": "subtract", "*": "multiply", "/": "divide", "%": "modulo"][operation]
      ?? "'\(operation)'"
  }

  /// - Source: Transact-SQL reference, "Precision, scale, and length".
  private func resultType(_ operation: String, _ left: SqlType, _ right: SqlType, common: SqlType) -> SqlType
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

  private func dateOperation(_ operation: String, _ first: TypedText, _ second: TypedText) throws(SqlFailure)
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

  // MARK: Functions

  private func translate(_ call: FunctionCall) throws(SqlFailure) -> TypedText {
    let whole: String = call.name
    let name: String = String(whole.split(separator: ".").last ?? "").uppercased()
    if let over: WindowSpecification = call.over { return try window(call, name, over) }
    if ScalarFunction.aggregates.contains(name) { return try aggregate(call, name) }
    switch name {
    case "ISNULL":
      try checkCount(call, 2...2)
      let first: TypedText = try translate(call.arguments[0])
      let second: TypedText = try translate(call.arguments[1])
      if first.isNull { return second }
      let isLonger: Bool =
        first.type.isText && !first.type.isMax && second.type.isText && second.type.length > first.type.length
      return TypedText(
        sql:
          "ifnull(\(first.sql), \(isLonger ? converted(second, to: first.type).sql : coerce(second, to: first.type).sql))",
        type: first.type)
    case "COALESCE":
      try checkCount(call, 2...99)
      var texts: [TypedText] = []
      for one: SqlExpression in call.arguments { texts.append(try translate(one)) }
      let known: [TypedText] = texts.filter { !$0.isNull }
      let type: SqlType = known.dropFirst().reduce(known.first?.type ?? .int) { SqlType.common($0, $1.type) }
      return TypedText(
        sql: "coalesce(\(texts.map { coerce($0, to: type).sql }.joined(separator: ", ")))", type: type)
    case "NULLIF":
      try checkCount(call, 2...2)
      let first: TypedText = try translate(call.arguments[0])
      let condition: String = try translate(.comparison("=", call.arguments[0], call.arguments[1]))
      return TypedText(sql: "(CASE WHEN \(condition) THEN NULL ELSE \(first.sql) END)", type: first.type)
    case "DATEADD", "DATEDIFF", "DATEPART", "DATENAME": return try dateFunction(call, name)
    case "DATALENGTH":
      try checkCount(call, 1...1)
      let text: TypedText = try translate(call.arguments[0])
      return TypedText(
        sql: "tsql('datalength', \(SqliteDatabase.literal(text.type.declaration)), \(text.sql))", type: .int)
    default: break
    }
    if name == "FNTICKSTODATE", let first: SqlExpression = call.arguments.first {
      return TypedText(sql: "tsql('FN_TICKSTODATE', \(try translate(first).sql))", type: .datetime)
    }
    if whole.lowercased().hasSuffix("dbo.agent_datetime"), call.arguments.count == 2 {
      let (date, clock): (TypedText, TypedText) = (
        try translate(call.arguments[0]), try translate(call.arguments[1])
      )
      return TypedText(sql: "tsql('AGENT_DATETIME', \(date.sql), \(clock.sql))", type: .datetime)
    }
    guard let known: ScalarFunction = ScalarFunction.all[name], !name.hasPrefix("FN_") else {
      if whole.contains(".") { throw SqlFailure(4_121, [String(whole.split(separator: ".")[0]), whole]) }
      throw SqlFailure(195, [whole, "built-in function name"], state: 10)
    }
    try checkCount(call, known.minimum...known.maximum)
    var texts: [TypedText] = []
    for one: SqlExpression in call.arguments {
      var text: TypedText = try translate(one)
      if known.takesText && (kind(text.type) == .date || text.type.hasScale) {
        text = converted(text, to: .nvarchar(30))
      }
      texts.append(text)
    }
    let arguments: String = texts.map { ", " + $0.sql }.joined()
    return TypedText(sql: "tsql('\(name)'\(arguments))", type: result(of: known, texts))
  }

  private func checkCount(_ call: FunctionCall, _ range: ClosedRange<Int>) throws(SqlFailure) {
    if range.contains(call.arguments.count) { return }
    let name: String = call.name.lowercased()
    if range.lowerBound == range.upperBound { throw SqlFailure(174, [name, String(range.lowerBound)]) }
    throw SqlFailure(189, [name, String(range.lowerBound), String(range.upperBound)])
  }

  private func result(of known: ScalarFunction, _ arguments: [TypedText]) -> SqlType {
    let first: SqlType = arguments.first?.type ?? .int
    switch known.result {
    case "same":
      if known.takesText && !first.isText { return .varchar(30) }
      if known.takesText, known.name == "LEFT" || known.name == "RIGHT" || known.name == "SUBSTRING",
        let last: TypedText = arguments.last, let length = Int(last.sql), length > 0
      {
        return first.isUnicode
          ? .nvarchar(first.isMax ? length : min(length, first.length))
          : .varchar(first.isMax ? length : min(length, first.length))
      }
      return first.isFixedText
        ? SqlType(first.isUnicode ? "nvarchar(\(first.length))" : "varchar(\(first.length))") : first
    case "whole": return first.hasScale ? SqlType("numeric(\(first.length),0)") : first
    case "second": return arguments.count > 1 ? arguments[1].type : .int
    case "joined":
      let isUnicode: Bool = arguments.contains { $0.type.isUnicode }
      let length: Int = arguments.reduce(0) {
        $0 + ($1.type.isText ? ($1.type.isMax ? 9_000 : $1.type.length) : 12)
      }
      return isUnicode ? .nvarchar(length) : .varchar(length)
    default: return SqlType(known.result)
    }
  }

  private func dateFunction(_ call: FunctionCall, _ name: String) throws(SqlFailure) -> TypedText {
    try checkCount(call, name == "DATEPART" || name == "DATENAME" ? 2...2 : 3...3)
    guard case .column(let parts) = call.arguments[0], parts.count == 1,
      let part: String = SqlDate.part(parts[0])
    else {
      if case .column(let parts) = call.arguments[0] {
        throw SqlFailure(155, [parts.joined(separator: "."), name.lowercased()])
      }
      throw SqlFailure(1_023, ["1", name.lowercased()])
    }
    var texts: [TypedText] = []
    for one: SqlExpression in call.arguments.dropFirst() { texts.append(try translate(one)) }
    func date(_ text: TypedText) -> TypedText {
      kind(text.type) == .date ? text : converted(text, to: .datetime)
    }
    switch name {
    case "DATEADD":
      let base: TypedText = date(texts[1])
      return TypedText(
        sql:
          "tsql('dateadd', '\(part)', \(converted(texts[0], to: .int).sql), \(base.sql), '\(base.type.name)')",
        type: base.type)
    case "DATEDIFF":
      return TypedText(
        sql: "tsql('datediff', '\(part)', \(date(texts[0]).sql), \(date(texts[1]).sql))", type: .int)
    default:
      return TypedText(
        sql: "tsql('\(name.lowercased())', '\(part)', \(date(texts[0]).sql))",
        type: name == "DATENAME" ? .nvarchar(30) : .int)
    }
  }

  private func aggregate(_ call: FunctionCall, _ name: String) throws(SqlFailure) -> TypedText {
    if call.isStar {
      guard name.hasPrefix("COUNT") else { throw SqlFailure(102, ["*"]) }
      return TypedText(sql: "COUNT(*)", type: name == "COUNT" ? .int : .bigint)
    }
    try checkCount(call, 1...1)
    if hasAggregate(call.arguments[0]) { throw SqlFailure(130) }
    if case .subquery = call.arguments[0] { throw SqlFailure(130) }
    if isOuterOnly(call.arguments[0]) { throw notRehearsed("aggregates over an outer query's columns") }
    let text: TypedText = try translate(call.arguments[0])
    let distinct: String = call.isDistinct ? "DISTINCT " : ""
    let collated: String = text.type.isText ? "\(text.sql) COLLATE TSQL" : text.sql
    switch name {
    case "COUNT", "COUNT_BIG":
      return TypedText(sql: "COUNT(\(distinct)\(collated))", type: name == "COUNT" ? .int : .bigint)
    case "MIN", "MAX": return TypedText(sql: "\(name)(\(collated))", type: text.type)
    default:
      guard kind(text.type) == .number, text.type.name != "bit" else {
        throw SqlFailure(8_117, [text.type.name, name.lowercased()])
      }
      var type: SqlType = text.type
      if type.isInteger && type.name != "bigint" { type = .int }
      if type.name == "numeric" || type.name == "decimal" {
        type = SqlType("\(type.name)(38,\(name == "AVG" ? max(6, type.scale) : type.scale))")
      }
      let sql: String = "\(name)(\(distinct)\(text.sql))"
      return TypedText(sql: name == "AVG" && type.isInteger ? "CAST(\(sql) AS INTEGER)" : sql, type: type)
    }
  }

  private func window(_ call: FunctionCall, _ name: String, _ over: WindowSpecification) throws(SqlFailure)
    -> TypedText
  {
    var parts: [String] = []
    if !over.partitionBy.isEmpty {
      var keys: [String] = []
      for key: SqlExpression in over.partitionBy { keys.append(try translate(key).sql) }
      parts.append("PARTITION BY " + keys.joined(separator: ", "))
    }
    if !over.orderBy.isEmpty {
      var keys: [String] = []
      for item: OrderItem in over.orderBy {
        let text: TypedText = try translate(item.expression)
        keys.append(text.sql + (text.type.isText ? " COLLATE TSQL" : "") + (item.isDescending ? " DESC" : ""))
      }
      parts.append("ORDER BY " + keys.joined(separator: ", "))
    }
    let clause: String = " OVER (" + parts.joined(separator: " ") + ")"
    if ScalarFunction.aggregates.contains(name) {
      let inner: TypedText = try aggregate(call, name)
      let cast: Bool = inner.sql.hasPrefix("CAST(")
      let sql: String =
        cast ? "CAST(AVG(\(try translate(call.arguments[0]).sql))\(clause) AS INTEGER)" : inner.sql + clause
      return TypedText(sql: sql, type: inner.type)
    }
    guard ScalarFunction.windowOnly.contains(name) else {
      throw SqlFailure(195, [call.name, "built-in function name"], state: 10)
    }
    switch name {
    case "ROW_NUMBER", "RANK", "DENSE_RANK":
      if !call.arguments.isEmpty { throw SqlFailure(174, [call.name.lowercased(), "0"]) }
    case "LAG", "LEAD": try checkCount(call, 1...3)
    default: try checkCount(call, 1...1)
    }
    if over.orderBy.isEmpty { throw SqlFailure(4_112, [call.name]) }
    if isInCondition { throw SqlFailure(4_108) }
    var arguments: [String] = []
    var type: SqlType = .bigint
    for (index, argument) in call.arguments.enumerated() {
      let text: TypedText = try translate(argument)
      arguments.append(text.sql)
      if index == 0 && !["NTILE"].contains(name) { type = text.type }
    }
    return TypedText(sql: "\(name)(\(arguments.joined(separator: ", ")))\(clause)", type: type)
  }

  // MARK: Conditions

  func translate(_ condition: SqlCondition) throws(SqlFailure) -> String {
    switch condition {
    case .and(let left, let right): return "(\(try translate(left)) AND \(try translate(right)))"
    case .or(let left, let right): return "(\(try translate(left)) OR \(try translate(right)))"
    case .not(let inner): return "(NOT \(try translate(inner)))"
    case .comparison(let operation, let left, let right):
      let (a, b, type) = matched(try translate(left), try translate(right))
      return
        "(\(a.sql) \(operation) \(b.sql)\(kind(type) == .number || kind(type) == .date ? "" : " COLLATE TSQL"))"
    case .between(let value, let low, let high, let isNot):
      let inner: SqlCondition = .and(.comparison(">=", value, low), .comparison("<=", value, high))
      return try translate(isNot ? .not(inner) : inner)
    case .isNull(let value, let isNot): return "(\(try translate(value).sql) IS \(isNot ? "NOT " : "")NULL)"
    case .like(let value, let pattern, let escape, let isNot):
      let left: TypedText = try translate(value)
      let text: String = kind(left.type) == .text ? left.sql : converted(left, to: .nvarchar(60)).sql
      let extra: String = try escape.map { (one) throws(SqlFailure) in ", " + (try translate(one).sql) } ?? ""
      return "(\(isNot ? "NOT " : "")tsql('like', \(text), \(try translate(pattern).sql)\(extra)))"
    case .inList(let value, let list, let isNot):
      var parts: [String] = []
      for item: SqlExpression in list { parts.append(try translate(.comparison("=", value, item))) }
      return "(\(isNot ? "NOT " : "")(\(parts.joined(separator: " OR "))))"
    case .inQuery(let value, let query, let isNot):
      let left: TypedText = try translate(value)
      let inner: TranslatedQuery = try translate(query)
      guard inner.columns.count == 1 else { throw SqlFailure(116) }
      let collation: String = kind(left.type) == .number || kind(left.type) == .date ? "" : " COLLATE TSQL"
      return "(\(left.sql)\(collation) \(isNot ? "NOT " : "")IN (\(inner.sql)))"
    case .exists(let query): return "EXISTS (\(try translate(query).sql))"
    case .quantified(let operation, let value, let isAll, let query):
      let left: TypedText = try translate(value)
      let inner: TranslatedQuery = try translate(query)
      guard inner.columns.count == 1 else { throw SqlFailure(116) }
      let test: String = "\(left.sql) \(operation) c1\(kind(left.type) == .text ? " COLLATE TSQL" : "")"
      return isAll
        ? "(NOT EXISTS (WITH q(c1) AS (\(inner.sql)) SELECT 1 FROM q WHERE NOT (\(test))))"
        : "(EXISTS (WITH q(c1) AS (\(inner.sql)) SELECT 1 FROM q WHERE \(test)))"
    }
  }
}
