#if canImport(Glibc)
import Glibc
#endif

/// `System.Diagnostics.Stopwatch`.
public final class Stopwatch: NetObject {
  private var elapsedBefore: Int64 = 0
  private var startedAt: Int64?

  public override init() { super.init() }

  /// Nanoseconds of a clock that never goes back.
  static func timestamp() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
  var isRunning: Bool { startedAt != nil }
  var nanoseconds: Int64 { elapsedBefore + (startedAt.map { Stopwatch.timestamp() - $0 } ?? 0) }
  func start() { if startedAt == nil { startedAt = Stopwatch.timestamp() } }
  func stop() {
    elapsedBefore = nanoseconds
    startedAt = nil
  }
  func reset() {
    elapsedBefore = 0
    startedAt = nil
  }
  public override var netType: NetType { .stopwatch }
  public override func toString(_ context: DotNetContext) throws -> PSString? {
    PSString(TimeSpanFormatting.constant(TimeSpan(ticks: nanoseconds / 100)))
  }
}

extension NetType {
  nonisolated(unsafe) public static let stopwatch = NetType("System.Diagnostics.Stopwatch", base: .object) { t in
    func watch(_ this: Value) throws -> Stopwatch { try cast(this) }
    t.constructor("()") { _, _, _ in .object(Stopwatch()) }
    t.property("timespan Elapsed") { this, _ in .timeSpan(TimeSpan(ticks: try watch(this).nanoseconds / 100)) }
    t.property("long ElapsedMilliseconds") { this, _ in .int64(try watch(this).nanoseconds / 1_000_000) }
    t.property("long ElapsedTicks") { this, _ in .int64(try watch(this).nanoseconds) }
    t.property("bool IsRunning") { this, _ in .bool(try watch(this).isRunning) }
    t.method("void Start()") { this, _, _ in
      try watch(this).start()
      return .void
    }
    t.method("void Stop()") { this, _, _ in
      try watch(this).stop()
      return .void
    }
    t.method("void Reset()") { this, _, _ in
      try watch(this).reset()
      return .void
    }
    t.method("void Restart()") { this, _, _ in
      try watch(this).reset()
      try watch(this).start()
      return .void
    }
    t.staticMethod("System.Diagnostics.Stopwatch StartNew()") { _, _, _ in
      let watch = Stopwatch()
      watch.start()
      return .object(watch)
    }
    t.staticMethod("long GetTimestamp()") { _, _, _ in .int64(Stopwatch.timestamp()) }
    t.staticMethod("timespan GetElapsedTime(long startingTimestamp)") { _, arguments, _ in
      .timeSpan(TimeSpan(ticks: (Stopwatch.timestamp() - fixed(arguments[0], Int64.self)) / 100))
    }
    t.staticMethod("timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)") { _, arguments, _ in
      .timeSpan(TimeSpan(ticks: (fixed(arguments[1], Int64.self) - fixed(arguments[0], Int64.self)) / 100))
    }
    constant(t, "long Frequency", .int64(1_000_000_000))
    constant(t, "bool IsHighResolution", .bool(true))
  }
}
