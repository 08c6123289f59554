import DotNet
import PowerShellRuntime

/// `Get-TypeData`: gets the members that are added to types.
struct GetTypeData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-TypeData", outputTypes: ["System.Management.Automation.PSObject"],
    synopsis: "Gets the members that are added to types.",
    examples: [
      CmdletExample(
        "Update-TypeData -TypeName Acme.Pool -MemberType NoteProperty -MemberName Kind -Value fe; (Get-TypeData Acme.Pool).TypeName",
        output: "Acme.Pool"),
      CmdletExample(
        "@(Get-TypeData No.Such.Type).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "TypeName", \.typeName, position: 0, pipeline: true, validate: [.notNullOrEmpty],
      help: "The names of the types whose extensions are shown; wildcards are allowed."),
  ] }

  var typeName: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    for (name, members) in TypeData.all(matching: { name in typeName?.anyMatches(name) ?? true }) {
      let table = NetDictionary(type: .hashtable)
      for member in members { table[member.name] = .object(member) }
      try run.write(TypeDataObjects.type.make(.text(name), .object(table)))
    }
  }
}

enum TypeDataObjects {
  nonisolated(unsafe) static let type = RecordType(
    "System.Management.Automation.Runspaces.TypeData", assembly: "System.Management.Automation",
    ["string TypeName", "System.Collections.Generic.Dictionary[string,System.Management.Automation.Runspaces.TypeMemberData] Members"])
}
