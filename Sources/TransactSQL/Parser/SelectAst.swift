/// A whole SELECT: common table expressions, the query, its order.
/// - Source: Transact-SQL reference, "SELECT".
struct SelectQuery: Sendable, Equatable {
  var common: [CommonTableExpression] = []
  var body: QueryBody
  var orderBy: [OrderItem] = []
  var offset: SqlExpression?
  var fetch: SqlExpression?
}

struct CommonTableExpression: Sendable, Equatable {
  var name: String
  var columns: [String]
  var query: SelectQuery
}

indirect enum QueryBody: Sendable, Equatable {
  case specification(QuerySpecification)
  /// UNION, UNION ALL, EXCEPT, INTERSECT.
  case combined(String, QueryBody, QueryBody)
  case query(SelectQuery)
}

struct QuerySpecification: Sendable, Equatable {
  var isDistinct = false
  var top: SqlExpression?
  var isTopPercent = false
  var items: [SelectItem] = []
  /// SELECT … INTO #t.
  var into: String?
  var from: [TableSource] = []
  var condition: SqlCondition?
  var groupBy: [SqlExpression] = []
  var having: SqlCondition?
}

enum SelectItem: Sendable, Equatable {
  /// `*` or `alias.*`.
  case star([String])
  case expression(SqlExpression, alias: String?)
  /// `@v = expression`, also `+=`.
  case assignment(String, operation: String, SqlExpression)
}

struct OrderItem: Sendable, Equatable {
  var expression: SqlExpression
  var isDescending: Bool
}

indirect enum TableSource: Sendable, Equatable {
  case table([String], alias: String?)
  case derived(SelectQuery, alias: String, columns: [String])
  case values([[SqlExpression]], alias: String, columns: [String])
  case function([String], [SqlExpression], alias: String?)
  case join(JoinKind, TableSource, TableSource, on: SqlCondition?)
}

enum JoinKind: Sendable, Equatable { case inner, left, right, full, cross, crossApply, outerApply }
