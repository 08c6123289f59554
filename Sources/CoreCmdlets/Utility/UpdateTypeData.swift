import DotNet
import PowerShellRuntime

/// `Update-TypeData`: adds members to a type.
struct UpdateTypeData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Update-TypeData", defaultParameterSet: "FileSet", supportsShouldProcess: true,
    synopsis: "Adds members to a type.",
    examples: [
      CmdletExample(
        "Update-TypeData -TypeName System.String -MemberType ScriptProperty -MemberName Shout -Value { $this.ToUpper() } -Force; 'hey'.Shout",
        output: "HEY"),
      CmdletExample(
        "Update-TypeData -TypeName Acme.Site -DefaultDisplayPropertySet Name -Force; 'ok'",
        output: "ok")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "AppendPath", \.appendPath, sets: ["FileSet"], position: 0, pipeline: true, byName: true,
      aliases: ["PSPath", "Path"], validate: [.notNull], help: "Type files; not read here."),
    .init(
      "TypeData", \.typeData, sets: ["TypeDataSet"],
      mandatory: true, position: 0, pipeline: true, byName: true,
      type: .named(cmdlet: "System.Management.Automation.Runspaces.TypeData[]"),
      help: "Descriptions made by Get-TypeData."),
    .init(
      "PrependPath", \.prependPath, sets: ["FileSet"], validate: [.notNull],
      help: "Type files; not read here."),
    .init(
      "MemberType", \.memberType, sets: ["DynamicTypeSet"],
      type: .cmdletEnum("System.Management.Automation.PSMemberTypes"),
      validate: [.notNullOrEmpty, .set(["NoteProperty", "AliasProperty", "ScriptProperty", "CodeProperty", "ScriptMethod", "CodeMethod"])],
      help: "The kind of member."),
    .init(
      "MemberName", \.memberName, sets: ["DynamicTypeSet"], validate: [.notNullOrEmpty],
      help: "The member's name."),
    .init(
      "Value", \.value, sets: ["DynamicTypeSet"],
      help: "The member's value: what a note property holds, what a script property runs, what an alias stands for."),
    .init(
      "SecondValue", \.secondValue, sets: ["DynamicTypeSet"], validate: [.notNull],
      help: "The block that sets a script property."),
    .init(
      "TypeConverter", \.typeConverter, sets: ["DynamicTypeSet"], validate: [.notNull],
      help: "The type that converts values of this type."),
    .init(
      "TypeAdapter", \.typeAdapter, sets: ["DynamicTypeSet"], validate: [.notNull],
      help: "The type that adapts objects of this type."),
    .init(
      "SerializationMethod", \.serializationMethod, sets: ["DynamicTypeSet"],
      validate: [.notNullOrEmpty], help: "How objects of this type are written as CLIXML: all public properties, some, or as text."),
    .init(
      "TargetTypeForDeserialization", \.targetTypeForDeserialization, sets: ["DynamicTypeSet"],
      validate: [.notNull], help: "Target type for deserialization."),
    .init(
      "SerializationDepth", \.serializationDepth, sets: ["DynamicTypeSet"],
      validate: [.notNull, .range(.int32(0), .int32(2147483647))], help: "How deep objects of this type are written."),
    .init(
      "DefaultDisplayProperty", \.defaultDisplayProperty, sets: ["DynamicTypeSet"],
      validate: [.notNullOrEmpty], help: "The property of wide views."),
    .init(
      "InheritPropertySerializationSet", \.inheritPropertySerializationSet, sets: ["DynamicTypeSet"],
      type: .boolean, validate: [.notNull], help: "Inherit property serialization set."),
    .init(
      "StringSerializationSource", \.stringSerializationSource, sets: ["DynamicTypeSet"],
      validate: [.notNullOrEmpty], help: "The property whose value stands for an object written as text."),
    .init(
      "DefaultDisplayPropertySet", \.defaultDisplayPropertySet, sets: ["DynamicTypeSet"],
      validate: [.notNullOrEmpty], help: "The properties that are shown by default."),
    .init(
      "DefaultKeyPropertySet", \.defaultKeyPropertySet, sets: ["DynamicTypeSet"],
      validate: [.notNullOrEmpty], help: "The properties that sort and group."),
    .init(
      "PropertySerializationSet", \.propertySerializationSet, sets: ["DynamicTypeSet"],
      validate: [.notNullOrEmpty], help: "The properties to write of an object of this type."),
    .init(
      "TypeName", \.typeName, sets: ["DynamicTypeSet"], mandatory: true, pipeline: true,
      validate: [.notNullOrEmpty], help: "The name of the type to extend."),
    .init(
      "Force", \.force, sets: ["DynamicTypeSet", "TypeDataSet"],
      help: "Goes ahead where the command would otherwise refuse."),
  ] }

  var appendPath: [String]?
  var typeData: [Value]?
  var prependPath: [String]?
  var memberType: EnumArgument?
  var memberName: String?
  var value: Value = .void
  var secondValue: Value = .void
  var typeConverter: NetType?
  var typeAdapter: NetType?
  var serializationMethod: String?
  var targetTypeForDeserialization: NetType?
  var serializationDepth: Int?
  var defaultDisplayProperty: String?
  var inheritPropertySerializationSet: Value = .void
  var stringSerializationSource: String?
  var defaultDisplayPropertySet: [String]?
  var defaultKeyPropertySet: [String]?
  var propertySerializationSet: [String]?
  var typeName: String?
  var force = false

  mutating func process(_ run: CommandRuntime) throws {
    if appendPath != nil || prependPath != nil {
      throw run.terminating(
        "System.Management.Automation.PSNotSupportedException",
        "Type files are not read here. Add members with Update-TypeData -TypeName, -MemberType, -MemberName and -Value.", id: "NotSupported",
        .NotImplemented)
    }
    guard let typeName else { return }
    let name = NetType.named(typeName)?.fullName ?? typeName
    guard try run.shouldProcess("TypeName: \(name)", "Update Type Data") else { return }
    if let defaultDisplayPropertySet { TypeData.setDefaultDisplaySet(defaultDisplayPropertySet, of: name) }
    if let defaultKeyPropertySet { TypeData.setDefaultKeySet(defaultKeyPropertySet, of: name) }
    guard let memberName else { return }
    guard let memberType else {
      throw run.terminating(
        "System.InvalidOperationException", "The MemberType parameter is required for the type \"\(name)\". Please, specify the MemberType parameter.",
        id: "MemberTypeIsMissing", .InvalidOperation, target: .text(name))
    }
    guard let member = try MemberMaker.make(memberType.text, memberName, value, secondValue, run) else { return }
    do { try TypeData.add(member, to: name, force: force) } catch is TerminatingError {
      try run.report(
        "System.Management.Automation.RuntimeException", "Error in TypeData \"\(name)\": The member \(memberName) is already present.",
        id: "TypesDynamicUpdateException", .InvalidOperation)
    }
  }
}
