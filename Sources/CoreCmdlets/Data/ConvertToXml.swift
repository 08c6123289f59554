import DotNet
import PowerShellRuntime

/// `ConvertTo-Xml`: writes objects as XML.
struct ConvertToXml: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertTo-Xml", outputTypes: ["System.Xml.XmlDocument", "System.String"],
    synopsis: "Writes objects as XML.",
    examples: [
      CmdletExample(
        "'a', 'b' | ConvertTo-Xml -As Stream | Select-Object -Skip 2 -First 1",
        output: "<Object Type=\"System.String\">a</Object>"),
      CmdletExample(
        "(1, 2 | ConvertTo-Xml).Objects.Object.Count",
        output: "2")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, position: 0, pipeline: true, type: .psObject,
      allows: [.null], help: "The objects to work on; usually they are piped in."),
    .init(
      "Depth", \.depth, validate: [.range(.int32(1), .int32(2147483647))],
      help: "How many levels of contained objects are written."),
    .init("NoTypeInformation", \.noTypeInformation, help: "Leaves the types out."),
    .init(
      "As", \.asParameter, validate: [.notNullOrEmpty, .set(["Stream", "String", "Document"])],
      help: "Document, String or Stream."),
  ] }

  var inputObject: Value = .void
  var depth: Int?
  var noTypeInformation = false
  var asParameter: String?

  private var objects: [Value] = []

  mutating func process(_ run: CommandRuntime) throws {
    if !inputObject.isAbsent { objects.append(inputObject) }
  }

  mutating func end(_ run: CommandRuntime) throws {
    let writer = ObjectXmlWriter(depth: depth ?? 1, withTypes: !noTypeInformation, run.context)
    let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
    let kind = asParameter?.lowercased() ?? "document"
    if kind == "stream" {
      try run.write(.text(head))
      try run.write(.text("<Objects>"))
      for object in objects { try run.write(.text(try writer.text(object, indent: 0))) }
      try run.write(.text("</Objects>"))
      return
    }
    var lines = [head]
    if objects.isEmpty {
      lines.append("<Objects />")
    } else {
      lines.append("<Objects>")
      for object in objects { lines.append(try writer.text(object, indent: 1)) }
      lines.append("</Objects>")
    }
    let text = lines.joined(separator: "\n")
    try run.write(kind == "string" ? .text(text) : .object(try XmlNode.document(parsing: text)))
  }
}

/// Objects as elements `Object` and `Property`.
struct ObjectXmlWriter {
  let depth: Int
  let withTypes: Bool
  private let context: ExecutionContext
  init(depth: Int, withTypes: Bool, _ context: ExecutionContext) {
    self.depth = depth
    self.withTypes = withTypes
    self.context = context
  }

  func text(_ value: Value, indent: Int) throws -> String { try element("Object", nil, value, indent, 0) }

  private func element(_ tag: String, _ name: String?, _ value: Value, _ indent: Int, _ level: Int) throws -> String {
    let pad = String(repeating: "  ", count: indent)
    var head = "\(pad)<\(tag)"
    if let name { head += " Name=\"\(XmlText.attribute(name))\"" }
    if withTypes, let type = value.netType { head += " Type=\"\(XmlText.attribute(type.fullName))\"" } else if withTypes, tag == "Property" {
      head += " Type=\"System.Object\""
    }
    if value.isNull { return head + " />" }
    let children = try content(value, indent + 1, level)
    switch children {
    case .text(let text): return text.isEmpty ? "\(head)></\(tag)>" : "\(head)>\(XmlText.escape(text))</\(tag)>"
    case .elements(let lines): return lines.isEmpty ? head + " />" : ([head + ">"] + lines + ["\(pad)</\(tag)>"]).joined(separator: "\n")
    }
  }

  /// What is one text whatever properties it has.
  private static func isSimple(_ object: NetObject) -> Bool {
    switch object.netType.fullName {
    case "System.Decimal", "System.Version", "System.Guid", "System.Uri", "System.Xml.XmlDocument", "System.Security.SecureString",
      "System.Management.Automation.ScriptBlock", "System.Management.Automation.SemanticVersion":
      true
    default: false
    }
  }

  private enum Content { case text(String), elements([String]) }

  private func content(_ value: Value, _ indent: Int, _ level: Int) throws -> Content {
    guard case .object(let object) = value.base, !ObjectXmlWriter.isSimple(object), level < depth || object.isEnumerable || object is NetDictionary else {
      return .text(context.csvText(value))
    }
    if let member = object as? EnumValue {
      return .elements([try element("Property", "value__", .int(Int(member.raw)), indent, level + 1)])
    }
    // Collections cost no level: what lies in one stands where the collection stands.
    if let table = object as? NetDictionary {
      var lines: [String] = []
      for (key, item) in table.pairs {
        lines.append(try element("Property", "Key", key, indent, level))
        lines.append(try element("Property", "Value", item, indent, level))
      }
      return .elements(lines)
    }
    if object.isEnumerable {
      return .elements(try value.unrolled(context).map { try element("Property", nil, $0, indent, level) })
    }
    let properties = try context.propertyList(of: value)
    if properties.isEmpty || !(object is PSCustomObject) && level >= depth { return .text(context.csvText(value)) }
    return .elements(try properties.map { try element("Property", $0.name, (try? $0.get()) ?? .null, indent, level + 1) })
  }
}

/// Text inside XML.
enum XmlText {
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
  static func attribute(_ text: String) -> String {
    escape(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
  }
}
