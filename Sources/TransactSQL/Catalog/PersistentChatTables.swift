import ClusterModel

/// The tables of mgc and mgccomp that runbooks and reports read.
/// - Source: Skype for Business Server documentation, "Persistent Chat database schema".
extension CatalogView {
  /// .NET ticks, as the schema keeps times.
  private static func ticks(_ time: SimulatedTime) -> Int {
    (Int(time.milliseconds) + 62_135_596_800_000) * 10_000
  }

  /// Rows are those the database at hand holds: a copy that was rolled back holds fewer.
  static let tblChat = CatalogView(
    "dbo", "tblChat",
    """
    channelId int
    chatId bigint
    chatDate bigint
    userId int
    isAlert bit =0
    content nvarchar(max)
    rtf varchar(max)
    """
  ) { context in
    guard let base: Database = context.host.database(context.database) else { return [] }
    let present: Set<Int> = Set(base.content.messages)
    let rooms: [String] = context.cluster.chatPool.rooms
    return context.cluster.messages.filter { present.contains($0.id) }.map { message in
      var row = CatalogRow()
      row.set("channelId", 2 + (rooms.firstIndex(of: message.room) ?? 0))
      row.set("chatId", message.id)
      row.set("chatDate", ticks(message.posted))
      row.set("userId", 7 + (context.cluster.users.firstIndex { $0.sipAddress == message.author } ?? 0))
      row.set("content", "Message \(message.id) in \(message.room)")
      return row
    }
  }

  static let tblNode = CatalogView(
    "dbo", "tblNode",
    """
    nodeID int
    nodeGuid uniqueidentifier
    parentID int =1
    nodeType bit =0
    nodeName nvarchar(256)
    nodeDesc nvarchar(256) =
    invite bit
    logged bit
    filePost bit
    disabled bit =0
    behavior smallint =4
    visibility smallint =3
    siopID uniqueidentifier
    nodeAddedBy int =1
    nodeAddedOn bigint
    nodeUpdatedBy int =1
    nodeUpdatedOn bigint
    purgedOn datetime
    """
  ) { context in
    (["Root"] + context.cluster.chatPool.rooms).enumerated().map { index, name in
      var row = CatalogRow()
      row.set("nodeID", index + 1)
      row.set("nodeGuid", guid("node", index))
      row.set("nodeType", index == 0)
      row.set("nodeName", name)
      row.set("logged", index == 0 ? 1 : nil)
      row.set("nodeAddedOn", ticks(context.cluster.started))
      row.set("nodeUpdatedOn", ticks(context.cluster.started))
      return row
    }
  }

  static let tblPrincipal = CatalogView(
    "dbo", "tblPrincipal",
    """
    prinID int
    prinGuid uniqueidentifier
    prinUri nvarchar(256)
    prinName nvarchar(256)
    prinDisplayName nvarchar(256)
    prinCompanyName nvarchar(256)
    prinEmail nvarchar(256)
    prinADPath nvarchar(384)
    prinADUserPrincipalName nvarchar(256)
    prinDisabled smallint =0
    prinTypeID smallint =5
    prinPoolID int =1
    prinPolicyID int
    prinAddedBy int =1
    prinAddedOn bigint
    prinUpdatedBy int =1
    prinUpdatedOn bigint
    prinVerifiedOn datetime
    """
  ) { context in
    context.cluster.users.enumerated().map { index, user in
      var row = CatalogRow()
      row.set("prinID", 7 + index)
      row.set("prinGuid", guid("principal", index))
      row.set("prinUri", user.sipAddress)
      row.set("prinName", user.displayName)
      row.set("prinDisplayName", user.displayName)
      let address: String =
        user.sipAddress.hasPrefix("sip:") ? String(user.sipAddress.dropFirst(4)) : user.sipAddress
      row.set("prinEmail", address)
      row.set("prinADUserPrincipalName", address)
      row.set("prinAddedOn", ticks(context.cluster.started))
      row.set("prinUpdatedOn", ticks(context.cluster.started))
      row.set("prinVerifiedOn", context.cluster.started)
      return row
    }
  }

  /// The active servers, each with its heartbeat.
  static let tblServerIdentity = CatalogView(
    "dbo", "tblServerIdentity",
    """
    serverID int
    serverAddress nvarchar(256)
    serverLastPingTime datetime
    """
  ) { context in
    let pool: ChatPool = context.cluster.chatPool
    return pool.servers.enumerated().compactMap { index, server in
      let host: String = String(server.prefix { $0 != "." }).lowercased()
      let isConnected: Bool = context.host.sessions.contains {
        $0.hostName.lowercased().hasPrefix(host) && $0.database?.lowercased() == context.database.lowercased()
      }
      guard isConnected else { return nil }
      var row = CatalogRow()
      row.set("serverID", index + 1)
      row.set("serverAddress", "net.tcp://\(server):8011/mgcserver")
      row.set("serverLastPingTime", context.now)
      return row
    }
  }

  /// Events that the compliance adapter has not taken yet.
  static let tblComplianceData = CatalogView(
    "dbo", "tblComplianceData",
    """
    cmplEventID bigint
    entryDate smalldatetime
    cmplType int =1
    cmplTime bigint
    cmplChannelUri nvarchar(255)
    cmplChatID bigint
    cmplUserID int
    cmplUserUri nvarchar(255)
    cmplMessage nvarchar(max)
    """
  ) { context in
    guard let base: Database = context.host.database(context.database) else { return [] }
    let present: Set<Int> = Set(base.content.complianceEvents)
    return context.cluster.messages.filter { present.contains($0.id) }.map { message in
      var row = CatalogRow()
      row.set("cmplEventID", message.id)
      row.set("entryDate", SqlDate.text(message.posted, as: SqlType("smalldatetime")))
      row.set("cmplTime", ticks(message.posted))
      row.set("cmplChannelUri", "ma-chan://\(context.cluster.domain)/\(message.room)")
      row.set("cmplChatID", message.id)
      row.set("cmplUserID", 7 + (context.cluster.users.firstIndex { $0.sipAddress == message.author } ?? 0))
      row.set("cmplUserUri", message.author)
      row.set("cmplMessage", "Message \(message.id) in \(message.room)")
      return row
    }
  }

  private static func guid(_ kind: String, _ number: Int) -> String {
    var generator = SplitMix64(seed: UInt64(kind.utf8.reduce(0) { $0 * 31 + Int($1) } + number))
    return generator.guid()
  }
}
