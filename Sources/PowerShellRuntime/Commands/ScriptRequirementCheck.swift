import DotNet
import PowerShellSyntax

/// `#requires`: whether this session is what the script asks for, before any of it runs.
/// - Source: about_Requires, `CommandDiscovery.VerifyScriptRequirements`
public enum ScriptRequirementCheck {
  static let version = [7, 6, 5]
  public static let versionText = "7.6.5"

  /// - Throws: `ScriptRequiresException` with the id of what is missing.
  static func verify(_ script: ExternalScriptInfo, _ context: ExecutionContext) throws {
    guard let requirements = (script.scriptBlock.ast as? ScriptBlockAst)?.scriptRequirements else { return }
    func fail(_ id: String, _ resource: String, _ arguments: String...) -> TerminatingError {
      let message = Messages.format(Messages.text("DiscoveryExceptions", resource), [script.name] + arguments)
      let exception = ExceptionObject(type: ExceptionTypes.automation("ScriptRequiresException"), message: message)
      let record = ErrorRecord(exception, id: id, .ResourceUnavailable, target: .text(script.name))
      if context.activation != nil { record.activity = script.name }
      exception.properties["ErrorRecord"] = .object(record)
      return TerminatingError(record)
    }
    if let wanted = requirements.requiredPSVersion, isLess(version, numbers(wanted)) {
      throw fail("ScriptRequiresUnmatchedPSVersion", "RequiresPSVersionNotCompatible", wanted, versionText)
    }
    let editions = requirements.requiredPSEditions
    if !editions.isEmpty, !editions.contains(where: { $0.lowercased() == "core" }) {
      throw fail("ScriptRequiresUnmatchedPSEdition", "RequiresPSEditionNotCompatible", editions.joined(separator: ","), "Core")
    }
    // The first that is missing ends the search.
    for module in requirements.requiredModules where lack(of: module, context) != nil {
      load(module, context)
      if let missing = lack(of: module, context) { throw fail("ScriptRequiresMissingModules", "RequiresMissingModules", missing) }
    }
  }

  /// Imports what the script asks for, where it can be found.
  private static func load(_ module: ScriptRequirements.RequiredModule, _ context: ExecutionContext) {
    let wanted = NetDictionary(type: .hashtable)
    wanted["ModuleName"] = .text(module.name)
    if let version = module.version { wanted["ModuleVersion"] = .text(version) }
    if let version = module.requiredVersion { wanted["RequiredVersion"] = .text(version) }
    if let version = module.maximumVersion { wanted["MaximumVersion"] = .text(version) }
    let isPlain: Bool = wanted.pairs.count == 1
    let arguments: [CommandArgument] = [
      .parameterValue(isPlain ? "Name" : "FullyQualifiedName", isPlain ? .text(module.name) : .object(wanted), name: nil, value: nil),
      .parameterValue("Global", .bool(true), name: nil, value: nil),
      .parameterValue("ErrorAction", ActionPreference.Ignore.value, name: nil, value: nil),
    ]
    // That it is still missing says enough.
    try? Pipeline.run([CommandCall(.name("Import-Module"), arguments)], to: DiscardSink.shared, context)
  }

  /// The module's name where the script gives a path.
  private static func plainName(_ text: String) -> String {
    guard let slash = text.lastIndex(where: { $0 == "/" || $0 == "\\" }) else { return text }
    let last = String(text[text.index(after: slash)...])
    for end in [".psd1", ".psm1"] where last.lowercased().hasSuffix(end) { return String(last.dropLast(end.count)) }
    return last
  }

  /// What is said about a module that is not there in the version asked for; nil where it is.
  private static func lack(of module: ScriptRequirements.RequiredModule, _ context: ExecutionContext) -> String? {
    var own: [Int]?
    if let loaded = context.modules.loaded(named: plainName(module.name)) {
      own = loaded.version.isNull ? [0, 0] : numbers(context.text(of: loaded.version))
    } else if context.commands.builtInModules.contains(where: { CaseFolding.equal($0, module.name) }) {
      own = [7, 0, 0, 0]
    }
    func said(_ resource: String, _ arguments: String...) -> String { Messages.format(Messages.text("Modules", resource), [module.name] + arguments) }
    guard let own else {
      if let wanted = module.requiredVersion { return said("RequiredModuleNotFoundRequiredVersion", wanted) }
      if let wanted = module.version { return said("RequiredModuleNotFoundModuleVersion", wanted) }
      return said("RequiredModuleNotFoundWithoutVersion")
    }
    if let wanted = module.requiredVersion, isLess(own, numbers(wanted)) || isLess(numbers(wanted), own) {
      return said("RequiredModuleNotFoundRequiredVersion", wanted)
    }
    if let wanted = module.version, isLess(own, numbers(wanted)) { return said("RequiredModuleNotFoundModuleVersion", wanted) }
    if let wanted = module.maximumVersion, isLess(numbers(wanted), own) { return said("RequiredModuleNotFoundMaximumVersion", wanted) }
    return nil
  }

  private static func numbers(_ text: String) -> [Int] { text.split(separator: ".").map { Int($0) ?? 0 } }
  private static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
    for place in 0..<max(left.count, right.count) {
      let a = place < left.count ? left[place] : 0
      let b = place < right.count ? right[place] : 0
      if a != b { return a < b }
    }
    return false
  }
}
