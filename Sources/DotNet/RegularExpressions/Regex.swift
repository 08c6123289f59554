/// `System.Text.RegularExpressions.Regex`, and the way in for `-match`, `-replace`, `-split`, `switch -regex` and `Select-String`.
public final class Regex: NetObject {
  public let pattern: PSString
  public let rawOptions: Int
  /// .NET's group numbers in order, and their names (`"0"`, `"1"`, `"site"`).
  public private(set) var groupNumbers: [Int] = [0]
  public private(set) var groupNames: [String] = ["0"]
  /// What `$Matches` calls them: the number of a group without a name.
  private(set) lazy var captureKeys: [Value] = groupNames.map { name in Int32(name).map { .int32($0) } ?? .text(name) }
  /// For each group number in order, the groups PCRE2 counts for it.
  private var sources: [[Int]] = [[0]]
  /// Whether the n-th group is PCRE2's n-th: the usual case.
  private var isDirect = true
  private var narrow: RegexProgram?
  private var wide: RegexProgram?
  private var narrowIsImpossible = false

  public static let ignoreCase = 1
  public static let multiline = 2
  public static let singleline = 16

  nonisolated(unsafe) private static var cache: [CacheKey: Regex] = [:]
  private struct CacheKey: Hashable {
    let pattern: String
    let options: Int
  }

  /// The regex for a pattern and `RegexOptions`, compiled once.
  /// - Throws: `RegexParseException` with .NET's message.
  public static func cached(_ pattern: PSString, options: Int = 0) throws -> Regex {
    let key = CacheKey(pattern: pattern.text, options: options)
    if let regex = cache[key] { return regex }
    let regex = try Regex(pattern, options: options)
    if cache.count >= 512 { cache.removeAll() }
    cache[key] = regex
    return regex
  }

  public static func cached(_ pattern: String, ignoreCase: Bool) throws -> Regex {
    try cached(PSString(pattern), options: ignoreCase ? Regex.ignoreCase : 0)
  }

  public init(_ pattern: PSString, options: Int = 0) throws {
    self.pattern = pattern
    self.rawOptions = options
    super.init()
    // Reading the pattern at once finds its mistakes now, as .NET does.
    var translator = RegexTranslator(pattern, options: RegexTranslator.Options(rawValue: options), forASCII: true)
    try translator.translate()
    readGroups(translator)
    narrowIsImpossible = translator.needsWide
    if !narrowIsImpossible { narrow = try compile(translator) }
  }

  public override var netType: NetType { .regex }
  public override func toString(_ context: DotNetContext) throws -> PSString? { pattern }

  private func readGroups(_ translator: RegexTranslator) {
    let numbers = translator.groupNumbers
    let nameOfNumber = Dictionary(translator.numberOfName.map { ($0.value, $0.key) }, uniquingKeysWith: { a, _ in a })
    groupNumbers = Set(numbers).sorted()
    groupNames = groupNumbers.map { nameOfNumber[$0] ?? String($0) }
    sources = groupNumbers.map { number in numbers.indices.filter { numbers[$0] == number } }
    isDirect = groupNumbers == numbers
  }

  private func compile(_ translator: RegexTranslator) throws -> RegexProgram {
    let isWide = translator.needsWide || !translator.forASCII
    return try RegexProgram(
      translator.output, options: RegexTranslator.Options(rawValue: rawOptions), isWide: isWide, unicode: !translator.forASCII,
      groupCount: translator.groupNumbers.count - 1)
  }

  @inline(__always) private func program(for subject: PSString) throws -> RegexProgram {
    if subject.isASCII, let narrow { return narrow }
    if let wide { return wide }
    var translator = RegexTranslator(pattern, options: RegexTranslator.Options(rawValue: rawOptions), forASCII: false)
    try translator.translate()
    let program = try compile(translator)
    wide = program
    return program
  }

  // MARK: Matching

  public func isMatch(_ subject: PSString, from start: Int = 0) throws -> Bool {
    try program(for: subject).match(subject, from: start) != nil
  }

  /// The first match from `start` on.
  public func match(_ subject: PSString, from start: Int = 0) throws -> RegexMatch? {
    guard let pairs = try program(for: subject).match(subject, from: start) else { return nil }
    var offsets: [Int]
    if isDirect {
      offsets = Array(pairs)
    } else {
      offsets = []
      offsets.reserveCapacity(sources.count * 2)
      for group in sources {
        // Groups that share a number: the one that took part, the last where several did.
        let index = group.last { pairs[$0 * 2] >= 0 } ?? group[0]
        offsets.append(pairs[index * 2])
        offsets.append(pairs[index * 2 + 1])
      }
    }
    // A lookbehind can put the end before the start; .NET has no such thing.
    if offsets[1] < offsets[0] { offsets[1] = offsets[0] }
    return RegexMatch(self, subject, offsets)
  }

