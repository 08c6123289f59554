import DotNet
import PowerShellRuntime

/// `Close-QueryWindow`: gives the session back to the server, which may be what a RESTORE is waiting for.
struct CloseQueryWindow: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Close-QueryWindow", defaultParameterSet: "Id", implementingType: "Standby.CloseQueryWindowCommand",
    synopsis: "Closes a query window: the one in front, the one with a number, or all.",
    examples: [
      CmdletExample("Open-QueryWindow dal-sql-001; Close-QueryWindow; @(Get-QueryWindow).Count", output: "0"),
      CmdletExample("Close-QueryWindow -All", output: ""),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init("Id", \.id, sets: ["Id"], position: 0, byName: true, help: "The window's number."),
      .init("All", \.all, sets: ["All"], help: "Closes every window."),
    ]
  }

  var id: Int?
  var all = false

  mutating func process(_ run: CommandRuntime) throws {
    let windows = try run.queryWindows()
    if all {
      for window in windows.windows { windows.close(window) }
    } else if let id {
      guard let window = windows.windows.first(where: { $0.id == id }) else {
        throw run.sqlFailure(
          "There is no query window \(id). Get-QueryWindow lists the open ones.", id: "WindowNotFound", .ObjectNotFound, target: .int(id))
      }
      windows.close(window)
    } else if let front = windows.front {
      windows.close(front)
    } else {
      throw run.sqlFailure("No query window is open.", id: "NoWindow", .ObjectNotFound)
    }
  }
}
