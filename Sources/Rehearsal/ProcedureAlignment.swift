/// Aligns a page to the article's skeleton: the best monotone path through its states, so that lost markers, merged
/// items and unknown languages cost points, not understanding. States: 0 preamble, 1-7 fail-over, 8 between, 9-15
/// failback, 16 the rest.
public enum ProcedureAlignment {
  public static func align(_ units: [RunbookUnit], isScript: Bool = false) -> Runbook {
    if units.isEmpty { return Runbook(steps: [], provenRoles: 0) }
    let floor: Int = -1_000_000
    var score: [Int] = [0] + Array(repeating: floor, count: 16)
    var back: [[Int]] = []
    let evidence: [[Int]] = units.map { Evidence.weights($0) }
    let shape = PageShape(units, isScript: isScript)
    for (index, unit) in units.enumerated() {
      var next: [Int] = Array(repeating: floor, count: 17)
      var from: [Int] = Array(repeating: 0, count: 17)
      for target: Int in 0...16 {
        for source: Int in 0...target where score[source] > floor {
          var total: Int = score[source] + move(source, target, unit, shape) + evidence[index][target]
          // A script's statement begins the step it does, and no other.
          if shape.isScript && source != target && isStep(target) && evidence[index][target] <= 0 { total -= 8 }
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
    var runbook = Runbook(steps: steps, provenRoles: proven)
    for state: Int in [0, 8, 16] { runbook.extra[state] = units.indices.filter { states[$0] == state }.map { units[$0] } }
    return runbook
  }

  /// What a page's marks are worth: where every item is "1." or none is numbered, numbers say nothing.
  struct PageShape {
    var isNumbered: Bool
    var isScript: Bool
    init(_ units: [RunbookUnit], isScript: Bool) {
      self.isScript = isScript
      let numbers: Set<Int> = Set(units.filter(\.isTopStep).compactMap(\.number))
      isNumbered = numbers.count >= 3
    }
  }

  private static func isStep(_ state: Int) -> Bool { state != 0 && state != 8 && state != 16 }

  private static func move(_ source: Int, _ target: Int, _ unit: RunbookUnit, _ shape: PageShape) -> Int {
    if source == target {
      if !isStep(target) { return 0 }
      if unit.isTopStep { return -6 }
      return unit.isTopParagraph ? (shape.isNumbered ? -1 : -2) : 0
    }
    var points = 0
    for skipped: Int in (source + 1)..<max(source + 1, target) where skipped != 8 { points -= 4 }
    // A page of the failback alone leaves the whole fail-over out.
    if source == 0 && target >= 8 { points = max(points, -14) - (target - 9) * 4 * (target > 9 ? 1 : 0) }
    if target == 8 {
      if case .heading = unit.kind { return points + 6 }
      return points - (unit.isTopParagraph ? 1 : 3)
    }
    if target == 16 { return points - (unit.isTopParagraph ? 1 : 2) }
    if !isStep(target) { return points }
    if unit.isTopStep, let number: Int = unit.number {
      return points + (number == (target > 8 ? target - 8 : target) ? 6 : (shape.isNumbered ? 1 : 4))
    }
    switch unit.kind {
    case .paragraph where unit.isTopParagraph: return points - (target == 15 ? 0 : (shape.isNumbered ? 3 : 1))
    case .heading: return points - 3
    case .fence: return points - (target == 15 || shape.isScript ? 1 : 4)
    case .note: return points - 8
    default: return points - (unit.isContinuation ? 5 : 4)
    }
  }
}