  /// The match after another: behind an empty one the search moves on by a character.
  public func next(after match: RegexMatch) throws -> RegexMatch? {
    var start = match.offsets[1]
    if match.offsets[0] == match.offsets[1] {
      guard start < match.subject.count else { return nil }
      start += 1
    }
    return try self.match(match.subject, from: start)
  }

  /// All matches.
  public func matches(_ subject: PSString, from start: Int = 0) throws -> [RegexMatch] {
    var all: [RegexMatch] = []
    var found = try match(subject, from: start)
    while let match = found {
      all.append(match)
      found = try next(after: match)
    }
    return all
  }

  /// Index in `groupNames` of a group by name or number.
  public func groupIndex(named name: String) -> Int? {
    if let index = groupNames.firstIndex(of: name) { return index }
    return Int(name).flatMap { number in groupNumbers.firstIndex(of: number) }
  }

  // MARK: Replacing and splitting

  public func replace(_ subject: PSString, with replacement: PSString, count: Int = -1, from start: Int = 0) throws -> PSString {
    guard let first = try match(subject, from: start), count != 0 else { return subject }
    let parts = RegexReplacement.parse(replacement, self)
    return try replace(subject, first, count) { match, builder in RegexReplacement.append(parts, match, to: &builder) }
  }

  public func replace(
    _ subject: PSString, count: Int = -1, from start: Int = 0, evaluator: (RegexMatch) throws -> PSString
  ) throws -> PSString {
    guard let first = try match(subject, from: start), count != 0 else { return subject }
    return try replace(subject, first, count) { match, builder in builder.append(try evaluator(match)) }
  }

  private func replace(
    _ subject: PSString, _ first: RegexMatch, _ count: Int, _ body: (RegexMatch, inout TextBuilder) throws -> Void
  ) throws -> PSString {
    var builder = TextBuilder()
    var left = count
    var copied = 0
    var found: RegexMatch? = first
    while let match = found {
      builder.append(subject, copied, match.offsets[0])
      copied = match.offsets[1]
      try body(match, &builder)
      left -= 1
      if left == 0 { break }
      found = try next(after: match)
    }
    builder.append(subject, copied, subject.count)
    return builder.text
  }

  /// `Split`: the parts between matches, with what groups captured in between; 0 means no limit.
  public func split(_ subject: PSString, limit: Int = 0, from start: Int = 0) throws -> [PSString] {
    guard limit != 1, var match = try match(subject, from: start) else { return [subject] }
    var parts: [PSString] = []
    var previous = 0
    var left = limit - 1
    while true {
      parts.append(subject.substring(previous, match.offsets[0] - previous))
      previous = match.offsets[1]
      for group in 1..<max(1, groupNumbers.count) {
        if let text = match.text(of: group) { parts.append(text) }
      }
      if limit > 0 {
        left -= 1
        if left == 0 { break }
      }
      guard let next = try next(after: match) else { break }
      match = next
    }
    parts.append(subject.substring(previous, subject.count - previous))
    return parts
  }

  // MARK: Escaping

  public static func escape(_ text: PSString) -> PSString {
    var units: [UInt16] = []
    for unit in text.units {
      switch unit {
      case 0x09: units += [0x5C, 0x74]
      case 0x0A: units += [0x5C, 0x6E]
      case 0x0C: units += [0x5C, 0x66]
      case 0x0D: units += [0x5C, 0x72]
      case 0x20, 0x23, 0x24, 0x28, 0x29, 0x2A, 0x2B, 0x2E, 0x3F, 0x5B, 0x5C, 0x5E, 0x7B, 0x7C: units += [0x5C, unit]
      default: units.append(unit)
      }
    }
    return units.count == text.count ? text : PSString(units: units)
  }

  public static func unescape(_ text: PSString) throws -> PSString {
    var reader = RegexTranslator(text, options: [], forASCII: false)
    var units: [UInt16] = []
    while !reader.isAtEnd {
      if reader.current == 0x5C {
        reader.position += 1
        guard !reader.isAtEnd else { throw reader.error("UnescapedEndingBackslash", "Illegal \\ at end of pattern.") }
        units.append(try reader.readCharacterEscape())
      } else {
        units.append(reader.current)
        reader.position += 1
      }
    }
    return PSString(units: units)
  }
}

