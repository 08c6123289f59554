/// The types of `System.Text.RegularExpressions`.
extension NetType {
  nonisolated(unsafe) public static let regex = regularExpressionType("Regex", .object, define: defineRegex)
  nonisolated(unsafe) public static let regexCapture = regularExpressionType("Capture", .object, define: defineCapture)
  nonisolated(unsafe) public static let regexGroup = regularExpressionType("Group", .regexCapture, define: defineGroup)
  nonisolated(unsafe) public static let regexMatch = regularExpressionType("Match", .regexGroup, define: defineMatch)
  nonisolated(unsafe) public static let matchCollection = regularExpressionType("MatchCollection", .object, [.iList]) { type in
    defineRegexCollection(type, "System.Text.RegularExpressions.Match")
  }
  nonisolated(unsafe) public static let groupCollection = regularExpressionType("GroupCollection", .object, [.iList]) { type in
    defineRegexCollection(type, "System.Text.RegularExpressions.Group")
    defineGroupCollection(type)
  }
  nonisolated(unsafe) public static let captureCollection = regularExpressionType("CaptureCollection", .object, [.iList]) { type in
    defineRegexCollection(type, "System.Text.RegularExpressions.Capture")
  }

  private static func regularExpressionType(
    _ name: String, _ base: NetType, _ interfaces: @escaping @autoclosure () -> [NetType] = [], define: @escaping (NetType) -> Void
  ) -> NetType {
    let type = NetType("System.Text.RegularExpressions.\(name)", base: base, interfaces: interfaces(), define: define)
    type.assembly = "System.Text.RegularExpressions"
    return type
  }
}

/// Index, length, value of a match or group.
private func part(_ value: Value) throws -> (index: Int, length: Int, value: PSString) {
  switch value.object {
  case let match as RegexMatch: return (match.index, match.length, match.value)
  case let group as RegexGroup: return (group.index, group.length, group.value)
  default: throw NetException("System.NullReferenceException", "Object reference not set to an instance of an object.")
  }
}

private func defineCapture(_ type: NetType) {
  type.property("int Index") { this, _ in .int(try part(this).index) }
  type.property("int Length") { this, _ in .int(try part(this).length) }
  type.property("string Value") { this, _ in .string(try part(this).value) }
  type.property("System.ReadOnlySpan[char] ValueSpan") { _, _ in .null }
  type.method("string ToString()") { this, _, _ in .string(try part(this).value) }
}

private func defineGroup(_ type: NetType) {
  type.property("bool Success") { this, _ in
    switch this.object {
    case let match as RegexMatch: return .bool(match.isSuccess)
    case let group as RegexGroup: return .bool(group.isSuccess)
    default: return .bool(false)
    }
  }
  type.property("string Name") { this, _ in .text((this.object as? RegexGroup)?.name ?? "0") }
  type.property("System.Text.RegularExpressions.CaptureCollection Captures") { this, _ in
    switch this.object {
    case let match as RegexMatch:
      return .object(RegexCollection(match.isSuccess ? [this] : [], type: .captureCollection))
    case let group as RegexGroup:
      let captures = group.isSuccess ? RegexCaptures.all(of: group) : []
      return .object(RegexCollection(captures, type: .captureCollection))
    default: return .null
    }
  }
}

private func defineMatch(_ type: NetType) {
  type.property("System.Text.RegularExpressions.GroupCollection Groups") { this, _ in
    let match: RegexMatch = try cast(this)
    var groups: [Value] = match.groups.map { .object($0) }
    groups[0] = this
    return .object(RegexCollection(groups, names: match.regex?.groupNames ?? ["0"], type: .groupCollection))
  }
  type.method("System.Text.RegularExpressions.Match NextMatch()") { this, _, _ in
    let match: RegexMatch = try cast(this)
    return .object(try match.regex?.next(after: match) ?? RegexMatch.failed())
  }
  type.method("string Result(string replacement)") { this, arguments, _ in
    let match: RegexMatch = try cast(this)
    guard match.isSuccess else { throw NetException("System.NotSupportedException", "Result cannot be called on a failed Match.") }
    return .string(RegexReplacement.expand(arguments.string(0), match))
  }
  type.staticProperty("System.Text.RegularExpressions.Match Empty") { _, _ in .object(RegexMatch.failed()) }
}

