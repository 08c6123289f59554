/// Reads a pattern in .NET's dialect and writes it in PCRE2's.
///
/// What differs and is bridged here: group numbers (named groups come after unnamed ones), `[a-z-[aeiou]]`, `\w` and the named blocks,
/// white space and comments of `(?x)`, `(?n)`, ECMAScript's classes, escapes that only one side knows; and .NET's errors, which come from
/// this reading, never from PCRE2. What PCRE2 cannot do (balancing groups, right to left) is refused by name.
/// - Source: .NET regular expression language reference; `System.Text.RegularExpressions.RegexParser`'s messages.
struct RegexTranslator {
  /// `RegexOptions`.
  struct Options: OptionSet {
    let rawValue: Int
    static let ignoreCase = Options(rawValue: 1)
    static let multiline = Options(rawValue: 2)
    static let explicitCapture = Options(rawValue: 4)
    static let singleline = Options(rawValue: 16)
    static let ignoreWhitespace = Options(rawValue: 32)
    static let rightToLeft = Options(rawValue: 64)
    static let ecmaScript = Options(rawValue: 256)
  }

  let pattern: [UInt16]
  let patternText: String
  /// Whether the subject is known to be ASCII: `\w` and its like then mean PCRE2's own.
  let forASCII: Bool
  var options: Options
  var position = 0
  var output: [UInt16] = []
  /// Whether a code above 255 occurs, which the 8-bit library cannot hold.
  var needsWide = false
  var depth = 0
  /// Whether each capturing group is followed by a callout with its number, for `Group.Captures`.
  var marksCaptures = false

  // Groups. The first reading collects them, the second knows their numbers.
  var isCollecting = true
  var autoNumber = 1
  /// .NET's number of the n-th group PCRE2 will count.
  var groupNumbers: [Int] = [0]
  var pendingNames: [(index: Int, name: String)] = []
  var nameOrder: [String] = []
  var numberOfName: [String: Int] = [:]

  init(_ text: PSString, options: Options, forASCII: Bool) {
    self.pattern = text.units
    self.patternText = text.text
    self.options = options
    self.forASCII = forASCII
  }

  /// Reads twice, first for the groups. Afterwards `output` holds PCRE2's pattern.
  mutating func translate() throws {
    let started = options
    guard !started.contains(.rightToLeft) else {
      throw NetException("System.NotSupportedException", "Standby's regular expressions do not match from right to left.")
    }
    try readAll()
    assignNumbers()
    isCollecting = false
    options = started
    position = 0
    output.removeAll()
    groupCursor = 0
    try readAll()
  }

  var groupCursor = 0

  mutating func readAll() throws {
    try readAlternatives()
    if position < pattern.count {
      position += 1
      throw error("InsufficientOpeningParentheses", "Too many )'s.")
    }
  }

  mutating func assignNumbers() {
    for name in nameOrder {
      while groupNumbers.contains(autoNumber) { autoNumber += 1 }
      numberOfName[name] = autoNumber
      for pending in pendingNames where pending.name == name { groupNumbers[pending.index] = autoNumber }
      autoNumber += 1
    }
  }

  // MARK: Errors

  func error(_ code: String, _ text: String) -> NetException {
    let exception = NetException(
      "System.Text.RegularExpressions.RegexParseException", "Invalid pattern '\(patternText)' at offset \(position). \(text)")
    if let type = NetType.named("System.Text.RegularExpressions.RegexParseError"),
      let member = type.enumMembers.first(where: { $0.name == code })
    {
      exception.exception.properties["Error"] = .object(EnumValue(type, member.value))
    }
    exception.exception.properties["Offset"] = .int(position)
    return exception
  }

  // MARK: Reading and writing

