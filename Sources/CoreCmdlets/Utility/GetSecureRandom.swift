import DotNet
import PowerShellRuntime

/// `Get-SecureRandom`: gets random numbers that nobody can foretell.
struct GetSecureRandom: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-SecureRandom", defaultParameterSet: "RandomNumberParameterSet", outputTypes: ["System.Int32", "System.Int64", "System.Double"],
    synopsis: "Gets random numbers that nobody can foretell.",
    examples: [
      CmdletExample(
        "Get-SecureRandom -Minimum 5 -Maximum 6",
        output: "5"),
      CmdletExample(
        "'lonely' | Get-SecureRandom",
        output: "lonely")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Maximum", \.maximum, sets: ["RandomNumberParameterSet"], position: 0,
      help: "The numbers are below this."),
    .init(
      "InputObject", \.inputObject, sets: ["RandomListItemParameterSet", "ShuffleParameterSet"],
      mandatory: true, position: 0, pipeline: true, allows: [.null], help: "What to pick from."),
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
  var minimum: Value = .void
  var count: Int?
  var shuffle = false

  private var pool: [Value] = []

  mutating func process(_ run: CommandRuntime) throws {
    if let inputObject { pool += inputObject }
  }
  mutating func end(_ run: CommandRuntime) throws {
    let source = RandomSource(seed: nil)
    if run.parameterSetName == "RandomNumberParameterSet" {
      for _ in 0..<(count ?? 1) { try run.write(try RandomNumbers.next(minimum, maximum, source, run)) }
      return
    }
    let wanted = shuffle ? pool.count : min(count ?? 1, pool.count)
    for value in pool.shuffled().prefix(wanted) { try run.write(value) }
  }
}
