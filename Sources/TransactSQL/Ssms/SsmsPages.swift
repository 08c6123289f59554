import ClusterModel

/// The pages of each dialog with what they hold when it opens.
enum SsmsPages {
  static func pages(_ kind: SsmsDialog.Kind, _ facts: SsmsFacts) -> [(id: String, fields: [SsmsDialog.Field])]
  {
    switch kind {
    case .mirror: return [("mirror", mirror(facts))]
    case .backUp: return [("general", backUp(facts)), ("options", backUpOptions())]
    case .restore: return [("general", restore(facts)), ("options", restoreOptions())]
    case .logShipping: return [("shipLogs", logShipping(facts))]
    }
  }

  private static func field(_ id: String, _ shape: SsmsDialog.Field.Shape, _ values: [String] = [])
    -> SsmsDialog.Field
  {
    SsmsDialog.Field(id: id, shape: shape, values: values)
  }

  private static func mirror(_ facts: SsmsFacts) -> [SsmsDialog.Field] {
    [
      field("removeMirroring", .button), field("failover", .button), field("pause", .button),
      field("resume", .button),
    ]
  }

  private static func backUp(_ facts: SsmsFacts) -> [SsmsDialog.Field] {
    [
      field("database", .shown, [facts.database.name]),
      field("backupType", .oneOf(["full", "differential", "transactionLog"]), ["full"]),
      field("copyOnly", .check), field("backupComponent", .oneOf(["database"]), ["database"]),
      field("name", .text, ["\(facts.database.name)-Full Database Backup"]), field("description", .text),
      field("destination", .list, ["\(facts.cluster.defaultBackupFolder)\\\(facts.database.name).bak"]),
    ]
  }

  private static func backUpOptions() -> [SsmsDialog.Field] {
    [
      field("overwriteSets", .check), field("verify", .check), field("checksum", .check),
      field("tailLog", .check),
    ]
  }

  private static func restore(_ facts: SsmsFacts) -> [SsmsDialog.Field] {
    [
      field("database", .shown, [facts.database.name]), field("fromDevice", .check, ["on"]),
      field("backupMedia", .oneOf(["file"]), ["file"]),
      field("file", .list), field("selectSets", .list),
    ]
  }

  private static func restoreOptions() -> [SsmsDialog.Field] {
    [
      field("restoreOptions", .oneOf(["overwrite"])), field("overwrite", .check),
      field("closeConnections", .check),
      field("recoveryState", .oneOf(["ready", "nonOperational", "readOnly"]), ["ready"]),
    ]
  }

  private static func logShipping(_ facts: SsmsFacts) -> [SsmsDialog.Field] {
    let store: StoreSet = facts.cluster.chatPool.store
    let present: LogShippingPrimary? = facts.host.logShippingPrimaries.first {
      $0.database == facts.database.name
    }
    let name: String = facts.database.name
    return [
      field("enablePrimary", .check, present == nil ? [] : ["on"]),
      field("backupFolder", .text, [present?.backupShare ?? facts.cluster.logShippingShare]),
      field("backupJob", .text, ["LSBackup_\(name)"]), field("everyMinutes", .text, ["15"]),
      field("retention", .text, ["4320"]),
      field("backupAlert", .text, ["60"]), field("secondaryServer", .text, [store.backup ?? ""]),
      field("secondaryDatabase", .text, [name]),
      field(
        "initialize", .oneOf(["initializeFull", "initializeExisting", "initializeNo"]), ["initializeFull"]),
      field("existingBackup", .text), field("copyFolder", .text, ["D:\\LogShippingCopy"]),
      field("restoreMode", .oneOf(["noRecovery", "standby"]), ["noRecovery"]), field("disconnect", .check),
      field("restoreAlert", .text, ["45"]),
    ]
  }
}

extension SsmsDialog {
  /// `Back Up Database - mgc`
  public var title: String {
    let ids: [Kind: String] = [
      .mirror: "mirror", .backUp: "backUpDatabase", .restore: "restoreDatabase", .logShipping: "shipLogs",
    ]
    return "\(SsmsLabels.text(ids[kind] ?? "", language)) - \(database)"
  }

  /// The dialog drawn: every page, the one in front marked.
  public var text: String {
    var body: [String] = ["\(server)"]
    for (number, one) in pages.enumerated() {
      if pages.count > 1 {
        body += ["", "\(number == page ? ">" : " ") \(SsmsLabels.text(one.id, language))"]
      }
      if kind == .mirror { body += mirrorStatus }
      for field: Field in one.fields where field.id != "restoreOptions" { body += lines(of: field) }
    }
    body += ["", "[ \(SsmsLabels.text("ok", language)) ]  [ \(SsmsLabels.text("cancel", language)) ]"]
    let width: Int = max(title.count + 4, body.reduce(0) { max($0, $1.count) })
    let top: String = "+- \(title) " + String(repeating: "-", count: max(1, width - title.count)) + "+"
    let rows: [String] = body.map {
      "| " + $0 + String(repeating: " ", count: max(0, top.count - 4 - $0.count)) + " |"
    }
    return ([top] + rows + ["+" + String(repeating: "-", count: top.count - 2) + "+"]).joined(separator: "\n")
  }

  private func lines(of field: Field) -> [String] {
    let label: String = SsmsLabels.text(field.id, language)
    switch field.shape {
    case .text, .shown: return ["    \(label): \(field.values.first ?? "")"]
    case .check: return ["    [\(field.values.isEmpty ? " " : "x")] \(label)"]
    case .button: return ["    [ \(label) ]\(field.values.isEmpty ? "" : "  <- chosen")"]
    case .oneOf(let options):
      return ["    \(label):"]
        + options.map { "      (\(field.values.contains($0) ? "o" : " ")) \(SsmsLabels.text($0, language))" }
    case .list:
      return ["    \(label):"]
        + (field.values.isEmpty ? ["      (none)"] : field.values.map { "      \($0)" }) + setLines(field)
    }
  }

  /// The sets in the files chosen, as the grid of the Restore dialog shows them.
  private func setLines(_ field: Field) -> [String] {
    guard field.id == "selectSets", let path: String = values("file").first,
      let media: BackupMedia = facts.media(path)
    else { return [] }
    return media.sets.map { set in
      let isChosen: Bool =
        field.values.isEmpty ? set.position == media.sets.count : field.values.contains(String(set.position))
      return
        "      [\(isChosen ? "x" : " ")] \(set.position)  \(set.name ?? "")  \(set.type.typeDescription)  \(set.finish.description)"
    }
  }

  private var mirrorStatus: [String] {
    guard let half: Mirroring = facts.database.mirroring else {
      return ["    This database has not been configured for mirroring"]
    }
    let own: String = facts.cluster.endpointAddress(server)
    let (principal, copy): (String, String) =
      half.role == .principal ? (own, half.partnerAddress) : (half.partnerAddress, own)
    return [
      "    Principal: \(principal)", "    Mirror:    \(copy)", "    Witness:   \(half.witnessAddress ?? "")",
      "    Status:    \(half.state.stateDesc)", "",
    ]
  }
}
