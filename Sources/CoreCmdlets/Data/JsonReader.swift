import DotNet
import PowerShellRuntime

/// Reads JSON as Newtonsoft.Json does: comments, single quotes and unquoted names are let pass; a mistake is told with its path, line and column.
struct JsonReader {
  enum Dates { case standard, local, utc, offset, text }
  struct Failure: Error {
    let message: String
    var id = "System.ArgumentException"
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  /// The names and indexes above the value being read.
  private var path: [Step] = []
  private enum Step { case name(String), index(Int) }
  private let maximumDepth: Int
  private let asHashtable: Bool
  private let dates: Dates
  private let context: ExecutionContext
  /// Objects with the same names in the same order share a shape.
  private var shapes: [PSShape] = []

  init(_ text: String, depth: Int, asHashtable: Bool, dates: Dates, _ context: ExecutionContext) {
    bytes = Array(text.utf8)
    maximumDepth = depth
    self.asHashtable = asHashtable
    self.dates = dates
    self.context = context
  }

  /// The value of the whole text; nil where there is none.
  mutating func read() throws -> Value? {
    try skipBlanks()
    guard at < bytes.count else { return nil }
    let value = try readValue(0)
    try skipBlanks()
    if at < bytes.count {
      throw fail("Additional text encountered after finished reading JSON content: \(character).")
    }
    return value
  }

  // MARK: Places

  private var column: Int { String(decoding: bytes[lineStart..<min(at, bytes.count)], as: UTF8.self).utf16.count }

  private var character: String {
    guard at < bytes.count else { return "" }
    return String(decoding: bytes[at..<min(bytes.count, at + 4)], as: UTF8.self).first.map { String($0) } ?? ""
  }

