import DotNet
import PowerShellSyntax

/// A block that a cmdlet runs for one object after the other in the scope where the block was written: what `Where-Object` and
/// `ForEach-Object` are given.
///
/// What can be known beforehand (the code for this scope, that the block has no parameters of its own) is looked up once, not once an object.
/// Where the scope at work turns out to be another one, an object goes the general way.
public final class ObjectBlock {
  private let block: ScriptBlock
  @Unretained private var context: ExecutionContext
  private let frame: Frame
  private let value: Operand?
  private let end: Step
  private let node: Ast?

  public init?(_ block: ScriptBlock, _ context: ExecutionContext) {
    guard let frame: Frame = context.frame, block.captured == nil, (block.sessionState ?? frame.session) === frame.session else { return nil }
    guard block.code.parameterAsts.isEmpty, !block.code.definesTypes || !block.code.hasTypes && !block.code.usesModules else { return nil }
    let blocks = block.code.blocks(in: frame.layout)
    guard blocks.begin == nil, blocks.process == nil, blocks.dynamicParam == nil, blocks.clean == nil, let end = blocks.end else { return nil }
    self.block = block
    self.context = context
    self.frame = frame
    self.end = end
    value = blocks.value
    node = blocks.valueNode
  }

  /// Whether the block may run in its scope as it stands, with the object in `$_`.
  @inline(__always) private func isReady(_ context: ExecutionContext, _ object: Value) -> Bool {
    context.runningFrame?.toOpaque() == Unmanaged.passUnretained(frame).toOpaque() && frame.slotCount >= frame.layout.count && object.fitsSlot
      && context.runningActivation?.toOpaque() == (frame.dotSourced?.toOpaque() ?? Unmanaged<ScriptActivation>.passUnretained(frame).toOpaque())
  }

  /// Whether the block yields true for the object.
  public func holds(for object: Value) throws -> Bool {
    let context = self.context
    guard let value, let node, isReady(context, object) else { return try context.condition(block, underscore: object) }
    var other = object
    swap(&frame.slots[Layout.underscore], &other)
    context.callDepth += 1
    defer {
      context.callDepth -= 1
      swap(&frame.slots[Layout.underscore], &other)
    }
    try check(context)
    do {
      let result = try value(frame)
      context.lastSucceeded = true
      guard case .object(let list) = result, list.isEnumerable else { return Truth.isTrue(result) }
      let sink = CollectSink()
      try Enumeration.write(result, to: sink, context)
      return Truth.isTrue(sink.result)
    } catch {
      try frame.finish(try StatementErrors.handle(error, node, frame))
      return false
    }
  }

  /// Runs the block for the object.
  public func run(_ object: Value, to output: Sink) throws {
    let context = self.context
    guard isReady(context, object) else { return try context.run(block, underscore: object, newScope: false, to: output) }
    var other = object
    var sink = output
    swap(&frame.slots[Layout.underscore], &other)
    swap(&frame.output, &sink)
    context.callDepth += 1
    defer {
      context.callDepth -= 1
      swap(&frame.output, &sink)
      swap(&frame.slots[Layout.underscore], &other)
    }
    try check(context)
    do { try frame.finish(try end(frame)) } catch let signal as FlowSignal { try frame.finish(signal.flow) }
  }

  @inline(__always) private func check(_ context: ExecutionContext) throws {
    if context.callDepth > context.maximumCallDepth || StackGuard.isLow(context) { throw RuntimeError.callDepth(context) }
    if context.stopRequest.isSet { throw ControlSignal.stopped }
  }
}
