import SourceText

// Script blocks and their parts.
// - Source: `System.Management.Automation.Language`, whose class and property names these are.

/// A whole script, or the body of a function, script block or trap.
public final class ScriptBlockAst: Ast, @unchecked Sendable {
  public let usingStatements: [UsingStatementAst]
  public let attributes: [AttributeAst]
  public let paramBlock: ParamBlockAst?
  public let dynamicParamBlock: NamedBlockAst?
  public let beginBlock: NamedBlockAst?
  public let processBlock: NamedBlockAst?
  public let endBlock: NamedBlockAst?
  public let cleanBlock: NamedBlockAst?
  // Safe: set once, by the parser, before anybody else sees the tree.
  nonisolated(unsafe) public internal(set) var scriptRequirements: ScriptRequirements?
  public let isConfiguration: Bool

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    usingStatements: [UsingStatementAst], attributes: [AttributeAst], paramBlock: ParamBlockAst?,
    dynamicParamBlock: NamedBlockAst?, beginBlock: NamedBlockAst?, processBlock: NamedBlockAst?,
    endBlock: NamedBlockAst?, cleanBlock: NamedBlockAst?, scriptRequirements: ScriptRequirements?,
    isConfiguration: Bool
  ) {
    self.usingStatements = usingStatements
    self.attributes = attributes
    self.paramBlock = paramBlock
    self.dynamicParamBlock = dynamicParamBlock
    self.beginBlock = beginBlock
    self.processBlock = processBlock
    self.endBlock = endBlock
    self.cleanBlock = cleanBlock
    self.scriptRequirements = scriptRequirements
    self.isConfiguration = isConfiguration
    super.init(tree, start, end)
    for child in usingStatements { adopt(child) }
    for child in attributes { adopt(child) }
    if let paramBlock { adopt(paramBlock) }
    if let dynamicParamBlock { adopt(dynamicParamBlock) }
    if let beginBlock { adopt(beginBlock) }
    if let processBlock { adopt(processBlock) }
    if let endBlock { adopt(endBlock) }
    if let cleanBlock { adopt(cleanBlock) }
  }

  public override var astTypeName: StaticString { "ScriptBlockAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitScriptBlock(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in usingStatements { visit(child) }
    for child in attributes { visit(child) }
    if let paramBlock { visit(paramBlock) }
    if let dynamicParamBlock { visit(dynamicParamBlock) }
    if let beginBlock { visit(beginBlock) }
    if let processBlock { visit(processBlock) }
    if let endBlock { visit(endBlock) }
    if let cleanBlock { visit(cleanBlock) }
  }
}

/// `param(...)` with the attributes before it.
public final class ParamBlockAst: Ast, @unchecked Sendable {
  public let attributes: [AttributeBaseAst]
  public let parameters: [ParameterAst]

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    attributes: [AttributeBaseAst], parameters: [ParameterAst]
  ) {
    self.attributes = attributes
    self.parameters = parameters
    super.init(tree, start, end)
    for child in attributes { adopt(child.node) }
    for child in parameters { adopt(child) }
  }

  public override var astTypeName: StaticString { "ParamBlockAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitParamBlock(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in attributes { visit(child.node) }
    for child in parameters { visit(child) }
  }
}

/// One parameter of a function, script or method.
public final class ParameterAst: Ast, @unchecked Sendable {
  public let attributes: [AttributeBaseAst]
  public let name: VariableExpressionAst
  public let defaultValue: ExpressionAst?

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    attributes: [AttributeBaseAst], name: VariableExpressionAst, defaultValue: ExpressionAst?
  ) {
    self.attributes = attributes
    self.name = name
    self.defaultValue = defaultValue
    super.init(tree, start, end)
    for child in attributes { adopt(child.node) }
    adopt(name)
    if let defaultValue { adopt(defaultValue.node) }
  }

  public override var astTypeName: StaticString { "ParameterAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitParameter(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in attributes { visit(child.node) }
    visit(name)
    if let defaultValue { visit(defaultValue.node) }
  }
}

/// `begin`, `process`, `end`, `clean` or `dynamicparam`, or the statements of a block without any of them.
public final class NamedBlockAst: Ast, @unchecked Sendable {
  public let blockKind: TokenKind
  public let unnamed: Bool
  public let statements: [StatementAst]
  public let traps: [TrapStatementAst]

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    blockKind: TokenKind, unnamed: Bool, statements: [StatementAst], traps: [TrapStatementAst]
  ) {
    self.blockKind = blockKind
    self.unnamed = unnamed
    self.statements = statements
    self.traps = traps
    super.init(tree, start, end)
    for child in statements { adopt(child.node) }
    for child in traps { adopt(child) }
  }

  public override var astTypeName: StaticString { "NamedBlockAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitNamedBlock(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in traps { visit(child) }
    for child in statements { visit(child.node) }
  }
}

/// Statements in braces or in `$( )` and `@( )`.
public final class StatementBlockAst: Ast, @unchecked Sendable {
  public let statements: [StatementAst]
  public let traps: [TrapStatementAst]

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    statements: [StatementAst], traps: [TrapStatementAst]
  ) {
    self.statements = statements
    self.traps = traps
    super.init(tree, start, end)
    for child in statements { adopt(child.node) }
    for child in traps { adopt(child) }
  }

  public override var astTypeName: StaticString { "StatementBlockAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitStatementBlock(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in traps { visit(child) }
    for child in statements { visit(child.node) }
  }
}
