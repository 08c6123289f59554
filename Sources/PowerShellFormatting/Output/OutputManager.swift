import DotNet

/// Renders format data: what every Out- cmdlet does with its input.
///
/// A table whose columns have no widths waits for the rows of its first 300 ms to find them; auto-sized ones wait for the whole group.
/// - Source: `OutCommandInner`, `FormattedObjectsCache`.
public final class OutputManager {
  private let output: LineOutput
  private let style: FormattingStyle
  private let wrapsByWord: Bool
  /// Nanoseconds that never go back; a parameter so that tests decide.
  private let now: () -> UInt64

  private var start: FormatStartData?
  private var groupCount = 0
  private var group: GroupStartData?
  private var table: TableWriter?
  private var tableLabels: [String] = []
  private var wideBuffer: [String] = []
  private var widePerRow = 1

  private var isCaching = false
  private var cached: [FormatEntryData] = []
  private var cacheEnd: UInt64 = 0

  public init(
    _ output: LineOutput, style: FormattingStyle = .plain, wrapsByWord: Bool = true, now: @escaping () -> UInt64 = monotonicNanoseconds
  ) {
    self.output = output
    self.style = style
    self.wrapsByWord = wrapsByWord
    self.now = now
  }

  /// - Throws: `FormatSequenceError` for format data that no Format- command would have sent in this order.
  public func write(_ data: FormatInfoData) throws {
    try check(data)
    switch data {
    case let entry as FormatEntryData: write(entry)
    case let start as FormatStartData:
      finish()
      self.start = start
      groupCount = 0
      output.writeLine("")
      output.flush()
    case let group as GroupStartData: begin(group)
    case is GroupEndData: endGroup()
    case is FormatEndData: endDocument()
    default: break
    }
  }

  private func check(_ data: FormatInfoData) throws {
    let isExpected =
      switch data {
      case let entry as FormatEntryData: entry.isOutOfBand || group != nil
      case is GroupStartData: start != nil && group == nil
      case is GroupEndData: group != nil
      case is FormatEndData: start != nil && group == nil
      default: true
      }
    if isExpected { return }
    defer {
      start = nil
      group = nil
    }
    let command =
      switch start?.shape {
      case .table: "format-table"
      case .list: "format-list"
      case .wide: "format-wide"
      case .complex: "format-custom"
      case nil: "format-default"
      }
    throw FormatSequenceError(
      message: "The object of type \"\(data.netType.fullName)\" is not valid or not in the correct sequence. "
        + "This is likely caused by a user-specified \"\(command)\" command which is conflicting with the default formatting.")
  }

  /// Ends what is open.
  public func finish() {
    if group != nil { endGroup() }
    if start != nil { endDocument() }
    output.flush()
  }

  private func endDocument() {
    defer { start = nil }
    if case .list? = start?.shape { return }
    output.writeLine("")
    output.flush()
  }

  // MARK: Groups

  private func begin(_ group: GroupStartData) {
    guard let start else { return }
    self.group = group
    cached.removeAll()
    isCaching = false
    switch start.shape {
    case .table(let header):
      // PowerShell looks at the first column only.
      if start.isAutoSized || header.columns.first?.width == 0 {
        isCaching = true
        cacheEnd = start.isAutoSized ? UInt64.max : now() + 300_000_000
        return
      }
    case .wide(let columns):
      if start.isAutoSized, columns == 0 {
        isCaching = true
        cacheEnd = UInt64.max
        return
      }
    case .list, .complex: break
    }
    openGroup(widths: nil)
  }

  private func openGroup(widths: [Int]?) {
    guard let start, let group else { return }
    if let heading = group.heading {
      if groupCount > 0 { output.writeLine("") }
      var writer = ComplexWriter(output, columns: output.columns, wrapsByWord: wrapsByWord)
      writer.write(heading)
      output.writeLine("")
    }
    groupCount += 1
    switch start.shape {
    case .table(let header):
      tableLabels = header.columns.map { $0.label }
      table =
        header.columns.isEmpty
        ? nil
        : TableWriter(
          screen: output.tableColumns, widths: widths ?? header.columns.map { $0.width }, alignments: header.columns.map { $0.alignment },
          styles: header.columns.map { $0.headerMatchesProperty ? style.tableHeader : style.customTableHeaderLabel },
          hidesHeader: header.isHeaderHidden, wrapsByWord: wrapsByWord)
      table?.writeHeader(tableLabels, output)
    case .wide(let columns):
      widePerRow = widths?.first ?? (columns > 0 ? columns : 2)
      table = TableWriter(
        screen: output.tableColumns, widths: Array(repeating: 0, count: widePerRow),
        alignments: Array(repeating: .left, count: widePerRow), styles: Array(repeating: "", count: widePerRow), hidesHeader: true,
        wrapsByWord: wrapsByWord)
    case .list, .complex: table = nil
    }
  }

  private func endGroup() {
    if isCaching { releaseCache() }
    flushWide()
    group = nil
    table = nil
  }

  // MARK: Entries

  private func write(_ entry: FormatEntryData) {
    if isCaching {
      cached.append(entry)
      if cacheEnd != UInt64.max, now() >= cacheEnd { releaseCache() }
      return
    }
    render(entry)
    output.flush()
  }

  private func releaseCache() {
    isCaching = false
    let entries = cached
    cached.removeAll()
    openGroup(widths: widths(for: entries))
    for entry in entries { render(entry) }
    output.flush()
  }

  private func widths(for entries: [FormatEntryData]) -> [Int]? {
    guard let start else { return nil }
    switch start.shape {
    case .table(let header):
      var widths = header.columns.map { DisplayCells.length($0.label) }
      for data in entries {
        guard case .row(let values, _) = data.entry else { continue }
        for n in 0..<min(values.count, widths.count) {
          let cells = DisplayCells.length(values[n])
          if cells > widths[n] { widths[n] = cells }
        }
      }
      return widths
    case .wide:
      var longest = 0
      for data in entries { if case .wide(let text) = data.entry { longest = max(longest, DisplayCells.length(text)) } }
      return [ColumnWidths.bestItemsPerRow(length: longest, columns: output.tableColumns)]
    case .list, .complex: return nil
    }
  }

  private func render(_ data: FormatEntryData) {
    switch data.entry {
    case .text(let text): data.stream == .output ? output.writeRaw(text) : output.emit(text, of: data.stream)
    case .row(let values, let isMultiLine):
      var row = values
      while row.count < tableLabels.count { row.append("") }
      table?.writeRow(row, isMultiLine: isMultiLine, output)
    case .list(let fields):
      if data.isOutOfBand { output.writeLine("") }
      ListWriter(fields.map { $0.label }, columns: output.columns, style: style.formatAccent, wrapsByWord: wrapsByWord)
        .write(fields.map { $0.value }, output)
      output.writeLine("")
    case .wide(let text):
      wideBuffer.append(text)
      if wideBuffer.count >= widePerRow { flushWide() }
    case .complex(let values):
      var writer = ComplexWriter(output, columns: data.isOutOfBand ? Int.max : output.columns, wrapsByWord: wrapsByWord)
      writer.write(values)
    }
  }

  private func flushWide() {
    if wideBuffer.isEmpty { return }
    while wideBuffer.count < widePerRow { wideBuffer.append("") }
    table?.writeRow(wideBuffer, isMultiLine: false, output)
    wideBuffer.removeAll()
  }
}

/// Format data in a wrong order: somebody sorted or selected what a Format- command had written.
/// - Source: message `OutLineOutput_OutOfSequencePacket`.
public struct FormatSequenceError: Error {
  public let message: String
}
