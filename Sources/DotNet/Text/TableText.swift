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
    utf8.split(separator: separator, omittingEmptySubsequences: !keepsEmpty).map { Substring($0) }
  }
}
