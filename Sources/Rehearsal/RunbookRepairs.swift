import Foundation

/// The command lines of each step of a page, repaired.
public struct RunbookRepairs {
  let names: any WorldNames
  public init(names: any WorldNames) { self.names = names }

  public func of(_ role: StepRole, _ step: RunbookStep?, spid: Int? = nil) -> [RepairedLine] {
    let units: [RunbookUnit] = step?.units ?? []
    let repair = LineRepair(catalog: FailoverCatalog(), names: names)
    switch role {
    case .removeLogShipping:
      let meant: String = "exec sp_delete_log_shipping_secondary_database mgc"
      return [statement(meant, naming: "spdeletelogshippingsecondarydatabase", units, repair)]
    case .bringOnline:
      var lines: [RepairedLine] = [statement("exec sp_who2", naming: "spwho2", units, repair)]
      let kill: String = spid.map { "kill \($0)" } ?? "kill <spid>"
      if let unit: RunbookUnit = units.first(where: { $0.squeezed.contains("kill") }) {
        let read: String = Fragments.of(unit).first { squeeze($0).contains("kill") } ?? "kill"
        if spid == nil {
          lines.append(
            RepairedLine(
              line: unit.line, read: read, run: "(nothing to end)",
              defects: [LineDefect(id: "placeholder", reason: "<spid> stands for a session number; no session is in mgc now")],
              confidence: 95))
        } else {
          lines.append(repair.transactSQL(read, meant: kill, line: unit.line))
        }
      }
      lines.append(recovery(units, repair))
      return lines
    case .setFailedOver, .setNormal:
      return shell("CsPersistentChatState", "Set", units, repair, role)
    case .installMirror: return shell("CsMirrorDatabase", "Install", units, repair, role)
    case .activateBackupSite, .clearActive, .activatePrimarySite:
      return shell("CsPersistentChatActiveServer", "Set", units, repair, role)
    default: return []
    }
  }

  private func shell(
    _ noun: String, _ verb: String, _ units: [RunbookUnit], _ repair: LineRepair, _ role: StepRole
  ) -> [RepairedLine] {
    let isEmpty: Bool = role == .clearActive
    for unit: RunbookUnit in units {
      guard let fragment: String = Fragments.naming(noun, in: unit) else { continue }
      if let line: RepairedLine = repair.shell(fragment, line: unit.line, isFailback: role.isFailback, wantsEmptyList: isEmpty),
        line.run.lowercased().hasPrefix("\(verb)-\(noun)".lowercased())
      {
        return [line]
      }
    }
    // The command was lost: the step's place in the article says which it was.
    guard
      var line: RepairedLine = repair.shell(
        "\(verb)-\(noun)" + (noun.hasSuffix("State") ? " -Identity \"service:\(names.pool)\" -PoolState \(role.isFailback ? "Normal" : "FailedOver")" : ""),
        line: units.first?.line ?? 0, isFailback: role.isFailback, wantsEmptyList: isEmpty)
    else { return [] }
    line.read = "(no command)"
    line.confidence = 60
    line.defects.insert(LineDefect(id: "lost", reason: "the step's command was lost; its place in the procedure says which it was"), at: 0)
    return [line]
  }

  private func statement(_ meant: String, naming name: String, _ units: [RunbookUnit], _ repair: LineRepair) -> RepairedLine {
    for unit: RunbookUnit in units where mentions(name, in: unit.squeezed) {
      let fragment: String = Fragments.of(unit).first { mentions(name, in: squeeze($0)) } ?? meant
      return repair.transactSQL(fragment, meant: meant, line: unit.line)
    }
    return RepairedLine(
      line: units.first?.line ?? 0, read: "(no command)", run: meant,
      defects: [LineDefect(id: "lost", reason: "the step's statement was lost; its place in the procedure says which it was")],
      confidence: 60)
  }

  /// The last marked run of the step that is neither sp_who2 nor kill is the recovery, in whatever language.
  private func recovery(_ units: [RunbookUnit], _ repair: LineRepair) -> RepairedLine {
    let meant: String = "restore database mgc with recovery"
    for unit: RunbookUnit in units.reversed() {
      for fragment: String in Fragments.of(unit).reversed() {
        let letters: String = squeeze(fragment)
        if letters.contains("spwho") || letters.contains("kill") || !letters.contains("mgc") { continue }
        return repair.transactSQL(fragment, meant: meant, line: unit.line)
      }
    }
    if let unit: RunbookUnit = units.last(where: { mentions("restoredatabasemgcwithrecovery", in: $0.squeezed) }) {
      return repair.transactSQL(meant, meant: meant, line: unit.line)
    }
    return RepairedLine(
      line: units.last?.line ?? 0, read: "(no command)", run: meant,
      defects: [LineDefect(id: "lost", reason: "the recovery statement was lost; after kill the step can only mean it")],
      confidence: 60)
  }

  /// Where the translation changed what a step means.
  static func meaning(_ role: StepRole, _ step: RunbookStep?) -> [String] {
    guard let step else { return [] }
    let text: String = step.units.map { $0.text.lowercased() }.joined(separator: " ")
    switch role {
    case .removeLogShipping:
      let saysMaster: Bool = ["master", "マスター", "마스터", "мастер"].contains { text.contains($0) }
      return saysMaster
        ? [] : ["the page does not say *master*: open the window on master of the backup instance, not on the primary database (3102)"]
    case .bringOnline:
      let isLettered: Bool = step.units.contains { $0.text.hasPrefix("b.") || $0.text.hasPrefix("b)") }
      return isLettered ? [] : ["\"step 1b\" is the second item of step 1: this page's items carry no letters"]
    case .clearActive:
      return ["whatever verb the page uses, the step empties the active list ($null); it does not stop or disable servers"]
    case .configureLogShipping: return ["this is log *shipping*, not plain log configuration"]
    default: return []
    }
  }
}
