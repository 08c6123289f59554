import DotNet
import PowerShellRuntime

/// `Compare-Object`: compares two collections and writes what is in one of them only.
struct CompareObject: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Compare-Object",
    synopsis: "Compares two collections and writes what is in one of them only.",
    description: """
      SideIndicator is => for what only the difference has, <= for what only the reference has, == for \
      what both have (with -IncludeEqual).
      """,
    examples: [
      CmdletExample(
        "Compare-Object 1, 2, 3 2, 3, 4 | ForEach-Object { \"$($_.InputObject) $($_.SideIndicator)\" }",
        output: "4 =>\n1 <="),
      CmdletExample(
        "Compare-Object 'a', 'b' 'b' -IncludeEqual -ExcludeDifferent | ForEach-Object InputObject",
        output: "b")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "ReferenceObject", \.referenceObject, mandatory: true, position: 0, type: .array(of: .psObject),
      allows: [.emptyCollection], help: "The collection to compare with."),
    .init(
      "DifferenceObject", \.differenceObject, mandatory: true, position: 1, pipeline: true,
      type: .array(of: .psObject), allows: [.emptyCollection], help: "The collection that is compared."),
    .init(
      "SyncWindow", \.syncWindow, validate: [.range(.int32(0), .int32(2147483647))],
      help: "How far from its place an equal object may stand."),
    .init(
      "Property", \.property,
      help: "The names of properties, or calculated ones: @{ Name = ...; Expression = { ... } }."),
    .init("ExcludeDifferent", \.excludeDifferent, help: "Leaves out what is in one only."),
    .init("IncludeEqual", \.includeEqual, help: "Also writes what both have."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("Culture", \.culture, help: "The culture whose order and case rules count."),
    .init("CaseSensitive", \.caseSensitive, help: "Upper and lower case differ."),
  ] }

  var referenceObject: [Value]?
  var differenceObject: [Value]?
  var syncWindow: Int?
  var property: [Value]?
  var excludeDifferent = false
  var includeEqual = false
  var passThru = false
  var culture: String?
  var caseSensitive = false

  private var differences: [Value] = []

  mutating func process(_ run: CommandRuntime) throws {
    if let differenceObject { differences += differenceObject }
  }

  mutating func end(_ run: CommandRuntime) throws {
    let expressions = try PropertyExpression.read(property ?? [], keys: ["Expression"], run)
    let comparison = ObjectComparison(
      expressions: expressions, caseSensitive: caseSensitive, window: syncWindow ?? Int.max, run.context)
    let showEqual = includeEqual || (excludeDifferent && !run.isBound("IncludeEqual"))
    try comparison.compare(referenceObject ?? [], differences) { object, side in
      if side == "==" ? !showEqual : excludeDifferent { return }
      try run.write(result(object, side, expressions, run))
    }
  }

  private func result(_ object: Value, _ side: String, _ expressions: [PropertyExpression], _ run: CommandRuntime) throws -> Value {
    if passThru {
      run.context.addNote("SideIndicator", .text(side), to: object)
      return run.context.withNote("SideIndicator", .text(side), on: object)
    }
    let result = PSCustomObject()
    if expressions.isEmpty {
      result.set("InputObject", object)
    } else {
      for expression in expressions {
        for (name, value) in try expression.resolve(object, run.context) { result.set(Name(name), value ?? .null) }
      }
    }
    result.set("SideIndicator", .text(side))
    return .object(result)
  }
}
