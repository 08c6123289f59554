import DotNet
import PowerShellRuntime

/// `Get-Member`: shows the properties and methods of objects.
struct GetMember: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Member", outputTypes: ["Microsoft.PowerShell.Commands.MemberDefinition"],
    synopsis: "Shows the properties and methods of objects.",
    description: """
      Each type that is piped in is shown once. -Static shows the members of the type itself.
      """,
    examples: [
      CmdletExample(
        "'text' | Get-Member Length | ForEach-Object Definition",
        output: "int Length {get;}"),
      CmdletExample(
        "[pscustomobject]@{ Site = 'Atlanta' } | Get-Member -MemberType NoteProperty | ForEach-Object Name",
        output: "Site")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.name, position: 0, validate: [.notNullOrEmpty], help: "The names of the members to show; wildcards are allowed."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "MemberType", \.memberType, aliases: ["Type"],
      type: .cmdletEnum("System.Management.Automation.PSMemberTypes"),
      help: "Only these kinds of members."),
    .init(
      "View", \.view, type: .cmdletEnum("System.Management.Automation.PSMemberViewTypes"),
      help: "Extended, Adapted, Base or All."),
    .init("Static", \.staticParameter, help: "The static members of the type."),
    .init("Force", \.force, help: "Also the members that are hidden."),
  ] }

  var name: [String]?
  var inputObject: Value = .void
  var memberType: EnumArgument?
  var view: EnumArgument?
  var staticParameter = false
  var force = false

  private var seen: Set<String> = []
  private var sawObject = false

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent, !inputObject.isNull else { return }
    sawObject = true
    var typeName = run.context.typeNames(of: inputObject).first ?? ""
    if staticParameter, let type = inputObject.base.object as? NetType { typeName = type.fullName }
    guard seen.insert(typeName.lowercased()).inserted else { return }
    var listing = MemberRows(run.context, force: force, view: view?.raw ?? 3)
    listing.kinds = memberType?.raw
    listing.patterns = name ?? []
    for row in try staticParameter ? listing.staticMembers(of: inputObject) : listing.members(of: inputObject) {
      try run.write(MemberRows.type.make(.text(typeName), .text(row.name), MemberRows.kindValue(row.kind), .text(row.definition)))
    }
  }

  mutating func end(_ run: CommandRuntime) throws {
    guard !sawObject else { return }
    try run.report(
      "System.InvalidOperationException", "You must specify an object for the Get-Member cmdlet.", id: "NoObjectInGetMember", .CloseError)
  }
}
