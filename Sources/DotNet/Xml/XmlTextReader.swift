/// Reads a document's text into nodes. Its errors are .NET's, with line and position.
/// - Source: XML 1.0; `System.Xml.XmlTextReaderImpl`'s messages.
struct XmlTextReader {
  private let text: [UInt16]
  private var position = 0
  private let document: XmlNode
  private var depth = 0

  init(_ text: String, document: XmlNode) {
    self.text = Array(text.utf16)
    self.document = document
    if self.text.first == 0xFEFF { position = 1 }
  }

  // MARK: Errors

  private func error(_ message: String, at offset: Int? = nil) -> NetException {
    let (line, column) = place(offset ?? position)
    let exception = NetException("System.Xml.XmlException", "\(message) Line \(line), position \(column).")
    exception.exception.properties["LineNumber"] = .int(line)
    exception.exception.properties["LinePosition"] = .int(column)
    return exception
  }

  private func place(_ offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    for index in 0..<min(offset, text.count) where text[index] == 10 || (text[index] == 13 && (index + 1 >= text.count || text[index + 1] != 10)) {
      line += 1
      start = index + 1
    }
    return (line, offset - start + 1)
  }

  private func string(_ from: Int, _ to: Int) -> String { String(decoding: text[from..<to], as: UTF16.self) }
  private func shown(_ unit: UInt16) -> String { "'\(String(decoding: [unit], as: UTF16.self))'" }

