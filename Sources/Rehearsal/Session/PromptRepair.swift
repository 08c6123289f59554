import ClusterModel
import PowerShellRuntime
import PowerShellSyntax
import SkypeForBusinessCmdlets
import SqlServerCmdlets
import TransactSQL

/// A line typed at the prompt, read once more where the shell could not have taken it as it stands: as the command or
/// statement it was before a translation broke it. A sound line is never touched.
enum PromptRepair {
  static func of(_ line: String, _ context: ExecutionContext) -> RepairedLine? {
    let text: String = line.trimmed
    guard let first: Character = text.first, first.isLetter || first == "«", !text.contains("\n"), text.count < 2_000 else { return nil }
    let window: QueryWindows.Window? = context.hasService(QueryWindows.self) ? context.service(QueryWindows.self)?.front : nil
    let name: String = String(text.prefix { !$0.isWhitespace })
    let isKnown: Bool = !name.contains("/") && !name.contains("\\") && context.commands.find(name) != nil
    if !isSuspicious(text, name, isKnown: isKnown, hasWindow: window != nil) { return nil }
    guard let world: Cluster = context.service(ClusterSession.self)?.cluster else { return nil }
    if window != nil, let statement: RepairedLine = statement(text, world, isKnown: isKnown) { return statement }
    if window != nil, TransactSQLLine.begins(text) { return nil }
    return articleCommand(text, world) ?? anyCommand(text, name, isKnown: isKnown, context)
  }

  /// Cheap signs of damage: most lines have none, and no world is made for them.
  private static func isSuspicious(_ text: String, _ name: String, isKnown: Bool, hasWindow: Bool) -> Bool {
    if !isKnown && !(hasWindow && TransactSQLLine.begins(text)) { return true }
    let isOurs: Bool = squeeze(name).contains("cs")
    if hasWindow, TransactSQLLine.begins(text) { return text.contains("<") || text.contains("\\_") || text.unicodeScalars.contains { !$0.isASCII } }
    return isOurs && (!Parser.parseInput(text).errors.isEmpty || text.contains("- ") || text.unicodeScalars.contains { !$0.isASCII } || isArticles(name))
  }

  private static func isArticles(_ name: String) -> Bool { FailoverCatalog().commands.contains { $0.name.lowercased() == name.lowercased() } }

  // MARK: T-SQL

  private static func statement(_ text: String, _ world: Cluster, isKnown: Bool) -> RepairedLine? {
    let repair = StatementRepair(names: ClusterNames(world))
    let judge = StepJudge(world)
    let plain: String = text.replacingOccurrences(of: "\\_", with: "_").replacingOccurrences(of: "\\<", with: "<").replacingOccurrences(of: "\\>", with: ">")
    let words: [String] = StatementRepair.words(plain)
    func made(_ line: RepairedLine) -> RepairedLine? {
      var line: RepairedLine = line
      line.read = text
      line.isTransactSQL = true
      return line.isChanged && !line.run.contains("<") ? line : nil
    }
    if words.first?.lowercased() == "kill", words.count > 1, Int(words[1]) == nil {
      return made(repair.statement(plain, shape: "kill <spid>", spid: judge.sessionsInUse().first?.spid, line: 0))
    }
    if TransactSQLLine.begins(plain) {
      var defects: [LineDefect] = []
      let tidy: String = LineRepair(catalog: FailoverCatalog(), names: ClusterNames(world)).tidy(plain) { id, reason in
        if !defects.contains(where: { $0.id == id }) { defects.append(LineDefect(id: id, reason: reason)) }
      }
      if plain != text { defects.append(LineDefect(id: "escape", reason: "Markdown's backslashes stand before signs that T-SQL has without")) }
      if tidy == text || defects.isEmpty { return nil }
      return made(RepairedLine(line: 0, read: text, run: tidy, defects: defects, confidence: 90))
    }
    // Translated: the database's name is left, and it waits for one statement only.
    let isWaiting: Bool = world.database(judge.mgc, on: judge.backup)?.state == .restoring
    let hasName: Bool = words.contains { $0.lowercased().filter(\.isLetter) == judge.mgc.lowercased() } || squeeze(plain).contains(squeeze(judge.mgc))
    guard !isKnown, isWaiting, hasName, words.count > 2, !plain.contains("="), !words[0].contains("-") else { return nil }
    return made(repair.statement(plain, shape: "restore database <db> with recovery", line: 0))
  }

  // MARK: The article's commands

