/// How many screen cells a text takes, and where to cut it.
///
/// PowerShell counts UTF-16 units, two cells for the East Asian wide ones, none for escape sequences: a combining character takes a cell, an
/// emoji outside the base plane two.
/// - Source: `DisplayCells`, `ValueStringDecorated`; recorded cases `formatting-deep`.
public enum DisplayCells {
  /// The cells of a text.
  @inlinable public static func length(_ text: String) -> Int {
    let quick: Int? = text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte >= 0x80 || byte == 0x1b { return -1 }
      return bytes.count
    }
    if let quick, quick >= 0 { return quick }
    return slowLength(text)
  }

  @usableFromInline static func slowLength(_ text: String) -> Int {
    var cells = 0
    for scalar in plain(text).unicodeScalars { cells += width(of: scalar) }
    return cells
  }

  /// 1, or 2 for wide characters and those outside the base plane.
  public static func width(of scalar: Unicode.Scalar) -> Int {
    let c = scalar.value
    if c < 0x1100 { return 1 }
    if c > 0xffff { return 2 }
    let isWide = c <= 0x115f || c == 0x2329 || c == 0x232a || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
    if isWide { return 2 }
    let isWideLate = (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe10 && c <= 0xfe19)
    if isWideLate { return 2 }
    return (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) ? 2 : 1
  }

  @inlinable public static func hasEscapes(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.contains(0x1b) } ?? text.utf8.contains(0x1b)
  }

  /// The text without escape sequences.
  public static func plain(_ text: String) -> String {
    guard hasEscapes(text) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var n = 0
    while n < scalars.count {
      if let length = escapeLength(scalars, n) {
        n += length
      } else {
        result.append(scalars[n])
        n += 1
      }
    }
    return String(result)
  }

  /// The length of the escape sequence that starts at the index; nil where none does. Colours and styles (`ESC[1;31m`), modes
  /// (`ESC[?25h`) and hyperlinks (`ESC]8;;address ESC\`) count, nothing else.
  static func escapeLength(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard scalars[start].value == 0x1b, start + 1 < scalars.count else { return nil }
    func digits(_ from: Int) -> Int {
      var n = from
      while n < scalars.count, scalars[n].value >= 48, scalars[n].value <= 57 { n += 1 }
      return n
    }
    if scalars[start + 1] == "[" {
      var n = start + 2
      if n < scalars.count, scalars[n] == "?" {
        let end = digits(n + 1)
        guard end > n + 1, end < scalars.count, scalars[end] == "h" || scalars[end] == "l" else { return nil }
        return end + 1 - start
      }
      while true {
        let end = digits(n)
        guard end > n, end < scalars.count else { return nil }
        if scalars[end] == "m" { return end + 1 - start }
        guard scalars[end] == ";" else { return nil }
        n = end + 1
      }
    }
    guard scalars[start + 1] == "]", start + 4 < scalars.count, scalars[start + 2] == "8", scalars[start + 3] == ";",
      scalars[start + 4] == ";"
    else { return nil }
    var n = start + 5
    while n + 1 < scalars.count {
      if scalars[n].value == 0x1b, scalars[n + 1] == "\\" { return n + 2 - start }
      n += 1
    }
    return nil
  }

  /// The longest beginning that fits into the cells. Escape sequences before the cut stay.
  public static func head(_ text: String, cells: Int) -> String {
    var result = String.UnicodeScalarView()
    var left = cells
    let scalars = Array(text.unicodeScalars)
    var n = 0
    while n < scalars.count {
      if let length = escapeLength(scalars, n) {
        result.append(contentsOf: scalars[n..<n + length])
        n += length
        continue
      }
      let width = width(of: scalars[n])
      if width > left { break }
      left -= width
      result.append(scalars[n])
      n += 1
      if left == 0 { break }
    }
    return String(result)
  }

  /// The longest end that fits into the cells. Escape sequences before the cut stay in force.
  public static func tail(_ text: String, cells: Int) -> String {
    let total = length(text)
    var skip = total - cells
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var n = 0
    while n < scalars.count {
      if let length = escapeLength(scalars, n) {
        result.append(contentsOf: scalars[n..<n + length])
        n += length
        continue
      }
      if skip > 0 { skip -= width(of: scalars[n]) } else { result.append(scalars[n]) }
      n += 1
    }
    return String(result)
  }

  /// Blanks.
  @inlinable public static func padding(_ count: Int) -> String { count <= 0 ? "" : String(repeating: " ", count: count) }
}
