import DotNet

// Frames of calls that ended serve the next calls of the same code: making one costs more than most calls do.

extension Frame {
  /// A frame for a call of the block; one that served an earlier call where there is one.
  static func take(
    _ blocks: CompiledBlocks, _ context: ExecutionContext, parent: Frame, session: SessionState, output: Sink, block: ScriptBlock,
    code: CompiledScript
  ) -> Frame {
    if let served = blocks.ready.take(), served.block === block { return served.serve(parent, session, output) }
    if let spare = blocks.spare.last, spare.block === block {
      blocks.spare.removeLast()
      return spare.serve(parent, session, output)
    }
    return Frame(context, layout: blocks.layout, parent: parent, session: session, output: output, block: block, code: code)
  }

  @inline(__always) private func serve(_ parent: Frame, _ session: SessionState, _ output: Sink) -> Frame {
    if self.parent !== parent { self.parent = parent }
    if self.session !== session { self.session = session }
    if self.output !== output { self.output = output }
    if slotCount < layout.count { growIfNeeded() }
    return self
  }

  /// Keeps the frame of a call that ended, unless somebody still holds it.
  ///
  /// - Parameter staysInside: the next call's outer scope is most likely the same one, which lives as long as the code does: it is not let go.
  static func give(_ frame: inout Frame, back blocks: CompiledBlocks, staysInside: Bool = false) {
    guard isKnownUniquelyReferenced(&frame) else { return frame.outlive() }
    guard frame.dynamic == nil, frame.commands == nil, frame.types == nil else { return }
    for slot in 0..<frame.slotCount {
      if case .void = frame.slots[slot] { continue }
      frame.slots[slot] = .void
    }
    if !frame.arguments.isEmpty { frame.arguments = [] }
    if frame.invocation != nil { frame.invocation = nil }
    if frame.runtime != nil { frame.runtime = nil }
    frame.strictVersion = nil
    if frame.label != nil { frame.label = nil }
    frame.boundMask = 0
    frame.directCall = nil
    if case .void = frame.returnValue {} else { frame.returnValue = .void }
    if !staysInside {
      frame.parent = nil
      if type(of: frame.output) != DiscardSink.self { frame.output = DiscardSink.shared }
    }
    if blocks.ready == nil { blocks.ready = frame } else if blocks.spare.count < 64 { blocks.spare.append(frame) }
  }

  /// Lets go of the frame of a call that failed.
  static func drop(_ frame: inout Frame) {
    if !isKnownUniquelyReferenced(&frame) { frame.outlive() }
  }

  /// Keeps what is known of the call for whoever holds its frame longer than the call lasted.
  private func outlive() {
    guard directCall != nil else { return }
    _ = madeInvocation
    directCall = nil
  }
}
