import CLibxml2

/// A document's nodes as libxml2 has them, to evaluate XPath over; kept until the document changes.
final class XPathShadow {
  static let noNodes = "Expression must evaluate to a node-set."
  let version: Int
  private let pointer: xmlDocPtr
  /// The node behind the number that each libxml2 node carries.
  private var nodes: [XmlNode] = []
  private var places: [ObjectIdentifier: xmlNodePtr] = [:]

  init?(_ document: XmlNode) {
    guard let pointer = xmlNewDoc(nil) else { return nil }
    self.pointer = pointer
    self.version = document.version
    remember(document, UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: xmlNode.self))
    pointer.withMemoryRebound(to: xmlNode.self, capacity: 1) { root in
      for child in document.children { add(child, to: root) }
    }
  }

  /// A shadow of a tree that is in no document.
  init?(detached root: XmlNode) {
    guard let pointer = xmlNewDoc(nil) else { return nil }
    self.pointer = pointer
    self.version = -1
    pointer.withMemoryRebound(to: xmlNode.self, capacity: 1) { add(root, to: $0) }
  }

  deinit { xmlFreeDoc(pointer) }

  private func remember(_ node: XmlNode, _ place: xmlNodePtr) {
    nodes.append(node)
    place.pointee._private = UnsafeMutableRawPointer(bitPattern: nodes.count)
    places[ObjectIdentifier(node)] = place
  }

  private func add(_ node: XmlNode, to parent: xmlNodePtr) {
    let made: xmlNodePtr?
    switch node.kind {
    case .element: made = xmlNewDocNode(pointer, nil, node.localName, nil)
    case .text, .whitespace, .significantWhitespace: made = xmlNewDocText(pointer, node.content)
    case .cdata: made = xmlNewCDataBlock(pointer, node.content, Int32(node.content.utf8.count))
    case .comment: made = xmlNewDocComment(pointer, node.content)
    case .processingInstruction: made = xmlNewDocPI(pointer, node.name, node.content)
    default: return
    }
    guard let made else { return }
    link(made, to: parent)
    remember(node, made)
    guard node.kind == .element else { return }
    addAttributes(of: node, to: made)
    for child in node.children { add(child, to: made) }
  }

  /// Hangs the node up as the last child. `xmlAddChild` would melt neighbouring texts into one.
  private func link(_ node: xmlNodePtr, to parent: xmlNodePtr) {
    node.pointee.parent = parent
    if let last = parent.pointee.last {
      last.pointee.next = node
      node.pointee.prev = last
    } else {
      parent.pointee.children = node
    }
    parent.pointee.last = node
  }

  private func addAttributes(of node: XmlNode, to place: xmlNodePtr) {
    for attribute in node.attributes {
      if attribute.name == "xmlns" { xmlNewNs(place, attribute.content, nil) }
      if attribute.prefix == "xmlns" { xmlNewNs(place, attribute.content, attribute.localName) }
    }
    if !node.namespaceURI.isEmpty { xmlSetNs(place, namespace(node.namespaceURI, node.prefix, place)) }
    for attribute in node.attributes where attribute.name != "xmlns" && attribute.prefix != "xmlns" {
      let space = attribute.namespaceURI.isEmpty ? nil : namespace(attribute.namespaceURI, attribute.prefix, place)
      guard let made = xmlNewNsProp(place, space, attribute.localName, attribute.content) else { continue }
      made.withMemoryRebound(to: xmlNode.self, capacity: 1) { remember(attribute, $0) }
    }
  }

  private func namespace(_ uri: String, _ prefix: String, _ place: xmlNodePtr) -> xmlNsPtr? {
    if let known = xmlSearchNsByHref(pointer, place, uri) { return known }
    return xmlNewNs(place, uri, prefix.isEmpty ? nil : prefix)
  }

  enum Result {
    case nodes([XmlNode])
    case value(Value)
  }

  /// - Throws: `XPathException` for an expression that cannot be read or names an unknown prefix.
  func evaluate(_ expression: String, at node: XmlNode, _ namespaces: [(prefix: String, uri: String)]) throws -> Result {
    guard let context = xmlXPathNewContext(pointer) else { return .nodes([]) }
    defer { xmlXPathFreeContext(context) }
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    context.pointee.error = { _, _ in }
    for namespace in namespaces where !namespace.prefix.isEmpty { xmlXPathRegisterNs(context, namespace.prefix, namespace.uri) }
    guard let place = places[ObjectIdentifier(node)] else { return .nodes([]) }
    context.pointee.node = place
    guard let result = xmlXPathEvalExpression(expression, context) else {
      let code = Int(context.pointee.lastError.code)
      if code == XML_XPATH_UNDEF_PREFIX_ERROR.rawValue {
        throw NetException(
          "System.Xml.XPath.XPathException", "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.")
      }
      // A step without anything to look for.
      if code == XML_XPATH_EXPR_ERROR.rawValue { throw NetException("System.Xml.XPath.XPathException", XPathShadow.noNodes) }
      throw NetException("System.Xml.XPath.XPathException", "'\(expression)' has an invalid token.")
    }
    defer { xmlXPathFreeObject(result) }
    switch result.pointee.type {
    case XPATH_BOOLEAN: return .value(.bool(result.pointee.boolval != 0))
    case XPATH_NUMBER: return .value(.double(result.pointee.floatval))
    case XPATH_STRING: return .value(.text(result.pointee.stringval.map { String(cString: $0) } ?? ""))
    default: return .nodes(found(result))
    }
  }

  private func found(_ result: xmlXPathObjectPtr) -> [XmlNode] {
    guard let set = result.pointee.nodesetval else { return [] }
    xmlXPathNodeSetSort(set)
    var all: [XmlNode] = []
    for index in 0..<Int(set.pointee.nodeNr) {
      guard let node = set.pointee.nodeTab[index], node.pointee.type != XML_NAMESPACE_DECL else { continue }
      let number = Int(bitPattern: node.pointee._private)
      if number > 0, number <= nodes.count { all.append(nodes[number - 1]) }
    }
    return all
  }
}

extension XmlNode {
  /// Evaluates XPath with this node as its start.
  public func evaluate(_ expression: String, namespaces: XmlNamespaces? = nil) throws -> (nodes: [XmlNode]?, value: Value) {
    let prefixes = namespaces?.prefixes ?? []
    var top = self
    while let parent = top.parent { top = parent }
    let shadow: XPathShadow?
    if top.kind == .document {
      if top.shadow?.version != top.version { top.shadow = XPathShadow(top) }
      shadow = top.shadow
    } else {
      shadow = XPathShadow(detached: top)
    }
    guard let shadow else { return ([], .null) }
    switch try shadow.evaluate(expression, at: self, prefixes) {
    case .nodes(let nodes): return (nodes, .null)
    case .value(let value): return (nil, value)
    }
  }

  /// `SelectNodes`.
  /// - Throws: `XPathException` where the expression gives no nodes.
  public func select(_ expression: String, namespaces: XmlNamespaces? = nil) throws -> [XmlNode] {
    guard let nodes = try evaluate(expression, namespaces: namespaces).nodes else {
      throw NetException("System.Xml.XPath.XPathException", XPathShadow.noNodes)
    }
    return nodes
  }
}
