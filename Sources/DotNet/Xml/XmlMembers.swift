/// The types of `System.Xml` that scripts touch.
extension NetType {
  private static func xmlType(
    _ name: String, _ base: NetType, _ interfaces: @escaping @autoclosure () -> [NetType] = [], define: @escaping (NetType) -> Void = { _ in }
  ) -> NetType {
    let type = NetType("System.Xml.\(name)", base: base, interfaces: interfaces(), define: define)
    type.assembly = "System.Private.Xml"
    return type
  }
  nonisolated(unsafe) public static let xmlNode = xmlType("XmlNode", .object, [.iEnumerable], define: defineXmlNode)
  nonisolated(unsafe) static let xmlLinkedNode = xmlType("XmlLinkedNode", .xmlNode)
  nonisolated(unsafe) static let xmlCharacterData = xmlType("XmlCharacterData", .xmlLinkedNode, define: defineCharacterData)
  nonisolated(unsafe) public static let xmlDocument = xmlType("XmlDocument", .xmlNode, define: defineXmlDocument)
  nonisolated(unsafe) public static let xmlElement = xmlType("XmlElement", .xmlLinkedNode, define: defineXmlElement)
  nonisolated(unsafe) public static let xmlAttribute = xmlType("XmlAttribute", .xmlNode, define: defineXmlAttribute)
  nonisolated(unsafe) static let xmlText = xmlType("XmlText", .xmlCharacterData)
  nonisolated(unsafe) static let xmlCData = xmlType("XmlCDataSection", .xmlCharacterData)
  nonisolated(unsafe) static let xmlComment = xmlType("XmlComment", .xmlCharacterData)
  nonisolated(unsafe) static let xmlWhitespace = xmlType("XmlWhitespace", .xmlCharacterData)
  nonisolated(unsafe) static let xmlSignificantWhitespace = xmlType("XmlSignificantWhitespace", .xmlCharacterData)
  nonisolated(unsafe) static let xmlInstruction = xmlType("XmlProcessingInstruction", .xmlLinkedNode)
  nonisolated(unsafe) static let xmlDeclaration = xmlType("XmlDeclaration", .xmlLinkedNode, define: defineXmlDeclaration)
  nonisolated(unsafe) static let xmlDocumentType = xmlType("XmlDocumentType", .xmlLinkedNode)
  nonisolated(unsafe) static let xmlFragment = xmlType("XmlDocumentFragment", .xmlNode)
  nonisolated(unsafe) static let xmlEntityReference = xmlType("XmlEntityReference", .xmlLinkedNode)
  nonisolated(unsafe) static let xmlNodeList = xmlType("XPathNodeList", .xmlNodeListBase)
  nonisolated(unsafe) static let xmlNodeListBase = xmlType("XmlNodeList", .object, [.iEnumerable], define: defineXmlNodes)
  nonisolated(unsafe) static let xmlAttributeCollection = xmlType(
    "XmlAttributeCollection", xmlType("XmlNamedNodeMap", .object, [.iEnumerable], define: defineXmlNodes), define: defineXmlAttributes)
  nonisolated(unsafe) static let xmlNamespaceManager = xmlType("XmlNamespaceManager", .object, define: defineXmlNamespaces)
  nonisolated(unsafe) static let xmlNameTable = xmlType("NameTable", .object) { type in
    type.constructor("()") { _, _, _ in .object(XmlNamespaces()) }
  }
  nonisolated(unsafe) static let xmlConvert = xmlType("XmlConvert", .object, define: defineXmlConvert)

  static func xml(_ kind: XmlNode.Kind) -> NetType {
    switch kind {
    case .element: .xmlElement
    case .attribute: .xmlAttribute
    case .text: .xmlText
    case .cdata: .xmlCData
    case .entityReference: .xmlEntityReference
    case .processingInstruction: .xmlInstruction
    case .comment: .xmlComment
    case .document: .xmlDocument
    case .documentType: .xmlDocumentType
    case .documentFragment: .xmlFragment
    case .whitespace: .xmlWhitespace
    case .significantWhitespace: .xmlSignificantWhitespace
    case .declaration: .xmlDeclaration
    case .entity, .notation: .xmlNode
    }
  }

