import DotNet
import PowerShellSyntax

typealias Eval = (Frame) throws -> Value
typealias Exec = (Frame) throws -> Flow
typealias Test = (Frame) throws -> Bool

/// Code in a list or an optional: stored bare there, each run of it would go through two adapters.
struct Step {
  let run: Exec
  init(_ run: @escaping Exec) { self.run = run }
  @inline(__always) func callAsFunction(_ frame: Frame) throws -> Flow { try run(frame) }
}
struct Operand {
  let evaluate: Eval
  init(_ evaluate: @escaping Eval) { self.evaluate = evaluate }
  @inline(__always) func callAsFunction(_ frame: Frame) throws -> Value { try evaluate(frame) }
}
struct Condition {
  let holds: Test
  init(_ holds: @escaping Test) { self.holds = holds }
  @inline(__always) func callAsFunction(_ frame: Frame) throws -> Bool { try holds(frame) }
}

/// How a statement ended. Labels of `break` and `continue` wait in the frame.
enum Flow: UInt8 { case next, `return`, `break`, `continue` }

/// A script block's code, shared by all script block objects made from the same text, compiled when first run.
public final class CompiledScript {
  /// What `$sb.Ast` gives: a ScriptBlockAst, FunctionDefinitionAst or FunctionMemberAst.
  let ast: Ast
  let body: ScriptBlockAst
  let parameterAsts: [ParameterAst]
  let root: ScriptBlockAst?
  /// The types that names in this code mean.
  private(set) var types: TypeScope
  /// The class whose method this is.
  var ownerType: NetType?
  /// What the method returns: `.void` for none, nil where this is no method.
  var returnType: NetType?
  /// Whether its classes and enums still have to be defined.
  var definesTypes = true
  private(set) lazy var own: CompiledBlocks = Compiler(self, Layout()).compileBlocks()
  private var dotted: [ObjectIdentifier: CompiledBlocks] = [:]
  private var lastDotted: CompiledBlocks?

  init(_ ast: Ast, root: ScriptBlockAst?, types: TypeScope? = nil) {
    self.ast = ast
    self.root = root ?? ast as? ScriptBlockAst ?? ast.tree.root
    switch ast {
    case let function as FunctionDefinitionAst:
      body = function.body
      parameterAsts = function.parameters ?? function.body.paramBlock?.parameters ?? []
    case let member as FunctionMemberAst:
      body = member.body
      parameterAsts = member.parameters
    case let block as ScriptBlockAst:
      body = block
      parameterAsts = block.paramBlock?.parameters ?? []
    default:
      body = Parser.parseInput("").ast
      parameterAsts = []
    }
    self.types = types ?? TypeScope(root: self.root)
  }

  /// Whether the code itself, not a block in it, defines classes or enums.
  private(set) lazy var typeDefinitions: [TypeDefinitionAst] =
    ast is FunctionMemberAst
    ? []
    : body.findAll(searchNestedScriptBlocks: false, where: { $0 is TypeDefinitionAst }).compactMap { $0 as? TypeDefinitionAst }
  /// Whether it loads modules before it runs.
  private(set) lazy var usesModules: Bool = ast === root && root?.usingStatements.contains { $0.usingStatementKind == .module } == true
  var hasTypes: Bool { !typeDefinitions.isEmpty }

  /// Gives the code names of its own for the types it defines; before it is compiled.
  func prepareTypes() {
    if hasTypes, ast !== root { types = TypeScope(inside: types) }
  }

  /// The name of the function or method this is the body of.
  var functionName: String { (ast as? FunctionMemberAst)?.name ?? (ast as? FunctionDefinitionAst)?.name ?? "" }

  /// The code for running in a frame that belongs to other code: dot-sourcing, `ForEach-Object`.
  func blocks(in layout: Layout) -> CompiledBlocks {
    if let lastDotted, lastDotted.layout === layout { return lastDotted }
    if let known = dotted[ObjectIdentifier(layout)], known.layout === layout {
      lastDotted = known
      return known
    }
    let blocks = Compiler(self, layout).compileBlocks()
    lastDotted = blocks
    dotted[ObjectIdentifier(layout)] = blocks
    return blocks
  }
}

