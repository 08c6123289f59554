import DotNet

/// Taking collections apart.
enum Enumeration {
  /// Whether a pipeline takes the value apart.
  @inline(__always) static func isEnumerable(_ value: Value) -> Bool {
    if case .object(let object) = value { object.isEnumerable } else { false }
  }

  /// What `foreach` walks over; nil for nothing. A single value is a list of one.
  static func forEachEnumerator(_ value: Value, _ context: ExecutionContext) throws -> NetEnumerator? {
    switch value {
    case .null, .void: return nil
    case .object(let object):
      if let enumerator = object as? NetEnumerator { return enumerator }
      if object.isEnumerable, let enumerator = try object.makeEnumerator(context.dotNet) { return enumerator }
      return NetEnumerator([value])
    default: return NetEnumerator([value])
    }
  }

  /// Writes a value as a pipeline does: collections element by element.
  @inline(__always) static func write(_ value: Value, to sink: Sink, _ context: ExecutionContext) throws {
    switch value {
    case .void: return
    case .object(let object) where object.isEnumerable: try writeElements(object, value, to: sink, context)
    default: try sink.write(value)
    }
  }

  private static func writeElements(_ object: NetObject, _ value: Value, to sink: Sink, _ context: ExecutionContext) throws {
    let stop = context.stopRequest
    if let elements = object.contiguousElements {
      for element in elements {
        if stop.isSet { throw ControlSignal.stopped }
        if case .void = element { continue }
        try sink.write(element)
      }
    } else if let enumerator = try object.makeEnumerator(context.dotNet) {
      while let element = try enumerator.next() {
        if stop.isSet { throw ControlSignal.stopped }
        if case .void = element { continue }
        try sink.write(element)
      }
    } else {
      try sink.write(value)
    }
  }

  /// The elements of a value as a list; a single value is a list of one, nothing is empty.
  static func elements(_ value: Value, _ context: ExecutionContext) throws -> [Value] {
    switch value {
    case .void: return []
    case .object(let object) where object.isEnumerable:
      if let elements = object.contiguousElements { return elements }
      var all: [Value] = []
      if let enumerator = try object.makeEnumerator(context.dotNet) {
        while let element = try enumerator.next() {
          if context.stopRequest.isSet { throw ControlSignal.stopped }
          all.append(element)
        }
      }
      return all
    default: return [value]
    }
  }
}
