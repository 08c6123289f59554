import DotNet
import PowerShellRuntime

/// `Get-PSCallStack`: gets the calls that are running.
struct GetPSCallStack: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-PSCallStack", outputTypes: ["System.Management.Automation.CallStackFrame"],
    synopsis: "Gets the calls that are running.",
    examples: [
      CmdletExample(
        "function Show-Me { (Get-PSCallStack)[0].Command }; Show-Me",
        output: "Show-Me"),
      CmdletExample(
        "@(Get-PSCallStack).Count -gt 0",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [] }

  mutating func end(_ run: CommandRuntime) throws {
    var activation = run.context.engine.currentActivation
    while let current = activation {
      let name = current.callInvocation?.command?.name ?? "<ScriptBlock>"
      let position = current.position
      let file = position?.extent.file
      let line = position.map { $0.extent.startLineNumber } ?? 0
      let place = file.map { "\(JoinedPath.leaf($0)): line \(line)" } ?? "<No file>"
      try run.write(
        CallStack.type.make(
          .text(name.isEmpty ? "<ScriptBlock>" : name), .text(name.isEmpty ? "<ScriptBlock>" : name), .text("{}"), .text(place),
          file.map { .text($0) } ?? .null, .int(line)))
      activation = current.caller
    }
  }
}

enum CallStack {
  nonisolated(unsafe) static let type = RecordType(
    "System.Management.Automation.CallStackFrame", assembly: "System.Management.Automation",
    ["string Command", "string FunctionName", "string Arguments", "string Location", "string ScriptName", "int ScriptLineNumber"])
}

extension JoinedPath {
  static func leaf(_ path: String) -> String { PathParts(path).leaf }
}