/// The code of a script block's parts over one layout.
final class CompiledBlocks {
  let layout: Layout
  var parameters: [CompiledParameter] = []
  var dynamicParam: Step?
  var begin: Step?
  var process: Step?
  var end: Step?
  var clean: Step?
  /// The block's value where it is nothing but one expression, and the statement for the error's place: what a condition is asked for each object.
  var value: Operand?
  var valueNode: Ast?
  /// Whether calls may skip the binder: nothing but typed parameters and an end block.
  var isPlain = false
  /// Whether calls of an advanced function may skip it where their arguments are simple ones.
  var isSimplyAdvanced = false
  /// Frames of calls that ended, ready to serve again.
  var spare: [Frame] = []
  /// The one of them that served last: enough for calls that are not nested.
  var ready: Frame?
  init(_ layout: Layout) { self.layout = layout }

  func block(_ kind: BlockKind) -> Step? {
    switch kind {
    case .dynamicParam: dynamicParam
    case .begin: begin
    case .process: process
    case .end: end
    case .clean: clean
    }
  }
}

/// A class: calls look at it often, and a copy of all this would be counted part by part.
final class CompiledParameter {
  let name: Name
  let slot: Int
  /// Its type as the code names it; nil where it names none.
  let site: TypeSite?
  let isSwitch: Bool
  /// Whether the code assigns it, so that its type must stay with it.
  let isAssigned: Bool
  let defaultValue: Operand?
  let attributes: [AttributeBaseAst]
  /// Validations and transformations that hold for every assignment of the variable; empty where the code assigns none.
  let validations: [(Frame) throws -> VariableAttribute?]

  init(
    name: Name, slot: Int, site: TypeSite?, isSwitch: Bool, isAssigned: Bool, defaultValue: Operand?,
    attributes: [AttributeBaseAst], validations: [(Frame) throws -> VariableAttribute?]
  ) {
    self.name = name
    self.slot = slot
    self.site = site
    self.isSwitch = isSwitch
    self.isAssigned = isAssigned
    self.defaultValue = defaultValue
    self.attributes = attributes
    self.validations = validations
  }

  var isTyped: Bool { site != nil }
  /// nil is `[object]`: anything goes.
  func type(_ frame: Frame) throws -> NetType? { try site?.resolve(frame) }

  /// Whether the parameter's variable holds the value just as it is, with nothing to convert and nothing to remember.
  @inline(__always) func holdsBare(_ value: Value, _ context: ExecutionContext) -> Bool {
    guard let site else { return value.fitsSlot }
    return !isAssigned && site.admits(value, context)
  }
}

extension ScriptBlock {
  /// The block's code.
  var code: CompiledScript {
    if let compiled { return unsafeDowncast(compiled, to: CompiledScript.self) }
    let code = CompiledScript(ast, root: root)
    compiled = code
    return code
  }
}

/// The types that names mean in one script: its classes, its `using namespace`, then the session's.
final class TypeScope {
  let namespaces: [String]
  var declared: [Name: NetType] = [:]
  /// Short names that two modules give to different types.
  var ambiguous: [Name: (String, String)] = [:]
  let outer: TypeScope?
  func ambiguity(_ name: Name) -> (String, String)? { declared[name] != nil ? nil : ambiguous[name] ?? outer?.ambiguity(name) }
  init(inside outer: TypeScope) {
    self.outer = outer
    namespaces = outer.namespaces
  }
  func find(_ name: Name) -> NetType? { declared[name] ?? outer?.find(name) }
  init(root: ScriptBlockAst?) {
    outer = nil
    namespaces = (root?.usingStatements ?? []).compactMap { $0.usingStatementKind == .namespace ? $0.name?.value : nil }
  }
}
