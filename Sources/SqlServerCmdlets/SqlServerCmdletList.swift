import PowerShellRuntime

/// The cmdlets of this module, sorted by name.
public enum SqlServerCmdletList {
  nonisolated(unsafe) public static let all: [CmdletInfo] = [
    CmdletInfo(CloseQueryWindow.self, module: "Standby"),
    CmdletInfo(GetQueryWindow.self, module: "Standby"),
    CmdletInfo(InvokeQueryWindow.self, module: "Standby"),
    CmdletInfo(InvokeSqlcmd.self, module: "SqlServer"),
    CmdletInfo(OpenQueryWindow.self, module: "Standby"),
    CmdletInfo(OpenSsmsDialog.self, module: "Standby"),
    CmdletInfo(SwitchQueryWindow.self, module: "Standby"),
  ]
}