  static func addXmlTypes(_ table: inout [Name: () -> NetType]) {
    let types: [() -> NetType] = [
      { .xmlNode }, { .xmlLinkedNode }, { .xmlCharacterData }, { .xmlDocument }, { .xmlElement }, { .xmlAttribute }, { .xmlText },
      { .xmlCData }, { .xmlComment }, { .xmlDeclaration }, { .xmlInstruction }, { .xmlNodeListBase }, { .xmlAttributeCollection },
      { .xmlNamespaceManager }, { .xmlNameTable }, { .xmlFragment }, { .xmlWhitespace }, { .xmlConvert }, { .xmlWriter }, { .xmlWriterSettings },
    ]
    let names = [
      "XmlNode", "XmlLinkedNode", "XmlCharacterData", "XmlDocument", "XmlElement", "XmlAttribute", "XmlText", "XmlCDataSection",
      "XmlComment", "XmlDeclaration", "XmlProcessingInstruction", "XmlNodeList", "XmlAttributeCollection", "XmlNamespaceManager",
      "NameTable", "XmlDocumentFragment", "XmlWhitespace", "XmlConvert", "XmlWriter", "XmlWriterSettings",
    ]
    for (name, type) in zip(names, types) { table[Name("System.Xml.\(name)")] = type }
  }
}

private func node(_ value: Value) throws -> XmlNode { try cast(value) }
private func nodeValue(_ node: XmlNode?) -> Value { node.map { .object($0) } ?? .null }
private func list(_ nodes: [XmlNode]) -> Value { .object(XmlNodes(nodes)) }
private let nodeType = "System.Xml.XmlNode"

