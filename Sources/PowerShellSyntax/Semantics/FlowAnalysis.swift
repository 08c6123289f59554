/// Follows the ways through a method: whether each returns or throws.
struct FlowAnalysis {
  private(set) var allPathsReturn: Bool = true
  private(set) var unassigned: [VariableExpressionAst] = []

  init(_ method: FunctionMemberAst) {
    guard let body = method.body.endBlock else { return }
    var walker = FlowWalker()
    allPathsReturn = !walker.walk(body.statements)
  }
}

/// Each function says whether the place behind what it walks can be reached.
private struct FlowWalker {
  private struct Loop {
    let label: String
    var isLeft: Bool = false
  }

  private var loops: [Loop] = []

  mutating func walk(_ statements: [StatementAst]) -> Bool {
    var reaches: Bool = true
    for statement in statements {
      let continues: Bool = walk(statement)
      reaches = reaches && continues
    }
    return reaches
  }

  private mutating func walk(_ statement: StatementAst) -> Bool {
    switch statement {
    case .returnStatement, .exitStatement, .throwStatement: return false
    case .breakStatement(let node): return jump(node.label, isBreak: true)
    case .continueStatement(let node): return jump(node.label, isBreak: false)
    case .ifStatement(let node):
      var reaches: Bool = node.elseClause == nil
      for clause in node.clauses where walk(clause.body.statements) { reaches = true }
      if let other = node.elseClause, walk(other.statements) { reaches = true }
      return reaches
    case .tryStatement(let node): return walkTry(node)
    case .switchStatement(let node):
      loops.append(Loop(label: node.label ?? ""))
      for clause in node.clauses { _ = walk(clause.body.statements) }
      if let other = node.defaultClause { _ = walk(other.statements) }
      loops.removeLast()
      return true
    case .whileStatement(let node): return loop(node.label, node.body, mayEnd: true)
    case .forStatement(let node): return loop(node.label, node.body, mayEnd: node.condition != nil)
    case .forEachStatement(let node): return loop(node.label, node.body, mayEnd: true)
    case .doWhileStatement(let node): return doLoop(node.label, node.body)
    case .doUntilStatement(let node): return doLoop(node.label, node.body)
    case .blockStatement(let node): return walk(node.body.statements)
    case .dataStatement(let node): return walk(node.body.statements)
    case .assignmentStatement(let node): return walk(node.right)
    default: return true
    }
  }

  private mutating func loop(_ label: String?, _ body: StatementBlockAst, mayEnd: Bool) -> Bool {
    loops.append(Loop(label: label ?? ""))
    _ = walk(body.statements)
    return loops.removeLast().isLeft || mayEnd
  }

  private mutating func doLoop(_ label: String?, _ body: StatementBlockAst) -> Bool {
    loops.append(Loop(label: label ?? ""))
    let reachesEnd: Bool = walk(body.statements)
    return loops.removeLast().isLeft || reachesEnd
  }

  private mutating func jump(_ label: ExpressionAst?, isBreak: Bool) -> Bool {
    guard isBreak else {
      // Going on with a do loop reaches its condition, and so its end.
      if let target = target(label) { loops[target].isLeft = true }
      return false
    }
    if let target = target(label) { loops[target].isLeft = true }
    return false
  }

  private func target(_ label: ExpressionAst?) -> Int? {
    guard let label else { return loops.indices.last }
    guard case .stringConstantExpression(let name) = label else { return nil }
    return loops.lastIndex { $0.label.lowercased() == name.value.lowercased() }
  }

  /// Any statement of the body may throw, so each catch can be reached.
  private mutating func walkTry(_ node: TryStatementAst) -> Bool {
    var reaches: Bool = walk(node.body.statements)
    for clause in node.catchClauses where walk(clause.body.statements) { reaches = true }
    if let finally = node.finally {
      let ends: Bool = walk(finally.statements)
      // Without a catch for everything the finally block is reached by exceptions as well.
      let isReached: Bool = reaches || !node.catchClauses.contains { $0.isCatchAll }
      return ends && isReached
    }
    return reaches
  }
}
