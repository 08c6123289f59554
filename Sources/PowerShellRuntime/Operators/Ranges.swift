import DotNet

/// `..`
enum Ranges {
  static func range(_ from: Value, _ to: Value, _ context: ExecutionContext) throws -> [Value] {
    if let first = character(from), let last = character(to) {
      let step = first <= last ? 1 : -1
      return stride(from: Int(first), through: Int(last), by: step).map { .char(UInt16($0)) }
    }
    let first = try bound(from, context)
    let last = try bound(to, context)
    if abs(last - first) > 1 << 27 { throw Arithmetic.outOfMemory() }
    var values: [Value] = []
    values.reserveCapacity(abs(last - first) + 1)
    for number in stride(from: first, through: last, by: first <= last ? 1 : -1) { values.append(.int32(Int32(number))) }
    return values
  }

  /// What writes the numbers one by one: a range at the head of a pipeline is no array, however long it is.
  static func writer(_ from: Value, _ to: Value, _ context: ExecutionContext) throws -> (Sink) throws -> Void {
    if character(from) != nil, character(to) != nil {
      let values = try range(from, to, context)
      return { sink in for value in values { try sink.write(value) } }
    }
    let first = try bound(from, context)
    let last = try bound(to, context)
    let step = first <= last ? 1 : -1
    let stop = context.stopRequest
    return { sink in
      var number = first
      while true {
        if stop.isSet { throw ControlSignal.stopped }
        try sink.write(.int32(Int32(truncatingIfNeeded: number)))
        if number == last { return }
        number += step
      }
    }
  }

  /// A character, or a string of just one.
  private static func character(_ value: Value) -> UInt16? {
    switch value.base {
    case .char(let unit): return unit
    case .string(let text) where text.count == 1 && !(text[0] >= 48 && text[0] <= 57): return text[0]
    default: return nil
    }
  }

  /// As .NET's `Convert.ToInt32` has it, errors included.
  private static func bound(_ value: Value, _ context: ExecutionContext) throws -> Int {
    let value = value.base
    if case .int32(let n) = value { return Int(n) }
    do { return try Conversion.convert(value, to: .int32, context).integer ?? 0 } catch let error as TerminatingError {
      if case .string = value { throw error }
      if let type = value.netType, NumberKind(type) != nil, value.bigInteger == nil {
        throw NetException.overflow("Value was either too large or too small for an Int32.")
      }
      if case .dateTime = value { throw NetException.invalidCast("Invalid cast from 'DateTime' to 'Int32'.") }
      throw NetException.invalidCast("Unable to cast object of type '\(value.netType?.fullName ?? "")' to type 'System.IConvertible'.")
    }
  }
}
