import DotNet
import Foundation

/// `Thread`, `GC` and `Process` as far as a script means its own process by them.
enum ProcessTypes {
  static func register() {
    TypeRegistry.register("System.Threading.Thread") { thread }
    TypeRegistry.register("System.GC") { collector }
    TypeRegistry.register("System.Diagnostics.Process") { process }
  }

  // MARK: Thread

  private final class ThreadObject: NetObject {
    var name: Value = .null
    override var netType: NetType { ProcessTypes.thread }
  }
  nonisolated(unsafe) private static let current = ThreadObject()

  nonisolated(unsafe) private static let thread = NetType("System.Threading.Thread", base: .object) { type in
    func sleep(_ milliseconds: Int, _ context: DotNetContext) throws -> Value {
      guard milliseconds >= -1 else {
        throw NetException.outOfRange(
          "millisecondsTimeout", "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.")
      }
      let session = (context as? SessionDotNet)?.session
      session?.flushDisplay?()
      let end = milliseconds < 0 ? Double.infinity : ProcessInfo.processInfo.systemUptime + Double(milliseconds) / 1000
      while true {
        // In small steps, so that Ctrl-C is heard.
        let rest = end - ProcessInfo.processInfo.systemUptime
        if rest <= 0 { return .void }
        Foundation.Thread.sleep(forTimeInterval: min(rest, 0.05))
        if session?.stopRequest.isSet == true { throw ControlSignal.stopped }
      }
    }
    type.staticMethod("void Sleep(int millisecondsTimeout)") { _, arguments, context in try sleep(arguments.int(0), context) }
    type.staticMethod("void Sleep(timespan timeout)") { _, arguments, context in
      guard case .timeSpan(let span) = arguments[0] else { return .void }
      return try sleep(Int(span.ticks / 10_000), context)
    }
    type.staticMethod("bool Yield()") { _, _, _ in .bool(false) }
    type.staticProperty("System.Threading.Thread CurrentThread") { _, _ in .object(current) }
    type.property("int ManagedThreadId") { _, _ in .int32(1) }
    type.property("string Name") { _, _ in current.name } set: { _, value, _ in current.name = value }
    type.property("bool IsAlive") { _, _ in .bool(true) }
    type.property("bool IsBackground") { _, _ in .bool(false) }
    type.property("bool IsThreadPoolThread") { _, _ in .bool(false) }
    type.property("System.Threading.ThreadState ThreadState") { _, _ in enumValue("System.Threading.ThreadState", 0) }
    for name in ["CurrentCulture", "CurrentUICulture"] {
      type.property("cultureinfo \(name)") { _, context in .object(context.culture) } set: { _, value, context in
        if let culture = value.base.object as? Culture { context.setCulture(culture) }
      }
    }
  }

  private static func enumValue(_ type: String, _ raw: Int64) -> Value { NetType.named(type).map { .object(EnumValue($0, raw)) } ?? .int64(raw) }

  // MARK: GC

  nonisolated(unsafe) private static let collector: NetType = {
    let type = NetType("System.GC", base: .object) { type in
      type.staticMethod("void Collect()") { _, _, _ in .void }
      type.staticMethod("void Collect(int generation)") { _, _, _ in .void }
      type.staticMethod("void Collect(int generation, System.GCCollectionMode mode)") { _, _, _ in .void }
      type.staticMethod("void WaitForPendingFinalizers()") { _, _, _ in .void }
      type.staticMethod("void SuppressFinalize(System.Object obj)") { _, _, _ in .void }
      type.staticMethod("void ReRegisterForFinalize(System.Object obj)") { _, _, _ in .void }
      type.staticMethod("void KeepAlive(System.Object obj)") { _, _, _ in .void }
      type.staticMethod("void AddMemoryPressure(long bytesAllocated)") { _, _, _ in .void }
      type.staticMethod("void RemoveMemoryPressure(long bytesAllocated)") { _, _, _ in .void }
      type.staticMethod("long GetTotalMemory(bool forceFullCollection)") { _, _, _ in .int64(residentBytes()) }
      type.staticMethod("long GetTotalAllocatedBytes(bool precise = false)") { _, _, _ in .int64(residentBytes()) }
      type.staticMethod("long GetAllocatedBytesForCurrentThread()") { _, _, _ in .int64(residentBytes()) }
      type.staticMethod("int CollectionCount(int generation)") { _, _, _ in .int32(0) }
      type.staticMethod("int GetGeneration(System.Object obj)") { _, _, _ in .int32(0) }
      type.staticProperty("int MaxGeneration") { _, _ in .int32(2) }
    }
    type.isStatic = true
    return type
  }()

  /// Bytes of memory that the process holds.
  static func residentBytes() -> Int64 {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return fields.count > 1 ? (Int64(fields[1]) ?? 0) * 4096 : 0
  }

  // MARK: Process

  private final class ProcessObject: NetObject {
    override var netType: NetType { ProcessTypes.process }
    override func toString(_ context: DotNetContext) throws -> PSString? { PSString("System.Diagnostics.Process (\(name))") }
    var name: String { String(CommandLine.arguments.first?.split(separator: "/").last ?? "standby") }
  }
  nonisolated(unsafe) private static let own = ProcessObject()
  private static let started = DateTime(
    ticks: 621_355_968_000_000_000 + Int64(Date().timeIntervalSince1970 * 10_000_000), kind: .local)

  nonisolated(unsafe) private static let process = NetType(
    "System.Diagnostics.Process", base: NetType.named("System.ComponentModel.Component") ?? .object
  ) { type in
    _ = started
    type.staticMethod("System.Diagnostics.Process GetCurrentProcess()") { _, _, _ in .object(own) }
    type.property("int Id") { _, _ in .int32(ProcessInfo.processInfo.processIdentifier) }
    type.property("string ProcessName") { _, _ in .text(own.name) }
    type.property("string MachineName") { _, _ in .text(".") }
    type.property("string MainWindowTitle") { _, _ in .text("") }
    type.property("bool HasExited") { _, _ in .bool(false) }
    type.property("bool Responding") { _, _ in .bool(true) }
    type.property("datetime StartTime") { _, _ in .dateTime(started) }
    type.property("int SessionId") { _, _ in .int32(0) }
    for name in ["WorkingSet64", "PeakWorkingSet64", "PrivateMemorySize64", "VirtualMemorySize64", "PagedMemorySize64"] {
      type.property("long \(name)") { _, _ in .int64(residentBytes()) }
    }
    for (name, reads) in [("TotalProcessorTime", [true, true]), ("UserProcessorTime", [true, false]), ("PrivilegedProcessorTime", [false, true])] {
      type.property("timespan \(name)") { _, _ in
        var usage = rusage()
        getrusage(0, &usage)
        var ticks: Int64 = 0
        for (part, isWanted) in zip([usage.ru_utime, usage.ru_stime], reads) where isWanted {
          ticks += Int64(part.tv_sec) * 10_000_000 + Int64(part.tv_usec) * 10
        }
        return .timeSpan(TimeSpan(ticks: ticks))
      }
    }
    for name in ["Refresh", "Dispose", "Close"] { type.method("void \(name)()") { _, _, _ in .void } }
    // Other processes stay out of reach: a rehearsal touches none.
    for signature in ["System.Diagnostics.Process Start(string fileName)", "System.Diagnostics.Process Start(string fileName, string arguments)"] {
      type.staticMethod(signature) { _, _, _ in
        throw NetException("System.PlatformNotSupportedException", "Starting other processes is not supported here. Call the program by its name instead.")
      }
    }
  }
}
