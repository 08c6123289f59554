// Members of System.Xml.XmlNode: what every node has, XPath, changes.

func defineXmlNode(_ type: NetType) {
  type.property("System.Xml.XmlAttributeCollection Attributes") { this, _ in
    let this = try xmlNode(this)
    return this.kind == .element ? .object(XmlNodes([], attributesOf: this)) : .null
  }
  type.property("string BaseURI") { _, _ in .text("") }
  type.property("System.Xml.XmlNodeList ChildNodes") { this, _ in xmlNodeList(try xmlNode(this).children) }
  type.property("\(xmlNodeType) FirstChild") { this, _ in xmlNodeValue(try xmlNode(this).children.first) }
  type.property("\(xmlNodeType) LastChild") { this, _ in xmlNodeValue(try xmlNode(this).children.last) }
  type.property("bool HasChildNodes") { this, _ in .bool(try !xmlNode(this).children.isEmpty) }
  type.property("string InnerText") { this, _ in .text(try xmlNode(this).innerText) } set: { this, value, context in
    try xmlNode(this).innerText = context.toString(value).text
  }
  type.property("string InnerXml") { this, _ in .text(try xmlNode(this).innerXml) } set: { this, value, context in
    let target = try xmlNode(this)
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
  type.property("string LocalName") { this, _ in .text(try xmlNode(this).localName) }
  type.property("string Name") { this, _ in .text(try xmlNode(this).name) }
  type.property("string NamespaceURI") { this, _ in .text(try xmlNode(this).namespaceURI) }
  type.property("string Prefix") { this, _ in .text(try xmlNode(this).prefix) }
  type.property("\(xmlNodeType) NextSibling") { this, _ in xmlNodeValue(try xmlNode(this).sibling(1)) }
  type.property("\(xmlNodeType) PreviousSibling") { this, _ in xmlNodeValue(try xmlNode(this).sibling(-1)) }
  type.property("System.Xml.XmlNodeType NodeType") { this, _ in
    EnumTypes.value("System.Xml.XmlNodeType", Int64(try xmlNode(this).kind.rawValue))
  }
  type.property("string OuterXml") { this, _ in .text(try xmlNode(this).outerXml) }
  type.property("System.Xml.XmlDocument OwnerDocument") { this, _ in
    let this = try xmlNode(this)
    return this.kind == .document ? .null : xmlNodeValue(this.document)
  }
  type.property("\(xmlNodeType) ParentNode") { this, _ in
    let this = try xmlNode(this)
    return this.kind == .attribute ? .null : xmlNodeValue(this.parent)
  }
  type.property("string Value") { this, _ in
    let this = try xmlNode(this)
    switch this.kind {
    case .element, .document, .documentFragment, .documentType: return .null
    default: return .text(this.content)
    }
  } set: { this, value, context in
    let this = try xmlNode(this)
    guard this.kind != .element, this.kind != .document else {
      throw NetException("System.InvalidOperationException", "Cannot set a value on node type '\(this.kind == .element ? "Element" : "Document")'.")
    }
    this.innerText = context.toString(value).text
  }
  type.method("System.Xml.XmlElement get_Item(string name)") { this, arguments, _ in
    xmlNodeValue(try xmlNode(this).children.first { $0.kind == .element && $0.name == arguments.string(0).text })
  }
  type.method("System.Collections.IEnumerator GetEnumerator()") { this, _, _ in
    .object(NetEnumerator(try xmlNode(this).children.map { .object($0) }))
  }
  type.method("string GetNamespaceOfPrefix(string prefix)") { this, arguments, _ in
    .text(try xmlNode(this).namespace(ofPrefix: arguments.string(0).text))
  }
  type.method("void Normalize()") { _, _, _ in .void }
  type.method("\(xmlNodeType) Clone()") { this, _, _ in xmlNodeValue(try xmlNode(this).clone(deep: true)) }
  type.method("\(xmlNodeType) CloneNode(bool deep)") { this, arguments, _ in xmlNodeValue(try xmlNode(this).clone(deep: arguments.bool(0))) }
  defineXmlPath(type)
  defineXmlChanges(type)
}

func defineXmlPath(_ type: NetType) {
  func namespaces(_ value: Value) -> XmlNamespaces? { value.object as? XmlNamespaces }
  type.method("System.Xml.XmlNodeList SelectNodes(string xpath)") { this, arguments, _ in
    xmlNodeList(try xmlNode(this).select(arguments.string(0).text))
  }
  type.method("System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)") { this, arguments, _ in
    xmlNodeList(try xmlNode(this).select(arguments.string(0).text, namespaces: namespaces(arguments[1])))
  }
  type.method("\(xmlNodeType) SelectSingleNode(string xpath)") { this, arguments, _ in
    xmlNodeValue(try xmlNode(this).select(arguments.string(0).text).first)
  }
  type.method("\(xmlNodeType) SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)") { this, arguments, _ in
    xmlNodeValue(try xmlNode(this).select(arguments.string(0).text, namespaces: namespaces(arguments[1])).first)
  }
  type.method("void WriteTo(System.Xml.XmlWriter w)") { this, arguments, _ in
    try xmlNode(this).write(to: &(try cast(arguments[0]) as NetXmlWriter).writer)
    return .void
  }
  type.method("void WriteContentTo(System.Xml.XmlWriter w)") { this, arguments, _ in
    let target: NetXmlWriter = try cast(arguments[0])
    for child in try xmlNode(this).children { child.write(to: &target.writer) }
    return .void
  }
}

func defineXmlChanges(_ type: NetType) {
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
    let reference = try xmlNode(reference)
    guard let index = parent.children.firstIndex(where: { $0 === reference }) else {
      throw NetException.argument("The reference node is not a child of this node.")
    }
    return index
  }
  type.method("\(xmlNodeType) AppendChild(\(xmlNodeType) newChild)") { this, arguments, _ in
    let (parent, child) = (try xmlNode(this), try xmlNode(arguments[0]))
    try checked(parent, child)
    child.detach()
    parent.insert(child, at: parent.children.count)
    return arguments[0]
  }
  type.method("\(xmlNodeType) PrependChild(\(xmlNodeType) newChild)") { this, arguments, _ in
    try checked(try xmlNode(this), try xmlNode(arguments[0]))
    try xmlNode(this).insert(try xmlNode(arguments[0]), at: 0)
    return arguments[0]
  }
  func insert(_ name: String, _ offset: Int) {
    type.method("\(xmlNodeType) \(name)(\(xmlNodeType) newChild, \(xmlNodeType) refChild)") { this, arguments, _ in
      let (parent, child) = (try xmlNode(this), try xmlNode(arguments[0]))
      try checked(parent, child)
      child.detach()
      let index = try position(parent, arguments[1]).map { $0 + offset } ?? (offset == 0 ? parent.children.count : 0)
      parent.insert(child, at: index)
      return arguments[0]
    }
  }
  insert("InsertBefore", 0)
  insert("InsertAfter", 1)
  type.method("\(xmlNodeType) RemoveChild(\(xmlNodeType) oldChild)") { this, arguments, _ in
    let (parent, child) = (try xmlNode(this), try xmlNode(arguments[0]))
    guard child.parent === parent else { throw NetException.argument("The node to be removed is not a child of this node.") }
    child.detach()
    return arguments[0]
  }
  type.method("\(xmlNodeType) ReplaceChild(\(xmlNodeType) newChild, \(xmlNodeType) oldChild)") { this, arguments, _ in
    let (parent, child, old) = (try xmlNode(this), try xmlNode(arguments[0]), try xmlNode(arguments[1]))
    guard let index = try position(parent, arguments[1]) else { throw NetException.argumentNull("oldChild") }
    old.detach()
    try checked(parent, child)
    parent.insert(child, at: index)
    return arguments[1]
  }
  type.method("void RemoveAll()") { this, _, _ in
    let this = try xmlNode(this)
    this.removeChildren()
    for attribute in this.attributes { attribute.parent = nil }
    this.attributes.removeAll()
    return .void
  }
}
