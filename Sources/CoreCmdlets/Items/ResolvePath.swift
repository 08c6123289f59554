import DotNet
import PowerShellRuntime

/// `Resolve-Path`: turns a path, wildcards expanded, into the full paths that are there.
struct ResolvePath: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Resolve-Path", defaultParameterSet: "Path", outputTypes: ["System.String", "System.Management.Automation.PathInfo"],
    synopsis: "Turns a path, wildcards expanded, into the full paths that are there.",
    examples: [
      CmdletExample(
        "$null = New-Item r1.txt; Resolve-Path r1.txt -Relative",
        output: "./r1.txt"),
      CmdletExample(
        "(Resolve-Path /).Path",
        output: "/")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Relative", \.relative, help: "Writes paths relative to the current location."),
    .init("RelativeBasePath", \.relativeBasePath, help: "The folder that the paths are relative to."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var relative = false
  var relativeBasePath: String?
  var force = false
  var credential: Value = .void
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    try ItemSelection(path, literalPath, force: force).forEach(run) { place in
      guard relative || relativeBasePath != nil else {
        try run.write(DriveObjects.path(place))
        return
      }
      var base = locations.current.path
      if let relativeBasePath { base = try locations.resolve(relativeBasePath).path }
      try run.write(.text(RelativePath.make(place.path, from: base)))
    }
  }
}

/// A path as seen from a folder.
enum RelativePath {
  static func make(_ path: String, from base: String) -> String {
    let mark: Character = path.hasPrefix("/") ? "/" : "\\"
    let target = path.split(separator: mark)
    let start = base.split(separator: mark)
    if target == start, let last = target.last { return "..\(mark)\(last)" }
    var common = 0
    while common < target.count, common < start.count, target[common] == start[common] { common += 1 }
    let up = start.count - common
    let rest = target[common...].joined(separator: String(mark))
    if up == 0 { return ".\(mark)\(rest)" }
    let steps: String = Array(repeating: "..", count: up).joined(separator: String(mark))
    return rest.isEmpty ? steps : "\(steps)\(mark)\(rest)"
  }
}
