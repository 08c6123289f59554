import ClusterModel

/// A value that a Cs cmdlet takes or gives.
public indirect enum CsValue: Sendable, Equatable {
  case null
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case time(SimulatedTime)
  case list([CsValue])
  /// A hashtable: the list modifier `@{Add=...}`.
  case table([CsField])
  case object(CsObject)

  public var text: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }

  /// One text or many.
  public var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap { $0.texts }
    default: []
    }
  }
}

public struct CsField: Sendable, Equatable {
  public var name: String
  public var value: CsValue
  public init(_ name: String, _ value: CsValue) {
    self.name = name
    self.value = value
  }
}

/// An object a cmdlet writes: its .NET type's name and properties in their order.
public struct CsObject: Sendable, Equatable {
  public var typeName: String
  public var properties: [CsField]

  public init(_ typeName: String, _ properties: [CsField]) {
    self.typeName = typeName
    self.properties = properties
  }

  public subscript(name: String) -> CsValue? {
    properties.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// An error as PowerShell needs it: id, message, category, target, and what to do next.
public struct CsError: Error, Sendable, Equatable {
  public var errorID: String
  public var message: String
  public var category: String
  public var target: String?

  public init(_ errorID: String, _ message: String, category: String = "InvalidOperation", target: String? = nil) {
    self.errorID = errorID
    self.message = message
    self.category = category
    self.target = target
  }
}

/// One bound call: parameters by their whole names, lower case.
public struct CsCall {
  public var parameters: [String: CsValue]
  /// Answers Yes or No to a question; the text is what the question shows.
  public var confirm: (_ caption: String, _ question: String) -> Bool
  /// -WhatIf.
  public var isWhatIf = false

  public init(_ parameters: [String: CsValue], confirm: @escaping (String, String) -> Bool = { _, _ in true }) {
    var lowered: [String: CsValue] = [:]
    for (name, value) in parameters { lowered[name.lowercased()] = value }
    self.parameters = lowered
    self.confirm = confirm
  }

  public subscript(name: String) -> CsValue? { parameters[name.lowercased()] }
  public func has(_ name: String) -> Bool { parameters[name.lowercased()] != nil }
  public func isSet(_ name: String) -> Bool { self[name] == .boolean(true) }
  public func text(_ name: String) -> String? { self[name]?.text }
}

/// What a call gave: objects for the pipeline, lines for the host, warnings.
public struct CsOutput: Sendable, Equatable {
  public var objects: [CsObject] = []
  public var lines: [String] = []
  public var warnings: [String] = []
  /// The `What if:` target and action, when asked only.
  public var whatIf: [String] = []
  public init() {}
  public init(objects: [CsObject]) { self.objects = objects }
}

/// A simulated cmdlet: its declaration is the row of its name in the table.
public protocol CsCmdlet: Sendable {
  static var name: String { get }
  static var synopsis: String { get }
  static var example: String { get }
  static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput
}

public enum CsCmdlets {
  public static let simulated: [any CsCmdlet.Type] = [
    GetCsComputer.self, GetCsDatabaseMirrorState.self, GetCsManagementStoreReplicationStatus.self,
    GetCsPersistentChatState.self, GetCsPool.self, GetCsPoolBackupRelationship.self, GetCsService.self,
    GetCsSite.self, GetCsUserPoolInfo.self, GetCsWindowsService.self, InstallCsMirrorDatabase.self, InvokeCsDatabaseFailover.self,
    InvokeCsManagementServerFailover.self, InvokeCsManagementStoreReplication.self, InvokeCsPoolFailBack.self,
    InvokeCsPoolFailOver.self, SetCsPersistentChatActiveServer.self, SetCsPersistentChatState.self,
    StartCsWindowsService.self, StopCsWindowsService.self, TestCsPersistentChatMessage.self,
    UninstallCsMirrorDatabase.self,
  ]

  /// Standby's own: they break and mend the world.
  public static let world: [any CsCmdlet.Type] = [GetFault.self, StartFault.self, StopFault.self]

  public static func named(_ name: String) -> (any CsCmdlet.Type)? {
    (simulated + world).first { $0.name.lowercased() == name.lowercased() }
  }

  /// Runs a Cs cmdlet by name; one that Standby knows but does not simulate refuses by name.
  public static func run(_ name: String, _ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    if let found = named(name) { return try found.run(call, in: session) }
    guard let known: CsCmdletDeclaration = CsCmdletDeclaration.named(name) else {
      throw CsError("CommandNotFoundException", "The term '\(name)' is not recognized as a name of a cmdlet.", category: "ObjectNotFound", target: name)
    }
    let verb: String = String(known.name.prefix { $0 != "-" })
    let near: [String] = simulated.map { $0.name }.filter { $0.hasPrefix(verb + "-") }
    let hint: String = near.isEmpty ? "Get-Command *-Cs* lists what it simulates." : "Of the verb \(verb) it simulates: \(near.joined(separator: ", "))."
    throw CsError(
      "NotSimulated", "\(known.name) is a cmdlet of Skype for Business Server that Standby knows but does not simulate. \(hint)",
      category: "NotImplemented", target: known.name)
  }
}