/// Text put together from parts of strings: bytes as long as all is ASCII, units from the first part that is not.
struct TextBuilder {
  private var ascii = ""
  private var units: [UInt16]?

  mutating func append(_ string: PSString) {
    if units == nil {
      if string.isASCII { return ascii.append(string.text) }
      units = Array(ascii.utf16)
    }
    units?.append(contentsOf: string.units)
  }

  mutating func append(_ string: PSString, _ from: Int, _ to: Int) {
    guard from < to else { return }
    if units == nil {
      if string.isASCII {
        let utf8 = string.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: from)
        return ascii.append(contentsOf: string.text[start..<utf8.index(start, offsetBy: to - from)])
      }
      units = Array(ascii.utf16)
    }
    units?.append(contentsOf: string.units[from..<to])
  }

  var text: PSString { units.map { PSString(units: $0) } ?? PSString(ascii: ascii) }
}

/// A replacement pattern: `$1`, `${name}`, `$&`, `$$`, and text.
enum RegexReplacement {
  case text(PSString)
  case group(Int)
  case before, after, whole, lastGroup

  static func parse(_ replacement: PSString, _ regex: Regex) -> [RegexReplacement] {
    guard replacement.text.utf8.contains(0x24) else { return [.text(replacement)] }
    let units = replacement.units
    var parts: [RegexReplacement] = []
    var literal: [UInt16] = []
    var index = 0
    func flush() {
      if !literal.isEmpty { parts.append(.text(PSString(units: literal))) }
      literal.removeAll()
    }
    while index < units.count {
      if units[index] == 0x24, let (part, next) = dollar(units, index + 1, regex) {
        if case .text(let text) = part { literal += text.units } else {
          flush()
          parts.append(part)
        }
        index = next
      } else {
        literal.append(units[index])
        index += 1
      }
    }
    flush()
    return parts
  }

  /// What stands behind a dollar; nil where the dollar is just a dollar.
  private static func dollar(_ units: [UInt16], _ start: Int, _ regex: Regex) -> (RegexReplacement, Int)? {
    guard start < units.count else { return nil }
    var index = start
    let isBraced = units[index] == 0x7B
    if isBraced { index += 1 }
    guard index < units.count else { return nil }
    if RegexTranslator.isDigit(units[index]) {
      var number = 0
      while index < units.count, RegexTranslator.isDigit(units[index]) {
        number = number * 10 + Int(units[index] - 0x30)
        guard number < 0x7FFF_FFFF else { return nil }
        index += 1
      }
      if isBraced {
        guard index < units.count, units[index] == 0x7D else { return nil }
        index += 1
      }
      return regex.groupNumbers.firstIndex(of: number).map { (.group($0), index) }
    }
    if isBraced {
      let nameStart = index
      while index < units.count, RegexTranslator.isWord(units[index]) { index += 1 }
      guard index > nameStart, index < units.count, units[index] == 0x7D else { return nil }
      let name = String(decoding: units[nameStart..<index], as: UTF16.self)
      return regex.groupNames.firstIndex(of: name).map { (.group($0), index + 1) }
    }
    switch units[index] {
    case 0x24: return (.text(PSString(ascii: "$")), index + 1)
    case 0x26: return (.group(0), index + 1)
    case 0x60: return (.before, index + 1)
    case 0x27: return (.after, index + 1)
    case 0x2B: return (.lastGroup, index + 1)
    case 0x5F: return (.whole, index + 1)
    default: return nil
    }
  }

  static func append(_ parts: [RegexReplacement], _ match: RegexMatch, to builder: inout TextBuilder) {
    let subject = match.subject
    for part in parts {
      switch part {
      case .text(let text): builder.append(text)
      case .group(let group): append(match, group, to: &builder)
      case .lastGroup: append(match, match.offsets.count / 2 - 1, to: &builder)
      case .before: builder.append(subject, 0, match.offsets[0])
      case .after: builder.append(subject, match.offsets[1], subject.count)
      case .whole: builder.append(subject)
      }
    }
  }

  private static func append(_ match: RegexMatch, _ group: Int, to builder: inout TextBuilder) {
    let start = match.offsets[group * 2]
    if start >= 0 { builder.append(match.subject, start, match.offsets[group * 2 + 1]) }
  }

  /// `Match.Result`.
  static func expand(_ replacement: PSString, _ match: RegexMatch) -> PSString {
    guard let regex = match.regex else { return replacement }
    var builder = TextBuilder()
    append(parse(replacement, regex), match, to: &builder)
    return builder.text
  }
}
