public enum PoolState: String, Sendable, CaseIterable { case normal = "Normal", failedOver = "FailedOver" }

/// Where one of the pool's stores lives in the topology.
public struct StoreSet: Sendable, Equatable {
  public var database: String
  public var primary: String
  public var primaryMirror: String?
  public var primaryWitness: String?
  public var backup: String?
  public var backupMirror: String?
  public var backupWitness: String?

  public init(
    database: String, primary: String, primaryMirror: String? = nil, primaryWitness: String? = nil,
    backup: String? = nil, backupMirror: String? = nil, backupWitness: String? = nil
  ) {
    self.database = database
    self.primary = primary
    self.primaryMirror = primaryMirror
    self.primaryWitness = primaryWitness
    self.backup = backup
    self.backupMirror = backupMirror
    self.backupWitness = backupWitness
  }
}

/// What the Central Management Store says of the chat pool and its replicas repeat.
public struct ChatPoolSettings: Sendable, Equatable {
  public var state: PoolState = .normal
  public var activeServers: [String] = []
}

public enum PoolShape: String, Sendable, CaseIterable { case poorLink = "PoorLink", goodLink = "GoodLink" }

public struct ChatPool: Sendable, Equatable {
  public var fqdn: String
  /// Other names it answers to, with a notice.
  public var aliases: [String]
  public var shape: PoolShape
  /// The product version the topology carries: 6, 7, 8.
  public var version = 7
  public var site: String
  public var servers: [String]
  public var nextHop: String
  public var store: StoreSet
  public var complianceStore: StoreSet?
  public var rooms: [String]

  public static let activeServersMax = 4

  public init(
    fqdn: String, aliases: [String], shape: PoolShape, site: String, servers: [String], nextHop: String,
    store: StoreSet, complianceStore: StoreSet?, rooms: [String]
  ) {
    self.fqdn = fqdn
    self.aliases = aliases
    self.shape = shape
    self.site = site
    self.servers = servers
    self.nextHop = nextHop
    self.store = store
    self.complianceStore = complianceStore
    self.rooms = rooms
  }
}

public struct FrontEndPool: Sendable, Equatable {
  public var fqdn: String
  public var site: String
  public var servers: [String]
  public var backupPool: String?
  public var sqlInstance: String
  public var isFailedOver = false

  public init(fqdn: String, site: String, servers: [String], backupPool: String?, sqlInstance: String) {
    self.fqdn = fqdn
    self.site = site
    self.servers = servers
    self.backupPool = backupPool
    self.sqlInstance = sqlInstance
  }
}

public struct ChatUser: Sendable, Equatable {
  public var sipAddress: String
  public var displayName: String
  public var homePool: String
  public var isChatEnabled = true
  /// The chat server the session is on.
  public var server: String?

  public init(sipAddress: String, displayName: String, homePool: String) {
    self.sipAddress = sipAddress
    self.displayName = displayName
    self.homePool = homePool
  }
}

/// One posted message, followed to the end.
public struct ChatMessage: Sendable, Equatable {
  public var id: Int
  public var author: String
  public var room: String
  public var posted: SimulatedTime
  /// Nil when no server took it: its author saw an error and knows.
  public var server: String?
  public var instance: String?
  public var database: String?
  public var commitLSN: LogSequenceNumber?
  public var fork: String?
}

public struct CentralManagementReplica: Sendable, Equatable {
  public var fqdn: String
  public var appliedVersion: Int
  public var lastUpdate: SimulatedTime
  public var lastStatusReport: SimulatedTime
  /// The settings this machine acts on.
  public var settings: ChatPoolSettings
  public var dueAt: SimulatedTime?
}

public struct CentralManagementStore: Sendable, Equatable {
  /// FE pools that hold a writable master: one, unless a fail-over went wrong.
  public var masters: [String]
  public var standby: String?
  public var version = 1
  public var settings = ChatPoolSettings()
  public var lastChange: SimulatedTime
  public var replicas: [CentralManagementReplica] = []
  public var replicationDelaySeconds = 60
}

/// A transit store's bookkeeping: events pass through, the adapter takes them.
public struct ComplianceState: Sendable, Equatable {
  /// Events in the message queues of the chat servers.
  public var queues: [String: [Int]] = [:]
  public var processed: Set<Int> = []
  public var lost: Set<Int> = []
  public var runIntervalMinutes = 15
  public var adapterType: String? = "XmlFile"
}
