import PowerShellRuntime

/// The cmdlets of this module, sorted by name, each with the PowerShell module it is found in.
public enum CoreCmdletList {
  nonisolated(unsafe) public static let all: [CmdletInfo] = make()

  private static func make() -> [CmdletInfo] {
    var list: [CmdletInfo] = []
    func add<C: Cmdlet>(_ type: C.Type, _ module: String) { list.append(CmdletInfo(type, module: module)) }
    add(AddMember.self, "Microsoft.PowerShell.Utility")
    add(CompareObject.self, "Microsoft.PowerShell.Utility")
    add(ConvertFromCsv.self, "Microsoft.PowerShell.Utility")
    add(ConvertFromJson.self, "Microsoft.PowerShell.Utility")
    add(ConvertFromStringData.self, "Microsoft.PowerShell.Utility")
    add(ConvertToCsv.self, "Microsoft.PowerShell.Utility")
    add(ConvertToHtml.self, "Microsoft.PowerShell.Utility")
    add(ConvertToJson.self, "Microsoft.PowerShell.Utility")
    add(ExportCsv.self, "Microsoft.PowerShell.Utility")
    add(ForEachObject.self, "Microsoft.PowerShell.Core")
    add(GetMember.self, "Microsoft.PowerShell.Utility")
    add(GetUnique.self, "Microsoft.PowerShell.Utility")
    add(GroupObject.self, "Microsoft.PowerShell.Utility")
    add(ImportCsv.self, "Microsoft.PowerShell.Utility")
    add(MeasureObject.self, "Microsoft.PowerShell.Utility")
    add(NewObject.self, "Microsoft.PowerShell.Utility")
    add(SelectObject.self, "Microsoft.PowerShell.Utility")
    add(SortObject.self, "Microsoft.PowerShell.Utility")
    add(TeeObject.self, "Microsoft.PowerShell.Utility")
    add(WhereObject.self, "Microsoft.PowerShell.Core")
    add(WriteOutput.self, "Microsoft.PowerShell.Utility")
    return list
  }
}
