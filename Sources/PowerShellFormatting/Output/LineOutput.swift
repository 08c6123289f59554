/// Where rendered lines go: a screen, a string, a file.
open class LineOutput {
  /// The cells of a line; `unlimited` where text is as long as it needs.
  public let columns: Int
  /// The cells that tables and wide views share where lines are unlimited: the screen's.
  public let tableColumns: Int
  /// Whether escape sequences are dropped.
  public let isPlain: Bool
  public static let unlimited = Int(Int32.max)
  public init(columns: Int, tableColumns: Int? = nil, isPlain: Bool) {
    self.columns = columns
    self.tableColumns = tableColumns ?? columns
    self.isPlain = isPlain
  }

  /// A line without its end.
  public final func writeLine(_ line: String) { emit(isPlain ? DisplayCells.plain(line) : line) }

  /// Whether strings of the pipeline lose their escape sequences too: on a screen they do, in strings and files they are the user's own.
  open var stripsRawText: Bool { false }

  /// A string of the pipeline: neither wrapped nor cut, though it may hold several lines.
  public final func writeRaw(_ text: String) { emit(isPlain && stripsRawText ? DisplayCells.plain(text) : text) }

  open func emit(_ line: String) {}
  /// A record of the error or warning stream: only a screen tells it from output.
  open func emit(_ text: String, of stream: RecordStream) { writeRaw(text) }
  /// Called when what was written so far should be seen.
  open func flush() {}
}

/// The stream that a record came from before it was merged into the output (`2>&1`), or none.
/// - Source: `WriteStreamType`.
public enum RecordStream: Sendable { case output, error, warning, verbose, debug }

/// Collects text in a string, each line with its end.
public final class TextOutput: LineOutput {
  public private(set) var text = ""
  let lineEnd: String
  public init(columns: Int, tableColumns: Int? = nil, isPlain: Bool, lineEnd: String = "\n") {
    self.lineEnd = lineEnd
    super.init(columns: columns, tableColumns: tableColumns, isPlain: isPlain)
  }
  public override func emit(_ line: String) {
    text += line
    text += lineEnd
  }
  public func take() -> String {
    defer { text = "" }
    return text
  }
}

/// Hands on text, as many lines at once as belong together.
public final class ClosureOutput: LineOutput {
  public override var stripsRawText: Bool { true }
  private let body: (String) -> Void
  private let onRecord: ((String, RecordStream) -> Void)?
  private var pending = ""
  public init(
    columns: Int, isPlain: Bool, onRecord: ((String, RecordStream) -> Void)? = nil, _ body: @escaping (String) -> Void
  ) {
    self.body = body
    self.onRecord = onRecord
    super.init(columns: columns, isPlain: isPlain)
  }
  public override func emit(_ text: String, of stream: RecordStream) {
    guard let onRecord else { return writeRaw(text) }
    flush()
    onRecord(text, stream)
  }
  public override func emit(_ line: String) {
    pending += line
    pending += "\n"
    if pending.utf8.count > 1 << 16 { flush() }
  }
  public override func flush() {
    if pending.isEmpty { return }
    let text = pending
    pending = ""
    body(text)
  }
}

/// The colours of what the formatter adds itself.
/// - Source: `$PSStyle.Formatting`.
public struct FormattingStyle: Sendable {
  public var tableHeader: String
  public var formatAccent: String
  public var customTableHeaderLabel: String
  public static let plain = FormattingStyle(tableHeader: "", formatAccent: "", customTableHeaderLabel: "")
  public static let standard = FormattingStyle(
    tableHeader: "\u{1b}[32;1m", formatAccent: "\u{1b}[32;1m", customTableHeaderLabel: "\u{1b}[32;1;3m")
  public init(tableHeader: String, formatAccent: String, customTableHeaderLabel: String) {
    self.tableHeader = tableHeader
    self.formatAccent = formatAccent
    self.customTableHeaderLabel = customTableHeaderLabel
  }
  static let reset = "\u{1b}[0m"
}
