import SourceText

// Expressions made of expressions.
// - Source: `System.Management.Automation.Language`, whose class and property names these are.

/// `left operator right`.
public final class BinaryExpressionAst: Ast, @unchecked Sendable {
  public let left: ExpressionAst
  public let `operator`: TokenKind
  public let right: ExpressionAst
  let errorSpan: Span
  public var errorPosition: ScriptExtent { ScriptExtent(source: tree.source, start: errorSpan.start, end: errorSpan.end) }

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    left: ExpressionAst, operator: TokenKind, right: ExpressionAst, errorPosition: Span
  ) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.errorSpan = errorPosition
    super.init(tree, start, end)
    adopt(left.node)
    adopt(right.node)
  }

  public override var astTypeName: StaticString { "BinaryExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitBinaryExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(left.node)
    visit(right.node)
  }
}

/// A prefix operator, or `++`/`--` behind (`.postfixPlusPlus`, `.postfixMinusMinus`).
public final class UnaryExpressionAst: Ast, @unchecked Sendable {
  public let tokenKind: TokenKind
  public let child: ExpressionAst

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, tokenKind: TokenKind, child: ExpressionAst) {
    self.tokenKind = tokenKind
    self.child = child
    super.init(tree, start, end)
    adopt(child.node)
  }

  public override var astTypeName: StaticString { "UnaryExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitUnaryExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(child.node)
  }
}

/// `condition ? ifTrue : ifFalse`.
public final class TernaryExpressionAst: Ast, @unchecked Sendable {
  public let condition: ExpressionAst
  public let ifTrue: ExpressionAst
  public let ifFalse: ExpressionAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    condition: ExpressionAst, ifTrue: ExpressionAst, ifFalse: ExpressionAst
  ) {
    self.condition = condition
    self.ifTrue = ifTrue
    self.ifFalse = ifFalse
    super.init(tree, start, end)
    adopt(condition.node)
    adopt(ifTrue.node)
    adopt(ifFalse.node)
  }

  public override var astTypeName: StaticString { "TernaryExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitTernaryExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(condition.node)
    visit(ifTrue.node)
    visit(ifFalse.node)
  }
}

/// `[attribute()] expression`.
public final class AttributedExpressionAst: Ast, @unchecked Sendable {
  public let attribute: AttributeBaseAst
  public let child: ExpressionAst

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, attribute: AttributeBaseAst, child: ExpressionAst) {
    self.attribute = attribute
    self.child = child
    super.init(tree, start, end)
    adopt(attribute.node)
    adopt(child.node)
  }

  public override var astTypeName: StaticString { "AttributedExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitAttributedExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(attribute.node)
    visit(child.node)
  }
}

/// `[type] expression`.
public final class ConvertExpressionAst: Ast, @unchecked Sendable {
  public let type: TypeConstraintAst
  public let child: ExpressionAst

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, type: TypeConstraintAst, child: ExpressionAst) {
    self.type = type
    self.child = child
    super.init(tree, start, end)
    adopt(type)
    adopt(child.node)
  }

  public override var astTypeName: StaticString { "ConvertExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitConvertExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(type)
    visit(child.node)
  }
}

/// `expression.member`, `expression::member`, `expression?.member`.
public final class MemberExpressionAst: Ast, @unchecked Sendable {
  public let expression: ExpressionAst
  public let member: CommandElementAst
  public let isStatic: Bool
  public let nullConditional: Bool

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    expression: ExpressionAst, member: CommandElementAst, isStatic: Bool, nullConditional: Bool
  ) {
    self.expression = expression
    self.member = member
    self.isStatic = isStatic
    self.nullConditional = nullConditional
    super.init(tree, start, end)
    adopt(expression.node)
    adopt(member.node)
  }

  public override var astTypeName: StaticString { "MemberExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitMemberExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(expression.node)
    visit(member.node)
  }
}

/// `expression.member(arguments)`; arguments is nil where the parentheses are missing.
public final class InvokeMemberExpressionAst: Ast, @unchecked Sendable {
  public let expression: ExpressionAst
  public let member: CommandElementAst
  public let genericTypeArguments: [TypeName]
  public let arguments: [ExpressionAst]?
  public let isStatic: Bool
  public let nullConditional: Bool

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    expression: ExpressionAst, member: CommandElementAst, genericTypeArguments: [TypeName],
    arguments: [ExpressionAst]?, isStatic: Bool, nullConditional: Bool
  ) {
    self.expression = expression
    self.member = member
    self.genericTypeArguments = genericTypeArguments
    self.arguments = arguments
    self.isStatic = isStatic
    self.nullConditional = nullConditional
    super.init(tree, start, end)
    adopt(expression.node)
    adopt(member.node)
    for child in arguments ?? [] { adopt(child.node) }
  }

  public override var astTypeName: StaticString { "InvokeMemberExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitInvokeMemberExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(expression.node)
    visit(member.node)
    for child in arguments ?? [] { visit(child.node) }
  }
}

/// `: base(arguments)` of a constructor, which every constructor begins with.
public final class BaseCtorInvokeMemberExpressionAst: Ast, @unchecked Sendable {
  public let expression: ExpressionAst
  public let member: CommandElementAst
  public let arguments: [ExpressionAst]?

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    expression: ExpressionAst, member: CommandElementAst, arguments: [ExpressionAst]?
  ) {
    self.expression = expression
    self.member = member
    self.arguments = arguments
    super.init(tree, start, end)
    adopt(expression.node)
    adopt(member.node)
    for child in arguments ?? [] { adopt(child.node) }
  }

  public override var astTypeName: StaticString { "BaseCtorInvokeMemberExpressionAst" }
  override var isHiddenFromSearch: Bool { true }
  public override func accept(_ visitor: AstVisitor) { visitor.visitBaseCtorInvokeMemberExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(expression.node)
    visit(member.node)
    for child in arguments ?? [] { visit(child.node) }
  }
}

/// `target[index]` and `target?[index]`.
public final class IndexExpressionAst: Ast, @unchecked Sendable {
  public let target: ExpressionAst
  public let index: ExpressionAst
  public let nullConditional: Bool

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    target: ExpressionAst, index: ExpressionAst, nullConditional: Bool
  ) {
    self.target = target
    self.index = index
    self.nullConditional = nullConditional
    super.init(tree, start, end)
    adopt(target.node)
    adopt(index.node)
  }

  public override var astTypeName: StaticString { "IndexExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitIndexExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(target.node)
    visit(index.node)
  }
}
