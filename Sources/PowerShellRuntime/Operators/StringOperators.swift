import DotNet

/// `-like`, `-match`, `-replace`, `-split`, `-join`, `-f`.
enum StringOperators {
  /// Applies a test to a value, or filters a collection by it.
  static func filter(_ left: Value, _ frame: Frame, _ test: (Value) throws -> Bool) throws -> Value {
    if case .object(let object) = left, object.isEnumerable {
      var kept: [Value] = []
      for element in try Enumeration.elements(left, frame.context) where try test(element) { kept.append(element) }
      return .array(kept)
    }
    return .bool(try test(left))
  }

  static func like(_ left: Value, _ right: Value, ignoreCase: Bool, negate: Bool, _ frame: Frame) throws -> Value {
    let pattern = Wildcard.cached(Conversion.text(right, frame.context).text, ignoreCase: ignoreCase)
    if pattern.isInvalid {
      throw RuntimeError.make(
        "RuntimeException",
        "The specified wildcard character pattern is not valid: \(Conversion.text(right, frame.context).text)", .NotSpecified,
        type: "System.Management.Automation.WildcardPatternException")
    }
    return try filter(left, frame) { pattern.matches(Conversion.text($0, frame.context).text) != negate }
  }

  static func match(_ left: Value, _ right: Value, ignoreCase: Bool, negate: Bool, _ frame: Frame) throws -> Value {
    try match(left, try regex(right, ignoreCase: ignoreCase, frame), negate: negate, frame)
  }

  static func match(_ left: Value, _ regex: Regex, negate: Bool, _ frame: Frame) throws -> Value {
    if case .object(let object) = left, object.isEnumerable {
      return try filter(left, frame) { try regex.isMatch(Conversion.text($0, frame.context)) != negate }
    }
    guard let match = try regex.match(Conversion.text(left, frame.context)), match.isSuccess else { return .bool(negate) }
    try frame.assign(Layout.matches, .object(match.captureTable()))
    return .bool(!negate)
  }

  /// The right operand as a pattern.
  private static func regex(_ value: Value, ignoreCase: Bool, _ frame: Frame) throws -> Regex {
    if case .object(let object) = value.base, let regex = object as? Regex { return regex }
    return try Regex.cached(Conversion.text(value, frame.context), options: ignoreCase ? Regex.ignoreCase : 0)
  }

  static func join(_ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    let separator = Conversion.text(right, frame.context).text
    // An enumerator is one value, as text.
    if case .object(let object) = left, object is NetEnumerator { return .string(Conversion.text(left, frame.context)) }
    let parts = try Enumeration.elements(left, frame.context)
    var result = ""
    for (n, part) in parts.enumerated() {
      if n > 0 { result += separator }
      if case .object(let object) = part, object is NetArray || object is NetList {
        result += object.netType.displayName
      } else {
        Conversion.append(part, to: &result, frame.context)
      }
    }
    return .string(PSString(result))
  }

  static func format(_ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    let template = Conversion.text(left, frame.context)
    var arguments: [Value]
    if case .object(let object) = right, object.isEnumerable, !(object is NetDictionary) {
      arguments = try Enumeration.elements(right, frame.context)
    } else {
      arguments = [right]
    }
    arguments = arguments.map { argument in
      guard case .object(let object) = argument.base else { return argument.base }
      if let type = object as? NetType { return .text(type.displayName) }
      if object is PSCustomObject || object is ScriptBlock || object is ScriptObject { return .string(Conversion.text(argument, frame.context)) }
      return argument.base
    }
    do {
      return .string(try CompositeFormat.format(template, arguments, culture: frame.context.culture, frame.context.dotNet))
    } catch let error as NetException {
      throw RuntimeError.make(
        "FormatError", "Error formatting a string: \(error.exception.message).", .InvalidOperation, inner: error.exception)
    }
  }

  static func replace(_ left: Value, _ right: Value, ignoreCase: Bool, _ frame: Frame) throws -> Value {
    var pattern: Value = right
    var replacement: Value = .text("")
    if case .object(let object) = right.base, object.isEnumerable {
      let parts = try Enumeration.elements(right.base, frame.context)
      if parts.isEmpty {
        pattern = .text("")
      } else if parts.count > 2 {
        throw RuntimeError.make(
          "BadReplaceArgument",
          "The \(ignoreCase ? "-replace" : "-creplace") operator allows only two elements to follow it, not \(parts.count).",
          .InvalidOperation, target: right)
      }
      if let first = parts.first { pattern = first }
      if parts.count > 1 { replacement = parts[1] }
    }
    let compiled: Regex
    do {
      compiled = try regex(pattern, ignoreCase: ignoreCase, frame)
    } catch let error as NetException {
      let text = Conversion.text(pattern, frame.context)
      throw RuntimeError.make(
        "InvalidRegularExpression", "The regular expression pattern \(text.text) is not valid.", .InvalidOperation,
        target: .string(text), inner: error.exception)
    }
    func one(_ value: Value) throws -> Value {
      let subject = Conversion.text(value, frame.context)
      if case .object(let object) = replacement, let block = object as? ScriptBlock {
        return .string(try compiled.replace(subject) { match in
          let sink = CollectSink()
          try frame.context.engine.call(block, [.object(match)], underscore: .object(match), input: nil, inCurrentScope: false, to: sink)
          return Conversion.text(sink.result, frame.context)
        })
      }
      if case .object(let object) = replacement.base, object is BlockDelegate || object is MethodGroup {
        return .string(try compiled.replace(subject) { match in
          Conversion.text(try frame.context.dotNet.invoke(replacement.base, [.object(match)]), frame.context)
        })
      }
      return .string(try compiled.replace(subject, with: Conversion.text(replacement, frame.context)))
    }
    if case .object(let object) = left, object.isEnumerable {
      return .array(try Enumeration.elements(left, frame.context).map { try one($0) })
    }
    return try one(left)
  }

