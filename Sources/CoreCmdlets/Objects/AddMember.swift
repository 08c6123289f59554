import DotNet
import PowerShellRuntime

/// `Add-Member`: adds a property or method to one object.
struct AddMember: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Add-Member", defaultParameterSet: "TypeNameSet",
    synopsis: "Adds a property or method to one object.",
    description: """
      NoteProperty holds a value; AliasProperty another property's; ScriptProperty and ScriptMethod \
      run a block in which $this is the object.
      """,
    examples: [
      CmdletExample(
        "$site = [pscustomobject]@{ Name = 'Dallas' }; $site | Add-Member Servers 4; $site.Servers",
        output: "4"),
      CmdletExample(
        "$n = 'text' | Add-Member -NotePropertyName Size -NotePropertyValue 3 -PassThru; $n.Size",
        output: "3")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "MemberType", \.memberType, sets: ["MemberSet"], mandatory: true, position: 0, aliases: ["Type"],
      type: .cmdletEnum("System.Management.Automation.PSMemberTypes"),
      help: "NoteProperty, AliasProperty, ScriptProperty, ScriptMethod, ..."),
    .init(
      "NotePropertyName", \.notePropertyName, sets: ["NotePropertySingleMemberSet"],
      mandatory: true, position: 0, validate: [.notNullOrEmpty, .notHere(MemberMaker.kindFailure)], help: "The name of a note property."),
    .init(
      "NotePropertyMembers", \.notePropertyMembers, sets: ["NotePropertyMultiMemberSet"],
      mandatory: true, position: 0, type: .iDictionary, validate: [.notNullOrEmpty],
      help: "Names and values of several note properties."),
    .init("Name", \.name, sets: ["MemberSet"], mandatory: true, position: 1, help: "What the new member is called."),
    .init(
      "NotePropertyValue", \.notePropertyValue, sets: ["NotePropertySingleMemberSet"],
      mandatory: true, position: 1, allows: [.null], help: "The value of the note property."),
    .init(
      "Value", \.value, sets: ["MemberSet"], position: 2,
      help: "The property's value, the alias's target, or the script block of a script member."),
    .init(
      "SecondValue", \.secondValue, sets: ["MemberSet"], position: 3,
      help: "The block that sets a script property, or the type of an alias."),
    .init(
      "InputObject", \.inputObject, mandatory: true, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "TypeName", \.typeName,
      in: [.set("TypeNameSet", mandatory: true), .set("MemberSet"), .set("NotePropertySingleMemberSet"), .set("NotePropertyMultiMemberSet")],
      validate: [.notNullOrEmpty], help: "A type name to put before the object's own."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init(
      "Force", \.force, sets: ["MemberSet", "NotePropertySingleMemberSet", "NotePropertyMultiMemberSet"],
      help: "Goes ahead where the command would otherwise refuse."),
  ] }

  var memberType: EnumArgument?
  var notePropertyName: String?
  var notePropertyMembers: Value = .void
  var name: String?
  var notePropertyValue: Value = .void
  var value: Value = .void
  var secondValue: Value = .void
  var inputObject: Value = .void
  var typeName: String?
  var passThru = false
  var force = false

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent, !inputObject.isNull else { return }
    var object = inputObject
    let isScalar: Bool = if case .object = object { false } else { true }
    if isScalar {
      // A value type gets a wrapper, which only -PassThru hands on.
      object = .object(PSObjectBox(object))
    }
    var isDone = true
    if let notePropertyName {
      isDone = try add(PSNoteProperty(notePropertyName, notePropertyValue), to: object, run)
    } else if let members = notePropertyMembers.dictionary {
      for (key, value) in members.pairs {
        isDone = try add(PSNoteProperty(run.context.text(key), value), to: object, run) && isDone
      }
    } else if let memberType {
      guard let member = try MemberMaker.make(memberType.text, name ?? "", value, secondValue, run) else { return }
      isDone = try add(member, to: object, run)
    }
    if let typeName, let target = object.object {
      if typeName.allSatisfy({ $0.isWhitespace }) {
        throw run.terminating(
          "System.Management.Automation.PSArgumentException", "The TypeName parameter should not be null, empty, or contain only white spaces.",
          id: "TypeNameShouldNotBeEmpty", .InvalidArgument)
      }
      target.insertTypeName(NetType.named(typeName)?.fullName ?? typeName)
    }
    if passThru, isDone { try run.write(object) }
  }

  private func add(_ member: PSMemberInfo, to object: Value, _ run: CommandRuntime) throws -> Bool {
    guard let target = object.object else { return false }
    let exists = try run.context.hasMember(member.key, object)
    if exists, !force {
      try run.report(
        "System.InvalidOperationException",
        "Cannot add a member with the name \"\(member.name)\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.",
        id: "MemberAlreadyExists", .InvalidOperation, target: .object(PSObjectBox(object)))
      return false
    }
    if let custom = target as? PSCustomObject {
      if let note = member as? PSNoteProperty {
        custom.extended?.remove(member.key)
        custom.set(member.key, note.value)
        return true
      }
      custom.remove(member.key)
    }
    let extended = target.extended ?? ExtendedMembers()
    extended.set(member)
    target.extended = extended
    return true
  }
}
