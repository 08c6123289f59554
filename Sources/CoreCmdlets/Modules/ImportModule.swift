import DotNet
import PowerShellRuntime

/// `Import-Module`: loads a module and brings its commands into the session.
struct ImportModule: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Import-Module", aliases: ["ipmo"], defaultParameterSet: "Name", outputTypes: ["System.Management.Automation.PSModuleInfo"],
    synopsis: "Loads a module and brings its commands into the session.",
    description: "Modules are .psm1, .psd1 and .ps1 files. SkypeForBusiness, SqlServer and the core modules are always loaded: importing them does nothing.",
    examples: [
      CmdletExample("Import-Module SkypeForBusiness; 'ready'", output: "ready"),
      CmdletExample("New-Module -Name Pools { function Get-Seven { 7 } } | Import-Module -Prefix My; Get-MySeven", output: "7"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init(
        "Name", \.name, sets: ["Name"], mandatory: true, position: 0, pipeline: true, completes: .module,
        help: "The names of modules, or the paths of their files or folders."),
      .init(
        "ModuleInfo", \.moduleInfo, sets: ["ModuleInfo"], mandatory: true, position: 0, pipeline: true, type: .array(of: .psModuleInfo),
        help: "Modules that were made already."),
      .init(
        "FullyQualifiedName", \.fullyQualifiedName, sets: ["FullyQualifiedName"], mandatory: true, position: 0, pipeline: true,
        type: .named(cmdlet: "Microsoft.PowerShell.Commands.ModuleSpecification[]"), help: "Modules named together with their versions: @{ ModuleName = ...; ModuleVersion = ... }."),
      .init("Function", \.function, validate: [.notNull], help: "Only these functions, wildcards allowed."),
      .init("Cmdlet", \.cmdlet, validate: [.notNull], help: "Takes only these cmdlets of the module."),
      .init("Variable", \.variable, validate: [.notNull], help: "Takes only these variables of the module."),
      .init("Alias", \.alias, validate: [.notNull], help: "Takes only these aliases of the module."),
      .init("Prefix", \.prefix, validate: [.notNull], help: "Put before the nouns of the commands."),
      .init("Force", \.force, help: "Loads the module anew."),
      .init("PassThru", \.passThru, help: "Writes the module that was imported."),
      .init("AsCustomObject", \.asCustomObject, help: "Writes an object with the functions as methods."),
      .init("Global", \.global, help: "Imports into the session rather than the calling module."),
      .init("Scope", \.scope, validate: [.set(["Local", "Global"])], help: "Local imports for the running scope alone, Global for the session."),
      .init("NoClobber", \.noClobber, aliases: ["NoOverwrite"], help: "Leaves commands of the same name alone."),
      .init("DisableNameChecking", \.disableNameChecking, help: "Says nothing of unapproved verbs."),
      .init(
        "MinimumVersion", \.minimumVersion, sets: ["Name"], aliases: ["Version"], type: .named(cmdlet: "version"), help: "The lowest version that will do."),
      .init("MaximumVersion", \.maximumVersion, sets: ["Name"], help: "The greatest version; its last part may be *."),
      .init("RequiredVersion", \.requiredVersion, sets: ["Name"], type: .named(cmdlet: "version"), help: "The only version that will do."),
      .init("ArgumentList", \.argumentList, aliases: ["Args"], help: "Arguments for the module's param block."),
      .init("SkipEditionCheck", \.skipEditionCheck, help: "Accepted and without effect: modules are not told apart by edition here."),
    ]
  }

  var name: [String]?
  var moduleInfo: Value = .void
  var fullyQualifiedName: [Value]?
  var function: [String]?
  var cmdlet: [String]?
  var variable: [String]?
  var alias: [String]?
  var prefix = ""
  var force = false
  var passThru = false
  var asCustomObject = false
  var global = false
  var scope: String?
  var noClobber = false
  var disableNameChecking = false
  var minimumVersion: Value = .void
  var maximumVersion: String?
  var requiredVersion: Value = .void
  var argumentList: [Value]?
  var skipEditionCheck = false

  mutating func process(_ run: CommandRuntime) throws {
    if !moduleInfo.isAbsent {
      for value in try moduleInfo.unrolled(run.context) { if let module = value.object as? PSModuleInfo { try importKnown(module, run) } }
      return
    }
    var demands = (name ?? []).map { ModuleDemand($0) }
    for value in fullyQualifiedName ?? [] { demands.append(ModuleDemand(value, run.context)) }
    for demand in demands {
      var demand = demand
      if !minimumVersion.isAbsent { demand.minimum = ModuleVersion(run.context.text(of: minimumVersion)) }
      if let maximumVersion { demand.maximum = ModuleVersion(maximumVersion.replacingOccurrences(of: "*", with: "999999999")) }
      if !requiredVersion.isAbsent { demand.required = ModuleVersion(run.context.text(of: requiredVersion)) }
      do { try importNamed(demand, run) } catch let error as TerminatingError where error.record.errorId.hasPrefix("Modules_") {
        try run.writeError(error.record)
      } catch let error as TerminatingError where !error.record.parseErrors.isEmpty {
        try report(error.record, demand, run)
      }
    }
  }

  /// A file that does not parse: what is wrong with it, then that there is no module.
  private func report(_ record: ErrorRecord, _ demand: ModuleDemand, _ run: CommandRuntime) throws {
    if (run.common.errorAction ?? run.context.errorActionPreference) == .Stop {
      let message = "The running command stopped because the preference variable \"ErrorActionPreference\" or common parameter is set to Stop: \(record.exception.message)"
      throw TerminatingError(
        ImportModule.stopped(message, record))
    }
    let record = ErrorRecord(record.exception, id: record.errorId, record.categoryInfo)
    record.activity = ""
    try run.writeError(record, keepingInvocation: true)
    try run.writeError(ModuleLoading.notFound(demand.name, ModuleDemand(demand.name), run).record)
  }

  /// The record names no command.
  private static func stopped(_ message: String, _ cause: ErrorRecord) -> ErrorRecord {
    let record = ErrorRecord("System.Management.Automation.ActionPreferenceStopException", message, id: cause.errorId, cause.categoryInfo)
    record.invocation = InvocationInfo(command: nil, invocationName: "", position: cause.invocation?.position)
    record.commandTypeName = ""
    return record
  }

  /// One that is only described, as `-ListAvailable` does, is loaded from its file.
  private func importKnown(_ module: PSModuleInfo, _ run: CommandRuntime) throws {
    let isLoaded = run.context.modules.modules.contains { $0 === module }
    guard let path = module.path, force || !isLoaded, run.context.files.isFile(path) else { return try bring(module, run) }
    try importNamed(ModuleDemand(path), run)
  }

  private func importNamed(_ demand: ModuleDemand, _ run: CommandRuntime) throws {
    let table = run.context.modules
    let loading = ModuleLoading(run, arguments: argumentList ?? [])
    let one = demand.name
    try checkExtension(one, run)
    let file = ModuleFiles.candidates(one, run.context).first { loading.accepts($0, demand) }
    let known = file.flatMap { path in table.modules.last { $0.path == path } } ?? (file == nil ? table.loaded(named: one) : nil)
    if let known, demand.accepts(ModuleVersion(run.context.text(of: known.version))) {
      if !force, !table.loadsAnew {
        try bring(known, run)
        return
      }
      if file != nil { try table.remove(known) }
    }
    if let file {
      let outer = table.loadsAnew
      table.loadsAnew = outer || force
      defer { table.loadsAnew = outer }
      try bring(try loading.load(file), run)
      return
    }
    // What Standby itself brings is there already.
    if run.context.commands.cmdlets.values.contains(where: { $0.contains { CaseFolding.equal($0.moduleName, one) } }) { return }
    throw ModuleLoading.notFound(one, demand, run)
  }

  private func checkExtension(_ name: String, _ run: CommandRuntime) throws {
    guard name.contains("/") || name.contains("\\"), let path = run.context.files.resolve(name), run.context.files.isFile(path) else { return }
    let ending = ModuleFiles.fileExtension(of: path)
    if ModuleFiles.validExtensions.contains(ending) { return }
    throw run.terminating(
      "System.Management.Automation.PSInvalidOperationException",
      "The extension '\(ending)' is not a valid module extension. The supported module extensions are '.dll', '.ps1', '.psm1', '.psd1' and '.cdxml'. Correct the extension then try adding the file '\(path)' again.",
      id: "Modules_InvalidModuleExtension", .InvalidOperation, target: .text(path))
  }

  private func bring(_ module: PSModuleInfo, _ run: CommandRuntime) throws {
    let table = run.context.modules
    if asCustomObject {
      try run.write(.object(table.customObject(of: module)))
      return
    }
    let isGlobal = global || scope?.lowercased() == "global"
    if !isGlobal, let importer = run.context.engine.currentSessionState.module, importer !== module {
      if !table.modules.contains(where: { $0 === module }) { module.isNestedOnly = true }
      if !importer.nestedModules.contains(where: { $0 === module }) { importer.nestedModules.append(module) }
    } else {
      module.isNestedOnly = false
    }
    table.add(module)
    var options = ModuleTable.ImportOptions()
    if function != nil || cmdlet != nil || variable != nil || alias != nil {
      options.exports = ModuleExports(functions: function, cmdlets: cmdlet, aliases: alias, variables: variable)
    }
    options.prefix = prefix.isEmpty ? module.prefix : prefix
    options.noClobber = noClobber
    options.isGlobal = isGlobal
    options.isLocal = scope?.lowercased() == "local"
    try table.bring(module, into: nil, options)
    if passThru { try run.write(.object(module)) }
  }
}
