import Foundation

/// Wordings that changed what a step means, where a translation is known to make them. They are hints before a step,
/// never a ground for a repair. - Source: persistent-chat-world.md 14 and 16.
enum Wording {
  struct Trap: Sendable {
    var roles: [Int]
    var phrase: String
    var hint: String
  }

  static let traps: [Trap] = table.split(separator: "\n").compactMap { line in
    let parts: [Substring] = line.split(separator: "|")
    guard parts.count == 3 else { return nil }
    return Trap(roles: parts[0].split(separator: ",").compactMap { Int($0) }, phrase: String(parts[1]), hint: String(parts[2]))
  }

  /// `master` in the scripts the article was published in.
  private static let master: [String] = ["master", "マスター", "마스터", "мастер", "主控"]

  static func hints(_ role: StepRole, _ runbook: Runbook) -> [String] {
    guard let step: RunbookStep = runbook.step(role) else { return [] }
    let text: String = step.units.map { $0.text.lowercased() }.joined(separator: " ")
    var found: [String] = []
    if role == .removeLogShipping, !master.contains(where: { text.contains($0) }) {
      found.append("the page does not say *master*: open the window on master of the backup instance; from a window on mgc, step 4 blocks itself (3102)")
    }
    if role == .bringOnline, text.contains("1b") || text.contains("1 b") || text.contains("1.b") {
      let isLettered: Bool = runbook.step(.removeLogShipping)?.units.contains { $0.isLettered } ?? false
      if !isLettered { found.append("\"step 1b\" is the second item of step 1, the window on master: this page's items carry no letters") }
    }
    for trap: Trap in traps where trap.roles.contains(role.rawValue) && text.contains(trap.phrase) { found.append(trap.hint) }
    return found
  }

  private static let table: String = """
    9|désactiv|"désactivez" means: take off the list. No server is stopped or disabled
    9|deaktivier|"deaktivieren" means: take off the list. No server is stopped or disabled
    9|desactiv|"desactive" means: take off the list. No server is stopped or disabled
    9|disattiv|"disattivare" means: take off the list. No server is stopped or disabled
    9|オフに|"off" means: take off the list. No server is stopped or disabled
    9|отключ|"отключите" means: take off the list. No server is stopped or disabled
    9|devre dışı|"devre dışı" means: take off the list. No server is stopped or disabled
    9|wyłącz|"wyłącz" means: take off the list. No server is stopped or disabled
    9|zakaž|"zakažte" means: take off the list. No server is stopped or disabled
    9|le serveur principal|"secondaire ... le serveur principal" is the secondary *back-end* server, not the primary
    1|annuler la copie|what is dropped here is log *shipping*, not a copy
    13|configurer les journaux|this is log *shipping*, not plain log configuration
    12|(uniquement)|"only" is the translator's: the option is Overwrite the existing database
    """
}
