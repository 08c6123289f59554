// Members of XObject, XNode, XContainer, XElement, XAttribute and XDocument.

private let xName = "System.Xml.Linq.XName"
private let listOfElements = "System.Collections.Generic.IEnumerable[System.Xml.Linq.XElement]"

private func name(_ value: Value) throws -> LinqXmlName { try cast(value.base) }

func defineLinqObject(_ type: NetType) {
  type.property("System.Xml.Linq.XDocument Document") { this, _ in
    var top = try linqNode(this).node
    while let parent = top.parent { top = parent }
    return linqValue(top.kind == .document ? top : nil)
  }
  type.property("System.Xml.XmlNodeType NodeType") { this, _ in
    EnumTypes.value("System.Xml.XmlNodeType", Int64(try linqNode(this).node.kind.rawValue))
  }
  type.property("System.Xml.Linq.XElement Parent") { this, _ in
    let parent = try linqNode(this).node.parent
    return linqValue(parent?.kind == .element ? parent : nil)
  }
}

func defineLinqNode(_ type: NetType) {
  type.property("System.Xml.Linq.XNode NextNode") { this, _ in linqValue(try linqNode(this).node.sibling(1)) }
  type.property("System.Xml.Linq.XNode PreviousNode") { this, _ in linqValue(try linqNode(this).node.sibling(-1)) }
  type.method("string ToString()") { this, _, _ in .text(try linqNode(this).text(indented: true)) }
  type.method("string ToString(System.Xml.Linq.SaveOptions options)") { this, a, _ in
    .text(try linqNode(this).text(indented: a.int(0) & 1 == 0))
  }
  type.method("void Remove()") { this, _, _ in
    try linqNode(this).node.detach()
    return .void
  }
  type.method("\(listOfElements) Ancestors()") { this, _, _ in
    var found: [XmlNode] = []
    var current = try linqNode(this).node.parent
    while let node = current, node.kind == .element {
      found.append(node)
      current = node.parent
    }
    return linqList(found, .linqElement)
  }
  func beside(_ method: String, _ step: Int) {
    type.method("void \(method)(Params System.Object[] content)") { this, a, context in
      let node = try linqNode(this).node
      guard let parent = node.parent, let index = parent.children.firstIndex(where: { $0 === node }) else {
        throw NetException("System.InvalidOperationException", "The parent is missing.")
      }
      for (offset, content) in a.rest(0).enumerated() { try LinqXmlNode(parent).add(content, at: index + step + offset, context) }
      if method == "ReplaceWith" { node.detach() }
      return .void
    }
  }
  beside("AddAfterSelf", 1)
  beside("AddBeforeSelf", 0)
  beside("ReplaceWith", 1)
  func siblings(_ method: String, _ isAfter: Bool) {
    type.method("\(listOfElements) \(method)()") { this, _, _ in
      let node = try linqNode(this).node
      guard let all = node.parent?.children, let index = all.firstIndex(where: { $0 === node }) else { return linqList([], .linqElement) }
      let wanted = isAfter ? all[(index + 1)...] : all[..<index]
      return linqList(wanted.filter { $0.kind == .element }, .linqElement)
    }
  }
  siblings("ElementsAfterSelf", true)
  siblings("ElementsBeforeSelf", false)
}

