import Foundation

/// One thing found wrong with a line, or bound to the world.
public struct LineDefect: Sendable, Equatable {
  public var id: String
  public var reason: String
}

/// A line as read, as it will be run, and what was wrong with it.
public struct RepairedLine: Sendable, Equatable {
  public var line: Int
  public var read: String
  public var run: String
  public var defects: [LineDefect]
  /// Percent.
  public var confidence: Int
  /// Whether a query window runs it, not the shell.
  public var isTransactSQL = false
  public var isChanged: Bool { !defects.isEmpty }
  /// A value was put in that the line did not have: at the prompt that is asked, not done.
  var isGuess: Bool { defects.contains { $0.id.hasPrefix("bound") || $0.id.hasPrefix("value") } }
}

public enum RepairMode: String, Sendable { case strict, suggest, repair }

/// Reasons from a damaged line to the command it was: the noun is looked for in the letters alone, the verb follows
/// from the noun, parameters and values from the command's declaration, names from the world.
public struct LineRepair {
  let catalog: any CommandCatalog
  let names: any WorldNames

  public init(catalog: any CommandCatalog, names: any WorldNames) {
    self.catalog = catalog
    self.names = names
  }

  /// Repairs a shell line. - Returns: nil when no command's noun can be found in it.
  public func shell(_ read: String, line: Int, isFailback: Bool, wantsEmptyList: Bool = false) -> RepairedLine? {
    if let sound: RepairedLine = sound(read, line: line) { return sound }
    var defects: [LineDefect] = []
    func note(_ id: String, _ reason: String) {
      if !defects.contains(where: { $0.id == id }) { defects.append(LineDefect(id: id, reason: reason)) }
    }
    let plain: String = tidy(read, note: note)
    guard let command: CatalogCommand = command(in: plain, isFailback: isFailback) else { return nil }
    let exact: Range<String.Index>? = plain.range(of: command.noun, options: .caseInsensitive)
    let near: (range: Range<String.Index>, edits: Int)? = exact == nil ? place(of: command.noun, in: plain) : nil
    let range: Range<String.Index>? = exact ?? near?.range
    var before: String = range.map { String(plain[..<$0.lowerBound]) } ?? ""
    var after: String = range.map { String(plain[$0.upperBound...]) } ?? plain
    if exact == nil {
      let stands: String = range.map { String(plain[$0]) } ?? ""
      if range == nil {
        note("noun", "the command's name was lost; only \(command.name) takes these parameters")
        after = plain.range(of: " -").map { String(plain[$0.lowerBound...]) } ?? plain
        before = command.verb + "-"
      } else if near?.edits == 0 {
        note("noun", "the name `\(command.noun)` was broken up (`\(stands)`)")
      } else {
        note("noun", "the noun is misspelt (`\(stands)`): \(command.noun) is the nearest there is")
      }
    } else if plain.range(of: command.noun) == nil {
      note("case", "the name's case was changed; PowerShell ignores it")
    }
    before = before.trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
    if after.hasPrefix("\"") && exact != nil {
      note("quotedName", "quotation marks were put around the command's name")
      after.removeFirst()
    }
    if before.lowercased() != command.verb.lowercased() + "-" {
      if before.lowercased() == command.verb.lowercased() {
        note("hyphen", "the hyphen between verb and noun was lost")
      } else if before.lowercased().replacingOccurrences(of: " ", with: "") == command.verb.lowercased() + "-" {
        note("hyphen", "a blank stands inside the command's name")
      } else if before.isEmpty {
        note("verb", "the verb was lost; \(command.noun) goes with \(command.verb)")
      } else {
        note("verb", "the verb was translated or damaged (`\(before)`); \(command.noun) goes with \(command.verb)")
      }
    }
    let arguments: String = self.arguments(
      of: command, in: after, isFailback: isFailback, wantsEmptyList: wantsEmptyList, note: note)
    let run: String = arguments.isEmpty ? command.name : "\(command.name) \(arguments)"
    return RepairedLine(
      line: line, read: read, run: run, defects: defects, confidence: max(50, 99 - defects.count * 5))
  }

