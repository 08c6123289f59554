/// The role of a step in the article's skeleton. - Source: persistent-chat-world.md 10 and 11.
public enum StepRole: Int, Sendable, CaseIterable {
  case removeLogShipping = 1, copyBackups, restoreLogs, bringOnline, setFailedOver, installMirror, activateBackupSite
  case clearActive = 9, removeMirroring, backUp, restorePrimary, configureLogShipping, activatePrimarySite, setNormal

  public var isFailback: Bool { rawValue >= 9 }
  public var number: Int { isFailback ? rawValue - 8 : rawValue }
  public var procedure: String { isFailback ? "failback" : "failover" }
  /// The title inside a sentence.
  var phrase: String { title.prefix(1).lowercased() + title.dropFirst() }
  public var title: String {
    switch self {
    case .removeLogShipping: "Remove log shipping from the backup database"
    case .copyBackups: "Copy the log backups not yet copied"
    case .restoreLogs: "Apply the log backups in sequence"
    case .bringOnline: "Bring the backup mgc online"
    case .setFailedOver: "Set the pool to FailedOver"
    case .installMirror: "Mirror the new primary database"
    case .activateBackupSite: "Activate the backup site's servers"
    case .clearActive: "Clear the active server list"
    case .removeMirroring: "Remove mirroring from the backup mgc"
    case .backUp: "Back up the backup mgc to the share"
    case .restorePrimary: "Restore the primary mgc, overwriting it"
    case .configureLogShipping: "Configure log shipping again"
    case .activatePrimarySite: "Activate the primary site's servers"
    case .setNormal: "Set the pool to Normal"
    }
  }
}

/// A step of the page: its role and the sentences that belong to it.
public struct RunbookStep: Sendable {
  public var role: StepRole
  public var units: [RunbookUnit]
  public var line: Int { units.first?.line ?? 0 }
}

public struct Runbook: Sendable {
  public var steps: [RunbookStep]
  /// Roles that names in the page prove, not only its numbering.
  public var provenRoles: Int
  /// What stands outside the steps, by state: 0 before, 8 between the procedures, 16 after.
  public var extra: [Int: [RunbookUnit]] = [:]
  public var isScript = false
  /// A script that ends the disaster itself.
  var stopsFaults: Bool {
    (steps.flatMap(\.units) + extra.values.flatMap { $0 }).contains { $0.kind == .fence && $0.text.lowercased().hasPrefix("stop-fault") }
  }
  public func step(_ role: StepRole) -> RunbookStep? { steps.first { $0.role == role && !$0.units.isEmpty } }
  public var isUnderstood: Bool { provenRoles >= 3 && steps.count >= 5 && (provenRoles >= 4 || isScript) }
  /// A page may hold one of the two procedures only.
  public func has(isFailback: Bool) -> Bool { steps.filter { $0.role.isFailback == isFailback }.count >= 3 }
}