private func defineRegexCollection(_ type: NetType, _ element: String) {
  type.property("int Count") { this, _ in .int((try cast(this) as RegexCollection).elements.count) }
  type.property("bool IsReadOnly") { _, _ in .bool(true) }
  type.property("bool IsSynchronized") { _, _ in .bool(false) }
  type.property("System.Object SyncRoot") { this, _ in this }
  type.method("\(element) get_Item(int index)") { this, arguments, _ in
    let all: RegexCollection = try cast(this)
    let index = arguments.int(0)
    if all.elements.indices.contains(index) { return all.elements[index] }
    if all.netType === NetType.groupCollection { return .object(RegexMatch.failed()) }
    throw NetException.outOfRange("i", "Specified argument was out of the range of valid values.")
  }
  type.method("void CopyTo(array array, int arrayIndex)") { this, arguments, _ in
    let target: NetArray = try cast(arguments[0])
    for (offset, element) in (try cast(this) as RegexCollection).elements.enumerated()
    where target.elements.indices.contains(arguments.int(1) + offset) {
      target.elements[arguments.int(1) + offset] = element
    }
    return .void
  }
  type.method("System.Collections.IEnumerator GetEnumerator()") { this, _, _ in
    .object(NetEnumerator((try cast(this) as RegexCollection).elements))
  }
}

private func defineGroupCollection(_ type: NetType) {
  type.method("System.Text.RegularExpressions.Group get_Item(string groupname)") { this, arguments, _ in
    let all: RegexCollection = try cast(this)
    if let index = all.names.firstIndex(of: arguments.string(0).text) { return all.elements[index] }
    return .object(RegexMatch.failed())
  }
  type.method("bool TryGetValue(string key, [ref] System.Text.RegularExpressions.Group value)") { this, arguments, _ in
    let all: RegexCollection = try cast(this)
    let index = all.names.firstIndex(of: arguments.string(0).text)
    arguments.setReference(1, index.map { all.elements[$0] } ?? .null)
    return .bool(index != nil)
  }
  type.method("bool ContainsKey(string key)") { this, arguments, _ in
    .bool((try cast(this) as RegexCollection).names.contains(arguments.string(0).text))
  }
  type.property("System.Collections.Generic.IEnumerable[string] Keys") { this, _ in
    .array((try cast(this) as RegexCollection).names.map { .text($0) }, of: .string)
  }
  type.property("System.Collections.Generic.IEnumerable[System.Text.RegularExpressions.Group] Values") { this, _ in
    .array((try cast(this) as RegexCollection).elements, of: .regexGroup)
  }
}

/// The options argument of a call.
private func options(_ arguments: Arguments, _ index: Int) -> Int { arguments[index].integer ?? 0 }

private func start(_ arguments: Arguments, _ index: Int, _ subject: PSString) throws -> Int {
  let start = arguments.int(index)
  guard (0...subject.count).contains(start) else {
    throw NetException.outOfRange("startat", "Start index cannot be less than 0 or greater than input length.")
  }
  return start
}

private func notNull(_ arguments: Arguments, _ index: Int, _ name: String) throws {
  if arguments[index].isNull { throw NetException.argumentNull(name) }
}

private func defineRegex(_ type: NetType) {
  type.constructor("(string pattern)") { _, arguments, _ in
    try notNull(arguments, 0, "pattern")
    return .object(try Regex(arguments.string(0)))
  }
  type.constructor("(string pattern, System.Text.RegularExpressions.RegexOptions options)") { _, arguments, _ in
    try notNull(arguments, 0, "pattern")
    return .object(try Regex(arguments.string(0), options: options(arguments, 1)))
  }
  type.constructor("(string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)") { _, arguments, _ in
    try notNull(arguments, 0, "pattern")
    return .object(try Regex(arguments.string(0), options: options(arguments, 1)))
  }
  type.property("System.Text.RegularExpressions.RegexOptions Options") { this, _ in
    EnumTypes.value("System.Text.RegularExpressions.RegexOptions", Int64((try cast(this) as Regex).rawOptions))
  }
  type.property("bool RightToLeft") { _, _ in .bool(false) }
  type.property("timespan MatchTimeout") { _, _ in .timeSpan(TimeSpan(ticks: -10_000)) }
  type.staticProperty("int CacheSize") { _, _ in .int32(15) } set: { _, _, _ in }
  type.staticProperty("timespan InfiniteMatchTimeout") { _, _ in .timeSpan(TimeSpan(ticks: -10_000)) }
  type.method("string ToString()") { this, _, _ in .string((try cast(this) as Regex).pattern) }
  type.method("string[] GetGroupNames()") { this, _, _ in
    .array((try cast(this) as Regex).groupNames.map { .text($0) }, of: .string)
  }
  type.method("int[] GetGroupNumbers()") { this, _, _ in
    .array((try cast(this) as Regex).groupNumbers.map { .int($0) }, of: .int32)
  }
  type.method("string GroupNameFromNumber(int i)") { this, arguments, _ in
    let regex: Regex = try cast(this)
    return .text(regex.groupNumbers.firstIndex(of: arguments.int(0)).map { regex.groupNames[$0] } ?? "")
  }
  type.method("int GroupNumberFromName(string name)") { this, arguments, _ in
    let regex: Regex = try cast(this)
    return .int(regex.groupIndex(named: arguments.string(0).text).map { regex.groupNumbers[$0] } ?? -1)
  }
  type.staticMethod("string Escape(string str)") { _, arguments, _ in
    try notNull(arguments, 0, "str")
    return .string(Regex.escape(arguments.string(0)))
  }
  type.staticMethod("string Unescape(string str)") { _, arguments, _ in
    try notNull(arguments, 0, "str")
    return .string(try Regex.unescape(arguments.string(0)))
  }
  defineRegexMatching(type)
  defineRegexReplacing(type)
  defineRegexSplitting(type)
}

