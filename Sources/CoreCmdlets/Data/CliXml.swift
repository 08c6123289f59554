import DotNet
import Foundation
import PowerShellRuntime

/// Objects as CLIXML.
/// - Source: [MS-PSRP] 2.2.5, Export-Clixml.
struct CliXmlWriter {
  static let head = "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
  let depth: Int
  private let context: ExecutionContext
  private var nextReference = 0
  private var typeReferences: [String: Int] = [:]

  init(depth: Int, _ context: ExecutionContext) {
    self.depth = depth
    self.context = context
  }

  mutating func text(_ value: Value) throws -> String {
    var lines: [String] = []
    try write(value, nil, 1, depth, &lines)
    return lines.joined(separator: "\n")
  }

  private mutating func write(_ value: Value, _ name: String?, _ indent: Int, _ depth: Int, _ lines: inout [String]) throws {
    let pad = String(repeating: "  ", count: indent)
    let attribute: String = name.map { " N=\"\(XmlText.attribute(CliXmlText.encode($0)))\"" } ?? ""
    if let (tag, text) = primitive(value.base) {
      lines.append(text.isEmpty && tag == "S" ? "\(pad)<S\(attribute)></S>" : "\(pad)<\(tag)\(attribute)>\(XmlText.escape(text))</\(tag)>")
      return
    }
    guard case .object(let object) = value.base, !value.isNull else {
      lines.append("\(pad)<Nil\(attribute) />")
      return
    }
    if depth < 0 {
      lines.append("\(pad)<S\(attribute)>\(XmlText.escape(CliXmlText.encode(context.text(value))))</S>")
      return
    }
    lines.append("\(pad)<Obj\(attribute) RefId=\"\(nextReference)\">")
    nextReference += 1
    writeTypeNames(context.typeNames(of: value), indent + 1, &lines)
    try writeBody(object, value, indent + 1, depth, &lines)
    lines.append("\(pad)</Obj>")
  }

  private mutating func writeTypeNames(_ names: [String], _ indent: Int, _ lines: inout [String]) {
    let pad = String(repeating: "  ", count: indent)
    let key = names.joined(separator: "\n")
    if let known = typeReferences[key] {
      lines.append("\(pad)<TNRef RefId=\"\(known)\" />")
      return
    }
    let number = typeReferences.count
    typeReferences[key] = number
    lines.append("\(pad)<TN RefId=\"\(number)\">")
    for name in names { lines.append("\(pad)  <T>\(XmlText.escape(name))</T>") }
    lines.append("\(pad)</TN>")
  }

  private mutating func writeBody(_ object: NetObject, _ value: Value, _ indent: Int, _ depth: Int, _ lines: inout [String]) throws {
    let pad = String(repeating: "  ", count: indent)
    if let member = object as? EnumValue {
      lines.append("\(pad)<ToString>\(XmlText.escape(member.text))</ToString>")
      lines.append("\(pad)<I32>\(member.raw)</I32>")
      return
    }
    if let table = object as? NetDictionary {
      lines.append("\(pad)<DCT>")
      for (key, item) in table.pairs {
        lines.append("\(pad)  <En>")
        try write(key, "Key", indent + 2, depth - 1, &lines)
        try write(item, "Value", indent + 2, depth - 1, &lines)
        lines.append("\(pad)  </En>")
      }
      lines.append("\(pad)</DCT>")
      return
    }
    if object.isEnumerable {
      let elements = try value.unrolled(context)
      if elements.isEmpty {
        lines.append("\(pad)<LST />")
      } else {
        lines.append("\(pad)<LST>")
        for element in elements { try write(element, nil, indent + 1, depth - 1, &lines) }
        lines.append("\(pad)</LST>")
      }
      return
    }
    if object is PSCustomObject {
      try writeMembers("MS", try context.propertyList(of: value), indent, depth, &lines)
      return
    }
    lines.append("\(pad)<ToString>\(XmlText.escape(CliXmlText.encode(context.text(value))))</ToString>")
    let properties = try context.propertyList(of: value)
    try writeMembers("Props", properties.filter { $0.memberType == "Property" }, indent, depth, &lines)
    let added = properties.filter { $0.memberType == "NoteProperty" }
    if !added.isEmpty { try writeMembers("MS", added, indent, depth, &lines) }
  }

  private mutating func writeMembers(_ tag: String, _ members: [PropertyView], _ indent: Int, _ depth: Int, _ lines: inout [String]) throws {
    let pad = String(repeating: "  ", count: indent)
    guard !members.isEmpty else {
      if tag == "MS" { lines.append("\(pad)<MS />") }
      return
    }
    lines.append("\(pad)<\(tag)>")
    for member in members { try write((try? member.get()) ?? .null, member.name, indent + 1, depth - 1, &lines) }
    lines.append("\(pad)</\(tag)>")
  }

