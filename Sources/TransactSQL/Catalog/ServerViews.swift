import ClusterModel

extension CatalogView {
  static let servers = CatalogView(
    "sys", "servers",
    """
    server_id int
    name sysname
    product sysname =SQL Server
    provider sysname =SQLNCLI
    data_source nvarchar(4000)
    is_linked bit =0
    is_remote_login_enabled bit =1
    is_data_access_enabled bit =0
    """
  ) { context in
    var row = CatalogRow()
    row.set("server_id", 0)
    row.set("name", context.host.name)
    row.set("data_source", context.host.name)
    return [row]
  }

  static let serverPrincipals = CatalogView(
    "sys", "server_principals",
    """
    name sysname
    principal_id int
    sid varbinary(85)
    type char(1)
    type_desc nvarchar(60)
    is_disabled bit =0
    create_date datetime
    modify_date datetime
    default_database_name sysname =master
    default_language_name sysname =us_english
    """
  ) { context in
    let names: [String] = ["sa"] + context.cluster.accounts.filter(\.isSysadmin).map(\.name)
    return names.map { name in
      var row = CatalogRow()
      row.set("name", name)
      row.set("principal_id", CatalogContext.principalID(name, context.cluster))
      row.set("sid", CatalogContext.sid(name))
      row.set("type", name == "sa" ? "S" : "U")
      row.set("type_desc", name == "sa" ? "SQL_LOGIN" : "WINDOWS_LOGIN")
      row.set("is_disabled", name == "sa")
      row.set("create_date", context.cluster.started)
      row.set("modify_date", context.cluster.started)
      return row
    }
  }

  static let syslogins = CatalogView(
    "sys", "syslogins",
    """
    sid varbinary(85)
    name sysname
    loginname sysname
    dbname sysname =master
    sysadmin int =1
    isntname int
    hasaccess int =1
    """
  ) { context in
    serverPrincipals.rows(context).map { one in
      var row = CatalogRow()
      row.cells = one.cells
      row.cells["loginname"] = one.cells["name"]
      row.set("isntname", one.cells["type"] == .text("U"))
      return row
    }
  }

  static let configurations = CatalogView(
    "sys", "configurations",
    """
    configuration_id int
    name nvarchar(35)
    value int
    minimum int
    maximum int
    value_in_use int
    description nvarchar(255)
    is_dynamic bit =1
    is_advanced bit =0
    """
  ) { context in
    ConfigurationOption.all.enumerated().map { index, option in
      var row = CatalogRow()
      row.set("configuration_id", 101 + index)
      row.set("name", option.name)
      row.set("value", option.value)
      row.set("minimum", option.minimum)
      row.set("maximum", option.maximum)
      row.set("value_in_use", option.value)
      row.set("description", option.name)
      row.set("is_advanced", option.isAdvanced)
      return row
    }
  }

  static let messages = CatalogView(
    "sys", "messages",
    """
    message_id int
    language_id smallint =1033
    severity tinyint
    is_event_logged bit =0
    text nvarchar(2048)
    """
  ) { _ in
    MessageTable.rows.map { one in
      var row = CatalogRow()
      row.set("message_id", one.number)
      row.set("severity", one.severity)
      row.set("text", one.template)
      return row
    }
  }

  static let dmServerServices = CatalogView(
    "sys", "dm_server_services",
    """
    servicename nvarchar(256)
    startup_type int =2
    startup_type_desc nvarchar(256) =Automatic
    status int
    status_desc nvarchar(256)
    process_id int
    last_startup_time datetimeoffset
    service_account nvarchar(256)
    is_clustered nvarchar(1) =N
    """
  ) { context in
    let name: String =
      context.host.name.contains("\\")
      ? String(context.host.name.split(separator: "\\").last ?? "") : "MSSQLSERVER"
    var engine = CatalogRow()
    engine.set("servicename", "SQL Server (\(name))")
    engine.set("status", 4)
    engine.set("status_desc", "Running")
    engine.set("service_account", context.host.serviceAccount)
    engine.set("last_startup_time", SqlDate.text(context.host.started, as: SqlType("datetimeoffset")))
    var agent = CatalogRow()
    agent.set("servicename", "SQL Server Agent (\(name))")
    agent.set("status", context.host.isAgentRunning ? 4 : 1)
    agent.set("status_desc", context.host.isAgentRunning ? "Running" : "Stopped")
    agent.set("service_account", context.host.agentAccount)
    return [engine, agent]
  }

