/// Every view and table, by where it is found.
enum CatalogViews {
  /// In every database.
  static let system: [CatalogView] = [
    .configurations, .databaseFiles, .databaseMirroring, .databaseMirroringEndpoints,
    .databaseMirroringWitnesses,
    .databaseRecoveryStatus, .databases, .dmExecConnections, .dmExecRequests, .dmExecSessions,
    .dmServerServices,
    .dmTranLocks, .endpoints, .masterFiles, .messages, .serverPrincipals, .servers, .sysdatabases, .syslogins,
    .sysprocesses,
  ]

  static let functions: [CatalogView] = [.dmExecSqlText]

  static let msdb: [CatalogView] = [
    .backupfile, .backupmediafamily, .backupmediaset, .backupset, .logShippingMonitorAlert,
    .logShippingMonitorErrorDetail,
    .logShippingMonitorHistoryDetail, .logShippingMonitorPrimary, .logShippingMonitorSecondary,
    .logShippingPrimaryDatabases, .logShippingPrimarySecondaries, .logShippingSecondary,
    .logShippingSecondaryDatabases,
    .restorefile, .restorehistory, .suspectPages, .syscategories, .sysjobactivity, .sysjobhistory, .sysjobs,
    .sysjobsView, .sysjobschedules,
    .sysjobservers, .sysjobsteps, .sysschedules,
  ]

  static let mgc: [CatalogView] = [.tblChat, .tblNode, .tblPrincipal, .tblServerIdentity]
  static let mgccomp: [CatalogView] = [.tblComplianceData]

  /// The tables of one database.
  static func tables(of database: String) -> [CatalogView] {
    switch database.lowercased() {
    case "msdb": msdb
    case "mgc": mgc
    case "mgccomp": mgccomp
    default: []
    }
  }

  static func objects(of database: String) -> [CatalogObject] {
    tables(of: database).enumerated().map { index, view in
      CatalogObject(name: view.name, objectID: 245_575_913 + 16_000_057 * index, view: view)
    }
  }
}
