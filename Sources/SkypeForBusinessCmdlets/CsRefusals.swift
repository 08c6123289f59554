import ClusterModel

extension CsError {
  /// The Management Shell's words for what the model refused.
  public init(_ refusal: ModelRefusal) {
    switch refusal {
    case .centralStoreUnavailable(let master):
      self.init("CentralManagementStoreUnavailable", "Cannot reach the Central Management store: its master on \"\(master)\" does not answer. Fail it over first with Invoke-CsManagementServerFailover -BackupSqlServerFqdn <server> -Force.", category: "ConnectionError", target: master)
    case .centralStoreConflict(let masters):
      self.init("CentralManagementStoreConflict", "More than one Central Management Server is active: \(masters.joined(separator: ", ")). Nothing can be changed until one is left: Invoke-CsManagementServerFailover -BackupSqlServerFqdn <SQL Server of the one to keep> -Force.")
    case .noSuchPool(let name):
      self.init("ObjectNotFound", "Cannot find \"\(name)\". Get-CsService -PersistentChatServer and Get-CsPool show the identities there are.", category: "ObjectNotFound", target: name)
    case .serverIsNotPool(let server, let pool):
      self.init("IdentityIsServer", "\"\(server)\" is one server, not a pool. Use the identity of its pool: \"service:\(pool)\".", category: "InvalidArgument", target: server)
    case .serverNotInPool(let server, let pool):
      self.init("ServerNotInPool", "\"\(server)\" is not a Persistent Chat server of the pool \"\(pool)\". Get-CsPool -Identity \(pool) shows its computers.", category: "InvalidArgument", target: server)
    case .tooManyActiveServers(let count):
      self.init("TooManyActiveServers", "A Persistent Chat pool can have at most 4 active servers; the list would hold \(count). Remove servers of the lost site first.", category: "LimitsExceeded")
    case .noBackupStore(let pool):
      self.init("NoBackupStore", "The topology defines no backup Persistent Chat store for the pool \"\(pool)\".")
    case .noMirrorStore(let server):
      self.init("NoMirrorStore", "The topology defines no mirror for the databases on \"\(server)\". -SqlServerFqdn names the primary SQL Server of the pair.", target: server)
    case .noSuchDatabaseType(let type, let pool):
      self.init("DatabaseTypeNotPresent", "\"\(type)\" is not present on pool \"\(pool)\".", category: "InvalidArgument", target: type)
    case .mirrorDatabaseExists(let database, let instance):
      self.init("DatabaseExistsOnMirror", "Database \"\(database)\" already exists on the mirror \"\(instance)\". Use -DropExistingDatabasesOnMirror to replace it.", target: database)
    case .alreadyMirrored(let database):
      self.init("AlreadyMirrored", "Database \"\(database)\" is already mirrored.", target: database)
    case .notMirrored(let database):
      self.init("NotMirrored", "Database \"\(database)\" is not mirrored.", target: database)
    case .databaseRestoring(let database):
      self.init("DatabaseNotOnline", "Database \"\(database)\" cannot be opened. It is in the middle of a restore. Recover it first: restore database \(database) with recovery.", target: database)
    case .noSuchDatabase(let database):
      self.init("DatabaseNotFound", "Database \"\(database)\" does not exist there.", category: "ObjectNotFound", target: database)
    case .noSuchInstance(let name), .instanceUnreachable(let name):
      self.init("CannotConnectToSqlServer", "Cannot connect to SQL Server on \"\(name)\".", category: "ConnectionError", target: name)
    case .noSuchMachine(let name), .machineUnreachable(let name):
      self.init("CannotConnectToComputer", "Cannot connect to the computer \"\(name)\".", category: "ConnectionError", target: name)
    case .noSuchService(let service, let machine):
      self.init("ServiceNotFound", "Cannot find the service \"\(service)\" on \"\(machine)\".", category: "ObjectNotFound", target: service)
    case .noBackupPool(let pool):
      self.init("NoBackupPool", "The pool \"\(pool)\" has no backup pool.", target: pool)
    case .poolUnreachable(let pool):
      self.init("PoolUnreachable", "The pool \"\(pool)\" does not answer. If it is lost, use -DisasterMode.", category: "ConnectionError", target: pool)
    case .poolNotFailedOver(let pool):
      self.init("PoolNotFailedOver", "The pool \"\(pool)\" is not failed over.", target: pool)
    case .cannotOpenDevice(let path, let error), .file(let path, let error):
      self.init("FileShareAccess", "Cannot use \"\(path)\": \(error.text)", category: "OpenError", target: path)
    case .notSynchronized(let database):
      self.init("NotSynchronized", "The mirror of \"\(database)\" is not synchronized: no fail-over without -Force.", target: database)
    default:
      self.init("OperationRefused", "The operation was refused: \(refusal).")
    }
  }
}

/// Runs a change on the session's world, and turns the model's refusal into the shell's error.
func changing<Result>(
  _ session: ClusterSession, _ label: String, seconds: Int,
  _ change: (inout Cluster) throws(ModelRefusal) -> Result
) throws(CsError) -> Result {
  session.remember(label)
  do throws(ModelRefusal) {
    let result: Result = try change(&session.cluster)
    session.cluster.advance(bySeconds: seconds)
    return result
  } catch {
    session.undo()
    throw CsError(error)
  }
}

/// The pool FQDN in any of the identity forms: `service:`, `PersistentChatServer:`, bare; blanks allowed.
/// - Source: persistent-chat-world.md 5.
func poolName(_ identity: String, in session: ClusterSession, _ output: inout CsOutput) throws(CsError) -> String {
  var rest: String = identity.filter { !$0.isWhitespace }
  for prefix: String in ["service:", "persistentchatserver:"] where rest.lowercased().hasPrefix(prefix) {
    rest.removeFirst(prefix.count)
  }
  if rest.isEmpty {
    throw CsError(
      "ParameterArgumentValidationErrorEmptyStringNotAllowed",
      "Cannot bind argument to parameter 'Identity' because it is an empty string.", category: "InvalidData")
  }
  do throws(ModelRefusal) { try session.cluster.checkPool(rest) } catch { throw CsError(error) }
  let own: String = session.cluster.chatPool.fqdn
  if rest.lowercased() != own.lowercased() {
    output.warnings.append("\"\(rest)\" is another name of the pool \"\(own)\" in this world.")
  }
  return own
}
