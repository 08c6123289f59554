import ClusterModel
import TransactSQL

/// A step done in one of Management Studio's dialogs: the page's labels, in its language and order, as choices of the dialog.
/// A label that the dialog knows in any language is chosen as the page has it; one it does not know is told by its place among the others.
struct DialogPlan {
  struct Label: Equatable {
    var text: String
    var line: Int
    /// What the dialog knows it as; nil where neither its words nor its place tell.
    var id: String?
    var isByPlace = false
  }

  let kind: SsmsDialog.Kind
  let labels: [Label]

  init?(_ role: StepRole, _ places: [(line: Int, labels: [String])]) {
    guard let known: Known = DialogPlan.known[role] else { return nil }
    kind = known.kind
    let page: [Label] = places.flatMap { place in place.labels.map { Label(text: $0, line: place.line) } }
    labels = DialogPlan.told(page, by: known)
  }

  // MARK: What the dialog is told

  /// The choices that matter, each in the page's words where the page has it.
  /// - Parameter file: the backup on the share.
  func choices(file: String) -> [String] {
    switch kind {
    case .mirror: return [word("removeMirroring")]
    case .backUp:
      let type: String = chosen(among: ["full", "differential", "transactionLog"]) ?? "full"
      return [pair("backupType", type), pair("backupComponent", "database"), word("remove"), "\(word("add"))=\(file)"]
    case .restore:
      let state: String = chosen(among: ["ready", "nonOperational", "readOnly"]) ?? "ready"
      return [
        word("fromDevice"), pair("backupMedia", "file"), "\(word("add"))=\(file)", word("options"), word("overwrite"),
        pair("recoveryState", state),
      ]
    case .logShipping: return [SsmsLabels.text("enablePrimary")]
    }
  }

  /// What the labels leave to be said: those told by place, those not told, and a choice that is not the step's.
  var notes: [String] {
    var found: [String] = []
    let placed: [String] = labels.filter(\.isByPlace).map { "`\($0.text)` is `\(SsmsLabels.text($0.id ?? ""))`" }
    if !placed.isEmpty { found.append("labels in a language the dialog's words are not known in, told by their place: \(placed.joined(separator: ", "))") }
    let untold: [String] = labels.filter { $0.id == nil && $0.text.count > 1 }.map { "`\($0.text)`" }
    if !untold.isEmpty { found.append("labels that could not be told: \(untold.joined(separator: ", ")); the dialog is filled in as the article has it") }
    if let wrong: String = chosen(among: ["differential", "transactionLog", "nonOperational", "readOnly", "failover", "pause"]) {
      found.append("the page chooses `\(SsmsLabels.text(wrong))`; this step needs `\(kind == .restore ? SsmsLabels.text("ready") : kind == .backUp ? SsmsLabels.text("full") : SsmsLabels.text("removeMirroring"))`")
    }
    return found
  }

  private func chosen(among ids: [String]) -> String? { labels.last { label in ids.contains { $0 == label.id } }?.id }

  /// The page's word for it, if the dialog takes it; else the dialog's own.
  private func word(_ id: String) -> String {
    labels.first { $0.id == id && !$0.isByPlace }?.text ?? SsmsLabels.text(id)
  }

  private func pair(_ id: String, _ value: String) -> String { "\(word(id))=\(word(value))" }

  // MARK: Telling labels

  private struct Known {
    var kind: SsmsDialog.Kind
    /// The labels in the article's order.
    var order: [String]
    /// Choices it could have made instead.
    var others: [String] = []
  }

  /// - Source: the article's failback steps 2 to 5; persistent-chat-world.md 14.
  private static let known: [StepRole: Known] = [
    .removeMirroring: Known(kind: .mirror, order: ["tasks", "mirror", "removeMirroring", "ok"], others: ["failover", "pause", "resume"]),
    .backUp: Known(
      kind: .backUp,
      order: ["tasks", "backUp", "backUpDatabase", "backupType", "full", "backupComponent", "database", "name", "description", "ok"],
      others: ["differential", "transactionLog", "destination", "add", "remove"]),
    .restorePrimary: Known(
      kind: .restore,
      order: [
        "tasks", "restore", "database", "restoreDatabase", "fromDevice", "specifyBackup", "backupMedia", "file", "add", "ok", "selectSets",
        "selectPage", "options", "restoreOptions", "overwrite", "recoveryState", "ready", "ok",
      ],
      others: ["nonOperational", "readOnly", "closeConnections", "general"]),
    .configureLogShipping: Known(kind: .logShipping, order: []),
  ]

  private static func told(_ page: [Label], by known: Known) -> [Label] {
    var labels: [Label] = page
    for index: Int in labels.indices {
      labels[index].id = SsmsLabels.find(labels[index].text, among: known.order + known.others)?.id
    }
    byPlace(&labels, known.order)
    return labels
  }

  /// Between two labels that are told, as many untold ones as the article has there are those.
  private static func byPlace(_ labels: inout [Label], _ order: [String]) {
    // Where in the article each told label stands, as far as the orders agree.
    var anchors: [(page: Int, order: Int)] = [(-1, -1)]
    for (index, label) in labels.enumerated() {
      guard let id: String = label.id, let place: Int = order.indices.first(where: { $0 > (anchors.last?.order ?? -1) && order[$0] == id }) else { continue }
      anchors.append((index, place))
    }
    anchors.append((labels.count, order.count))
    for (before, after) in zip(anchors, anchors.dropFirst()) {
      let untold: [Int] = (before.page + 1..<max(before.page + 1, after.page)).filter { labels[$0].id == nil }
      let free: Range<Int> = before.order + 1..<max(before.order + 1, after.order)
      guard !untold.isEmpty, untold.count == free.count else { continue }
      for (index, place) in zip(untold, free) {
        labels[index].id = order[place]
        labels[index].isByPlace = true
      }
    }
  }
}
