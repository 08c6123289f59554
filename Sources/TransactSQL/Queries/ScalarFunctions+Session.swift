import ClusterModel

extension SqlConnection {
  /// Answers `tsql('name', …)` from a query: operators, conversions, functions, variables.
  func scalar(_ name: String, _ a: [SqlValue]) throws(SqlFailure) -> SqlValue {
    switch name {
    case "@": return variables[a[0].display.lowercased()]?.value ?? .null
    case "@@": return global(a[0].display)
    case "convert":
      let to = SqlType(a[0].display)
      let style: Int? = a[2].isNull ? nil : ScalarFunctions.whole(a[2])
      return try SqlConversion.convert(a[3], from: SqlType(a[1].display), to: to, style: style)
    case "try_convert":
      let style: Int? = a[2].isNull ? nil : ScalarFunctions.whole(a[2])
      do throws(SqlFailure) {
        return try SqlConversion.convert(
          a[3], from: SqlType(a[1].display), to: SqlType(a[0].display), style: style)
      } catch { return .null }
    case "like":
      if a[0].isNull || a[1].isNull { return .null }
      return SqlValue(
        SqlPattern.matches(a[0].display, a[1].display, escape: a.count > 2 ? a[2].display.first : nil))
    case "divide", "modulo": return try divided(a[0], a[1], isModulo: name == "modulo")
    case "int":
      guard case .int(let number) = a[1] else {
        if case .real(let real) = a[1], abs(real) > 2e9 {
          throw SqlFailure(8_115, ["expression", a[0].display], state: 2)
        }
        return a[1]
      }
      if a[0].display == "int" && abs(number) > 2_147_483_648 {
        throw SqlFailure(8_115, ["expression", "int"], state: 2)
      }
      return a[1]
    case "single":
      if ScalarFunctions.whole(a[0]) > 1 { throw SqlFailure(512) }
      return a[1]
    case "top":
      guard case .int(let count) = a[0], count >= 0 else { throw SqlFailure(1_060) }
      return a[0]
    case "datalength":
      if a[1].isNull { return .null }
      let type = SqlType(a[0].display)
      let sizes: [String: Int] = [
        "bit": 1, "tinyint": 1, "smallint": 2, "int": 4, "bigint": 8, "datetime": 8, "float": 8,
        "uniqueidentifier": 16,
      ]
      if let size: Int = sizes[type.name] { return .int(size) }
      return .int(a[1].display.utf16.count * (type.isUnicode ? 2 : 1))
    default: break
    }
    if let plain: SqlValue = try ScalarFunctions.call(name, a) { return plain }
    return try sessionFunction(name, a)
  }

  private func divided(_ left: SqlValue, _ right: SqlValue, isModulo: Bool) throws(SqlFailure) -> SqlValue {
    if left.isNull || right.isNull { return .null }
    if case .int(let first) = left, case .int(let second) = right {
      if second == 0 { throw SqlFailure(8_134) }
      if second == -1 { return .int(isModulo ? 0 : 0 &- first) }
      return .int(isModulo ? first % second : first / second)
    }
    let divisor: Double = ScalarFunctions.real(right)
    if divisor == 0 { throw SqlFailure(8_134) }
    let value: Double = ScalarFunctions.real(left)
    return .real(isModulo ? value.truncatingRemainder(dividingBy: divisor) : value / divisor)
  }

