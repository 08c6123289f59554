import ClusterModel

/// `RESTORE HEADERONLY`, `FILELISTONLY`, `LABELONLY` and `VERIFYONLY`.
/// - Source: sql-server.md 6.5.
struct RestoreReport: SqlStatement {
  enum Kind: String, Sendable {
    case headerOnly = "HEADERONLY"
    case fileListOnly = "FILELISTONLY"
    case labelOnly = "LABELONLY"
    case verifyOnly = "VERIFYONLY"
    case rewindOnly = "REWINDONLY"

    var verb: String {
      switch self {
      case .fileListOnly: "RESTORE FILELIST"
      case .verifyOnly: "VERIFY DATABASE"
      default: "RESTORE \(rawValue)"
      }
    }
  }
  var kind: Kind
  var devices: [SqlExpression]
  var options: [BackupOption]

  /// `restore-report = FROM devices [ options ] ;`
  static func parseRest(_ parser: inout TransactSQLParser, _ kind: Kind) throws(SqlFailure)
    -> any SqlStatement
  {
    try parser.expectWord("FROM")
    let devices: [SqlExpression] = try parser.parseDevices()
    let options: [BackupOption] = try parser.parseBackupOptions("RESTORE", known: RestoreDatabase.known)
    return RestoreReport(kind: kind, devices: devices, options: options)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let paths: [String] = try connection.paths(devices, verb: kind.verb)
    let instance: String = connection.instance
    let media: [BackupMedia] = try connection.model(kind.verb) { (c: inout Cluster) throws(ModelRefusal) in
      try c.backupMedia(paths, on: instance)
    }
    var position: Int?
    if let value: SqlExpression = options.first(where: { $0.name == "FILE" })?.value {
      position = ScalarFunctions.whole(try connection.evaluate(value).value)
    }
    guard let first: BackupMedia = media.first else { return .next }
    switch kind {
    case .headerOnly:
      let sets: [BackupSet] = first.sets.filter { position == nil || $0.position == position }
      connection.emit(HeaderOnly.resultSet(sets))
    case .labelOnly: connection.emit(HeaderOnly.label(first))
    case .fileListOnly, .verifyOnly:
      let wanted: Int = position ?? 1
      let set: BackupSet = try connection.model(kind.verb) { (c: inout Cluster) throws(ModelRefusal) in
        try c.backupSet(paths, position: wanted, on: instance)
      }
      if kind == .fileListOnly {
        connection.emit(HeaderOnly.fileList(set))
      } else {
        if let percent: Int = try connection.stats(options) {
          for value: Int in stride(from: percent, through: 100, by: percent) {
            connection.say(3_211, [String(value)])
          }
        }
        connection.session.cluster.advance(byMilliseconds: Int64(15 + (set.dataPages + set.logPages) / 4))
        connection.say(3_262, [String(wanted)])
      }
    case .rewindOnly: break
    }
    return .next
  }
}

/// The result sets of RESTORE's reports.
enum HeaderOnly {
  private static func build(_ columnText: String, _ rows: [CatalogRow]) -> ResultSet {
    let view = CatalogView("", "", columnText) { _ in [] }
    let declared: [(SqlColumn, SqlValue)] = view.columns
    return ResultSet(
      columns: declared.map(\.0), rows: rows.map { row in declared.map { row.cells[$0.0.name] ?? $0.1 } })
  }

  static func resultSet(_ sets: [BackupSet]) -> ResultSet {
    build(headerColumns, sets.map { row($0) })
  }

  private static func row(_ set: BackupSet) -> CatalogRow {
    var row = CatalogRow()
    row.set("BackupName", set.name)
    row.set("BackupDescription", set.description)
    row.set("BackupType", set.type.headerNumber)
    row.set("ExpirationDate", set.expiration)
    row.set("Compressed", set.isCompressed)
    row.set("Position", set.position)
    row.set("UserName", set.userName)
    row.set("ServerName", set.serverName)
    row.set("DatabaseName", set.databaseName)
    row.set("DatabaseVersion", set.databaseVersion)
    row.set("DatabaseCreationDate", set.databaseCreated)
    row.set("BackupSize", set.sizeBytes)
    row.set("FirstLSN", set.firstLSN)
    row.set("LastLSN", set.lastLSN)
    row.set("CheckpointLSN", set.checkpointLSN)
    row.set("DatabaseBackupLSN", set.databaseBackupLSN)
    row.set("BackupStartDate", set.start)
    row.set("BackupFinishDate", set.finish)
    row.set("CompatibilityLevel", set.compatibilityLevel)
    row.set("SoftwareVersionMajor", set.softwareVersionMajor)
    row.set("SoftwareVersionBuild", set.softwareVersionMajor == 12 ? 5_000 : 4_001)
    row.set("MachineName", set.machineName.uppercased())
    row.set("Flags", set.flags)
    row.set("BindingID", set.bindingGUID)
    row.set("RecoveryForkID", set.recoveryForkID)
    row.set("FamilyGUID", set.familyGUID)
    row.set("IsReadOnly", set.isReadOnly)
    row.set("IsSingleUser", set.isSingleUser)
    row.set("HasBackupChecksums", set.hasChecksums)
    row.set("IsDamaged", set.isDamaged)
    row.set("BeginsLogChain", set.beginsLogChain)
    row.set("IsForceOffline", set.isForceOffline)
    row.set("IsCopyOnly", set.isCopyOnly)
    row.set("FirstRecoveryForkID", set.firstRecoveryForkID)
    row.set("ForkPointLSN", set.forkPointLSN)
    row.set("RecoveryModel", set.recoveryModel.recoveryModelDesc.replacing("_", with: "-"))
    row.set("DifferentialBaseLSN", set.differentialBaseLSN)
    row.set("DifferentialBaseGUID", set.differentialBaseGUID)
    row.set("BackupTypeDescription", set.type.typeDescription)
    row.set("BackupSetGUID", set.backupSetGUID)
    row.set("CompressedBackupSize", set.sizeBytes)
    return row
  }

