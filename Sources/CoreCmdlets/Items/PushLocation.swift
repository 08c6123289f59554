import DotNet
import PowerShellRuntime

/// `Push-Location`: remembers the current location and moves to another.
struct PushLocation: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Push-Location", defaultParameterSet: "Path", outputTypes: ["System.Management.Automation.PathInfo"],
    synopsis: "Remembers the current location and moves to another.",
    examples: [
      CmdletExample(
        "$null = New-Item sub -ItemType Directory; Push-Location sub; Pop-Location; (Get-Location -Stack).Count",
        output: "0"),
      CmdletExample(
        "Push-Location / -StackName trips; (Get-Location -StackName trips).Count; Pop-Location -StackName trips",
        output: "1")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("StackName", \.stackName, byName: true, help: "The stack to remember on."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], byName: true, aliases: ["PSPath", "LP"],
      help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: String?
  var passThru = false
  var stackName: String?
  var literalPath: String?

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    try ItemSelection.guarded(run) {
      let start = locations.current
      if let text = path ?? literalPath {
        locations.go(to: try LocationTarget.find(text, literal: literalPath != nil, locations))
      }
      locations.stacks[Name(stackName ?? locations.defaultStack.text), default: []].append(start)
      if passThru { try run.write(DriveObjects.path(locations.current)) }
    }
  }
}
