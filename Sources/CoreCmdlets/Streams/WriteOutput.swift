import DotNet
import PowerShellRuntime

/// `Write-Output`: writes objects to the pipeline.
struct WriteOutput: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Write-Output",
    synopsis: "Writes objects to the pipeline.",
    description: """
      What a command writes appears in the next command of the pipeline, or on the screen at its end. \
      Collections are written element by element unless -NoEnumerate is given.
      """,
    examples: [
      CmdletExample(
        "Write-Output 'ready'",
        output: "ready"),
      CmdletExample(
        "(Write-Output 1, 2 -NoEnumerate | Measure-Object).Count",
        output: "1")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, position: 0, pipeline: true, remaining: true,
      type: .psObject, allows: [.null, .emptyCollection],
      help: "The objects to work on; usually they are piped in."),
    .init("NoEnumerate", \.noEnumerate, help: "Writes a collection as one object."),
  ] }

  var inputObject: Value = .void
  var noEnumerate = false

  mutating func process(_ run: CommandRuntime) throws {
    if noEnumerate { try run.write(inputObject.isAbsent ? .null : inputObject) } else { try run.writeUnrolled(inputObject.isAbsent ? .null : inputObject) }
  }
}
