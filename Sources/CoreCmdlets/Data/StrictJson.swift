/// Whether a text is JSON to the letter; makes no values.
/// - Source: RFC 8259
struct StrictJson {
  private let bytes: [UInt8]
  private var at = 0
  private let comments: Bool
  private let trailingCommas: Bool

  init(_ text: String, comments: Bool = false, trailingCommas: Bool = false) {
    bytes = Array(text.utf8)
    self.comments = comments
    self.trailingCommas = trailingCommas
  }

  mutating func isJson() -> Bool {
    guard value(0) else { return false }
    return blanks() && at == bytes.count
  }

  private mutating func blanks() -> Bool {
    while at < bytes.count {
      switch bytes[at] {
      case 32, 9, 10, 13: at += 1
      case UInt8(ascii: "/") where comments && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/"):
        while at < bytes.count, bytes[at] != 10 { at += 1 }
      case UInt8(ascii: "/") where comments && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "*"):
        at += 2
        while at + 1 < bytes.count, !(bytes[at] == UInt8(ascii: "*") && bytes[at + 1] == UInt8(ascii: "/")) { at += 1 }
        if at + 1 >= bytes.count { return false }
        at += 2
      default: return true
      }
    }
    return true
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard blanks(), at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func value(_ depth: Int) -> Bool {
    guard depth < 1024, blanks(), at < bytes.count else { return false }
    switch bytes[at] {
    case UInt8(ascii: "{"):
      at += 1
      return list(until: "}") { $0.string() && $0.take(":") && $0.value(depth + 1) }
    case UInt8(ascii: "["):
      at += 1
      return list(until: "]") { $0.value(depth + 1) }
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  private mutating func list(until end: Unicode.Scalar, _ element: (inout StrictJson) -> Bool) -> Bool {
    if take(end) { return true }
    while true {
      guard element(&self) else { return false }
      if take(end) { return true }
      guard take(",") else { return false }
      if trailingCommas, take(end) { return true }
    }
  }

  private mutating func word(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count, bytes[at..<at + count].elementsEqual(text.description.utf8) else { return false }
    at += count
    return true
  }

  private mutating func digits() -> Bool {
    let start = at
    while at < bytes.count, (48...57).contains(bytes[at]) { at += 1 }
    return at > start
  }

  private mutating func number() -> Bool {
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    let start = at
    guard digits() else { return false }
    if bytes[start] == 48, at > start + 1 { return false }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() else { return false }
    }
    if at < bytes.count, bytes[at] | 32 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard digits() else { return false }
    }
    return true
  }

  private mutating func string() -> Bool {
    guard blanks(), at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return false }
    at += 1
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return true
      case UInt8(ascii: "\\"):
        at += 1
        guard at < bytes.count else { return false }
        if bytes[at] == UInt8(ascii: "u") {
          for _ in 0..<4 {
            at += 1
            guard at < bytes.count, Character(Unicode.Scalar(bytes[at])).isHexDigit else { return false }
          }
        } else if !"\"\\/bfnrt".utf8.contains(bytes[at]) {
          return false
        }
        at += 1
      case 0..<32: return false
      default: at += 1
      }
    }
    return false
  }
}
