/// Visits a tree, parents first, with a method for each class of nodes.
/// - Source: `System.Management.Automation.Language.AstVisitor`
open class AstVisitor {
  public init() {}

  /// Set by a `visit` method that wants `leave` to be called once the node's children were visited.
  public final var wantsLeave: Bool = false
  /// Set by a `visit` method that does not want the node's children visited.
  public final var skipsChildren: Bool = false

  /// The node's children were visited.
  open func leave(_ node: Ast) {}

  open func visitAttribute(_ node: AttributeAst) {}
  open func visitNamedAttributeArgument(_ node: NamedAttributeArgumentAst) {}
  open func visitTypeConstraint(_ node: TypeConstraintAst) {}
  open func visitFunctionDefinition(_ node: FunctionDefinitionAst) {}
  open func visitTypeDefinition(_ node: TypeDefinitionAst) {}
  open func visitPropertyMember(_ node: PropertyMemberAst) {}
  open func visitFunctionMember(_ node: FunctionMemberAst) {}
  open func visitUsingStatement(_ node: UsingStatementAst) {}
  open func visitDataStatement(_ node: DataStatementAst) {}
  open func visitBlockStatement(_ node: BlockStatementAst) {}
  open func visitConfigurationDefinition(_ node: ConfigurationDefinitionAst) {}
  open func visitDynamicKeywordStatement(_ node: DynamicKeywordStatementAst) {}
  open func visitBinaryExpression(_ node: BinaryExpressionAst) {}
  open func visitUnaryExpression(_ node: UnaryExpressionAst) {}
  open func visitTernaryExpression(_ node: TernaryExpressionAst) {}
  open func visitAttributedExpression(_ node: AttributedExpressionAst) {}
  open func visitConvertExpression(_ node: ConvertExpressionAst) {}
  open func visitMemberExpression(_ node: MemberExpressionAst) {}
  open func visitInvokeMemberExpression(_ node: InvokeMemberExpressionAst) {}
  open func visitBaseCtorInvokeMemberExpression(_ node: BaseCtorInvokeMemberExpressionAst) {}
  open func visitIndexExpression(_ node: IndexExpressionAst) {}
  open func visitTypeExpression(_ node: TypeExpressionAst) {}
  open func visitVariableExpression(_ node: VariableExpressionAst) {}
  open func visitConstantExpression(_ node: ConstantExpressionAst) {}
  open func visitStringConstantExpression(_ node: StringConstantExpressionAst) {}
  open func visitExpandableStringExpression(_ node: ExpandableStringExpressionAst) {}
  open func visitArrayLiteral(_ node: ArrayLiteralAst) {}
  open func visitArrayExpression(_ node: ArrayExpressionAst) {}
  open func visitHashtable(_ node: HashtableAst) {}
  open func visitSubExpression(_ node: SubExpressionAst) {}
  open func visitParenExpression(_ node: ParenExpressionAst) {}
  open func visitScriptBlockExpression(_ node: ScriptBlockExpressionAst) {}
  open func visitUsingExpression(_ node: UsingExpressionAst) {}
  open func visitErrorExpression(_ node: ErrorExpressionAst) {}
  open func visitIfStatement(_ node: IfStatementAst) {}
  open func visitWhileStatement(_ node: WhileStatementAst) {}
  open func visitDoWhileStatement(_ node: DoWhileStatementAst) {}
  open func visitDoUntilStatement(_ node: DoUntilStatementAst) {}
  open func visitForStatement(_ node: ForStatementAst) {}
  open func visitForEachStatement(_ node: ForEachStatementAst) {}
  open func visitSwitchStatement(_ node: SwitchStatementAst) {}
  open func visitTryStatement(_ node: TryStatementAst) {}
  open func visitCatchClause(_ node: CatchClauseAst) {}
  open func visitTrapStatement(_ node: TrapStatementAst) {}
  open func visitBreakStatement(_ node: BreakStatementAst) {}
  open func visitContinueStatement(_ node: ContinueStatementAst) {}
  open func visitReturnStatement(_ node: ReturnStatementAst) {}
  open func visitExitStatement(_ node: ExitStatementAst) {}
  open func visitThrowStatement(_ node: ThrowStatementAst) {}
  open func visitErrorStatement(_ node: ErrorStatementAst) {}
  open func visitPipeline(_ node: PipelineAst) {}
  open func visitPipelineChain(_ node: PipelineChainAst) {}
  open func visitCommand(_ node: CommandAst) {}
  open func visitCommandExpression(_ node: CommandExpressionAst) {}
  open func visitCommandParameter(_ node: CommandParameterAst) {}
  open func visitFileRedirection(_ node: FileRedirectionAst) {}
  open func visitMergingRedirection(_ node: MergingRedirectionAst) {}
  open func visitAssignmentStatement(_ node: AssignmentStatementAst) {}
  open func visitScriptBlock(_ node: ScriptBlockAst) {}
  open func visitParamBlock(_ node: ParamBlockAst) {}
  open func visitParameter(_ node: ParameterAst) {}
  open func visitNamedBlock(_ node: NamedBlockAst) {}
  open func visitStatementBlock(_ node: StatementBlockAst) {}

  /// Visits a node and all below it. The way is kept on a stack of its own, since a tree may be higher than the
  /// thread's stack allows.
  public final func walk(_ root: Ast) {
    // Nodes as addresses, the lowest bit set where a node is left: the root keeps them all alive.
    var pending: ContiguousArray<UInt> = [AstVisitor.address(root)]
    while let entry = pending.popLast() {
      // Without counting references: the root keeps every node alive while it is walked.
      guard let pointer = UnsafeRawPointer(bitPattern: entry & ~1) else { continue }
      Unmanaged<Ast>.fromOpaque(pointer)._withUnsafeGuaranteedRef { node in
        if entry & 1 == 1 {
          leave(node)
          return
        }
        wantsLeave = false
        skipsChildren = false
        node.accept(self)
        if wantsLeave { pending.append(entry | 1) }
        if skipsChildren { return }
        let mark: Int = pending.count
        node.forEachChild { pending.append(AstVisitor.address($0)) }
        var low: Int = mark
        var high: Int = pending.count - 1
        while low < high {
          let other: UInt = pending[low]
          pending[low] = pending[high]
          pending[high] = other
          low += 1
          high -= 1
        }
      }
    }
  }

  @inline(__always) private static func address(_ node: Ast) -> UInt {
    UInt(bitPattern: Unmanaged.passUnretained(node).toOpaque())
  }
}
