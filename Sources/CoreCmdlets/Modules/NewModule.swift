import DotNet
import PowerShellRuntime

/// `New-Module`: a module in memory, made from a script block.
struct NewModule: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-Module", aliases: ["nmo"], defaultParameterSet: "ScriptBlock", outputTypes: ["System.Management.Automation.PSModuleInfo"],
    synopsis: "Makes a module in memory from a script block.",
    description: "Its functions are available at once; the module ends with the session. -AsCustomObject gives them as methods of an object.",
    examples: [
      CmdletExample("$m = New-Module { function Get-Seven { 7 } }; Get-Seven", output: "7"),
      CmdletExample("(New-Module { function Add($a, $b) { $a + $b } } -AsCustomObject).Add(2, 3)", output: "5"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init("Name", \.name, sets: ["Name"], mandatory: true, position: 0, pipeline: true, help: "The module's name."),
      .init(
        "ScriptBlock", \.scriptBlock,
        in: [.set("Name", mandatory: true, position: 1), .set("ScriptBlock", mandatory: true, position: 0)], validate: [.notNull],
        help: "The module's code."),
      .init("Function", \.function, validate: [.notNull], help: "The functions it exports; all when left out."),
      .init("Cmdlet", \.cmdlet, validate: [.notNull], help: "The cmdlets it exports."),
      .init("ReturnResult", \.returnResult, help: "Gives what the script block wrote instead of the module."),
      .init("AsCustomObject", \.asCustomObject, help: "Gives an object with the functions as methods."),
      .init("ArgumentList", \.argumentList, remaining: true, aliases: ["Args"], help: "Arguments for the script block."),
    ]
  }

  var name: String?
  var scriptBlock: ScriptBlock?
  var function: [String]?
  var cmdlet: [String]?
  var returnResult = false
  var asCustomObject = false
  var argumentList: [Value]?

  mutating func process(_ run: CommandRuntime) throws {
    guard let scriptBlock else { return }
    let modules = run.context.modules
    let title = name ?? "__DynamicModule_\(modules.nextDynamicId())"
    let (module, output) = try modules.make(name: title, block: scriptBlock, arguments: argumentList ?? [], path: nil)
    if let function { module.exportedFunctions = module.exportedFunctions.filter { entry in function.contains { Wildcard($0).matches(entry.key.text) } } }
    if asCustomObject {
      try run.write(.object(modules.customObject(of: module)))
      return
    }
    // A dynamic module is not in the table: its commands are, in the caller's scope.
    try modules.bring(module)
    if returnResult { try run.writeUnrolled(output) } else { try run.write(.object(module)) }
  }
}
