import Foundation
import PowerShellSyntax

/// A `.ps1` runbook: comments are its prose, statements its actions. T-SQL lines between them are statements of the
/// open query window.
public enum ScriptReader {
  public static func read(_ text: String) -> [RunbookUnit] {
    let lines: [String] = text.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n")
    var units: [RunbookUnit] = []
    var index = 0
    while index < lines.count {
      let trimmed: String = lines[index].trimmingCharacters(in: .whitespaces)
      let number: Int = index + 1
      if trimmed.isEmpty || trimmed.hasPrefix("<#") || trimmed.hasPrefix("#>") || trimmed.hasPrefix("#Requires") {
        index += 1
        continue
      }
      if trimmed.hasPrefix("#") {
        let comment: [RunbookUnit] = RunbookReader.read(String(trimmed.drop { $0 == "#" || $0 == " " }))
        for unit: RunbookUnit in comment {
          var copy: RunbookUnit = unit
          copy.line = number
          // "# 1. This. 2. That." tells of what follows, all of it: it begins no step.
          if comment.filter({ $0.number != nil }).count > 1 { (copy.kind, copy.isContinuation) = (.paragraph, true) }
          units.append(copy)
        }
        index += 1
        continue
      }
      let length: Int = statement(lines[index...])
      let body: String = lines[index..<(index + length)].joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
      units.append(
        RunbookUnit(
          line: number, kind: .fence, indent: 0, isContinuation: false, isLettered: false, text: body, hidden: "",
          squeezed: squeeze(body) + "|", labels: []))
      index += length
    }
    return units
  }

  public static func runbook(_ text: String) -> Runbook {
    var runbook: Runbook = ProcedureAlignment.align(read(text), isScript: true)
    runbook.isScript = true
    return runbook
  }

  /// How many lines the statement takes that begins here: as few as parse, a pipeline that goes on included.
  private static func statement(_ lines: ArraySlice<String>) -> Int {
    let start: Int = lines.startIndex
    if StatementRepair.begins(lines[start].trimmingCharacters(in: .whitespaces)) { return 1 }
    var text = ""
    for index: Int in start..<min(lines.endIndex, start + 200) {
      text += (index == start ? "" : "\n") + lines[index]
      let last: String = lines[index].trimmingCharacters(in: .whitespaces)
      if last.hasSuffix("|") || last.hasSuffix("`") || last.hasSuffix(",") || last.hasSuffix("{") || last.hasSuffix("(") { continue }
      let next: String = index + 1 < lines.endIndex ? lines[index + 1].trimmingCharacters(in: .whitespaces) : ""
      if next.hasPrefix("|") || next.hasPrefix("else") || next.hasPrefix("catch") || next.hasPrefix("finally") { continue }
      if Parser.parseInput(text).errors.isEmpty { return index - start + 1 }
    }
    return 1
  }
}
