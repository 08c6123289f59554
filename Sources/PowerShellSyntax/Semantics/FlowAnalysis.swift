/// Follows the ways through a method: whether each returns or throws, and which variables may be read before anything
/// was assigned to them on the way.
struct FlowAnalysis {
  let allPathsReturn: Bool
  let unassigned: [VariableExpressionAst]

  init(_ method: FunctionMemberAst) {
    var walker = FlowWalker(parameters: method.parameters)
    if let body = method.body.endBlock { walker.walk(body.statements) }
    allPathsReturn = walker.assigned == nil
    unassigned = walker.unassigned
  }
}

/// What is known to be assigned at a place; nil where the place cannot be reached.
private typealias Assigned = Set<String>?

private func merge(_ left: Assigned, _ right: Assigned) -> Assigned {
  guard let left else { return right }
  guard let right else { return left }
  return left.intersection(right)
}

private struct FlowWalker {
  private struct Loop {
    let label: String
    var atBreak: Assigned = nil
    var atContinue: Assigned = nil
  }

  var assigned: Assigned
  var unassigned: [VariableExpressionAst] = []
  private var loops: [Loop] = []

  /// Variables that every method can read.
  private static let known: Set<String> = [
    "_", "psitem", "args", "this", "input", "pscmdlet", "psboundparameters", "myinvocation", "psscriptroot",
    "pscommandpath", "true", "false", "null", "lastexitcode", "error", "stacktrace", "outputencoding",
    "nestedpromptlevel", "pwd", "matches", "?", "$", "^", "foreach", "switch", "erroractionpreference",
    "warningpreference", "verbosepreference", "debugpreference", "informationpreference", "progresspreference",
    "confirmpreference", "whatifpreference",
  ]

  init(parameters: [ParameterAst]) {
    assigned = Set(parameters.map { $0.name.variablePath.unqualifiedPath.lowercased() })
  }

  mutating func walk(_ statements: [StatementAst]) {
    for statement in statements { walk(statement) }
  }

  private mutating func walk(_ statement: StatementAst) {
    switch statement {
    case .returnStatement(let node): end(node.pipeline)
    case .exitStatement(let node): end(node.pipeline)
    case .throwStatement(let node): end(node.pipeline)
    case .breakStatement(let node): jump(node.label, isBreak: true)
    case .continueStatement(let node): jump(node.label, isBreak: false)
    case .ifStatement(let node): walkIf(node)
    case .tryStatement(let node): walkTry(node)
    case .switchStatement(let node): walkSwitch(node)
    case .whileStatement(let node):
      loop(node.label, condition: { $0.walk(optional: node.condition) }, body: node.body, iterator: nil)
    case .forStatement(let node):
      walk(optional: node.initializer)
      if node.condition == nil {
        loop(node.label, condition: nil, body: node.body, iterator: node.iterator)
      } else {
        loop(node.label, condition: { $0.walk(optional: node.condition) }, body: node.body, iterator: node.iterator)
      }
    case .forEachStatement(let node): walkForEach(node)
    case .doWhileStatement(let node): doLoop(node.label, node.body, node.condition)
    case .doUntilStatement(let node): doLoop(node.label, node.body, node.condition)
    case .blockStatement(let node): walk(node.body.statements)
    case .dataStatement(let node):
      walk(node.body.statements)
      if let name = node.variable { assigned?.insert(name.lowercased()) }
    case .assignmentStatement(let node): walkAssignment(node)
    case .functionDefinition, .typeDefinition, .trapStatement, .errorStatement, .configurationDefinition,
      .usingStatement:
      break
    case .pipeline, .pipelineChain, .commandExpression, .dynamicKeywordStatement: read(statement.node)
    }
  }

  private mutating func walk(optional statement: StatementAst?) {
    if let statement { walk(statement) }
  }

  private mutating func end(_ pipeline: StatementAst?) {
    walk(optional: pipeline)
    assigned = nil
  }

  // MARK: Variables

  /// The variables read in an expression; those in script blocks are not the method's.
  private mutating func read(_ node: Ast) {
    guard assigned != nil else { return }
    if node is ScriptBlockExpressionAst || node is FunctionDefinitionAst || node is ErrorExpressionAst { return }
    if let variable = node as? VariableExpressionAst { return read(variable) }
    if node is SubExpressionAst || node is ArrayExpressionAst || node is ParenExpressionAst { return readStatements(node) }
    var children: [Ast] = []
    node.forEachChild { children.append($0) }
    for child in children { read(child) }
  }

  private mutating func readStatements(_ node: Ast) {
    switch node {
    case let node as SubExpressionAst: walk(node.subExpression.statements)
    case let node as ArrayExpressionAst: walk(node.subExpression.statements)
    case let node as ParenExpressionAst: walk(node.pipeline)
    default: break
    }
  }

