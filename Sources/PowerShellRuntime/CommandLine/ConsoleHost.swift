import Dispatch
import DotNet
import Foundation

/// The terminal, or what stands in its place, as a session's host.
///
/// Output is kept until it is much, the program asks something or ends: a script of many short lines writes few system calls.
public final class ConsoleHost: PSHost {
  public let name = "ConsoleHost"
  public var canAsk = true
  public private(set) var exitCode: Int?
  private var pending: [UInt8] = []
  private var input: [UInt8] = []
  private var inputEnded = false
  /// A line editor for a terminal; nil reads plain lines.
  public var editLine: ((String, Bool) -> String?)?

  /// Who keeps what is shown and answered, and who answers in the user's place while a session is done again, unseen.
  public var onWrite: ((String) -> Void)?
  public var onAnswer: ((String) -> Void)?
  public var replayAnswer: (() -> String?)?
  public var isMuted = false

  public init() { pending.reserveCapacity(1 << 16) }

  public var windowWidth: Int { size.columns }
  public var windowHeight: Int { size.rows }
  private lazy var size: (columns: Int, rows: Int) = {
    var window = winsize()
    for descriptor in [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO] where ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0 {
      return (Int(window.ws_col), Int(window.ws_row))
    }
    return (80, 25)
  }()

  public let isInteractive: Bool = isatty(STDIN_FILENO) == 1
  public let supportsVirtualTerminal: Bool = {
    let environment = ProcessInfo.processInfo.environment
    if environment["NO_COLOR"] != nil || environment["TERM"] == "dumb" { return false }
    return isatty(STDOUT_FILENO) == 1
  }()

  public var transcript: ((String) -> Void)?

  public func write(_ text: String) {
    if progress.isShown { clearProgress() }
    transcript?(text)
    onWrite?(text)
    if isMuted { return }
    pending.append(contentsOf: text.utf8)
    if pending.count > 1 << 15 || isTerminal { flush() }
  }
  private let isTerminal: Bool = isatty(STDOUT_FILENO) == 1

  public func writeError(_ text: String) {
    if progress.isShown { clearProgress() }
    transcript?(text)
    onWrite?(text)
    if isMuted { return }
    flush()
    ConsoleHost.put(Array(text.utf8), STDERR_FILENO)
  }

  public func flush() {
    if pending.isEmpty { return }
    ConsoleHost.put(pending, STDOUT_FILENO)
    pending.removeAll(keepingCapacity: true)
  }

  private static func put(_ bytes: [UInt8], _ descriptor: Int32) {
    var from = 0
    while from < bytes.count {
      let count: Int = bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return -1 }
        return Foundation.write(descriptor, base + from, buffer.count - from)
      }
      if count <= 0 {
        if errno == EINTR { continue }
        return
      }
      from += count
    }
  }

  /// A question's answer. Where the input is not a terminal the answer is shown behind the question, as a terminal would have.
  public func readLine(prompt: String, secure: Bool) throws -> String? {
    write(prompt)
    if isMuted { return replayAnswer?() }
    flush()
    let line = isInteractive ? editLine.map { $0("", secure) } ?? readRawLine() : readRawLine()
    // What is not to be seen is not to be kept either.
    if let line, !secure { onAnswer?(line) }
    if !isInteractive { write((line ?? "") + "\n") }
    return line
  }

  /// The next line of standard input without its end; nil at the end.
  public func readRawLine() -> String? {
    flush()
    while true {
      if let newline = input.firstIndex(of: 10) {
        var line = Array(input[..<newline])
        if line.last == 13 { line.removeLast() }
        input.removeSubrange(...newline)
        return String(decoding: line, as: UTF8.self)
      }
      if inputEnded {
        if input.isEmpty { return nil }
        let line = String(decoding: input, as: UTF8.self)
        input.removeAll()
        return line
      }
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      let count = Foundation.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { inputEnded = true } else { input.append(contentsOf: buffer[..<count]) }
    }
  }

  /// All that is left of standard input.
  public func readRest() -> String {
    var lines: [String] = []
    while let line = readRawLine() { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  private var progress = ProgressLine()
  public func writeProgress(_ record: ProgressRecord) {
    guard supportsVirtualTerminal else { return }
    let now = DispatchTime.now().uptimeNanoseconds
    guard let text = progress.text(for: record, width: windowWidth, now: now) else { return }
    flush()
    ConsoleHost.put(Array(text.utf8), STDOUT_FILENO)
  }
  /// Takes the line of progress away before something else is written.
  private func clearProgress() {
    if progress.isShown { ConsoleHost.put(Array(progress.cleared().utf8), STDOUT_FILENO) }
  }
  public func setExit(code: Int) { exitCode = code }
}
