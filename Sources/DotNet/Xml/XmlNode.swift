/// A node of an XML document: `XmlDocument`, `XmlElement`, `XmlAttribute`, `XmlText` and their kin.
///
/// The tree is ours, as .NET's DOM has it (declarations and CDATA are nodes, namespace declarations are attributes); libxml2 evaluates
/// XPath over a shadow of it.
public final class XmlNode: NetObject {
  public enum Kind: Int, Sendable {
    case element = 1, attribute, text, cdata, entityReference, entity, processingInstruction, comment, document, documentType,
      documentFragment, notation, whitespace, significantWhitespace, declaration = 17
  }
  public let kind: Kind
  /// The qualified name: `p:a`, `#text`.
  public internal(set) var name: String
  public internal(set) var namespaceURI: String
  /// Text, a comment's or an instruction's content, an attribute's value.
  var content: String
  public internal(set) var children: [XmlNode] = []
  public internal(set) var attributes: [XmlNode] = []
  public internal(set) var parent: XmlNode?
  /// The document; itself for one. Nodes keep their document alive.
  private var owner: XmlNode?
  /// Whether an element was written `<a/>`.
  var isEmptyTag = false
  // For documents only.
  var preserveWhitespace = false
  /// Raised by every change, so that the shadow is built again.
  var version = 0
  var shadow: XPathShadow?

  init(_ kind: Kind, _ name: String, namespaceURI: String = "", content: String = "", document: XmlNode?) {
    self.kind = kind
    self.name = name
    self.namespaceURI = namespaceURI
    self.content = content
    self.owner = document
  }

  public static func document() -> XmlNode { XmlNode(.document, "#document", document: nil) }

  /// A document read from text.
  /// - Throws: `XmlException` with .NET's message and position.
  public static func document(parsing text: String, preserveWhitespace: Bool = false) throws -> XmlNode {
    let document = XmlNode.document()
    document.preserveWhitespace = preserveWhitespace
    try document.load(text)
    return document
  }

  func load(_ text: String) throws {
    var reader = XmlTextReader(text, document: self)
    let nodes = try reader.readDocument()
    removeChildren()
    for node in nodes { insert(node, at: children.count) }
  }

