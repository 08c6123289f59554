/// Writes the header and the rows of a table whose columns have their widths.
/// - Source: `TableWriter`; recorded cases `formatting-table`, `formatting-deep`, `formatting-ansi`.
struct TableWriter {
  private struct Column {
    let width: Int
    let alignment: TextAlignment
    let style: String
  }
  private let columns: [Column]
  private let visible: [Int]
  private let isDisabled: Bool
  private let hidesHeader: Bool
  private let wrapsByWord: Bool

  init(
    screen: Int, widths: [Int], alignments: [TextAlignment], styles: [String], hidesHeader: Bool, wrapsByWord: Bool
  ) {
    self.hidesHeader = hidesHeader
    self.wrapsByWord = wrapsByWord
    guard screen >= 5 else {
      isDisabled = true
      columns = []
      visible = []
      return
    }
    let fitted = ColumnWidths.fit(widths, into: screen)
    columns = fitted.indices.map { Column(width: fitted[$0], alignment: alignments[$0], style: styles[$0]) }
    visible = fitted.indices.filter { fitted[$0] > 0 }
    isDisabled = visible.isEmpty
  }

  func writeHeader(_ labels: [String], _ output: LineOutput) {
    if isDisabled || hidesHeader { return }
    writeLines(labels, output, isHeader: true)
    let dashes = columns.indices.map { n in
      columns[n].width <= 0 ? "" : String(repeating: "-", count: min(columns[n].width, DisplayCells.length(labels[n])))
    }
    writeLine(dashes, output, isHeader: true)
  }

  func writeRow(_ values: [String], isMultiLine: Bool, _ output: LineOutput) {
    if isDisabled { return }
    if isMultiLine { writeLines(values, output, isHeader: false) } else { writeLine(values, output, isHeader: false) }
  }

  /// One line: values are cut at line breaks and at the column's width.
  private func writeLine(_ values: [String], _ output: LineOutput, isHeader: Bool) {
    var line = ""
    for n in columns.indices {
      let column = columns[n]
      if column.width <= 0 { continue }
      if n > 0 { line.append(" ") }
      let isStyled = isHeader && !column.style.isEmpty
      if isStyled { line += column.style }
      appendField(values[n], column.width, column.alignment, pads: n != columns.count - 1, &line)
      if isStyled { line += FormattingStyle.reset }
    }
    output.writeLine(line)
  }

  /// A value in its column: padded, or cut with an ellipsis.
  private func appendField(_ value: String, _ width: Int, _ alignment: TextAlignment, pads: Bool, _ line: inout String) {
    let text = LineBreaking.firstLine(value)
    let cells = DisplayCells.length(text)
    if cells == width, !DisplayCells.hasEscapes(text) {
      line += text
      return
    }
    let field = cells <= width ? padded(text, width - cells, alignment, pads) : cut(text, width, alignment, pads)
    line += field
    if DisplayCells.hasEscapes(field), !field.trimmedEnd.hasSuffix(FormattingStyle.reset) { line += FormattingStyle.reset }
  }

  private func padded(_ text: String, _ count: Int, _ alignment: TextAlignment, _ pads: Bool) -> String {
    switch alignment {
    case .right: return DisplayCells.padding(count) + text
    case .center:
      let left = DisplayCells.padding(count / 2) + text
      return pads ? left + DisplayCells.padding(count - count / 2) : left
    case .left, .undefined: return pads ? text + DisplayCells.padding(count) : text
    }
  }

  private func cut(_ text: String, _ width: Int, _ alignment: TextAlignment, _ pads: Bool) -> String {
    var field: String
    if alignment == .right {
      field = width > 1 ? "…" + DisplayCells.tail(text, cells: width - 1) : DisplayCells.tail(text, cells: width)
    } else {
      field = width > 1 ? DisplayCells.head(text, cells: width - 1) + "…" : DisplayCells.head(text, cells: width)
    }
    // A wide character that did not fit leaves a cell over.
    let missing = width - DisplayCells.length(field)
    if missing > 0 {
      if alignment == .right { field = DisplayCells.padding(missing) + field } else if pads { field += DisplayCells.padding(missing) }
    }
    return field
  }

  /// As many lines as the value that wraps most.
  private func writeLines(_ values: [String], _ output: LineOutput, isHeader: Bool) {
    var fields: [[String]] = []
    for (position, n) in visible.enumerated() {
      let column = columns[n]
      var lines = LineBreaking.wrap(values[n], first: column.width, following: column.width, byWord: wrapsByWord)
      for k in lines.indices where DisplayCells.length(lines[k]) < column.width || DisplayCells.hasEscapes(lines[k]) {
        var field = ""
        appendField(lines[k], column.width, column.alignment, pads: position != visible.count - 1, &field)
        lines[k] = field
      }
      if position > 0 { for k in lines.indices { lines[k] = " " + lines[k] } }
      fields.append(lines)
    }
    let rowCount = fields.map { $0.count }.max() ?? 0
    for row in 0..<rowCount {
      let last = fields.lastIndex { $0.count > row } ?? 0
      var line = ""
      for position in fields.indices {
        let column = columns[visible[position]]
        let isStyled = isHeader && !column.style.isEmpty
        var piece = ""
        if row < fields[position].count {
          piece = fields[position][row]
          if position == last, rowCount > 1 { piece = piece.trimmedEnd }
        } else if position < last {
          piece = DisplayCells.padding(column.width + (position > 0 ? 1 : 0))
        }
        if isStyled { line += column.style + piece + FormattingStyle.reset } else { line += piece }
      }
      output.writeLine(line)
    }
  }
}

extension String {
  /// Without white space at its end.
  var trimmedEnd: String {
    var end = unicodeScalars.endIndex
    while end > unicodeScalars.startIndex {
      let before = unicodeScalars.index(before: end)
      guard unicodeScalars[before].properties.isWhitespace else { break }
      end = before
    }
    return end == unicodeScalars.endIndex ? self : String(unicodeScalars[..<end])
  }
}
