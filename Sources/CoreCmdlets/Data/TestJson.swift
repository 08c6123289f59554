import DotNet
import PowerShellRuntime

/// `Test-Json`: tells whether a text is JSON, and whether it is as a schema wants it.
struct TestJson: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Test-Json", defaultParameterSet: "JsonString", outputTypes: ["System.Boolean"],
    synopsis: "Tells whether a text is JSON, and whether it is as a schema wants it.",
    examples: [
      CmdletExample(
        "'{ \"port\": 5041 }' | Test-Json",
        output: "True"),
      CmdletExample(
        "Test-Json '{ \"port\": \"x\" }' -Schema '{ \"properties\": { \"port\": { \"type\": \"integer\" } } }' -ErrorAction SilentlyContinue",
        output: "False")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Json", \.json, sets: ["JsonString", "JsonStringWithSchemaString", "JsonStringWithSchemaFile"], mandatory: true, position: 0, pipeline: true,
      allows: [.emptyString], help: "The JSON text to test."),
    .init(
      "Path", \.path, sets: ["JsonPath", "JsonPathWithSchemaString", "JsonPathWithSchemaFile"], mandatory: true, byName: true,
      help: "The file that holds it; wildcards are allowed."),
    .init(
      "LiteralPath", \.literalPath, sets: ["JsonLiteralPath", "JsonLiteralPathWithSchemaString", "JsonLiteralPathWithSchemaFile"],
      mandatory: true, byName: true, aliases: ["PSPath", "LP"], help: "The file, taken as it stands."),
    .init(
      "Schema", \.schema, sets: ["JsonStringWithSchemaString", "JsonPathWithSchemaString", "JsonLiteralPathWithSchemaString"],
      mandatory: true, position: 1, validate: [.notNullOrEmpty], help: "The schema, as JSON."),
    .init(
      "SchemaFile", \.schemaFile, sets: ["JsonStringWithSchemaFile", "JsonPathWithSchemaFile", "JsonLiteralPathWithSchemaFile"],
      mandatory: true, position: 1, validate: [.notNullOrEmpty], help: "The file that holds the schema."),
    .init(
      "Options", \.options, validate: [.notNullOrEmpty, .set(["IgnoreComments", "AllowTrailingCommas"])], help: "What is let pass."),
  ] }

  var json: String?
  var path: String?
  var literalPath: String?
  var schema: String?
  var schemaFile: String?
  var options: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    var text = json ?? ""
    if path != nil || literalPath != nil {
      let places = try run.context.inputPaths([path].compactMap { $0 }, literal: [literalPath].compactMap { $0 }, run)
      guard places.count == 1, let place = places.first, place.exists else {
        throw run.terminating(
          "System.Management.Automation.ItemNotFoundException", "Cannot find path '\(path ?? literalPath ?? "")' because it does not exist.",
          id: "PathNotFound", .ObjectNotFound)
      }
      text = try TextFiles.text(place, .utf8(mark: false), run.context)
    }
    let allowed = (options ?? []).map { $0.lowercased() }
    var check = StrictJson(text, comments: allowed.contains("ignorecomments"), trailingCommas: allowed.contains("allowtrailingcommas"))
    guard check.isJson() else {
      try run.report("System.Exception", "Cannot parse the JSON.", id: "InvalidJson", .InvalidData, target: .text(text))
      try run.write(.bool(false))
      return
    }
    guard let rules = try schemaText(run) else {
      try run.write(.bool(true))
      return
    }
    let complaints = JsonSchema(try read(rules, run), run.context).complaints(about: try read(text, run))
    for complaint in complaints {
      try run.report(
        "System.Exception", "The JSON is not valid with the schema: \(complaint.message) at '\(complaint.place)'",
        id: "InvalidJsonAgainstSchemaDetailed", .InvalidData)
    }
    try run.write(.bool(complaints.isEmpty))
  }

  private func schemaText(_ run: CommandRuntime) throws -> String? {
    if let schema { return schema }
    guard let schemaFile else { return nil }
    let place = try run.context.locations.resolve(schemaFile)
    do { return try TextFiles.text(place, .utf8(mark: false), run.context) } catch let failure as FileFailure {
      throw run.terminating(
        "System.Exception", "Cannot open or parse the JSON schema file: \(schemaFile). \(failure.message)", id: "JsonSchemaFileOpenFailure", .OpenError,
        target: .text(schemaFile))
    }
  }

  private func read(_ text: String, _ run: CommandRuntime) throws -> Value {
    var reader = JsonReader(text, depth: 1024, asHashtable: true, dates: .text, run.context)
    do { return try reader.read() ?? .null } catch is JsonReader.Failure {
      throw run.terminating("System.Exception", "Cannot parse the JSON schema.", id: "InvalidJsonSchema", .InvalidData, target: .text(text))
    }
  }
}
