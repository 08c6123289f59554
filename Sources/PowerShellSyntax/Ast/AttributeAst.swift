import SourceText

// Attributes and type constraints.
// - Source: `System.Management.Automation.Language`, whose class and property names these are.

/// `[Name(positional, named = value)]`.
public final class AttributeAst: Ast, @unchecked Sendable {
  public let typeName: TypeName
  public let positionalArguments: [ExpressionAst]
  public let namedArguments: [NamedAttributeArgumentAst]

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    typeName: TypeName, positionalArguments: [ExpressionAst], namedArguments: [NamedAttributeArgumentAst]
  ) {
    self.typeName = typeName
    self.positionalArguments = positionalArguments
    self.namedArguments = namedArguments
    super.init(tree, start, end)
    for child in positionalArguments { adopt(child.node) }
    for child in namedArguments { adopt(child) }
  }

  public override var astTypeName: StaticString { "AttributeAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitAttribute(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in positionalArguments { visit(child.node) }
    for child in namedArguments { visit(child) }
  }
}

/// `name = value` in an attribute; without a value it stands for `$true`.
public final class NamedAttributeArgumentAst: Ast, @unchecked Sendable {
  public let argumentName: String
  public let argument: ExpressionAst
  public let expressionOmitted: Bool

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    argumentName: String, argument: ExpressionAst, expressionOmitted: Bool
  ) {
    self.argumentName = argumentName
    self.argument = argument
    self.expressionOmitted = expressionOmitted
    super.init(tree, start, end)
    adopt(argument.node)
  }

  public override var astTypeName: StaticString { "NamedAttributeArgumentAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitNamedAttributeArgument(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(argument.node)
  }
}

/// `[type]` before a variable, parameter, property or in a cast.
public final class TypeConstraintAst: Ast, @unchecked Sendable {
  public let typeName: TypeName

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, typeName: TypeName) {
    self.typeName = typeName
    super.init(tree, start, end)
  }

  public override var astTypeName: StaticString { "TypeConstraintAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitTypeConstraint(self) }
}
