/// Search conditions.
extension QueryTranslator {
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
