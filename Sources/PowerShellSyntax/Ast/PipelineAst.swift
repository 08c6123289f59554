import SourceText

// Pipelines, commands, redirections and assignments.
// - Source: `System.Management.Automation.Language`, whose class and property names these are.

/// Commands joined by `|`, or one command or expression.
public final class PipelineAst: Ast, @unchecked Sendable {
  public let pipelineElements: [CommandBaseAst]
  public let background: Bool

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    pipelineElements: [CommandBaseAst], background: Bool
  ) {
    self.pipelineElements = pipelineElements
    self.background = background
    super.init(tree, start, end)
    for child in pipelineElements { adopt(child.node) }
  }

  public override var astTypeName: StaticString { "PipelineAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitPipeline(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in pipelineElements { visit(child.node) }
  }

  /// The expression when the pipeline is nothing but one, without redirections.
  public var pureExpression: ExpressionAst? {
    guard pipelineElements.count == 1, case .commandExpression(let command) = pipelineElements[0] else { return nil }
    return command.redirections.isEmpty ? command.expression : nil
  }
}

/// `left && right` and `left || right`.
public final class PipelineChainAst: Ast, @unchecked Sendable {
  public let lhsPipelineChain: StatementAst
  public let `operator`: TokenKind
  public let rhsPipeline: PipelineAst
  public let background: Bool

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    lhsPipelineChain: StatementAst, operator: TokenKind, rhsPipeline: PipelineAst, background: Bool
  ) {
    self.lhsPipelineChain = lhsPipelineChain
    self.operator = `operator`
    self.rhsPipeline = rhsPipeline
    self.background = background
    super.init(tree, start, end)
    adopt(lhsPipelineChain.node)
    adopt(rhsPipeline)
  }

  public override var astTypeName: StaticString { "PipelineChainAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitPipelineChain(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(lhsPipelineChain.node)
    visit(rhsPipeline)
  }
}

/// A command with its arguments; `invocationOperator` is `.unknown`, `.ampersand` or `.dot`.
public final class CommandAst: Ast, @unchecked Sendable {
  public let commandElements: [CommandElementAst]
  public let invocationOperator: TokenKind
  public let redirections: [RedirectionAst]

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    commandElements: [CommandElementAst], invocationOperator: TokenKind, redirections: [RedirectionAst]
  ) {
    self.commandElements = commandElements
    self.invocationOperator = invocationOperator
    self.redirections = redirections
    super.init(tree, start, end)
    for child in commandElements { adopt(child.node) }
    for child in redirections { adopt(child.node) }
  }

  public override var astTypeName: StaticString { "CommandAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitCommand(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in commandElements { visit(child.node) }
    for child in redirections { visit(child.node) }
  }

  /// The name when it is a constant, as `Get-Item` or `'my command'`.
  public var commandName: String? {
    guard let first = commandElements.first, case .expression(.stringConstantExpression(let name)) = first else { return nil }
    return name.value
  }
}

/// An expression as an element of a pipeline.
public final class CommandExpressionAst: Ast, @unchecked Sendable {
  public let expression: ExpressionAst
  public let redirections: [RedirectionAst]

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    expression: ExpressionAst, redirections: [RedirectionAst]
  ) {
    self.expression = expression
    self.redirections = redirections
    super.init(tree, start, end)
    adopt(expression.node)
    for child in redirections { adopt(child.node) }
  }

  public override var astTypeName: StaticString { "CommandExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitCommandExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(expression.node)
    for child in redirections { visit(child.node) }
  }
}

/// `-Name` or `-Name:argument` of a command.
public final class CommandParameterAst: Ast, @unchecked Sendable {
  public let parameterName: String
  public let argument: ExpressionAst?
  let errorSpan: Span
  public var errorPosition: ScriptExtent { ScriptExtent(source: tree.source, start: errorSpan.start, end: errorSpan.end) }

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    parameterName: String, argument: ExpressionAst?, errorPosition: Span
  ) {
    self.parameterName = parameterName
    self.argument = argument
    self.errorSpan = errorPosition
    super.init(tree, start, end)
    if let argument { adopt(argument.node) }
  }

  public override var astTypeName: StaticString { "CommandParameterAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitCommandParameter(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let argument { visit(argument.node) }
  }
}

/// `2> file`, `>> file`.
public final class FileRedirectionAst: Ast, @unchecked Sendable {
  public let fromStream: RedirectionStream
  public let location: ExpressionAst
  public let append: Bool

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    fromStream: RedirectionStream, location: ExpressionAst, append: Bool
  ) {
    self.fromStream = fromStream
    self.location = location
    self.append = append
    super.init(tree, start, end)
    adopt(location.node)
  }

  public override var astTypeName: StaticString { "FileRedirectionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitFileRedirection(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(location.node)
  }
}

/// `2>&1`.
public final class MergingRedirectionAst: Ast, @unchecked Sendable {
  public let fromStream: RedirectionStream
  public let toStream: RedirectionStream

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    fromStream: RedirectionStream, toStream: RedirectionStream
  ) {
    self.fromStream = fromStream
    self.toStream = toStream
    super.init(tree, start, end)
  }

  public override var astTypeName: StaticString { "MergingRedirectionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitMergingRedirection(self) }
}

/// `left = right`, `left += right` and so on.
public final class AssignmentStatementAst: Ast, @unchecked Sendable {
  public let left: ExpressionAst
  public let `operator`: TokenKind
  public let right: StatementAst
  let errorSpan: Span
  public var errorPosition: ScriptExtent { ScriptExtent(source: tree.source, start: errorSpan.start, end: errorSpan.end) }

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    left: ExpressionAst, operator: TokenKind, right: StatementAst, errorPosition: Span
  ) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.errorSpan = errorPosition
    super.init(tree, start, end)
    adopt(left.node)
    adopt(right.node)
  }

  public override var astTypeName: StaticString { "AssignmentStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitAssignmentStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(left.node)
    visit(right.node)
  }
}
