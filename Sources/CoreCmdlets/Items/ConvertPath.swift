import DotNet
import PowerShellRuntime

/// `Convert-Path`: turns a path into the provider's own path.
struct ConvertPath: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Convert-Path", defaultParameterSet: "Path", outputTypes: ["System.String"],
    synopsis: "Turns a path into the provider's own path.",
    examples: [
      CmdletExample(
        "Convert-Path /",
        output: "/"),
      CmdletExample(
        "(Convert-Path .) -eq $PWD.Path",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var force = false
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try ItemSelection(path, literalPath, force: force).forEach(run) { try run.write(.text($0.path)) }
  }
}