  private func sessionFunction(_ name: String, _ a: [SqlValue]) throws(SqlFailure) -> SqlValue {
    let host: SqlInstance? = session.cluster.instance(instance)
    func database(_ index: Int) -> Database? {
      index < a.count && !a[index].isNull ? host?.database(a[index].display) : nil
    }
    switch name {
    case "GETDATE", "CURRENT_TIMESTAMP", "GETUTCDATE": return .text(SqlDate.datetime(now))
    case "SYSDATETIME", "SYSUTCDATETIME": return .text(SqlDate.text(now, as: SqlType("datetime2")))
    case "SYSDATETIMEOFFSET": return .text(SqlDate.text(now, as: SqlType("datetimeoffset")))
    case "DB_ID":
      return SqlValue(a.isEmpty ? host?.database(currentDatabase)?.databaseID : database(0)?.databaseID)
    case "DB_NAME":
      if a.isEmpty { return .text(currentDatabase) }
      if a[0].isNull { return .null }
      let wanted: Int = ScalarFunctions.whole(a[0])
      return SqlValue(host?.databases.first { $0.databaseID == wanted }?.name)
    case "SUSER_SNAME", "SUSER_NAME", "SYSTEM_USER", "ORIGINAL_LOGIN":
      if let first: SqlValue = a.first { return loginName(of: first) }
      return .text(login)
    case "SUSER_ID": return .int(CatalogContext.principalID(a.first.map(\.display) ?? login, session.cluster))
    case "SUSER_SID": return .text(CatalogContext.sid(a.first.map(\.display) ?? login))
    case "USER", "CURRENT_USER", "SESSION_USER", "USER_NAME": return .text("dbo")
    case "SCHEMA_NAME": return .text("dbo")
    case "HOST_NAME": return SqlValue(ownSession?.hostName)
    case "APP_NAME": return SqlValue(ownSession?.programName)
    case "SERVERPROPERTY": return ServerProperties.server(a[0].display, on: host, session.cluster)
    case "DATABASEPROPERTYEX": return ServerProperties.database(a[1].display, of: database(0))
    case "CONNECTIONPROPERTY":
      return [
        "net_transport": .text("TCP"), "protocol_type": .text("TSQL"), "auth_scheme": .text("KERBEROS"),
      ][a[0].display.lowercased()] ?? .null
    case "HAS_DBACCESS": return database(0).map { SqlValue($0.state == .online && !$0.isMirrorCopy) } ?? .null
    case "IS_SRVROLEMEMBER", "IS_MEMBER":
      return SqlValue(session.cluster.account(login)?.isSysadmin ?? false)
    case "OBJECT_ID": return objectID(a[0].display)
    case "OBJECT_NAME": return objectName(ScalarFunctions.whole(a[0]))
    case "NEWID": return .text(session.cluster.generator.guid())
    case "RAND": return .real(Double(session.cluster.generator.below(1_000_000)) / 1_000_000)
    case "XACT_STATE": return .int(transactionDepth > 0 ? 1 : 0)
    case "ERROR_NUMBER": return SqlValue(caught?.number)
    case "ERROR_MESSAGE": return SqlValue(caught?.text)
    case "ERROR_SEVERITY": return SqlValue(caught?.severity)
    case "ERROR_STATE": return SqlValue(caught?.state)
    case "ERROR_LINE": return SqlValue(caught?.line)
    case "ERROR_PROCEDURE": return SqlValue(caught?.procedure)
    default: throw SqlFailure(195, [name.lowercased(), "built-in function name"], state: 10)
    }
  }

  private func loginName(of value: SqlValue) -> SqlValue {
    let text: String = value.display.uppercased()
    if text == "0X01" { return .text("sa") }
    return SqlValue(
      session.cluster.accounts.first { CatalogContext.sid($0.name) == text.replacing("0X", with: "0x") }?.name
    )
  }

  private func objectID(_ text: String) -> SqlValue {
    let parts: [String] = text.split(separator: ".", omittingEmptySubsequences: false).map {
      $0.filter { $0 != "[" && $0 != "]" }
    }
    if let last: String = parts.last, last.hasPrefix("#"),
      parts.count == 1 || parts[0].lowercased() == "tempdb"
    {
      return SqlValue(tables[last.lowercased()]?.objectID)
    }
    let base: String =
      parts.count > 2 && !parts[parts.count - 3].isEmpty ? parts[parts.count - 3] : currentDatabase
    return SqlValue(
      CatalogViews.objects(of: base).first { $0.name.lowercased() == (parts.last ?? "").lowercased() }?
        .objectID)
  }

  private func objectName(_ number: Int) -> SqlValue {
    SqlValue(CatalogViews.objects(of: currentDatabase).first { $0.objectID == number }?.name)
  }

  /// `@@SPID` and its like. Unknown ones are refused by the translator.
  func global(_ name: String) -> SqlValue {
    let host: SqlInstance? = session.cluster.instance(instance)
    switch name.uppercased() {
    case "@@SPID": return .int(spid)
    case "@@SERVERNAME": return .text(instance)
    case "@@SERVICENAME":
      return .text(
        instance.contains("\\") ? String(instance.split(separator: "\\").last ?? "") : "MSSQLSERVER")
    case "@@VERSION": return .text(host.map { ServerProperties.versionText($0) } ?? "")
    case "@@ERROR": return .int(errorNumber)
    case "@@ROWCOUNT": return .int(rowCount)
    case "@@TRANCOUNT": return .int(transactionDepth)
    case "@@LANGUAGE": return .text("us_english")
    case "@@MAX_CONNECTIONS": return .int(32_767)
    case "@@NESTLEVEL": return .int(nestLevel)
    case "@@DATEFIRST": return .int(7)
    case "@@FETCH_STATUS": return .int(fetchStatus)
    case "@@IDENTITY": return .null
    case "@@LOCK_TIMEOUT": return .int(-1)
    case "@@MICROSOFTVERSION":
      return .int((host?.version.rawValue ?? 12) << 24 | (host?.version == .sql2016 ? 4_001 : 5_000))
    default: return .null
    }
  }

  static let globals: [String: String] = [
    "@@SPID": "smallint", "@@SERVERNAME": "nvarchar(128)", "@@SERVICENAME": "nvarchar(128)",
    "@@VERSION": "nvarchar(300)",
    "@@ERROR": "int", "@@ROWCOUNT": "int", "@@TRANCOUNT": "int", "@@LANGUAGE": "nvarchar(128)",
    "@@MAX_CONNECTIONS": "int",
    "@@NESTLEVEL": "int", "@@DATEFIRST": "tinyint", "@@FETCH_STATUS": "int", "@@IDENTITY": "numeric(38,0)",
    "@@LOCK_TIMEOUT": "int", "@@MICROSOFTVERSION": "int",
  ]
}
