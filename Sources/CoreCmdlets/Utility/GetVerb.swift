import DotNet
import PowerShellRuntime

/// `Get-Verb`: gets the approved verbs.
struct GetVerb: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Verb", outputTypes: ["System.Management.Automation.VerbInfo"],
    synopsis: "Gets the approved verbs.",
    examples: [
      CmdletExample(
        "(Get-Verb Get).Group",
        output: "Common"),
      CmdletExample(
        "(Get-Verb -Group Security).Count -gt 3",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Verb", \.verb, position: 0, pipeline: true, byName: true, help: "The verbs to show; wildcards are allowed."),
    .init(
      "Group", \.group, position: 1, pipeline: true, byName: true,
      validate: [.set(["Common", "Communications", "Data", "Diagnostic", "Lifecycle", "Other", "Security"])],
      help: "The group of verbs."),
  ] }

  var verb: [String]?
  var group: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    for (verb, prefix, groupName, description) in VerbTable.rows {
      if let verbs = self.verb, !verbs.anyMatches(verb) { continue }
      if let group, !group.contains(where: { CaseFolding.equal($0, groupName) }) { continue }
      try run.write(VerbTable.type.make(.text(verb), .text(prefix), .text(groupName), .text(description)))
    }
  }
}
