import CEditLine
import Glibc

/// Reads lines at a terminal: keys, history, completion. Knows no language; the questions it has go to a `LineCompleter`.
///
/// One editor a process, used from one thread: libedit's state is the terminal's.
public final class LineEditor {
  /// How a line ended.
  public enum Outcome: Equatable {
    case line(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal went away.
    case endOfInput
  }

  private var editor: OpaquePointer?
  private let history: OpaquePointer?
  private let completer: (any LineCompleter)?
  private let store: (any HistoryStore)?
  /// The prompt's bytes while libedit reads a line; libedit keeps the pointer.
  private var promptBytes: [CChar] = [0]
  private var promptPointer: UnsafeMutablePointer<CChar>?

  /// Nil where there is no terminal to edit on.
  public init?(program: String, completer: (any LineCompleter)? = nil, history store: (any HistoryStore)? = nil) {
    self.completer = completer
    self.store = store
    history = ce_history_init(1000)
    // Letters beyond ASCII are edited as letters only under a UTF-8 locale.
    if setlocale(LC_CTYPE, "") == nil || !String(cString: nl_langinfo(nl_item(CODESET))).hasPrefix("UTF") {
      _ = setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard isatty(0) == 1, isatty(1) == 1 else { return nil }
    let owner = Unmanaged.passUnretained(self).toOpaque()
    editor = ce_init(program, owner) { owner in
      guard let owner else { return nil }
      return UnsafePointer(Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue().promptPointer)
    }
    guard let editor else { return nil }
    if let history {
      ce_set_history(editor, history)
      for line in store?.lines ?? [] { ce_history_enter(history, line) }
    }
    bindKeys(editor)
  }

  deinit {
    if let editor { el_end(editor) }
    if let history { history_end(history) }
    promptPointer?.deallocate()
  }

  private func bindKeys(_ editor: OpaquePointer) {
    _ = ce_add_function(editor, "standby-complete", "Complete the word at the cursor") { owner, _ in
      guard let owner else { return UInt8(CC_ERROR) }
      return Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue().completeWord()
    }
    ce_bind(editor, "^I", "standby-complete")
    // What every terminal of the last decades sends for these keys.
    for (key, command) in [
      ("\u{1b}[1~", "ed-move-to-beg"), ("\u{1b}[4~", "ed-move-to-end"), ("\u{1b}[H", "ed-move-to-beg"),
      ("\u{1b}[F", "ed-move-to-end"), ("\u{1b}[3~", "ed-delete-next-char"), ("\u{1b}[1;5C", "em-next-word"),
      ("\u{1b}[1;5D", "ed-prev-word"), ("^R", "em-inc-search-prev"), ("\u{1b}[5~", "ed-search-prev-history"),
      ("\u{1b}[6~", "ed-search-next-history"),
    ] { ce_bind(editor, key, command) }
  }

  /// Reads one line after the prompt. Escape sequences in the prompt take no room.
  public func readLine(prompt: String) -> Outcome {
    guard let editor else { return .endOfInput }
    setPrompt(prompt)
    var count: Int32 = 0
    errno = 0
    guard let text = el_gets(editor, &count), count > 0 else {
      let wasInterrupted = errno == EINTR
      if wasInterrupted { el_reset(editor) }
      return wasInterrupted ? .interrupted : .endOfInput
    }
    var line = String(cString: text)
    while line.hasSuffix("\n") || line.hasSuffix("\r") { line.removeLast() }
    return .line(line)
  }

  /// Puts a command (several lines count as one) at the newest end of the history.
  public func remember(_ command: String) {
    guard !command.allSatisfy(\.isWhitespace) else { return }
    if let history { ce_history_enter(history, command) }
    store?.append(command)
  }

  private func setPrompt(_ prompt: String) {
    promptPointer?.deallocate()
    let bytes = PromptText.marked(prompt).utf8CString
    let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { pointer[index] = byte }
    promptPointer = pointer
  }

  // MARK: Completion

  private func completeWord() -> UInt8 {
    guard let editor, let completer, let info = el_line(editor)?.pointee else { return UInt8(CC_ERROR) }
    let length = info.lastchar - info.buffer
    let cursor = info.cursor - info.buffer
    let bytes = UnsafeBufferPointer(start: UnsafeRawPointer(info.buffer).assumingMemoryBound(to: UInt8.self), count: length)
    let line = String(decoding: bytes, as: UTF8.self)
    let head = String(decoding: bytes[..<cursor], as: UTF8.self)
    guard let completion = completer.complete(line, cursor: head.utf16.count), !completion.candidates.isEmpty else {
      return UInt8(CC_REFRESH_BEEP)
    }
    let tail = head.utf16.count - completion.start
    let typed = String(decoding: Array(head.utf16.suffix(max(0, tail))), as: UTF16.self)
    let replacement = CompletionMenu.commonPrefix(completion.candidates.map(\.text), atLeast: typed)
    if let replacement, replacement != typed || completion.candidates.count == 1 {
      el_deletestr(editor, Int32(typed.unicodeScalars.count))
      let text = completion.candidates.count == 1 ? completion.candidates[0].text : replacement
      _ = el_insertstr(editor, text)
      return UInt8(CC_REFRESH)
    }
    let menu = CompletionMenu.lines(completion.candidates.map(\.display), width: Self.windowWidth)
    write("\n" + menu.joined(separator: "\n") + "\n")
    return UInt8(CC_REDISPLAY)
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ce_write($0.baseAddress, $0.count) }
    }
  }

  /// Columns of the terminal; 80 where it does not say.
  public static var windowWidth: Int {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