  /// A line that the shell takes as it stands, names and all: it is run untouched.
  /// - Parameter isTyped: names and mandatory parameters are the product's to judge, only damage is ours.
  func sound(_ read: String, line: Int, isTyped: Bool = false) -> RepairedLine? {
    let text: String = read.trimmingCharacters(in: .whitespaces)
    guard text.unicodeScalars.allSatisfy({ $0.isASCII && $0.value >= 32 }), !text.contains("<"), !text.contains("`"),
      text.filter({ $0 == "\"" }).count % 2 == 0
    else { return nil }
    let words: [String] = SimpleWords.of(text)
    guard let name: String = words.first,
      let command: CatalogCommand = catalog.commands.first(where: { $0.name.lowercased() == name.lowercased() })
    else { return nil }
    var named: Set<String> = []
    var index = 1
    while index < words.count {
      let word: String = words[index]
      if isTyped && !word.hasPrefix("-") {
        index += 1
        continue
      }
      guard word.hasPrefix("-"), word.count > 1 else { return nil }
      let typed: String = word.dropFirst().prefix { $0 != ":" }.lowercased()
      index += 1
      if SimpleWords.common.contains(where: { $0.hasPrefix(typed) }) {
        if !word.contains(":"), index < words.count, !words[index].hasPrefix("-") { index += 1 }
        continue
      }
      let matches: [CatalogParameter] = command.parameters.filter { $0.name.lowercased().hasPrefix(typed) }
      let exact: CatalogParameter? = matches.first { $0.name.lowercased() == typed } ?? (matches.count == 1 ? matches[0] : nil)
      guard let parameter: CatalogParameter = exact else { return nil }
      named.insert(parameter.name)
      if parameter.value == .none { continue }
      guard index < words.count, !words[index].hasPrefix("-"), isTyped || isSound(words[index], for: parameter) else { return nil }
      index += 1
    }
    if isTyped { return RepairedLine(line: line, read: read, run: text, defects: [], confidence: 100) }
    let isSwap: Bool = named.contains("Swap")
    if command.parameters.contains(where: { $0.isMandatory && !named.contains($0.name) && !(isSwap && $0.name == "ActiveServers") }) { return nil }
    return RepairedLine(line: line, read: read, run: text, defects: [], confidence: 100)
  }

  /// A word behind the name that is no value of any parameter: what a translation left of a name cut in two (`ne`).
  func debris(_ text: String) -> String? {
    let words: [String] = SimpleWords.of(text)
    guard words.count == 2, let word: String = words.last, !word.hasPrefix("-"), word.count <= 4, word.allSatisfy(\.isLetter),
      let command: CatalogCommand = catalog.commands.first(where: { $0.name.lowercased() == words[0].lowercased() }),
      command.parameters.contains(where: \.isMandatory)
    else { return nil }
    return word
  }

  private func isSound(_ value: String, for parameter: CatalogParameter) -> Bool {
    switch parameter.value {
    case .choice(let values): return values.contains { $0.lowercased() == value.lowercased() }
    case .identity:
      let name: String = (value.split(separator: ":").last.map { String($0) } ?? "").lowercased()
      return name == names.pool.lowercased()
    case .servers:
      let own: Set<String> = Set((names.chatServers(ofBackupSite: true) + names.chatServers(ofBackupSite: false)).map { $0.lowercased() })
      return value.hasPrefix("$") || value.hasPrefix("@{") || value.lowercased().split(separator: ",").allSatisfy { own.contains(String($0)) }
    case .fqdn: return value.contains(".") || !value.contains("<")
    case .share: return value.hasPrefix("\\\\")
    case .text, .none: return true
    }
  }

  /// Blanks, quotes, dashes and full-width forms to what the shell takes; each change is noted.
  func tidy(_ read: String, note: (String, String) -> Void) -> String {
    var result = ""
    for scalar: Unicode.Scalar in read.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x85:
        note("space", "no-break or foreign blanks stand where a plain blank was")
        result += " "
      case 0x200B...0x200F, 0xFEFF, 0x2060: note("invisible", "invisible characters stand in the line")
      case 0xAB, 0xBB, 0x300C...0x300F, 0x2039, 0x203A, 0x301D...0x301F, 0xFF02:
        note("quotes", "guillemets or brackets of the translation stand where double quotes were; PowerShell reads them as text")
        result += "\""
      case 0x201C...0x201F:
        note("curly", "curly quotes stand where straight quotes were")
        result += "\""
      case 0x2018...0x201B:
        note("curly", "curly quotes stand where straight quotes were")
        result += "'"
      case 0x2010...0x2015, 0x2212, 0xFE63:
        note("dash", "a typographic dash stands where a hyphen was")
        result += "-"
      case 0xFF01...0xFF5E:
        note("width", "full-width characters stand where ASCII was")
        result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2A, 0x60: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    if read.hasSuffix(" ") || read.hasPrefix(" ") { note("bold", "a blank inside the bold marks keeps the bold from closing") }
    return result.trimmingCharacters(in: .whitespaces)
  }

