import DotNet

/// Where objects go: the next command of a pipeline, a variable, the screen. Objects are pushed one at a time.
open class Sink {
  public init() {}
  open func write(_ value: Value) throws {}
  /// No more objects will come.
  open func close() throws {}
}

/// Forgets what it is given: `$null = ...`, `> $null`, `[void]`.
public final class DiscardSink: Sink {
  nonisolated(unsafe) public static let shared = DiscardSink()
}

/// Keeps what it is given, without an array for the common cases of none and one.
public final class CollectSink: Sink {
  public private(set) var first: Value = .void
  public private(set) var rest: [Value] = []
  public private(set) var count = 0

  public override func write(_ value: Value) throws {
    switch count {
    case 0: first = value
    case 1:
      rest.reserveCapacity(8)
      rest.append(first)
      rest.append(value)
    default: rest.append(value)
    }
    count += 1
  }

  /// The result, which it forgets, to serve again.
  func takeResult() -> Value {
    switch count {
    case 0: return .void
    case 1:
      count = 0
      let only = first
      first = .void
      return only
    default:
      count = 0
      first = .void
      let all = rest
      rest = []
      return .array(all)
    }
  }

  /// What an assignment stores: nothing, the object, or an `[object[]]`.
  public var result: Value {
    switch count {
    case 0: .void
    case 1: first
    default: .array(rest)
    }
  }

  public var all: [Value] { count == 0 ? [] : count == 1 ? [first] : rest }
}

/// Hands each object to a closure.
public final class ClosureSink: Sink {
  let body: (Value) throws -> Void
  public init(_ body: @escaping (Value) throws -> Void) { self.body = body }
  public override func write(_ value: Value) throws { try body(value) }
}
