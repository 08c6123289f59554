import DotNet
import Foundation
import PowerShellRuntime

/// The host's processes as /proc tells them; where there is no /proc, this one alone.
enum HostProcesses {
  struct Facts {
    var id: Int
    var name: String
    var session = 0
    var residentBytes: Int64 = 0
    var virtualBytes: Int64 = 0
    var processorTicks: Int64 = 0
    var startTicks: Int64 = 0
    var handles = 0

    var object: Value {
      type.make(
        .int(id), .text(name), .int(session), .int64(residentBytes), .int64(residentBytes), .int64(virtualBytes), .int64(residentBytes),
        .int64(residentBytes), .int64(0), .int(handles), .timeSpan(TimeSpan(ticks: processorTicks)),
        .dateTime(DateTime(ticks: startTicks, kind: .utc).toLocal()), .bool(false), .bool(true), .text("."), .text(""))
    }
  }

  nonisolated(unsafe) private static let type = RecordType(
    "System.Diagnostics.Process", base: TypeRegistry.find("System.Diagnostics.Process") ?? .object, assembly: "System.Diagnostics.Process",
    [
      "int Id", "string ProcessName", "int SessionId", "long WorkingSet64", "long WorkingSet", "long VirtualMemorySize64",
      "long PrivateMemorySize64", "long PagedMemorySize64", "long NonpagedSystemMemorySize64", "int HandleCount", "timespan TotalProcessorTime",
      "datetime StartTime", "bool HasExited", "bool Responding", "string MachineName", "string MainWindowTitle",
    ], registers: false
  ) { record in
    if case .string(let name) = record.slots[1] { return "System.Diagnostics.Process (\(name.text))" }
    return "System.Diagnostics.Process"
  }

  static func all() -> [Facts] {
    let numbers = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int($0) }
    if numbers.isEmpty {
      let own = ProcessInfo.processInfo
      return [Facts(id: Int(own.processIdentifier), name: own.processName)]
    }
    return numbers.sorted().compactMap { read($0) }
  }

  /// - Source: proc(5): `/proc/[pid]/stat`
  private static func read(_ id: Int) -> Facts? {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8), let open = text.firstIndex(of: "("),
      let close = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: close)...].split(separator: " ")
    guard fields.count > 21 else { return nil }
    func number(_ place: Int) -> Int64 { Int64(fields[place]) ?? 0 }
    let perSecond = Int64(max(sysconf(Int32(_SC_CLK_TCK)), 1))
    var facts = Facts(id: id, name: String(text[text.index(after: open)..<close]))
    facts.session = Int(number(3))
    facts.processorTicks = (number(11) + number(12)) * TimeSpan.ticksPerSecond / perSecond
    facts.virtualBytes = number(20)
    facts.residentBytes = number(21) * Int64(max(sysconf(Int32(_SC_PAGESIZE)), 1))
    let up = Int64(ProcessInfo.processInfo.systemUptime * 10_000_000)
    facts.startTicks = DateTime.utcNow().ticks - up + number(19) * TimeSpan.ticksPerSecond / perSecond
    return facts
  }
}
