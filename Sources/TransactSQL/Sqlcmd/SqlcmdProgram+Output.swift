/// Where sqlcmd writes.
enum SqlcmdOutput: Equatable {
  case standard, error
  case file(String)
}

extension SqlcmdProgram {
  func write(_ text: String) { write(text, to: output) }

  func write(_ text: String, to target: SqlcmdOutput) {
    switch target {
    case .standard: host.write(text)
    case .error: host.writeError(text)
    case .file(let name): files[name, default: ""] += text
    }
  }

  /// sqlcmd's own complaints.
  func complain(_ text: String) { write(text + "\n", to: errorOutput == .standard ? .error : errorOutput) }

  func flushFiles() {
    for (name, text) in files.sorted(by: { $0.key < $1.key }) where !host.writeFile(name, text) {
      host.writeError(
        "Sqlcmd: Error: Error occurred while opening or operating on file \(name) (Reason: Access is denied).\n"
      )
    }
    files = [:]
  }

  var resultOptions: ResultTextOptions {
    var found = ResultTextOptions()
    found.separator = variables["SQLCMDCOLSEP"] ?? " "
    found.stripsTrailing = options.isTrimmed
    found.headingInterval = variables.int("SQLCMDHEADERS")
    found.hasHeadings = found.headingInterval >= 0
    found.widthMax = variables.int("SQLCMDCOLWIDTH")
    found.variableWidth = variables.int("SQLCMDMAXVARTYPEWIDTH")
    found.fixedWidth = variables.int("SQLCMDMAXFIXEDTYPEWIDTH")
    found.controlMode = options.controlMode
    return found
  }

  /// Sends the buffer to the server, so many times.
  func sendBuffer(times: Int) {
    let batch: String = buffer.joined(separator: "\n")
    buffer = []
    scanner = BatchScanner()
    if batch.allSatisfy(\.isWhitespace) { return }
    for _ in 0..<times where !isStopping { send(batch) }
  }

  func send(_ batch: String) {
    guard let connection else { return }
    lastValue = nil
    hasResult = false
    var severityMax: Int = 0
    var isCountDue = false
    connection.run(batch) { event in
      switch event {
      case .message(let message):
        self.tell(message)
        severityMax = max(severityMax, message.severity)
        if message.state == 127, message.severity > 10 {
          self.exitCode = Int32(truncatingIfNeeded: message.number)
          self.isStopping = true
        }
      case .resultSet(let set):
        if isCountDue { self.write("\n") }
        isCountDue = true
        self.write(
          resultText(set, self.resultOptions)
            + (set.rows.isEmpty && !self.resultOptions.hasHeadings ? "" : "\n"))
        self.hasResult = true
        self.lastValue = set.rows.last?.first
      case .rowsAffected(let count):
        isCountDue = false
        self.write("\n(\(count) rows affected)\n")
      case .disconnected: self.lose()
      case .completed: break
      }
    }
    if let kind: Int = options.statistics { writeStatistics(kind) }
    judge(severityMax)
  }

  private func judge(_ severity: Int) {
    let level: Int = variables.int("SQLCMDERRORLEVEL")
    if exitCode != 0 && isStopping { return }
    if level > 0 {
      if severity >= level { exitCode = Int32(severity) }
    } else if severity > 10, stopsOnError {
      exitCode = 1
    }
    if stopsOnError && severity > 10 && severity >= level { isStopping = true }
  }

  private func tell(_ message: SqlMessage) {
    let level: Int = options.messageLevel ?? 0
    if level > 0 && message.severity < level { return }
    var text: String = message.sqlcmdText
    if level == -1 && message.isInformation { text = message.headedText }
    let isRedirected: Bool = options.redirection.map { $0 == 1 || message.severity >= 11 } ?? false
    write(
      text + "\n",
      to: isRedirected ? .error : (errorOutput != .standard && message.severity > 10 ? errorOutput : output))
  }

  /// The connection is gone, and sqlcmd with it.
  private func lose() {
    let name: String = driver(connection?.instance ?? "")
    complain(
      "Sqlcmd: Error: \(name) : TCP Provider: An existing connection was forcibly closed by the remote host.\n."
    )
    complain("Sqlcmd: Error: \(name) : Communication link failure.")
    exitCode = 1
    isStopping = true
  }

  private func writeStatistics(_ kind: Int) {
    if kind == 1 {
      write("4096:1:1:1.00:1000.0000\n")
    } else {
      write(
        "\nNetwork packet size (bytes): 4096\n1 xact[s]:\nClock Time (ms.): total         1  avg   1.00 (1000.00 xacts per sec.)\n"
      )
    }
  }
}
