/// The whole simulated deployment at one instant. A value: a snapshot is an assignment.
public struct Cluster: Sendable, Equatable {
  public var name: String
  public var domain: String
  public var now: SimulatedTime
  public var started: SimulatedTime
  public var seed: UInt64
  public var generator: SplitMix64
  public var sites: [Site] = []
  public var links: [Link] = []
  public var machines: [Machine] = []
  public var accounts: [Account] = []
  public var instances: [SqlInstance] = []
  public var frontEndPools: [FrontEndPool] = []
  public var chatPool: ChatPool
  public var centralManagement: CentralManagementStore
  public var users: [ChatUser] = []
  public var messages: [ChatMessage] = []
  public var postIntervalSeconds = 20
  public var compliance = ComplianceState()
  public var faults: [ActiveFault] = []
  public var queue = EventQueue()
  public var lossTime: SimulatedTime?
  public var nextFaultID = 1
  /// Chat servers whose session was killed come back no earlier than this.
  public var chatReconnect: [String: SimulatedTime] = [:]
  /// Servers with sessions although off the list: they drain.
  public var drainingServers: [String] = []

  public init(name: String, domain: String, start: SimulatedTime, seed: UInt64, chatPool: ChatPool) {
    self.name = name
    self.domain = domain
    now = start
    started = start
    self.seed = seed
    generator = SplitMix64(seed: seed)
    self.chatPool = chatPool
    centralManagement = CentralManagementStore(masters: [], standby: nil, lastChange: start)
  }

  // MARK: Finding things. Names compare without case; a host name finds its FQDN.

  public func machineIndex(_ name: String) -> Int? {
    machines.firstIndex { same($0.fqdn, name) || isHost(name, of: $0.fqdn) }
  }

  public func machine(_ name: String) -> Machine? { machineIndex(name).map { machines[$0] } }

  /// `dal-sql-001`, `dal-sql-001.litwareinc.com`, `host\INSTANCE`, `(local)` is the caller's affair.
  public func instanceIndex(_ name: String) -> Int? {
    var wanted: String = name.lowercased()
    for prefix: String in ["tcp:", "np:", "lpc:"] where wanted.hasPrefix(prefix) {
      wanted.removeFirst(prefix.count)
    }
    if let comma: String.Index = wanted.firstIndex(of: ",") { wanted = String(wanted[..<comma]) }
    if wanted.hasSuffix("\\mssqlserver") { wanted.removeLast(12) }
    return instances.firstIndex { instance in
      let own: String = instance.name.lowercased()
      return own == wanted || instance.machine.lowercased() == wanted || qualified(own) == wanted
    }
  }

  private func qualified(_ name: String) -> String {
    guard let slash: String.Index = name.firstIndex(of: "\\") else { return "\(name).\(domain)" }
    return "\(name[..<slash]).\(domain)\(name[slash...])"
  }

  public func instance(_ name: String) -> SqlInstance? { instanceIndex(name).map { instances[$0] } }

  public func database(_ name: String, on instance: String) -> Database? {
    self.instance(instance)?.database(name)
  }

  public func account(_ name: String) -> Account? {
    accounts.first { same($0.name, name) }
  }

  // MARK: Reaching things.

  public func isUp(_ machine: String) -> Bool { self.machine(machine)?.isUp ?? false }

  /// Whether two machines can talk: both up, and their sites joined.
  public func canReach(_ from: String, _ to: String) -> Bool {
    guard let first: Machine = machine(from), let second: Machine = machine(to) else { return false }
    guard first.isUp && second.isUp else { return false }
    return sitesJoined(first.site, second.site)
  }

  public func sitesJoined(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    return links.contains { link in
      link.isUp && ((link.first == first && link.second == second) || (link.first == second && link.second == first))
    }
  }

  /// Whether the instance runs on a machine that is up.
  public func isServing(_ instance: SqlInstance) -> Bool { instance.isRunning && isUp(instance.machine) }

  public func isServing(instance name: String) -> Bool { instance(name).map { isServing($0) } ?? false }
}

/// What happens by itself when its time comes.
public enum ScheduledAction: Sendable, Equatable {
  case runJob(instance: String, jobID: String)
  case post
  case checkpoint
  case replicate
  case reconnect(instance: String, session: SqlSession)
  case complianceAdapter
  case mirrorTimeout(instance: String, database: String)
  case mirrorCatchUp(instance: String, database: String)
}

public struct ScheduledEvent: Sendable, Equatable {
  public var time: SimulatedTime
  public var sequence: Int
  public var action: ScheduledAction
}

/// Events by time, then by the order they were asked for.
public struct EventQueue: Sendable, Equatable {
  public private(set) var events: [ScheduledEvent] = []
  private var nextSequence = 0

  public init() {}

  public mutating func schedule(_ action: ScheduledAction, at time: SimulatedTime) {
    let event = ScheduledEvent(time: time, sequence: nextSequence, action: action)
    nextSequence += 1
    // Latest first, so that the next one is taken from the end without moving the rest.
    let place: Int = events.firstIndex { $0.time <= time } ?? events.count
    events.insert(event, at: place)
  }

  public mutating func popDue(by time: SimulatedTime) -> ScheduledEvent? {
    guard let next: ScheduledEvent = events.last, next.time <= time else { return nil }
    return events.removeLast()
  }

  public mutating func removeAll(where matches: (ScheduledAction) -> Bool) {
    events.removeAll { matches($0.action) }
  }
}

/// A fault in force.
public struct ActiveFault: Sendable, Equatable {
  public var id: Int
  public var name: String
  public var target: String
  public var since: SimulatedTime
}
