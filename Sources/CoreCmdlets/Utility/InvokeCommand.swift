import DotNet
import PowerShellRuntime

/// `Invoke-Command`: runs a block in this session.
struct InvokeCommand: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Invoke-Command", defaultParameterSet: "InProcess",
    synopsis: "Runs a block in this session.",
    description: """
      Blocks run here and now. Other computers, sessions and containers are refused: a rehearsal \
      reaches its simulated machines through their own commands.
      """,
    examples: [
      CmdletExample(
        "Invoke-Command { param($n) $n * 2 } -ArgumentList 21",
        output: "42"),
      CmdletExample(
        "$v = 1; Invoke-Command -NoNewScope { $v = 2 }; $v",
        output: "2")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "ScriptBlock", \.scriptBlock,
      in: [.set("InProcess", mandatory: true, position: 0), .set("Session", mandatory: true, position: 1), .set("ComputerName", mandatory: true, position: 1), .set("Uri", mandatory: true, position: 1), .set("VMId", mandatory: true, position: 1), .set("VMName", mandatory: true, position: 1), .set("SSHHost", mandatory: true, position: 1), .set("ContainerId", mandatory: true, position: 1), .set("SSHHostHashParam", mandatory: true, position: 1)],
      aliases: ["Command"], validate: [.notNull], help: "The block to run."),
    .init(
      "ComputerName", \.computerName, sets: ["ComputerName", "FilePathComputerName"], position: 0,
      aliases: ["Cn"], validate: [.notNullOrEmpty],
      help: "Another computer; only the session itself is reached."),
    .init("NoNewScope", \.noNewScope, sets: ["InProcess"], help: "Runs in the caller's scope."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init("ArgumentList", \.argumentList, aliases: ["Args"], help: "The block's arguments."),
    .init(
      "AsJob", \.asJob,
      sets: ["Session", "FilePathRunspace", "ComputerName", "FilePathComputerName", "Uri", "FilePathUri", "VMId", "VMName", "FilePathVMId", "FilePathVMName", "SSHHost", "ContainerId", "FilePathContainerId", "SSHHostHashParam", "FilePathSSHHost", "FilePathSSHHostHash"],
      help: "Runs in the background; not available here."),
  ] }

  var scriptBlock: ScriptBlock?
  var computerName: [String]?
  var noNewScope = false
  var inputObject: Value = .void
  var argumentList: [Value]?
  var asJob = false

  private var inputs: [Value] = []

  mutating func begin(_ run: CommandRuntime) throws {
    if computerName != nil || asJob {
      throw run.terminating(
        "System.Management.Automation.PSNotSupportedException",
        "Invoke-Command reaches no other computer from here: remote sessions and jobs are not part of a rehearsal. Run the block without -ComputerName and -AsJob.",
        id: "NotSupported", .NotImplemented)
    }
  }
  mutating func process(_ run: CommandRuntime) throws {
    if !inputObject.isAbsent { inputs.append(inputObject) }
  }
  mutating func end(_ run: CommandRuntime) throws {
    guard let scriptBlock else { return }
    let input: Value? = inputs.isEmpty ? nil : .object(NetEnumerator(inputs.count == 1 ? try inputs[0].unrolled(run.context) : inputs))
    try run.context.engine.call(
      scriptBlock, argumentList ?? [], underscore: nil, input: input, inCurrentScope: noNewScope, to: run.output)
  }
}
