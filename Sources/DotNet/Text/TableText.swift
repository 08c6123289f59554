/// Tables that the program carries as text: rows by lines, columns by tabs. Cut by bytes, since some are read at every start and cutting by
/// characters takes ten times as long.
extension StringProtocol {
  /// The lines that are not empty.
  public var tableRows: [Substring] { Substring(self).pieces(UInt8(ascii: "\n"), keepsEmpty: false) }
  /// The columns of a line, empty ones too.
  public var tableColumns: [Substring] { Substring(self).pieces(UInt8(ascii: "\t"), keepsEmpty: true) }
}

extension Substring {
  func pieces(_ separator: UInt8, keepsEmpty: Bool) -> [Substring] {
    // By hand over the bytes: every table of the program is read through here, and a session's start reads several.
    let bytes = utf8
    var found: [Substring] = []
    var lower = bytes.startIndex
    var index = lower
    func take() {
      if keepsEmpty || lower < index { found.append(Substring(bytes[lower..<index])) }
    }
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      if bytes[index] == separator {
        take()
        lower = next
      }
      index = next
    }
    take()
    return found
  }
}
