/// A scalar expression. - Source: Transact-SQL reference, "Expressions".
indirect enum SqlExpression: Sendable, Equatable {
  case null
  case integer(Int)
  /// An exact numeric literal as written.
  case decimal(String)
  case real(Double)
  case string(String, isUnicode: Bool)
  case binary(String)
  /// `name`, `alias.name`, `schema.table.name`.
  case column([String])
  case variable(String)
  /// `@@SPID` and its like.
  case globalVariable(String)
  case unary(String, SqlExpression)
  case binaryOperation(String, SqlExpression, SqlExpression)
  case function(FunctionCall)
  /// CAST, CONVERT and their TRY forms.
  case conversion(SqlExpression, to: SqlType, style: SqlExpression?, isTry: Bool)
  case simpleCase(SqlExpression, [SimpleWhen], otherwise: SqlExpression?)
  case searchedCase([SearchedWhen], otherwise: SqlExpression?)
  case subquery(SelectQuery)
  case collate(SqlExpression, String)
}

struct FunctionCall: Sendable, Equatable {
  var name: String
  var arguments: [SqlExpression] = []
  var isStar = false
  var isDistinct = false
  var over: WindowSpecification?
}

struct WindowSpecification: Sendable, Equatable {
  var partitionBy: [SqlExpression] = []
  var orderBy: [OrderItem] = []
}

struct SimpleWhen: Sendable, Equatable {
  var value: SqlExpression
  var result: SqlExpression
}

struct SearchedWhen: Sendable, Equatable {
  var condition: SqlCondition
  var result: SqlExpression
}

/// A search condition: what WHERE, ON, HAVING, IF and WHILE take. It is no value in T-SQL.
indirect enum SqlCondition: Sendable, Equatable {
  case comparison(String, SqlExpression, SqlExpression)
  case quantified(String, SqlExpression, isAll: Bool, SelectQuery)
  case and(SqlCondition, SqlCondition)
  case or(SqlCondition, SqlCondition)
  case not(SqlCondition)
  case between(SqlExpression, SqlExpression, SqlExpression, isNot: Bool)
  case inList(SqlExpression, [SqlExpression], isNot: Bool)
  case inQuery(SqlExpression, SelectQuery, isNot: Bool)
  case like(SqlExpression, SqlExpression, escape: SqlExpression?, isNot: Bool)
  case isNull(SqlExpression, isNot: Bool)
  case exists(SelectQuery)
}
