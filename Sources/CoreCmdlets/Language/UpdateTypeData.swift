import DotNet
import PowerShellRuntime

/// `Update-TypeData`: adds members and display settings to a type.
struct UpdateTypeData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Update-TypeData", defaultParameterSet: "FileSet", supportsShouldProcess: true, synopsis: "Adds members to types.",
    examples: [
      CmdletExample(
        "Update-TypeData -TypeName System.Int32 -MemberType ScriptProperty -MemberName Doubled -Value { $this * 2 } -Force; (4).Doubled",
        output: "8")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "TypeName", \.typeName,
      in: [.set("DynamicTypeSet", mandatory: true, byName: true)], help: "The type."),
    .init("MemberType", \.memberType, sets: ["DynamicTypeSet"], byName: true, help: "NoteProperty, AliasProperty, ScriptProperty, ScriptMethod."),
    .init("MemberName", \.memberName, sets: ["DynamicTypeSet"], byName: true, help: "The member's name."),
    .init("Value", \.value, sets: ["DynamicTypeSet"], byName: true, help: "The member's value or script."),
    .init("SecondValue", \.secondValue, sets: ["DynamicTypeSet"], byName: true, help: "The setter."),
    .init("DefaultDisplayPropertySet", \.displaySet, sets: ["DynamicTypeSet"], byName: true, help: "The properties shown by default."),
    .init("DefaultDisplayProperty", \.displayProperty, sets: ["DynamicTypeSet"], byName: true, help: "The property shown by Format-Wide."),
    .init("DefaultKeyPropertySet", \.keySet, sets: ["DynamicTypeSet"], byName: true, help: "The key properties."),
    .init("SerializationDepth", \.depth, sets: ["DynamicTypeSet"], byName: true, help: "How deep objects are serialized."),
    .init("Force", \.force, help: "Replaces members."),
    .init("PrependPath", \.prependPath, sets: ["FileSet"], help: "Files to load first."),
    .init("AppendPath", \.appendPath, sets: ["FileSet"], position: 0, pipeline: true, byName: true, help: "Files to load."),
  ] }

  var typeName = ""
  var memberType: String?
  var memberName: String?
  var value: Value = .void
  var secondValue: Value = .void
  var displaySet: [String] = []
  var displayProperty: String?
  var keySet: [String] = []
  var depth: Int?
  var force = false
  var prependPath: [String] = []
  var appendPath: [String] = []

  mutating func process(_ run: CommandRuntime) throws {
    guard !typeName.isEmpty else { return }
    var name = typeName
    if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
    // A type literal arrives as its short name.
    if let known = run.context.type(named: name) { name = known.fullName }
    if !displaySet.isEmpty { TypeData.setDefaultDisplaySet(displaySet, of: name) }
    guard let memberName else { return }
    let member: PSMemberInfo
    switch (memberType ?? "NoteProperty").lowercased() {
    case "aliasproperty": member = AliasProperty(memberName, to: run.context.text(value))
    case "scriptproperty":
      member = ScriptProperty(memberName, get: value.object as? ScriptBlock, set: secondValue.object as? ScriptBlock)
    case "scriptmethod":
      guard let block = value.object as? ScriptBlock else { return }
      member = ScriptMethod(memberName, block)
    default: member = PSNoteProperty(memberName, value)
    }
    do { try TypeData.add(member, to: name, force: force) } catch let error as TerminatingError { try run.writeError(error.record) }
  }
}

/// `Remove-TypeData`
struct RemoveTypeData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-TypeData", supportsShouldProcess: true, synopsis: "Takes added members away from a type.",
    examples: [CmdletExample("Remove-TypeData -TypeName Probe; 'done'", output: "done")])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("TypeName", \.typeName, mandatory: true, position: 0, pipeline: true, byName: true, help: "The type.")
  ] }

  var typeName = ""
  mutating func process(_ run: CommandRuntime) throws {
    TypeData.remove(run.context.type(named: typeName)?.fullName ?? typeName)
  }
}
