import DotNet
import PowerShellRuntime

/// `Export-ModuleMember`: says which of a module's members others see.
struct ExportModuleMember: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Export-ModuleMember", synopsis: "Says which functions, aliases and variables of a module others see.",
    description: "Without it a script module exports its functions and aliases; with it only what it names.",
    examples: [
      CmdletExample(
        "$m = New-Module { function Show { 'shown' }; function Hide { }; Export-ModuleMember -Function Show }; $m.ExportedFunctions.Keys",
        output: "Show"),
      CmdletExample("$m = New-Module { $limit = 3; Export-ModuleMember -Variable limit }; $limit", output: "3"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init(
        "Function", \.function, position: 0, pipeline: true, byName: true, allows: .emptyCollection, help: "Functions, wildcards allowed."),
      .init("Cmdlet", \.cmdlet, byName: true, allows: .emptyCollection, help: "Cmdlets, wildcards allowed."),
      .init("Variable", \.variable, byName: true, validate: [.notNull], help: "Variables, wildcards allowed."),
      .init("Alias", \.alias, byName: true, validate: [.notNull], help: "Aliases, wildcards allowed."),
    ]
  }

  var function: [String]?
  var cmdlet: [String]?
  var variable: [String]?
  var alias: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    guard let module = run.context.engine.currentSessionState.module else {
      throw run.terminating(
        "System.InvalidOperationException", "The Export-ModuleMember cmdlet can only be called from inside a module.",
        id: "Modules_CanOnlyExecuteExportModuleMemberInsideAModule", .PermissionDenied)
    }
    var exports = module.declaredExports ?? ModuleExports(functions: [], cmdlets: [], aliases: [], variables: [])
    exports.functions = (exports.functions ?? []) + (function ?? [])
    exports.cmdlets = (exports.cmdlets ?? []) + (cmdlet ?? [])
    exports.aliases = (exports.aliases ?? []) + (alias ?? [])
    exports.variables = (exports.variables ?? []) + (variable ?? [])
    module.declaredExports = exports
  }
}
