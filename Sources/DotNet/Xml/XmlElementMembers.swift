// Members of System.Xml.XmlElement and XmlAttribute.

func defineElementsByName(_ type: NetType) {
  type.method("System.Xml.XmlNodeList GetElementsByTagName(string name)") { this, arguments, _ in
    xmlNodeList(try xmlNode(this).elements(named: arguments.string(0).text))
  }
  type.method("System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)") { this, arguments, _ in
    let (name, uri) = (arguments.string(0).text, arguments.string(1).text)
    return xmlNodeList(try xmlNode(this).elements(named: "*").filter { (name == "*" || $0.localName == name) && (uri == "*" || $0.namespaceURI == uri) })
  }
}

func defineXmlElement(_ type: NetType) {
  func named(_ element: XmlNode, _ local: String, _ uri: String) -> XmlNode? {
    element.attributes.first { $0.localName == local && $0.namespaceURI == uri }
  }
  type.property("bool HasAttributes") { this, _ in .bool(try !xmlNode(this).attributes.isEmpty) }
  type.property("bool IsEmpty") { this, _ in
    let this = try xmlNode(this)
    return .bool(this.isEmptyTag && this.children.isEmpty)
  } set: { this, value, _ in
    if case .bool(let isEmpty) = value {
      let this = try xmlNode(this)
      if isEmpty { this.removeChildren() }
      this.isEmptyTag = isEmpty
    }
  }
  type.method("string GetAttribute(string name)") { this, arguments, _ in
    .text(try xmlNode(this).attribute(arguments.string(0).text)?.content ?? "")
  }
  type.method("string GetAttribute(string localName, string namespaceURI)") { this, arguments, _ in
    .text(named(try xmlNode(this), arguments.string(0).text, arguments.string(1).text)?.content ?? "")
  }
  type.method("System.Xml.XmlAttribute GetAttributeNode(string name)") { this, arguments, _ in
    xmlNodeValue(try xmlNode(this).attribute(arguments.string(0).text))
  }
  type.method("bool HasAttribute(string name)") { this, arguments, _ in .bool(try xmlNode(this).attribute(arguments.string(0).text) != nil) }
  type.method("bool HasAttribute(string localName, string namespaceURI)") { this, arguments, _ in
    .bool(named(try xmlNode(this), arguments.string(0).text, arguments.string(1).text) != nil)
  }
  type.method("void SetAttribute(string name, string value)") { this, arguments, _ in
    try xmlNode(this).setAttribute(try checkName(arguments.string(0).text), arguments.string(1).text)
    return .void
  }
  type.method("string SetAttribute(string localName, string namespaceURI, string value)") { this, arguments, _ in
    try xmlNode(this).setAttribute(try checkName(arguments.string(0).text), arguments.string(2).text, namespaceURI: arguments.string(1).text)
    return arguments[2]
  }
  type.method("System.Xml.XmlAttribute SetAttributeNode(System.Xml.XmlAttribute newAttr)") { this, arguments, _ in
    let (element, attribute) = (try xmlNode(this), try xmlNode(arguments[0]))
    let old = element.attribute(attribute.name)
    old?.detach()
    element.attributes.append(attribute)
    attribute.parent = element
    element.document.version += 1
    return xmlNodeValue(old)
  }
  type.method("void RemoveAttribute(string name)") { this, arguments, _ in
    try xmlNode(this).attribute(arguments.string(0).text)?.detach()
    return .void
  }
  type.method("void RemoveAttribute(string localName, string namespaceURI)") { this, arguments, _ in
    named(try xmlNode(this), arguments.string(0).text, arguments.string(1).text)?.detach()
    return .void
  }
  type.method("System.Xml.XmlAttribute RemoveAttributeNode(System.Xml.XmlAttribute oldAttr)") { this, arguments, _ in
    try xmlNode(arguments[0]).detach()
    return arguments[0]
  }
  type.method("void RemoveAllAttributes()") { this, _, _ in
    for attribute in try xmlNode(this).attributes { attribute.detach() }
    return .void
  }
  defineElementsByName(type)
}

func defineXmlAttribute(_ type: NetType) {
  type.property("System.Xml.XmlElement OwnerElement") { this, _ in xmlNodeValue(try xmlNode(this).parent) }
  type.property("bool Specified") { _, _ in .bool(true) }
}
