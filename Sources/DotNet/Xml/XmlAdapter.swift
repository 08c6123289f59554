/// PowerShell's view of XML nodes: attributes and child elements are properties.
///
///     PS> ([xml]'<r a="1"><i>x</i><i>y</i></r>').r.i
///     x
///     y
/// - Source: PowerShell's `XmlNodeAdapter`; about_XML in `Get-Help Select-Xml`.
public enum XmlAdapter {
  /// The properties in order: attributes first, then children; nodes of one name together.
  public static func properties(of node: XmlNode) -> [(name: String, nodes: [XmlNode])] {
    var found: [(name: String, nodes: [XmlNode])] = []
    func add(_ node: XmlNode) {
      let name = node.localName
      if let index = found.firstIndex(where: { CaseFolding.equal($0.name, name) }) {
        found[index].nodes.append(node)
      } else {
        found.append((name, [node]))
      }
    }
    for attribute in node.attributes { add(attribute) }
    for child in node.children where child.kind != .whitespace { add(child) }
    return found
  }

  private static func nodes(of node: XmlNode, _ name: Name) -> [XmlNode] {
    var found: [XmlNode] = []
    for attribute in node.attributes where CaseFolding.equal(attribute.localName, name.text) { found.append(attribute) }
    for child in node.children where child.kind != .whitespace && CaseFolding.equal(child.localName, name.text) { found.append(child) }
    return found
  }

  /// The property's value; nil where the node has none of that name.
  public static func get(_ node: XmlNode, _ name: Name) -> Value? {
    let found = nodes(of: node, name)
    switch found.count {
    case 0: return nil
    case 1: return value(found[0])
    default: return .array(found.map { value($0) })
    }
  }

  public static func value(of nodes: [XmlNode]) -> Value { nodes.count == 1 ? value(nodes[0]) : .array(nodes.map { value($0) }) }

  /// A node that is no more than text shows as that text.
  private static func value(_ node: XmlNode) -> Value {
    if node.kind == .text || node.kind == .attribute { return .text(node.innerText) }
    guard node.attributes.isEmpty else { return .object(node) }
    if node.children.isEmpty { return .text(node.innerText) }
    if node.children.count == 1, node.children[0].kind == .text { return .text(node.innerText) }
    return .object(node)
  }

  /// Whether a property of these nodes can be set.
  public static func isSettable(_ nodes: [XmlNode]) -> Bool {
    guard nodes.count == 1 else { return false }
    let node = nodes[0]
    if node.kind == .attribute || node.kind == .text { return true }
    return node.attributes.isEmpty && (node.children.isEmpty || (node.children.count == 1 && node.children[0].kind == .text))
  }

  /// Sets the property; false where the node has none of that name.
  /// - Throws: `SetValueException` in PowerShell's words.
  public static func set(_ node: XmlNode, _ name: Name, _ value: Value) throws -> Bool {
    let found = nodes(of: node, name)
    guard let target = found.first else { return false }
    guard let text = value.stringIfString else {
      throw NetException(
        "System.Management.Automation.SetValueException",
        "Cannot set \"\(name.text)\" because only strings can be used as values to set XmlNode properties.")
    }
    guard isSettable(found) else {
      throw NetException(
        "System.Management.Automation.SetValueException",
        "Cannot set \"\(name.text)\" because only unique attributes or unique non-attributed leaf nodes can be set.")
    }
    target.innerText = text.text
    return true
  }

  /// `PSTypeNames`: for a node in a namespace the first name carries it.
  public static func typeNames(of node: XmlNode) -> [String] {
    let names = node.netType.typeNames
    guard !node.namespaceURI.isEmpty, let first = names.first else { return names }
    return ["\(first)#\(node.namespaceURI)#\(node.localName)"] + names
  }
}