private func defineXmlNode(_ type: NetType) {
  type.property("System.Xml.XmlAttributeCollection Attributes") { this, _ in
    let this = try node(this)
    return this.kind == .element ? .object(XmlNodes([], attributesOf: this)) : .null
  }
  type.property("string BaseURI") { _, _ in .text("") }
  type.property("System.Xml.XmlNodeList ChildNodes") { this, _ in list(try node(this).children) }
  type.property("\(nodeType) FirstChild") { this, _ in nodeValue(try node(this).children.first) }
  type.property("\(nodeType) LastChild") { this, _ in nodeValue(try node(this).children.last) }
  type.property("bool HasChildNodes") { this, _ in .bool(try !node(this).children.isEmpty) }
  type.property("string InnerText") { this, _ in .text(try node(this).innerText) } set: { this, value, context in
    try node(this).innerText = context.toString(value).text
  }
  type.property("string InnerXml") { this, _ in .text(try node(this).innerXml) } set: { this, value, context in
    let target = try node(this)
    let text = context.toString(value).text
    guard target.kind != .document else { return try target.load(text) }
    guard target.kind == .element || target.kind == .documentFragment else { return target.innerText = text }
    var reader = XmlTextReader(text, document: target.document)
    var scope: [String: String] = [:]
    var around: XmlNode? = target
    while let current = around {
      for attribute in current.attributes {
        if attribute.name == "xmlns", scope[""] == nil { scope[""] = attribute.content }
        if attribute.prefix == "xmlns", scope[attribute.localName] == nil { scope[attribute.localName] = attribute.content }
      }
      around = current.parent
    }
    let nodes = try reader.readFragment(scope)
    target.removeChildren()
    for made in nodes { target.insert(made, at: target.children.count) }
  }
  type.property("bool IsReadOnly") { _, _ in .bool(false) }
  type.property("string LocalName") { this, _ in .text(try node(this).localName) }
  type.property("string Name") { this, _ in .text(try node(this).name) }
  type.property("string NamespaceURI") { this, _ in .text(try node(this).namespaceURI) }
  type.property("string Prefix") { this, _ in .text(try node(this).prefix) }
  type.property("\(nodeType) NextSibling") { this, _ in nodeValue(try node(this).sibling(1)) }
  type.property("\(nodeType) PreviousSibling") { this, _ in nodeValue(try node(this).sibling(-1)) }
  type.property("System.Xml.XmlNodeType NodeType") { this, _ in
    EnumTypes.value("System.Xml.XmlNodeType", Int64(try node(this).kind.rawValue))
  }
  type.property("string OuterXml") { this, _ in .text(try node(this).outerXml) }
  type.property("System.Xml.XmlDocument OwnerDocument") { this, _ in
    let this = try node(this)
    return this.kind == .document ? .null : nodeValue(this.document)
  }
  type.property("\(nodeType) ParentNode") { this, _ in
    let this = try node(this)
    return this.kind == .attribute ? .null : nodeValue(this.parent)
  }
  type.property("string Value") { this, _ in
    let this = try node(this)
    switch this.kind {
    case .element, .document, .documentFragment, .documentType: return .null
    default: return .text(this.content)
    }
  } set: { this, value, context in
    let this = try node(this)
    guard this.kind != .element, this.kind != .document else {
      throw NetException("System.InvalidOperationException", "Cannot set a value on node type '\(this.kind == .element ? "Element" : "Document")'.")
    }
    this.innerText = context.toString(value).text
  }
  type.method("System.Xml.XmlElement get_Item(string name)") { this, arguments, _ in
    nodeValue(try node(this).children.first { $0.kind == .element && $0.name == arguments.string(0).text })
  }
  type.method("System.Collections.IEnumerator GetEnumerator()") { this, _, _ in
    .object(NetEnumerator(try node(this).children.map { .object($0) }))
  }
  type.method("string GetNamespaceOfPrefix(string prefix)") { this, arguments, _ in
    .text(try node(this).namespace(ofPrefix: arguments.string(0).text))
  }
  type.method("void Normalize()") { _, _, _ in .void }
  type.method("\(nodeType) Clone()") { this, _, _ in nodeValue(try node(this).clone(deep: true)) }
  type.method("\(nodeType) CloneNode(bool deep)") { this, arguments, _ in nodeValue(try node(this).clone(deep: arguments.bool(0))) }
  defineXPath(type)
  defineXmlChanges(type)
}

private func defineXPath(_ type: NetType) {
  func namespaces(_ value: Value) -> XmlNamespaces? { value.object as? XmlNamespaces }
  type.method("System.Xml.XmlNodeList SelectNodes(string xpath)") { this, arguments, _ in
    list(try node(this).select(arguments.string(0).text))
  }
  type.method("System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)") { this, arguments, _ in
    list(try node(this).select(arguments.string(0).text, namespaces: namespaces(arguments[1])))
  }
  type.method("\(nodeType) SelectSingleNode(string xpath)") { this, arguments, _ in
    nodeValue(try node(this).select(arguments.string(0).text).first)
  }
  type.method("\(nodeType) SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)") { this, arguments, _ in
    nodeValue(try node(this).select(arguments.string(0).text, namespaces: namespaces(arguments[1])).first)
  }
  type.method("void WriteTo(System.Xml.XmlWriter w)") { this, arguments, _ in
    try node(this).write(to: &(try cast(arguments[0]) as NetXmlWriter).writer)
    return .void
  }
  type.method("void WriteContentTo(System.Xml.XmlWriter w)") { this, arguments, _ in
    let target: NetXmlWriter = try cast(arguments[0])
    for child in try node(this).children { child.write(to: &target.writer) }
    return .void
  }
}