func defineLinqContainer(_ type: NetType) {
  type.property("System.Xml.Linq.XNode FirstNode") { this, _ in linqValue(try linqNode(this).node.children.first) }
  type.property("System.Xml.Linq.XNode LastNode") { this, _ in linqValue(try linqNode(this).node.children.last) }
  type.method("\(listOfElements) Elements()") { this, _, _ in linqList(try linqNode(this).elements, .linqElement) }
  type.method("\(listOfElements) Elements(\(xName) name)") { this, a, _ in
    let wanted = try name(a[0])
    return linqList(try linqNode(this).elements.filter { wanted.fits($0) }, .linqElement)
  }
  type.method("System.Xml.Linq.XElement Element(\(xName) name)") { this, a, _ in
    let wanted = try name(a[0])
    return linqValue(try linqNode(this).elements.first { wanted.fits($0) })
  }
  type.method("\(listOfElements) Descendants()") { this, _, _ in linqList(try linqNode(this).descendants(), .linqElement) }
  type.method("\(listOfElements) Descendants(\(xName) name)") { this, a, _ in
    let wanted = try name(a[0])
    return linqList(try linqNode(this).descendants().filter { wanted.fits($0) }, .linqElement)
  }
  type.method("System.Collections.Generic.IEnumerable[System.Xml.Linq.XNode] Nodes()") { this, _, _ in
    linqList(try linqNode(this).node.children, .linqNode)
  }
  type.method("void Add(System.Object content)") { this, a, context in
    try linqNode(this).add(a[0], context)
    return .void
  }
  type.method("void Add(Params System.Object[] content)") { this, a, context in
    for content in a.rest(0) { try linqNode(this).add(content, context) }
    return .void
  }
  type.method("void AddFirst(Params System.Object[] content)") { this, a, context in
    for (offset, content) in a.rest(0).enumerated() { try linqNode(this).add(content, at: offset, context) }
    return .void
  }
  type.method("void RemoveNodes()") { this, _, _ in
    try linqNode(this).node.removeChildren()
    return .void
  }
  type.method("void ReplaceNodes(Params System.Object[] content)") { this, a, context in
    let this = try linqNode(this)
    this.node.removeChildren()
    for content in a.rest(0) { try this.add(content, context) }
    return .void
  }
  func save(_ indented: @escaping (Arguments) -> Bool) -> (Value, Arguments, DotNetContext) throws -> Value {
    { this, a, context in
      try FileSystem.write(a.string(0).text, Array((try linqNode(this).saved(indented: indented(a))).utf8), context)
      return .void
    }
  }
  type.method("void Save(string fileName)", save { _ in true })
  type.method("void Save(string fileName, System.Xml.Linq.SaveOptions options)", save { $0.int(1) & 1 == 0 })
}

func defineLinqElement(_ type: NetType) {
  func made(_ a: Arguments, _ content: [Value], _ context: DotNetContext) throws -> Value {
    let element = LinqXmlNode(try name(a[0]).element())
    for value in content { try element.add(value, context) }
    return .object(element)
  }
  type.constructor("(\(xName) name)") { _, a, context in try made(a, [], context) }
  type.constructor("(\(xName) name, System.Object content)") { _, a, context in try made(a, [a[1]], context) }
  type.constructor("(\(xName) name, Params System.Object[] content)") { _, a, context in try made(a, a.rest(1), context) }
  type.constructor("(System.Xml.Linq.XElement other)") { _, a, _ in linqValue(try linqNode(a[0]).node.clone(deep: true)) }
  func root(_ text: String) throws -> Value { linqValue(try XmlNode.document(parsing: text).documentElement.map { $0.clone(deep: true) }) }
  type.staticMethod("System.Xml.Linq.XElement Parse(string text)") { _, a, _ in try root(a.string(0).text) }
  type.staticMethod("System.Xml.Linq.XElement Load(string uri)") { _, a, context in
    try root(String(decoding: try FileSystem.read(a.string(0).text, context), as: UTF8.self))
  }
  type.property("\(xName) Name") { this, _ in .object(LinqXmlName(try linqNode(this).node)) } set: { this, value, _ in
    let wanted = try name(value)
    let node = try linqNode(this).node
    node.name = wanted.local
    node.namespaceURI = wanted.uri
    node.document.version += 1
  }
  type.property("string Value") { this, _ in .text(try linqNode(this).node.innerText) } set: { this, value, context in
    try linqNode(this).node.innerText = LinqXmlNode.text(of: value, context)
  }
  type.property("bool HasAttributes") { this, _ in .bool(try !linqNode(this).node.attributes.isEmpty) }
  type.property("bool HasElements") { this, _ in .bool(try !linqNode(this).elements.isEmpty) }
  type.property("bool IsEmpty") { this, _ in
    let node = try linqNode(this).node
    return .bool(node.isEmptyTag && node.children.isEmpty)
  }
  type.property("System.Xml.Linq.XAttribute FirstAttribute") { this, _ in linqValue(try linqNode(this).node.attributes.first) }
  type.property("System.Xml.Linq.XAttribute LastAttribute") { this, _ in linqValue(try linqNode(this).node.attributes.last) }
  defineLinqElementMethods(type)
}

