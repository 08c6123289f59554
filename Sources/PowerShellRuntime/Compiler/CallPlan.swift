import DotNet
import PowerShellSyntax

/// How a call site reaches the code it calls without the binder, worked out once: where each argument goes, what has to be set besides.
///
/// The frame of a call knows its plan while the call runs, and names itself by it.
final class CallPlan {
  /// A switch that the call names. One that the body assigns keeps its type.
  private static func raise(_ parameter: CompiledParameter, _ scope: Frame) {
    let isPresent: Value = .object(SwitchParameter(true))
    guard parameter.isAssigned else { return scope.slots[parameter.slot] = isPresent }
    let variable = PSVariable(parameter.name, isPresent)
    variable.attributes = [TypeConstraint.shared(.switchParameter)]
    scope.slots[parameter.slot] = .object(variable)
  }

  let block: ScriptBlock
  let blocks: CompiledBlocks
  private let code: CompiledScript
  private let session: SessionState?
  /// The function that is called; nil for `& { }`.
  let command: CommandInfo?
  /// The command's name as the call wrote it.
  let name: String?
  /// Which parameter each value goes to; -1 goes to `$args`.
  let targets: [Int]
  private let flags: [Int]
  private let boundMask: UInt64
  /// Parameters that get their defaults.
  private let unbound: [CompiledParameter]
  private let begin: Step?
  private let process: Step?
  private let end: Step?
  /// Nothing runs but an end block, and nothing is set but what the call gives.
  private let isBare: Bool

  init(_ block: ScriptBlock, _ blocks: CompiledBlocks, _ command: CommandInfo?, _ name: String?, targets: [Int], flags: [Int]) {
    self.block = block
    self.blocks = blocks
    self.command = command
    self.name = name
    self.targets = targets
    self.flags = flags
    code = block.code
    session = block.sessionState
    var mask: UInt64 = 0
    for index in targets + flags where index >= 0 { mask |= 1 << UInt64(min(index, 63)) }
    boundMask = mask
    unbound = blocks.parameters.indices.filter { !(targets + flags).contains($0) }.map { blocks.parameters[$0] }
    begin = blocks.begin
    process = blocks.process
    end = blocks.end
    isBare = flags.isEmpty && unbound.isEmpty && begin == nil && process == nil
  }

  /// The scope for a call from the frame, without its arguments.
  @inline(__always) func scope(_ frame: Frame) -> Frame {
    let session: SessionState = self.session ?? frame.session
    let parent: Frame = session === frame.session ? frame : session.current ?? session.top ?? frame
    let callee = Frame.take(blocks, frame.context, parent: parent, session: session, output: frame.output, block: block, code: code)
    callee.directCall = .passUnretained(self)
    return callee
  }

  /// Runs the code in its scope, whose arguments are in place. The caller lets the scope go.
  func run(_ scope: Frame, from frame: Frame) throws {
    scope.boundMask = boundMask
    try scope.enter(from: frame) {
      if !isBare { try prepare(scope) }
      if let end { try scope.finish(try end(scope)) }
    }
    frame.context.lastSucceeded = true
  }

  private func prepare(_ scope: Frame) throws {
    for index in flags { CallPlan.raise(blocks.parameters[index], scope) }
    for parameter in unbound { try scope.setDefault(parameter) }
    if let begin { try scope.finish(try begin(scope)) }
    if let process { try scope.finish(try process(scope)) }
  }
}
