import DotNet

/// The arguments of a method call, in the order in which they are evaluated.
struct CallArguments {
  private let operands: [Operand]
  init(_ operands: [Operand]) { self.operands = operands }

  func callAsFunction(_ frame: Frame) throws -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(operands.count)
    for operand in operands { values.append(try operand(frame)) }
    return values
  }

  /// Hands the values to the body from the stack: most calls have one or two, and a list for each call would cost more than many methods do.
  @inline(__always) func with(_ frame: Frame, _ body: (UnsafeBufferPointer<Value>) throws -> Value) throws -> Value {
    if operands.isEmpty { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: operands.count) { buffer in
      guard let start = buffer.baseAddress else { return .null }
      var made = 0
      defer { start.deinitialize(count: made) }
      while made < operands.count {
        (start + made).initialize(to: try operands[made](frame))
        made += 1
      }
      return try body(UnsafeBufferPointer(buffer))
    }
  }
}
