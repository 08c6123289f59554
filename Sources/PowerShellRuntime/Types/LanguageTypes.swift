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

  /// Tables are added once, however many sessions there are.
  private static let tables: Void = {
    AstObject.registerTypes()
    PlatformTypes.register()
  }()

  public static func register() {
    let parser = NetType("System.Management.Automation.Language.Parser", base: .object) { type in
      func parse(_ source: SourceFile, _ arguments: Arguments, _ context: DotNetContext) throws -> Value {
        let result = Parser.parseInput(source, collectTokens: true)
        let tokens: [Value] = result.tokens.map { .object(TokenObject($0, result.source)) }
        arguments.setReference(arguments.count - 2, .object(NetArray(tokens, of: TokenObject.type)))
        let all = result.ast.usingStatements.isEmpty ? result.errors : UsingModuleChecks(context: try session(context)).errors(result)
        let errors: [Value] = all.map { .object(ParseErrorObject($0)) }
        arguments.setReference(arguments.count - 1, .object(NetArray(errors, of: ParseErrorObject.type)))
        return .object(AstObject.wrap(result.ast, result.ast))
      }
      type.staticMethod(
        "System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, [ref] System.Object tokens, [ref] System.Object errors)"
      ) { _, arguments, context in try parse(SourceFile(arguments.string(0).text, name: nil), arguments, context) }
      type.staticMethod(
        "System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, string fileName, [ref] System.Object tokens, [ref] System.Object errors)"
      ) { _, arguments, context in
        try parse(SourceFile(arguments.string(0).text, name: arguments.string(1).text), arguments, context)
      }
      type.staticMethod(
        "System.Management.Automation.Language.ScriptBlockAst ParseFile(string fileName, [ref] System.Object tokens, [ref] System.Object errors)"
      ) { _, arguments, context in
        let path = arguments.string(0).text
        let files = try session(context).files
        let full = files.resolve(path) ?? path
        let bytes = try files.read(full)
        return try parse(SourceFile(bytes: bytes, name: full), arguments, context)
      }
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
    _ = tables
    TypeNameObject.registerTypes()
    TokenObject.registerTypes()
    TypeRegistry.register(AstTypeTable.fullName("ParseError")) { ParseErrorObject.type }
    TypeRegistry.register(AstTypeTable.fullName("IScriptExtent")) { ScriptExtentObject.interface }
    TypeRegistry.register(AstTypeTable.fullName("IScriptPosition")) { ScriptPositionObject.interface }
  }
}
