import DotNet
import PowerShellRuntime

/// `Remove-Module`: takes a module's commands away.
struct RemoveModule: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-Module", aliases: ["rmo"], defaultParameterSet: "name", supportsShouldProcess: true,
    synopsis: "Takes a module and its commands out of the session.",
    examples: [
      CmdletExample("Import-Module (New-Module -Name Pools { }); Remove-Module Pools; @(Get-Module Pools).Count", output: "0"),
      CmdletExample(
        "try { Remove-Module NoSuchModule -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }",
        output: "Modules_NoModulesRemoved,Microsoft.PowerShell.Commands.RemoveModuleCommand"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init(
        "Name", \.name, sets: ["name"], mandatory: true, position: 0, pipeline: true, completes: .module, wildcards: true,
        help: "The names of the modules to remove; wildcards are allowed."),
      .init(
        "FullyQualifiedName", \.fullyQualifiedName, sets: ["FullyQualifiedName"], mandatory: true, position: 0, pipeline: true,
        type: .named(cmdlet: "Microsoft.PowerShell.Commands.ModuleSpecification[]"), help: "Modules named together with their versions: @{ ModuleName = ...; ModuleVersion = ... }."),
      .init(
        "ModuleInfo", \.moduleInfo, sets: ["ModuleInfo"], mandatory: true, position: 0, pipeline: true, type: .array(of: .psModuleInfo),
        help: "The modules themselves, as Get-Module gives them."),
      .init("Force", \.force, help: "Removes read-only modules too."),
    ]
  }

  var name: [String]?
  var fullyQualifiedName: [Value]?
  var moduleInfo: [Value]?
  var force = false

  mutating func process(_ run: CommandRuntime) throws {
    let table = run.context.modules
    var found: [PSModuleInfo] = []
    if let moduleInfo {
      found = moduleInfo.compactMap { $0.object as? PSModuleInfo }
    } else if let fullyQualifiedName {
      for value in fullyQualifiedName {
        let name = value.dictionary?["ModuleName"].map { run.context.text($0) } ?? run.context.text(value)
        found += table.modules.filter { CaseFolding.equal($0.name, name) }
      }
    } else {
      for pattern in name ?? [] { found += table.modules.filter { Wildcard(pattern).matches($0.name) } }
    }
    if found.isEmpty {
      let hasWildcards = (name ?? []).contains { Wildcard.hasWildcards($0) }
      if hasWildcards { return }
      try run.report(
        "System.InvalidOperationException",
        "No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.",
        id: "Modules_NoModulesRemoved", .ResourceUnavailable)
      return
    }
    for module in found where try run.shouldProcess("\(module.name) (Path: '\(module.path ?? "")')", "Remove-Module") { try table.remove(module) }
  }
}
