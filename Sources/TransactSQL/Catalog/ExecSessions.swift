import ClusterModel

extension CatalogView {
  /// sys.dm_exec_sessions. - Source: sql-server.md 9.5.
  static let dmExecSessions = CatalogView(
    "sys", "dm_exec_sessions",
    """
    session_id smallint
    login_time datetime
    host_name nvarchar(128)
    program_name nvarchar(128)
    host_process_id int
    client_version int
    client_interface_name nvarchar(32)
    security_id varbinary(85)
    login_name nvarchar(128)
    nt_domain nvarchar(128)
    nt_user_name nvarchar(128)
    status nvarchar(30)
    context_info varbinary(128)
    cpu_time int
    memory_usage int =4
    total_scheduled_time int =0
    total_elapsed_time int =0
    endpoint_id int =4
    last_request_start_time datetime
    last_request_end_time datetime
    reads bigint =0
    writes bigint =0
    logical_reads bigint =0
    is_user_process bit
    text_size int =2147483647
    language nvarchar(128) =us_english
    date_format nvarchar(3) =mdy
    date_first smallint =7
    quoted_identifier bit =1
    arithabort bit =0
    ansi_null_dflt_on bit =1
    ansi_defaults bit =0
    ansi_warnings bit =1
    ansi_padding bit =1
    ansi_nulls bit =1
    concat_null_yields_null bit =1
    transaction_isolation_level smallint =2
    lock_timeout int =-1
    deadlock_priority int =0
    row_count bigint =0
    prev_error int =0
    original_security_id varbinary(85)
    original_login_name nvarchar(128)
    last_successful_logon datetime
    last_unsuccessful_logon datetime
    unsuccessful_logons bigint
    group_id int =2
    database_id smallint
    authenticating_database_id int =1
    open_transaction_count int =0
    """
  ) { context in
    context.host.sessions.map { one in
      var row = CatalogRow()
      let isOwn: Bool = one.spid == context.spid
      row.set("session_id", one.spid)
      row.set("login_time", one.loginTime)
      row.set("host_name", one.isUser ? one.hostName : nil)
      row.set("program_name", one.isUser ? one.programName : nil)
      row.set("host_process_id", one.isUser ? one.hostProcessID : nil)
      row.set("client_version", one.isUser ? 7 : nil)
      row.set(
        "client_interface_name",
        one.isUser ? (one.programName.hasPrefix(".Net") ? ".Net SqlClient Data Provider" : "ODBC") : nil)
      row.set("security_id", CatalogContext.sid(one.login))
      row.set("login_name", one.login)
      let parts: [Substring] = one.login.split(separator: "\\")
      row.set("nt_domain", parts.count == 2 ? String(parts[0]) : "")
      row.set("nt_user_name", parts.count == 2 ? String(parts[1]) : "")
      row.set("status", isOwn || one.status == "runnable" || !one.isUser ? "running" : "sleeping")
      row.set("cpu_time", one.cpuMilliseconds)
      row.set("last_request_start_time", isOwn ? context.now : one.lastBatch)
      row.set("last_request_end_time", one.lastBatch)
      row.set("reads", one.diskIO)
      row.set("is_user_process", one.isUser)
      row.set("original_security_id", CatalogContext.sid(one.login))
      row.set("original_login_name", one.login)
      row.set("database_id", context.databaseID(one.database) ?? (one.isUser ? 1 : 0))
      row.set("open_transaction_count", one.openTransaction == nil ? 0 : 1)
      return row
    }
  }

  /// sys.dm_exec_requests: who runs something now, which at a prompt is mostly oneself.
  static let dmExecRequests = CatalogView(
    "sys", "dm_exec_requests",
    """
    session_id smallint
    request_id int =0
    start_time datetime
    status nvarchar(30)
    command nvarchar(32)
    sql_handle varbinary(64)
    statement_start_offset int =0
    statement_end_offset int =-1
    plan_handle varbinary(64)
    database_id smallint
    user_id int =1
    connection_id uniqueidentifier
    blocking_session_id smallint =0
    wait_type nvarchar(60)
    wait_time int =0
    last_wait_type nvarchar(60) =MISCELLANEOUS
    wait_resource nvarchar(256) =
    open_transaction_count int =0
    open_resultset_count int =1
    transaction_id bigint =0
    context_info varbinary(128)
    percent_complete real =0
    estimated_completion_time bigint =0
    cpu_time int =0
    total_elapsed_time int =0
    scheduler_id int =0
    task_address varbinary(8)
    reads bigint =0
    writes bigint =0
    logical_reads bigint =0
    text_size int =2147483647
    language nvarchar(128) =us_english
    transaction_isolation_level smallint =2
    lock_timeout int =-1
    deadlock_priority int =0
    row_count bigint =1
    prev_error int =0
    nest_level int =0
    granted_query_memory int =0
    executing_managed_code bit =0
    group_id int =2
    query_hash binary(8)
    query_plan_hash binary(8)
    """
  ) { context in
    context.host.sessions.filter {
      !$0.isUser || $0.spid == context.spid || $0.blockedBy != 0 || $0.command != "AWAITING COMMAND"
    }.map { one in
      var row = CatalogRow()
      let isOwn: Bool = one.spid == context.spid
      row.set("session_id", one.spid)
      row.set("start_time", isOwn ? context.now : one.lastBatch)
      row.set("status", isOwn ? "running" : one.status)
      row.set("command", isOwn ? "SELECT" : one.command)
      row.set("sql_handle", "0x0200000000000000" + String(SqlDate.digits(one.spid, 8)))
      row.set("database_id", context.databaseID(one.database) ?? (one.isUser ? 1 : 0))
      row.set("blocking_session_id", one.blockedBy)
      row.set("cpu_time", one.cpuMilliseconds)
      return row
    }
  }

