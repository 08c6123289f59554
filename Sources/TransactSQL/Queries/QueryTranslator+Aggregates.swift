/// Where aggregates may stand, and what must be grouped beside them.
extension QueryTranslator {
  func hasAggregate(_ condition: SqlCondition) -> Bool {
    var found = false
    walk(condition) { if isAggregate($0) { found = true } }
    return found
  }

  func hasAggregate(_ expression: SqlExpression) -> Bool {
    var found = false
    walk(expression) { if isAggregate($0) { found = true } }
    return found
  }

  func isAggregate(_ expression: SqlExpression) -> Bool {
    guard case .function(let call) = expression else { return false }
    return call.over == nil && ScalarFunction.aggregates.contains(call.name.uppercased())
  }

  /// Whether every column of an expression is an outer query's.
  func isOuterOnly(_ expression: SqlExpression) -> Bool {
    var (own, outer): (Bool, Bool) = (false, false)
    walk(expression) { part in
      guard case .column(let parts) = part, let found: (BoundSource, SqlColumn) = try? find(parts) else {
        return
      }
      if scope?.sources.contains(where: { $0.alias == found.0.alias }) ?? false {
        own = true
      } else {
        outer = true
      }
    }
    return outer && !own
  }

  /// Every column outside an aggregate must be a grouping key, or inside one.
  func checkGrouped(_ expression: SqlExpression, keys: Set<String>, number: Int) throws(SqlFailure) {
    if isAggregate(expression) { return }
    if case .integer = expression { return }
    if let text: TypedText = try? translate(expression), keys.contains(text.sql) { return }
    if case .column(let parts) = expression {
      guard let found: (BoundSource, SqlColumn) = try? find(parts) else { return }
      // A column of an outer query is a constant here.
      guard scope?.sources.contains(where: { $0.alias == found.0.alias }) ?? false else { return }
      throw SqlFailure(number, [found.0.exposed, found.1.name])
    }
    for part: SqlExpression in children(expression) { try checkGrouped(part, keys: keys, number: number) }
  }

  func walk(_ expression: SqlExpression, _ visit: (SqlExpression) -> Void) {
    visit(expression)
    for part: SqlExpression in children(expression) { walk(part, visit) }
  }

  func walk(_ condition: SqlCondition, _ visit: (SqlExpression) -> Void) {
    switch condition {
    case .and(let left, let right), .or(let left, let right):
      walk(left, visit)
      walk(right, visit)
    case .not(let inner): walk(inner, visit)
    default: for part: SqlExpression in children(condition) { walk(part, visit) }
    }
  }

  func children(_ condition: SqlCondition) -> [SqlExpression] {
    switch condition {
    case .comparison(_, let left, let right): [left, right]
    case .quantified(_, let left, _, _): [left]
    case .and(let left, let right), .or(let left, let right): children(left) + children(right)
    case .not(let inner): children(inner)
    case .between(let value, let low, let high, _): [value, low, high]
    case .inList(let value, let list, _): [value] + list
    case .inQuery(let value, _, _): [value]
    case .like(let value, let pattern, let escape, _): [value, pattern] + (escape.map { [$0] } ?? [])
    case .isNull(let value, _): [value]
    case .exists: []
    }
  }

  func children(_ expression: SqlExpression) -> [SqlExpression] {
    switch expression {
    case .unary(_, let inner), .collate(let inner, _): return [inner]
    case .binaryOperation(_, let left, let right): return [left, right]
    case .function(let call):
      return call.arguments + (call.over.map { $0.partitionBy + $0.orderBy.map(\.expression) } ?? [])
    case .conversion(let inner, _, let style, _): return [inner] + (style.map { [$0] } ?? [])
    case .simpleCase(let input, let whens, let otherwise):
      return [input] + whens.flatMap { [$0.value, $0.result] } + (otherwise.map { [$0] } ?? [])
    case .searchedCase(let whens, let otherwise):
      return whens.flatMap { children($0.condition) + [$0.result] } + (otherwise.map { [$0] } ?? [])
    default: return []
    }
  }
}
