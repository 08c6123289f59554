import DotNet
import PowerShellRuntime

/// `Switch-QueryWindow`: brings another open window to the front.
struct SwitchQueryWindow: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Switch-QueryWindow", implementingType: "Standby.SwitchQueryWindowCommand",
    synopsis: "Brings an open query window to the front.",
    examples: [
      CmdletExample(
        "Open-QueryWindow dal-sql-001; Open-QueryWindow atl-sql-001; Switch-QueryWindow (Get-QueryWindow)[0].Id; Close-QueryWindow -All",
        output: ""),
      CmdletExample(
        "$first = Open-QueryWindow dal-sql-001 -PassThru; $first | Switch-QueryWindow; Close-QueryWindow -All", output: ""),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [.init("Id", \.id, mandatory: true, position: 0, byName: true, help: "The window's number, as Get-QueryWindow shows it.")]
  }

  var id = 0

  mutating func process(_ run: CommandRuntime) throws {
    guard try run.queryWindows().bringToFront(id: id) else {
      throw run.sqlFailure(
        "There is no query window \(id). Get-QueryWindow lists the open ones.", id: "WindowNotFound", .ObjectNotFound, target: .int(id))
    }
  }
}
