import DotNet
import PowerShellRuntime

/// Objects as JSON, laid out as `ConvertTo-Json` lays them out.
/// - Source: ConvertTo-Json; Newtonsoft.Json's indentation and escapes.
struct JsonWriter {
  enum Escaping { case standard, nonASCII, html }
  let depth: Int
  let isCompressed: Bool
  let enumsAsStrings: Bool
  let escaping: Escaping
  private let context: ExecutionContext
  private(set) var bytes: [UInt8] = []
  /// Whether something lay deeper than `depth` and was written as text.
  private(set) var isTruncated = false

  init(depth: Int, compress: Bool, enumsAsStrings: Bool, escaping: Escaping, _ context: ExecutionContext) {
    self.depth = depth
    self.isCompressed = compress
    self.enumsAsStrings = enumsAsStrings
    self.escaping = escaping
    self.context = context
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: Value, level: Int = 0) throws {
    if context.stopRequest.isSet { throw ControlSignal.stopped }
    switch value {
    case .null, .void: raw("null")
    case .bool(let b): raw(b ? "true" : "false")
    case .string(let string): write(text: string.text)
    case .char(let unit): write(text: String(decoding: [unit], as: UTF16.self))
    case .byte, .sbyte, .int16, .uint16, .int32, .uint32, .int64: raw(String(value.integer ?? 0))
    case .uint64(let n): raw(String(n))
    case .double(let d): raw(number: d, value)
    case .single(let f): raw(number: Double(f), value)
    case .dateTime: write(text: context.format(value, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"))
    case .timeSpan: try members(of: value, level)
    case .object(let object): try write(object, value, level)
    }
  }

  private mutating func raw(number: Double, _ value: Value) {
    guard number.isFinite else {
      write(text: number.isNaN ? "NaN" : number > 0 ? "Infinity" : "-Infinity")
      return
    }
    var text = (try? formatted(value.base, format: "R", culture: Culture.invariant))??.text ?? context.text(value)
    if text.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == 45 }) { text += ".0" }
    raw(text)
  }

  private mutating func write(_ object: NetObject, _ value: Value, _ level: Int) throws {
    if let box = object as? PSObjectBox {
      try write(box.base, level: level)
      return
    }
    if let member = object as? EnumValue {
      // Those of 64 bits are written by name in any case.
      let isLong = member.netType.underlying === NetType.int64 || member.netType.underlying === NetType.uint64
      if enumsAsStrings || isLong { write(text: member.text) } else { raw(String(member.raw)) }
      return
    }
    let name = object.netType.fullName
    switch name {
    case "System.Decimal":
      let text = context.text(value)
      raw(text.contains(".") ? text : text + ".0")
      return
    case "System.Numerics.BigInteger": raw(context.text(value)); return
    case "System.DateTimeOffset": write(text: context.format(value, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK")); return
    case "System.Guid":
      if level == 0 { try guid(value) } else { write(text: context.text(value)) }
      return
    case "System.Uri": write(text: context.text(value)); return
    case "System.Management.Automation.SwitchParameter":
      if let on = object as? SwitchParameter {
        if level > depth { write(text: context.text(value)) } else { try table([("IsPresent", .bool(on.isPresent))], level) }
      }
      return
    case "System.DBNull", "System.Management.Automation.Language.NullString": raw("null"); return
    default: break
    }
    if level > depth {
      isTruncated = true
      write(text: object is PSCustomObject ? context.text(value) : context.text(value))
      return
    }
    if let dictionary = object as? NetDictionary {
      try table(dictionary.pairs.map { (context.text($0.key), $0.value) }, level)
    } else if let custom = object as? PSCustomObject, custom.extended == nil || custom.extended?.members.isEmpty == true {
      try custom.shape.names.isEmpty ? raw("{}") : table(zip(custom.shape.names, custom.slots).map { ($0.text, $1) }, level)
    } else if object.isEnumerable {
      try list(try value.unrolled(context), level)
    } else {
      try members(of: value, level)
    }
  }

  /// `System.Guid` carries a script property of its own, which makes an object of it at the top.
  private mutating func guid(_ value: Value) throws {
    let text: Value = .text(context.text(value))
    try table([("value", text), ("Guid", text)], 0)
  }

  private mutating func members(of value: Value, _ level: Int) throws {
    if level > depth {
      isTruncated = true
      write(text: context.text(value))
      return
    }
    var pairs: [(String, Value)] = []
    for property in try context.propertyList(of: value) where property.memberType != "ScriptProperty" || value.object is PSCustomObject {
      if property.memberType == "AliasProperty" || property.memberType == "CodeProperty" { continue }
      pairs.append((property.name, (try? property.get()) ?? .null))
    }
    try table(pairs, level)
  }

  private mutating func table(_ pairs: [(String, Value)], _ level: Int) throws {
    guard !pairs.isEmpty else {
      raw("{}")
      return
    }
    bytes.append(UInt8(ascii: "{"))
    for (n, pair) in pairs.enumerated() {
      if n > 0 { bytes.append(UInt8(ascii: ",")) }
      newline(level + 1)
      write(text: pair.0)
      raw(isCompressed ? ":" : ": ")
      try write(pair.1, level: level + 1)
    }
    newline(level)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func list(_ elements: [Value], _ level: Int) throws {
    guard !elements.isEmpty else {
      raw("[]")
      return
    }
    bytes.append(UInt8(ascii: "["))
    for (n, element) in elements.enumerated() {
      if n > 0 { bytes.append(UInt8(ascii: ",")) }
      newline(level + 1)
      try write(element, level: level + 1)
    }
    newline(level)
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func newline(_ level: Int) {
    guard !isCompressed else { return }
    bytes.append(10)
    for _ in 0..<level { raw("  ") }
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isPlain: Bool = text.withUTF8 { buffer in
      buffer.allSatisfy { $0 >= 0x20 && $0 < 0x80 && $0 != 0x22 && $0 != 0x5C } && escaping != .html
    }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { escape(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 8: raw("\\b")
    case 9: raw("\\t")
    case 10: raw("\\n")
    case 12: raw("\\f")
    case 13: raw("\\r")
    case 0..<0x20, 0x85, 0x2028, 0x2029: hex(scalar)
    case 0x3C, 0x3E, 0x26, 0x27: if escaping == .html { hex(scalar) } else { raw(String(Character(scalar))) }
    case 0x80...: if escaping == .nonASCII { hex(scalar) } else { raw(String(Character(scalar))) }
    default: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    }
  }

  private mutating func hex(_ scalar: Unicode.Scalar) {
    for unit in String(Character(scalar)).utf16 {
      let digits = String(unit, radix: 16)
      raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}
