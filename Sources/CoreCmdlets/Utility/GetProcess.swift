import DotNet
import PowerShellRuntime

/// `Get-Process`: gets processes of the host.
struct GetProcess: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Process", defaultParameterSet: "Name", outputTypes: ["System.Diagnostics.ProcessModule", "System.Diagnostics.FileVersionInfo", "System.Diagnostics.Process"],
    synopsis: "Gets processes of the host.",
    examples: [
      CmdletExample(
        "(Get-Process -Id $PID).Id -eq $PID",
        output: "True"),
      CmdletExample(
        "try { Get-Process no-such-process -ErrorAction Stop } catch { $_.Exception.Message }",
        output: "Cannot find a process with the name \"no-such-process\". Verify the process name and call the cmdlet again.")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Name", \.name, sets: ["Name", "NameWithUserName"], position: 0, byName: true, aliases: ["ProcessName"], validate: [.notNullOrEmpty], help: "The names of the processes; wildcards are allowed."),
    .init("Module", \.module, sets: ["Name", "Id", "InputObject"], validate: [.notNull], help: "Shows the modules that the processes have loaded."),
    .init(
      "FileVersionInfo", \.fileVersionInfo, sets: ["Name", "Id", "InputObject"], aliases: ["FV", "FVI"], validate: [.notNull], help: "The version of the program file."),
    .init(
      "IncludeUserName", \.includeUserName, sets: ["NameWithUserName", "IdWithUserName", "InputObjectWithUserName"], mandatory: true, help: "Adds the user's name."),
    .init("Id", \.id, sets: ["Id", "IdWithUserName"], mandatory: true, byName: true, aliases: ["PID"], help: "The numbers of the processes."),
    .init(
      "InputObject", \.inputObject, sets: ["InputObject", "InputObjectWithUserName"], mandatory: true, pipeline: true, type: .named(cmdlet: "System.Diagnostics.Process[]"), help: "The objects to work on; usually they are piped in."),
  ] }

  var name: [String]?
  var module = false
  var fileVersionInfo = false
  var includeUserName = false
  var id: [Int]?
  var inputObject: [Value]?

  mutating func process(_ run: CommandRuntime) throws {
    let all = HostProcesses.all()
    var chosen: [HostProcesses.Facts] = []
    if let id {
      for one in id {
        if let found = all.first(where: { $0.id == one }) { chosen.append(found) } else {
          try run.report(
            "Microsoft.PowerShell.Commands.ProcessCommandException",
            Messages.format("ProcessResources", "NoProcessFoundForGivenId", "", String(one)), id: "NoProcessFoundForGivenId", .ObjectNotFound,
            target: .int(one))
        }
      }
    } else if let inputObject {
      for value in inputObject { try run.write(value) }
      return
    } else {
      for pattern in name ?? ["*"] {
        let wildcard = Wildcard(pattern)
        let found = all.filter { wildcard.matches($0.name) }
        if found.isEmpty, wildcard.plain != nil {
          try run.report(
            "Microsoft.PowerShell.Commands.ProcessCommandException", Messages.format("ProcessResources", "NoProcessFoundForGivenName", pattern),
            id: "NoProcessFoundForGivenName", .ObjectNotFound, target: .text(pattern))
        }
        chosen += found
      }
    }
    chosen.sort { CaseFolding.key($0.name) == CaseFolding.key($1.name) ? $0.id < $1.id : CaseFolding.key($0.name) < CaseFolding.key($1.name) }
    for process in chosen { try run.write(process.object) }
  }
}
