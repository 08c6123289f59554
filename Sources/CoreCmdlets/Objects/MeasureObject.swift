import DotNet
import PowerShellRuntime

/// `Measure-Object`: counts objects and computes sums, averages and extremes; counts lines, words and characters of text.
struct MeasureObject: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Measure-Object", defaultParameterSet: "GenericMeasure", outputTypes: ["Microsoft.PowerShell.Commands.GenericMeasureInfo", "Microsoft.PowerShell.Commands.TextMeasureInfo", "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo"],
    synopsis: "Counts objects and computes sums, averages and extremes; counts lines, words and characters of text.",
    examples: [
      CmdletExample(
        "(1..4 | Measure-Object -Sum).Sum",
        output: "10"),
      CmdletExample(
        "('one two' | Measure-Object -Word).Words",
        output: "2")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Property", \.property, position: 0, type: .named(cmdlet: "pspropertyexpression[]"), validate: [.notNullOrEmpty],
      help: "The names of properties, or calculated ones: @{ Name = ...; Expression = { ... } }."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "StandardDeviation", \.standardDeviation, sets: ["GenericMeasure"],
      help: "The standard deviation of the sample."),
    .init("Sum", \.sum, sets: ["GenericMeasure"], help: "The sum of the values."),
    .init("AllStats", \.allStats, sets: ["GenericMeasure"], help: "Shows count, sum, average, extremes and deviation together."),
    .init("Average", \.average, sets: ["GenericMeasure"], help: "The mean of the values."),
    .init("Maximum", \.maximum, sets: ["GenericMeasure"], help: "The greatest value."),
    .init("Minimum", \.minimum, sets: ["GenericMeasure"], help: "The least value."),
    .init("Line", \.line, sets: ["TextMeasure"], help: "The number of lines."),
    .init("Word", \.word, sets: ["TextMeasure"], help: "The number of words."),
    .init("Character", \.character, sets: ["TextMeasure"], help: "The number of characters."),
    .init(
      "IgnoreWhiteSpace", \.ignoreWhiteSpace, sets: ["TextMeasure"],
      help: "White space is not counted as characters."),
  ] }

  var property: [Value]?
  var inputObject: Value = .void
  var standardDeviation = false
  var sum = false
  var allStats = false
  var average = false
  var maximum = false
  var minimum = false
  var line = false
  var word = false
  var character = false
  var ignoreWhiteSpace = false

  private var measures: [Measurement] = []
  private var expressions: [PropertyExpression] = []

  mutating func begin(_ run: CommandRuntime) throws {
    for argument in property ?? [] {
      let expression = try PropertyExpression.read(argument, keys: ["Expression"], run)
      expressions.append(expression)
      if case .pattern = expression.source { continue }
      measures.append(Measurement(expression.text))
    }
    if expressions.isEmpty { measures = [Measurement(nil)] }
  }

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent, !inputObject.isNull else { return }
    if expressions.isEmpty {
      try add(inputObject, to: 0, run)
      return
    }
    for expression in expressions {
      for (name, value) in try expression.resolve(inputObject, run.context) {
        guard let value else { continue }
        let label: String = if case .pattern = expression.source { name } else { expression.text }
        var slot = measures.firstIndex { $0.property.map { CaseFolding.equal($0, label) } ?? false }
        if slot == nil {
          measures.append(Measurement(label))
          slot = measures.count - 1
        }
        guard let slot else { continue }
        if measures[slot].count == 0 { measures[slot].property = run.context.spelling(of: label, in: inputObject) }
        try add(value, to: slot, run)
      }
    }
  }

  private mutating func add(_ value: Value, to slot: Int, _ run: CommandRuntime) throws {
    measures[slot].count += 1
    if isText {
      measures[slot].addText(run.context.text(value), ignoreWhiteSpace: ignoreWhiteSpace)
      return
    }
    if sum || average || standardDeviation || allStats {
      do {
        if let number = try Measurement.number(value, run.context) {
          measures[slot].addNumber(number)
        } else {
          throw NetException("System.InvalidCastException", "")
        }
      } catch where error is NetException || RuntimeError.record(of: error) != nil {
        sawOther = true
        try run.report(
          "System.Management.Automation.PSInvalidOperationException", "Input object \"\(run.context.text(value))\" is not numeric.",
          id: "NonNumericInputObject", .InvalidType, target: value)
        return
      }
    }
    if minimum || maximum || allStats, !value.isNull { try measures[slot].addExtreme(value, run.context) }
  }

  /// Something was no number: sums say nothing.
  private var sawOther = false
  private var isText: Bool { line || word || character }

  mutating func end(_ run: CommandRuntime) throws {
    for measure in measures {
      if measure.count == 0, let property = measure.property {
        guard run.context.strictModeVersion >= 2 else { continue }
        try run.report(
          "System.ArgumentException", "The property \"\(property)\" cannot be found in the input for any objects.",
          id: "GenericMeasurePropertyNotFound", .InvalidArgument)
        continue
      }
      if isText {
        try run.write(measure.textInfo(lines: line, words: word, characters: character))
      } else {
        try run.write(
          measure.genericInfo(
            sum: (sum || allStats) && !sawOther, average: (average || allStats) && !sawOther, maximum: maximum || allStats,
            minimum: minimum || allStats, deviation: (standardDeviation || allStats) && !sawOther, run.context))
      }
    }
  }
}