  public override var netType: NetType { .xml(kind) }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(kind == .document ? netType.fullName : localName) }

  public override func adaptedProperty(_ name: Name, _ context: DotNetContext) throws -> Value? { XmlAdapter.get(self, name) }
  public override func setAdaptedProperty(_ name: Name, _ value: Value, _ context: DotNetContext) throws -> Bool {
    try XmlAdapter.set(self, name, value)
  }
  public override var adaptedNames: [String] { XmlAdapter.properties(of: self).map { $0.name } }

  var document: XmlNode { owner ?? self }

  public var localName: String { name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name }
  public var prefix: String { name.firstIndex(of: ":").map { String(name[..<$0]) } ?? "" }

  public var documentElement: XmlNode? { children.first { $0.kind == .element } }

  var isTextual: Bool {
    switch kind {
    case .text, .cdata, .whitespace, .significantWhitespace: true
    default: false
    }
  }

  // MARK: Content

  public var innerText: String {
    get {
      switch kind {
      case .element, .document, .documentFragment:
        if children.count == 1, children[0].isTextual { return children[0].content }
        var text = ""
        for child in children where child.kind != .comment && child.kind != .processingInstruction && child.kind != .declaration { text += child.innerText }
        return text
      default: return content
      }
    }
    set {
      document.version += 1
      switch kind {
      case .element, .documentFragment:
        removeChildren()
        if !newValue.isEmpty { insert(XmlNode(.text, "#text", content: newValue, document: document), at: 0) }
      default: content = newValue
      }
    }
  }

  public var outerXml: String {
    var writer = XmlTextWriter()
    write(to: &writer)
    return writer.text
  }

  public var innerXml: String {
    if kind == .attribute { return MarkupText.attribute(content) }
    guard kind == .element || kind == .document || kind == .documentFragment else { return "" }
    var writer = XmlTextWriter()
    for child in children { child.write(to: &writer) }
    return writer.text
  }

  func write(to writer: inout XmlTextWriter) {
    switch kind {
    case .document, .documentFragment: for child in children { child.write(to: &writer) }
    case .element:
      writer.startElement(name)
      for attribute in attributes { writer.attribute(attribute.name, attribute.content) }
      if kind == .element, !prefix.isEmpty || !namespaceURI.isEmpty { writeMissingNamespace(to: &writer) }
      for child in children { child.write(to: &writer) }
      writer.endElement(full: !isEmptyTag && children.isEmpty)
    case .attribute: writer.raw("\(name)=\"\(MarkupText.attribute(content))\"")
    case .text, .whitespace, .significantWhitespace: writer.characters(content)
    case .cdata: writer.cdata(content)
    case .comment: writer.comment(content)
    case .processingInstruction, .declaration: writer.instruction(name, content)
    case .documentType: writer.documentType(name, content)
    case .entityReference: writer.raw("&\(name);")
    case .entity, .notation: break
    }
  }

  /// An element made by `CreateElement` with a namespace that nothing around it declares gets the declaration when written.
  private func writeMissingNamespace(to writer: inout XmlTextWriter) {
    let declaration = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
    guard prefix != "xml", namespace(ofPrefix: prefix) != namespaceURI else { return }
    writer.attribute(declaration, namespaceURI)
  }

  /// The namespace a prefix stands for here.
  public func namespace(ofPrefix prefix: String) -> String {
    let declaration = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
    var node: XmlNode? = self
    while let current = node {
      if let found = current.attributes.first(where: { $0.name == declaration }) { return found.content }
      node = current.parent
    }
    return prefix == "xml" ? "http://www.w3.org/XML/1998/namespace" : ""
  }

  // MARK: Changing

  func insert(_ node: XmlNode, at index: Int) {
    if node.kind == .documentFragment {
      let moved = node.children
      node.removeChildren()
      for (offset, child) in moved.enumerated() { insert(child, at: index + offset) }
      return
    }
    node.detach()
    children.insert(node, at: min(index, children.count))
    node.parent = self
    document.version += 1
  }

  func detach() {
    guard let parent else { return }
    if kind == .attribute { parent.attributes.removeAll { $0 === self } } else { parent.children.removeAll { $0 === self } }
    self.parent = nil
    document.version += 1
  }

  func removeChildren() {
    for child in children { child.parent = nil }
    children.removeAll()
    document.version += 1
  }

  public func attribute(_ name: String) -> XmlNode? { attributes.first { $0.name == name } }

  func setAttribute(_ name: String, _ value: String, namespaceURI: String = "") {
    document.version += 1
    if let attribute = attribute(name) {
      attribute.content = value
      return
    }
    let made = XmlNode(.attribute, name, namespaceURI: namespaceURI, content: value, document: document)
    made.parent = self
    attributes.append(made)
  }

  func clone(deep: Bool, in document: XmlNode? = nil) -> XmlNode {
    let copy = kind == .document
      ? XmlNode.document() : XmlNode(kind, name, namespaceURI: namespaceURI, content: content, document: document ?? self.document)
    let home = kind == .document ? copy : document ?? self.document
    copy.isEmptyTag = isEmptyTag
    copy.preserveWhitespace = preserveWhitespace
    for attribute in attributes {
      let made = attribute.clone(deep: true, in: home)
      made.parent = copy
      copy.attributes.append(made)
    }
    if deep {
      for child in children {
        let made = child.clone(deep: true, in: home)
        made.parent = copy
        copy.children.append(made)
      }
    }
    return copy
  }

  func elements(named name: String) -> [XmlNode] {
    var found: [XmlNode] = []
    for child in children where child.kind == .element {
      if name == "*" || child.name == name { found.append(child) }
      found += child.elements(named: name)
    }
    return found
  }

  func sibling(_ step: Int) -> XmlNode? {
    guard let parent, kind != .attribute, let index = parent.children.firstIndex(where: { $0 === self }) else { return nil }
    let other = index + step
    return parent.children.indices.contains(other) ? parent.children[other] : nil
  }

  /// A document's text as `Save` writes it.
  func saved() -> String {
    var writer = XmlTextWriter()
    writer.isIndenting = !document.preserveWhitespace
    write(to: &writer)
    return writer.text
  }
}

/// `XmlNodeList`, `XmlAttributeCollection`.
public final class XmlNodes: NetObject {
  public let nodes: [XmlNode]
  let element: XmlNode?
  init(_ nodes: [XmlNode], attributesOf element: XmlNode? = nil) {
    self.nodes = nodes
    self.element = element
  }
  var current: [XmlNode] { element?.attributes ?? nodes }
  public override var netType: NetType { element == nil ? .xmlNodeList : .xmlAttributeCollection }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { current.map { .object($0) } }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(current.map { .object($0) }) }
}

/// `XmlNamespaceManager`.
public final class XmlNamespaces: NetObject {
  var prefixes: [(prefix: String, uri: String)] = []
  public override init() {}
  public override var netType: NetType { .xmlNamespaceManager }
  public func add(_ prefix: String, _ uri: String) {
    prefixes.removeAll { $0.prefix == prefix }
    prefixes.append((prefix, uri))
  }
}
