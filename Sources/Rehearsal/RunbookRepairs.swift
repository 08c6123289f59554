import Foundation

/// The command lines of each step of a page, repaired.
public struct RunbookRepairs {
  let names: any WorldNames
  public init(names: any WorldNames) { self.names = names }

  private var repair: LineRepair { LineRepair(catalog: FailoverCatalog(), names: names) }
  private var statements: StatementRepair { StatementRepair(names: names) }

  public func of(_ role: StepRole, _ step: RunbookStep?, spid: Int? = nil) -> [RepairedLine] {
    let units: [RunbookUnit] = step?.units ?? []
    switch role {
    case .removeLogShipping:
      return [statement(StatementRepair.shapes[0], naming: "spdeletelogshippingsecondarydatabase", units)]
    case .bringOnline: return online(units, spid)
    case .setFailedOver, .setNormal: return shell("CsPersistentChatState", "Set", units, role)
    case .installMirror: return shell("CsMirrorDatabase", "Install", units, role)
    case .activateBackupSite, .clearActive, .activatePrimarySite:
      return shell("CsPersistentChatActiveServer", "Set", units, role)
    default: return own(units)
    }
  }

  // MARK: Shell commands

  private func shell(_ noun: String, _ verb: String, _ units: [RunbookUnit], _ role: StepRole) -> [RepairedLine] {
    let command: CatalogCommand? = FailoverCatalog().commands.first { $0.noun == noun && $0.verb == verb }
    let parameters: [String] = command?.parameters.filter { $0.name.count > 5 }.map(\.name) ?? []
    var best: RepairedLine?
    let exact: Bool = units.contains { $0.squeezed.contains(noun.lowercased()) }
    for unit: RunbookUnit in units {
      guard let fragment: String = Fragments.naming(noun, in: unit, parameters: parameters) ?? bare(unit, verb, noun) else { continue }
      guard
        var line: RepairedLine = repair.shell(
          fragment, line: unit.line, isFailback: role.isFailback, wantsEmptyList: role == .clearActive),
        line.run.lowercased().hasPrefix("\(verb)-\(noun)".lowercased())
      else { continue }
      line.read = fragment
      if exact && !squeeze(fragment).contains(noun.lowercased()) { continue }
      // The fullest line of the step is the one to type; the name alone may stand in its prose as well.
      if best == nil || arguments(line) > arguments(best) { best = line }
    }
    return [best ?? lost("\(verb)-\(noun)", noun, units, role)]
  }

  private func arguments(_ line: RepairedLine?) -> Int {
    (line?.read.split { $0 == " " || $0 == "\u{A0}" }.count ?? 0) + (line?.defects.isEmpty ?? false ? 20 : 0)
  }

  /// A marked run whose name is beyond reading, but whose parameters are the command's.
  private func bare(_ unit: RunbookUnit, _ verb: String, _ noun: String) -> String? {
    Fragments.of(unit).first { fragment in
      fragment.contains { Fragments.isDash($0) } && repair.command(in: fragment, isFailback: false)?.name == "\(verb)-\(noun)"
    }
  }

  /// The command was lost: the step's place in the article says which it was.
  private func lost(_ name: String, _ noun: String, _ units: [RunbookUnit], _ role: StepRole) -> RepairedLine {
    let state: String = role.isFailback ? "Normal" : "FailedOver"
    let text: String = noun == "CsPersistentChatState" ? "\(name) -Identity \"service:\(names.pool)\" -PoolState \(state)" : name
    let made: RepairedLine? = repair.shell(
      text, line: units.first?.line ?? 0, isFailback: role.isFailback, wantsEmptyList: role == .clearActive)
    let reason = LineDefect(id: "lost", reason: "the step's command was lost; its place in the procedure says which it was")
    return RepairedLine(
      line: units.first?.line ?? 0, read: "(no command)", run: made?.run ?? text, defects: [reason] + (made?.defects ?? []),
      confidence: 60)
  }

  /// A line typed at the prompt, repaired as the product text asks; nil when it is no command of a fail-over.
  func typed(_ line: String, role: StepRole) -> RepairedLine? {
    let debris: String? = repair.debris(line)
    if debris == nil, repair.sound(line, line: 0, isTyped: true) != nil || StatementRepair.begins(line) { return nil }
    let letters: String = squeeze(line)
    if FailoverCatalog().commands.contains(where: { names_($0, line, letters) }) {
      return repair.shell(line, line: 0, isFailback: role.isFailback, wantsEmptyList: role == .clearActive && (debris != nil || line.lowercased().contains("$null")))
    }
    // Translated T-SQL still names the database; a shell command would begin with a verb and a dash.
    let first: Substring = line.split(separator: " ").first ?? ""
    guard role == .bringOnline, letters.contains(squeeze(names.database)), !first.contains("-"), !line.contains("=") else { return nil }
    var repaired: RepairedLine = statements.statement(line, shape: StatementRepair.shapes[4], line: 0)
    repaired.isTransactSQL = true
    return repaired
  }

