import DotNet
import PowerShellRuntime

/// `Test-Path`: says whether something is at a path.
struct TestPath: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Test-Path", defaultParameterSet: "Path", outputTypes: ["System.Boolean"],
    synopsis: "Says whether something is at a path.",
    examples: [
      CmdletExample(
        "Test-Path no-such-file.txt",
        output: "False"),
      CmdletExample(
        "$null = New-Item f.txt; Test-Path f.txt -PathType Leaf",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      allows: [.null, .emptyString, .emptyCollection], help: "Where to look; wildcards are allowed."),
  ], ItemFilters.patterns(\.filters), [
    .init(
      "PathType", \.pathType, aliases: ["Type"],
      type: .cmdletEnum("Microsoft.PowerShell.Commands.TestPathType"), help: "Any, Container or Leaf."),
    .init("IsValid", \.isValid, help: "Whether the path could exist, whatever is there."),
    ItemFilters.credential(\.filters),
    .init("OlderThan", \.olderThan, help: "Only what was written before."),
    .init("NewerThan", \.newerThan, help: "Only what was written after."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], allows: [.null, .emptyString, .emptyCollection],
      help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var filters = ItemFilters()
  var pathType: EnumArgument?
  var isValid = false
  var olderThan: DateTime?
  var newerThan: DateTime?
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    if (path ?? literalPath ?? []).isEmpty {
      return try run.report(
        "System.ArgumentNullException", "Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')",
        id: "NullPathNotPermitted", .InvalidArgument)
    }
    for (text, isLiteral) in (path ?? []).map({ ($0, false) }) + (literalPath ?? []).map({ ($0, true) }) {
      try run.write(.bool(try test(text, isLiteral, run)))
    }
  }

  private func test(_ text: String, _ isLiteral: Bool, _ run: CommandRuntime) throws -> Bool {
    if text.allSatisfy({ $0.isWhitespace }) { return false }
    if isValid { return (try? run.context.locations.resolve(text)) != nil }
    guard let places = try? run.context.locations.expand(text, literal: isLiteral, force: true) else { return false }
    let selection = filters.selection(nil, nil)
    for place in places where selection.accepts(place) {
      if let pathType {
        if pathType.is("Container"), !place.isContainer { continue }
        if pathType.is("Leaf"), place.isContainer { continue }
      }
      if olderThan != nil || newerThan != nil {
        guard let facts = run.context.locations.files.facts(place.path) else { continue }
        if let olderThan, facts.lastWriteTicks >= run.context.utcTicks(.dateTime(olderThan)) ?? olderThan.ticks { continue }
        if let newerThan, facts.lastWriteTicks <= run.context.utcTicks(.dateTime(newerThan)) ?? newerThan.ticks { continue }
      }
      return true
    }
    return false
  }
}
