/// `Match`: where a pattern matched, with its groups.
public final class RegexMatch: NetObject {
  /// Nil for the match that failed.
  public let regex: Regex?
  public let subject: PSString
  /// Start and end of each group in .NET's order; -1 where it took no part.
  public let offsets: [Int]

  init(_ regex: Regex?, _ subject: PSString, _ offsets: [Int]) {
    self.regex = regex
    self.subject = subject
    self.offsets = offsets
  }

  /// `Match.Empty`.
  static func failed() -> RegexMatch { RegexMatch(nil, PSString(ascii: ""), [0, 0]) }

  public var isSuccess: Bool { regex != nil }
  public var index: Int { offsets[0] }
  public var length: Int { offsets[1] - offsets[0] }
  public lazy var value: PSString = subject.substring(offsets[0], offsets[1] - offsets[0])

  public var groupCount: Int { offsets.count / 2 }

  /// What the n-th group captured; nil where it took no part.
  public func text(of group: Int) -> PSString? {
    let start = offsets[group * 2]
    return start < 0 ? nil : subject.substring(start, offsets[group * 2 + 1] - start)
  }

  /// `$Matches`: the key and text of each group that took part.
  public var captures: [(name: String, number: Int, text: PSString)] {
    guard let regex else { return [] }
    var all: [(name: String, number: Int, text: PSString)] = []
    for group in 0..<groupCount {
      if let text = text(of: group) { all.append((regex.groupNames[group], regex.groupNumbers[group], text)) }
    }
    return all
  }

  /// The same as the hashtable that scripts see.
  public func captureTable() -> NetDictionary {
    let table = NetDictionary(type: .hashtable)
    guard let regex else { return table }
    table.reserve(groupCount)
    for group in 0..<groupCount {
      if let text = text(of: group) { table.add(new: regex.captureKeys[group], .string(text)) }
    }
    return table
  }

  public override var netType: NetType { .regexMatch }
  public override func toString(_ context: DotNetContext) throws -> PSString? { value }

  lazy var groups: [RegexGroup] = (0..<groupCount).map { RegexGroup(self, $0) }
}

/// `Group`, and `Capture`: a part of the subject with its place.
public final class RegexGroup: NetObject {
  public let match: RegexMatch
  public let group: Int
  /// `Capture` of a group rather than the group itself.
  let isCapture: Bool

  init(_ match: RegexMatch, _ group: Int, isCapture: Bool = false) {
    self.match = match
    self.group = group
    self.isCapture = isCapture
  }

  public var isSuccess: Bool { match.isSuccess && match.offsets[group * 2] >= 0 }
  public var index: Int { max(0, match.offsets[group * 2]) }
  public var length: Int { isSuccess ? match.offsets[group * 2 + 1] - match.offsets[group * 2] : 0 }
  public lazy var value: PSString = match.text(of: group) ?? PSString(ascii: "")
  public var name: String { match.regex?.groupNames[group] ?? "0" }

  public override var netType: NetType { isCapture ? .regexCapture : .regexGroup }
  public override func toString(_ context: DotNetContext) throws -> PSString? { value }
}

/// `MatchCollection`, `GroupCollection`, `CaptureCollection`: read-only lists.
public final class RegexCollection: NetObject {
  public let elements: [Value]
  let names: [String]
  private let type: NetType
  init(_ elements: [Value], names: [String] = [], type: NetType) {
    self.elements = elements
    self.names = names
    self.type = type
  }
  public override var netType: NetType { type }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { elements }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(elements) }
}
