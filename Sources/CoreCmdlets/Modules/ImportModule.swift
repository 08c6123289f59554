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
      .init("Name", \.name, sets: ["Name"], mandatory: true, position: 0, pipeline: true, completes: .module, help: "Names or paths."),
      .init(
        "ModuleInfo", \.moduleInfo, sets: ["ModuleInfo"], mandatory: true, position: 0, pipeline: true, type: .array(of: .psModuleInfo),
        help: "Modules that were made already."),
      .init(
        "FullyQualifiedName", \.fullyQualifiedName, sets: ["FullyQualifiedName"], mandatory: true, position: 0, pipeline: true,
        type: .named(cmdlet: "Microsoft.PowerShell.Commands.ModuleSpecification[]"), help: "Names with versions."),
      .init("Function", \.function, validate: [.notNull], help: "Only these functions, wildcards allowed."),
      .init("Cmdlet", \.cmdlet, validate: [.notNull], help: "Only these cmdlets."),
      .init("Variable", \.variable, validate: [.notNull], help: "Only these variables."),
      .init("Alias", \.alias, validate: [.notNull], help: "Only these aliases."),
      .init("Prefix", \.prefix, validate: [.notNull], help: "Put before the nouns of the commands."),
      .init("Force", \.force, help: "Loads the module anew."),
      .init("PassThru", \.passThru, help: "Writes the module."),
      .init("AsCustomObject", \.asCustomObject, help: "Writes an object with the functions as methods."),
      .init("Global", \.global, help: "Imports into the session rather than the calling module."),
      .init("Scope", \.scope, validate: [.set(["Local", "Global"])], help: "Where to."),
      .init("NoClobber", \.noClobber, aliases: ["NoOverwrite"], help: "Leaves commands of the same name alone."),
      .init("DisableNameChecking", \.disableNameChecking, help: "Says nothing of unapproved verbs."),
      .init(
        "MinimumVersion", \.minimumVersion, sets: ["Name"], aliases: ["Version"], type: .named(cmdlet: "version"), help: "The least version."),
      .init("MaximumVersion", \.maximumVersion, sets: ["Name"], help: "The greatest version; its last part may be *."),
      .init("RequiredVersion", \.requiredVersion, sets: ["Name"], type: .named(cmdlet: "version"), help: "The very version."),
      .init("ArgumentList", \.argumentList, aliases: ["Args"], help: "Arguments for the module's param block."),
      .init("SkipEditionCheck", \.skipEditionCheck, help: "Accepted."),
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
      for value in try moduleInfo.unrolled(run.context) { if let module = value.object as? PSModuleInfo { try bring(module, run) } }
      return
    }
    var names = name ?? []
    for value in fullyQualifiedName ?? [] { names.append(value.dictionary?["ModuleName"].map { run.context.text(of: $0) } ?? run.context.text(of: value)) }
    for one in names {
      do { try importNamed(one, run) } catch let error as TerminatingError where error.record.errorId == "Modules_ModuleNotFound" {
        try run.writeError(error.record)
      }
    }
  }

  private func importNamed(_ one: String, _ run: CommandRuntime) throws {
    let table = run.context.modules
    let file = ModuleFiles.find(one, run.context)
    if let loaded = file.flatMap({ path in table.modules.last { $0.path == path } }) ?? (file == nil ? table.loaded(named: one) : nil) {
      if !force {
        try bring(loaded, run)
        return
      }
      if file != nil { try table.remove(loaded) }
    }
    if let file {
      try checkVersion(one, file, run)
      try bring(try ModuleFiles.load(file, arguments: argumentList ?? [], run), run)
      return
    }
    // What Standby itself brings is there already.
    if run.context.commands.cmdlets.values.contains(where: { $0.contains { CaseFolding.equal($0.moduleName, one) } }) { return }
    throw ModuleFiles.notFound(one, run)
  }

  /// - Throws: where the module's version is not one of those asked for.
  private func checkVersion(_ one: String, _ file: String, _ run: CommandRuntime) throws {
    let manifest = ModuleFiles.manifest(at: file, run.context)
    let text = manifest?["ModuleVersion"].map { run.context.text($0) } ?? "0.0"
    let own = LanguagePrimitives.version(text)
    func refuse(_ wanted: String) -> TerminatingError {
      run.terminating(
        "System.IO.FileNotFoundException", Messages.format("Modules", "ModuleWithVersionNotFound", one, wanted),
        id: "Modules_ModuleWithVersionNotFound", .ResourceUnavailable, target: .text(one))
    }
    if !requiredVersion.isNull, try run.context.order(own, requiredVersion) != 0 { throw refuse(run.context.text(requiredVersion)) }
    if !minimumVersion.isNull, try run.context.order(own, minimumVersion) < 0 { throw refuse(run.context.text(minimumVersion)) }
    if let maximumVersion {
      let limit = maximumVersion.hasSuffix("*") ? maximumVersion.dropLast() + "999999999" : Substring(maximumVersion)
      if try run.context.order(own, LanguagePrimitives.version(String(limit))) > 0 { throw refuse(maximumVersion) }
    }
  }

  private func bring(_ module: PSModuleInfo, _ run: CommandRuntime) throws {
    let table = run.context.modules
    if asCustomObject {
      try run.write(.object(table.customObject(of: module)))
      return
    }
    table.add(module)
    var options = ModuleTable.ImportOptions()
    if function != nil || cmdlet != nil || variable != nil || alias != nil {
      options.exports = ModuleExports(functions: function, cmdlets: cmdlet, aliases: alias, variables: variable)
    }
    options.prefix = prefix
    options.noClobber = noClobber
    options.isGlobal = global || scope?.lowercased() == "global"
    options.isLocal = scope?.lowercased() == "local"
    try table.bring(module, into: nil, options)
    if passThru { try run.write(.object(module)) }
  }
}
