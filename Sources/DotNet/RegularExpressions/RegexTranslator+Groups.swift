extension RegexTranslator {
  /// `(`…: gives false where nothing was written that a quantifier could follow (an option setting).
  mutating func readGroup() throws -> Bool {
    position += 1
    let outer = options
    guard !isAtEnd, current == 0x3F else {
      if options.contains(.explicitCapture) {
        write("(?:")
      } else {
        noteGroup(number: nil, name: nil)
        return try finishCapture(outer)
      }
      return try finishGroup(outer)
    }
    position += 1
    guard !isAtEnd else { throw error("InvalidGroupingConstruct", "Unrecognized grouping construct.") }
    switch current {
    case 0x3A, 0x3D, 0x21, 0x3E:  // : = ! >
      write("(?")
      output.append(current)
      position += 1
      return try finishGroup(outer)
    case 0x3C, 0x27:  // < '
      if current == 0x3C, let next = peek(1), next == 0x3D || next == 0x21 {
        write("(?<")
        output.append(next)
        position += 2
        return try finishGroup(outer)
      }
      try readGroupName()
      return try finishCapture(outer)
    case 0x28: return try readConditional(outer)
    default: return try readOptions(outer)
    }
  }

  mutating func finishGroup(_ outer: Options) throws -> Bool {
    try readAlternatives()
    guard !isAtEnd else { throw error("InsufficientClosingParentheses", "Not enough )'s.") }
    position += 1
    output.append(0x29)
    options = outer
    return true
  }

  mutating func noteGroup(number: Int?, name: String?) {
    guard isCollecting else {
      groupCursor += 1
      return
    }
    if let name {
      pendingNames.append((groupNumbers.count, name))
      if !nameOrder.contains(name) { nameOrder.append(name) }
      groupNumbers.append(-1)
    } else if let number {
      groupNumbers.append(number)
    } else {
      groupNumbers.append(autoNumber)
      autoNumber += 1
    }
  }

  mutating func readName() -> String {
    let start = position
    while !isAtEnd, RegexTranslator.isWord(current) { position += 1 }
    return String(decoding: pattern[start..<position], as: UTF16.self)
  }

  mutating func readGroupName() throws {
    let close: UInt16 = current == 0x3C ? 0x3E : 0x27
    position += 1
    guard !isAtEnd else { throw error("InvalidGroupingConstruct", "Unrecognized grouping construct.") }
    if current == 0x2D { throw balancing() }
    guard RegexTranslator.isWord(current) else {
      throw error("CaptureGroupNameInvalid", "Invalid group name: Group names must begin with a word character.")
    }
    if RegexTranslator.isDigit(current) {
      let number = try readNumber()
      guard !isAtEnd, current == close || current == 0x2D else {
        throw error("CaptureGroupNameInvalid", "Invalid group name: Group names must begin with a word character.")
      }
      if current == 0x2D { throw balancing() }
      guard number != 0 else { throw error("CaptureGroupOfZero", "Capture number cannot be zero.") }
      noteGroup(number: number, name: nil)
    } else {
      let name = readName()
      guard !isAtEnd, current == close || current == 0x2D else {
        throw error("CaptureGroupNameInvalid", "Invalid group name: Group names must begin with a word character.")
      }
      if current == 0x2D { throw balancing() }
      noteGroup(number: nil, name: name)
    }
    position += 1
  }

  /// The rest of a capturing group, at what follows its opening.
  mutating func finishCapture(_ outer: Options) throws -> Bool {
    let index = groupCursor
    write(marksCaptures ? "(?:(" : "(")
    _ = try finishGroup(outer)
    if marksCaptures { write("(?C\(min(index, 255))))") }
    return true
  }

  func balancing() -> NetException {
    NetException(
      "System.NotSupportedException",
      "Invalid pattern '\(patternText)' at offset \(position). Balancing group definitions are not supported by Standby.")
  }

  mutating func readConditional(_ outer: Options) throws -> Bool {
    // At the inner parenthesis.
    let open = position
    position += 1
    if !isAtEnd, RegexTranslator.isDigit(current) {
      let number = try readNumber()
      guard !isAtEnd, current == 0x29 else {
        throw error("AlternationHasMalformedReference", "Conditional alternation is missing a closing parenthesis after the group number \(number).")
      }
      position += 1
      guard isCollecting || groupNumbers.contains(number) else {
        throw error("AlternationHasUndefinedReference", "Conditional alternation refers to an undefined group number \(number).")
      }
      write("(?(\(groupNumbers.firstIndex(of: number) ?? 1))")
      return try finishGroup(outer)
    }
    let nameStart = position
    let name = readName()
    if !name.isEmpty, !isAtEnd, current == 0x29, isCollecting || numberOfName[name] != nil {
      position += 1
      let number = numberOfName[name] ?? 1
      write("(?(\(groupNumbers.firstIndex(of: number) ?? 1))")
      return try finishGroup(outer)
    }
    position = nameStart
    if !isAtEnd, current == 0x3F {
      // The condition is itself a lookaround; `(?(?=...)` reads alike on both sides.
      if let next = peek(1), next == 0x3D || next == 0x21 || (next == 0x3C && (peek(2) == 0x3D || peek(2) == 0x21)) {
        position = open
        write("(?")
        _ = try readGroup()
        return try finishGroup(outer)
      }
      throw error("AlternationHasNamedCapture", "Alternation conditions do not capture and cannot be named.")
    }
    write("(?(?=")
    try readAlternatives()
    guard !isAtEnd else { throw error("InsufficientClosingParentheses", "Not enough )'s.") }
    position += 1
    write(")")
    return try finishGroup(outer)
  }

  mutating func readOptions(_ outer: Options) throws -> Bool {
    var isOn = true
    var on = ""
    var off = ""
    while !isAtEnd {
      let unit = current
      switch unit {
      case 0x2D: isOn = false
      case 0x2B: isOn = true
      case 0x69, 0x49: set(.ignoreCase, "i", isOn, &on, &off)
      case 0x6D, 0x4D: set(.multiline, "m", isOn, &on, &off)
      case 0x73, 0x53: set(.singleline, "s", isOn, &on, &off)
      case 0x6E, 0x4E: set(.explicitCapture, "", isOn, &on, &off)
      case 0x78, 0x58: set(.ignoreWhitespace, "", isOn, &on, &off)
      case 0x29:  // ) : for the rest of the enclosing group
        position += 1
        if !on.isEmpty || !off.isEmpty { write("(?\(on)\(off.isEmpty ? "" : "-\(off)"))") }
        return false
      case 0x3A:
        position += 1
        write("(?\(on)\(off.isEmpty ? "" : "-\(off)"):")
        return try finishGroup(outer)
      default:
        position += 1
        throw error("InvalidGroupingConstruct", "Unrecognized grouping construct.")
      }
      position += 1
    }
    throw error("InvalidGroupingConstruct", "Unrecognized grouping construct.")
  }

  mutating func set(_ option: Options, _ letter: String, _ isOn: Bool, _ on: inout String, _ off: inout String) {
    if isOn {
      options.insert(option)
      on += letter
    } else {
      options.remove(option)
      off += letter
    }
  }

  /// A reference to a group by .NET's number: the groups that share it, last first.
  mutating func writeReference(_ number: Int) {
    let indices = groupNumbers.indices.filter { $0 > 0 && groupNumbers[$0] == number }
    if indices.count == 1 {
      write("\\g{\(indices[0])}")
    } else {
      write("(?:\(indices.reversed().map { "\\g{\($0)}" }.joined(separator: "|")))")
    }
  }

  mutating func readNamedReference(_ close: UInt16) throws {
    let message = "Malformed \\k<...> named back reference."
    guard !isAtEnd, RegexTranslator.isWord(current) else { throw error("MalformedNamedReference", message) }
    if RegexTranslator.isDigit(current) {
      let number = try readNumber()
      guard !isAtEnd, current == close else { throw error("MalformedNamedReference", message) }
      position += 1
      guard !isCollecting else { return }
      guard groupNumbers.contains(number) else {
        throw error("UndefinedNumberedReference", "Reference to undefined group number \(number).")
      }
      return writeReference(number)
    }
    let name = readName()
    guard !isAtEnd, current == close else { throw error("MalformedNamedReference", message) }
    position += 1
    guard !isCollecting else { return }
    guard let number = numberOfName[name] else {
      throw error("UndefinedNamedReference", "Reference to undefined group name '\(name)'.")
    }
    writeReference(number)
  }

  mutating func readBackreference() throws {
    let start = position
    let number = try readNumber()
    if isCollecting { return }
    if number == 0 || !groupNumbers.contains(number) {
      if number != 0, number <= 9 {
        throw error("UndefinedNumberedReference", "Reference to undefined group number \(number).")
      }
      position = start
      return writeLiteral(try readCharacterEscape())
    }
    writeReference(number)
  }
}
