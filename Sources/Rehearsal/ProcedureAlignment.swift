/// The role of a step in the article's skeleton. - Source: persistent-chat-world.md 10 and 11.
public enum StepRole: Int, Sendable, CaseIterable {
  case removeLogShipping = 1, copyBackups, restoreLogs, bringOnline, setFailedOver, installMirror, activateBackupSite
  case clearActive = 9, removeMirroring, backUp, restorePrimary, configureLogShipping, activatePrimarySite, setNormal

  public var isFailback: Bool { rawValue >= 9 }
  public var number: Int { isFailback ? rawValue - 8 : rawValue }
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

/// A step of the page: its role and the blocks that belong to it.
public struct RunbookStep: Sendable {
  public var role: StepRole
  public var units: [RunbookUnit]
  public var line: Int { units.first?.line ?? 0 }
}

public struct Runbook: Sendable {
  public var steps: [RunbookStep]
  /// Roles that names in the page prove, not only its numbering.
  public var provenRoles: Int
  public func step(_ role: StepRole) -> RunbookStep? { steps.first { $0.role == role && !$0.units.isEmpty } }
  public var isUnderstood: Bool { provenRoles >= 4 && steps.count >= 6 }
}

/// Aligns a page to the article's skeleton: the best monotone path through its states, so that lost markers, merged
/// items and unknown languages cost points, not understanding. States: 0 preamble, 1-7 fail-over, 8 between, 9-15
/// failback, 16 the rest.
public enum ProcedureAlignment {
  public static func align(_ units: [RunbookUnit]) -> Runbook {
    if units.isEmpty { return Runbook(steps: [], provenRoles: 0) }
    let floor: Int = -1_000_000
    var score: [Int] = [0] + Array(repeating: floor, count: 16)
    var back: [[Int]] = []
    let evidence: [[Int]] = units.map { Evidence.weights($0) }
    for (index, unit) in units.enumerated() {
      var next: [Int] = Array(repeating: floor, count: 17)
      var from: [Int] = Array(repeating: 0, count: 17)
      for target: Int in 0...16 {
        for source: Int in 0...target where score[source] > floor {
          let total: Int = score[source] + move(source, target, unit) + evidence[index][target]
          if total > next[target] { (next[target], from[target]) = (total, source) }
        }
      }
      score = next
      back.append(from)
    }
    var state: Int = score.indices.max { score[$0] < score[$1] } ?? 0
    var states: [Int] = Array(repeating: 0, count: units.count)
    for index: Int in units.indices.reversed() {
      states[index] = state
      state = back[index][state]
    }
    var steps: [RunbookStep] = []
    var proven = 0
    for role: StepRole in StepRole.allCases {
      let own: [Int] = units.indices.filter { states[$0] == role.rawValue }
      if own.isEmpty { continue }
      steps.append(RunbookStep(role: role, units: own.map { units[$0] }))
      if own.contains(where: { evidence[$0][role.rawValue] >= 5 }) { proven += 1 }
    }
    return Runbook(steps: steps, provenRoles: proven)
  }

  private static func move(_ source: Int, _ target: Int, _ unit: RunbookUnit) -> Int {
    let isStep: Bool = target != 0 && target != 8 && target != 16
    if source == target { return isStep && unit.isTopStep ? -6 : 0 }
    var points = 0
    for skipped: Int in (source + 1)..<max(source + 1, target) where skipped != 8 { points -= 4 }
    if target == 8 {
      if case .heading = unit.kind { return points + 6 }
      return points - 2
    }
    if !isStep { return points }
    guard unit.isTopStep, let number: Int = unit.number else { return points - (target == 15 ? 1 : 4) }
    return points + (number == (target > 8 ? target - 8 : target) ? 6 : 1)
  }
}

/// What a block says about the state it belongs to: names that survive translation, then concept words.
enum Evidence {
  static func weights(_ unit: RunbookUnit) -> [Int] {
    var weights: [Int] = Array(repeating: 0, count: 17)
    let text: String = unit.squeezed
    func add(_ points: Int, _ states: Int...) { for state: Int in states { weights[state] += points } }
    if case .heading = unit.kind {
      for state: Int in 1...15 where state != 8 { weights[state] -= 6 }
      if text.contains("failback") { add(8, 8) }
      if text.contains("failover") { add(4, 0) }
    }
    if mentions("spdeletelogshippingsecondarydatabase", in: text) { add(10, 1) }
    if text.contains("spwho2") || text.contains("spwho") { add(8, 4) }
    if text.contains("kill") { add(4, 4) }
    if text.contains("247428") { add(8, 3) }
    if text.contains("transactsql") { add(3, 3) }
    if mentions("csmirrordatabase", in: text) { add(10, 6) }
    if mentions("cspersistentchatactiveserver", in: text) { add(8, 7, 9, 14) }
    if mentions("cspersistentchatstate", in: text) { add(3, 5, 15) }
    if text.contains("viewskypeps") || text.contains("powershellmoduleskype") { add(12, 16) }
    if mentions("atlcs001litwareinc", in: text) || text.contains("failedover") { add(8, 5) }
    if text.contains("lyncpc") || text.contains("poolstatenormal") { add(12, 15) }
    if text.contains("configurehadr") { add(6, 0, 13) }
    if text.contains("planyourdeployment") { add(6, 0) }
    let words: String = unit.text.lowercased()
    for row: (words: [String], states: [Int]) in Lexicon.concepts where row.words.contains(where: { words.contains($0) }) {
      for state: Int in row.states { weights[state] += 1 }
    }
    return weights
  }
}

/// Concept words of the languages the article was published in: weak evidence beside names and order.
enum Lexicon {
  static let concepts: [(words: [String], states: [Int])] = table.split(separator: "\n").compactMap { line in
    let parts: [Substring] = line.split(separator: ":")
    guard parts.count == 2 else { return nil }
    return (parts[1].split(separator: "|").map { String($0) }, parts[0].split(separator: ",").compactMap { Int($0) })
  }

  private static let table: String = """
    1,13:log shipping|protokollversand|envoi de journaux|trasvase de registros|distribuzione dei log|log di spedizione|ログ配布|日志传送|記錄傳送|로그 전달|envio de log|доставк
    2:uncopied|nicht kopiert|non copi|sin copiar|no copiado|コピーしていない|未复制|未複製|복사되지|não copiado|нескопирован
    3:transaction log|transaktionsprotokoll|journal des transactions|registro de transacciones|log delle transazioni|トランザクション|事务日志|交易記錄|트랜잭션|log de transações|журнал
    6,10:mirror|spiegel|miroir|reflejo|ミラー|镜像|鏡像|미러|espelh|зеркал
    11:back up|sicherung|sauvegard|copia de seguridad|backup|バックアップ|备份|備份|백업|резервн
    12:overwrite|überschreib|remplacer|sobrescrib|sovrascriv|上書き|覆盖|覆寫|덮어|substitu|перезапис
    12:from device|von medium|périphérique|dispositivo|デバイス|设备|裝置|장치|устройств
    """
}
