import DotNet
import PowerShellSyntax
import SourceText

/// `PSModuleInfo`: a loaded module with what it exports.
public final class PSModuleInfo: NetObject {
  public var name: String
  public var path: String?
  public let sessionState: SessionState
  public var exportedFunctions: [Name: FunctionInfo] = [:]
  public var exportedAliases: [Name: AliasInfo] = [:]
  public var exportedVariables: [Name: NetObject] = [:]
  public var exportedCmdlets: [Name: CommandInfo] = [:]
  /// The order of definition, for listings.
  public var functionOrder: [Name] = []
  /// What `Export-ModuleMember` named; nil while it was not called.
  public var declaredExports: ModuleExports?
  public var version: Value = .null
  public var moduleType = "Script"
  public var moduleDescription = ""
  public var author = ""
  public var companyName = ""
  public var compatiblePSEditions: [String] = []
  public var copyright = ""
  public var guid: Value = .null
  public var privateData: Value = .null
  public var moduleBase: String?
  public var rootModule: String?
  public var nestedModules: [PSModuleInfo] = []
  public var requiredModules: [PSModuleInfo] = []
  /// Only other modules' code imported it: it goes with them, and is not listed.
  public var isNestedOnly = false
  public var onRemove: ScriptBlock?
  /// `-Prefix` of the import.
  public var prefix = ""
  public var definition: String = ""
  /// What a manifest says of the module beyond the fields above.
  public var manifestFields: [Name: Value] = [:]
  /// `AccessMode`: 0 may change, 1 read-only, 2 constant.
  public var accessMode = 0

  public init(_ name: String, sessionState: SessionState = SessionState()) {
    self.name = name
    self.sessionState = sessionState
    super.init()
    sessionState.module = self
  }
  public override var netType: NetType { .psModuleInfo }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(name) }
}

/// Patterns by kind of member.
public struct ModuleExports {
  public var functions: [String]?
  public var cmdlets: [String]?
  public var aliases: [String]?
  public var variables: [String]?
  public init(functions: [String]? = nil, cmdlets: [String]? = nil, aliases: [String]? = nil, variables: [String]? = nil) {
    self.functions = functions
    self.cmdlets = cmdlets
    self.aliases = aliases
    self.variables = variables
  }
}

extension PSModuleInfo {
  /// The classes and enums of the module: those of nested modules, where it has none of the name itself.
  var exportedTypes: [Name: NetType] {
    var types: [Name: NetType] = [:]
    for nested in nestedModules { types.merge(nested.exportedTypes) { $1 } }
    types.merge(sessionState.types) { $1 }
    return types
  }

  /// The nested modules that a manifest names.
  private func nestedNames(_ manifest: String, _ context: ExecutionContext) -> [String] {
    guard let bytes = try? context.files.read(manifest) else { return [] }
    let tree = Parser.parseInput(SourceFile(bytes: bytes, name: manifest)).ast
    for case let table as HashtableAst in tree.findAll(where: { $0 is HashtableAst }) {
      for pair in table.keyValuePairs {
        guard case .stringConstantExpression(let key) = pair.key, key.value.lowercased() == "nestedmodules" else { continue }
        return pair.value.node.findAll(where: { $0 is StringConstantExpressionAst }).compactMap { ($0 as? StringConstantExpressionAst)?.value }
      }
    }
    return []
  }

  /// `GetExportedTypeDefinitions()`: of a module that is not loaded, what its files define.
  func typeDefinitions(_ context: ExecutionContext) -> [(String, Ast)] {
    var found: [Name: (String, Ast)] = [:]
    for (name, type) in exportedTypes {
      if let definition = (type.scriptClass as? ScriptClass)?.definition { found[name] = (definition.name, definition) }
    }
    guard found.isEmpty, let path else { return Array(found.values) }
    var files: [String] = path.lowercased().hasSuffix(".psm1") ? [path] : []
    if path.lowercased().hasSuffix(".psd1"), let base = moduleBase {
      func file(_ name: String) -> String? {
        ["\(base)/\(name)", "\(base)/\(name)/\(name).psm1", "\(base)/\(name).psm1"].first { context.files.isFile($0) }
      }
      files = nestedNames(path, context).compactMap { file($0) } + (rootModule.flatMap { file($0) }.map { [$0] } ?? [])
    }
    for file in files {
      guard let bytes = try? context.files.read(file) else { continue }
      let tree = Parser.parseInput(SourceFile(bytes: bytes, name: file)).ast
      for node in tree.findAll(searchNestedScriptBlocks: false, where: { $0 is TypeDefinitionAst }) {
        if let definition = node as? TypeDefinitionAst { found[Name(definition.name)] = (definition.name, definition) }
      }
    }
    return Array(found.values)
  }
}