  static let dmExecConnections = CatalogView(
    "sys", "dm_exec_connections",
    """
    session_id int
    most_recent_session_id int
    connect_time datetime
    net_transport nvarchar(40) =TCP
    protocol_type nvarchar(40) =TSQL
    protocol_version int =1946157060
    endpoint_id int =4
    encrypt_option nvarchar(40) =FALSE
    auth_scheme nvarchar(40) =KERBEROS
    node_affinity smallint =0
    num_reads int =10
    num_writes int =10
    last_read datetime
    last_write datetime
    net_packet_size int =4096
    client_net_address varchar(48)
    client_tcp_port int
    local_net_address varchar(48)
    local_tcp_port int =1433
    connection_id uniqueidentifier
    parent_connection_id uniqueidentifier
    most_recent_sql_handle varbinary(64)
    """
  ) { context in
    context.host.sessions.filter(\.isUser).map { one in
      var row = CatalogRow()
      row.set("session_id", one.spid)
      row.set("most_recent_session_id", one.spid)
      row.set("connect_time", one.loginTime)
      row.set("last_read", one.lastBatch)
      row.set("last_write", one.lastBatch)
      row.set("client_tcp_port", 49_152 + one.hostProcessID)
      return row
    }
  }

  /// sys.dm_exec_sql_text(handle). Standby keeps no texts but one's own.
  static let dmExecSqlText = CatalogView(
    "sys", "dm_exec_sql_text",
    """
    dbid smallint
    objectid int
    number smallint
    encrypted bit =0
    text nvarchar(max)
    __key varbinary(64)
    """
  ) { context in
    context.host.sessions.map { one in
      var row = CatalogRow()
      row.set("text", one.spid == context.spid ? context.batch : one.command)
      row.set("__key", "0x0200000000000000" + String(SqlDate.digits(one.spid, 8)))
      return row
    }
  }

  /// sys.sysprocesses. - Source: sql-server.md 9.5.
  static let sysprocesses = CatalogView(
    "sys", "sysprocesses",
    """
    spid smallint
    kpid smallint =0
    blocked smallint =0
    waittype binary(2) =0x0000
    waittime bigint =0
    lastwaittype nchar(32) =MISCELLANEOUS
    waitresource nchar(256) =
    dbid smallint
    uid smallint =1
    cpu int =0
    physical_io bigint =0
    memusage int =4
    login_time datetime
    last_batch datetime
    ecid smallint =0
    open_tran smallint =0
    status nchar(30)
    sid binary(86)
    hostname nchar(128)
    program_name nchar(128)
    hostprocess nchar(10)
    cmd nchar(26)
    nt_domain nchar(128)
    nt_username nchar(128)
    net_address nchar(12) =
    net_library nchar(12) =TCP/IP
    loginame nchar(128)
    context_info binary(128)
    sql_handle binary(20)
    stmt_start int =0
    stmt_end int =-1
    request_id int =0
    """
  ) { context in
    context.host.sessions.map { one in
      var row = CatalogRow()
      let isOwn: Bool = one.spid == context.spid
      row.set("spid", one.spid)
      row.set("blocked", one.blockedBy)
      row.set("dbid", context.databaseID(one.database) ?? (one.isUser ? 1 : 0))
      row.set("cpu", one.cpuMilliseconds)
      row.set("physical_io", one.diskIO)
      row.set("login_time", one.loginTime)
      row.set("last_batch", isOwn ? context.now : one.lastBatch)
      row.set("open_tran", one.openTransaction == nil ? 0 : 1)
      row.set("status", isOwn ? "runnable" : one.status)
      row.set("sid", CatalogContext.sid(one.login))
      row.set("hostname", one.hostName)
      row.set("program_name", one.programName)
      row.set("hostprocess", one.isUser ? String(one.hostProcessID) : "")
      row.set("cmd", isOwn ? "SELECT" : one.command)
      row.set("loginame", one.login)
      return row
    }
  }

  /// sys.dm_tran_locks: the shared lock that a session holds on its database.
  static let dmTranLocks = CatalogView(
    "sys", "dm_tran_locks",
    """
    resource_type nvarchar(60) =DATABASE
    resource_subtype nvarchar(60) =
    resource_database_id int
    resource_description nvarchar(256) =
    resource_associated_entity_id bigint =0
    request_mode nvarchar(60) =S
    request_type nvarchar(60) =LOCK
    request_status nvarchar(60) =GRANT
    request_session_id int
    request_owner_type nvarchar(60) =SHARED_TRANSACTION_WORKSPACE
    """
  ) { context in
    context.host.sessions.filter { $0.isUser && $0.database != nil && $0.database != "master" }.map { one in
      var row = CatalogRow()
      row.set("resource_database_id", context.databaseID(one.database))
      row.set("request_session_id", one.spid)
      return row
    }
  }
}