  private func names_(_ command: CatalogCommand, _ line: String, _ letters: String) -> Bool {
    mentions(command.noun.lowercased(), in: letters) && place(of: command.noun, in: line) != nil
  }

  // MARK: T-SQL

  private func statement(_ shape: String, naming name: String, _ units: [RunbookUnit]) -> RepairedLine {
    for unit: RunbookUnit in units where mentions(name, in: unit.squeezed) {
      let fragment: String? = Fragments.of(unit).first { mentions(name, in: squeeze($0)) }
      var line: RepairedLine = statements.statement(
        fragment ?? glued(shape, in: unit) ?? shape, shape: shape, line: unit.line)
      line.isTransactSQL = true
      return line
    }
    return lost(shape.replacingOccurrences(of: "<db>", with: names.database), "the step's statement was lost; its place in the procedure says which it was", units.first)
  }

  private func lost(_ meant: String, _ reason: String, _ unit: RunbookUnit?) -> RepairedLine {
    RepairedLine(
      line: unit?.line ?? 0, read: "(no command)", run: meant, defects: [LineDefect(id: "lost", reason: reason)],
      confidence: 60, isTransactSQL: true)
  }

  /// A statement that stands in prose without any mark: from its first word to its last.
  private func glued(_ shape: String, in unit: RunbookUnit) -> String? {
    let wanted: [String] = StatementRepair.words(shape.replacingOccurrences(of: "<db>", with: names.database)).map { squeeze($0) }
    let words: [Substring] = Fragments.withoutMarks(unit.text).split { " \t\u{A0}，。、；：,;".contains($0) }
    let places: [Int] = words.indices.filter { place in
      let letters: String = squeeze(String(words[place]))
      return wanted.contains { !$0.isEmpty && (letters == $0 || ($0.count > 8 && mentions($0, in: letters))) }
    }
    guard let first: Int = places.first, let last: Int = places.last(where: { $0 < first + wanted.count + 2 }) else { return nil }
    let run: String = words[first...last].joined(separator: " ")
    guard let quote: String.Index = run.firstIndex(where: { Fragments.isQuote($0) }) else { return run }
    // A translation's quotes stand around the statement, or only behind it.
    let inner: Substring = quote == run.startIndex ? run.dropFirst().prefix { !Fragments.isQuote($0) } : run[..<quote]
    return String(inner)
  }

  private func online(_ units: [RunbookUnit], _ spid: Int?) -> [RepairedLine] {
    var lines: [RepairedLine] = [statement(StatementRepair.shapes[1], naming: "spwho2", units)]
    if let unit: RunbookUnit = units.first(where: { isKill($0) }) {
      let read: String = Fragments.of(unit).first { squeeze($0).contains("kill") } ?? "kill <spid>"
      var line: RepairedLine = statements.statement(read, shape: StatementRepair.shapes[3], spid: spid, line: unit.line)
      line.isTransactSQL = true
      if spid == nil {
        line.run = "(nothing to end)"
        line.defects.append(LineDefect(id: "placeholder", reason: "`<spid>` stands for a session number; no session is in \(names.database) now"))
        line.confidence = 95
      }
      lines.append(line)
    }
    return lines + [recovery(units)]
  }

  private func isKill(_ unit: RunbookUnit) -> Bool {
    Fragments.of(unit).contains { squeeze($0).hasPrefix("kill") } || unit.squeezed.contains("killspid")
  }

  /// The last marked run of the step that is neither sp_who2 nor kill is the recovery, in whatever language.
  private func recovery(_ units: [RunbookUnit]) -> RepairedLine {
    let shape: String = StatementRepair.shapes[4]
    let whole: String = "restoredatabase\(squeeze(names.database))withrecovery"
    if let unit: RunbookUnit = units.last(where: { mentions(whole, in: $0.squeezed) }) {
      let fragment: String? = Fragments.of(unit).first { mentions(whole, in: squeeze($0)) }
      return transact(fragment ?? glued(shape, in: unit) ?? shape, shape, unit)
    }
    for unit: RunbookUnit in units.reversed() {
      for fragment: String in Fragments.of(unit).reversed() where isRecovery(fragment) { return transact(fragment, shape, unit) }
    }
    // Not marked, but shaped like it: the step's last short item that names the database and ends the step.
    if let unit: RunbookUnit = units.last(where: { $0.kind == .bullet || $0.kind == .fence }),
      unit.squeezed.contains(squeeze(names.database)), !isKill(unit), !unit.squeezed.contains("spwho"), unit.text.count < 90
    {
      return transact(unit.text, shape, unit)
    }
    // The step marks three commands; two are known by their names, so the third is this one, its name translated too.
    for unit: RunbookUnit in units.reversed() {
      for fragment: String in Fragments.of(unit).reversed() where !isOther(fragment) && fragment.count > 8 {
        return transact(fragment, shape, unit)
      }
    }
    return lost(
      shape.replacingOccurrences(of: "<db>", with: names.database),
      "the recovery statement was lost; after kill the step can only mean it", units.last)
  }

