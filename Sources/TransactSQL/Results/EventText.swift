/// What sqlcmd prints for a batch's events.
public func sqlcmdText(_ events: [SqlEvent], _ options: ResultTextOptions = ResultTextOptions()) -> String {
  events.compactMap { event in
    switch event {
    case .message(let message): message.sqlcmdText
    case .resultSet(let set): resultText(set, options)
    case .rowsAffected(let count): "\n(\(count) rows affected)"
    case .disconnected(let text): text
    case .completed: nil
    }
  }.joined(separator: "\n")
}

/// What a query window prints, results as text: a table for each set, `(n row(s) affected)`, and
/// `Command(s) completed successfully.` when there was nothing else to say.
/// - Source: sql-server.md 1.2, SSMS of 2014 and 2016.
public func windowText(_ events: [SqlEvent]) -> String {
  let lines: [String] = events.compactMap { event in
    switch event {
    case .message(let message): message.number == 5_701 ? nil : message.queryWindowText
    case .resultSet(let set): windowText(set)
    case .rowsAffected(let count): "\n(\(count) row(s) affected)"
    case .disconnected(let text): text
    case .completed: nil
    }
  }
  return lines.isEmpty ? "Command(s) completed successfully." : lines.joined(separator: "\n")
}