  /// sys.objects, sys.tables and their older and newer relatives.
  static let schemaViews: [CatalogView] = [
    CatalogView("sys", "objects", objectColumns, rows: objectRows),
    CatalogView("sys", "tables", objectColumns, rows: objectRows),
    CatalogView("sys", "all_objects", objectColumns, rows: objectRows),
    CatalogView(
      "sys", "sysobjects",
      """
      name sysname
      id int
      xtype char(2) =U
      uid smallint =1
      crdate datetime
      type char(2) =U
      """
    ) { context in
      CatalogViews.objects(of: context.database).map { one in
        var row = CatalogRow()
        row.set("name", one.name)
        row.set("id", one.objectID)
        row.set("crdate", context.cluster.started)
        return row
      }
    },
    CatalogView(
      "sys", "columns",
      """
      object_id int
      name sysname
      column_id int
      system_type_id tinyint =56
      max_length smallint
      is_nullable bit =1
      """
    ) { context in
      CatalogViews.objects(of: context.database).flatMap { one in
        one.view.columns.enumerated().map { index, column in
          var row = CatalogRow()
          row.set("object_id", one.objectID)
          row.set("name", column.0.name)
          row.set("column_id", index + 1)
          row.set(
            "max_length", column.0.type.isText ? column.0.type.length * (column.0.type.isUnicode ? 2 : 1) : 8)
          return row
        }
      }
    },
    CatalogView(
      "INFORMATION_SCHEMA", "TABLES",
      """
      TABLE_CATALOG nvarchar(128)
      TABLE_SCHEMA nvarchar(128) =dbo
      TABLE_NAME sysname
      TABLE_TYPE varchar(10) =BASE TABLE
      """
    ) { context in
      CatalogViews.objects(of: context.database).map { one in
        var row = CatalogRow()
        row.set("TABLE_CATALOG", context.database)
        row.set("TABLE_NAME", one.name)
        return row
      }
    },
    CatalogView(
      "INFORMATION_SCHEMA", "COLUMNS",
      """
      TABLE_CATALOG nvarchar(128)
      TABLE_SCHEMA nvarchar(128) =dbo
      TABLE_NAME nvarchar(128)
      COLUMN_NAME nvarchar(128)
      ORDINAL_POSITION int
      IS_NULLABLE varchar(3) =YES
      DATA_TYPE nvarchar(128)
      CHARACTER_MAXIMUM_LENGTH int
      """
    ) { context in
      CatalogViews.objects(of: context.database).flatMap { one in
        one.view.columns.enumerated().map { index, column in
          var row = CatalogRow()
          row.set("TABLE_CATALOG", context.database)
          row.set("TABLE_NAME", one.name)
          row.set("COLUMN_NAME", column.0.name)
          row.set("ORDINAL_POSITION", index + 1)
          row.set("DATA_TYPE", column.0.type.name)
          row.set("CHARACTER_MAXIMUM_LENGTH", column.0.type.isText ? column.0.type.length : nil)
          return row
        }
      }
    },
  ]

  private static let objectColumns: String = """
    name sysname
    object_id int
    principal_id int
    schema_id int =1
    parent_object_id int =0
    type char(2) =U
    type_desc nvarchar(60) =USER_TABLE
    create_date datetime
    modify_date datetime
    is_ms_shipped bit =0
    """

  private static let objectRows: @Sendable (CatalogContext) -> [CatalogRow] = { context in
    CatalogViews.objects(of: context.database).map { one in
      var row = CatalogRow()
      row.set("name", one.name)
      row.set("object_id", one.objectID)
      row.set("create_date", context.cluster.started)
      row.set("modify_date", context.cluster.started)
      return row
    }
  }
}
