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