private func defineXmlChanges(_ type: NetType) {
  func checked(_ parent: XmlNode, _ child: XmlNode) throws {
    guard child.document === parent.document else {
      throw NetException.argument("The node to be inserted is from a different document context.")
    }
    var around: XmlNode? = parent
    while let current = around {
      guard current !== child else {
        throw NetException.argument("Cannot insert a node or any ancestor of that node as a child of itself.")
      }
      around = current.parent
    }
    if parent.kind == .document, child.kind == .element, let root = parent.documentElement, root !== child {
      throw NetException("System.InvalidOperationException", "This document already has a 'DocumentElement' node.")
    }
    guard parent.kind == .element || parent.kind == .document || parent.kind == .documentFragment else {
      throw NetException("System.InvalidOperationException", "The current node cannot contain other nodes.")
    }
  }
  func position(_ parent: XmlNode, _ reference: Value) throws -> Int? {
    guard !reference.isNull else { return nil }
    let reference = try node(reference)
    guard let index = parent.children.firstIndex(where: { $0 === reference }) else {
      throw NetException.argument("The reference node is not a child of this node.")
    }
    return index
  }
  type.method("\(nodeType) AppendChild(\(nodeType) newChild)") { this, arguments, _ in
    let (parent, child) = (try node(this), try node(arguments[0]))
    try checked(parent, child)
    child.detach()
    parent.insert(child, at: parent.children.count)
    return arguments[0]
  }
  type.method("\(nodeType) PrependChild(\(nodeType) newChild)") { this, arguments, _ in
    try checked(try node(this), try node(arguments[0]))
    try node(this).insert(try node(arguments[0]), at: 0)
    return arguments[0]
  }
  func insert(_ name: String, _ offset: Int) {
    type.method("\(nodeType) \(name)(\(nodeType) newChild, \(nodeType) refChild)") { this, arguments, _ in
      let (parent, child) = (try node(this), try node(arguments[0]))
      try checked(parent, child)
      child.detach()
      let index = try position(parent, arguments[1]).map { $0 + offset } ?? (offset == 0 ? parent.children.count : 0)
      parent.insert(child, at: index)
      return arguments[0]
    }
  }
  insert("InsertBefore", 0)
  insert("InsertAfter", 1)
  type.method("\(nodeType) RemoveChild(\(nodeType) oldChild)") { this, arguments, _ in
    let (parent, child) = (try node(this), try node(arguments[0]))
    guard child.parent === parent else { throw NetException.argument("The node to be removed is not a child of this node.") }
    child.detach()
    return arguments[0]
  }
  type.method("\(nodeType) ReplaceChild(\(nodeType) newChild, \(nodeType) oldChild)") { this, arguments, _ in
    let (parent, child, old) = (try node(this), try node(arguments[0]), try node(arguments[1]))
    guard let index = try position(parent, arguments[1]) else { throw NetException.argumentNull("oldChild") }
    old.detach()
    try checked(parent, child)
    parent.insert(child, at: index)
    return arguments[1]
  }
  type.method("void RemoveAll()") { this, _, _ in
    let this = try node(this)
    this.removeChildren()
    for attribute in this.attributes { attribute.parent = nil }
    this.attributes.removeAll()
    return .void
  }
}

private func defineCharacterData(_ type: NetType) {
  type.property("string Data") { this, _ in .text(try node(this).content) } set: { this, value, context in
    try node(this).innerText = context.toString(value).text
  }
  type.property("int Length") { this, _ in .int(try node(this).content.utf16.count) }
  type.method("void AppendData(string strData)") { this, arguments, _ in
    let this = try node(this)
    this.innerText = this.content + arguments.string(0).text
    return .void
  }
}