private func collection(_ matches: [RegexMatch]) -> Value {
  .object(RegexCollection(matches.map { .object($0) }, type: .matchCollection))
}

private func defineRegexMatching(_ type: NetType) {
  let optionsType = "System.Text.RegularExpressions.RegexOptions options"
  func cached(_ arguments: Arguments, _ optionsIndex: Int?) throws -> Regex {
    try notNull(arguments, 0, "input")
    try notNull(arguments, 1, "pattern")
    return try Regex.cached(arguments.string(1), options: optionsIndex.map { options(arguments, $0) } ?? 0)
  }
  type.method("bool IsMatch(string input)") { this, arguments, _ in
    try notNull(arguments, 0, "input")
    return .bool(try (try cast(this) as Regex).isMatch(arguments.string(0)))
  }
  type.method("bool IsMatch(string input, int startat)") { this, arguments, _ in
    .bool(try (try cast(this) as Regex).isMatch(arguments.string(0), from: try start(arguments, 1, arguments.string(0))))
  }
  type.staticMethod("bool IsMatch(string input, string pattern)") { _, arguments, _ in
    .bool(try cached(arguments, nil).isMatch(arguments.string(0)))
  }
  type.staticMethod("bool IsMatch(string input, string pattern, \(optionsType))") { _, arguments, _ in
    .bool(try cached(arguments, 2).isMatch(arguments.string(0)))
  }
  type.staticMethod("bool IsMatch(string input, string pattern, \(optionsType), timespan matchTimeout)") { _, arguments, _ in
    .bool(try cached(arguments, 2).isMatch(arguments.string(0)))
  }
  func first(_ regex: Regex, _ subject: PSString, _ from: Int = 0) throws -> Value {
    .object(try regex.match(subject, from: from) ?? RegexMatch.failed())
  }
  let matchType = "System.Text.RegularExpressions.Match"
  type.method("\(matchType) Match(string input)") { this, arguments, _ in
    try notNull(arguments, 0, "input")
    return try first(try cast(this), arguments.string(0))
  }
  type.method("\(matchType) Match(string input, int startat)") { this, arguments, _ in
    try first(try cast(this), arguments.string(0), try start(arguments, 1, arguments.string(0)))
  }
  type.staticMethod("\(matchType) Match(string input, string pattern)") { _, arguments, _ in
    try first(try cached(arguments, nil), arguments.string(0))
  }
  type.staticMethod("\(matchType) Match(string input, string pattern, \(optionsType))") { _, arguments, _ in
    try first(try cached(arguments, 2), arguments.string(0))
  }
  let listType = "System.Text.RegularExpressions.MatchCollection"
  type.method("\(listType) Matches(string input)") { this, arguments, _ in
    try notNull(arguments, 0, "input")
    return collection(try (try cast(this) as Regex).matches(arguments.string(0)))
  }
  type.method("\(listType) Matches(string input, int startat)") { this, arguments, _ in
    collection(try (try cast(this) as Regex).matches(arguments.string(0), from: try start(arguments, 1, arguments.string(0))))
  }
  type.staticMethod("\(listType) Matches(string input, string pattern)") { _, arguments, _ in
    collection(try cached(arguments, nil).matches(arguments.string(0)))
  }
  type.staticMethod("\(listType) Matches(string input, string pattern, \(optionsType))") { _, arguments, _ in
    collection(try cached(arguments, 2).matches(arguments.string(0)))
  }
  type.method("int Count(string input)") { this, arguments, _ in
    .int(try (try cast(this) as Regex).matches(arguments.string(0)).count)
  }
  type.staticMethod("int Count(string input, string pattern)") { _, arguments, _ in
    .int(try cached(arguments, nil).matches(arguments.string(0)).count)
  }
  type.staticMethod("int Count(string input, string pattern, \(optionsType))") { _, arguments, _ in
    .int(try cached(arguments, 2).matches(arguments.string(0)).count)
  }
}

