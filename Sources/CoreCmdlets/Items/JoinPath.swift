import DotNet
import PowerShellRuntime

/// `Join-Path`: joins a path and what lies below it.
struct JoinPath: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Join-Path", outputTypes: ["System.String"],
    synopsis: "Joins a path and what lies below it.",
    examples: [
      CmdletExample(
        "Join-Path a b",
        output: "a/b"),
      CmdletExample(
        "Join-Path logs, data today",
        output: "logs/today\ndata/today")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, mandatory: true, position: 0, pipeline: true, byName: true, aliases: ["PSPath"],
      help: "Where to look; wildcards are allowed."),
    .init(
      "ChildPath", \.childPath, mandatory: true, position: 1, byName: true,
      allows: [.null, .emptyString, .emptyCollection], help: "What to put after the path."),
    .init(
      "AdditionalChildPath", \.additionalChildPath, position: 2, byName: true, remaining: true,
      allows: [.null, .emptyString, .emptyCollection], help: "Further parts to put behind the child path."),
    .init("Resolve", \.resolve, help: "Writes the items that are there."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
  ] }

  var path: [String]?
  var childPath: [String]?
  var additionalChildPath: [String]?
  var resolve = false
  var credential: Value = .void

  mutating func process(_ run: CommandRuntime) throws {
    for base in path ?? [] {
      var paths = [base]
      for (n, child) in ([childPath ?? []] + (additionalChildPath ?? []).map { [$0] }).enumerated() {
        var next: [String] = []
        for path in paths { for part in child { next.append(JoinedPath.join(path, part)) } }
        if n > 0, child.isEmpty { continue }
        paths = next
      }
      for joined in paths {
        if resolve {
          try ItemSelection.guarded(run) {
            for place in try run.context.locations.expand(joined) { try run.write(.text(place.display)) }
          }
        } else {
          try ItemSelection.guarded(run) {
            if let colon = joined.firstIndex(of: ":"), colon > joined.startIndex, !joined[..<colon].contains("/"), !joined.contains("::") {
              _ = try run.context.locations.resolve(String(joined[...colon]))
            }
            try run.write(.text(joined))
          }
        }
      }
    }
  }
}

/// Paths as text: the host's separator, but that of a simulated machine's path where the path is one.
enum JoinedPath {
  static func isWindows(_ path: String) -> Bool { path.hasPrefix("\\\\") || (path.dropFirst().hasPrefix(":") && path.first?.isLetter == true) }

  static func join(_ path: String, _ child: String) -> String {
    let windows = isWindows(path)
    let mark = windows ? "\\" : "/"
    func plain(_ text: String) -> String {
      String(text.map { $0 == "\\" || $0 == "/" ? Character(mark) : $0 })
    }
    let base = plain(path)
    let rest = plain(child)
    if base.isEmpty { return rest }
    if rest.isEmpty { return base.hasSuffix(mark) ? base : base + mark }
    let head = base.hasSuffix(mark) ? base : base + mark
    return head + rest.drop { String($0) == mark }
  }
}
