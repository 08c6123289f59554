import DotNet
import PowerShellRuntime

/// `Remove-TypeData`: takes added members from a type.
struct RemoveTypeData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-TypeData", defaultParameterSet: "RemoveTypeDataSet", supportsShouldProcess: true,
    synopsis: "Takes added members from a type.",
    examples: [
      CmdletExample(
        "Update-TypeData -TypeName Acme.A -MemberType NoteProperty -MemberName X -Value 1 -Force; Remove-TypeData Acme.A; @(Get-TypeData Acme.A).Count",
        output: "0"),
      CmdletExample(
        "try { Remove-TypeData No.Such -ErrorAction Stop } catch { 'none' }",
        output: "none")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "TypeName", \.typeName, sets: ["RemoveTypeSet"],
      mandatory: true, position: 0, pipeline: true, byName: true, validate: [.notNullOrEmpty],
      help: "The name of the type whose extensions are removed."),
    .init(
      "TypeData", \.typeData, sets: ["RemoveTypeDataSet"], mandatory: true, pipeline: true,
      type: .named(cmdlet: "System.Management.Automation.Runspaces.TypeData"),
      help: "A description made by Get-TypeData."),
    .init(
      "Path", \.path, sets: ["RemoveFileSet"], mandatory: true, validate: [.notNullOrEmpty],
      help: "Type files; not read here."),
  ] }

  var typeName: String?
  var typeData: Value = .void
  var path: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    var name = typeName
    if let record = typeData.base.object as? RecordObject { name = record.slots[0].stringIfString?.text }
    guard let text = name else { return }
    let full = NetType.named(text)?.fullName ?? text
    guard try run.shouldProcess("TypeName: \(full)", "Remove TypeData") else { return }
    guard TypeData.all(matching: { CaseFolding.equal($0, full) }).isEmpty == false else {
      try run.report(
        "System.Management.Automation.RuntimeException", "Error in TypeData \"\(full)\": The specified type data was not found.",
        id: "TypesDynamicRemoveException", .InvalidOperation)
      return
    }
    TypeData.remove(full)
  }
}
