/// The line of an extent with the extent underlined, as PowerShell's position messages show it.
///
///     + Get-Item $(
///     +           ~
extension ScriptExtent {
  /// Two lines, each beginning with `+ `; a line longer than `widthMax` is cut around the extent with ` ... `.
  /// - Source: PowerShell's `PositionUtilities.VerboseMessage`, as recorded output shows it.
  public func excerpt(widthMax: Int = 69) -> String {
    let startPosition: (line: Int, column: Int) = source.position(of: startOffset)
    let endPosition: (line: Int, column: Int) = source.position(of: endOffset)
    let line: [UInt16] = Array(source.line(startPosition.line).utf16)
    let first: Int = min(startPosition.column - 1, line.count)
    var last: Int = endPosition.line == startPosition.line ? endPosition.column - 1 : line.count
    last = max(first, min(last, line.count))
    var from: Int = 0
    var to: Int = line.count
    var before: String = ""
    var after: String = ""
    if line.count > widthMax {
      let room: Int = max(12, (widthMax - min(last - first, widthMax)) / 2)
      if first > room { from = first - room; before = "... " }
      if last - from > widthMax { to = from + widthMax; after = " ..." } else if to - last > room { to = last + room; after = " ..." }
    }
    let shown: String = String(decoding: line[from..<max(from, to)], as: UTF16.self)
    let blanks: Int = before.count + first - from
    let tildes: Int = max(1, min(last, max(from, to)) - first)
    let marks: String = String(repeating: " ", count: blanks) + String(repeating: "~", count: tildes)
    return "+ \(before)\(shown)\(after)\n+ \(marks)"
  }
}
