import DotNet
import PowerShellSyntax
import SourceText

/// `[System.Management.Automation.Language.Parser]` and what else the language offers as types.
public enum LanguageTypes {
  /// `TypeAccelerators`: the short names of types, which modules add to.
  nonisolated(unsafe) private static let accelerators = NetType("System.Management.Automation.TypeAccelerators", base: .object) { type in
    type.staticProperty("System.Collections.Generic.Dictionary[string,type] Get") { _, _ in
      let made = TypeRegistry.construct("System.Collections.Generic.Dictionary`2", [.string, .systemType]) ?? .hashtable
      let table = NetDictionary(type: made, ignoresCase: true)
      for (name, fullName) in TypeRegistry.allAccelerators {
        if let found = NetType.named(fullName) { table[name] = .object(found) }
      }
      return .object(table)
    }
    type.staticMethod("void Add(string typeName, type type)") { _, arguments, _ in
      guard let added = arguments[1].object as? NetType else { throw NetException.argumentNull("type") }
      let name = arguments.string(0).text
      TypeRegistry.register(name) { added }
      TypeRegistry.registerAccelerator(name, added.fullName)
      return .void
    }
    type.staticMethod("bool Remove(string typeName)") { _, arguments, _ in .bool(TypeRegistry.removeAccelerator(arguments.string(0).text)) }
  }

  public static func register() {
    let parser = NetType("System.Management.Automation.Language.Parser", base: .object) { type in
      func parse(_ text: String, _ file: String?, _ arguments: Arguments) -> Value {
        let result = Parser.parseInput(text, fileName: file, collectTokens: true)
        arguments.setReference(arguments.count - 2, .array(result.tokens.map { token in .object(TokenObject(token, result.ast)) }))
        arguments.setReference(arguments.count - 1, .array(result.errors.map { .object(ParseErrorObject($0)) }))
        return .object(AstObject.wrap(result.ast, result.ast))
      }
      type.staticMethod(
        "System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, [ref] System.Object tokens, [ref] System.Object errors)"
      ) { _, arguments, _ in parse(arguments.string(0).text, nil, arguments) }
      type.staticMethod(
        "System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, string fileName, [ref] System.Object tokens, [ref] System.Object errors)"
      ) { _, arguments, _ in parse(arguments.string(0).text, arguments.string(1).text, arguments) }
    }
    TypeRegistry.register(parser.fullName) { parser }
    TypeRegistry.register(accelerators.fullName) { accelerators }
    for (name, type) in [
      ("psscriptproperty", NetType.psScriptProperty), ("psscriptmethod", .psScriptMethod), ("psaliasproperty", .psAliasProperty),
      ("psnoteproperty", .psNoteProperty), ("psvariable", .psVariable), ("psmemberset", .psMemberSet), ("pspropertyset", .psPropertySet),
      ("switchparameter", .switchParameter), ("psmethod", .psMethod), ("psmemberinfo", .psMemberInfo),
    ] {
      _ = name
      TypeRegistry.register(type.fullName) { type }
    }
    TypeRegistry.register("System.Activator") { ActivatorType.type }
    for type in [NetType.scriptBlock, ErrorDetails.type, .engineIntrinsics, .switchParameter, .psVariable, .psCodeProperty, .psProperty] {
      TypeRegistry.register(type.fullName) { type }
    }
    TypeRegistry.register(VariablePathObject.type.fullName) { VariablePathObject.type }
    for name in ["Ast", "ScriptBlockAst", "FunctionDefinitionAst", "CommandAst", "VariableExpressionAst", "StringConstantExpressionAst",
      "PipelineAst", "AssignmentStatementAst", "ParameterAst", "ParamBlockAst", "NamedBlockAst", "IfStatementAst", "BinaryExpressionAst",
      "ConstantExpressionAst", "MemberExpressionAst", "InvokeMemberExpressionAst", "TypeDefinitionAst", "StatementAst", "ExpressionAst",
      "TypeExpressionAst", "ForEachStatementAst", "WhileStatementAst", "TryStatementAst", "ScriptBlockExpressionAst", "HashtableAst",
      "CommandParameterAst", "CommandExpressionAst", "ReturnStatementAst", "ThrowStatementAst", "ExpandableStringExpressionAst"] {
      _ = AstObject.type(named: name)
    }
  }
}

/// A token as scripts see it.
final class TokenObject: NetObject {
  let token: Token
  let root: ScriptBlockAst
  init(_ token: Token, _ root: ScriptBlockAst) {
    self.token = token
    self.root = root
  }
  override var netType: NetType { TokenObject.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(token.kind.name) }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Language.Token", base: .object) { type in
    type.property("string Kind") { this, _ in .text((this.object as? TokenObject)?.token.kind.name ?? "") }
    type.property("string Text") { this, _ in .text((this.object as? TokenObject)?.text ?? "") }
  }
  private var text: String {
    ScriptExtent(source: root.tree.source, start: Int32(token.start), end: Int32(token.end)).text
  }
}
