import DotNet
import PowerShellRuntime

/// `Join-String`: joins the texts of objects into one.
struct JoinString: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Join-String", defaultParameterSet: "default", outputTypes: ["System.String"],
    synopsis: "Joins the texts of objects into one.",
    examples: [
      CmdletExample(
        "1..4 | Join-String -Separator ', '",
        output: "1, 2, 3, 4"),
      CmdletExample(
        "'a', 'b' | Join-String -SingleQuote -Separator ';'",
        output: "'a';'b'")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Property", \.property, position: 0, type: .named(cmdlet: "pspropertyexpression"),
      help: "The names of properties, or calculated ones: @{ Name = ...; Expression = { ... } }."),
    .init(
      "Separator", \.separator, position: 1, allows: [.emptyString],
      help: "What stands between two texts; $OFS by default."),
    .init("OutputPrefix", \.outputPrefix, aliases: ["op"], help: "A text before all."),
    .init("OutputSuffix", \.outputSuffix, aliases: ["os"], help: "A text after all."),
    .init("UseCulture", \.useCulture, help: "Separates fields with the culture's list separator."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .array(of: .psObject),
      help: "The objects to work on; usually they are piped in."),
    .init("SingleQuote", \.singleQuote, sets: ["SingleQuote"], help: "Puts each text in single quotes."),
    .init("DoubleQuote", \.doubleQuote, sets: ["DoubleQuote"], help: "Puts each text in double quotes."),
    .init("FormatString", \.formatString, sets: ["Format"], help: "A format in which {0} is the object."),
  ] }

  var property: Value = .void
  var separator: String?
  var outputPrefix: String?
  var outputSuffix: String?
  var useCulture = false
  var inputObject: [Value]?
  var singleQuote = false
  var doubleQuote = false
  var formatString: String?

  private var texts: [String] = []
  private var expression: PropertyExpression?

  mutating func begin(_ run: CommandRuntime) throws {
    if !property.isNull { expression = try PropertyExpression.read(property, keys: ["Expression"], run) }
  }

  mutating func process(_ run: CommandRuntime) throws {
    for object in inputObject ?? [] {
      var value = object
      if let expression { value = try expression.value(of: object, run.context) ?? .null }
      if value.isNull { continue }
      let text: String
      if let formatString { text = try run.context.formatOperator(formatString, [value]) } else { text = run.context.text(value) }
      texts.append(singleQuote ? "'\(text)'" : doubleQuote ? "\"\(text)\"" : text)
    }
  }

  mutating func end(_ run: CommandRuntime) throws {
    let between = try separator ?? run.context.variable("OFS").map { run.context.text($0) } ?? ""
    try run.write(.text((outputPrefix ?? "") + texts.joined(separator: between) + (outputSuffix ?? "")))
  }
}
