// Members of node lists, attribute collections, namespace managers and XmlConvert.

func defineXmlNodes(_ type: NetType) {
  func nodes(_ value: Value) throws -> [XmlNode] { (try cast(value) as XmlNodes).current }
  type.property("int Count") { this, _ in .int(try nodes(this).count) }
  func item(_ this: Value, _ index: Int) throws -> Value {
    let all = try nodes(this)
    return all.indices.contains(index) ? .object(all[index]) : .null
  }
  type.method("\(xmlNodeType) Item(int index)") { this, arguments, _ in try item(this, arguments.int(0)) }
  type.method("\(xmlNodeType) get_ItemOf(int i)") { this, arguments, _ in try item(this, arguments.int(0)) }
  type.method("\(xmlNodeType) get_Item(int index)") { this, arguments, _ in try item(this, arguments.int(0)) }
  type.method("System.Collections.IEnumerator GetEnumerator()") { this, _, _ in .object(NetEnumerator(try nodes(this).map { .object($0) })) }
}

func defineXmlAttributes(_ type: NetType) {
  func owner(_ value: Value) throws -> XmlNode {
    guard let element = (try cast(value) as XmlNodes).element else { throw NetException.argumentNull("element") }
    return element
  }
  func named(_ signature: String) {
    type.method(signature) { this, arguments, _ in xmlNodeValue(try owner(this).attribute(arguments.string(0).text)) }
  }
  named("System.Xml.XmlAttribute get_ItemOf(string name)")
  named("System.Xml.XmlAttribute get_Item(string name)")
  named("\(xmlNodeType) GetNamedItem(string name)")
  func add(_ this: Value, _ value: Value) throws -> Value {
    let (element, attribute) = (try owner(this), try xmlNode(value))
    element.attribute(attribute.name)?.detach()
    element.attributes.append(attribute)
    attribute.parent = element
    element.document.version += 1
    return value
  }
  type.method("System.Xml.XmlAttribute Append(System.Xml.XmlAttribute node)") { this, arguments, _ in try add(this, arguments[0]) }
  type.method("\(xmlNodeType) SetNamedItem(\(xmlNodeType) node)") { this, arguments, _ in try add(this, arguments[0]) }
  type.method("\(xmlNodeType) RemoveNamedItem(string name)") { this, arguments, _ in
    let found = try owner(this).attribute(arguments.string(0).text)
    found?.detach()
    return xmlNodeValue(found)
  }
  type.method("System.Xml.XmlAttribute Remove(System.Xml.XmlAttribute node)") { this, arguments, _ in
    try xmlNode(arguments[0]).detach()
    return arguments[0]
  }
  type.method("void RemoveAll()") { this, _, _ in
    for attribute in try owner(this).attributes { attribute.detach() }
    return .void
  }
}

func defineXmlNamespaces(_ type: NetType) {
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

func defineXmlConvert(_ type: NetType) {
  type.staticMethod("string ToString(System.Object value)") { _, arguments, context in
    if case .bool(let b) = arguments[0] { return .text(b ? "true" : "false") }
    return .string(context.toString(arguments[0]))
  }
  type.staticMethod("string VerifyName(string name)") { _, arguments, _ in .text(try checkName(arguments.string(0).text)) }
}
