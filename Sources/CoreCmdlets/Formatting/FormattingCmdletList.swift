import PowerShellRuntime

/// The cmdlets of the folders Formatting and Completion.
enum FormattingCmdletList {
  static func make() -> [CmdletInfo] {
    var list: [CmdletInfo] = []
    func add<C: Cmdlet>(_ type: C.Type, _ module: String) { list.append(CmdletInfo(type, module: module)) }
    add(FormatCustom.self, "Microsoft.PowerShell.Utility")
    add(FormatList.self, "Microsoft.PowerShell.Utility")
    add(FormatTable.self, "Microsoft.PowerShell.Utility")
    add(FormatWide.self, "Microsoft.PowerShell.Utility")
    add(ExportFormatData.self, "Microsoft.PowerShell.Utility")
    add(GetFormatData.self, "Microsoft.PowerShell.Utility")
    add(OutDefault.self, "Microsoft.PowerShell.Core")
    add(OutFile.self, "Microsoft.PowerShell.Utility")
    add(OutGridView.self, "Microsoft.PowerShell.Utility")
    add(OutHost.self, "Microsoft.PowerShell.Core")
    add(OutNull.self, "Microsoft.PowerShell.Core")
    add(OutString.self, "Microsoft.PowerShell.Utility")
    add(RegisterArgumentCompleter.self, "Microsoft.PowerShell.Core")
    add(TabExpansion2.self, "")
    add(UpdateFormatData.self, "Microsoft.PowerShell.Utility")
    return list
  }
}
