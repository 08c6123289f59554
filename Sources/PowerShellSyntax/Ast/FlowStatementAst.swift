import SourceText

// Statements that steer the flow.
// - Source: `System.Management.Automation.Language`, whose class and property names these are.

/// `if`, its `elseif`s and its `else`.
public final class IfStatementAst: Ast, @unchecked Sendable {
  public let clauses: [IfClause]
  public let elseClause: StatementBlockAst?

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    clauses: [IfClause], elseClause: StatementBlockAst?
  ) {
    self.clauses = clauses
    self.elseClause = elseClause
    super.init(tree, start, end)
    for clause in clauses { adopt(clause.condition.node); adopt(clause.body) }
    if let elseClause { adopt(elseClause) }
  }

  public override var astTypeName: StaticString { "IfStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitIfStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for clause in clauses { visit(clause.condition.node); visit(clause.body) }
    if let elseClause { visit(elseClause) }
  }
}

/// `while (condition) { }`.
public final class WhileStatementAst: Ast, @unchecked Sendable {
  public let label: String?
  public let condition: StatementAst?
  public let body: StatementBlockAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    label: String?, condition: StatementAst?, body: StatementBlockAst
  ) {
    self.label = label
    self.condition = condition
    self.body = body
    super.init(tree, start, end)
    if let condition { adopt(condition.node) }
    adopt(body)
  }

  public override var astTypeName: StaticString { "WhileStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitWhileStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let condition { visit(condition.node) }
    visit(body)
  }
}

/// `do { } while (condition)`.
public final class DoWhileStatementAst: Ast, @unchecked Sendable {
  public let label: String?
  public let condition: StatementAst?
  public let body: StatementBlockAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    label: String?, condition: StatementAst?, body: StatementBlockAst
  ) {
    self.label = label
    self.condition = condition
    self.body = body
    super.init(tree, start, end)
    if let condition { adopt(condition.node) }
    adopt(body)
  }

  public override var astTypeName: StaticString { "DoWhileStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitDoWhileStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(body)
    if let condition { visit(condition.node) }
  }
}

/// `do { } until (condition)`.
public final class DoUntilStatementAst: Ast, @unchecked Sendable {
  public let label: String?
  public let condition: StatementAst?
  public let body: StatementBlockAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    label: String?, condition: StatementAst?, body: StatementBlockAst
  ) {
    self.label = label
    self.condition = condition
    self.body = body
    super.init(tree, start, end)
    if let condition { adopt(condition.node) }
    adopt(body)
  }

  public override var astTypeName: StaticString { "DoUntilStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitDoUntilStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(body)
    if let condition { visit(condition.node) }
  }
}

/// `for (initializer; condition; iterator) { }`.
public final class ForStatementAst: Ast, @unchecked Sendable {
  public let label: String?
  public let initializer: StatementAst?
  public let condition: StatementAst?
  public let iterator: StatementAst?
  public let body: StatementBlockAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    label: String?, initializer: StatementAst?, condition: StatementAst?, iterator: StatementAst?,
    body: StatementBlockAst
  ) {
    self.label = label
    self.initializer = initializer
    self.condition = condition
    self.iterator = iterator
    self.body = body
    super.init(tree, start, end)
    if let initializer { adopt(initializer.node) }
    if let condition { adopt(condition.node) }
    if let iterator { adopt(iterator.node) }
    adopt(body)
  }

  public override var astTypeName: StaticString { "ForStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitForStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let initializer { visit(initializer.node) }
    if let condition { visit(condition.node) }
    if let iterator { visit(iterator.node) }
    visit(body)
  }
}

/// `foreach ($variable in condition) { }`.
public final class ForEachStatementAst: Ast, @unchecked Sendable {
  public let label: String?
  public let flags: ForEachFlags
  public let throttleLimit: ExpressionAst?
  public let variable: VariableExpressionAst
  public let condition: StatementAst
  public let body: StatementBlockAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    label: String?, flags: ForEachFlags, throttleLimit: ExpressionAst?, variable: VariableExpressionAst,
    condition: StatementAst, body: StatementBlockAst
  ) {
    self.label = label
    self.flags = flags
    self.throttleLimit = throttleLimit
    self.variable = variable
    self.condition = condition
    self.body = body
    super.init(tree, start, end)
    if let throttleLimit { adopt(throttleLimit.node) }
    adopt(variable)
    adopt(condition.node)
    adopt(body)
  }

  public override var astTypeName: StaticString { "ForEachStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitForEachStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(variable)
    visit(condition.node)
    if let throttleLimit { visit(throttleLimit.node) }
    visit(body)
  }
}

/// `switch -flags (condition) { clauses }`.
public final class SwitchStatementAst: Ast, @unchecked Sendable {
  public let label: String?
  public let condition: StatementAst?
  public let flags: SwitchFlags
  public let clauses: [SwitchClause]
  public let defaultClause: StatementBlockAst?

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    label: String?, condition: StatementAst?, flags: SwitchFlags, clauses: [SwitchClause],
    defaultClause: StatementBlockAst?
  ) {
    self.label = label
    self.condition = condition
    self.flags = flags
    self.clauses = clauses
    self.defaultClause = defaultClause
    super.init(tree, start, end)
    if let condition { adopt(condition.node) }
    for clause in clauses { adopt(clause.condition.node); adopt(clause.body) }
    if let defaultClause { adopt(defaultClause) }
  }

  public override var astTypeName: StaticString { "SwitchStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitSwitchStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let condition { visit(condition.node) }
    for clause in clauses { visit(clause.condition.node); visit(clause.body) }
    if let defaultClause { visit(defaultClause) }
  }
}

