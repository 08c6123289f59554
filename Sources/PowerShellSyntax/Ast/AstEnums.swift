// The plain enums over the final node classes: whoever switches over one names every case,
// so a new node makes the compiler list what forgot it.

/// A statement.
public enum StatementAst: Sendable {
  case pipeline(PipelineAst)
  /// The right side of an assignment when it is one expression, and the call of the base constructor that every
  /// constructor begins with.
  case commandExpression(CommandExpressionAst)
  case pipelineChain(PipelineChainAst)
  case assignmentStatement(AssignmentStatementAst)
  case ifStatement(IfStatementAst)
  case whileStatement(WhileStatementAst)
  case doWhileStatement(DoWhileStatementAst)
  case doUntilStatement(DoUntilStatementAst)
  case forStatement(ForStatementAst)
  case forEachStatement(ForEachStatementAst)
  case switchStatement(SwitchStatementAst)
  case tryStatement(TryStatementAst)
  case trapStatement(TrapStatementAst)
  case breakStatement(BreakStatementAst)
  case continueStatement(ContinueStatementAst)
  case returnStatement(ReturnStatementAst)
  case exitStatement(ExitStatementAst)
  case throwStatement(ThrowStatementAst)
  case functionDefinition(FunctionDefinitionAst)
  case typeDefinition(TypeDefinitionAst)
  case usingStatement(UsingStatementAst)
  case dataStatement(DataStatementAst)
  case blockStatement(BlockStatementAst)
  case configurationDefinition(ConfigurationDefinitionAst)
  case dynamicKeywordStatement(DynamicKeywordStatementAst)
  case errorStatement(ErrorStatementAst)

  @inlinable public var node: Ast {
    switch self {
    case .pipeline(let node): return node
    case .commandExpression(let node): return node
    case .pipelineChain(let node): return node
    case .assignmentStatement(let node): return node
    case .ifStatement(let node): return node
    case .whileStatement(let node): return node
    case .doWhileStatement(let node): return node
    case .doUntilStatement(let node): return node
    case .forStatement(let node): return node
    case .forEachStatement(let node): return node
    case .switchStatement(let node): return node
    case .tryStatement(let node): return node
    case .trapStatement(let node): return node
    case .breakStatement(let node): return node
    case .continueStatement(let node): return node
    case .returnStatement(let node): return node
    case .exitStatement(let node): return node
    case .throwStatement(let node): return node
    case .functionDefinition(let node): return node
    case .typeDefinition(let node): return node
    case .usingStatement(let node): return node
    case .dataStatement(let node): return node
    case .blockStatement(let node): return node
    case .configurationDefinition(let node): return node
    case .dynamicKeywordStatement(let node): return node
    case .errorStatement(let node): return node
    }
  }
}

/// An expression.
public enum ExpressionAst: Sendable {
  case binaryExpression(BinaryExpressionAst)
  case unaryExpression(UnaryExpressionAst)
  case ternaryExpression(TernaryExpressionAst)
  case attributedExpression(AttributedExpressionAst)
  case convertExpression(ConvertExpressionAst)
  case typeExpression(TypeExpressionAst)
  case variableExpression(VariableExpressionAst)
  case constantExpression(ConstantExpressionAst)
  case stringConstantExpression(StringConstantExpressionAst)
  case expandableStringExpression(ExpandableStringExpressionAst)
  case memberExpression(MemberExpressionAst)
  case invokeMemberExpression(InvokeMemberExpressionAst)
  case baseCtorInvokeMemberExpression(BaseCtorInvokeMemberExpressionAst)
  case indexExpression(IndexExpressionAst)
  case arrayLiteral(ArrayLiteralAst)
  case arrayExpression(ArrayExpressionAst)
  case hashtable(HashtableAst)
  case subExpression(SubExpressionAst)
  case parenExpression(ParenExpressionAst)
  case scriptBlockExpression(ScriptBlockExpressionAst)
  case usingExpression(UsingExpressionAst)
  case errorExpression(ErrorExpressionAst)

  @inlinable public var node: Ast {
    switch self {
    case .binaryExpression(let node): return node
    case .unaryExpression(let node): return node
    case .ternaryExpression(let node): return node
    case .attributedExpression(let node): return node
    case .convertExpression(let node): return node
    case .typeExpression(let node): return node
    case .variableExpression(let node): return node
    case .constantExpression(let node): return node
    case .stringConstantExpression(let node): return node
    case .expandableStringExpression(let node): return node
    case .memberExpression(let node): return node
    case .invokeMemberExpression(let node): return node
    case .baseCtorInvokeMemberExpression(let node): return node
    case .indexExpression(let node): return node
    case .arrayLiteral(let node): return node
    case .arrayExpression(let node): return node
    case .hashtable(let node): return node
    case .subExpression(let node): return node
    case .parenExpression(let node): return node
    case .scriptBlockExpression(let node): return node
    case .usingExpression(let node): return node
    case .errorExpression(let node): return node
    }
  }
}

/// An element of a pipeline.
public enum CommandBaseAst: Sendable {
  case command(CommandAst)
  case commandExpression(CommandExpressionAst)

  @inlinable public var node: Ast {
    switch self {
    case .command(let node): return node
    case .commandExpression(let node): return node
    }
  }
}

/// A redirection of a command's stream.
public enum RedirectionAst: Sendable {
  case fileRedirection(FileRedirectionAst)
  case mergingRedirection(MergingRedirectionAst)

  @inlinable public var node: Ast {
    switch self {
    case .fileRedirection(let node): return node
    case .mergingRedirection(let node): return node
    }
  }
}

/// What may stand in square brackets before a parameter, variable or property.
public enum AttributeBaseAst: Sendable {
  case attribute(AttributeAst)
  case typeConstraint(TypeConstraintAst)

  @inlinable public var node: Ast {
    switch self {
    case .attribute(let node): return node
    case .typeConstraint(let node): return node
    }
  }
}

/// A member of a class or enum.
public enum MemberAst: Sendable {
  case propertyMember(PropertyMemberAst)
  case functionMember(FunctionMemberAst)

  @inlinable public var node: Ast {
    switch self {
    case .propertyMember(let node): return node
    case .functionMember(let node): return node
    }
  }
}

/// An element of a command: its name, an argument or a parameter.
public enum CommandElementAst: Sendable {
  case expression(ExpressionAst)
  case parameter(CommandParameterAst)

  @inlinable public var node: Ast {
    switch self {
    case .expression(let expression): return expression.node
    case .parameter(let node): return node
    }
  }
}
