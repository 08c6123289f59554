/// Calls: built-in functions, aggregates, window functions.
extension QueryTranslator {
  func translate(_ call: FunctionCall) throws(SqlFailure) -> TypedText {
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

  func checkCount(_ call: FunctionCall, _ range: ClosedRange<Int>) throws(SqlFailure) {
    if range.contains(call.arguments.count) { return }
    let name: String = call.name.lowercased()
    if range.lowerBound == range.upperBound { throw SqlFailure(174, [name, String(range.lowerBound)]) }
    throw SqlFailure(189, [name, String(range.lowerBound), String(range.upperBound)])
  }

  func result(of known: ScalarFunction, _ arguments: [TypedText]) -> SqlType {
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

  func dateFunction(_ call: FunctionCall, _ name: String) throws(SqlFailure) -> TypedText {
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

  func aggregate(_ call: FunctionCall, _ name: String) throws(SqlFailure) -> TypedText {
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

  func window(_ call: FunctionCall, _ name: String, _ over: WindowSpecification) throws(SqlFailure)
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
}
