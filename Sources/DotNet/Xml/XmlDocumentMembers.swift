// Members of System.Xml.XmlDocument and XmlDeclaration.

func defineXmlDeclaration(_ type: NetType) {
  func part(_ name: String) -> PropertyGetter {
    { this, _ in
      let content = try xmlNode(this).content
      guard let start = content.range(of: "\(name)=") else { return .text("") }
      let rest = content[start...].dropFirst(name.count + 1)
      guard let quote = rest.first, let end = rest.dropFirst().firstIndex(of: quote) else { return .text("") }
      return .text(String(rest.dropFirst()[..<end]))
    }
  }
  type.property("string Version", get: part("version"))
  type.property("string Encoding", get: part("encoding"))
  type.property("string Standalone", get: part("standalone"))
}

func defineXmlDocument(_ type: NetType) {
  type.constructor("()") { _, _, _ in .object(XmlNode.document()) }
  type.property("System.Xml.XmlElement DocumentElement") { this, _ in xmlNodeValue(try xmlNode(this).documentElement) }
  type.property("System.Xml.XmlDocumentType DocumentType") { this, _ in
    xmlNodeValue(try xmlNode(this).children.first { $0.kind == .documentType })
  }
  type.property("bool PreserveWhitespace") { this, _ in .bool(try xmlNode(this).preserveWhitespace) } set: { this, value, _ in
    if case .bool(let preserves) = value { try xmlNode(this).preserveWhitespace = preserves }
  }
  type.property("System.Xml.XmlNameTable NameTable") { _, _ in .object(XmlNamespaces()) }
  type.property("System.Xml.XmlResolver XmlResolver", get: { _, _ in .null }, set: { _, _, _ in })
  type.method("void LoadXml(string xml)") { this, arguments, _ in
    try xmlNode(this).load(arguments.string(0).text)
    return .void
  }
  type.method("void Load(string filename)") { this, arguments, context in
    try xmlNode(this).load(FileText.decode(try FileSystem.read(arguments.string(0).text, context)))
    return .void
  }
  type.method("void Load(System.IO.Stream inStream)") { this, arguments, _ in
    try xmlNode(this).load(FileText.decode((try cast(arguments[0]) as NetStream).remaining()))
    return .void
  }
  type.method("void Load(System.IO.TextReader txtReader)") { this, arguments, _ in
    try xmlNode(this).load((try cast(arguments[0]) as NetTextReader).readToEnd())
    return .void
  }
  type.method("void Save(string filename)") { this, arguments, context in
    let document = try xmlNode(this)
    let declared = document.children.first { $0.kind == .declaration }?.content.lowercased() ?? ""
    var bytes = Array(document.saved().utf8)
    if declared.contains("utf-8") { bytes = [0xEF, 0xBB, 0xBF] + bytes }
    try FileSystem.write(arguments.string(0).text, bytes, context)
    return .void
  }
  type.method("void Save(System.IO.Stream outStream)") { this, arguments, _ in
    try (try cast(arguments[0]) as NetStream).write(Array(try xmlNode(this).saved().utf8))
    return .void
  }
  type.method("void Save(System.IO.TextWriter writer)") { this, arguments, context in
    let document = try xmlNode(this)
    let target: NetTextWriter = try cast(arguments[0])
    let writer = XmlTextWriter.forDocument(document, encoding: target.encodingName)
    try target.write(writer.text, context)
    return .void
  }
  type.method("void Save(System.Xml.XmlWriter w)") { this, arguments, context in
    let target: NetXmlWriter = try cast(arguments[0])
    let document = try xmlNode(this)
    if target.isAtStart { target.startDocument() }
    for child in document.children where child.kind != .declaration { child.write(to: &target.writer) }
    try target.flush(context)
    return .void
  }
  type.method("\(xmlNodeType) ImportNode(\(xmlNodeType) node, bool deep)") { this, arguments, _ in
    xmlNodeValue(try xmlNode(arguments[0]).clone(deep: arguments.bool(1), in: try xmlNode(this)))
  }
  type.method("System.Xml.XmlElement GetElementById(string elementId)") { this, arguments, _ in .null }
  defineElementsByName(type)
  defineXmlCreation(type)
}

extension XmlTextWriter {
  /// A whole document, its declaration with the given encoding's name.
  static func forDocument(_ document: XmlNode, encoding: String) -> XmlTextWriter {
    var writer = XmlTextWriter()
    writer.isIndenting = !document.preserveWhitespace
    writer.instruction("xml", "version=\"1.0\" encoding=\"\(encoding)\"")
    for child in document.children where child.kind != .declaration { child.write(to: &writer) }
    return writer
  }
}

