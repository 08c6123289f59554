/// Writes properties one below the other, their labels made equally long.
/// - Source: `ListWriter`.
struct ListWriter {
  private static let separator = " : "
  private var labels: [String] = []
  private var labelCells = 0
  private let columns: Int
  private let style: String
  private let wrapsByWord: Bool
  private var isDisabled = false

  init(_ names: [String], columns: Int, style: String, wrapsByWord: Bool) {
    self.columns = columns
    self.style = style
    self.wrapsByWord = wrapsByWord
    let separatorCells = ListWriter.separator.utf8.count
    guard !names.isEmpty, columns - separatorCells - 2 >= 0 else {
      isDisabled = true
      return
    }
    let lengths = names.map { DisplayCells.length($0) }
    labelCells = min(lengths.max() ?? 0, columns - separatorCells - 1)
    for (name, length) in zip(names, lengths) {
      let label = length <= labelCells ? name + DisplayCells.padding(labelCells - length) : DisplayCells.head(name, cells: labelCells)
      labels.append(label + ListWriter.separator)
    }
    labelCells += separatorCells
  }

  func write(_ values: [String], _ output: LineOutput) {
    if isDisabled { return }
    let padding = DisplayCells.padding(labelCells)
    let width = columns - labelCells
    for (n, label) in labels.enumerated() {
      var lead = style.isEmpty ? label : style + label + FormattingStyle.reset
      for line in LineBreaking.lines(n < values.count ? values[n] : "") {
        for piece in LineBreaking.wrap(line, first: width, following: width, byWord: wrapsByWord) {
          output.writeLine(lead + piece)
          lead = padding
        }
      }
    }
  }
}
