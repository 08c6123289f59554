/// A site of the topology: a data centre.
public struct Site: Sendable, Equatable {
  public var name: String
  public var displayName: String
  public init(name: String, displayName: String) {
    self.name = name
    self.displayName = displayName
  }
}

/// The link between two sites.
public struct Link: Sendable, Equatable {
  public var first: String
  public var second: String
  public var bandwidthMbps: Int
  public var latencyMilliseconds: Int
  public var isUp = true
  public init(first: String, second: String, bandwidthMbps: Int, latencyMilliseconds: Int) {
    self.first = first
    self.second = second
    self.bandwidthMbps = bandwidthMbps
    self.latencyMilliseconds = latencyMilliseconds
  }
}

public enum FileContent: Sendable, Equatable {
  case directory
  case text(String)
  case backup(BackupMedia)
  /// A data or log file of a database; held open by its instance.
  case databaseFile(String)
}

public struct FileEntry: Sendable, Equatable {
  /// The whole local path with its own spelling: `D:\LogShipping\mgc_20261122231500.trn`.
  public var path: String
  public var content: FileContent
  public var sizeBytes: Int
  public var created: SimulatedTime
  public var modified: SimulatedTime
  public var isReadOnly = false

  public init(path: String, content: FileContent, sizeBytes: Int, created: SimulatedTime, modified: SimulatedTime) {
    self.path = path
    self.content = content
    self.sizeBytes = sizeBytes
    self.created = created
    self.modified = modified
  }

  public var name: String { String(path.split(separator: "\\").last ?? "") }
  public var isDirectory: Bool { content == .directory }
}

public enum ShareRight: Int, Sendable, Comparable {
  case none = 0, read, change, full
  public static func < (left: ShareRight, right: ShareRight) -> Bool { left.rawValue < right.rawValue }
}

public struct Share: Sendable, Equatable {
  public var name: String
  /// The local folder behind it.
  public var path: String
  /// Rights by account, lower case; `everyone` for all.
  public var rights: [String: ShareRight]
  public var isReachable = true
  public var isReadOnly = false

  public init(name: String, path: String, rights: [String: ShareRight]) {
    self.name = name
    self.path = path
    self.rights = rights
  }
}

public struct Volume: Sendable, Equatable {
  public var letter: String
  public var label: String
  public var capacityBytes: Int
  public var isFull = false
  public init(letter: String, label: String, capacityBytes: Int) {
    self.letter = letter
    self.label = label
    self.capacityBytes = capacityBytes
  }
}

public enum ServiceStatus: String, Sendable { case running = "Running", stopped = "Stopped" }

/// A Windows service of the product.
public struct WindowsService: Sendable, Equatable {
  public var name: String
  public var displayName: String
  public var status: ServiceStatus = .running
  public var roles: [String]
  public init(name: String, displayName: String, roles: [String]) {
    self.name = name
    self.displayName = displayName
    self.roles = roles
  }
}

public struct Machine: Sendable, Equatable {
  public var fqdn: String
  public var site: String
  public var timeZone: String
  /// What the machine is for: FrontEnd, PersistentChat, Sql, FileServer, Workstation.
  public var role = "Workstation"
  public var isUp = true
  public var services: [WindowsService] = []
  public var volumes: [Volume] = []
  public var shares: [Share] = []
  /// Every file and folder by its path in lower case.
  public var files: [String: FileEntry] = [:]
  /// Accounts kept out of a folder: `account|path`, lower case.
  public var denials: [String] = []

  public init(fqdn: String, site: String, timeZone: String) {
    self.fqdn = fqdn
    self.site = site
    self.timeZone = timeZone
  }

  /// The name before the first dot.
  public var hostName: String { String(fqdn.prefix { $0 != "." }) }
}

public struct Account: Sendable, Equatable {
  /// `LITWAREINC\operator`
  public var name: String
  public var isLocalAdministrator: Bool
  public var isSysadmin: Bool
  /// Management Shell roles: CsAdministrator, CsServerAdministrator, CsPersistentChatAdministrator.
  public var roles: [String]
  public init(name: String, isLocalAdministrator: Bool, isSysadmin: Bool, roles: [String]) {
    self.name = name
    self.isLocalAdministrator = isLocalAdministrator
    self.isSysadmin = isSysadmin
    self.roles = roles
  }
}