func definePSModuleInfo(_ type: NetType) {
  func module(_ this: Value) -> PSModuleInfo? { this.object as? PSModuleInfo }
  func row(_ signature: String, _ read: @escaping (PSModuleInfo) -> Value) {
    type.property(signature, get: { this, _ in module(this).map(read) ?? .null })
  }
  func dictionary(_ entries: [(Name, NetObject)]) -> Value {
    let dictionary = NetDictionary(type: NetType.named("System.Collections.Generic.Dictionary[string,object]") ?? .hashtable)
    for (name, object) in entries { dictionary[name.text] = .object(object) }
    return .object(dictionary)
  }
  func sorted<T: NetObject>(_ table: [Name: T]) -> [(Name, NetObject)] {
    table.map { ($0.key, $0.value as NetObject) }.sorted { CaseFolding.key($0.0.text) < CaseFolding.key($1.0.text) }
  }
  row("string Name") { .text($0.name) }
  row("string Path") { $0.path.map { .text($0) } ?? .null }
  row("string ModuleBase") { $0.moduleBase.map { .text($0) } ?? .null }
  row("string RootModule") { $0.rootModule.map { .text($0) } ?? .null }
  row("version Version") { $0.version.isNull ? LanguagePrimitives.version("0.0") : $0.version }
  row("guid Guid") { $0.guid }
  row("string Description") { .text($0.moduleDescription) }
  row("string Author") { .text($0.author) }
  row("string CompanyName") { .text($0.companyName) }
  row("string Copyright") { .text($0.copyright) }
  row("System.Collections.Generic.IEnumerable[string] CompatiblePSEditions") { .array($0.compatiblePSEditions.map { .text($0) }, of: .string) }
  row("System.Object PrivateData") { $0.privateData }
  row("string Definition") { .text($0.definition) }
  row("string Prefix") { .text($0.prefix) }
  row("System.Management.Automation.ModuleType ModuleType") { module in
    let index = ["Script", "Binary", "Manifest", "Cim", "Workflow"].firstIndex(of: module.moduleType) ?? 0
    return .object(EnumValue(.moduleType, Int64(index)))
  }
  row("System.Object NestedModules") { .array($0.nestedModules.map { .object($0) }) }
  row("System.Object RequiredModules") { .array($0.requiredModules.map { .object($0) }) }
  row("System.Object ExportedFunctions") { module in
    dictionary(sorted(module.exportedFunctions))
  }
  row("System.Object ExportedAliases") { dictionary(sorted($0.exportedAliases)) }
  row("System.Object ExportedVariables") { dictionary(sorted($0.exportedVariables)) }
  row("System.Object ExportedCmdlets") { dictionary(sorted($0.exportedCmdlets)) }
  row("System.Object ExportedCommands") { module in
    dictionary(sorted(module.exportedFunctions) + sorted(module.exportedCmdlets) + sorted(module.exportedAliases))
  }
  func field(_ signature: String, empty: Value = .null) {
    let name = Name(String(signature.split(separator: " ").last ?? ""))
    row(signature) { $0.manifestFields[name] ?? empty }
  }
  for key in ["ExportedFormatFiles", "ExportedTypeFiles", "Scripts", "FileList", "ModuleList", "RequiredAssemblies", "Tags", "ExportedDscResources"] {
    row("System.Object \(key)") { $0.manifestFields[Name(key)] ?? .array([]) }
  }
  for key in ["ProjectUri", "LicenseUri", "IconUri"] {
    type.property("uri \(key)", get: { this, context in
      guard let text = module(this)?.manifestFields[Name(key)] else { return .null }
      return NetType.named("System.Uri").flatMap { try? context.convert(text, to: $0) } ?? text
    })
  }
  field("string ReleaseNotes")
  field("string HelpInfoUri")
  field("version PowerShellVersion")
  field("string PowerShellHostName")
  field("version PowerShellHostVersion")
  field("version ClrVersion")
  field("version DotNetFrameworkVersion")
  field("System.Object ProcessorArchitecture")
  row("bool LogPipelineExecutionDetails") { _ in .bool(false) }
  row("System.Object ImplementingAssembly") { module in
    module.sessionState.types.isEmpty ? .null : .object(AssemblyObject.ofScript(module.path ?? module.name))
  }
  type.method("System.Object GetExportedTypeDefinitions()") { this, _, context in
    let table = NetDictionary(type: NetType.named("System.Collections.Generic.Dictionary[string,object]") ?? .hashtable, ignoresCase: true)
    guard let module = module(this) else { return .object(table) }
    for (name, node) in module.typeDefinitions(try session(context)) { table[name] = .object(AstObject.wrap(node, node.tree.root)) }
    return .object(table)
  }
  row("System.Management.Automation.SessionState SessionState") { .object($0.sessionState) }
  type.property(
    "System.Management.Automation.ModuleAccessMode AccessMode",
    get: { this, _ in .object(EnumValue(NetType.named("System.Management.Automation.ModuleAccessMode") ?? .object, Int64(module(this)?.accessMode ?? 0))) },
    set: { this, value, context in
      let type = NetType.named("System.Management.Automation.ModuleAccessMode") ?? .object
      if let mode = try context.convert(value, to: type).object as? EnumValue { module(this)?.accessMode = Int(mode.raw) }
    })
  type.property(
    "scriptblock OnRemove", get: { this, _ in module(this)?.onRemove.map { .object($0) } ?? .null },
    set: { this, value, _ in module(this)?.onRemove = value.object as? ScriptBlock })
  type.constructor("(scriptblock scriptBlock)") { _, arguments, context in
    guard let block = arguments[0].object as? ScriptBlock, let session = (context as? SessionContext)?.session else { return .null }
    return .object(try session.modules.make(name: "__DynamicModule_\(session.modules.nextDynamicId())", block: block, arguments: []).module)
  }
  type.constructor("(bool linkToGlobal)") { _, _, context in
    guard let session = (context as? SessionContext)?.session else { return .null }
    return .object(PSModuleInfo("__DynamicModule_\(session.modules.nextDynamicId())", sessionState: session.engine.makeSessionState()))
  }
  type.method("scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)") { this, arguments, _ in
    guard let module = module(this), let block = arguments[0].object as? ScriptBlock else { return .null }
    let bound = ScriptBlock(ast: block.ast, root: block.root)
    bound.sessionState = module.sessionState
    return .object(bound)
  }
  type.method("System.Object Invoke(scriptblock sb, Params System.Object[] args)") { this, arguments, context in
    guard let module = module(this), let block = arguments[0].object as? ScriptBlock, let session = (context as? SessionContext)?.session
    else { return .null }
    let bound = ScriptBlock(ast: block.ast, root: block.root)
    bound.sessionState = module.sessionState
    let collected = CollectSink()
    let values = arguments.count > 1 ? arguments[1].object?.contiguousElements ?? [] : []
    try session.engine.call(bound, values, underscore: nil, input: nil, inCurrentScope: false, to: collected)
    return collected.result
  }
  type.method("System.Management.Automation.PSObject AsCustomObject()") { this, _, context in
    guard let module = module(this), let session = (context as? SessionContext)?.session else { return .null }
    return .object(session.modules.customObject(of: module))
  }
  type.method("System.Object GetVariableFromCallersModule(string variableName)") { _, _, _ in .null }
}

/// How members of a type reach the session they run in.
public protocol SessionContext: AnyObject {
  var session: ExecutionContext { get }
}
