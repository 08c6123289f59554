import DotNet
import PowerShellRuntime

/// `Get-QueryWindow`: the windows that are open.
struct GetQueryWindow: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-QueryWindow", outputTypes: ["Standby.QueryWindow"], implementingType: "Standby.GetQueryWindowCommand",
    synopsis: "Lists the open query windows.",
    examples: [
      CmdletExample("Get-QueryWindow", output: ""),
      CmdletExample("Open-QueryWindow dal-sql-001; (Get-QueryWindow).Database; Close-QueryWindow", output: "master"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [.init("Id", \.id, position: 0, help: "The window's number; all windows when left out.")]
  }

  var id: [Int]?

  mutating func process(_ run: CommandRuntime) throws {
    let windows = try run.queryWindows()
    for window in windows.windows where id?.contains(window.id) ?? true {
      try run.write(QueryWindowObject.make(window, isFront: window === windows.front))
    }
  }
}
