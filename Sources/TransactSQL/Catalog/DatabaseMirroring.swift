import ClusterModel

extension CatalogView {
  /// sys.database_mirroring: a row for each database, NULL where it is not mirrored. - Source: sql-server.md 8.3.
  static let databaseMirroring = CatalogView(
    "sys", "database_mirroring",
    """
    database_id int
    mirroring_guid uniqueidentifier
    mirroring_state tinyint
    mirroring_state_desc nvarchar(60)
    mirroring_role tinyint
    mirroring_role_desc nvarchar(60)
    mirroring_role_sequence int
    mirroring_safety_level tinyint
    mirroring_safety_level_desc nvarchar(60)
    mirroring_safety_sequence int
    mirroring_partner_name nvarchar(128)
    mirroring_partner_instance nvarchar(128)
    mirroring_witness_name nvarchar(128)
    mirroring_witness_state tinyint
    mirroring_witness_state_desc nvarchar(60)
    mirroring_failover_lsn numeric(25,0)
    mirroring_connection_timeout int
    mirroring_redo_queue int
    mirroring_redo_queue_type nvarchar(60)
    mirroring_end_of_log_lsn numeric(25,0)
    mirroring_replication_lsn numeric(25,0)
    """
  ) { context in
    context.host.databases.sorted { $0.databaseID < $1.databaseID }.map { one in
      var row = CatalogRow()
      row.set("database_id", one.databaseID)
      guard let half: Mirroring = one.mirroring, !half.isPending else { return row }
      row.set("mirroring_guid", half.guid)
      row.set("mirroring_state", half.state.rawValue)
      row.set("mirroring_state_desc", half.state.stateDesc)
      row.set("mirroring_role", half.role.rawValue)
      row.set("mirroring_role_desc", half.role.roleDesc)
      row.set("mirroring_role_sequence", half.roleSequence)
      row.set("mirroring_safety_level", half.safety.rawValue)
      row.set("mirroring_safety_level_desc", half.safety.safetyDesc)
      row.set("mirroring_safety_sequence", half.safetySequence)
      row.set("mirroring_partner_name", half.partnerAddress)
      row.set("mirroring_partner_instance", half.partnerInstance)
      row.set("mirroring_witness_name", half.witnessAddress)
      row.set("mirroring_witness_state", half.witnessState.rawValue)
      row.set("mirroring_witness_state_desc", half.witnessState.stateDesc)
      row.set("mirroring_failover_lsn", half.failoverLSN)
      row.set("mirroring_connection_timeout", half.timeoutSeconds)
      row.set("mirroring_redo_queue_type", "UNLIMITED")
      row.set("mirroring_end_of_log_lsn", one.endOfLogLSN)
      row.set("mirroring_replication_lsn", one.endOfLogLSN)
      return row
    }
  }

  private static let endpointColumns: String = """
    name sysname
    endpoint_id int
    principal_id int =1
    protocol tinyint =2
    protocol_desc nvarchar(60) =TCP
    type tinyint
    type_desc nvarchar(60)
    state tinyint =0
    state_desc nvarchar(60) =STARTED
    is_admin_endpoint bit =0
    """

  private static func mirroringRow(_ endpoint: MirroringEndpoint) -> CatalogRow {
    var row = CatalogRow()
    row.set("name", endpoint.name)
    row.set("endpoint_id", 65_536)
    row.set("principal_id", 256)
    row.set("type", 4)
    row.set("type_desc", "DATABASE_MIRRORING")
    row.set("state", endpoint.state.rawValue)
    row.set(
      "state_desc",
      endpoint.state == .started ? "STARTED" : (endpoint.state == .stopped ? "STOPPED" : "DISABLED"))
    row.set("role", endpoint.role.rawValue)
    row.set("role_desc", ["NONE", "PARTNER", "WITNESS", "ALL"][endpoint.role.rawValue])
    row.set("port", endpoint.port)
    return row
  }

  static let endpoints = CatalogView("sys", "endpoints", endpointColumns) { context in
    var rows: [CatalogRow] = []
    for (index, name) in [
      "Dedicated Admin Connection", "TSQL Local Machine", "TSQL Named Pipes", "TSQL Default TCP",
      "TSQL Default VIA",
    ].enumerated() {
      var row = CatalogRow()
      row.set("name", name)
      row.set("endpoint_id", index + 1)
      row.set("type", 2)
      row.set("type_desc", "TSQL")
      row.set("is_admin_endpoint", index == 0)
      rows.append(row)
    }
    return rows + (context.host.endpoint.map { [mirroringRow($0)] } ?? [])
  }

  static let databaseMirroringEndpoints = CatalogView(
    "sys", "database_mirroring_endpoints",
    endpointColumns + """

      role tinyint
      role_desc nvarchar(60)
      is_encryption_enabled bit =1
      connection_auth tinyint =3
      connection_auth_desc nvarchar(60) =NEGOTIATE
      certificate_id int =0
      encryption_algorithm tinyint =2
      encryption_algorithm_desc nvarchar(60) =AES
      """
  ) { context in context.host.endpoint.map { [mirroringRow($0)] } ?? [] }

  /// sys.database_mirroring_witnesses: what this instance witnesses for others.
  static let databaseMirroringWitnesses = CatalogView(
    "sys", "database_mirroring_witnesses",
    """
    database_name sysname
    principal_server_name sysname
    mirror_server_name sysname
    safety_level tinyint
    safety_level_desc nvarchar(60)
    safety_sequence_number int
    role_sequence_number int
    mirroring_guid uniqueidentifier
    family_guid uniqueidentifier
    is_suspended bit
    is_suspended_sequence_number int =1
    partner_sync_state tinyint
    partner_sync_state_desc nvarchar(60)
    """
  ) { context in
    var rows: [CatalogRow] = []
    for other: SqlInstance in context.cluster.instances {
      for one: Database in other.databases {
        guard let half: Mirroring = one.mirroring, half.role == .principal,
          half.witnessInstance == context.host.name
        else { continue }
        var row = CatalogRow()
        row.set("database_name", one.name)
        row.set("principal_server_name", context.cluster.endpointAddress(other.name))
        row.set("mirror_server_name", half.partnerAddress)
        row.set("safety_level", half.safety.rawValue)
        row.set("safety_level_desc", half.safety.safetyDesc)
        row.set("safety_sequence_number", half.safetySequence)
        row.set("role_sequence_number", half.roleSequence)
        row.set("mirroring_guid", half.guid)
        row.set("family_guid", one.familyGUID)
        row.set("is_suspended", half.isSuspended)
        row.set("partner_sync_state", half.state == .synchronized ? 6 : 5)
        row.set("partner_sync_state_desc", half.state == .synchronized ? "SYNCHRONIZED" : "UNSYNCHRONIZED")
        rows.append(row)
      }
    }
    return rows
  }
}
