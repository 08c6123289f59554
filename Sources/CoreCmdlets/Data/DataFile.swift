import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// The table of a data file as a value; what would run code is refused.
/// - Source: `GetSafeValueVisitor`
enum DataFile {
  struct Dynamic: Error {
    let code: String
    var message: String {
      "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: \(code)."
    }
  }

  /// The first table outside of blocks; nil where the file has none.
  static func table(in ast: Ast) -> HashtableAst? {
    ast.findAll(searchNestedScriptBlocks: false) { $0 is HashtableAst }.first as? HashtableAst
  }

  /// - Throws: `Dynamic` with the first part that is not constant.
  static func value(_ table: HashtableAst, _ context: ExecutionContext) throws -> Value {
    try check(table)
    return try context.engine.evaluate(.hashtable(table), in: nil)
  }

  /// - Parameter variables: further variables that may be named.
  static func check(_ table: HashtableAst, variables: [String] = []) throws {
    let dynamic = table.findAll { !isConstant($0, variables) }.first
    if let dynamic { throw Dynamic(code: dynamic.text) }
  }

  private static func isConstant(_ node: Ast, _ others: [String]) -> Bool {
    switch node {
    case is HashtableAst, is ConstantExpressionAst, is StringConstantExpressionAst, is ArrayLiteralAst, is ArrayExpressionAst,
      is ParenExpressionAst, is UnaryExpressionAst, is ConvertExpressionAst, is CommandExpressionAst, is StatementBlockAst,
      is ExpandableStringExpressionAst, is TypeConstraintAst, is ScriptBlockExpressionAst, is IndexExpressionAst, is SubExpressionAst,
      is TernaryExpressionAst, is BinaryExpressionAst:
      return true
    case let pipeline as PipelineAst:
      return !pipeline.pipelineElements.contains { $0.node is CommandAst } || pipeline.parent is ScriptBlockAst
    case let variable as VariableExpressionAst:
      let safe = ["true", "false", "null", "PSScriptRoot", "PSCulture", "PSUICulture", "PWD", "args", "input"] + others
      return safe.contains { CaseFolding.equal($0, variable.variablePath.userPath) }
    default: return false
    }
  }
}
