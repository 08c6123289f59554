import Foundation
import PowerShellSyntax
import SourceText

/// A `.ps1` runbook: comments are its prose, statements its actions. T-SQL lines between them are statements of the
/// open query window.
public enum ScriptReader {
  public static func read(_ text: String) -> [RunbookUnit] {
    let lines: [String] = text.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n")
    var units: [RunbookUnit] = []
    // T-SQL is no PowerShell: blanked out, so that lines keep their numbers.
    var plain: [String] = lines
    for (index, line) in lines.enumerated() where isTransactSQL(line) {
      plain[index] = ""
      units.append(action(line.trimmed, index + 1))
    }
    var covered: Set<Int> = []
    let tree: ScriptBlockAst = Parser.parseInput(plain.joined(separator: "\n")).ast
    for statement: StatementAst in tree.endBlock?.statements ?? [] {
      let extent: ScriptExtent = statement.node.extent
      units.append(action(extent.text, extent.startLineNumber))
      covered.formUnion(extent.startLineNumber...max(extent.startLineNumber, extent.endLineNumber))
    }
    for (index, line) in lines.enumerated() where !covered.contains(index + 1) {
      let trimmed: String = line.trimmed
      if trimmed.hasPrefix("#"), !trimmed.hasPrefix("#>"), !trimmed.hasPrefix("#Requires") { units += comment(trimmed, index + 1) }
    }
    // Within one line the order of reading is kept.
    let order: [Int] = units.indices.sorted { (units[$0].line, $0) < (units[$1].line, $1) }
    return order.map { units[$0] }
  }

  static func isTransactSQL(_ line: String) -> Bool {
    let text: String = line.trimmed
    return StatementRepair.begins(text) && !text.lowercased().hasPrefix("select ")
  }

  private static func action(_ text: String, _ line: Int) -> RunbookUnit {
    RunbookUnit(
      line: line, kind: .fence, indent: 0, isContinuation: false, isLettered: false, text: text, hidden: "",
      squeezed: squeeze(text) + "|", labels: [])
  }

  private static func comment(_ text: String, _ line: Int) -> [RunbookUnit] {
    let units: [RunbookUnit] = RunbookReader.read(String(text.drop { $0 == "#" || $0 == " " }))
    let isList: Bool = units.filter { $0.number != nil }.count > 1
    return units.map { unit in
      var copy: RunbookUnit = unit
      copy.line = line
      // "# 1. This. 2. That." tells of what follows, all of it: it begins no step.
      if isList { (copy.kind, copy.isContinuation) = (.paragraph, true) }
      return copy
    }
  }

  public static func runbook(_ text: String) -> Runbook {
    var runbook: Runbook = ProcedureAlignment.align(read(text), isScript: true)
    runbook.isScript = true
    return runbook
  }
}
