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

func xmlNode(_ value: Value) throws -> XmlNode { try cast(value) }
func xmlNodeValue(_ node: XmlNode?) -> Value { node.map { .object($0) } ?? .null }
func xmlNodeList(_ nodes: [XmlNode]) -> Value { .object(XmlNodes(nodes)) }
let xmlNodeType = "System.Xml.XmlNode"

func defineCharacterData(_ type: NetType) {
  type.property("string Data") { this, _ in .text(try xmlNode(this).content) } set: { this, value, context in
    try xmlNode(this).innerText = context.toString(value).text
  }
  type.property("int Length") { this, _ in .int(try xmlNode(this).content.utf16.count) }
  type.method("void AppendData(string strData)") { this, arguments, _ in
    let this = try xmlNode(this)
    this.innerText = this.content + arguments.string(0).text
    return .void
  }
}
