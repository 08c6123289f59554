import SourceText

// Functions, types and the declarations around them.
// - Source: `System.Management.Automation.Language`, whose class and property names these are.

/// `function`, `filter`, `workflow`, or the body of a method.
public final class FunctionDefinitionAst: Ast, @unchecked Sendable {
  public let isFilter: Bool
  public let isWorkflow: Bool
  public let name: String
  public let nameExtent: ScriptExtent?
  public let parameters: [ParameterAst]?
  public let body: ScriptBlockAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    isFilter: Bool, isWorkflow: Bool, name: String, nameExtent: ScriptExtent?,
    parameters: [ParameterAst]?, body: ScriptBlockAst
  ) {
    self.isFilter = isFilter
    self.isWorkflow = isWorkflow
    self.name = name
    self.nameExtent = nameExtent
    // Parentheses with nothing in them are no parameter list.
    self.parameters = parameters?.isEmpty == true ? nil : parameters
    self.body = body
    super.init(tree, start, end)
    for child in parameters ?? [] { adopt(child) }
    adopt(body)
  }

  public override var astTypeName: StaticString { "FunctionDefinitionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitFunctionDefinition(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in parameters ?? [] { visit(child) }
    visit(body)
  }
}

/// `class`, `enum` or `interface`.
public final class TypeDefinitionAst: Ast, @unchecked Sendable {
  public let typeAttributes: TypeAttributes
  public let name: String
  public let attributes: [AttributeAst]
  public let baseTypes: [TypeConstraintAst]
  public let members: [MemberAst]

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    typeAttributes: TypeAttributes, name: String, attributes: [AttributeAst],
    baseTypes: [TypeConstraintAst], members: [MemberAst]
  ) {
    self.typeAttributes = typeAttributes
    self.name = name
    self.attributes = attributes
    self.baseTypes = baseTypes
    self.members = members
    super.init(tree, start, end)
    for child in attributes { adopt(child) }
    for child in baseTypes { adopt(child) }
    for child in members { adopt(child.node) }
  }

  public override var astTypeName: StaticString { "TypeDefinitionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitTypeDefinition(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in attributes { visit(child) }
    for child in baseTypes { visit(child) }
    for child in members { visit(child.node) }
  }
}

/// A property of a class, or a label of an enum.
public final class PropertyMemberAst: Ast, @unchecked Sendable {
  public let propertyAttributes: MemberAttributes
  public let name: String
  public let propertyType: TypeConstraintAst?
  public let attributes: [AttributeAst]
  public let initialValue: ExpressionAst?

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    propertyAttributes: MemberAttributes, name: String, propertyType: TypeConstraintAst?,
    attributes: [AttributeAst], initialValue: ExpressionAst?
  ) {
    self.propertyAttributes = propertyAttributes
    self.name = name
    self.propertyType = propertyType
    self.attributes = attributes
    self.initialValue = initialValue
    super.init(tree, start, end)
    if let propertyType { adopt(propertyType) }
    for child in attributes { adopt(child) }
    if let initialValue { adopt(initialValue.node) }
  }

  public override var astTypeName: StaticString { "PropertyMemberAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitPropertyMember(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let propertyType { visit(propertyType) }
    for child in attributes { visit(child) }
    if let initialValue { visit(initialValue.node) }
  }
}

/// A method or constructor.
public final class FunctionMemberAst: Ast, @unchecked Sendable {
  public let methodAttributes: MemberAttributes
  public let returnType: TypeConstraintAst?
  public let attributes: [AttributeAst]
  public let functionDefinition: FunctionDefinitionAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    methodAttributes: MemberAttributes, returnType: TypeConstraintAst?, attributes: [AttributeAst],
    functionDefinition: FunctionDefinitionAst
  ) {
    self.methodAttributes = methodAttributes
    self.returnType = returnType
    self.attributes = attributes
    self.functionDefinition = functionDefinition
    super.init(tree, start, end)
    if let returnType { adopt(returnType) }
    for child in attributes { adopt(child) }
    adopt(functionDefinition)
  }

  public override var astTypeName: StaticString { "FunctionMemberAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitFunctionMember(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in attributes { visit(child) }
    if let returnType { visit(returnType) }
    visit(functionDefinition)
  }

  public var name: String { functionDefinition.name }
  public var parameters: [ParameterAst] { functionDefinition.parameters ?? [] }
  public var body: ScriptBlockAst { functionDefinition.body }
  public var isStatic: Bool { methodAttributes.contains(.static) }
  public var isHidden: Bool { methodAttributes.contains(.hidden) }
  public var isConstructor: Bool {
    guard let type = parent as? TypeDefinitionAst else { return false }
    return type.name.lowercased() == name.lowercased()
  }
}

