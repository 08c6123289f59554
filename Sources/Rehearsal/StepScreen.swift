/// A step as a screen shows it, in the coach and in the protocol.
enum StepScreen {
  /// Before it is done: the page's words, the dialog's labels, the repairs, the warnings.
  static func before(_ step: StepResult, isOpen: Bool) -> [String] {
    var lines: [String] = []
    if !step.text.isEmpty {
      let text: String = Fragments.withoutMarks(step.text)
      let shown: String = isOpen || text.count <= 160 ? text : text.prefix(160) + "…"
      lines += Screen.wrap(shown, indent: 6, mark: "\"").map { $0 }
      lines[lines.count - 1] += "\""
    }
    if [.removeMirroring, .backUp, .restorePrimary].contains(step.role), let first = step.labels.first, let last = step.labels.last {
      let place: String = first.line == last.line ? "line \(first.line)" : "lines \(first.line)-\(last.line)"
      lines += Screen.wrap(step.labels.flatMap(\.labels).joined(separator: " > "), indent: 6, mark: "DIALOG, \(place): ")
    }
    for warning: String in step.warnings { lines += Screen.wrap(warning, indent: 6, mark: "WARNING: ") }
    return lines + repairs(step.repairs)
  }

  /// Each changed line: as read, as run, and why.
  static func repairs(_ repaired: [RepairedLine]) -> [String] {
    var lines: [String] = []
    for line: RepairedLine in repaired where line.isChanged {
      let mark: String = line.line == 0 ? "typed:" : "read, line \(line.line):"
      lines.append("      \(mark) \(visible(line.read))")
      lines.append("      run:\(String(repeating: " ", count: mark.count - 4)) \(line.run)")
      for defect: LineDefect in line.defects { lines += Screen.wrap(defect.reason, indent: 8, mark: "- ") }
    }
    return lines
  }

  /// A no-break blank looks like a blank: it is drawn, since it is what was wrong.
  static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0xA0, 0x202F, 0x3000, 0x2002, 0x2003, 0x2009: "␣"
      case 0x200B, 0xFEFF, 0x200E, 0x200F: "·"
      default: scalar
      }
    }))
  }

  static func after(_ step: StepResult, isOpen: Bool) -> [String] {
    var lines: [String] = []
    if step.ran.isEmpty && step.status == .done { lines.append("      nothing to do: the world was already as this step wants it") }
    for run: RanLine in step.ran {
      let isShown: Bool = step.repairs.contains { $0.isChanged && run.line.hasSuffix(" " + $0.run) }
      lines.append(isShown && run.error == nil ? "      \(run.line.prefix { $0 != " " }) ran as repaired" : "      \(run.line)")
      if isOpen { lines += Screen.output(run.output, indent: 8) }
      if let error: String = run.error { lines += Screen.refusal(error, indent: 8) }
    }
    if step.status == .failed, let why: String = step.why { lines += Screen.wrap(why, indent: 6, mark: "FAILED: ") }
    return lines
  }

  static func head(_ step: StepResult) -> String {
    let mark: String
    switch step.status {
    case .done: mark = "[done]"
    case .failed: mark = "[FAIL]"
    case .skipped: mark = "[skip]"
    case .notDone: mark = "[    ]"
    }
    let place: String = step.line == 0 ? "" : "line \(step.line)"
    let time: String = step.finished.isEmpty ? "" : String(step.finished.suffix(8))
    return Screen.pad("\(mark) \(step.role.number). \(step.role.title)", to: 68) + Screen.pad(place, to: 12) + time
  }
}