  private func isRecovery(_ fragment: String) -> Bool {
    if isOther(fragment) { return false }
    let letters: String = squeeze(fragment)
    return letters.contains(squeeze(names.database)) || letters.contains("restore") || letters.contains("recovery")
  }

  private func isOther(_ fragment: String) -> Bool {
    let letters: String = squeeze(fragment)
    return letters.contains("spwho") || letters.hasPrefix("kill") || letters.contains("spid") || fragment.contains("<")
  }

  private func transact(_ read: String, _ shape: String, _ unit: RunbookUnit) -> RepairedLine {
    var line: RepairedLine = statements.statement(read, shape: shape, line: unit.line)
    line.isTransactSQL = true
    return line
  }

  // MARK: Lines that a runbook has where the article has prose or dialogs

  private func own(_ units: [RunbookUnit]) -> [RepairedLine] {
    var found: [RepairedLine] = []
    for unit: RunbookUnit in units {
      for fragment: String in Fragments.of(unit) {
        let text: String = fragment.trimmingCharacters(in: .whitespaces)
        let isStatement: Bool = StatementRepair.begins(text) && text.split(separator: " ").count > 2
        let first: String = text.split(separator: " ").first.map { $0.lowercased() } ?? ""
        if !isStatement && !["copy-item", "robocopy", "xcopy", "invoke-sqlcmd", "open-ssmsdialog"].contains(first) { continue }
        found.append(RepairedLine(line: unit.line, read: text, run: text, defects: [], confidence: 100, isTransactSQL: isStatement))
      }
    }
    return found
  }

  /// The labels of the dialogs a step is done in, in the page's language and order.
  public static func labels(_ step: RunbookStep?) -> [(line: Int, labels: [String])] {
    var found: [(line: Int, labels: [String])] = []
    for unit: RunbookUnit in step?.units ?? [] where unit.kind != .fence {
      let own: [String] = unit.labels.filter { $0.count < 60 && !squeeze($0).contains("cspersistentchat") }
      if own.isEmpty { continue }
      if found.last?.line == unit.line { found[found.count - 1].labels += own } else { found.append((unit.line, own)) }
    }
    return found
  }

  /// Where a line that the shell would take does something else than its step needs.
  public func mismatch(_ role: StepRole, _ line: RepairedLine) -> String? {
    let words: [String] = SimpleWords.of(line.run)
    func value(_ name: String) -> String? {
      words.firstIndex { $0.lowercased() == "-" + name.lowercased() }.flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    }
    func is_(_ left: String?, _ right: String) -> Bool { left?.lowercased() == right.lowercased() }
    switch role {
    case .setFailedOver, .setNormal:
      let wanted: String = role == .setNormal ? "Normal" : "FailedOver"
      if let state: String = value("PoolState"), !is_(state, wanted) { return "the line sets PoolState \(state); this step needs \(wanted)" }
    case .clearActive:
      if let list: String = value("ActiveServers"), !is_(list, "$null"), !list.hasPrefix("@") {
        return "the line sets \(list); this step empties the list ($null)"
      }
    case .activateBackupSite, .activatePrimarySite:
      let site: Set<String> = Set(names.chatServers(ofBackupSite: role == .activateBackupSite).map { $0.lowercased() })
      let list: String = value("ActiveServers") ?? ""
      if is_(list, "$null") { return "the line empties the list; this step fills it" }
      let other: [String] = list.split(separator: ",").map { String($0) }.filter { $0.contains(".") && !site.contains($0.lowercased()) }
      if !other.isEmpty { return "the line names \(other.joined(separator: ", ")), not of the site that holds the primary database now" }
    case .installMirror:
      if let type: String = value("DatabaseType"), !is_(type, "PersistentChat") { return "the line mirrors \(type); this step needs PersistentChat" }
      let server: String = value("SqlServerFqdn") ?? names.backupSqlServer
      if server.split(separator: ".").first?.lowercased() != names.backupSqlServer.split(separator: ".").first?.lowercased() {
        return "the line names \(server); the primary of the new pair is \(names.backupSqlServer)"
      }
    case .removeLogShipping, .bringOnline:
      let own: String? = words.first { word in names.databases.contains { $0.lowercased() == word.lowercased() } }
      if let own, !is_(own, names.database) { return "the line names the database \(own); this step is about \(names.database)" }
    default: break
    }
    return nil
  }
}
