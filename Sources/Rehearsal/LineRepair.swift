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
  public var isChanged: Bool { !defects.isEmpty }
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
    var defects: [LineDefect] = []
    func note(_ id: String, _ reason: String) {
      if !defects.contains(where: { $0.id == id }) { defects.append(LineDefect(id: id, reason: reason)) }
    }
    let plain: String = tidy(read, note: note)
    guard let command: CatalogCommand = command(in: plain, isFailback: isFailback) else { return nil }
    let lower: String = plain.lowercased()
    let exact: Range<String.Index>? = plain.range(of: command.noun, options: .caseInsensitive)
    var before: String = exact.map { String(plain[..<$0.lowerBound]) } ?? ""
    var after: String = exact.map { String(plain[$0.upperBound...]) } ?? ""
    if exact == nil {
      note("noun", "the noun is misspelt: \(command.noun) is the nearest there is")
      after = lower.range(of: " -").map { String(plain[$0.lowerBound...]) } ?? ""
      before = command.verb + "-"
    } else if plain.range(of: command.noun) == nil {
      note("case", "the name's case was changed; PowerShell ignores it")
    }
    before = before.trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
    if after.hasPrefix("\"") && exact != nil {
      note("quotedName", "quotation marks were put around the command's name")
      after.removeFirst()
    }
    if before.lowercased() != command.verb.lowercased() + "-" {
      if before.lowercased().hasPrefix(command.verb.lowercased()) {
        note("hyphen", "the hyphen between verb and noun was lost")
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
    let given: [String] = all.filter { after.lowercased().contains($0.lowercased()) }
    if !given.isEmpty { return "-\(parameter.name) " + given.map { "\"\($0)\"" }.joined(separator: ",") }
    let site: [String] = names.chatServers(ofBackupSite: !isFailback)
    note("bound-list", "the document names no servers; bound to the \(site.count) of the site that holds the primary database")
    return "-\(parameter.name) " + site.map { "\"\($0)\"" }.joined(separator: ",")
  }

  /// Repairs a T-SQL statement of a known step against the statement it can only have been.
  public func transactSQL(_ read: String, meant: String, line: Int) -> RepairedLine {
    var defects: [LineDefect] = []
    let plain: String = tidy(read) { defects.append(LineDefect(id: $0, reason: $1)) }
    let words: [String] = plain.lowercased().split { " .;\t".contains($0) }.map { String($0) }
    let wanted: [String] = meant.lowercased().split(separator: " ").map { String($0) }
    if words != wanted {
      let foreign: [String] = words.filter { !wanted.contains($0) }
      let lost: [String] = wanted.filter { !words.contains($0) }
      if foreign.contains(where: { $0.contains("<") || $0.contains("spid") }) {
        defects.append(LineDefect(id: "placeholder", reason: "`\(foreign.joined(separator: " "))` stands for a session of this world: \(lost.joined(separator: " "))"))
      } else {
        defects.append(
          LineDefect(
            id: "keywords",
            reason: "T-SQL keywords were translated or damaged: `\(foreign.joined(separator: " "))`; the statement here is \(meant.uppercased().prefix { $0 != " " }) (missing: \(lost.joined(separator: " ")))"))
      }
    }
    return RepairedLine(line: line, read: read, run: meant, defects: defects, confidence: max(50, 97 - defects.count * 8))
  }
}