private func defineLinqElementMethods(_ type: NetType) {
  let listOfAttributes = "System.Collections.Generic.IEnumerable[System.Xml.Linq.XAttribute]"
  type.method("System.Xml.Linq.XAttribute Attribute(\(xName) name)") { this, a, _ in
    let wanted = try name(a[0])
    return linqValue(try linqNode(this).node.attributes.first { wanted.fits($0) })
  }
  type.method("\(listOfAttributes) Attributes()") { this, _, _ in linqList(try linqNode(this).node.attributes, .linqAttribute) }
  type.method("\(listOfAttributes) Attributes(\(xName) name)") { this, a, _ in
    let wanted = try name(a[0])
    return linqList(try linqNode(this).node.attributes.filter { wanted.fits($0) }, .linqAttribute)
  }
  type.method("\(listOfElements) DescendantsAndSelf()") { this, _, _ in
    let this = try linqNode(this)
    return linqList([this.node] + this.descendants(), .linqElement)
  }
  type.method("void SetAttributeValue(\(xName) name, System.Object value)") { this, a, context in
    let node = try linqNode(this).node
    let wanted = try name(a[0])
    if a[1].isNull { node.attributes.first { wanted.fits($0) }?.detach() } else {
      node.setAttribute(try checkName(wanted.local), LinqXmlNode.text(of: a[1], context), namespaceURI: wanted.uri)
    }
    return .void
  }
  type.method("void SetElementValue(\(xName) name, System.Object value)") { this, a, context in
    let this = try linqNode(this)
    let wanted = try name(a[0])
    let old = this.elements.first { wanted.fits($0) }
    if a[1].isNull {
      old?.detach()
      return .void
    }
    let element = try old ?? wanted.element()
    element.innerText = LinqXmlNode.text(of: a[1], context)
    if old == nil { this.node.insert(element, at: this.node.children.count) }
    return .void
  }
  type.method("void SetValue(System.Object value)") { this, a, context in
    try linqNode(this).node.innerText = LinqXmlNode.text(of: a[0], context)
    return .void
  }
  type.method("void RemoveAttributes()") { this, _, _ in
    for attribute in try linqNode(this).node.attributes { attribute.detach() }
    return .void
  }
  type.method("void RemoveAll()") { this, _, _ in
    let node = try linqNode(this).node
    for attribute in node.attributes { attribute.detach() }
    node.removeChildren()
    return .void
  }
}

func defineLinqAttribute(_ type: NetType) {
  type.constructor("(\(xName) name, System.Object value)") { _, a, context in
    let wanted = try name(a[0])
    let text = LinqXmlNode.text(of: a[1], context)
    return linqValue(XmlNode(.attribute, try checkName(wanted.local), namespaceURI: wanted.uri, content: text, document: XmlNode.document()))
  }
  type.property("\(xName) Name") { this, _ in .object(LinqXmlName(try linqNode(this).node)) }
  type.property("string Value") { this, _ in .text(try linqNode(this).node.content) } set: { this, value, context in
    try linqNode(this).node.innerText = LinqXmlNode.text(of: value, context)
  }
  type.property("bool IsNamespaceDeclaration") { this, _ in
    let node = try linqNode(this).node
    return .bool(node.name == "xmlns" || node.prefix == "xmlns")
  }
  type.method("void SetValue(System.Object value)") { this, a, context in
    try linqNode(this).node.innerText = LinqXmlNode.text(of: a[0], context)
    return .void
  }
  type.method("void Remove()") { this, _, _ in
    try linqNode(this).node.detach()
    return .void
  }
}

/// `XText`, `XCData`, `XComment`.
func defineLinqLeaf(_ type: NetType, _ kind: XmlNode.Kind, _ name: String) {
  type.constructor("(string value)") { _, a, _ in linqValue(XmlNode(kind, name, content: a.string(0).text, document: XmlNode.document())) }
  type.property("string Value") { this, _ in .text(try linqNode(this).node.content) } set: { this, value, context in
    try linqNode(this).node.innerText = context.toString(value).text
  }
}

func defineLinqDocument(_ type: NetType) {
  type.constructor("()") { _, _, _ in linqValue(XmlNode.document()) }
  type.constructor("(Params System.Object[] content)") { _, a, context in
    let document = LinqXmlNode(XmlNode.document())
    for content in a.rest(0) { try document.add(content, context) }
    return .object(document)
  }
  type.staticMethod("System.Xml.Linq.XDocument Parse(string text)") { _, a, _ in linqValue(try XmlNode.document(parsing: a.string(0).text)) }
  type.staticMethod("System.Xml.Linq.XDocument Load(string uri)") { _, a, context in
    linqValue(try XmlNode.document(parsing: String(decoding: try FileSystem.read(a.string(0).text, context), as: UTF8.self)))
  }
  type.property("System.Xml.Linq.XElement Root") { this, _ in linqValue(try linqNode(this).node.documentElement) }
  type.property("System.Xml.Linq.XDeclaration Declaration") { this, _ in
    linqValue(try linqNode(this).node.children.first { $0.kind == .declaration })
  }
}
