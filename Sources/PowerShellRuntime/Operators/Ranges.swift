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

  /// A character, or a string of just one.
  private static func character(_ value: Value) -> UInt16? {
    switch value.base {
    case .char(let unit): return unit
    case .string(let text) where text.count == 1 && !(text[0] >= 48 && text[0] <= 57): return text[0]
    default: return nil
    }
  }

  private static func bound(_ value: Value, _ context: ExecutionContext) throws -> Int {
    if case .int32(let n) = value { return Int(n) }
    switch value.base {
    case .int64, .uint32, .uint64, .double, .single:
      guard let converted = try? Conversion.convert(value, to: .int32, context) else {
        throw NetException("System.OverflowException", "Value was either too large or too small for an Int32.")
      }
      return converted.integer ?? 0
    case .object(let object) where object is NetArray || object is NetList || object is PSCustomObject || object is NetDictionary:
      throw NetException(
        "System.InvalidCastException", "Unable to cast object of type '\(object.netType.fullName)' to type 'System.IConvertible'.")
    default: return try Conversion.convert(value, to: .int32, context).integer ?? 0
    }
  }
}
