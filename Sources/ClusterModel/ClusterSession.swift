/// The world that one shell works on: the value, who works on it from where, and the way back.
/// It belongs to one session and one thread.
public final class ClusterSession {
  public var cluster: Cluster
  /// The account the operator is signed in with.
  public var account: String
  /// The machine the shell runs on.
  public var machine: String
  /// How often the world went back: what was open then may have to be opened again.
  public private(set) var undoCount = 0
  private var snapshots: [(label: String, cluster: Cluster)] = []

  public init(
    cluster: Cluster, account: String = "LITWAREINC\\administrator", machine: String = "dal-adm-001.litwareinc.com"
  ) {
    self.cluster = cluster
    self.account = account
    self.machine = machine
  }

  /// Remembers the world as it is, to come back to.
  public func remember(_ label: String) {
    snapshots.append((label, cluster))
    if snapshots.count > 200 { snapshots.removeFirst() }
  }

  public var labels: [String] { snapshots.map(\.label) }

  /// Goes back to the newest snapshot.
  /// - Returns: its label, or nil when there is none.
  @discardableResult
  public func undo() -> String? {
    guard let last = snapshots.popLast() else { return nil }
    goBack(to: last.cluster)
    return last.label
  }

  /// Takes an earlier world for the present one.
  public func goBack(to earlier: Cluster) {
    cluster = earlier
    undoCount += 1
  }

  /// Forgets the newest snapshot: nothing was changed after all.
  public func forget() { _ = snapshots.popLast() }
}
