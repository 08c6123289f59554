import Synchronization

/// Ctrl-C: set by the signal handler, looked at by loops, calls and pipelines.
public final class StopRequest: Sendable {
  private let flag = Atomic<Bool>(false)
  public init() {}
  public func set() { flag.store(true, ordering: .relaxed) }
  public func clear() { flag.store(false, ordering: .relaxed) }
  @inline(__always) public var isSet: Bool { flag.load(ordering: .relaxed) }
}
