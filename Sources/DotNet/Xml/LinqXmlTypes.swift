/// The types of `System.Xml.Linq`.
extension NetType {
  private static func linqType(_ name: String, _ base: NetType, define: @escaping (NetType) -> Void) -> NetType {
    let type = NetType("System.Xml.Linq.\(name)", base: base, define: define)
    type.assembly = "System.Private.Xml.Linq"
    return type
  }
  nonisolated(unsafe) static let linqObject = linqType("XObject", .object, define: defineLinqObject)
  nonisolated(unsafe) static let linqNode = linqType("XNode", .linqObject, define: defineLinqNode)
  nonisolated(unsafe) static let linqContainer = linqType("XContainer", .linqNode, define: defineLinqContainer)
  nonisolated(unsafe) static let linqElement = linqType("XElement", .linqContainer, define: defineLinqElement)
  nonisolated(unsafe) static let linqDocument = linqType("XDocument", .linqContainer, define: defineLinqDocument)
  nonisolated(unsafe) static let linqAttribute = linqType("XAttribute", .linqObject, define: defineLinqAttribute)
  nonisolated(unsafe) static let linqText = linqType("XText", .linqNode) { defineLinqLeaf($0, .text, "#text") }
  nonisolated(unsafe) static let linqCData = linqType("XCData", .linqText) { defineLinqLeaf($0, .cdata, "#cdata-section") }
  nonisolated(unsafe) static let linqComment = linqType("XComment", .linqNode) { defineLinqLeaf($0, .comment, "#comment") }
  nonisolated(unsafe) static let linqDeclaration = linqType("XDeclaration", .object, define: defineLinqDeclaration)
  nonisolated(unsafe) static let linqName = linqType("XName", .object, define: defineLinqName)
  nonisolated(unsafe) static let linqNamespace = linqType("XNamespace", .object, define: defineLinqNamespace)

  static func linq(_ kind: XmlNode.Kind) -> NetType {
    switch kind {
    case .element: .linqElement
    case .attribute: .linqAttribute
    case .cdata: .linqCData
    case .comment: .linqComment
    case .document: .linqDocument
    case .declaration: .linqDeclaration
    case .text, .whitespace, .significantWhitespace: .linqText
    default: .linqNode
    }
  }

  static func addLinqXmlTypes(_ table: inout [Name: () -> NetType]) {
    let types: [() -> NetType] = [
      { .linqObject }, { .linqNode }, { .linqContainer }, { .linqElement }, { .linqDocument }, { .linqAttribute }, { .linqText }, { .linqCData },
      { .linqComment }, { .linqDeclaration }, { .linqName }, { .linqNamespace },
    ]
    let names = [
      "XObject", "XNode", "XContainer", "XElement", "XDocument", "XAttribute", "XText", "XCData", "XComment", "XDeclaration", "XName", "XNamespace",
    ]
    for (name, type) in zip(names, types) { table[Name("System.Xml.Linq.\(name)")] = type }
  }
}

func linqNode(_ value: Value) throws -> LinqXmlNode { try cast(value) }
func linqValue(_ node: XmlNode?) -> Value { node.map { .object(LinqXmlNode($0)) } ?? .null }
func linqList(_ nodes: [XmlNode], _ type: NetType) -> Value { .array(nodes.map { linqValue($0) }, of: type) }

func defineLinqName(_ type: NetType) {
  type.property("string LocalName") { this, _ in .text(try (cast(this) as LinqXmlName).local) }
  type.property("string NamespaceName") { this, _ in .text(try (cast(this) as LinqXmlName).uri) }
  type.property("System.Xml.Linq.XNamespace Namespace") { this, _ in .object(LinqXmlNamespace(try (cast(this) as LinqXmlName).uri)) }
  type.staticMethod("System.Xml.Linq.XName Get(string expandedName)") { _, a, _ in .object(LinqXmlName(text: a.string(0).text)) }
  type.staticMethod("System.Xml.Linq.XName Get(string localName, string namespaceName)") { _, a, _ in
    .object(LinqXmlName(a.string(0).text, a.string(1).text))
  }
  type.staticMethod("System.Xml.Linq.XName op_Implicit(string expandedName)") { _, a, _ in .object(LinqXmlName(text: a.string(0).text)) }
}

func defineLinqNamespace(_ type: NetType) {
  type.property("string NamespaceName") { this, _ in .text(try (cast(this) as LinqXmlNamespace).uri) }
  type.method("System.Xml.Linq.XName GetName(string localName)") { this, a, _ in
    .object(LinqXmlName(a.string(0).text, try (cast(this) as LinqXmlNamespace).uri))
  }
  type.staticMethod("System.Xml.Linq.XNamespace Get(string namespaceName)") { _, a, _ in .object(LinqXmlNamespace(a.string(0).text)) }
  type.staticMethod("System.Xml.Linq.XNamespace op_Implicit(string namespaceName)") { _, a, _ in .object(LinqXmlNamespace(a.string(0).text)) }
  type.staticMethod("System.Xml.Linq.XName op_Addition(System.Xml.Linq.XNamespace ns, string localName)") { _, a, _ in
    .object(LinqXmlName(a.string(1).text, try (cast(a[0]) as LinqXmlNamespace).uri))
  }
}

func defineLinqDeclaration(_ type: NetType) {
  type.constructor("(string version, string encoding, string standalone)") { _, a, _ in
    var text: String = "version=\"\(a.string(0).text)\""
    if !a[1].isNull, a.string(1).count > 0 { text += " encoding=\"\(a.string(1).text)\"" }
    if !a[2].isNull, a.string(2).count > 0 { text += " standalone=\"\(a.string(2).text)\"" }
    return linqValue(XmlNode(.declaration, "xml", content: text, document: XmlNode.document()))
  }
}
