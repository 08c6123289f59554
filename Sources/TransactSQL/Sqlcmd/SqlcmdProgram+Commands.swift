extension SqlcmdProgram {
  /// Runs a line that is a sqlcmd command. - Returns: false when it is text for the buffer.
  func runCommand(_ line: String) -> Bool {
    let trimmed: String = line.trimmingSpaces()
    guard let first: Character = trimmed.first else { return false }
    let hasColon: Bool = first == ":" && line.first == ":"
    let body: String = hasColon ? String(trimmed.dropFirst()) : trimmed
    if body.hasPrefix("!!") {
      complain("Sqlcmd: operating-system commands are not run in a rehearsal.")
      return true
    }
    let word: String = body.prefix { !$0.isWhitespace && $0 != "(" }.uppercased()
    let rest: String = String(body.dropFirst(word.count)).trimmingSpaces()
    if !hasColon {
      switch word {
      case "QUIT" where rest.isEmpty: isStopping = true
      case "EXIT" where rest.isEmpty || rest.hasPrefix("("): leave(rest)
      case "RESET" where rest.isEmpty: reset()
      case "ED" where rest.isEmpty: complain("Sqlcmd: there is no editor in a rehearsal.")
      default: return false
      }
      return true
    }
    if options.commandsDisabled != nil && (word == "ED" || word == "!!") { return true }
    switch word {
    case "QUIT": isStopping = true
    case "EXIT": leave(rest)
    case "RESET": reset()
    case "LIST": write(buffer.map { $0 + "\n" }.joined())
    case "LISTVAR": write(variables.listing.map { $0 + "\n" }.joined())
    case "SETVAR": setVariable(rest)
    case "R": include(rest)
    case "CONNECT": reconnect(rest)
    case "OUT": redirect(rest, isError: false)
    case "ERROR": redirect(rest, isError: true)
    case "PERFTRACE", "XML": break
    case "ON": onError(rest)
    case "SERVERLIST":
      let names: [String] = session.cluster.instances.filter { session.cluster.isServing($0) }.map {
        $0.name.uppercased()
      }.sorted()
      write("\nServers:\n" + names.map { "    \($0)\n" }.joined())
    case "HELP": write(sqlcmdCommandHelp + "\n")
    case "ED": complain("Sqlcmd: there is no editor in a rehearsal.")
    default: syntaxError(near: ":" + body.prefix { !$0.isWhitespace })
    }
    return true
  }

  private func reset() {
    buffer = []
    scanner = BatchScanner()
  }

  /// EXIT, EXIT(), EXIT(query).
  private func leave(_ rest: String) {
    guard rest.hasPrefix("("), rest.hasSuffix(")") else {
      isStopping = true
      return
    }
    let query: String = String(rest.dropFirst().dropLast()).trimmingSpaces()
    if query.isEmpty {
      sendBuffer(times: 1)
      isStopping = true
      return
    }
    buffer.append(query)
    sendBuffer(times: 1)
    isStopping = true
    if exitCode != 0 { return }
    guard hasResult else {
      exitCode = -100
      return
    }
    switch lastValue {
    case .int(let number)?: exitCode = Int32(truncatingIfNeeded: number)
    case nil: exitCode = -101
    case .text(let text)?: exitCode = Int32(text.trimmingSpaces()) ?? -102
    default: exitCode = -102
    }
  }

  private func setVariable(_ rest: String) {
    let name: String = String(rest.prefix { !$0.isWhitespace })
    guard !name.isEmpty, name.first?.isNumber == false else { return syntaxError(near: ":setvar") }
    if SqlcmdVariables.readOnly.contains(name.uppercased()) {
      complain("Sqlcmd: Error: The scripting variable: '\(name)' is read-only.")
      return
    }
    var value: String = String(rest.dropFirst(name.count)).trimmingSpaces()
    if value.isEmpty {
      variables[name] = nil
      return
    }
    if value.hasPrefix("\"") {
      guard value.count >= 2, value.hasSuffix("\"") else { return syntaxError(near: ":setvar") }
      value = String(value.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    } else if value.contains(where: \.isWhitespace) {
      return syntaxError(near: ":setvar")
    }
    let (text, missing): (String, String?) = variables.expanded(value)
    if let missing { return complain("'\(missing)' scripting variable not defined.") }
    variables[name] = text
  }

  /// A file's name as typed: quotes fall away, variables are filled in.
  private func fileName(_ text: String) -> String {
    var name: String = variables.expanded(text).text
    if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") {
      name = String(name.dropFirst().dropLast())
    }
    return name
  }

  private func include(_ rest: String) {
    let file: String = fileName(rest)
    guard !file.isEmpty else { return syntaxError(near: ":r") }
    guard readDepth < 20, let text: String = host.readFile(file) else {
      complain("Sqlcmd: '\(file)': Invalid filename.")
      if !options.inputs.isEmpty { isStopping = true; exitCode = 1 }
      return
    }
    readDepth += 1
    defer { readDepth -= 1 }
    var lines: [Substring] = text.replacingLineEnds().split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    for line: Substring in lines where !isStopping { take(String(line)) }
  }

  private func reconnect(_ rest: String) {
    let words: [String] = variables.expanded(rest).text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let server: String = words.first else { return syntaxError(near: ":connect") }
    let before: SqlcmdOptions = options
    options.user = nil
    if let place: Int = words.firstIndex(of: "-U"), place + 1 < words.count {
      options.user = words[place + 1]
    }
    if let place: Int = words.firstIndex(of: "-l"), place + 1 < words.count {
      variables["SQLCMDLOGINTIMEOUT"] = words[place + 1]
    }
    if connect(server, database: nil) {
      write("Sqlcmd: Successfully connected to server '\(server)'.\n")
    } else {
      options = before
      exitCode = 1
      isStopping = true
    }
  }

  private func redirect(_ rest: String, isError: Bool) {
    let target: SqlcmdOutput
    switch rest.lowercased() {
    case "": return syntaxError(near: isError ? ":error" : ":out")
    case "stdout": target = .standard
    case "stderr": target = .error
    default:
      let file: String = fileName(rest)
      files[file] = ""
      target = .file(file)
    }
    if isError { errorOutput = target } else { output = target }
  }

  private func onError(_ rest: String) {
    let words: [String] = rest.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 2, words[0] == "error", ["exit", "ignore"].contains(words[1]) else {
      return syntaxError(near: ":on")
    }
    stopsOnError = words[1] == "exit"
  }
}
