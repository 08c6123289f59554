/// Writes custom views: text and line ends inside frames that indent.
/// - Source: `ComplexWriter`, `IndentationManager`.
struct ComplexWriter {
  private let output: LineOutput
  private let columns: Int
  private let wrapsByWord: Bool
  private var buffer = ""
  private var frames: [FrameInfo] = []

  init(_ output: LineOutput, columns: Int, wrapsByWord: Bool) {
    self.output = output
    self.columns = columns
    self.wrapsByWord = wrapsByWord
  }

  mutating func write(_ values: [FormatValue]) {
    display(values, 0)
    writeBuffer()
  }

  private mutating func display(_ values: [FormatValue], _ depth: Int) {
    for value in values {
      switch value {
      case .text(let text): buffer += text
      case .newLine: writeBuffer()
      case .frame(let frame, let inner):
        guard depth < 50 else { continue }
        frames.append(frame)
        display(inner, depth + 1)
        frames.removeLast()
      }
    }
  }

  private mutating func writeBuffer() {
    let text = buffer
    buffer = ""
    var left = 0
    var right = 0
    for frame in frames {
      left += frame.left
      right += frame.right
    }
    var firstLine = frames.last?.firstLine ?? 0
    let useful = columns == Int.max ? Int.max / 2 : columns - left - right
    if useful <= 0 { return }
    if abs(firstLine) >= useful { firstLine = 0 }
    let firstWidth = firstLine >= 0 ? useful - firstLine : useful
    let followingWidth = firstLine >= 0 ? useful : useful + firstLine
    let firstPadding = DisplayCells.padding(firstLine >= 0 ? left + firstLine : left)
    let followingPadding = DisplayCells.padding(firstLine >= 0 ? left : left - firstLine)
    var isFirst = true
    for line in LineBreaking.wrap(text, first: firstWidth, following: followingWidth, byWord: wrapsByWord) {
      output.writeLine((isFirst ? firstPadding : followingPadding) + line)
      isFirst = false
    }
  }
}