  var isAtEnd: Bool { position >= pattern.count }
  var current: UInt16 { pattern[position] }
  func peek(_ ahead: Int) -> UInt16? { position + ahead < pattern.count ? pattern[position + ahead] : nil }
  func looksAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes in
      guard position + bytes.count <= pattern.count else { return false }
      for n in 0..<bytes.count where pattern[position + n] != UInt16(bytes[n]) { return false }
      return true
    }
  }

  mutating func write(_ text: String) { output.append(contentsOf: text.utf16) }

  /// A code unit that stands for itself.
  mutating func writeLiteral(_ unit: UInt16) {
    if RegexTranslator.isWord(unit), unit < 0x80 {
      output.append(unit)
    } else if unit >= 0x20, unit < 0x7F {
      output.append(0x5C)
      output.append(unit)
    } else {
      if unit > 0xFF { needsWide = true }
      write("\\x{\(String(unit, radix: 16))}")
    }
  }

  static func isDigit(_ unit: UInt16) -> Bool { unit &- 0x30 < 10 }
  static func isWord(_ unit: UInt16) -> Bool {
    if unit < 0x80 { return unit &- 0x30 < 10 || (unit | 32) &- 0x61 < 26 || unit == 0x5F }
    guard let scalar = Unicode.Scalar(unit) else { return false }
    return scalar.properties.isAlphabetic
  }

  // MARK: Alternatives and atoms

  mutating func skipBlanks() throws {
    while !isAtEnd {
      if options.contains(.ignoreWhitespace), current == 0x20 || current &- 9 < 5 {
        position += 1
      } else if options.contains(.ignoreWhitespace), current == 0x23 {
        while !isAtEnd, current != 0x0A { position += 1 }
      } else if looksAt("(?#") {
        while !isAtEnd, current != 0x29 { position += 1 }
        guard !isAtEnd else { throw error("UnterminatedComment", "Unterminated (?#...) comment.") }
        position += 1
      } else {
        return
      }
    }
  }

  mutating func readAlternatives() throws {
    depth += 1
    defer { depth -= 1 }
    // PCRE2's own limit is 250 parentheses.
    guard depth < 240 else {
      throw NetException("System.InsufficientExecutionStackException", ExceptionTypes.defaultMessage(of: .exception))
    }
    var wasQuantifier = false
    while true {
      try skipBlanks()
      guard !isAtEnd else { return }
      let start = output.count
      let unit = current
      var isAnchor = false
      switch unit {
      case 0x29: return  // )
      case 0x7C:  // |
        position += 1
        output.append(unit)
        wasQuantifier = false
        continue
      case 0x28:  // (
        if try !readGroup() {
          wasQuantifier = false
          continue
        }
      case 0x5B:  // [
        position += 1
        try readClass()
      case 0x5C: isAnchor = try readEscape()
      case 0x2E:  // .
        position += 1
        output.append(unit)
      case 0x5E, 0x24:  // ^ $
        position += 1
        output.append(unit)
        isAnchor = true
      case 0x2A, 0x2B, 0x3F, 0x7B:  // * + ? {
        if unit == 0x7B, !isTrueQuantifier {
          position += 1
          writeLiteral(unit)
        } else {
          position += 1
          let name = String(UnicodeScalar(UInt8(unit)))
          if wasQuantifier { throw error("NestedQuantifiersNotParenthesized", "Nested quantifier '\(name)'.") }
          throw error("QuantifierAfterNothing", "Quantifier '\(name)' following nothing.")
        }
      default:
        position += 1
        writeLiteral(unit)
      }
      try skipBlanks()
      wasQuantifier = try readQuantifier(start, isAnchor)
    }
  }

  /// Whether `{` here begins `{n}`, `{n,}` or `{n,m}`.
  var isTrueQuantifier: Bool {
    var index = position + 1
    let digits = index
    while index < pattern.count, RegexTranslator.isDigit(pattern[index]) { index += 1 }
    guard index > digits, index < pattern.count else { return false }
    if pattern[index] == 0x7D { return true }
    guard pattern[index] == 0x2C else { return false }
    index += 1
    while index < pattern.count, RegexTranslator.isDigit(pattern[index]) { index += 1 }
    return index < pattern.count && pattern[index] == 0x7D
  }

  mutating func readNumber() throws -> Int {
    var number = 0
    while !isAtEnd, RegexTranslator.isDigit(current) {
      number = number * 10 + Int(current - 0x30)
      guard number <= 0x7FFF_FFFF else {
        throw error("QuantifierOrCaptureGroupOutOfRange", "Capture group numbers must be less than or equal to Int32.MaxValue.")
      }
      position += 1
    }
    return number
  }

  mutating func readQuantifier(_ start: Int, _ isAnchor: Bool) throws -> Bool {
    guard !isAtEnd else { return false }
    var quantifier = ""
    switch current {
    case 0x2A: quantifier = "*"
    case 0x2B: quantifier = "+"
    case 0x3F: quantifier = "?"
    case 0x7B where isTrueQuantifier:
      position += 1
      let low = try readNumber()
      var high = low
      if current == 0x2C {
        position += 1
        high = current == 0x7D ? .max : try readNumber()
      }
      guard low <= high else { throw error("ReversedQuantifierRange", "Illegal {x,y} with x > y.") }
      guard low <= 65_535 else {
        throw NetException("System.NotSupportedException", "Standby's regular expressions repeat at most 65535 times.")
      }
      quantifier = high == low ? "{\(low)}" : high > 65_535 ? "{\(low),}" : "{\(low),\(high)}"
    default: return false
    }
    position += 1
    if isAnchor {
      output.insert(contentsOf: "(?:".utf16, at: start)
      output.append(0x29)
    }
    write(quantifier)
    try skipBlanks()
    if !isAtEnd, current == 0x3F {
      position += 1
      output.append(0x3F)
    }
    return true
  }
}
