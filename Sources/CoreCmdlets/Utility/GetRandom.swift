import DotNet
import PowerShellRuntime

/// `Get-Random`: gets random numbers, or picks from a collection.
struct GetRandom: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Random", defaultParameterSet: "RandomNumberParameterSet", outputTypes: ["System.Int32", "System.Int64", "System.Double"],
    synopsis: "Gets random numbers, or picks from a collection.",
    description: """
      -SetSeed begins a row of numbers that is the same each time.
      """,
    examples: [
      CmdletExample(
        "Get-Random -Minimum 5 -Maximum 6",
        output: "5"),
      CmdletExample(
        "Get-Random -InputObject 'only'",
        output: "only")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Maximum", \.maximum, sets: ["RandomNumberParameterSet"], position: 0,
      help: "The numbers are below this."),
    .init(
      "InputObject", \.inputObject, sets: ["RandomListItemParameterSet", "ShuffleParameterSet"],
      mandatory: true, position: 0, pipeline: true, allows: [.null], help: "What to pick from."),
    .init("SetSeed", \.setSeed, validate: [.notNull], help: "Where the row of numbers begins."),
    .init("Minimum", \.minimum, sets: ["RandomNumberParameterSet"], help: "The least number that may come out."),
    .init(
      "Count", \.count, sets: ["RandomNumberParameterSet", "RandomListItemParameterSet"],
      validate: [.range(.int32(1), .int32(2147483647))], help: "How many to draw."),
    .init(
      "Shuffle", \.shuffle, sets: ["ShuffleParameterSet"], mandatory: true,
      help: "All of them in random order."),
  ] }

  var maximum: Value = .void
  var inputObject: [Value]?
  var setSeed: Int?
  var minimum: Value = .void
  var count: Int?
  var shuffle = false

  private var pool: [Value] = []

  mutating func process(_ run: CommandRuntime) throws {
    if let inputObject { pool += inputObject }
  }

  mutating func end(_ run: CommandRuntime) throws {
    let source = run.context.randomSource
    if let setSeed { source.seed(setSeed) }
    if run.parameterSetName == "RandomNumberParameterSet" {
      for _ in 0..<(count ?? 1) { try run.write(try RandomNumbers.next(minimum, maximum, source, run)) }
      return
    }
    let wanted = shuffle ? pool.count : min(count ?? 1, pool.count)
    var pool = self.pool
    for n in 0..<wanted {
      let pick = n + source.next(below: pool.count - n)
      pool.swapAt(n, pick)
      try run.write(pool[n])
    }
  }
}

/// Numbers between two bounds, of the kind that the bounds are.
enum RandomNumbers {
  static func next(_ minimum: Value, _ maximum: Value, _ source: RandomSource, _ run: CommandRuntime) throws -> Value {
    func number(_ value: Value) throws -> Value? {
      if value.isNull { return nil }
      if let text = value.stringIfString {
        return try run.context.converted(.string(text), to: text.text.contains(".") || text.text.lowercased().contains("e") ? .double : .int64)
      }
      return value.base
    }
    let low = try number(minimum), high = try number(maximum)
    func isReal(_ value: Value?) -> Bool { if case .double? = value { true } else if case .single? = value { true } else { false } }
    if isReal(low) || isReal(high) {
      let a = try low.flatMap { try Measurement.number($0, run.context) } ?? 0
      let b = try high.flatMap { try Measurement.number($0, run.context) } ?? Double.greatestFiniteMagnitude
      guard a < b else { throw badRange(minimum, maximum, run) }
      return .double(a + source.nextDouble() * (b - a))
    }
    let a = low?.integer ?? 0
    let b = high?.integer ?? Int(Int32.max)
    guard a < b else { throw badRange(minimum.isNull ? .int32(0) : minimum, maximum, run) }
    let result = a + source.next(below: b - a)
    let isWide: Bool = [low, high].contains { if case .int64? = $0 { true } else { false } }
    return isWide ? .int64(Int64(result)) : .int(result)
  }

  private static func badRange(_ minimum: Value, _ maximum: Value, _ run: CommandRuntime) -> TerminatingError {
    run.terminating(
      "System.ArgumentException",
      "The Minimum value (\(run.context.text(minimum))) cannot be greater than or equal to the Maximum value (\(run.context.text(maximum))).",
      id: "MinGreaterThanOrEqualMax", .InvalidArgument)
  }
}
