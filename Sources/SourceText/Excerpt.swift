/// The line of an extent with the extent underlined, as PowerShell's position messages show it.
///
///     + Set-CsPersistentChatState -Identiy 'atl-cs-001.litwareinc.com' -PoolS …
///     +                           ~~~~~~~~
extension ScriptExtent {
  /// Two lines, each beginning with `+ `. A line of more than 69 units is cut around the extent: up to 12 units before
  /// it and 8 behind it are kept, more where there is room.
  /// - Source: PowerShell 7.6's `NormalView`, as recorded
  public func excerpt() -> String {
    let widthMax: Int = 69
    let startPosition: (line: Int, column: Int) = source.position(of: startOffset)
    let endPosition: (line: Int, column: Int) = source.position(of: endOffset)
    var line: [UInt16] = Array(source.line(startPosition.line).utf16)
    var first: Int = min(startPosition.column - 1, line.count)
    var length: Int = (endPosition.line == startPosition.line ? endPosition.column - 1 : line.count) - first
    length = max(0, min(length, line.count - first))
    if line.contains(9) {
      let before: [UInt16] = ScriptExtent.withoutTabs(line[..<first])
      let marked: [UInt16] = ScriptExtent.withoutTabs(line[first..<first + length])
      let after: [UInt16] = ScriptExtent.withoutTabs(line[(first + length)...])
      line = before + marked + after
      first = before.count
      length = marked.count
    }
    var dotsBefore: Bool = false
    var dotsAfter: Bool = false
    if line.count > widthMax {
      let rest: Int = line.count - length - first
      var prefix: Int = min(first, 12)
      var suffix: Int = min(rest, 8)
      let shown: Int = prefix + length + suffix
      if shown >= widthMax {
        if prefix + length >= widthMax { length = widthMax - prefix }
        dotsAfter = true
      } else {
        prefix += min(first - prefix, widthMax - shown)
        suffix += min(rest, widthMax - prefix - length - suffix)
        dotsAfter = suffix < rest
      }
      dotsBefore = prefix < first
      let from: Int = max(first - prefix, 0)
      line = Array(line[from..<min(line.count, from + widthMax)])
      first = min(first, prefix)
      length = min(length, widthMax - first)
    }
    let text = String(decoding: line, as: UTF16.self)
    let blanks = String(repeating: " ", count: first + (dotsBefore ? 2 : 0))
    let marks = String(repeating: "~", count: max(1, length))
    return "+ \(dotsBefore ? "… " : "")\(text)\(dotsAfter ? " …" : "")\n+ \(blanks)\(marks)"
  }

  private static func withoutTabs(_ units: ArraySlice<UInt16>) -> [UInt16] {
    var result: [UInt16] = []
    for unit in units { if unit == 9 { result.append(contentsOf: [32, 32, 32, 32]) } else { result.append(unit) } }
    return result
  }
}