  private mutating func read(_ variable: VariableExpressionAst) {
    let path: VariablePath = variable.variablePath
    guard path.isUnscopedVariable || path.isLocal || path.isPrivate || path.qualifier == .variable else { return }
    let name: String = path.unqualifiedPath.lowercased()
    if assigned?.contains(name) == true || FlowWalker.known.contains(name) { return }
    unassigned.append(variable)
  }

  private mutating func walkAssignment(_ node: AssignmentStatementAst) {
    walk(node.right)
    for target in AssignmentTargets.of(node.left) {
      var expression: ExpressionAst = target
      stripping: while true {
        switch expression {
        case .convertExpression(let inner): expression = inner.child
        case .attributedExpression(let inner): expression = inner.child
        default: break stripping
        }
      }
      guard case .variableExpression(let variable) = expression else {
        read(expression.node)
        continue
      }
      // `+=` counts as an assignment only, as in PowerShell.
      assigned?.insert(variable.variablePath.unqualifiedPath.lowercased())
    }
  }

  // MARK: Branches

  private mutating func walkIf(_ node: IfStatementAst) {
    var after: Assigned = nil
    for clause in node.clauses {
      walk(clause.condition)
      let otherwise: Assigned = assigned
      walk(clause.body.statements)
      after = merge(after, assigned)
      assigned = otherwise
    }
    if let other = node.elseClause { walk(other.statements) }
    assigned = merge(after, assigned)
  }

  private mutating func loop(
    _ label: String?, condition: ((inout FlowWalker) -> Void)?, body: StatementBlockAst, iterator: StatementAst?
  ) {
    condition?(&self)
    let atCondition: Assigned = condition == nil ? nil : assigned
    loops.append(Loop(label: label ?? ""))
    walk(body.statements)
    let loop: Loop = loops.removeLast()
    if let iterator {
      assigned = merge(assigned, loop.atContinue)
      walk(iterator)
    }
    assigned = merge(atCondition, loop.atBreak)
  }

  private mutating func walkForEach(_ node: ForEachStatementAst) {
    walk(node.condition)
    // PowerShell takes the loop's variable for assigned even where the loop never runs.
    assigned?.insert(node.variable.variablePath.unqualifiedPath.lowercased())
    let before: Assigned = assigned
    loops.append(Loop(label: node.label ?? ""))
    walk(node.body.statements)
    let loop: Loop = loops.removeLast()
    assigned = merge(before, loop.atBreak)
  }

  private mutating func walkSwitch(_ node: SwitchStatementAst) {
    walk(optional: node.condition)
    let after: Assigned = assigned
    loops.append(Loop(label: node.label ?? ""))
    for clause in node.clauses {
      read(clause.condition.node)
      let otherwise: Assigned = assigned
      walk(clause.body.statements)
      assigned = merge(otherwise, assigned)
    }
    if let other = node.defaultClause { walk(other.statements) }
    let loop: Loop = loops.removeLast()
    assigned = merge(after, loop.atBreak)
  }

  private mutating func doLoop(_ label: String?, _ body: StatementBlockAst, _ condition: StatementAst?) {
    loops.append(Loop(label: label ?? ""))
    walk(body.statements)
    let loop: Loop = loops.removeLast()
    assigned = merge(assigned, loop.atContinue)
    walk(optional: condition)
    assigned = merge(assigned, loop.atBreak)
  }

  private mutating func jump(_ label: ExpressionAst?, isBreak: Bool) {
    if let target = target(label) {
      if isBreak {
        loops[target].atBreak = merge(loops[target].atBreak, assigned)
      } else {
        loops[target].atContinue = merge(loops[target].atContinue, assigned)
      }
    }
    assigned = nil
  }

  private func target(_ label: ExpressionAst?) -> Int? {
    guard let label else { return loops.indices.last }
    guard case .stringConstantExpression(let name) = label else { return nil }
    return loops.lastIndex { $0.label.lowercased() == name.value.lowercased() }
  }

  /// Any statement of the body may throw, so a catch knows only what was assigned before the try.
  private mutating func walkTry(_ node: TryStatementAst) {
    let before: Assigned = assigned
    walk(node.body.statements)
    var after: Assigned = assigned
    for clause in node.catchClauses {
      assigned = before
      walk(clause.body.statements)
      after = merge(after, assigned)
    }
    guard let finally = node.finally else {
      assigned = after
      return
    }
    let catchesAll: Bool = node.catchClauses.contains { $0.isCatchAll }
    assigned = catchesAll ? after : merge(after, before)
    walk(finally.statements)
    // What neither the block nor a handler leaves by its end goes on unwinding behind `finally`.
    if after == nil { assigned = nil }
  }
}
