import DotNet
import PowerShellSyntax

/// `ModuleSpecification`: a module by name, versions and identifier.
/// - Source: `Microsoft.PowerShell.Commands.ModuleSpecification`
public final class ModuleSpecificationObject: NetObject {
  public let module: ScriptRequirements.RequiredModule
  public init(_ module: ScriptRequirements.RequiredModule) { self.module = module }
  public override var netType: NetType { ModuleSpecificationObject.type }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(text) }

  private static let keys = ["ModuleName", "Guid", "ModuleVersion", "MaximumVersion", "RequiredVersion"]

  private var parts: [(String, String)] {
    let values = [module.name, module.guid, module.version, module.maximumVersion, module.requiredVersion]
    return zip(ModuleSpecificationObject.keys, values).compactMap { key, value in value.map { (key, $0) } }
  }

  private var text: String {
    let parts = self.parts
    guard parts.count > 1 else { return module.name }
    let inside = parts.map { "\($0.0) = '\($0.0 == "Guid" ? "{\($0.1)}" : $0.1.replacingOccurrences(of: "'", with: "''"))'" }
    return "@{ \(inside.joined(separator: "; ")) }"
  }

  // MARK: Making

  private static var versionType: NetType { NetType.named("System.Version") ?? .object }

  private static func make(_ table: NetDictionary, _ context: DotNetContext) throws -> ModuleSpecificationObject {
    var module = ScriptRequirements.RequiredModule(name: "")
    var unknown: [String] = []
    func checked(_ value: Value, _ type: NetType) throws -> String {
      do { return context.toString(try context.convert(value, to: type)).text } catch {
        let message = (error as? TerminatingError)?.record.exception.message ?? (error as? NetException)?.exception.message ?? ""
        throw NetException("System.Management.Automation.PSInvalidCastException", message)
      }
    }
    for (key, value) in table.pairs {
      let name = context.toString(key).text
      switch name.lowercased() {
      case "modulename": module.name = context.toString(value).text
      case "moduleversion": module.version = try checked(value, versionType)
      case "requiredversion": module.requiredVersion = try checked(value, versionType)
      case "maximumversion":
        module.maximumVersion = context.toString(value).text
        _ = try checked(.text(module.maximumVersion?.replacingOccurrences(of: "*", with: "999999999") ?? ""), versionType)
      case "guid": module.guid = try checked(value, NetType.named("System.Guid") ?? .object)
      default: unknown.append(name)
      }
    }
    if !unknown.isEmpty {
      let valid = ["ModuleName", "ModuleVersion", "RequiredVersion", "GUID"].map { "'\($0)'" }.joined(separator: ", ")
      throw NetException.argument(
        Messages.format("Modules", "InvalidModuleSpecificationMember", valid, unknown.map { "'\($0)'" }.joined(separator: ", ")))
    }
    if module.name.isEmpty { throw NetException("System.MissingMemberException", Messages.text("Modules", "RequiredModuleMissingModuleName")) }
    if module.version == nil, module.requiredVersion == nil, module.maximumVersion == nil {
      throw NetException("System.MissingMemberException", Messages.text("Modules", "RequiredModuleMissingModuleVersion"))
    }
    if module.requiredVersion != nil, module.version != nil || module.maximumVersion != nil {
      let other = module.version != nil ? "ModuleVersion" : "MaximumVersion"
      throw NetException.argument(Messages.format("SessionStateStrings", "GetContent_TailAndHeadCannotCoexist", other, "RequiredVersion"))
    }
    return ModuleSpecificationObject(module)
  }

  /// The text of a specification, or a plain name.
  private static func parse(_ text: String, _ context: DotNetContext) -> ModuleSpecificationObject? {
    guard text.trimmed.hasPrefix("@{") else { return text.isEmpty ? nil : ModuleSpecificationObject(.init(name: text)) }
    let parsed = Parser.parseInput(text)
    guard parsed.errors.isEmpty, let literal = parsed.ast.findAll(where: { $0 is HashtableAst }).first as? HashtableAst else { return nil }
    let table = NetDictionary(type: .hashtable, ignoresCase: true)
    for pair in literal.keyValuePairs {
      guard case .stringConstantExpression(let key) = pair.key, case .pipeline(let pipeline) = pair.value,
        case .stringConstantExpression(let value)? = pipeline.pureExpression
      else { return nil }
      table[key.value] = .text(value.value)
    }
    return try? make(table, context)
  }

  // MARK: Types

  nonisolated(unsafe) static let type = NetType("Microsoft.PowerShell.Commands.ModuleSpecification", base: .object) { type in
    type.constructor("()") { _, _, _ in .object(ModuleSpecificationObject(.init(name: ""))) }
    type.constructor("(string moduleName)") { _, arguments, _ in
      if arguments[0].isNull || arguments.string(0).isEmpty { throw NetException.argumentNull("moduleName") }
      return .object(ModuleSpecificationObject(.init(name: arguments.string(0).text)))
    }
    type.constructor("(hashtable moduleSpecification)") { _, arguments, context in
      guard let table = arguments[0].base.object as? NetDictionary else { throw NetException.argumentNull("moduleSpecification") }
      return .object(try make(table, context))
    }
    type.staticMethod("bool TryParse(string input, [ref] Microsoft.PowerShell.Commands.ModuleSpecification result)") { _, arguments, context in
      let made = parse(arguments.string(0).text, context)
      arguments.setReference(1, made.map { .object($0) } ?? .null)
      return .bool(made != nil)
    }
    func row(_ signature: String, _ read: @escaping (ScriptRequirements.RequiredModule) -> String?) {
      type.property(signature, get: { this, _ in
        (this.object as? ModuleSpecificationObject).flatMap { read($0.module) }.map { .text($0) } ?? .null
      })
    }
    row("string Name") { $0.name }
    row("version Version") { $0.version }
    row("version RequiredVersion") { $0.requiredVersion }
    row("string MaximumVersion") { $0.maximumVersion }
    row("guid Guid") { $0.guid }
  }

  /// `ModuleSpecificationComparer`: equal where all fields are.
  nonisolated(unsafe) private static let comparer: NetType = {
    final class Comparer: NetObject {
      let type: NetType
      init(_ type: NetType) { self.type = type }
      override var netType: NetType { type }
    }
    func key(_ value: Value) -> String? { (value.base.object as? ModuleSpecificationObject)?.text.lowercased() }
    return NetType("Microsoft.PowerShell.Commands.ModuleSpecificationComparer", base: .object) { type in
      type.constructor("()") { _, _, _ in .object(Comparer(type)) }
      type.method(
        "bool Equals(Microsoft.PowerShell.Commands.ModuleSpecification x, Microsoft.PowerShell.Commands.ModuleSpecification y)"
      ) { _, arguments, _ in .bool(key(arguments[0]) == key(arguments[1])) }
      type.method("int GetHashCode(Microsoft.PowerShell.Commands.ModuleSpecification obj)") { _, arguments, _ in
        .int(key(arguments[0]).map { Name($0).hashValue & 0x7FFF_FFFF } ?? 0)
      }
    }
  }()

  static func register() {
    for made in [type, comparer] { TypeRegistry.register(made.fullName) { made } }
  }
}
