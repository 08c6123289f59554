import DotNet
import PowerShellRuntime

/// `Import-Clixml`: makes the objects again that Export-Clixml kept.
struct ImportClixml: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Import-Clixml", defaultParameterSet: "ByPath",
    synopsis: "Makes the objects again that Export-Clixml kept.",
    examples: [
      CmdletExample(
        "[pscustomobject]@{ Name = 'mgc' } | Export-Clixml o.xml; (Import-Clixml o.xml).Name",
        output: "mgc"),
      CmdletExample(
        "1..5 | Export-Clixml n.xml; (Import-Clixml n.xml -First 2) -join ','",
        output: "1,2")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["ByPath"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("IncludeTotalCount", \.includeTotalCount, help: "Also writes how many there are."),
    .init("Skip", \.skip, type: .uint64, help: "How many to leave out."),
    .init("First", \.first, type: .uint64, help: "How many to make."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var includeTotalCount = false
  var skip: Value = .void
  var first: Value = .void
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try ItemSelection(path, literalPath).forEach(run) { place in
      let text: String
      do { text = try TextFiles.text(place, .utf8(mark: false), run.context) } catch let failure as FileFailure {
        throw ItemFailure(failure, id: "FileOpenFailure", .OpenError, target: place.path)
      }
      var values = try CliXmlReader.read(text, run.context)
      if let skip = skip.integer { values = Array(values.dropFirst(skip)) }
      if let first = first.integer { values = Array(values.prefix(first)) }
      if values.count == 1 { try run.writeUnrolled(values[0]) } else { for value in values { try run.write(value) } }
    }
  }
}