/// `try { } catch { } finally { }`.
public final class TryStatementAst: Ast, @unchecked Sendable {
  public let body: StatementBlockAst
  public let catchClauses: [CatchClauseAst]
  public let `finally`: StatementBlockAst?

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    body: StatementBlockAst, catchClauses: [CatchClauseAst], finally: StatementBlockAst?
  ) {
    self.body = body
    self.catchClauses = catchClauses
    self.finally = `finally`
    super.init(tree, start, end)
    adopt(body)
    for child in catchClauses { adopt(child) }
    if let block = `finally` { adopt(block) }
  }

  public override var astTypeName: StaticString { "TryStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitTryStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(body)
    for child in catchClauses { visit(child) }
    if let block = `finally` { visit(block) }
  }
}

/// `catch [type], [type] { }`.
public final class CatchClauseAst: Ast, @unchecked Sendable {
  public let catchTypes: [TypeConstraintAst]
  public let body: StatementBlockAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    catchTypes: [TypeConstraintAst], body: StatementBlockAst
  ) {
    self.catchTypes = catchTypes
    self.body = body
    super.init(tree, start, end)
    for child in catchTypes { adopt(child) }
    adopt(body)
  }

  public override var astTypeName: StaticString { "CatchClauseAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitCatchClause(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in catchTypes { visit(child) }
    visit(body)
  }

  public var isCatchAll: Bool { catchTypes.isEmpty }
}

/// `trap [type] { }`.
public final class TrapStatementAst: Ast, @unchecked Sendable {
  public let trapType: TypeConstraintAst?
  public let body: StatementBlockAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    trapType: TypeConstraintAst?, body: StatementBlockAst
  ) {
    self.trapType = trapType
    self.body = body
    super.init(tree, start, end)
    if let trapType { adopt(trapType) }
    adopt(body)
  }

  public override var astTypeName: StaticString { "TrapStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitTrapStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let trapType { visit(trapType) }
    visit(body)
  }
}

/// `break label`.
public final class BreakStatementAst: Ast, @unchecked Sendable {
  public let label: ExpressionAst?

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, label: ExpressionAst?) {
    self.label = label
    super.init(tree, start, end)
    if let label { adopt(label.node) }
  }

  public override var astTypeName: StaticString { "BreakStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitBreakStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let label { visit(label.node) }
  }
}

/// `continue label`.
public final class ContinueStatementAst: Ast, @unchecked Sendable {
  public let label: ExpressionAst?

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, label: ExpressionAst?) {
    self.label = label
    super.init(tree, start, end)
    if let label { adopt(label.node) }
  }

  public override var astTypeName: StaticString { "ContinueStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitContinueStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let label { visit(label.node) }
  }
}

/// `return pipeline`.
public final class ReturnStatementAst: Ast, @unchecked Sendable {
  public let pipeline: StatementAst?

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, pipeline: StatementAst?) {
    self.pipeline = pipeline
    super.init(tree, start, end)
    if let pipeline { adopt(pipeline.node) }
  }

  public override var astTypeName: StaticString { "ReturnStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitReturnStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let pipeline { visit(pipeline.node) }
  }
}

/// `exit pipeline`.
public final class ExitStatementAst: Ast, @unchecked Sendable {
  public let pipeline: StatementAst?

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, pipeline: StatementAst?) {
    self.pipeline = pipeline
    super.init(tree, start, end)
    if let pipeline { adopt(pipeline.node) }
  }

  public override var astTypeName: StaticString { "ExitStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitExitStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let pipeline { visit(pipeline.node) }
  }
}

/// `throw pipeline`.
public final class ThrowStatementAst: Ast, @unchecked Sendable {
  public let pipeline: StatementAst?

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, pipeline: StatementAst?) {
    self.pipeline = pipeline
    super.init(tree, start, end)
    if let pipeline { adopt(pipeline.node) }
  }

  public override var astTypeName: StaticString { "ThrowStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitThrowStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let pipeline { visit(pipeline.node) }
  }
}

/// What could not be read as a statement, with the parts that could be read.
public final class ErrorStatementAst: Ast, @unchecked Sendable {
  public let kind: TokenKind?
  public let flags: [ErrorStatementFlag]
  public let conditions: [Ast]
  public let bodies: [Ast]
  public let nestedAst: [Ast]

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    kind: TokenKind?, flags: [ErrorStatementFlag], conditions: [Ast], bodies: [Ast], nestedAst: [Ast]
  ) {
    self.kind = kind
    self.flags = flags
    self.conditions = conditions
    self.bodies = bodies
    self.nestedAst = nestedAst
    super.init(tree, start, end)
    for flag in flags { if let ast = flag.ast { adopt(ast) } }
    for child in conditions { adopt(child) }
    for child in bodies { adopt(child) }
    for child in nestedAst { adopt(child) }
  }

  public override var astTypeName: StaticString { "ErrorStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitErrorStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in nestedAst { visit(child) }
    for flag in flags { if let ast = flag.ast { visit(ast) } }
    for child in conditions { visit(child) }
    for child in bodies { visit(child) }
  }
}