  private func looksAt(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes in
      guard position + bytes.count <= text.count else { return false }
      for index in 0..<bytes.count where text[position + index] != UInt16(bytes[index]) { return false }
      return true
    }
  }

  private static func isSpace(_ unit: UInt16) -> Bool { unit == 32 || unit == 10 || unit == 13 || unit == 9 }
  private static func isNameStart(_ unit: UInt16) -> Bool { (unit | 32) &- 97 < 26 || unit == 95 || unit == 58 || unit >= 0xC0 }
  private static func isName(_ unit: UInt16) -> Bool { isNameStart(unit) || unit &- 48 < 10 || unit == 45 || unit == 46 || unit == 0xB7 }

  private mutating func skipSpaces() { while position < text.count, XmlTextReader.isSpace(text[position]) { position += 1 } }

  private mutating func readName() throws -> String {
    guard position < text.count else { throw error("Unexpected end of file while parsing Name has occurred.") }
    guard XmlTextReader.isNameStart(text[position]) else {
      let unit = text[position]
      throw error("Name cannot begin with the \(shown(unit)) character, hexadecimal value 0x\(hex(unit)).")
    }
    let start = position
    while position < text.count, XmlTextReader.isName(text[position]) { position += 1 }
    return string(start, position)
  }

  private func hex(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return digits.count < 2 ? "0\(digits)" : digits
  }

  // MARK: Document

  mutating func readDocument() throws -> [XmlNode] {
    var nodes: [XmlNode] = []
    var hasRoot = false
    if looksAt("<?xml"), position + 5 < text.count, XmlTextReader.isSpace(text[position + 5]) {
      nodes.append(try readDeclaration())
    }
    while true {
      let start = position
      skipSpaces()
      guard position < text.count else { break }
      if text[position] != 60 { throw error("Data at the root level is invalid.") }
      if looksAt("<?xml"), position + 5 < text.count, XmlTextReader.isSpace(text[position + 5]) {
        throw error(
          "Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.",
          at: position + 2)
      }
      if document.preserveWhitespace, start < position, !nodes.isEmpty {
        nodes.append(XmlNode(.whitespace, "#whitespace", content: string(start, position), document: document))
      }
      if let node = try readMisc() {
        nodes.append(node)
      } else if looksAt("<!DOCTYPE") {
        nodes.append(try readDocumentType())
      } else if looksAt("<![CDATA[") || looksAt("</") {
        throw error(looksAt("</") ? "Unexpected end tag." : "Data at the root level is invalid.", at: position + 2)
      } else {
        guard !hasRoot else { throw error("There are multiple root elements.", at: position + 1) }
        nodes.append(try readElement([:]))
        hasRoot = true
      }
    }
    guard hasRoot else { throw NetException("System.Xml.XmlException", "Root element is missing.") }
    return nodes
  }

  /// Content without a root, for `InnerXml`.
  mutating func readFragment(_ scope: [String: String]) throws -> [XmlNode] {
    let holder = XmlNode(.element, "fragment", document: document)
    try readContent(of: holder, scope, isFragment: true)
    let nodes = holder.children
    holder.removeChildren()
    return nodes
  }

  private mutating func readDeclaration() throws -> XmlNode {
    position += 5
    skipSpaces()
    let start = position
    while position < text.count, !looksAt("?>") { position += 1 }
    guard position < text.count else { throw error("Unexpected end of file while parsing XML declaration has occurred.") }
    let content = string(start, position).trimmingWhitespace
    position += 2
    return XmlNode(.declaration, "xml", content: content, document: document)
  }

  /// A comment or an instruction; nil where something else stands.
  private mutating func readMisc() throws -> XmlNode? {
    if looksAt("<!--") {
      position += 4
      let start = position
      while position < text.count, !looksAt("-->") {
        if looksAt("--") {
          throw error("An XML comment cannot contain '--', and '-' cannot be the last character.")
        }
        position += 1
      }
      guard position < text.count else { throw error("Unexpected end of file while parsing Comment has occurred.") }
      let content = normalized(start, position)
      position += 3
      return XmlNode(.comment, "#comment", content: content, document: document)
    }
    if looksAt("<?") {
      position += 2
      let name = try readName()
      skipSpaces()
      let start = position
      while position < text.count, !looksAt("?>") { position += 1 }
      guard position < text.count else { throw error("Unexpected end of file while parsing PI has occurred.") }
      let content = normalized(start, position)
      position += 2
      return XmlNode(.processingInstruction, name, content: content, document: document)
    }
    return nil
  }

  private mutating func readDocumentType() throws -> XmlNode {
    position += 9
    skipSpaces()
    let name = try readName()
    skipSpaces()
    let start = position
    var brackets = 0
    while position < text.count {
      if text[position] == 91 { brackets += 1 }
      if text[position] == 93 { brackets -= 1 }
      if text[position] == 62, brackets == 0 { break }
      position += 1
    }
    guard position < text.count else { throw error("Unexpected end of file while parsing DOCTYPE has occurred.") }
    let content = string(start, position).trimmingWhitespace
    position += 1
    return XmlNode(.documentType, name, content: content, document: document)
  }

  /// Line ends become `\n`, as XML asks.
  private func normalized(_ from: Int, _ to: Int) -> String {
    guard text[from..<to].contains(13) else { return string(from, to) }
    var units: [UInt16] = []
    var index = from
    while index < to {
      if text[index] == 13 {
        units.append(10)
        if index + 1 < to, text[index + 1] == 10 { index += 1 }
      } else {
        units.append(text[index])
      }
      index += 1
    }
    return String(decoding: units, as: UTF16.self)
  }

  // MARK: Elements

  private mutating func readElement(_ outer: [String: String]) throws -> XmlNode {
    let tagStart = position + 1
    position += 1
    let name = try readName()
    let element = XmlNode(.element, name, document: document)
    var scope = outer
    while true {
      let before = position
      skipSpaces()
      guard position < text.count else {
        throw error("Unexpected end of file has occurred. The following elements are not closed: \(name).")
      }
      if text[position] == 62 || looksAt("/>") { break }
      guard before < position else {
        throw error("\(shown(text[position])) is an unexpected token. The expected token is '>'.")
      }
      try readAttribute(of: element, &scope)
    }
    try resolveNames(of: element, scope, tagStart)
    if looksAt("/>") {
      position += 2
      element.isEmptyTag = true
      return element
    }
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth < 1_000 else {
      throw NetException("System.InsufficientExecutionStackException", "The document's elements are nested too deeply.")
    }
    try readContent(of: element, scope, isFragment: false)
    guard position < text.count else { throw unclosed(element) }
    // At `</`.
    position += 2
    let closing = try readName()
    guard closing == name else {
      let (line, column) = place(tagStart)
      throw error(
        "The '\(name)' start tag on line \(line) position \(column) does not match the end tag of '\(closing)'.",
        at: position - closing.utf16.count)
    }
    skipSpaces()
    guard position < text.count, text[position] == 62 else {
      guard position < text.count else { throw error("Unexpected end of file while parsing Name has occurred.") }
      throw error("\(shown(text[position])) is an unexpected token. The expected token is '>'.")
    }
    position += 1
    return element
  }

  /// Names of what is still open, outermost last.
  private func unclosed(_ element: XmlNode) -> NetException {
    error("Unexpected end of file has occurred. The following elements are not closed: \(element.name).")
  }

  private mutating func readAttribute(of element: XmlNode, _ scope: inout [String: String]) throws {
    let start = position
    let name = try readName()
    skipSpaces()
    guard position < text.count, text[position] == 61 else {
      guard position < text.count else { throw error("Unexpected end of file while parsing Name has occurred.") }
      throw error("\(shown(text[position])) is an unexpected token. The expected token is '='.")
    }
    position += 1
    skipSpaces()
    guard position < text.count, text[position] == 34 || text[position] == 39 else {
      guard position < text.count else { throw error("Unexpected end of file while parsing Name has occurred.") }
      throw error("\(shown(text[position])) is an unexpected token. The expected token is '\"' or '''.")
    }
    let quote = text[position]
    position += 1
    var value: [UInt16] = []
    while true {
      guard position < text.count else { throw error("There is an unclosed literal string.") }
      let unit = text[position]
      if unit == quote { break }
      if unit == 60 { throw error("'<', hexadecimal value 0x3C, is an invalid attribute character.") }
      if unit == 38 {
        value += try readReference()
      } else {
        value.append(XmlTextReader.isSpace(unit) ? 32 : unit)
        position += 1
      }
    }
    position += 1
    guard element.attribute(name) == nil else { throw error("'\(name)' is a duplicate attribute name.", at: start) }
    let content = String(decoding: value, as: UTF16.self)
    element.setAttribute(name, content)
    if name == "xmlns" { scope[""] = content }
    if name.hasPrefix("xmlns:") { scope[String(name.dropFirst(6))] = content }
  }

  private func resolveNames(of element: XmlNode, _ scope: [String: String], _ start: Int) throws {
    func uri(_ prefix: String) throws -> String {
      if prefix == "xml" { return "http://www.w3.org/XML/1998/namespace" }
      guard let uri = scope[prefix] else { throw error("'\(prefix)' is an undeclared prefix.", at: start) }
      return uri
    }
    element.namespaceURI = element.prefix.isEmpty ? scope[""] ?? "" : try uri(element.prefix)
    for attribute in element.attributes {
      if attribute.name == "xmlns" || attribute.prefix == "xmlns" {
        attribute.namespaceURI = "http://www.w3.org/2000/xmlns/"
      } else if !attribute.prefix.isEmpty {
        attribute.namespaceURI = try uri(attribute.prefix)
      }
    }
  }

  private mutating func readReference() throws -> [UInt16] {
    let start = position
    position += 1
    var end = position
    while end < text.count, text[end] != 59, end - position < 32, !XmlTextReader.isSpace(text[end]), text[end] != 60 { end += 1 }
    guard end < text.count, text[end] == 59, end > position else {
      throw error("An error occurred while parsing EntityName.", at: position)
    }
    let name = string(position, end)
    position = end + 1
    switch name {
    case "lt": return [60]
    case "gt": return [62]
    case "amp": return [38]
    case "quot": return [34]
    case "apos": return [39]
    default:
      if name.hasPrefix("#") {
        let code = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        if let code, let scalar = UnicodeScalar(code) { return Array(String(scalar).utf16) }
        throw error("Invalid syntax for a decimal numeric entity reference.", at: start + 2)
      }
      throw error("Reference to undeclared entity '\(name)'.", at: start + 1)
    }
  }

  private mutating func readContent(of element: XmlNode, _ scope: [String: String], isFragment: Bool) throws {
    let preserves = document.preserveWhitespace || element.attribute("xml:space")?.content == "preserve"
    var units: [UInt16] = []
    var hasReference = false
    func flush() {
      guard !units.isEmpty else { return }
      let content = String(decoding: units, as: UTF16.self)
      if units.allSatisfy({ XmlTextReader.isSpace($0) }), !hasReference {
        if preserves {
          let node = XmlNode(
            element.attribute("xml:space")?.content == "preserve" ? .significantWhitespace : .whitespace, "#whitespace", content: content,
            document: document)
          append(node, to: element)
        }
      } else {
        append(XmlNode(.text, "#text", content: content, document: document), to: element)
      }
      units.removeAll()
      hasReference = false
    }
    while position < text.count {
      let unit = text[position]
      if unit == 38 {
        units += try readReference()
        hasReference = true
      } else if unit != 60 {
        if unit == 93, looksAt("]]>") {
          throw error("']]>' is not allowed in character data.")
        }
        if unit == 13 {
          units.append(10)
          if position + 1 < text.count, text[position + 1] == 10 { position += 1 }
        } else {
          units.append(unit)
        }
        position += 1
      } else if looksAt("</") {
        flush()
        if isFragment { throw error("Unexpected end tag.", at: position + 2) }
        return
      } else if looksAt("<![CDATA[") {
        flush()
        position += 9
        let start = position
        while position < text.count, !looksAt("]]>") { position += 1 }
        guard position < text.count else { throw error("Unexpected end of file while parsing CDATA has occurred.") }
        append(XmlNode(.cdata, "#cdata-section", content: normalized(start, position), document: document), to: element)
        position += 3
      } else if looksAt("<!--") || looksAt("<?") {
        flush()
        if let node = try readMisc() { append(node, to: element) }
      } else {
        flush()
        append(try readElement(scope), to: element)
      }
    }
    flush()
    if !isFragment { throw unclosed(element) }
  }

  private func append(_ node: XmlNode, to element: XmlNode) {
    element.children.append(node)
    node.parent = element
  }
}
