import PowerShellRuntime

/// The cmdlets of this folder, sorted by name.
public enum LanguageCmdletList {
  nonisolated(unsafe) public static let all: [CmdletInfo] = [
    CmdletInfo(ClearVariable.self, module: "Microsoft.PowerShell.Utility"),
    CmdletInfo(GetVariable.self, module: "Microsoft.PowerShell.Utility"),
    CmdletInfo(InvokeExpression.self, module: "Microsoft.PowerShell.Utility"),
    CmdletInfo(NewVariable.self, module: "Microsoft.PowerShell.Utility"),
    CmdletInfo(RemoveTypeData.self, module: "Microsoft.PowerShell.Utility"),
    CmdletInfo(RemoveVariable.self, module: "Microsoft.PowerShell.Utility"),
    CmdletInfo(SetStrictMode.self, module: "Microsoft.PowerShell.Core"),
    CmdletInfo(SetVariable.self, module: "Microsoft.PowerShell.Utility"),
    CmdletInfo(UpdateTypeData.self, module: "Microsoft.PowerShell.Utility"),
  ]
}
