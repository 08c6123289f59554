/// One message of the server: an error, a warning, progress or PRINT text.
/// - Source: SQL Server 2016 documentation, "Database Engine events and errors".
public struct SqlMessage: Sendable, Equatable {
  public var number: Int
  public var severity: Int
  public var state: Int
  public var server: String
  public var procedure: String?
  public var line: Int
  public var text: String

  public init(
    number: Int, severity: Int, state: Int = 1, server: String = "", procedure: String? = nil, line: Int = 1,
    text: String
  ) {
    self.number = number
    self.severity = severity
    self.state = state
    self.server = server
    self.procedure = procedure
    self.line = line
    self.text = text
  }

  /// Information, without header.
  public var isInformation: Bool { severity <= 10 }

  /// As sqlcmd prints it.
  public var sqlcmdText: String {
    isInformation ? text : headedText
  }

  /// With its header whatever the level, as `-m-1` asks.
  public var headedText: String {
    let place: String = procedure.flatMap { $0.isEmpty ? nil : " Procedure \($0)," } ?? ""
    return "Msg \(number), Level \(severity), State \(state), Server \(server),\(place) Line \(line)\n\(text)"
  }

  /// As a query window prints it.
  public var queryWindowText: String {
    if isInformation { return text }
    let place: String = procedure.flatMap { $0.isEmpty ? nil : " Procedure \($0)," } ?? ""
    return "Msg \(number), Level \(severity), State \(state),\(place) Line \(line)\n\(text)"
  }
}

/// A statement that fails: its messages, and what it takes with it.
public struct SqlFailure: Error, Sendable, Equatable {
  public var messages: [SqlMessage]
  public var endsBatch = false
  public var endsConnection = false
  /// Ctrl-C: no CATCH takes it.
  var isStop = false
  /// Already told; it only ends what is around it.
  var isReported = false

  init(_ messages: [SqlMessage], endsBatch: Bool = false) {
    self.messages = messages
    self.endsBatch = endsBatch
  }

  init(_ number: Int, _ arguments: [String] = [], state: Int = 1, endsBatch: Bool = false) {
    messages = [MessageTable.message(number, arguments, state: state)]
    self.endsBatch = endsBatch
  }
}