  static func fileList(_ set: BackupSet) -> ResultSet {
    let rows: [CatalogRow] = set.files.enumerated().map { index, file in
      var row = CatalogRow()
      row.set("LogicalName", file.logicalName)
      row.set("PhysicalName", file.physicalName)
      row.set("Type", file.isLog ? "L" : "D")
      row.set("FileGroupName", file.isLog ? nil : "PRIMARY")
      row.set("Size", file.sizePages * 8_192)
      row.set("FileId", index + 1)
      row.set("BackupSizeInBytes", file.isLog ? 0 : set.dataPages * 8_192)
      row.set("FileGroupId", file.isLog ? 0 : 1)
      row.set("DifferentialBaseLSN", file.isLog ? 0 : set.differentialBaseLSN.map { Int($0.number) } ?? 0)
      row.set("DifferentialBaseGUID", file.isLog ? nil : set.differentialBaseGUID)
      row.set("UniqueId", set.familyGUID)
      return row
    }
    return build(fileColumns, rows)
  }

  static func label(_ media: BackupMedia) -> ResultSet {
    var row = CatalogRow()
    row.set("MediaName", media.mediaName)
    row.set("MediaSetId", media.mediaSetID)
    row.set("FamilyCount", media.familyCount)
    row.set("FamilySequenceNumber", media.familySequenceNumber)
    row.set("MediaFamilyId", media.mediaSetID)
    row.set("MediaDescription", media.mediaDescription)
    row.set("MediaDate", media.mediaDate)
    row.set("IsCompressed", media.isCompressed)
    return build(labelColumns, [row])
  }

  private static let headerColumns: String = """
    BackupName nvarchar(128)
    BackupDescription nvarchar(255)
    BackupType smallint
    ExpirationDate datetime
    Compressed tinyint
    Position smallint
    DeviceType tinyint =102
    UserName nvarchar(128)
    ServerName nvarchar(128)
    DatabaseName nvarchar(128)
    DatabaseVersion int
    DatabaseCreationDate datetime
    BackupSize numeric(20,0)
    FirstLSN numeric(25,0)
    LastLSN numeric(25,0)
    CheckpointLSN numeric(25,0)
    DatabaseBackupLSN numeric(25,0)
    BackupStartDate datetime
    BackupFinishDate datetime
    SortOrder smallint =0
    CodePage smallint =0
    UnicodeLocaleId int =1033
    UnicodeComparisonStyle int =196609
    CompatibilityLevel tinyint
    SoftwareVendorId int =4608
    SoftwareVersionMajor int
    SoftwareVersionMinor int =0
    SoftwareVersionBuild int
    MachineName nvarchar(128)
    Flags int
    BindingID uniqueidentifier
    RecoveryForkID uniqueidentifier
    Collation nvarchar(128) =Latin1_General_CI_AI
    FamilyGUID uniqueidentifier
    HasBulkLoggedData bit =0
    IsSnapshot bit =0
    IsReadOnly bit
    IsSingleUser bit
    HasBackupChecksums bit
    IsDamaged bit
    BeginsLogChain bit
    HasIncompleteMetaData bit =0
    IsForceOffline bit
    IsCopyOnly bit
    FirstRecoveryForkID uniqueidentifier
    ForkPointLSN numeric(25,0)
    RecoveryModel nvarchar(60)
    DifferentialBaseLSN numeric(25,0)
    DifferentialBaseGUID uniqueidentifier
    BackupTypeDescription nvarchar(60)
    BackupSetGUID uniqueidentifier
    CompressedBackupSize bigint
    containment tinyint =0
    KeyAlgorithm nvarchar(32)
    EncryptorThumbprint varbinary(20)
    EncryptorType nvarchar(32)
    """

  private static let fileColumns: String = """
    LogicalName nvarchar(128)
    PhysicalName nvarchar(260)
    Type char(1)
    FileGroupName nvarchar(128)
    Size numeric(20,0)
    MaxSize numeric(20,0) =35184372080640
    FileId bigint
    CreateLSN numeric(25,0) =0
    DropLSN numeric(25,0) =0
    UniqueId uniqueidentifier
    ReadOnlyLSN numeric(25,0) =0
    ReadWriteLSN numeric(25,0) =0
    BackupSizeInBytes bigint
    SourceBlockSize int =512
    FileGroupId int
    LogGroupGUID uniqueidentifier
    DifferentialBaseLSN numeric(25,0)
    DifferentialBaseGUID uniqueidentifier
    IsReadOnly bit =0
    IsPresent bit =1
    TDEThumbprint varbinary(32)
    """

  private static let labelColumns: String = """
    MediaName nvarchar(128)
    MediaSetId uniqueidentifier
    FamilyCount int
    FamilySequenceNumber int
    MediaFamilyId uniqueidentifier
    MediaSequenceNumber int =1
    MediaLabelPresent tinyint =0
    MediaDescription nvarchar(255)
    SoftwareName nvarchar(128) =Microsoft SQL Server
    SoftwareVendorId int =4608
    MediaDate datetime
    Mirror_Count int =1
    IsCompressed bit
    """
}
