import DotNet
import PowerShellRuntime

/// `Get-History`: gets the lines that were entered in this session.
struct GetHistory: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-History", outputTypes: ["Microsoft.PowerShell.Commands.HistoryInfo"],
    synopsis: "Gets the lines that were entered in this session.",
    examples: [
      CmdletExample(
        "@(Get-History).Count",
        output: "0"),
      CmdletExample(
        "@(Get-History -Count 5).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Id", \.id, position: 0, pipeline: true,
      validate: [.range(.int32(1), .int64(9223372036854775807))], help: "The numbers of the entries to show."),
    .init(
      "Count", \.count, position: 1, validate: [.range(.int32(0), .int32(32767))],
      help: "How many of the last ones."),
  ] }

  var id: [Int64]?
  var count: Int?

  mutating func process(_ run: CommandRuntime) throws {
    let history = run.context.sessionHistory
    if let id {
      for number in id {
        guard let entry = history.entries.first(where: { $0.id == number }) else {
          try run.report(
            "System.ArgumentException", "Cannot locate the history for Id \(number).", id: "GetHistoryNoHistoryForId", .ObjectNotFound,
            target: .int64(number))
          continue
        }
        try run.write(entry.object)
      }
      return
    }
    for entry in history.entries.suffix(count ?? 32_767) { try run.write(entry.object) }
  }
}

/// The session's history: what the prompt was given, in order.
public final class SessionHistory {
  public struct Entry {
    public let id: Int64
    public let line: String
    public var start: Int64
    public var end: Int64
    var object: Value {
      SessionHistory.type.make(
        .int64(id), .text(line), .text("Completed"), .dateTime(DateTime(ticks: start, kind: .local)), .dateTime(DateTime(ticks: end, kind: .local)),
        .timeSpan(TimeSpan(ticks: end - start)))
    }
  }
  public private(set) var entries: [Entry] = []
  private var next: Int64 = 1
  public init() {}

  @discardableResult public func add(_ line: String, start: Int64 = 0, end: Int64 = 0) -> Entry {
    let entry = Entry(id: next, line: line, start: start, end: end)
    next += 1
    entries.append(entry)
    return entry
  }
  func remove(where test: (Entry) -> Bool) { entries.removeAll(where: test) }

  nonisolated(unsafe) static let type = RecordType(
    "Microsoft.PowerShell.Commands.HistoryInfo", assembly: "System.Management.Automation",
    [
      "long Id", "string CommandLine", "System.Management.Automation.Runspaces.PipelineState ExecutionStatus", "datetime StartExecutionTime",
      "datetime EndExecutionTime", "timespan Duration",
    ], displayText: { $0.slots[1].stringIfString?.text ?? "" })
}

extension ExecutionContext {
  public var sessionHistory: SessionHistory {
    if let history = service(SessionHistory.self) { return history }
    let history = SessionHistory()
    setService(SessionHistory.self, history)
    return history
  }
}