  static func split(_ left: Value, _ right: Value, ignoreCase: Bool, _ frame: Frame) throws -> Value {
    var parts: [Value] = [right]
    if case .object(let object) = right.base, object.isEnumerable { parts = try Enumeration.elements(right.base, frame.context) }
    var limit = 0
    if parts.isEmpty {
      throw RuntimeError.make(
        "BadOperatorArgument",
        "The argument to operator '\(ignoreCase ? "-split" : "-csplit")' is not valid: \(Conversion.shown(right, frame.context)).",
        .InvalidOperation, target: right)
    }
    if parts.count > 1 { limit = try asArgument { try Conversion.convert(parts[1], to: .int32, frame.context).integer ?? 0 } }
    var options = ignoreCase ? Regex.ignoreCase : 0
    var simple = false
    if parts.count > 2 {
      let chosen: Int = try asArgument {
        guard let type = NetType.named("System.Management.Automation.SplitOptions") else { return 0 }
        return try Conversion.convert(parts[2], to: type, frame.context).integer ?? 0
      }
      simple = chosen & 1 != 0
      // Only a pattern has options of patterns.
      if simple, chosen & ~(1 | 64) != 0 {
        throw RuntimeError.make(
          "InvalidSplitOptionCombination", "The combination of options with the -split operator is not valid.", .InvalidOperation)
      }
      if chosen & 64 != 0 { options |= Regex.ignoreCase }
      if chosen & 16 != 0 { options |= Regex.multiline }
      if chosen & 32 != 0 { options |= Regex.singleline }
      if chosen & 128 != 0 { options |= 4 }
      if chosen & 8 != 0 { options |= 32 }
    }
    var results: [Value] = []
    let subjects = try Enumeration.elements(left.isVoid ? .null : left, frame.context)
    if case .object(let object)? = parts.first, let block = object as? ScriptBlock {
      for subject in subjects { try splitByBlock(Conversion.text(subject, frame.context), block, limit, &results, frame) }
      return .array(results, of: .string)
    }
    let pattern = Conversion.text(parts.first ?? .text(""), frame.context)
    let regex = try Regex.cached(simple ? Regex.escape(pattern) : pattern, options: options)
    for subject in subjects { results += try split(Conversion.text(subject, frame.context), regex, limit).map { .string($0) } }
    return .array(results, of: .string)
  }

  /// An operator's argument that cannot be converted is an error of the operator's.
  private static func asArgument(_ conversion: () throws -> Int) throws -> Int {
    do { return try conversion() } catch let error as TerminatingError {
      throw RuntimeError.make(
        "RuntimeException", error.record.exception.message, .InvalidArgument, inner: error.record.exception.inner ?? error.record.exception)
    }
  }

  /// Splits; a negative limit counts pieces from the end.
  private static func split(_ subject: PSString, _ regex: Regex, _ limit: Int) throws -> [PSString] {
    if limit >= 0 { return try regex.split(subject, limit: limit) }
    let matches = try regex.matches(subject).suffix(max(0, -limit - 1))
    var pieces: [PSString] = []
    var from = 0
    for match in matches {
      pieces.append(subject.substring(from, match.index - from))
      for group in match.captures where group.number > 0 { pieces.append(group.text) }
      from = match.index + match.length
    }
    pieces.append(subject.substring(from, subject.count - from))
    return pieces
  }

  private static func splitByBlock(
    _ subject: PSString, _ block: ScriptBlock, _ limit: Int, _ results: inout [Value], _ frame: Frame
  ) throws {
    let units = subject.units
    /// Whether the block wants a cut at the character.
    func cuts(_ n: Int) throws -> Bool {
      let sink = CollectSink()
      try frame.context.engine.call(
        block, [.string(subject), .int32(Int32(n))], underscore: .string(PSString(units: [units[n]])), input: nil, inCurrentScope: false,
        to: sink)
      return Truth.isTrue(sink.result)
    }
    var places: [Int] = []
    // A negative limit counts pieces from the end.
    var n = limit < 0 ? units.count - 1 : 0
    while n >= 0, n < units.count, limit == 0 || places.count < abs(limit) - 1 {
      if try cuts(n) { places.append(n) }
      n += limit < 0 ? -1 : 1
    }
    var from = 0
    for place in places.sorted() {
      results.append(.string(PSString(units: Array(units[from..<place]))))
      from = place + 1
    }
    results.append(.string(PSString(units: Array(units[from...]))))
  }

  static func splitUnary(_ value: Value, _ frame: Frame) throws -> Value {
    var parts: [Value] = []
    for element in try Enumeration.elements(value, frame.context) {
      let words = Conversion.text(element, frame.context).text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace })
      for word in words { parts.append(.text(String(word))) }
      if words.isEmpty { parts.append(.text("")) }
    }
    return .array(parts, of: .string)
  }
}
