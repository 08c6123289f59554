import Foundation

/// What an operator did, on disk as it happens: a line before it runs, the answers it asked for, a mark when it ended.
/// The same world, seed and lines give the same state, so that the lines are all that a crash must not take.
///
///     {"kind":"shell","started":"2026-11-26T02:15:00Z", ...}
///     {"begin":"Open-QueryWindow dal-sql-001"}
///     {"end":true,"world":"63908784905000/..."}
///     {"closed":0}
public final class Journal {
  public struct Header: Codable, Sendable {
    public var kind: String
    /// Of `standby rehearse`; the page and the world as they were then.
    public var arguments: [String] = []
    public var page: String?
    public var worldText: String?
    public var folder: String = FileManager.default.currentDirectoryPath
    public var user: String = NSUserName()
    public var process: Int32 = ProcessInfo.processInfo.processIdentifier
    public var started: String = ISO8601DateFormatter().string(from: Date())
    public init(kind: String) { self.kind = kind }
  }

  private struct Record: Codable {
    var begin: String?
    var answer: String?
    /// Whether the line succeeded.
    var end: Bool?
    var world: String?
    var closed: Int32?
  }

  public let path: String
  private var file: FileHandle?

  private init(_ path: String) {
    self.path = path
    file = FileHandle(forWritingAtPath: path)
    _ = try? file?.seekToEnd()
  }

  /// `~/.standby/sessions`
  static var folder: String { (ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()) + "/.standby/sessions" }
  private static let kept = 50

  /// Begins a journal. - Returns: nil where none can be written; the session goes on without.
  public static func begin(_ header: Header) -> Journal? {
    let manager: FileManager = .default
    guard (try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil,
      let first: Data = try? JSONEncoder().encode(header)
    else { return nil }
    let stamp: String = header.started.filter { $0.isNumber }
    let path: String = "\(folder)/\(stamp)-\(header.process).jsonl"
    guard manager.createFile(atPath: path, contents: first + Data([10]), attributes: [.posixPermissions: 0o600]) else { return nil }
    for old: String in journals.dropLast(kept) { try? manager.removeItem(atPath: old) }
    return Journal(path)
  }

  /// Their paths, oldest first.
  private static var journals: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".jsonl") }.sorted().map { "\(folder)/\($0)" }
  }

  // MARK: Writing

  private func write(_ record: Record) {
    guard let data: Data = try? JSONEncoder().encode(record) else { return }
    // One write a record: what is written stays, whatever becomes of the process.
    try? file?.write(contentsOf: data + Data([10]))
  }

  public func begin(_ line: String) { write(Record(begin: line)) }
  public func answer(_ text: String) { write(Record(answer: text)) }
  public func end(isDone: Bool, world: String?) { write(Record(end: isDone, world: world)) }
  public func close(_ code: Int32) {
    write(Record(closed: code))
    try? file?.close()
    file = nil
  }

  // MARK: Reading

  /// A session that ended without saying so.
  public struct Unfinished: Sendable {
    public struct Line: Sendable {
      public var text: String
      public var answers: [String] = []
      public var isEnded = false
      public var world: String?
    }
    public var path: String
    public var header: Header
    public var lines: [Line]
    /// Lines of the file that could not be read: the last may have been cut.
    public var damaged: Int
  }

  /// The newest session that was neither left nor is still running.
  public static func newestUnfinished() -> Unfinished? {
    for path: String in journals.reversed() {
      if let found: Unfinished = read(path), !isRunning(found.header.process) { return found }
    }
    return nil
  }

  private static func isRunning(_ process: Int32) -> Bool {
    process != ProcessInfo.processInfo.processIdentifier && kill(process, 0) == 0
  }

  /// - Returns: nil for a session that was left, and for what is no journal.
  static func read(_ path: String) -> Unfinished? {
    guard let data: Data = FileManager.default.contents(atPath: path) else { return nil }
    let parts: [Data] = data.split(separator: 10).map { Data($0) }
    guard let first: Data = parts.first, let header: Header = try? JSONDecoder().decode(Header.self, from: first) else { return nil }
    var found = Unfinished(path: path, header: header, lines: [], damaged: 0)
    for part: Data in parts.dropFirst() {
      guard let record: Record = try? JSONDecoder().decode(Record.self, from: part) else {
        found.damaged += 1
        continue
      }
      if record.closed != nil { return nil }
      if let text: String = record.begin { found.lines.append(Unfinished.Line(text: text)) }
      guard !found.lines.isEmpty else { continue }
      let last: Int = found.lines.count - 1
      if let answer: String = record.answer { found.lines[last].answers.append(answer) }
      if record.end != nil {
        found.lines[last].isEnded = true
        found.lines[last].world = record.world
      }
    }
    return found
  }

  /// Goes on in the journal of a session that is taken up again. The line that had not ended is left out of it from now on.
  public static func take(up session: Unfinished) -> Journal? {
    guard var text: Data = try? JSONEncoder().encode({ () -> Header in
      var header: Header = session.header
      header.process = ProcessInfo.processInfo.processIdentifier
      return header
    }())
    else { return nil }
    text.append(10)
    for line: Unfinished.Line in session.lines where line.isEnded {
      let records: [Record] = [Record(begin: line.text)] + line.answers.map { Record(answer: $0) } + [Record(end: true, world: line.world)]
      for record: Record in records {
        if let data: Data = try? JSONEncoder().encode(record) { text += data + Data([10]) }
      }
    }
    guard (try? text.write(to: URL(fileURLWithPath: session.path), options: .atomic)) != nil else { return nil }
    return Journal(session.path)
  }
}
