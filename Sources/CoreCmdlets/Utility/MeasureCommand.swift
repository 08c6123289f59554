import DotNet
import PowerShellRuntime

/// `Measure-Command`: measures how long a block takes; its output is dropped.
struct MeasureCommand: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Measure-Command", outputTypes: ["System.TimeSpan"],
    synopsis: "Measures how long a block takes; its output is dropped.",
    examples: [
      CmdletExample(
        "(Measure-Command { 1..10 }).GetType().Name",
        output: "TimeSpan"),
      CmdletExample(
        "(Measure-Command { }).TotalSeconds -lt 5",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Expression", \.expression, mandatory: true, position: 0, help: "The block whose running time is measured."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
  ] }

  var expression: ScriptBlock?
  var inputObject: Value = .void

  private var ticks: Int64 = 0

  mutating func process(_ run: CommandRuntime) throws {
    guard let expression else { return }
    let start = ContinuousClock.now
    try run.context.run(expression, underscore: inputObject.isAbsent ? .null : inputObject, newScope: false, to: DiscardSink())
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    ticks += seconds * 10_000_000 + attoseconds / 100_000_000_000
  }
  mutating func end(_ run: CommandRuntime) throws { try run.write(.timeSpan(TimeSpan(ticks: ticks))) }
}