  /// The command whose noun is nearest, its verb by the words before it and the parameters behind it.
  func command(in plain: String, isFailback: Bool) -> CatalogCommand? {
    let letters: String = squeeze(plain)
    var best: (edits: Int, command: CatalogCommand)?
    for command: CatalogCommand in catalog.commands {
      let noun: String = command.noun.lowercased()
      var edits: Int = letters.contains(noun) ? 0 : distance(of: noun, within: letters) * 4
      if edits > noun.utf8.count / 7 * 4 { continue }
      if !letters.contains(squeeze(command.name)) { edits += 2 }
      // A verb that only reads cannot take the value the line carries.
      if command.verb == "Get" && !letters.contains("get") { edits += 2 }
      if command.verb == "Uninstall" && !letters.contains("uninstall") { edits += 2 }
      if best == nil || edits < best?.edits ?? 0 { best = (edits, command) }
    }
    return best?.command ?? commandOfParameters(letters)
  }

  /// Where the noun is beyond reading, parameters and values that only one command has.
  private func commandOfParameters(_ letters: String) -> CatalogCommand? {
    var best: (points: Int, command: CatalogCommand)?
    for command: CatalogCommand in catalog.commands where command.verb != "Get" {
      var points = 0
      for parameter: CatalogParameter in command.parameters where parameter.name.count > 8 {
        if mentions(parameter.name.lowercased(), in: letters) { points += 2 }
        if case .choice(let values) = parameter.value, values.contains(where: { $0.count > 6 && letters.contains($0.lowercased()) }) { points += 2 }
      }
      if points > best?.points ?? 1 { best = (points, command) }
    }
    return best?.command
  }

  private func arguments(
    of command: CatalogCommand, in after: String, isFailback: Bool, wantsEmptyList: Bool,
    note: (String, String) -> Void
  ) -> String {
    var parts: [String] = []
    let letters: String = squeeze(after)
    if after.hasPrefix("-") { note("glued", "the first parameter is glued to the command's name") }
    if after.contains("- ") { note("detached", "a blank stands between the dash and its parameter") }
    if let dash: String.Index = after.firstIndex(of: "\"").flatMap({ quote in after[quote...].firstIndex(of: "-") }),
      dash > after.startIndex, after[after.index(before: dash)] == "\"", !after.hasSuffix("\"")
    {
      note("gluedValue", "a parameter is glued to the closing quote before it")
    }
    if after.filter({ $0 == "\"" }).count % 2 == 1 { note("unclosed", "a quotation mark was lost") }
    var isAnyNamed = false
    for parameter: CatalogParameter in command.parameters {
      let isNamed: Bool = mentions(parameter.name.lowercased(), in: letters)
      if isNamed { isAnyNamed = true }
      if isNamed && !letters.contains(parameter.name.lowercased()) {
        note("parameter-\(parameter.name)", "the name of -\(parameter.name) was damaged; it is the nearest the command has")
      }
      switch parameter.value {
      case .identity:
        if !isNamed && !parameter.isMandatory { continue }
        if !isNamed { note("parameter", "-\(parameter.name) was translated; its value, a service identity, tells it") }
        parts.append("-\(parameter.name) \(identity(in: after, letters: letters, note: note))")
      case .choice(let values):
        parts += choice(parameter, values, command, letters, isNamed, isFailback, note)
      case .servers:
        parts.append(servers(parameter, in: after, isNamed: isNamed, isFailback: isFailback, wantsEmptyList, note))
      case .fqdn where parameter.isMandatory:
        if isNamed, let value: String = value(after: parameter.name, in: after), value.contains(".") {
          parts.append("-\(parameter.name) \(value)")
        } else {
          note("bound-\(parameter.name)", "mandatory -\(parameter.name) is not in the document; bound to \(names.backupSqlServer)")
          parts.append("-\(parameter.name) \(names.backupSqlServer)")
        }
      case .share where after.lowercased().contains(names.mirroringShare.lowercased()):
        parts.append("-\(parameter.name) \(names.mirroringShare)")
      case .share:
        note("bound-\(parameter.name)", "mandatory -\(parameter.name) is bound to this world's \(names.mirroringShare)")
        parts.append("-\(parameter.name) \(names.mirroringShare)")
      case .none: if isNamed { parts.append("-\(parameter.name)") }
      case .text, .fqdn: break
      }
    }
    let debris: String = after.trimmingCharacters(in: CharacterSet(charactersIn: " .,;:\"'。、，"))
    if !isAnyNamed && !debris.isEmpty && !debris.hasPrefix("-") && !debris.contains(".") {
      note("debris", "`\(debris)` is debris of the translation, no argument: it would bind to the first positional parameter")
    }
    return parts.joined(separator: " ")
  }

