/// A node of `System.Xml.Linq`: `XElement`, `XAttribute`, `XDocument`, `XText` and their kin, over the same tree as the DOM's.
/// - Source: the API pages of `System.Xml.Linq`
final class LinqXmlNode: NetObject {
  let node: XmlNode
  init(_ node: XmlNode) { self.node = node }

  override var netType: NetType { .linq(node.kind) }
  override func equals(_ other: Value) -> Bool { (other.object as? LinqXmlNode)?.node === node }
  override var netHash: Int { ObjectIdentifier(node).hashValue }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(text(indented: true)) }

  /// `ToString`: a document's declaration is left out.
  func text(indented: Bool) -> String {
    var writer = XmlTextWriter()
    writer.isIndenting = indented
    for part in node.kind == .document ? node.children.filter({ $0.kind != .declaration }) : [node] { part.write(to: &writer) }
    return writer.text
  }

  /// What `Save` writes: the declaration too.
  func saved(indented: Bool) -> String {
    let declaration = node.children.first { $0.kind == .declaration }?.content ?? "version=\"1.0\" encoding=\"utf-8\""
    return "<?xml \(declaration)?>" + (indented ? "\n" : "") + text(indented: indented)
  }

  /// Adds content: nodes and attributes as themselves, collections one by one, anything else as text. What hangs elsewhere is copied.
  func add(_ content: Value, at index: Int? = nil, _ context: DotNetContext) throws {
    if content.isNull { return }
    if let linq = content.base.object as? LinqXmlNode {
      let added = linq.node.parent == nil && linq.node !== node ? linq.node : linq.node.clone(deep: true)
      if added.kind == .attribute { node.setAttribute(added.name, added.content, namespaceURI: added.namespaceURI) } else {
        node.insert(added, at: index ?? node.children.count)
      }
      return
    }
    if case .object(let object) = content.base, object.isEnumerable, let enumerator = try object.makeEnumerator(context) {
      var place = index
      while let element = try enumerator.next() {
        try add(element, at: place, context)
        place = place.map { $0 + 1 }
      }
      return
    }
    let text = LinqXmlNode.text(of: content, context)
    if index == nil, let last = node.children.last, last.kind == .text { last.content += text } else if !text.isEmpty {
      node.insert(XmlNode(.text, "#text", content: text, document: node.document), at: index ?? node.children.count)
    }
    node.isEmptyTag = false
  }

  /// A value as XML's own text: `true`, an ISO date.
  static func text(of value: Value, _ context: DotNetContext) -> String {
    switch value.base {
    case .bool(let isTrue): return isTrue ? "true" : "false"
    default: return context.toString(value).text
    }
  }

  var elements: [XmlNode] { node.children.filter { $0.kind == .element } }

  func descendants() -> [XmlNode] {
    var found: [XmlNode] = []
    func walk(_ parent: XmlNode) {
      for child in parent.children where child.kind == .element {
        found.append(child)
        walk(child)
      }
    }
    walk(node)
    return found
  }
}

/// `XName`: a local name and the namespace it is in, `{uri}local` as text.
final class LinqXmlName: NetObject {
  let local: String
  let uri: String
  init(_ local: String, _ uri: String) {
    self.local = local
    self.uri = uri
  }
  convenience init(text: String) {
    if text.hasPrefix("{"), let end = text.firstIndex(of: "}") {
      self.init(String(text[text.index(after: end)...]), String(text[text.index(after: text.startIndex)..<end]))
    } else {
      self.init(text, "")
    }
  }
  convenience init(_ node: XmlNode) { self.init(node.localName, node.namespaceURI) }

  override var netType: NetType { .linqName }
  override func equals(_ other: Value) -> Bool { (other.base.object as? LinqXmlName).map { $0.local == local && $0.uri == uri } ?? false }
  override var netHash: Int { local.hashValue ^ uri.hashValue }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(uri.isEmpty ? local : "{\(uri)}\(local)") }

  func fits(_ node: XmlNode) -> Bool { node.localName == local && node.namespaceURI == uri }
  func element() throws -> XmlNode {
    let made = XmlNode(.element, try checkName(local), namespaceURI: uri, document: XmlNode.document())
    made.isEmptyTag = true
    return made
  }
}

/// `XNamespace`: made from text, and added to a local name it gives an `XName`.
final class LinqXmlNamespace: NetObject {
  let uri: String
  init(_ uri: String) { self.uri = uri }
  override var netType: NetType { .linqNamespace }
  override func equals(_ other: Value) -> Bool { (other.base.object as? LinqXmlNamespace)?.uri == uri }
  override var netHash: Int { uri.hashValue }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(uri) }
}
