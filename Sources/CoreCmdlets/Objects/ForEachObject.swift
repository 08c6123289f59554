import DotNet
import PowerShellRuntime

/// `ForEach-Object`: runs a script block, or reads a member, for each object piped in.
struct ForEachObject: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ForEach-Object", defaultParameterSet: "ScriptBlockSet", supportsShouldProcess: true,
    synopsis: "Runs a script block, or reads a member, for each object piped in.",
    description: """
      The object is $_ within the block. -Begin runs before the first object and -End after the last. \
      With the name of a property or method, the member is read or called on each object.
      """,
    examples: [
      CmdletExample(
        "1..3 | ForEach-Object { $_ * 10 }",
        output: "10\n20\n30"),
      CmdletExample(
        "'a', 'bb' | ForEach-Object Length",
        output: "1\n2")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Process", \.processParameter, sets: ["ScriptBlockSet"], mandatory: true, position: 0,
      allows: [.null, .emptyCollection], help: "What to run for each object."),
    .init(
      "MemberName", \.memberName, sets: ["PropertyAndMethodSet"], mandatory: true, position: 0,
      validate: [.notNullOrEmpty], help: "The property to read or the method to call."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "Begin", \.beginParameter, sets: ["ScriptBlockSet"], help: "What to run before the first object."),
    .init("End", \.endParameter, sets: ["ScriptBlockSet"], help: "What to run after the last object."),
    .init(
      "RemainingScripts", \.remainingScripts, sets: ["ScriptBlockSet"], remaining: true,
      allows: [.null, .emptyCollection],
      help: "Further blocks: the first is -Begin, the last -End, those between -Process."),
    .init(
      "ArgumentList", \.argumentList, sets: ["PropertyAndMethodSet"], remaining: true, aliases: ["Args"],
      help: "The method's arguments."),
    .init(
      "Parallel", \.parallel, sets: ["ParallelParameterSet"], mandatory: true,
      help: "A block to run on several objects at once; here they run one after another."),
    .init(
      "ThrottleLimit", \.throttleLimit, sets: ["ParallelParameterSet"],
      validate: [.range(.int32(1), .int32(2147483647))], help: "How many run at once."),
    .init(
      "TimeoutSeconds", \.timeoutSeconds, sets: ["ParallelParameterSet"],
      validate: [.range(.int32(0), .int32(2147483))], help: "When to give up; without effect here."),
    .init(
      "AsJob", \.asJob, sets: ["ParallelParameterSet"],
      help: "Runs in the background; not available here."),
    .init("UseNewRunspace", \.useNewRunspace, sets: ["ParallelParameterSet"], help: "Without effect here."),
  ] }

  var processParameter: [ScriptBlock]?
  var memberName: String?
  var inputObject: Value = .void
  var beginParameter: ScriptBlock?
  var endParameter: ScriptBlock?
  var remainingScripts: [ScriptBlock]?
  var argumentList: [Value]?
  var parallel: ScriptBlock?
  var throttleLimit: Int?
  var timeoutSeconds: Int?
  var asJob = false
  var useNewRunspace = false

  private var begins: [ScriptBlock] = []
  private var bodies: [ScriptBlock] = []
  private var ends: [ScriptBlock] = []
  private var member: ForEachMember?

  mutating func begin(_ run: CommandRuntime) throws {
    if let name = memberName {
      member = ForEachMember(name: name, arguments: argumentList, run)
      return
    }
    sortOutBlocks(run)
    for block in begins { try run.context.run(block, underscore: nil, newScope: false, to: run.output) }
  }

  /// Positional blocks: of two the first is begin, of three or more the last is end, as the real command deals them.
  private mutating func sortOutBlocks(_ run: CommandRuntime) {
    if let parallel {
      bodies = [parallel]
      return
    }
    let restCameFirst = run.invocation.boundParameters.pairs.first { ["Process", "RemainingScripts"].contains($0.key.stringIfString?.text ?? "") }?
      .key.stringIfString?.text == "RemainingScripts"
    var blocks = (processParameter ?? []) + (remainingScripts ?? [])
    if restCameFirst { blocks = (remainingScripts ?? []) + (processParameter ?? []) }
    // `-Begin $null` says that there is none.
    let named: Set<String> = Set(run.invocation.boundParameters.pairs.compactMap { $0.key.stringIfString?.text })
    if let beginParameter { begins = [beginParameter] } else if blocks.count > 1, !named.contains("Begin") { begins = [blocks.removeFirst()] }
    if let endParameter { ends = [endParameter] } else if blocks.count > 1, !named.contains("End") { ends = [blocks.removeLast()] }
    bodies = blocks
  }

  func shortcut(_ run: CommandRuntime) -> ((Value) throws -> Void)? {
    guard member == nil, parallel == nil, bodies.count == 1, let body = ObjectBlock(bodies[0], run.context) else { return nil }
    let output = run.output
    return { object in try body.run(object, to: output) }
  }

  mutating func process(_ run: CommandRuntime) throws {
    if let member {
      try member.apply(to: inputObject.isAbsent ? .null : inputObject, run)
      return
    }
    guard parallel == nil || !inputObject.isAbsent else { return }
    let object: Value = inputObject.isAbsent ? .null : inputObject
    if parallel != nil { run.context.usingDepth += 1 }
    defer { if parallel != nil { run.context.usingDepth -= 1 } }
    for block in bodies { try run.context.run(block, underscore: object, newScope: parallel != nil, to: run.output) }
  }

  mutating func end(_ run: CommandRuntime) throws {
    for block in ends { try run.context.run(block, underscore: nil, newScope: false, to: run.output) }
  }
}
