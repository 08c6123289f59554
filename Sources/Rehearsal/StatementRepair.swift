import Foundation

/// Reasons from a damaged T-SQL line to the statement it was. What survives a translation (a procedure's or the
/// database's name, a number, a path, a keyword or two) chooses among the statements of a fail-over; the grammar of
/// that statement gives the rest back.
public struct StatementRepair {
  let names: any WorldNames
  public init(names: any WorldNames) { self.names = names }

  /// A statement's fixed words in their order; `<db>`, `<spid>` and `<file>` are filled in.
  /// - Source: sql-server.md, the statements of persistent-chat-world.md sections 10 and 11.
  static let shapes: [String] = [
    "exec sp_delete_log_shipping_secondary_database <db>", "exec sp_who2", "exec sp_who", "kill <spid>",
    "restore database <db> with recovery", "restore log <db> from disk = '<file>' with norecovery",
    "alter database <db> set partner off", "backup database <db> to disk = '<file>'",
  ]

  /// Whether the line begins as a statement that a runbook may hold, sound or nearly so.
  static func begins(_ text: String) -> Bool {
    let words: [Substring] = text.lowercased().split { " ;\u{A0}\t".contains($0) }
    guard let first: Substring = words.first else { return false }
    let second: Substring = words.count > 1 ? words[1] : ""
    switch first {
    case "restore", "backup": return ["database", "log", "headeronly", "filelistonly", "verifyonly"].contains(String(second))
    case "alter": return second == "database"
    case "exec", "execute": return second.contains("sp_") || second.contains("sp\\_")
    case "kill": return Int(second) != nil || second.hasPrefix("<")
    case "use": return words.count == 2
    case "select": return words.contains("from")
    default: return first.hasPrefix("sp_")
    }
  }

  /// Repairs a line that should be `shape`, with the values of this world.
  public func statement(_ read: String, shape: String, spid: Int? = nil, line: Int) -> RepairedLine {
    var defects: [LineDefect] = []
    func note(_ id: String, _ reason: String) {
      if !defects.contains(where: { $0.id == id }) { defects.append(LineDefect(id: id, reason: reason)) }
    }
    let plain: String = LineRepair(catalog: FailoverCatalog(), names: names).tidy(read, note: note)
      .trimmingCharacters(in: CharacterSet(charactersIn: " .;,。；、\""))
    let found: [String] = StatementRepair.words(plain)
    let wanted: [String] = StatementRepair.words(shape)
    var run: [String] = []
    var isKeywordDamaged = false
    var database: String = names.database
    for (index, word) in wanted.enumerated() {
      switch word {
      case "<db>":
        database = name(at: index, found, wanted, note)
        run.append(database)
      case "<spid>":
        let number: String? = found.first { Int($0) != nil }
        if let number, spid == nil || found.count == wanted.count { run.append(number) } else if let spid {
          note("placeholder", "`\(found.dropFirst().joined(separator: " "))` stands for a session number; session \(spid) is in \(names.database) now")
          run.append(String(spid))
        } else {
          run.append("<spid>")
        }
      default:
        run.append(word)
        if !found.contains(where: { $0.lowercased() == word }) { isKeywordDamaged = true }
      }
    }
    let kept: Set<String> = Set(run.map { $0.lowercased() })
    let letters: [Character] = names.database.lowercased().sorted()
    let foreign: [String] = found.filter {
      !kept.contains($0.lowercased()) && !$0.hasPrefix("<") && $0.lowercased() != "spid" && $0.lowercased().sorted() != letters
    }
    let isSame: Bool = defects.isEmpty && foreign.isEmpty && !isKeywordDamaged
    if isSame { return RepairedLine(line: line, read: read, run: plain, defects: [], confidence: 100) }
    if isKeywordDamaged || !foreign.isEmpty { explain(found, run, database, foreign, note) }
    return RepairedLine(
      line: line, read: read, run: run.joined(separator: " "), defects: defects, confidence: max(50, 97 - defects.count * 8))
  }

  /// The database's name: the one that stands there if this world has it, else this world's.
  private func name(at index: Int, _ found: [String], _ wanted: [String], _ note: (String, String) -> Void) -> String {
    if let own: String = found.first(where: { word in names.databases.contains { $0.lowercased() == word.lowercased() } }) {
      if own.lowercased() == names.database.lowercased() && own != names.database {
        note("nameCase", "the database's name was written `\(own)`; its name is \(names.database)")
        return names.database
      }
      return own
    }
    if let mixed: String = found.first(where: { $0.count == names.database.count && $0.lowercased().sorted() == names.database.lowercased().sorted() }) {
      note("database", "`\(mixed)` is no database of this world; its letters are those of \(names.database), put in the order of the language")
      return names.database
    }
    let there: String? = found.count == wanted.count && index < found.count ? found[index] : nil
    note(
      "database",
      there.map { "`\($0)` is no database of this world; bound to \(names.database)" }
        ?? "the database's name was lost; this step is about \(names.database)")
    return names.database
  }

  /// What stands before and behind the name that survived, against what T-SQL has there.
  private func explain(
    _ found: [String], _ run: [String], _ database: String, _ foreign: [String], _ note: (String, String) -> Void
  ) {
    let statement: String = run.map { $0 == database ? $0 : $0.uppercased() }.joined(separator: " ")
    if foreign.isEmpty {
      let lost: [String] = run.filter { word in !found.contains { $0.lowercased() == word.lowercased() } }
      note("keywords", "`\(lost.joined(separator: " "))` was lost; without it T-SQL has no such statement")
      return
    }
    // The foreign words on either side of what survived.
    var groups: [[String]] = [[]]
    for word: String in found {
      if foreign.contains(word) { groups[groups.count - 1].append(word) } else if !(groups.last ?? []).isEmpty { groups.append([]) }
    }
    let stand: String = groups.filter { !$0.isEmpty }.map { "`\($0.joined(separator: " "))`" }.joined(separator: " and ")
    note("keywords", "T-SQL was translated: \(stand) is no T-SQL; here and about \(database) it can only have been \(statement)")
  }

  /// Words of a statement; `=` stands alone, a quoted path is one word.
  static func words(_ text: String) -> [String] {
    text.replacingOccurrences(of: "=", with: " = ").split { " \t;\u{A0}".contains($0) }.map { String($0) }
  }
}
