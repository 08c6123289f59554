import DotNet
import PowerShellRuntime

/// `Set-Location`: moves to another folder, drive or location.
struct SetLocation: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-Location", defaultParameterSet: "Path", outputTypes: ["System.Management.Automation.PathInfo", "System.Management.Automation.PathInfoStack"],
    synopsis: "Moves to another folder, drive or location.",
    description: """
      - goes back to where you were before, + forward again.
      """,
    examples: [
      CmdletExample(
        "$null = New-Item sub -ItemType Directory; Set-Location sub; Split-Path $PWD -Leaf",
        output: "sub"),
      CmdletExample(
        "Set-Location /; (Set-Location / -PassThru).Path",
        output: "/")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
    .init(
      "StackName", \.stackName, sets: ["Stack"], byName: true, help: "The stack to make the one in use."),
  ] }

  var path: String?
  var passThru = false
  var literalPath: String?
  var stackName: String?

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    try ItemSelection.guarded(run) {
      if run.parameterSetName == "Stack" {
        locations.defaultStack = Name(stackName ?? "")
      } else if literalPath == nil, path == "-" {
        try locations.goBack()
      } else if literalPath == nil, path == "+" {
        try locations.goForward()
      } else {
        locations.go(to: try LocationTarget.find(path ?? literalPath ?? "~", literal: literalPath != nil, locations))
      }
      if passThru { try run.write(DriveObjects.path(locations.current)) }
    }
  }
}

/// The one container that a location command names.
enum LocationTarget {
  static func find(_ text: String, literal: Bool, _ locations: Locations) throws -> ItemPlace {
    let found = try locations.expand(text.isEmpty ? "~" : text, literal: literal)
    guard found.count <= 1 else {
      throw ItemFailure(
        "System.Management.Automation.PSArgumentException",
        "Cannot set the location because path '\(text)' resolved to multiple containers. You can only the set location to a single container at a time.",
        id: "Argument", .InvalidArgument)
    }
    guard let place = found.first, place.isContainer else {
      let shown = found.first?.display ?? text
      throw ItemFailure(
        "System.Management.Automation.ItemNotFoundException", "Cannot find path '\(shown)' because it does not exist.", id: "PathNotFound",
        .ObjectNotFound, target: .text(shown))
    }
    return place
  }
}