  private var pathText: String {
    var text = ""
    for step in path {
      switch step {
      case .name(let name):
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ($0.value >= 48 && $0.value <= 57) || $0 == "_" }
        text += isPlain && !name.isEmpty ? (text.isEmpty ? name : ".\(name)") : "['\(name)']"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }

  private func fail(_ message: String, plus: Int = 0) -> Failure {
    Failure(message: "Conversion from JSON failed with error: \(message) Path '\(pathText)', line \(line), position \(column + plus).")
  }

  private mutating func skipBlanks() throws {
    while at < bytes.count {
      switch bytes[at] {
      case 10:
        at += 1
        line += 1
        lineStart = at
      case 32, 9, 13: at += 1
      case UInt8(ascii: "/"):
        at += 1
        guard at < bytes.count else { throw fail("Unexpected end while parsing comment.") }
        if bytes[at] == UInt8(ascii: "/") {
          while at < bytes.count, bytes[at] != 10 { at += 1 }
        } else if bytes[at] == UInt8(ascii: "*") {
          at += 1
          while at + 1 < bytes.count, !(bytes[at] == UInt8(ascii: "*") && bytes[at + 1] == UInt8(ascii: "/")) {
            if bytes[at] == 10 {
              line += 1
              lineStart = at + 1
            }
            at += 1
          }
          guard at + 1 < bytes.count else { throw fail("Unexpected end while parsing comment.") }
          at += 2
        } else {
          throw fail("Error parsing comment. Expected: *, got \(character).")
        }
      case 0xEF where at == 0 && bytes.count >= 3: at += 3
      default: return
      }
    }
  }

  // MARK: Values

  private mutating func readValue(_ depth: Int) throws -> Value {
    switch bytes[at] {
    case UInt8(ascii: "{"): return try readObject(depth + 1)
    case UInt8(ascii: "["): return try readArray(depth + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let text = try readString()
      return date(text) ?? .text(text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default:
      for (word, value) in JsonReader.words where starts(with: word) {
        at += word.utf8.count
        return value
      }
      throw fail("Unexpected character encountered while parsing value: \(character).")
    }
  }

  // Values of numbers and words only: nothing that could be changed.
  nonisolated(unsafe) private static let words: [(String, Value)] = [
    ("true", .bool(true)), ("false", .bool(false)), ("null", .null), ("undefined", .null), ("NaN", .double(.nan)),
    ("Infinity", .double(.infinity)),
  ]

  private func starts(with word: String) -> Bool {
    let end = at + word.utf8.count
    guard end <= bytes.count, bytes[at..<end].elementsEqual(word.utf8) else { return false }
    guard end < bytes.count else { return true }
    let next = bytes[end]
    return !((next >= 48 && next <= 57) || (next | 32 >= 97 && next | 32 <= 122) || next == 95)
  }

  private mutating func enter(_ depth: Int) throws {
    if depth > maximumDepth { throw fail("The reader's MaxDepth of \(maximumDepth) has been exceeded.", plus: 1) }
    if context.stopRequest.isSet { throw ControlSignal.stopped }
  }

  private mutating func readObject(_ depth: Int) throws -> Value {
    try enter(depth)
    at += 1
    var names: [String] = []
    var values: [Value] = []
    while true {
      try skipBlanks()
      guard at < bytes.count else { throw fail("Unexpected end when deserializing object.") }
      if bytes[at] == UInt8(ascii: "}") { at += 1; break }
      let name = try readName()
      // Until the next name is read the place is still that of the last one.
      if !names.isEmpty { path.removeLast() }
      path.append(.name(name))
      try skipBlanks()
      guard at < bytes.count else { throw fail("Unexpected end when deserializing object.") }
      guard bytes[at] == UInt8(ascii: ":") else {
        throw fail("Invalid character after parsing property name. Expected ':' but got: \(character).")
      }
      at += 1
      try skipBlanks()
      guard at < bytes.count else { throw fail("Unexpected end when deserializing object.") }
      let value = try readValue(depth)
      names.append(name)
      values.append(value)
      try skipBlanks()
      guard at < bytes.count else { throw fail("Unexpected end when deserializing object.") }
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
      } else if bytes[at] != UInt8(ascii: "}") {
        throw fail("After parsing a value an unexpected character was encountered: \(character).")
      }
    }
    if !names.isEmpty { path.removeLast() }
    return asHashtable ? .object(table(names, values)) : .object(try object(names, values))
  }

  private func table(_ names: [String], _ values: [Value]) -> NetDictionary {
    let table = NetDictionary(type: JsonReader.tableType, ignoresCase: false)
    for (name, value) in zip(names, values) { table[name] = value }
    return table
  }

  private static let tableName = "System.Management.Automation.OrderedHashtable"
  nonisolated(unsafe) private static let tableType: NetType = NetType.named(tableName) ?? NetType(tableName, base: .hashtable)

  private mutating func object(_ names: [String], _ values: [Value]) throws -> PSCustomObject {
    if let shape = shapes.last(where: { $0.names.count == names.count }), zip(shape.names, names).allSatisfy({ $0.text == $1 }) {
      return PSCustomObject(shape: shape, slots: values)
    }
    let result = PSCustomObject()
    for (name, value) in zip(names, values) {
      if name.isEmpty {
        throw Failure(
          message:
            "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.",
          id: "EmptyKeyInJsonString")
      }
      let key = Name(name)
      if let slot = result.shape.slot(key), result.shape.names[slot].text != name {
        throw Failure(
          message:
            "Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '\(result.shape.names[slot].text)' was '\(name)'.",
          id: "KeysWithDifferentCasingInJsonString")
      }
      result.set(key, value)
    }
    if result.shape.names.count == names.count {
      if shapes.count > 32 { shapes.removeFirst() }
      shapes.append(result.shape)
    }
    return result
  }

  private mutating func readName() throws -> String {
    let first = bytes[at]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return try readString() }
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      guard (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122) || byte == 95 || byte == 36 || byte >= 0x80 else { break }
      at += 1
    }
    if at == start { throw fail("Invalid property identifier character: \(character).") }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    guard at < bytes.count else { throw fail("Unexpected end while parsing unquoted property name.") }
    let byte = bytes[at]
    if byte != UInt8(ascii: ":"), byte != 32, byte != 9, byte != 10, byte != 13 {
      throw fail("Invalid JavaScript property identifier character: \(character).")
    }
    return name
  }