/// `using namespace|module|assembly|type|command ...`.
public final class UsingStatementAst: Ast, @unchecked Sendable {
  public let usingStatementKind: UsingStatementKind
  public let name: StringConstantExpressionAst?
  public let alias: StringConstantExpressionAst?
  public let moduleSpecification: HashtableAst?

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    usingStatementKind: UsingStatementKind, name: StringConstantExpressionAst?,
    alias: StringConstantExpressionAst?, moduleSpecification: HashtableAst?
  ) {
    self.usingStatementKind = usingStatementKind
    self.name = name
    self.alias = alias
    self.moduleSpecification = moduleSpecification
    super.init(tree, start, end)
    if let name { adopt(name) }
    if let alias { adopt(alias) }
    if let moduleSpecification { adopt(moduleSpecification) }
  }

  public override var astTypeName: StaticString { "UsingStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitUsingStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    if let name { visit(name) }
    if let alias { visit(alias) }
    if let moduleSpecification { visit(moduleSpecification) }
  }
}

/// `data name -SupportedCommand ... { }`.
public final class DataStatementAst: Ast, @unchecked Sendable {
  public let variable: String?
  public let commandsAllowed: [ExpressionAst]
  public let body: StatementBlockAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    variable: String?, commandsAllowed: [ExpressionAst], body: StatementBlockAst
  ) {
    self.variable = variable
    self.commandsAllowed = commandsAllowed
    self.body = body
    super.init(tree, start, end)
    for child in commandsAllowed { adopt(child.node) }
    adopt(body)
  }

  public override var astTypeName: StaticString { "DataStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitDataStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(body)
  }
}

/// `parallel { }` and `sequence { }`.
public final class BlockStatementAst: Ast, @unchecked Sendable {
  public let kind: TokenKind
  public let body: StatementBlockAst

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, kind: TokenKind, body: StatementBlockAst) {
    self.kind = kind
    self.body = body
    super.init(tree, start, end)
    adopt(body)
  }

  public override var astTypeName: StaticString { "BlockStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitBlockStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(body)
  }
}

/// `configuration name { }`.
public final class ConfigurationDefinitionAst: Ast, @unchecked Sendable {
  public let body: ScriptBlockExpressionAst
  public let isMeta: Bool
  public let instanceName: ExpressionAst

  init(
    _ tree: SyntaxTree, _ start: Int32, _ end: Int32,
    body: ScriptBlockExpressionAst, isMeta: Bool, instanceName: ExpressionAst
  ) {
    self.body = body
    self.isMeta = isMeta
    self.instanceName = instanceName
    super.init(tree, start, end)
    adopt(body)
    adopt(instanceName.node)
  }

  public override var astTypeName: StaticString { "ConfigurationDefinitionAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitConfigurationDefinition(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    visit(body)
    visit(instanceName.node)
  }
}

/// A statement led by a dynamic keyword.
public final class DynamicKeywordStatementAst: Ast, @unchecked Sendable {
  public let commandElements: [CommandElementAst]

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32, commandElements: [CommandElementAst]) {
    self.commandElements = commandElements
    super.init(tree, start, end)
    for child in commandElements { adopt(child.node) }
  }

  public override var astTypeName: StaticString { "DynamicKeywordStatementAst" }
  public override func accept(_ visitor: AstVisitor) { visitor.visitDynamicKeywordStatement(self) }

  public override func forEachChild(_ visit: (Ast) -> Void) {
    for child in commandElements { visit(child.node) }
  }
}