private func defineRegexReplacing(_ type: NetType) {
  let evaluatorType = "System.Text.RegularExpressions.MatchEvaluator evaluator"
  let optionsType = "System.Text.RegularExpressions.RegexOptions options"
  func cached(_ arguments: Arguments, _ optionsIndex: Int?) throws -> Regex {
    try notNull(arguments, 0, "input")
    try notNull(arguments, 1, "pattern")
    return try Regex.cached(arguments.string(1), options: optionsIndex.map { options(arguments, $0) } ?? 0)
  }
  func evaluate(
    _ regex: Regex, _ input: PSString, _ delegate: Value, _ context: DotNetContext, count: Int = -1, from: Int = 0
  ) throws -> Value {
    .string(
      try regex.replace(input, count: count, from: from) { match in
        context.toString(try context.invoke(delegate, [.object(match)]))
      })
  }
  type.method("string Replace(string input, string replacement)") { this, arguments, _ in
    try notNull(arguments, 0, "input")
    try notNull(arguments, 1, "replacement")
    return .string(try (try cast(this) as Regex).replace(arguments.string(0), with: arguments.string(1)))
  }
  type.method("string Replace(string input, string replacement, int count)") { this, arguments, _ in
    .string(try (try cast(this) as Regex).replace(arguments.string(0), with: arguments.string(1), count: arguments.int(2)))
  }
  type.method("string Replace(string input, string replacement, int count, int startat)") { this, arguments, _ in
    let from = try start(arguments, 3, arguments.string(0))
    return .string(
      try (try cast(this) as Regex).replace(arguments.string(0), with: arguments.string(1), count: arguments.int(2), from: from))
  }
  type.method("string Replace(string input, \(evaluatorType))") { this, arguments, context in
    try notNull(arguments, 0, "input")
    return try evaluate(try cast(this), arguments.string(0), arguments[1], context)
  }
  type.method("string Replace(string input, \(evaluatorType), int count)") { this, arguments, context in
    try evaluate(try cast(this), arguments.string(0), arguments[1], context, count: arguments.int(2))
  }
  type.method("string Replace(string input, \(evaluatorType), int count, int startat)") { this, arguments, context in
    let from = try start(arguments, 3, arguments.string(0))
    return try evaluate(try cast(this), arguments.string(0), arguments[1], context, count: arguments.int(2), from: from)
  }
  type.staticMethod("string Replace(string input, string pattern, string replacement)") { _, arguments, _ in
    try notNull(arguments, 2, "replacement")
    return .string(try cached(arguments, nil).replace(arguments.string(0), with: arguments.string(2)))
  }
  type.staticMethod("string Replace(string input, string pattern, string replacement, \(optionsType))") { _, arguments, _ in
    .string(try cached(arguments, 3).replace(arguments.string(0), with: arguments.string(2)))
  }
  type.staticMethod("string Replace(string input, string pattern, \(evaluatorType))") { _, arguments, context in
    try evaluate(try cached(arguments, nil), arguments.string(0), arguments[2], context)
  }
  type.staticMethod("string Replace(string input, string pattern, \(evaluatorType), \(optionsType))") { _, arguments, context in
    try evaluate(try cached(arguments, 3), arguments.string(0), arguments[2], context)
  }
}

private func defineRegexSplitting(_ type: NetType) {
  func parts(_ regex: Regex, _ input: PSString, _ limit: Int = 0, _ from: Int = 0) throws -> Value {
    .array(try regex.split(input, limit: limit, from: from).map { .string($0) }, of: .string)
  }
  type.method("string[] Split(string input)") { this, arguments, _ in
    try notNull(arguments, 0, "input")
    return try parts(try cast(this), arguments.string(0))
  }
  type.method("string[] Split(string input, int count)") { this, arguments, _ in
    try parts(try cast(this), arguments.string(0), arguments.int(1))
  }
  type.method("string[] Split(string input, int count, int startat)") { this, arguments, _ in
    try parts(try cast(this), arguments.string(0), arguments.int(1), try start(arguments, 2, arguments.string(0)))
  }
  type.staticMethod("string[] Split(string input, string pattern)") { _, arguments, _ in
    try notNull(arguments, 0, "input")
    try notNull(arguments, 1, "pattern")
    return try parts(try Regex.cached(arguments.string(1)), arguments.string(0))
  }
  type.staticMethod("string[] Split(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)") { _, arguments, _ in
    try parts(try Regex.cached(arguments.string(1), options: options(arguments, 2)), arguments.string(0))
  }
}