  private mutating func readArray(_ depth: Int) throws -> Value {
    try enter(depth)
    at += 1
    var elements: [Value] = []
    while true {
      try skipBlanks()
      guard at < bytes.count else { throw fail("Unexpected end when deserializing array.") }
      if bytes[at] == UInt8(ascii: "]") { at += 1; break }
      path.append(.index(elements.count))
      elements.append(try readValue(depth))
      try skipBlanks()
      guard at < bytes.count else { throw fail("Unexpected end when deserializing array.") }
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
      } else if bytes[at] != UInt8(ascii: "]") {
        throw fail("After parsing a value an unexpected character was encountered: \(character).")
      }
      path.removeLast()
    }
    return .array(elements)
  }

  private mutating func readNumber() throws -> Value {
    let start = at
    var isInteger = true
    while at < bytes.count {
      switch bytes[at] {
      case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isInteger = false
      case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): break
      default: return try number(String(decoding: bytes[start..<at], as: UTF8.self), isInteger)
      }
      at += 1
    }
    return try number(String(decoding: bytes[start..<at], as: UTF8.self), isInteger)
  }

  private func number(_ text: String, _ isInteger: Bool) throws -> Value {
    if isInteger, let n = Int64(text) { return .int64(n) }
    if text.lowercased().hasPrefix("0x"), let n = Int64(text.dropFirst(2), radix: 16) { return .int64(n) }
    if isInteger, let type = NetType.named("System.Numerics.BigInteger"), let big = try? context.converted(.text(text), to: type) { return big }
    guard let d = Double(text) else { throw fail("Input string '\(text)' is not a valid number.") }
    return .double(d)
  }

  private mutating func readString() throws -> String {
    let quote = bytes[at]
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != quote, bytes[at] != UInt8(ascii: "\\") {
      if bytes[at] == 10 {
        line += 1
        lineStart = at + 1
      }
      at += 1
    }
    if at < bytes.count, bytes[at] == quote {
      at += 1
      return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
    }
    return try readEscapedString(quote, Array(bytes[start..<min(at, bytes.count)]))
  }

  private mutating func readEscapedString(_ quote: UInt8, _ head: [UInt8]) throws -> String {
    var buffer = head
    var pending: UInt16?
    func flush(_ buffer: inout [UInt8]) {
      if pending != nil { buffer.append(contentsOf: "\u{FFFD}".utf8) }
      pending = nil
    }
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == quote {
        flush(&buffer)
        return String(decoding: buffer, as: UTF8.self)
      }
      guard byte == UInt8(ascii: "\\") else {
        flush(&buffer)
        if byte == 10 {
          line += 1
          lineStart = at
        }
        buffer.append(byte)
        continue
      }
      guard at < bytes.count else { break }
      let escape = bytes[at]
      at += 1
      if escape == UInt8(ascii: "u") {
        guard at + 4 <= bytes.count, let unit = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16) else {
          throw fail("Unexpected end while parsing Unicode escape sequence.")
        }
        at += 4
        if let high = pending, unit & 0xFC00 == 0xDC00 {
          buffer.append(contentsOf: String(decoding: [high, unit], as: UTF16.self).utf8)
          pending = nil
        } else {
          flush(&buffer)
          if unit & 0xFC00 == 0xD800 { pending = unit } else { buffer.append(contentsOf: String(decoding: [unit], as: UTF16.self).utf8) }
        }
        continue
      }
      flush(&buffer)
      switch escape {
      case UInt8(ascii: "b"): buffer.append(8)
      case UInt8(ascii: "t"): buffer.append(9)
      case UInt8(ascii: "n"): buffer.append(10)
      case UInt8(ascii: "f"): buffer.append(12)
      case UInt8(ascii: "r"): buffer.append(13)
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"): buffer.append(escape)
      default: throw fail("Bad JSON escape sequence: \\\(String(decoding: [escape], as: UTF8.self)).")
      }
    }
    throw fail("Unterminated string. Expected delimiter: \(String(decoding: [quote], as: UTF8.self)).")
  }

  /// A text in the form of an ISO date and time becomes one.
  private func date(_ text: String) -> Value? {
    guard dates != .text, text.utf8.count >= 19, text.utf8.count <= 40 else { return nil }
    let units = Array(text.utf8)
    guard units[4] == 45, units[7] == 45, units[10] == UInt8(ascii: "T"), units[13] == 58, units[16] == 58 else { return nil }
    return IsoDate.read(units, dates, context)
  }
}