  private func value(after name: String, in text: String) -> String? {
    guard let range: Range<String.Index> = text.range(of: name, options: .caseInsensitive) else { return nil }
    return text[range.upperBound...].split(whereSeparator: { $0 == " " || $0 == "\"" }).first.map { String($0) }
  }

  private func identity(in after: String, letters: String, note: (String, String) -> Void) -> String {
    let known: [String] = [names.pool] + names.poolAliases
    let quoted: String = after.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map { String($0) } ?? after
    if quoted.contains(" :") { note("colon", "a blank stands before the colon of the identity") }
    if quoted.contains(": ") { note("colonBlank", "a blank stands after the colon of the identity; the product takes it") }
    if !letters.contains("service") { note("scope", "the identity's scope `service` was translated or lost") }
    for name: String in known where quoted.lowercased().contains(name.lowercased()) {
      if name != names.pool { note("alias", "\(name) is another name of this world's pool \(names.pool)") }
      if !quoted.contains(name) { note("nameCase", "the case of the pool's name was changed; names ignore it") }
      return "\"service:\(name)\""
    }
    let machines: [String] = names.chatServers(ofBackupSite: true) + names.chatServers(ofBackupSite: false)
    if let server: String = machines.first(where: { quoted.lowercased().contains($0.lowercased()) }) {
      // A name of this world, if the wrong one: the product's to refuse.
      return "\"service:\(server)\""
    }
    let nearest: String? = known.first { mentions(squeeze($0), in: letters) }
    if let nearest {
      note("name", "the pool's name was broken up; it reads as \(nearest)")
      return "\"service:\(nearest)\""
    }
    note("bound", "the sample pool name is not of this world; bound to \(names.pool)")
    return "\"service:\(names.pool)\""
  }

  private func choice(
    _ parameter: CatalogParameter, _ values: [String], _ command: CatalogCommand, _ letters: String, _ isNamed: Bool,
    _ isFailback: Bool, _ note: (String, String) -> Void
  ) -> [String] {
    let found: String? = values.first { mentions($0.lowercased(), in: letters) }
    if found == nil && !parameter.isMandatory && !isNamed { return [] }
    if let found {
      if !isNamed && parameter.name == "PoolState" {
        note("parameter-\(parameter.name)", "-\(parameter.name) was translated; its value \(found) tells it")
      }
      return ["-\(parameter.name) \(found)"]
    }
    let meant: String = parameter.name == "PoolState" && isFailback ? (values.last ?? "") : (values.first ?? "")
    note(
      "value-\(parameter.name)",
      isNamed
        ? "the value of -\(parameter.name) was translated; in this procedure it is \(meant)"
        : "mandatory -\(parameter.name) is missing; this step means \(meant)")
    return ["-\(parameter.name) \(meant)"]
  }

  private func servers(
    _ parameter: CatalogParameter, in after: String, isNamed: Bool, isFailback: Bool, _ wantsEmptyList: Bool,
    _ note: (String, String) -> Void
  ) -> String {
    if wantsEmptyList {
      if !after.contains("$null") { note("bound-list", "the document names no -\(parameter.name); clearing the list is $null") }
      return "-\(parameter.name) $null"
    }
    let all: [String] = names.chatServers(ofBackupSite: true) + names.chatServers(ofBackupSite: false)
    let given: [String] = fqdns(in: after)
    let site: [String] = names.chatServers(ofBackupSite: !isFailback)
    if !given.isEmpty {
      var bound: [String] = []
      for name: String in given {
        if let own: String = all.first(where: { $0.lowercased() == name.lowercased() || $0.lowercased().hasPrefix(name.lowercased() + ".") }) {
          bound.append(own)
        } else if let near: String = all.first(where: { squeeze($0) == squeeze(name) }) {
          note("server-\(near)", "the server's name was broken up (`\(name)`); it reads as \(near)")
          bound.append(near)
        }
      }
      if bound.count == given.count { return "-\(parameter.name) " + bound.map { "\"\($0)\"" }.joined(separator: ",") }
      note("bound-list", "the servers named (\(given.joined(separator: ", "))) are not of this world; bound to the \(site.count) of the site that holds the primary database")
      return "-\(parameter.name) " + site.map { "\"\($0)\"" }.joined(separator: ",")
    }
    note("bound-list", "the document names no servers; bound to the \(site.count) of the site that holds the primary database")
    return "-\(parameter.name) " + site.map { "\"\($0)\"" }.joined(separator: ",")
  }

  /// The host names of a list, quoted or not.
  private func fqdns(in after: String) -> [String] {
    after.split { " ,\"'()@;{}=".contains($0) }.map { String($0) }.filter { word in
      word.contains(".") && !word.hasPrefix("-") && !word.hasSuffix(".") && word.contains { $0.isLetter }
    }
  }
}