func checkName(_ name: String) throws -> String {
  guard let first = name.unicodeScalars.first else { throw NetException.argument("The local name for elements or attributes cannot be null or an empty string.") }
  guard first.properties.isAlphabetic || first == "_" || first == ":" else {
    let code = String(first.value, radix: 16, uppercase: true)
    throw NetException(
      "System.Xml.XmlException", "Name cannot begin with the '\(first)' character, hexadecimal value 0x\(code.count < 2 ? "0" : "")\(code).")
  }
  if let bad = name.unicodeScalars.first(where: { " <>&\"'/=".unicodeScalars.contains($0) }) {
    let code = String(bad.value, radix: 16, uppercase: true)
    throw NetException("System.Xml.XmlException", "The '\(bad)' character, hexadecimal value 0x\(code), cannot be included in a name.")
  }
  return name
}

func defineXmlCreation(_ type: NetType) {
  func make(_ kind: XmlNode.Kind, _ this: Value, _ name: String, _ uri: String = "", _ content: String = "") throws -> Value {
    let made = XmlNode(kind, name, namespaceURI: uri, content: content, document: try xmlNode(this))
    if kind == .element { made.isEmptyTag = true }
    return .object(made)
  }
  func qualified(_ prefix: String, _ name: String) -> String { prefix.isEmpty ? name : "\(prefix):\(name)" }
  for (kind, word) in [(XmlNode.Kind.element, "Element"), (.attribute, "Attribute")] {
    type.method("System.Xml.Xml\(word) Create\(word)(string name)") { this, arguments, _ in
      try make(kind, this, try checkName(arguments.string(0).text))
    }
    type.method("System.Xml.Xml\(word) Create\(word)(string qualifiedName, string namespaceURI)") { this, arguments, _ in
      try make(kind, this, try checkName(arguments.string(0).text), arguments.string(1).text)
    }
    type.method("System.Xml.Xml\(word) Create\(word)(string prefix, string localName, string namespaceURI)") { this, arguments, _ in
      try make(kind, this, qualified(arguments.string(0).text, try checkName(arguments.string(1).text)), arguments.string(2).text)
    }
  }
  type.method("System.Xml.XmlText CreateTextNode(string text)") { this, arguments, _ in
    try make(.text, this, "#text", "", arguments.string(0).text)
  }
  type.method("System.Xml.XmlCDataSection CreateCDataSection(string data)") { this, arguments, _ in
    try make(.cdata, this, "#cdata-section", "", arguments.string(0).text)
  }
  type.method("System.Xml.XmlComment CreateComment(string data)") { this, arguments, _ in
    try make(.comment, this, "#comment", "", arguments.string(0).text)
  }
  type.method("System.Xml.XmlDocumentFragment CreateDocumentFragment()") { this, _, _ in
    try make(.documentFragment, this, "#document-fragment")
  }
  type.method("System.Xml.XmlProcessingInstruction CreateProcessingInstruction(string target, string data)") { this, arguments, _ in
    try make(.processingInstruction, this, arguments.string(0).text, "", arguments.string(1).text)
  }
  type.method("System.Xml.XmlWhitespace CreateWhitespace(string text)") { this, arguments, _ in
    try make(.whitespace, this, "#whitespace", "", arguments.string(0).text)
  }
  type.method("System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)") { this, arguments, _ in
    var content = "version=\"\(arguments.string(0).text)\""
    if !arguments.string(1).isEmpty { content += " encoding=\"\(arguments.string(1).text)\"" }
    if !arguments.string(2).isEmpty { content += " standalone=\"\(arguments.string(2).text)\"" }
    return try make(.declaration, this, "xml", "", content)
  }
  type.method("\(xmlNodeType) CreateNode(System.Xml.XmlNodeType type, string name, string namespaceURI)") { this, arguments, _ in
    guard let kind = XmlNode.Kind(rawValue: arguments.int(0)) else { throw NetException.argument("Cannot create node of type.") }
    return try make(kind, this, arguments.string(1).text, arguments.string(2).text)
  }
  type.method("\(xmlNodeType) CreateNode(string nodeTypeString, string name, string namespaceURI)") { this, arguments, _ in
    switch arguments.string(0).text.lowercased() {
    case "element": return try make(.element, this, try checkName(arguments.string(1).text), arguments.string(2).text)
    case "attribute": return try make(.attribute, this, try checkName(arguments.string(1).text), arguments.string(2).text)
    case "text": return try make(.text, this, "#text")
    case "comment": return try make(.comment, this, "#comment")
    case "cdatasection": return try make(.cdata, this, "#cdata-section")
    default: throw NetException.argument("'\(arguments.string(0).text)' does not represent any 'XmlNodeType'.")
    }
  }
}