private func defineXmlDeclaration(_ type: NetType) {
  func part(_ name: String) -> PropertyGetter {
    { this, _ in
      let content = try node(this).content
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

private func defineXmlDocument(_ type: NetType) {
  type.constructor("()") { _, _, _ in .object(XmlNode.document()) }
  type.property("System.Xml.XmlElement DocumentElement") { this, _ in nodeValue(try node(this).documentElement) }
  type.property("System.Xml.XmlDocumentType DocumentType") { this, _ in
    nodeValue(try node(this).children.first { $0.kind == .documentType })
  }
  type.property("bool PreserveWhitespace") { this, _ in .bool(try node(this).preserveWhitespace) } set: { this, value, _ in
    if case .bool(let preserves) = value { try node(this).preserveWhitespace = preserves }
  }
  type.property("System.Xml.XmlNameTable NameTable") { _, _ in .object(XmlNamespaces()) }
  type.property("System.Xml.XmlResolver XmlResolver", get: { _, _ in .null }, set: { _, _, _ in })
  type.method("void LoadXml(string xml)") { this, arguments, _ in
    try node(this).load(arguments.string(0).text)
    return .void
  }
  type.method("void Load(string filename)") { this, arguments, context in
    try node(this).load(FileText.decode(try FileSystem.read(arguments.string(0).text, context)))
    return .void
  }
  type.method("void Load(System.IO.Stream inStream)") { this, arguments, _ in
    try node(this).load(FileText.decode((try cast(arguments[0]) as NetStream).remaining()))
    return .void
  }
  type.method("void Load(System.IO.TextReader txtReader)") { this, arguments, _ in
    try node(this).load((try cast(arguments[0]) as NetTextReader).readToEnd())
    return .void
  }
  type.method("void Save(string filename)") { this, arguments, context in
    let document = try node(this)
    let declared = document.children.first { $0.kind == .declaration }?.content.lowercased() ?? ""
    var bytes = Array(document.saved().utf8)
    if declared.contains("utf-8") { bytes = [0xEF, 0xBB, 0xBF] + bytes }
    try FileSystem.write(arguments.string(0).text, bytes, context)
    return .void
  }
  type.method("void Save(System.IO.Stream outStream)") { this, arguments, _ in
    try (try cast(arguments[0]) as NetStream).write(Array(try node(this).saved().utf8))
    return .void
  }
  type.method("void Save(System.IO.TextWriter writer)") { this, arguments, context in
    let document = try node(this)
    let target: NetTextWriter = try cast(arguments[0])
    let writer = XmlTextWriter.forDocument(document, encoding: target.encodingName)
    try target.write(writer.text, context)
    return .void
  }
  type.method("void Save(System.Xml.XmlWriter w)") { this, arguments, context in
    let target: NetXmlWriter = try cast(arguments[0])
    let document = try node(this)
    if target.isAtStart { target.startDocument() }
    for child in document.children where child.kind != .declaration { child.write(to: &target.writer) }
    try target.flush(context)
    return .void
  }
  type.method("\(nodeType) ImportNode(\(nodeType) node, bool deep)") { this, arguments, _ in
    nodeValue(try node(arguments[0]).clone(deep: arguments.bool(1), in: try node(this)))
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

private func defineElementsByName(_ type: NetType) {
  type.method("System.Xml.XmlNodeList GetElementsByTagName(string name)") { this, arguments, _ in
    list(try node(this).elements(named: arguments.string(0).text))
  }
  type.method("System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)") { this, arguments, _ in
    let (name, uri) = (arguments.string(0).text, arguments.string(1).text)
    return list(try node(this).elements(named: "*").filter { (name == "*" || $0.localName == name) && (uri == "*" || $0.namespaceURI == uri) })
  }
}

private func checkName(_ name: String) throws -> String {
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

private func defineXmlCreation(_ type: NetType) {
  func make(_ kind: XmlNode.Kind, _ this: Value, _ name: String, _ uri: String = "", _ content: String = "") throws -> Value {
    let made = XmlNode(kind, name, namespaceURI: uri, content: content, document: try node(this))
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
  type.method("\(nodeType) CreateNode(System.Xml.XmlNodeType type, string name, string namespaceURI)") { this, arguments, _ in
    guard let kind = XmlNode.Kind(rawValue: arguments.int(0)) else { throw NetException.argument("Cannot create node of type.") }
    return try make(kind, this, arguments.string(1).text, arguments.string(2).text)
  }
  type.method("\(nodeType) CreateNode(string nodeTypeString, string name, string namespaceURI)") { this, arguments, _ in
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

private func defineXmlElement(_ type: NetType) {
  func named(_ element: XmlNode, _ local: String, _ uri: String) -> XmlNode? {
    element.attributes.first { $0.localName == local && $0.namespaceURI == uri }
  }
  type.property("bool HasAttributes") { this, _ in .bool(try !node(this).attributes.isEmpty) }
  type.property("bool IsEmpty") { this, _ in
    let this = try node(this)
    return .bool(this.isEmptyTag && this.children.isEmpty)
  } set: { this, value, _ in
    if case .bool(let isEmpty) = value {
      let this = try node(this)
      if isEmpty { this.removeChildren() }
      this.isEmptyTag = isEmpty
    }
  }
  type.method("string GetAttribute(string name)") { this, arguments, _ in
    .text(try node(this).attribute(arguments.string(0).text)?.content ?? "")
  }
  type.method("string GetAttribute(string localName, string namespaceURI)") { this, arguments, _ in
    .text(named(try node(this), arguments.string(0).text, arguments.string(1).text)?.content ?? "")
  }
  type.method("System.Xml.XmlAttribute GetAttributeNode(string name)") { this, arguments, _ in
    nodeValue(try node(this).attribute(arguments.string(0).text))
  }
  type.method("bool HasAttribute(string name)") { this, arguments, _ in .bool(try node(this).attribute(arguments.string(0).text) != nil) }
  type.method("bool HasAttribute(string localName, string namespaceURI)") { this, arguments, _ in
    .bool(named(try node(this), arguments.string(0).text, arguments.string(1).text) != nil)
  }
  type.method("void SetAttribute(string name, string value)") { this, arguments, _ in
    try node(this).setAttribute(try checkName(arguments.string(0).text), arguments.string(1).text)
    return .void
  }
  type.method("string SetAttribute(string localName, string namespaceURI, string value)") { this, arguments, _ in
    try node(this).setAttribute(try checkName(arguments.string(0).text), arguments.string(2).text, namespaceURI: arguments.string(1).text)
    return arguments[2]
  }
  type.method("System.Xml.XmlAttribute SetAttributeNode(System.Xml.XmlAttribute newAttr)") { this, arguments, _ in
    let (element, attribute) = (try node(this), try node(arguments[0]))
    let old = element.attribute(attribute.name)
    old?.detach()
    element.attributes.append(attribute)
    attribute.parent = element
    element.document.version += 1
    return nodeValue(old)
  }
  type.method("void RemoveAttribute(string name)") { this, arguments, _ in
    try node(this).attribute(arguments.string(0).text)?.detach()
    return .void
  }
  type.method("void RemoveAttribute(string localName, string namespaceURI)") { this, arguments, _ in
    named(try node(this), arguments.string(0).text, arguments.string(1).text)?.detach()
    return .void
  }
  type.method("System.Xml.XmlAttribute RemoveAttributeNode(System.Xml.XmlAttribute oldAttr)") { this, arguments, _ in
    try node(arguments[0]).detach()
    return arguments[0]
  }
  type.method("void RemoveAllAttributes()") { this, _, _ in
    for attribute in try node(this).attributes { attribute.detach() }
    return .void
  }
  defineElementsByName(type)
}

private func defineXmlAttribute(_ type: NetType) {
  type.property("System.Xml.XmlElement OwnerElement") { this, _ in nodeValue(try node(this).parent) }
  type.property("bool Specified") { _, _ in .bool(true) }
}

private func defineXmlNodes(_ type: NetType) {
  func nodes(_ value: Value) throws -> [XmlNode] { (try cast(value) as XmlNodes).current }
  type.property("int Count") { this, _ in .int(try nodes(this).count) }
  func item(_ this: Value, _ index: Int) throws -> Value {
    let all = try nodes(this)
    return all.indices.contains(index) ? .object(all[index]) : .null
  }
  type.method("\(nodeType) Item(int index)") { this, arguments, _ in try item(this, arguments.int(0)) }
  type.method("\(nodeType) get_ItemOf(int i)") { this, arguments, _ in try item(this, arguments.int(0)) }
  type.method("\(nodeType) get_Item(int index)") { this, arguments, _ in try item(this, arguments.int(0)) }
  type.method("System.Collections.IEnumerator GetEnumerator()") { this, _, _ in .object(NetEnumerator(try nodes(this).map { .object($0) })) }
}

private func defineXmlAttributes(_ type: NetType) {
  func owner(_ value: Value) throws -> XmlNode {
    guard let element = (try cast(value) as XmlNodes).element else { throw NetException.argumentNull("element") }
    return element
  }
  func named(_ signature: String) {
    type.method(signature) { this, arguments, _ in nodeValue(try owner(this).attribute(arguments.string(0).text)) }
  }
  named("System.Xml.XmlAttribute get_ItemOf(string name)")
  named("System.Xml.XmlAttribute get_Item(string name)")
  named("\(nodeType) GetNamedItem(string name)")
  func add(_ this: Value, _ value: Value) throws -> Value {
    let (element, attribute) = (try owner(this), try node(value))
    element.attribute(attribute.name)?.detach()
    element.attributes.append(attribute)
    attribute.parent = element
    element.document.version += 1
    return value
  }
  type.method("System.Xml.XmlAttribute Append(System.Xml.XmlAttribute node)") { this, arguments, _ in try add(this, arguments[0]) }
  type.method("\(nodeType) SetNamedItem(\(nodeType) node)") { this, arguments, _ in try add(this, arguments[0]) }
  type.method("\(nodeType) RemoveNamedItem(string name)") { this, arguments, _ in
    let found = try owner(this).attribute(arguments.string(0).text)
    found?.detach()
    return nodeValue(found)
  }
  type.method("System.Xml.XmlAttribute Remove(System.Xml.XmlAttribute node)") { this, arguments, _ in
    try node(arguments[0]).detach()
    return arguments[0]
  }
  type.method("void RemoveAll()") { this, _, _ in
    for attribute in try owner(this).attributes { attribute.detach() }
    return .void
  }
}

private func defineXmlNamespaces(_ type: NetType) {
  type.constructor("(System.Xml.XmlNameTable nameTable)") { _, _, _ in .object(XmlNamespaces()) }
  type.method("void AddNamespace(string prefix, string uri)") { this, arguments, _ in
    (try cast(this) as XmlNamespaces).add(arguments.string(0).text, arguments.string(1).text)
    return .void
  }
  type.method("string LookupNamespace(string prefix)") { this, arguments, _ in
    (try cast(this) as XmlNamespaces).prefixes.first { $0.prefix == arguments.string(0).text }.map { .text($0.uri) } ?? .null
  }
  type.method("bool HasNamespace(string prefix)") { this, arguments, _ in
    .bool((try cast(this) as XmlNamespaces).prefixes.contains { $0.prefix == arguments.string(0).text })
  }
}

private func defineXmlConvert(_ type: NetType) {
  type.staticMethod("string ToString(System.Object value)") { _, arguments, context in
    if case .bool(let b) = arguments[0] { return .text(b ? "true" : "false") }
    return .string(context.toString(arguments[0]))
  }
  type.staticMethod("string VerifyName(string name)") { _, arguments, _ in .text(try checkName(arguments.string(0).text)) }
}
