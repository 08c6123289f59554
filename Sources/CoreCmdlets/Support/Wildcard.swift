import DotNet
import PowerShellRuntime

/// A pattern of `*`, `?` and `[...]`, matched without regard to case unless asked.
/// - Source: about_Wildcards, `WildcardPattern`.
struct Wildcard {
  private enum Part { case literal(UInt32), any, one, set([ClosedRange<UInt32>]) }
  private let parts: [Part]
  private let ignoresCase: Bool
  /// The text itself where the pattern has no wildcard.
  let plain: String?

  init(_ pattern: String, ignoreCase: Bool = true) {
    ignoresCase = ignoreCase
    var parts: [Part] = []
    var plain = ""
    var hasWildcard = false
    let scalars = Array(pattern.unicodeScalars)
    var n = 0
    func folded(_ scalar: Unicode.Scalar) -> UInt32 { ignoreCase ? Wildcard.fold(scalar) : scalar.value }
    while n < scalars.count {
      let scalar = scalars[n]
      switch scalar {
      case "`" where n + 1 < scalars.count:
        n += 1
        parts.append(.literal(folded(scalars[n])))
        plain.unicodeScalars.append(scalars[n])
      case "*":
        hasWildcard = true
        parts.append(.any)
      case "?":
        hasWildcard = true
        parts.append(.one)
      case "[":
        guard let close = scalars[(n + 1)...].dropFirst().firstIndex(of: "]") ?? nil else {
          parts.append(.literal(folded(scalar)))
          plain.unicodeScalars.append(scalar)
          break
        }
        hasWildcard = true
        var ranges: [ClosedRange<UInt32>] = []
        var m = n + 1
        while m < close {
          let low = folded(scalars[m])
          if m + 2 < close, scalars[m + 1] == "-" {
            let high = folded(scalars[m + 2])
            if low <= high { ranges.append(low...high) }
            m += 3
          } else {
            ranges.append(low...low)
            m += 1
          }
        }
        parts.append(.set(ranges))
        n = close
      default:
        parts.append(.literal(folded(scalar)))
        plain.unicodeScalars.append(scalar)
      }
      n += 1
    }
    self.parts = parts
    self.plain = hasWildcard ? nil : plain
  }

  static func hasWildcards(_ text: String) -> Bool {
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped { isEscaped = false; continue }
      if byte == UInt8(ascii: "`") { isEscaped = true; continue }
      if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[") { return true }
    }
    return false
  }

  /// Puts a backtick before each wildcard character.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "*?[]".contains(character) { escaped.append("`") }
      escaped.append(character)
    }
    return escaped
  }

  private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 0x80 { return value &- 97 < 26 ? value &- 32 : value }
    let upper = scalar.properties.uppercaseMapping.unicodeScalars
    return upper.count == 1 ? upper.first?.value ?? value : value
  }

  func matches(_ text: String) -> Bool {
    if let plain { return ignoresCase ? CaseFolding.equal(plain, text) : plain == text }
    let scalars = text.unicodeScalars.map { ignoresCase ? Wildcard.fold($0) : $0.value }
    var part = 0
    var at = 0
    var star = -1
    var starAt = 0
    while at < scalars.count {
      var isMatch = false
      if part < parts.count {
        switch parts[part] {
        case .any:
          star = part
          starAt = at
          part += 1
          continue
        case .one: isMatch = true
        case .literal(let value): isMatch = value == scalars[at]
        case .set(let ranges): isMatch = ranges.contains { $0.contains(scalars[at]) }
        }
      }
      if isMatch {
        part += 1
        at += 1
      } else if star >= 0 {
        part = star + 1
        starAt += 1
        at = starAt
      } else {
        return false
      }
    }
    while part < parts.count, case .any = parts[part] { part += 1 }
    return part == parts.count
  }
}

extension Array where Element == String {
  /// Whether any of the patterns matches.
  func anyMatches(_ text: String) -> Bool { contains { Wildcard($0).matches(text) } }
}
