import DotNet
import PowerShellSyntax

/// A syntax node as scripts see it: its properties by PowerShell's names (`AstTypeTable`).
public final class AstObject: NetObject {
  public let node: Ast
  let root: ScriptBlockAst?
  nonisolated(unsafe) private static var types: [String: NetType] = [:]

  init(_ node: Ast, _ root: ScriptBlockAst?) {
    self.node = node
    self.root = root
  }

  public static func wrap(_ node: Ast, _ root: ScriptBlockAst?) -> NetObject { AstObject(node, root) }

  public override var netType: NetType { AstObject.type(named: "\(node.astTypeName)") }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(node.text) }
  public override func equals(_ other: Value) -> Bool { (other.object as? AstObject)?.node === node }
  public override var netHash: Int { ObjectIdentifier(node).hashValue }

  /// The class of the nodes with the name, made when first asked for.
  static func type(named name: String) -> NetType {
    if let known = types[name] { return known }
    let row = AstTypeTable.rows[name]
    let base: NetType = row.map { $0.base == "System.Object" ? NetType.object : type(named: $0.base) } ?? .object
    let made = NetType(AstTypeTable.fullName(name), base: base) { type in define(type, name, row?.properties ?? []) }
    made.assembly = "System.Management.Automation"
    made.isAbstract = abstractNames.contains(name)
    types[name] = made
    return made
  }

  private static let abstractNames: Set<String> = [
    "Ast", "AttributeBaseAst", "StatementAst", "MemberAst", "LabeledStatementAst", "LoopStatementAst", "PipelineBaseAst", "ChainableAst",
    "CommandElementAst", "CommandBaseAst", "RedirectionAst", "ExpressionAst",
  ]

  static func registerTypes() {
    TypeRegistry.tables.append(
      TypeRegistry.Table(
        find: { name in
          let prefix = AstTypeTable.fullName("")
          guard name.text.lowercased().hasPrefix(prefix.lowercased()) else { return nil }
          return AstTypeTable.names[Name(String(name.text.dropFirst(prefix.count)))].map { type(named: $0) }
        }, names: { AstTypeTable.rows.keys.map { AstTypeTable.fullName($0) } }))
  }

  static func own(_ this: Value) throws -> AstObject {
    guard let object = this.object as? AstObject else { throw NetException.invalidCast("Not a syntax node.") }
    return object
  }

  private static func define(_ type: NetType, _ name: String, _ properties: [(type: String, name: String)]) {
    for property in properties {
      let key = property.name.lowercased()
      type.property("\(property.type) \(property.name)") { this, context in try own(this).part(key, context) ?? .null }
    }
    switch name {
    case "Ast": defineSearch(type)
    case "CommandAst":
      type.method("string GetCommandName()") { this, _, _ in
        ((try own(this).node as? CommandAst)?.commandName).map { .text($0) } ?? .null
      }
    case "VariableExpressionAst":
      type.method("bool IsConstantVariable()") { this, _, _ in
        guard let variable = try own(this).node as? VariableExpressionAst else { return .bool(false) }
        return .bool(["true", "false", "null"].contains(variable.variablePath.userPath.lowercased()))
      }
    case "PipelineBaseAst":
      type.method("System.Management.Automation.Language.ExpressionAst GetPureExpression()") { this, _, _ in
        let object = try own(this)
        return (object.node as? PipelineAst)?.pureExpression.map { .object(wrap($0.node, object.root)) } ?? .null
      }
    case "AssignmentStatementAst":
      type.method("System.Object GetAssignmentTargets()") { this, _, _ in
        let object = try own(this)
        guard let assignment = object.node as? AssignmentStatementAst else { return .null }
        return .array(targets(assignment.left).map { .object(wrap($0.node, object.root)) })
      }
    case "ScriptBlockAst":
      type.method("scriptblock GetScriptBlock()") { this, _, context in
        let object = try own(this)
        if object.node.tree.hasErrors {
          throw NetException(
            "System.Management.Automation.PSInvalidOperationException",
            "The ScriptBlockAst cannot be converted to a ScriptBlock because it has errors.")
        }
        let block = ScriptBlock(ast: object.node, root: object.root)
        block.sessionState = try session(context).frame.session
        return .object(block)
      }
    default: break
    }
  }

  private static func targets(_ left: ExpressionAst) -> [ExpressionAst] {
    switch left {
    case .arrayLiteral(let list): list.elements.flatMap { targets($0) }
    case .parenExpression(let paren):
      if case .pipeline(let pipeline) = paren.pipeline, let inner = pipeline.pureExpression { targets(inner) } else { [left] }
    case .convertExpression, .attributedExpression, .variableExpression, .memberExpression, .indexExpression: [left]
    default: []
    }
  }

  private static func defineSearch(_ type: NetType) {
    func find(_ this: Value, _ predicate: Value, _ nested: Bool, _ context: DotNetContext, onlyFirst: Bool) throws -> [Value] {
      let object = try own(this)
      let session = try session(context)
      var found: [Value] = []
      for node in object.node.findAll(searchNestedScriptBlocks: nested, where: { _ in true }) {
        let wrapped: Value = .object(wrap(node, object.root))
        guard Truth.isTrue(try session.dotNet.invoke(predicate, [wrapped])) else { continue }
        found.append(wrapped)
        if onlyFirst { break }
      }
      return found
    }
    type.method("System.Object FindAll(System.Object predicate, bool searchNestedScriptBlocks)") { this, arguments, context in
      .array(try find(this, arguments[0], arguments.bool(1), context, onlyFirst: false))
    }
    type.method("System.Object Find(System.Object predicate, bool searchNestedScriptBlocks)") { this, arguments, context in
      try find(this, arguments[0], arguments.bool(1), context, onlyFirst: true).first ?? .null
    }
    type.method("System.Management.Automation.Language.Ast Copy()") { this, _, _ in this }
    type.method("System.Object SafeGetValue()") { this, _, context in
      let object = try own(this)
      guard object.node.isSafeConstant else {
        throw NetException(
          "System.InvalidOperationException", "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: \(object.node.text).")
      }
      let value = try ScriptBlocks.create("," + "(\(object.node.text))", try session(context))
      return try session(context).results(of: value).first ?? .null
    }
  }
}

extension Ast {
  /// Whether `SafeGetValue` gives the node's value: literals, and lists and tables of such.
  var isSafeConstant: Bool {
    switch self {
    case is ConstantExpressionAst, is StringConstantExpressionAst: return true
    case let node as VariableExpressionAst: return ["true", "false", "null"].contains(node.variablePath.userPath.lowercased())
    case is ExpandableStringExpressionAst, is ArrayLiteralAst, is HashtableAst, is StatementBlockAst, is ParenExpressionAst, is ArrayExpressionAst,
      is PipelineAst, is CommandExpressionAst, is UnaryExpressionAst, is BinaryExpressionAst, is TernaryExpressionAst:
      var isSafe = true
      forEachChild { if !$0.isSafeConstant { isSafe = false } }
      return isSafe
    default: return false
    }
  }
}
