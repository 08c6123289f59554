public enum MirroringRole: Int, Sendable {
  case principal = 1, mirror
  public var roleDesc: String { self == .principal ? "PRINCIPAL" : "MIRROR" }
}

public enum MirroringState: Int, Sendable {
  case suspended = 0, disconnected, synchronizing, pendingFailover, synchronized
  public var stateDesc: String {
    switch self {
    case .suspended: "SUSPENDED"
    case .disconnected: "DISCONNECTED"
    case .synchronizing: "SYNCHRONIZING"
    case .pendingFailover: "PENDING_FAILOVER"
    case .synchronized: "SYNCHRONIZED"
    }
  }
}

public enum WitnessState: Int, Sendable {
  case unknown = 0, connected, disconnected
  public var stateDesc: String {
    switch self {
    case .unknown: "UNKNOWN"
    case .connected: "CONNECTED"
    case .disconnected: "DISCONNECTED"
    }
  }
}

public enum MirroringSafety: Int, Sendable {
  case off = 1, full
  public var safetyDesc: String { self == .off ? "OFF" : "FULL" }
}

/// One partner's half of a mirroring session.
public struct Mirroring: Sendable, Equatable {
  public var guid: String
  public var role: MirroringRole
  public var state: MirroringState = .synchronizing
  public var partnerInstance: String
  /// `TCP://dal-sql-002.litwareinc.com:5022`
  public var partnerAddress: String
  public var witnessInstance: String?
  public var witnessAddress: String?
  public var witnessState: WitnessState = .unknown
  public var safety: MirroringSafety = .full
  public var roleSequence = 1
  public var safetySequence = 1
  public var timeoutSeconds = 10
  public var isSuspended = false
  /// A mirror side that waits for the principal's SET PARTNER.
  public var isPending = false
  public var failoverLSN: LogSequenceNumber = .zero
  /// Whether the database may be served: a lost quorum closes it.
  public var hasQuorum = true
}

public enum EndpointRole: Int, Sendable { case none = 0, partner, witness, all }
public enum EndpointState: Int, Sendable { case started = 0, stopped, disabled }

public struct MirroringEndpoint: Sendable, Equatable {
  public var name = "Mirroring"
  public var port: Int
  public var role: EndpointRole
  public var state: EndpointState = .started
  public init(port: Int, role: EndpointRole) {
    self.port = port
    self.role = role
  }
}
