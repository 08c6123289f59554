import DotNet
import PowerShellSyntax

/// A syntax node as scripts see it: its properties by PowerShell's names.
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
  public override func adaptedProperty(_ name: Name, _ context: DotNetContext) throws -> Value? { try part(name.text.lowercased(), context) }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(node.text) }
  public override func equals(_ other: Value) -> Bool { (other.object as? AstObject)?.node === node }
  public override var netHash: Int { ObjectIdentifier(node).hashValue }

  static func type(named name: String) -> NetType {
    if let known = types[name] { return known }
    let base: NetType =
      switch name {
      case "Ast": .object
      case "StatementAst", "ExpressionAst", "CommandBaseAst", "CommandElementAst", "PipelineBaseAst", "LoopStatementAst",
        "LabeledStatementAst", "AttributeBaseAst", "MemberAst", "RedirectionAst", "ChainableAst": type(named: "Ast")
      case "CommandAst", "CommandExpressionAst": type(named: "CommandBaseAst")
      case let name where name.hasSuffix("StatementAst") || name.hasSuffix("DefinitionAst"): type(named: "StatementAst")
      case let name where name.hasSuffix("ExpressionAst") || name == "HashtableAst" || name == "ArrayLiteralAst": type(named: "ExpressionAst")
      case "PipelineAst", "PipelineChainAst": type(named: "PipelineBaseAst")
      default: type(named: "Ast")
      }
    let made = NetType("System.Management.Automation.Language.\(name)", base: base) { type in if name == "Ast" { define(type) } }
    types[name] = made
    TypeRegistry.register(made.fullName) { made }
    return made
  }

  private static func define(_ type: NetType) {
    func own(_ this: Value) throws -> AstObject {
      guard let object = this.object as? AstObject else { throw NetException.invalidCast("Not a syntax node.") }
      return object
    }
    type.property("System.Management.Automation.Language.IScriptExtent Extent") { this, _ in
      .object(ScriptExtentObject(try own(this).node.extent))
    }
    type.property("System.Management.Automation.Language.Ast Parent") { this, _ in
      let object = try own(this)
      return object.node.parent.map { .object(wrap($0, object.root)) } ?? .null
    }
    func find(_ this: Value, _ predicate: Value, _ nested: Bool, _ context: DotNetContext) throws -> [Value] {
      let object = try own(this)
      let session = try session(context)
      var found: [Value] = []
      for node in object.node.findAll(searchNestedScriptBlocks: nested, where: { _ in true }) {
        let wrapped: Value = .object(wrap(node, object.root))
        if Truth.isTrue(try session.dotNet.invoke(predicate, [wrapped])) { found.append(wrapped) }
      }
      return found
    }
    type.method("System.Object FindAll(System.Object predicate, bool searchNestedScriptBlocks)") { this, arguments, context in
      .array(try find(this, arguments[0], arguments.bool(1), context))
    }
    type.method("System.Object Find(System.Object predicate, bool searchNestedScriptBlocks)") { this, arguments, context in
      try find(this, arguments[0], arguments.bool(1), context).first ?? .null
    }
    type.method("System.Object SafeGetValue()") { this, _, context in
      let object = try own(this)
      let result = try ScriptBlocks.create(object.node.text, try session(context))
      return try session(context).results(of: result).first ?? .null
    }
    type.method("scriptblock GetScriptBlock()") { this, _, context in
      let object = try own(this)
      let block = ScriptBlock(ast: object.node, root: object.root)
      block.sessionState = try session(context).frame.session
      return .object(block)
    }
  }
}
