import ClusterModel

/// What could stand at the cursor of a T-SQL line: statement words, then by the words before it databases, views, procedures.
public struct TransactSQLCompletion {
  /// Where the text to be replaced begins, in UTF-16 units.
  public let start: Int
  public let candidates: [String]

  public init(_ line: String, cursor: Int, on connection: SqlConnection?, in world: Cluster) {
    let head = Array(line.utf16.prefix(cursor))
    var begin = head.count
    while begin > 0, TransactSQLCompletion.isWordUnit(head[begin - 1]) { begin -= 1 }
    let word = String(decoding: head[begin...], as: UTF16.self)
    let before = String(decoding: head[..<begin], as: UTF16.self)
    start = begin
    candidates = Candidates(word: word, before: before, connection: connection, world: world).list()
  }

  /// Letters, digits and what names hold; a point too: `sys.databases` is one word.
  private static func isWordUnit(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f, 0x40, 0x23, 0x2e, 0x2d, 0x5c: true
    default: unit > 0x7f
    }
  }
}

private struct Candidates {
  let word: String
  let before: String
  let connection: SqlConnection?
  let world: Cluster

  func list() -> [String] {
    let names: [String]
    if isInString {
      names = databases + instances
    } else {
      switch lastWord {
      case "": names = statements
      case "USE", "DATABASE", "LOG": names = databases
      case "FROM", "JOIN", "INTO", "TABLE": names = views
      case "EXEC", "EXECUTE", "PROC", "PROCEDURE": names = procedures
      default: names = word.isEmpty ? [] : keywords + databases
      }
    }
    return names.filter { fits($0) }.map { cased($0) }
  }

  private func fits(_ name: String) -> Bool {
    word.isEmpty || name.count >= word.count && name.prefix(word.count).lowercased() == word.lowercased()
  }

  /// Words of the language take the case in which they were begun.
  private func cased(_ name: String) -> String {
    guard name == name.uppercased(), let first = word.first, first.isLowercase else { return name }
    return name.lowercased()
  }

  /// An odd number of quotes stands before the word.
  private var isInString: Bool { before.filter { $0 == "'" }.count % 2 == 1 }

  private var lastWord: String {
    let words = before.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
    let last = words.last.map { $0.uppercased() } ?? ""
    // A statement begins behind a semicolon.
    let tail = before.last { !$0.isWhitespace }
    return tail == ";" || tail == nil ? "" : last
  }

  private var instance: SqlInstance? { connection.flatMap { world.instance($0.instance) } }
  private var databases: [String] { (instance?.databases ?? []).map { $0.name }.sorted { $0.lowercased() < $1.lowercased() } }
  private var instances: [String] { world.instances.map { $0.name }.sorted() }
  private var statements: [String] { StatementTable.parse.keys.sorted() }
  private var keywords: [String] { ReservedWords.all.sorted() }

  private var procedures: [String] {
    SystemProcedures.all.keys.map { $0.lowercased() }.sorted()
  }

  private var views: [String] {
    let database = connection?.currentDatabase ?? "master"
    var names = CatalogViews.system.map { "\($0.schema).\($0.name)" }
    names += CatalogViews.msdb.map { "msdb.\($0.schema).\($0.name)" }
    let own = CatalogViews.tables(of: database).filter { table in !CatalogViews.system.contains { $0.schema == table.schema && $0.name == table.name } }
    names += own.map { "\($0.schema).\($0.name)" }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.sorted()
  }
}