  /// Tag and text of the types that are written as they are.
  private func primitive(_ value: Value) -> (String, String)? {
    switch value {
    case .string(let text): return ("S", CliXmlText.encode(text.text))
    case .bool(let b): return ("B", b ? "true" : "false")
    case .char(let unit): return ("C", String(unit))
    case .byte(let n): return ("By", String(n))
    case .sbyte(let n): return ("SB", String(n))
    case .int16(let n): return ("I16", String(n))
    case .uint16(let n): return ("U16", String(n))
    case .int32(let n): return ("I32", String(n))
    case .uint32(let n): return ("U32", String(n))
    case .int64(let n): return ("I64", String(n))
    case .uint64(let n): return ("U64", String(n))
    case .single: return ("Sg", context.text(value))
    case .double(let d): return ("Db", d == .infinity ? "INF" : d == -.infinity ? "-INF" : context.text(value))
    case .dateTime: return ("DT", context.format(value, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"))
    case .timeSpan(let span): return ("TS", CliXmlText.duration(span.ticks))
    case .object(let object):
      switch object.netType.fullName {
      case "System.Decimal": return ("D", context.text(value))
      case "System.Guid": return ("G", context.text(value))
      case "System.Version": return ("Version", context.text(value))
      case "System.Uri": return ("URI", context.text(value))
      case "System.Management.Automation.ScriptBlock": return ("SBK", CliXmlText.encode((object as? ScriptBlock)?.sourceText ?? ""))
      case "System.Xml.XmlDocument": return ("XD", (object as? XmlNode)?.outerXml ?? "")
      case "System.Byte[]":
        let bytes: [UInt8] = (object.contiguousElements ?? []).map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }
        return ("BA", Data(bytes).base64EncodedString())
      default: return nil
      }
    default: return nil
    }
  }
}

/// Text and durations as CLIXML spells them.
enum CliXmlText {
  /// Control characters and what looks like an escape become `_x000A_`.
  static func encode(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x5F }) else { return text }
    let units = Array(text.utf16)
    var result: [UInt16] = []
    for (n, unit) in units.enumerated() {
      let looksEscaped = unit == 0x5F && n + 1 < units.count && (units[n + 1] == 0x78 || units[n + 1] == 0x58)
      if unit < 0x20 || looksEscaped {
        let digits = String(unit, radix: 16, uppercase: true)
        result += Array("_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".utf16)
      } else {
        result.append(unit)
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  static func decode(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let units = Array(text.utf16)
    var result: [UInt16] = []
    var n = 0
    while n < units.count {
      if units[n] == 0x5F, n + 6 < units.count, units[n + 1] == 0x78, units[n + 6] == 0x5F,
        let code = UInt16(String(decoding: units[n + 2..<n + 6], as: UTF16.self), radix: 16)
      {
        result.append(code)
        n += 7
      } else {
        result.append(units[n])
        n += 1
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  /// `P1DT2H3M4.5S`
  static func duration(_ ticks: Int64) -> String {
    if ticks == 0 { return "PT0S" }
    let size = ticks.magnitude
    var text = ticks < 0 ? "-P" : "P"
    let days = size / 864_000_000_000
    if days > 0 { text += "\(days)D" }
    let rest = size % 864_000_000_000
    if rest == 0 { return text }
    text += "T"
    let hours = rest / 36_000_000_000, minutes = rest / 600_000_000 % 60, seconds = rest / 10_000_000 % 60, fraction = rest % 10_000_000
    if hours > 0 { text += "\(hours)H" }
    if minutes > 0 { text += "\(minutes)M" }
    if seconds > 0 || fraction > 0 {
      text += String(seconds)
      if fraction > 0 {
        var digits = String(fraction)
        digits = String(repeating: "0", count: 7 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        text += ".\(digits)"
      }
      text += "S"
    }
    return text
  }

  static func ticks(_ text: String) -> Int64 {
    var total: Double = 0
    var number = ""
    var isTime = false
    for character in text {
      switch character {
      case "T": isTime = true
      case "D": total += (Double(number) ?? 0) * 86_400; number = ""
      case "H": total += (Double(number) ?? 0) * 3600; number = ""
      case "M": total += (Double(number) ?? 0) * (isTime ? 60 : 2_592_000); number = ""
      case "S": total += Double(number) ?? 0; number = ""
      case "P", "-": break
      default: number.append(character)
      }
    }
    let ticks = Int64((total * 10_000_000).rounded())
    return text.hasPrefix("-") ? -ticks : ticks
  }
}

/// Objects out of CLIXML.
struct CliXmlReader {
  private let context: ExecutionContext
  private var types: [String: [String]] = [:]
  private var objects: [String: Value] = [:]

  static func read(_ text: String, _ context: ExecutionContext) throws -> [Value] {
    let document = try XmlNode.document(parsing: text)
    guard let root = document.documentElement, root.localName == "Objs" else {
      throw NetException("System.Xml.XmlException", "The XML is not a list of serialized objects: its root must be the element 'Objs'.")
    }
    var reader = CliXmlReader(context: context)
    return try root.children.filter { $0.kind == .element }.map { try reader.value($0) }
  }

  private init(context: ExecutionContext) { self.context = context }

  private mutating func value(_ node: XmlNode) throws -> Value {
    let text = node.innerText
    func converted(_ type: String) throws -> Value { try context.converted(.text(text), to: NetType.named(type) ?? .string) }
    switch node.localName {
    case "Nil": return .null
    case "S": return .text(CliXmlText.decode(text))
    case "B": return .bool(text == "true")
    case "C": return .char(UInt16(text) ?? 0)
    case "By": return .byte(UInt8(text) ?? 0)
    case "SB": return .sbyte(Int8(text) ?? 0)
    case "I16": return .int16(Int16(text) ?? 0)
    case "U16": return .uint16(UInt16(text) ?? 0)
    case "I32": return .int32(Int32(text) ?? 0)
    case "U32": return .uint32(UInt32(text) ?? 0)
    case "I64": return .int64(Int64(text) ?? 0)
    case "U64": return .uint64(UInt64(text) ?? 0)
    case "Sg": return .single(Float(text) ?? .nan)
    case "Db": return .double(text == "INF" ? .infinity : text == "-INF" ? -.infinity : Double(text) ?? .nan)
    case "DT": return IsoDate.read(Array(text.utf8), .standard, context) ?? .text(text)
    case "TS": return .timeSpan(TimeSpan(ticks: CliXmlText.ticks(text)))
    case "D": return try converted("System.Decimal")
    case "G": return try converted("System.Guid")
    case "Version": return try converted("System.Version")
    case "URI": return try converted("System.Uri")
    case "SBK": return .object(try context.parseBlock(CliXmlText.decode(text)))
    case "XD": return .object(try XmlNode.document(parsing: text))
    case "BA": return .array((Data(base64Encoded: text) ?? Data()).map { .byte($0) }, of: .byte)
    case "Ref": return node.attribute("RefId").flatMap { objects[$0.innerText] } ?? .null
    case "Obj": return try object(node)
    default: return .text(CliXmlText.decode(text))
    }
  }

  private mutating func object(_ node: XmlNode) throws -> Value {
    var names: [String] = []
    var result: Value = .void
    var properties: [(String, Value)] = []
    for child in node.children where child.kind == .element {
      switch child.localName {
      case "TN":
        names = child.children.filter { $0.kind == .element }.map { $0.innerText }
        if let id = child.attribute("RefId") { types[id.innerText] = names }
      case "TNRef": names = child.attribute("RefId").flatMap { types[$0.innerText] } ?? []
      case "DCT": result = .object(try dictionary(child, isOrdered: names.first?.hasSuffix("OrderedDictionary") ?? false))
      case "LST", "IE", "STK", "QUE":
        let elements = try child.children.filter { $0.kind == .element }.map { try value($0) }
        result = .object(NetList(elements, type: .arrayList))
      case "Props", "MS":
        for member in child.children where member.kind == .element {
          properties.append((CliXmlText.decode(member.attribute("N")?.innerText ?? ""), try value(member)))
        }
      case "ToString": break
      default: result = try value(child)
      }
    }
    if result.isAbsent {
      let custom = PSCustomObject()
      for (name, value) in properties { custom.set(Name(name), value) }
      result = .object(custom)
    } else if result.object == nil {
      result = .object(PSObjectBox(result))
    }
    if let made = result.object, !(made is NetDictionary) {
      let extended = made.extended ?? ExtendedMembers()
      extended.typeNames = names.map { $0.hasPrefix("Deserialized.") ? $0 : "Deserialized.\($0)" }
      made.extended = extended
    }
    if let id = node.attribute("RefId") { objects[id.innerText] = result }
    return result
  }

  private mutating func dictionary(_ node: XmlNode, isOrdered: Bool) throws -> NetDictionary {
    let table = NetDictionary(type: isOrdered ? .orderedDictionary : .hashtable)
    for entry in node.children where entry.kind == .element {
      var key: Value = .null
      var item: Value = .null
      for part in entry.children where part.kind == .element {
        if part.attribute("N")?.innerText == "Key" { key = try value(part) } else { item = try value(part) }
      }
      if !key.isNull { table[key] = item }
    }
    return table
  }
}
