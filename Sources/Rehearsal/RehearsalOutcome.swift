import ClusterModel

/// A line that ran, what it said, and why it was refused.
public struct RanLine: Sendable, Equatable {
  public var line: String
  public var output = ""
  public var error: String?
  public var isRefused: Bool { error != nil }
}

/// A thing done that no document asks for, and why.
public struct UnstatedStep: Sendable, Equatable {
  public var ran: RanLine
  public var reason: String
  public var isBefore: Bool
}

/// What happened in one step.
public struct StepResult: Sendable {
  public enum Status: String, Sendable { case done, failed, skipped, notDone = "not done" }
  public var role: StepRole
  /// 0 where the page has no such step.
  public var line: Int
  public var text: String
  public var repairs: [RepairedLine] = []
  public var labels: [(line: Int, labels: [String])] = []
  public var warnings: [String] = []
  public var ran: [RanLine] = []
  public var status: Status = .notDone
  /// Why it failed, in terms of the world.
  public var why: String?
  public var finished = ""
  public var seconds = 0
}

public struct FinalCheck: Sendable {
  public var name: String
  public var isMet: Bool
  public var detail: String?
}

/// Everything a report needs.
public struct RehearsalOutcome: Sendable {
  public var document = ""
  public var scenario = "SiteLoss"
  public var goal = ""
  public var seed: UInt64 = 1
  public var account = StepJudge.user
  public var world = ""
  public var lostAt = ""
  public var unstated: [UnstatedStep] = []
  public var steps: [StepResult] = []
  public var checks: [FinalCheck] = []
  public var recoverySeconds = 0
  public var lossSeconds = 0
  public var lost: [ChatMessage] = []
  /// Posts that no server took, so that their authors know.
  public var unsent = 0
  public var survived = 0
  public var unprocessedCompliance = 0
  public var before: Cluster?
  public var after: Cluster?
  public var notes: [String] = []

  public var isPassed: Bool {
    !steps.isEmpty && checks.allSatisfy(\.isMet) && steps.allSatisfy { $0.status == .done || $0.status == .skipped }
  }
  public func count(_ status: StepResult.Status) -> Int { steps.filter { $0.status == status }.count }
  public var repairedLines: [RepairedLine] { steps.flatMap { $0.repairs.filter(\.isChanged) } }
}

public enum RehearsalProcedure: String, Sendable, CaseIterable { case failover, failback, all }
