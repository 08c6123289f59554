/// An element of a format file: as much XML as those files use.
final class FormatXml {
  let name: String
  var text = ""
  var children: [FormatXml] = []
  let line: Int

  init(_ name: String, line: Int) {
    self.name = name
    self.line = line
  }

  func child(_ name: String) -> FormatXml? { children.first { $0.name == name } }
  func all(_ name: String) -> [FormatXml] { children.filter { $0.name == name } }
  /// The text of a child element, without the white space around it.
  func value(_ name: String) -> String? { child(name)?.trimmed }

  var trimmed: String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

/// A format file that cannot be read, with the place of the mistake.
public struct FormatFileError: Error {
  public let message: String
  public let line: Int
}

/// Reads XML: elements, text, CDATA, comments, the five entities and character references.
struct FormatXmlReader {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  /// - Throws: `FormatFileError`.
  mutating func read() throws -> FormatXml {
    var stack: [FormatXml] = []
    var root: FormatXml?
    var text: [UInt8] = []
    func flush() {
      guard !text.isEmpty else { return }
      stack.last?.text += String(decoding: text, as: UTF8.self)
      text.removeAll()
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<") {
        if skip("<!--") {
          try passTo("-->", "comment")
        } else if skip("<![CDATA[") {
          let start = at
          try passTo("]]>", "CDATA section")
          text += bytes[start..<at - 3]
        } else if skip("<?") {
          try passTo("?>", "declaration")
        } else if skip("<!") {
          try passTo(">", "declaration")
        } else if skip("</") {
          flush()
          let name = readName()
          skipBlanks()
          guard let open = stack.popLast() else { throw failure("Unexpected end tag.") }
          guard open.name == name, skip(">") else {
            throw failure("The '\(open.name)' start tag on line \(open.line) does not match the end tag of '\(name)'.")
          }
        } else {
          flush()
          at += 1
          let name = readName()
          if name.isEmpty { throw failure("Name cannot begin with the character '\(character)'.") }
          let element = FormatXml(name, line: line)
          if let parent = stack.last { parent.children.append(element) } else if root == nil { root = element } else {
            throw failure("There are multiple root elements.")
          }
          try skipAttributes()
          if skip("/>") { continue }
          guard skip(">") else { throw failure("'\(character)' is an unexpected token. The expected token is '>'.") }
          stack.append(element)
        }
      } else if byte == UInt8(ascii: "&") {
        text += Array(try entity().utf8)
      } else {
        if stack.isEmpty, byte > 32 && byte != 0xef && byte != 0xbb && byte != 0xbf {
          throw failure("Data at the root level is invalid.")
        }
        advance(&text, byte)
      }
    }
    if let open = stack.last {
      throw failure("Unexpected end of file has occurred. The following elements are not closed: \(open.name).")
    }
    guard let root else { throw failure("Root element is missing.") }
    return root
  }

  private mutating func advance(_ text: inout [UInt8], _ byte: UInt8) {
    if byte == 10 { line += 1 }
    text.append(byte)
    at += 1
  }

  private var character: String { at < bytes.count ? String(decoding: [bytes[at]], as: UTF8.self) : "" }

  private func failure(_ message: String) -> FormatFileError { FormatFileError(message: message, line: line) }

  private mutating func skip(_ text: String) -> Bool {
    let wanted = text.utf8
    guard at + wanted.count <= bytes.count, bytes[at..<at + wanted.count].elementsEqual(wanted) else { return false }
    at += wanted.count
    return true
  }

  private mutating func passTo(_ end: String, _ what: String) throws {
    while at < bytes.count {
      if skip(end) { return }
      if bytes[at] == 10 { line += 1 }
      at += 1
    }
    throw failure("Unexpected end of file while parsing \(what) has occurred.")
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] <= 32 {
      if bytes[at] == 10 { line += 1 }
      at += 1
    }
  }

  private mutating func readName() -> String {
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      let isName = byte >= 0x80 || (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 58) || byte == 95 || byte == 45 || byte == 46
      if !isName { break }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipAttributes() throws {
    while true {
      skipBlanks()
      guard at < bytes.count, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/") else { return }
      if readName().isEmpty { throw failure("Name cannot begin with the character '\(character)'.") }
      skipBlanks()
      guard skip("=") else { throw failure("'\(character)' is an unexpected token. The expected token is '='.") }
      skipBlanks()
      guard at < bytes.count, bytes[at] == 34 || bytes[at] == 39 else { throw failure("An attribute's value must be quoted.") }
      let quote = bytes[at]
      at += 1
      while at < bytes.count, bytes[at] != quote {
        if bytes[at] == 10 { line += 1 }
        at += 1
      }
      at += 1
    }
  }

  private mutating func entity() throws -> String {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: ";"), at - start < 12 { at += 1 }
    let name = String(decoding: bytes[min(start + 1, bytes.count)..<at], as: UTF8.self)
    if at < bytes.count { at += 1 }
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      guard let scalar = number.flatMap({ Unicode.Scalar($0) }) else { throw failure("Reference to undeclared entity '\(name)'.") }
      return String(Character(scalar))
    }
  }
}