  private static func articleCommand(_ text: String, _ world: Cluster) -> RepairedLine? {
    let repair = LineRepair(catalog: FailoverCatalog(), names: ClusterNames(world))
    let letters: String = squeeze(text)
    guard let command: CatalogCommand = repair.command(in: text, isFailback: false), mentions(command.noun.lowercased(), in: letters), place(of: command.noun, in: text) != nil
    else { return nil }
    let debris: String? = repair.debris(text)
    if debris == nil, repair.sound(text, line: 0, isTyped: true) != nil { return nil }
    // A translated word before the noun, and nothing that tells reading from setting: not ours to guess.
    let judge = StepJudge(world)
    let isBack: Bool = world.isServing(instance: judge.store.primary)
    let isFailback: Bool = world.centralManagement.settings.state == .failedOver && isBack
    let isFull: Bool = judge.isAchieved(.activateBackupSite)
    let line: RepairedLine? = repair.shell(text, line: 0, isFailback: isFailback, wantsEmptyList: text.lowercased().contains("$null") || (isFailback && isFull && debris != nil))
    return line.flatMap { $0.isChanged && $0.run != text ? $0 : nil }
  }

  // MARK: Any other command of the product

  private static func anyCommand(_ text: String, _ name: String, isKnown: Bool, _ context: ExecutionContext) -> RepairedLine? {
    var defects: [LineDefect] = []
    func note(_ id: String, _ reason: String) {
      if !defects.contains(where: { $0.id == id }) { defects.append(LineDefect(id: id, reason: reason)) }
    }
    let world: Cluster = context.service(ClusterSession.self)?.cluster ?? Cluster.litware()
    var run: String = LineRepair(catalog: FailoverCatalog(), names: ClusterNames(world)).tidy(text, note: note)
    var head: String = String(run.prefix { $0 != " " })
    if context.commands.find(head) == nil {
      guard let (named, length, id, reason) = commandName(run, context) else { return nil }
      note(id, reason)
      run = named + " " + String(run.dropFirst(length)).trimmed
      head = named
    }
    guard let info = context.commands.find(head) else { return nil }
    let parameters: [String] = info.metadata.parameters.map { $0.name.lowercased() }
    var words: [String] = run.components(separatedBy: " ").filter { !$0.isEmpty }
    for index: Int in words.indices.dropLast().reversed() where words[index] == "-" && parameters.contains(words[index + 1].prefix { $0 != ":" }.lowercased()) {
      note("detached", "a blank stands between the dash and its parameter")
      words[index + 1] = "-" + words[index + 1]
      words.remove(at: index)
    }
    run = words.joined(separator: " ")
    guard run != text, !defects.isEmpty, Parser.parseInput(run).errors.isEmpty else { return nil }
    return RepairedLine(line: 0, read: text, run: run, defects: defects, confidence: 80)
  }

  /// The command a damaged beginning was: its parameter glued to it, its verb translated, or a blank for its dash.
  private static func commandName(_ text: String, _ context: ExecutionContext) -> (name: String, length: Int, id: String, reason: String)? {
    let words: [Substring] = text.split(separator: " ")
    guard let first: Substring = words.first else { return nil }
    let parts: [Substring] = first.split(separator: "-", omittingEmptySubsequences: false)
    for count: Int in stride(from: parts.count - 1, through: 2, by: -1) {
      let name: String = parts.prefix(count).joined(separator: "-")
      if context.commands.find(name) != nil { return (name, name.count, "glued", "the first parameter is glued to the command's name") }
    }
    // `Obtenir-CsPool`, `Obtenir CsPool`: the noun is left.
    let noun: String
    let length: Int
    if parts.count > 1 {
      noun = parts[1].lowercased()
      length = parts[0].count + 1 + parts[1].count
    } else if words.count > 1 {
      noun = words[1].prefix { $0 != "-" }.lowercased()
      length = first.count + 1 + noun.count
    } else {
      return nil
    }
    guard noun.hasPrefix("cs"), noun.count > 4 else { return nil }
    let own: [CsCmdletDeclaration] = CsCmdletDeclaration.names.filter { $0.lowercased().hasSuffix("-" + noun) }.compactMap { .named($0) }
    let used: [String] = text.split(separator: " ").filter { $0.hasPrefix("-") && $0.count > 2 }.map { $0.dropFirst().prefix { $0 != ":" }.lowercased() }
    let fitting: [CsCmdletDeclaration] = own.filter { one in used.allSatisfy { word in one.parameters.contains { $0.name.lowercased().hasPrefix(word) } } }
    // Reading harms nothing; anything else must be the only one there is.
    guard let chosen: CsCmdletDeclaration = fitting.first(where: { $0.name.hasPrefix("Get-") }) ?? (fitting.count == 1 ? fitting[0] : nil) else { return nil }
    return (chosen.name, length, fitting.count == 1 ? "verb" : "bound-verb", "the verb was translated or damaged (`\(first.prefix { $0 != "-" })`); \(chosen.name) is what there is for it")
  }
}
