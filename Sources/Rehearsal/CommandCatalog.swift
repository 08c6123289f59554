/// One parameter as a repairer knows it.
public struct CatalogParameter: Sendable, Equatable {
  public enum Value: Sendable, Equatable { case identity, fqdn, share, servers, text, choice([String]), none }
  public var name: String
  public var value: Value
  public var isMandatory: Bool
}

/// One command as a repairer knows it.
public struct CatalogCommand: Sendable, Equatable {
  public var verb: String
  public var noun: String
  public var parameters: [CatalogParameter]
  public var name: String { "\(verb)-\(noun)" }
}

/// Answers which commands there are; the shell's own declarations can answer as well as this table.
public protocol CommandCatalog: Sendable { var commands: [CatalogCommand] { get } }

/// The names of the world that sample names in a document are bound to.
public protocol WorldNames: Sendable {
  var pool: String { get }
  var poolAliases: [String] { get }
  var backupSqlServer: String { get }
  var mirroringShare: String { get }
  /// The chat database, and every database an instance of the pool has.
  var database: String { get }
  var databases: [String] { get }
  func chatServers(ofBackupSite: Bool) -> [String]
}

/// The commands an operator meets in a chat fail-over. - Source: persistent-chat-cmdlets.md.
public struct FailoverCatalog: CommandCatalog {
  public init() {}
  public let commands: [CatalogCommand] = table.split(separator: "\n").compactMap { line in
    let fields: [Substring] = line.split(separator: " ")
    guard let first: Substring = fields.first, let dash: Substring.Index = first.firstIndex(of: "-") else { return nil }
    let parameters: [CatalogParameter] = fields.dropFirst().map { field in
      let isMandatory: Bool = field.hasSuffix("*")
      let parts: [Substring] = field.split(separator: "*")[0].split(separator: ":")
      let value: CatalogParameter.Value
      switch parts.count > 1 ? String(parts[1]) : "none" {
      case "identity": value = .identity
      case "fqdn": value = .fqdn
      case "share": value = .share
      case "servers": value = .servers
      case "text": value = .text
      case "none": value = .none
      case let choices: value = .choice(choices.split(separator: "|").map { String($0) })
      }
      return CatalogParameter(name: String(parts[0]), value: value, isMandatory: isMandatory)
    }
    return CatalogCommand(
      verb: String(first[..<dash]), noun: String(first[first.index(after: dash)...]), parameters: parameters)
  }

  private static let table: String = """
    Set-CsPersistentChatState Identity:identity* PoolState:FailedOver|Normal* Force
    Get-CsPersistentChatState Identity:identity
    Set-CsPersistentChatActiveServer ActiveServers:servers* Identity:identity Swap Force
    Install-CsMirrorDatabase DatabaseType:PersistentChat|PersistentChatCompliance|User|CentralMgmt* SqlServerFqdn:fqdn* FileShare:share* SqlInstanceName:text DropExistingDatabasesOnMirror ExcludeDatabaseList:text Report:text Force
    Uninstall-CsMirrorDatabase DatabaseType:PersistentChat|PersistentChatCompliance* SqlServerFqdn:fqdn*
    Invoke-CsManagementServerFailover BackupSqlServerFqdn:fqdn Force
    Invoke-CsPoolFailOver PoolFqdn:fqdn* DisasterMode
    Invoke-CsPoolFailBack PoolFqdn:fqdn*
    Test-CsPersistentChatMessage TargetFqdn:fqdn
    """
}
