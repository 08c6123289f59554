/// All that a repeated group captured in one match.
///
/// PCRE2 keeps a group's last capture only, so the match is run again with a callout behind every group.
enum RegexCaptures {
  static func all(of group: RegexGroup) -> [Value] {
    // The last capture is the group itself.
    let last: Value = .object(group)
    guard let regex = group.match.regex, let history = try? regex.captureHistory(group.match, group.group) else { return [last] }
    let finalStart = group.match.offsets[group.group * 2]
    let finalEnd = group.match.offsets[group.group * 2 + 1]
    var captures: [Value] = []
    for part in history where part.end <= finalEnd && part.start < finalStart {
      let match = RegexMatch(regex, group.match.subject, [part.start, part.end])
      captures.append(.object(RegexGroup(match, 0, isCapture: true)))
    }
    return captures + [last]
  }
}

extension Regex {
  fileprivate func captureHistory(_ match: RegexMatch, _ group: Int) throws -> [(start: Int, end: Int)] {
    var translator = RegexTranslator(pattern, options: RegexTranslator.Options(rawValue: rawOptions), forASCII: false)
    translator.marksCaptures = true
    try translator.translate()
    let program = try RegexProgram(
      translator.output, options: RegexTranslator.Options(rawValue: rawOptions), isWide: true, unicode: true,
      groupCount: translator.groupNumbers.count - 1)
    let history = program.captureHistory(match.subject, from: match.offsets[0])
    let number = groupNumbers[group]
    let merged = translator.groupNumbers.indices.filter { translator.groupNumbers[$0] == number }.flatMap { history[$0] }
    return merged.sorted { $0.start < $1.start }
  }
}
