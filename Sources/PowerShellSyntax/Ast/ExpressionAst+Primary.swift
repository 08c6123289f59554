import SourceText

// Expressions that begin with a token of their own.
// - Source: `System.Management.Automation.Language`, whose class and property names these are.

/// `[type]` as a value.
public final class TypeExpressionAst: Ast, @unchecked Sendable {
  public let typeName: TypeName

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, typeName: TypeName) {
    self.typeName = typeName
    super.init(tree, start, end)
  }

  public override var astTypeName: StaticString { "TypeExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitTypeExpression(self) }
}

/// `$name`, `${name}`, `@name`.
public final class VariableExpressionAst: Ast, @unchecked Sendable {
  public let variablePath: VariablePath
  public let splatted: Bool

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, variablePath: VariablePath, splatted: Bool) {
    self.variablePath = variablePath
    self.splatted = splatted
    super.init(tree, start, end)
  }

  public override var astTypeName: StaticString { "VariableExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitVariableExpression(self) }
}

/// A number.
public final class ConstantExpressionAst: Ast, @unchecked Sendable {
  public let value: ConstantValue

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, value: ConstantValue) {
    self.value = value
    super.init(tree, start, end)
  }

  public override var astTypeName: StaticString { "ConstantExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitConstantExpression(self) }
}

/// A string without anything to expand. `valueUnits` is there only when the value has unpaired surrogates, which `value` cannot hold.
public final class StringConstantExpressionAst: Ast, @unchecked Sendable {
  public let value: String
  public let stringConstantType: StringConstantType
  public let valueUnits: [UInt16]?

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    value: String, stringConstantType: StringConstantType, valueUnits: [UInt16]?
  ) {
    self.value = value
    self.stringConstantType = stringConstantType
    self.valueUnits = valueUnits
    super.init(tree, start, end)
  }

  public override var astTypeName: StaticString { "StringConstantExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitStringConstantExpression(self) }
}

/// A string with variables or subexpressions in it.
public final class ExpandableStringExpressionAst: Ast, @unchecked Sendable {
  public let value: String
  public let stringConstantType: StringConstantType
  public let nestedExpressions: [ExpressionAst]
  public let format: ExpandableFormat

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    value: String, stringConstantType: StringConstantType, nestedExpressions: [ExpressionAst],
    format: ExpandableFormat
  ) {
    self.value = value
    self.stringConstantType = stringConstantType
    self.nestedExpressions = nestedExpressions
    self.format = format
    super.init(tree, start, end)
    for child in nestedExpressions { adopt(child.node) }
  }

  public override var astTypeName: StaticString { "ExpandableStringExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitExpandableStringExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in nestedExpressions { visit(child.node) }
  }
}

/// `a, b, c` and `, a`.
public final class ArrayLiteralAst: Ast, @unchecked Sendable {
  public let elements: [ExpressionAst]

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, elements: [ExpressionAst]) {
    self.elements = elements
    super.init(tree, start, end)
    for child in elements { adopt(child.node) }
  }

  public override var astTypeName: StaticString { "ArrayLiteralAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitArrayLiteral(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in elements { visit(child.node) }
  }
}

/// `@( )`.
public final class ArrayExpressionAst: Ast, @unchecked Sendable {
  public let subExpression: StatementBlockAst

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, subExpression: StatementBlockAst) {
    self.subExpression = subExpression
    super.init(tree, start, end)
    adopt(subExpression)
  }

  public override var astTypeName: StaticString { "ArrayExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitArrayExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(subExpression)
  }
}

/// `@{ key = value }`.
public final class HashtableAst: Ast, @unchecked Sendable {
  public let keyValuePairs: [KeyValuePair]
  public let isSchemaElement: Bool

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    keyValuePairs: [KeyValuePair], isSchemaElement: Bool
  ) {
    self.keyValuePairs = keyValuePairs
    self.isSchemaElement = isSchemaElement
    super.init(tree, start, end)
    for pair in keyValuePairs { adopt(pair.key.node); adopt(pair.value.node) }
  }

  public override var astTypeName: StaticString { "HashtableAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitHashtable(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for pair in keyValuePairs { visit(pair.key.node); visit(pair.value.node) }
  }
}

/// `$( )`.
public final class SubExpressionAst: Ast, @unchecked Sendable {
  public let subExpression: StatementBlockAst

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, subExpression: StatementBlockAst) {
    self.subExpression = subExpression
    super.init(tree, start, end)
    adopt(subExpression)
  }

  public override var astTypeName: StaticString { "SubExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitSubExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(subExpression)
  }
}

/// `( )`.
public final class ParenExpressionAst: Ast, @unchecked Sendable {
  public let pipeline: StatementAst

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, pipeline: StatementAst) {
    self.pipeline = pipeline
    super.init(tree, start, end)
    adopt(pipeline.node)
  }

  public override var astTypeName: StaticString { "ParenExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitParenExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(pipeline.node)
  }
}

/// `{ }` as a value.
public final class ScriptBlockExpressionAst: Ast, @unchecked Sendable {
  public let scriptBlock: ScriptBlockAst

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, scriptBlock: ScriptBlockAst) {
    self.scriptBlock = scriptBlock
    super.init(tree, start, end)
    adopt(scriptBlock)
  }

  public override var astTypeName: StaticString { "ScriptBlockExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitScriptBlockExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(scriptBlock)
  }
}

/// `$using:name`.
public final class UsingExpressionAst: Ast, @unchecked Sendable {
  public let subExpression: ExpressionAst

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, subExpression: ExpressionAst) {
    self.subExpression = subExpression
    super.init(tree, start, end)
    adopt(subExpression.node)
  }

  public override var astTypeName: StaticString { "UsingExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitUsingExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(subExpression.node)
  }
}

/// What could not be read as an expression, with the parts that could be read.
public final class ErrorExpressionAst: Ast, @unchecked Sendable {
  public let nestedAst: [Ast]

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, nestedAst: [Ast]) {
    self.nestedAst = nestedAst
    super.init(tree, start, end)
    for child in nestedAst { adopt(child) }
  }

  public override var astTypeName: StaticString { "ErrorExpressionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitErrorExpression(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in nestedAst { visit(child) }
  }
}
