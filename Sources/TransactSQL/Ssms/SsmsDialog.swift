import ClusterModel

/// One of Management Studio's dialogs, as text: its pages, the choices made by label, and the T-SQL its Script button shows.
/// OK runs exactly that T-SQL.
public struct SsmsDialog: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case mirror = "Mirror"
    case backUp = "BackUp"
    case restore = "Restore"
    case logShipping = "TransactionLogShipping"
  }

  /// T-SQL and the instance it goes to.
  public struct Part: Sendable, Equatable {
    public var server: String
    public var text: String
  }

  /// A choice that the dialog does not have, in a sentence that says what it has.
  public struct Refusal: Error, Sendable, Equatable {
    public var text: String
  }

  /// A line of a page.
  struct Field: Sendable {
    enum Shape: Sendable, Equatable {
      case text
      case check
      /// One of these labels.
      case oneOf([String])
      case list
      case button
      case shown
    }
    var id: String
    var shape: Shape
    var values: [String]
  }

  public let kind: Kind
  public let server: String
  public let database: String
  /// Of the labels drawn: that of the last choice made.
  public private(set) var language: String = "en"
  var pages: [(id: String, fields: [Field])] = []
  var page = 0
  /// Facts of the world that the script needs.
  let facts: SsmsFacts

  public init(_ kind: Kind, database: String, server: String, session: ClusterSession) throws(Refusal) {
    guard let host: SqlInstance = session.cluster.instance(server) else {
      throw Refusal(text: "Cannot connect to \(server).")
    }
    guard let found: Database = host.database(database) else {
      throw Refusal(text: "There is no database '\(database)' on \(host.name).")
    }
    self.kind = kind
    self.server = host.name
    self.database = found.name
    facts = SsmsFacts(session: session, host: host, database: found)
    pages = SsmsPages.pages(kind, facts)
  }

  // MARK: Choices

  /// Chooses by label: `Backup type` and `Full`; `Overwrite the existing database` and nothing or `on`; a page's name alone.
  public mutating func choose(_ label: String, _ value: String? = nil) throws(Refusal) {
    if let place = SsmsLabels.find(label, among: pages.map(\.id)),
      let number: Int = pages.firstIndex(where: { $0.id == place.id }), value == nil
    {
      page = number
      language = place.language
      return
    }
    let navigation: [String] = [
      "tasks", "selectPage", "mirror", "backUp", "backUpDatabase", "restore", "restoreDatabase", "shipLogs",
      "specifyBackup", "ok",
    ]
    let ids: [String] = pages.flatMap { $0.fields.map(\.id) }
    let verbs: [String] = ["add", "remove"]
    guard let found = SsmsLabels.find(label, among: ids + verbs + optionIDs + navigation) else {
      throw Refusal(
        text:
          "This dialog has no '\(label)'. It has: \(ids.map { SsmsLabels.text($0, language) }.joined(separator: "; "))."
      )
    }
    language = found.language == "en" ? language : found.language
    if found.id == "selectPage" || found.id == "tasks", let value { return try choose(value) }
    if navigation.contains(found.id) && !ids.contains(found.id) { return }
    if verbs.contains(found.id) { return try changeList(adds: found.id == "add", value) }
    if let owner: String = ids.first(where: { options(of: $0).contains(found.id) }), !ids.contains(found.id) {
      return set(owner, [found.id])
    }
    try choose(id: found.id, label: label, value)
  }

  private var optionIDs: [String] { pages.flatMap { $0.fields.flatMap { options(of: $0.id) } } }

  private func options(of id: String) -> [String] {
    if case .oneOf(let options)? = field(id)?.shape { return options }
    return []
  }

  private mutating func choose(id: String, label: String, _ value: String?) throws(Refusal) {
    guard let field: Field = field(id) else { return }
    switch field.shape {
    case .text:
      guard let value else { throw Refusal(text: "'\(label)' wants a value.") }
      set(id, [value])
    case .check, .button:
      let isOff: Bool = ["off", "no", "false", "0"].contains((value ?? "on").lowercased())
      set(id, isOff ? [] : ["on"])
    case .oneOf(let options):
      guard let value, let chosen = SsmsLabels.find(value, among: options) else {
        throw Refusal(
          text:
            "'\(label)' is one of: \(options.map { SsmsLabels.text($0, language) }.joined(separator: "; ")).")
      }
      set(id, [chosen.id])
    case .list:
      guard let value else { throw Refusal(text: "'\(label)' wants a value.") }
      set(id, value.split(separator: ",").map { String($0).trimmingSpaces() })
    case .shown: throw Refusal(text: "'\(label)' is shown only.")
    }
    if id == "backupType" { renameSet() }
    if id == "fromDevice" || id == "backupMedia" { return }
  }

  /// Add and Remove work on the page's list: destinations of a backup, files of a restore.
  private mutating func changeList(adds: Bool, _ value: String?) throws(Refusal) {
    let id: String = kind == .restore ? "file" : "destination"
    guard let field: Field = field(id) else { throw Refusal(text: "This dialog has no list.") }
    guard let value else {
      if adds { throw Refusal(text: "Add wants the path of a file.") }
      return set(id, [])
    }
    if adds { return set(id, field.values + [value]) }
    let kept: [String] = field.values.filter { $0.lowercased() != value.lowercased() }
    if kept.count == field.values.count { throw Refusal(text: "'\(value)' is not in the list.") }
    set(id, kept)
  }

  private mutating func renameSet() {
    let type: String = value("backupType") ?? "full"
    let words: [String: String] = [
      "full": "Full", "differential": "Differential", "transactionLog": "Transaction Log",
    ]
    if let name: String = value("name"), name.hasPrefix(database + "-"),
      name.hasSuffix(" Database Backup") || name.hasSuffix(" Log  Backup")
    {
      set(
        "name",
        [
          type == "transactionLog"
            ? "\(database)-Transaction Log  Backup" : "\(database)-\(words[type] ?? "Full") Database Backup"
        ])
    }
  }

  // MARK: Reading

  func field(_ id: String) -> Field? { pages.lazy.flatMap(\.fields).first { $0.id == id } }
  func value(_ id: String) -> String? { field(id)?.values.first }
  func values(_ id: String) -> [String] { field(id)?.values ?? [] }
  func isOn(_ id: String) -> Bool { !values(id).isEmpty }

  mutating func set(_ id: String, _ values: [String]) {
    for number: Int in pages.indices {
      for place: Int in pages[number].fields.indices where pages[number].fields[place].id == id {
        pages[number].fields[place].values = values
      }
    }
  }

  // MARK: The T-SQL

  /// What OK runs, instance by instance.
  public func parts() throws(Refusal) -> [Part] { try SsmsScripts.parts(of: self) }

  /// What the Script button shows.
  public func script() throws(Refusal) -> String {
    let found: [Part] = try parts()
    if found.count == 1 { return found[0].text }
    return found.map { part in
      "-- ****** Begin: Script to be run at: [\(part.server)] ******\n\n\(part.text)\n-- ****** End: Script to be run at: [\(part.server)] ******\n"
    }.joined(separator: "\n")
  }

  /// OK: runs the script. - Returns: whether all of it went through.
  @discardableResult
  public func ok(_ session: ClusterSession, onEvent: @escaping (SqlEvent) -> Void) throws(Refusal) -> Bool {
    for part: Part in try parts() {
      let window: QueryWindow
      do throws(SqlLoginFailure) { window = try QueryWindow(session, server: part.server) } catch {
        throw Refusal(text: "Cannot connect to \(part.server).\n\(error.clientText(session.cluster))")
      }
      defer { window.close() }
      var isFailed = false
      window.run(part.text) { event in
        if case .message(let message) = event, message.severity > 10 { isFailed = true }
        if case .disconnected = event { isFailed = true }
        onEvent(event)
      }
      if isFailed { return false }
    }
    return true
  }
}

/// What a dialog reads of the world when it opens.
struct SsmsFacts: Sendable {
  var cluster: Cluster
  var host: SqlInstance
  var database: Database

  init(session: ClusterSession, host: SqlInstance, database: Database) {
    cluster = session.cluster
    self.host = host
    self.database = database
  }

  func media(_ path: String) -> BackupMedia? {
    do throws(ModelRefusal) { return try cluster.backupMedia([path], on: host.name).first } catch {
      return nil
    }
  }
}
