import ClusterModel
import CoreCmdlets

/// The simulated machines' disks as files: `D:\LogShipping` of the machine the session stands on, `\\dal-fs-001\LogShipping`, `\\atl-sql-001\d$`.
/// Nothing here touches the host.
public final class WorldFileStore: FileStore {
  private let makeSession: () -> ClusterSession
  private lazy var session: ClusterSession = makeSession()
  /// The session is asked for when a path of the world is first named.
  public init(_ session: @escaping () -> ClusterSession) { makeSession = session }

  public var separator: String { "\\" }

  /// Drive letters and UNC paths; never what begins with one slash.
  public func owns(_ path: String) -> Bool {
    if path.hasPrefix("\\\\") { return true }
    let second = path.index(path.startIndex, offsetBy: 1, limitedBy: path.endIndex) ?? path.endIndex
    guard second < path.endIndex, path[second] == ":", let first = path.first, first.isASCII, first.isLetter else { return false }
    return true
  }

  public func facts(_ path: String) -> FileFacts? {
    guard let entry = try? session.cluster.file(path, from: session.machine, as: session.account) else { return nil }
    return FileFacts(
      isDirectory: entry.isDirectory, length: Int64(entry.sizeBytes), creationTicks: Self.ticks(entry.created),
      lastWriteTicks: Self.ticks(entry.modified), lastAccessTicks: Self.ticks(entry.modified), isReadOnly: entry.isReadOnly)
  }

  public func list(_ path: String) throws -> [String] {
    try asked(path) { cluster throws(ModelRefusal) in
      try cluster.listFiles(path, from: self.session.machine, as: self.session.account).map(\.name)
    }
  }

  public func openForReading(_ path: String) throws -> FileInput {
    let entry = try asked(path) { cluster throws(ModelRefusal) in
      try cluster.file(path, from: self.session.machine, as: self.session.account)
    }
    if case .databaseFile = entry.content { throw Self.failure(path, .sharingViolation) }
    return TextInput(Self.bytes(entry))
  }

  public func openForWriting(_ path: String, append: Bool) throws -> FileOutput {
    var before = ""
    if append, let entry = try? session.cluster.file(path, from: session.machine, as: session.account), case .text(let text) = entry.content {
      before = text
    }
    return TextOutput(Array(before.utf8)) { [session] bytes in
      try self.asked(path) { cluster throws(ModelRefusal) in
        try cluster.writeFile(
          path, content: .text(String(decoding: bytes, as: UTF8.self)), sizeBytes: bytes.count, from: session.machine, as: session.account)
      }
    }
  }

  public func makeDirectory(_ path: String) throws {
    try asked(path) { cluster throws(ModelRefusal) in
      try cluster.createDirectory(path, from: self.session.machine, as: self.session.account)
    }
  }

  public func makeLink(_ path: String, to target: String) throws {
    throw FileFailure("System.IO.IOException", "The simulated machines' disks have no links. : '\(path)'")
  }

  public func remove(_ path: String) throws {
    try asked(path) { cluster throws(ModelRefusal) in
      try cluster.removeFile(path, from: self.session.machine, as: self.session.account)
    }
  }

  public func move(_ path: String, to target: String) throws {
    try asked(path) { cluster throws(ModelRefusal) in
      _ = try cluster.moveFile(path, to: target, from: self.session.machine, as: self.session.account)
    }
  }

  /// A backup is more than bytes: it keeps its sets when it is copied within the world.
  public func copy(_ path: String, to target: String) throws -> Bool {
    try asked(path) { cluster throws(ModelRefusal) in
      _ = try cluster.copyFile(path, to: target, from: self.session.machine, as: self.session.account)
    }
    return true
  }

  public func setFacts(_ path: String, _ change: FileChange) throws {
    // The world's own clock stamps files; read-only is the one attribute it keeps.
    guard case .readOnly(let isReadOnly) = change else { return }
    let location = try asked(path) { cluster throws(ModelRefusal) in
      try cluster.locate(path, from: self.session.machine, as: self.session.account, need: .change)
    }
    session.cluster.machines[location.machine].files[location.key]?.isReadOnly = isReadOnly
  }

  // MARK: The model's answers as .NET's

  private func asked<T>(_ path: String, _ body: (inout Cluster) throws(ModelRefusal) -> T) throws -> T {
    do throws(ModelRefusal) { return try body(&session.cluster) } catch {
      if case .file(_, let code) = error { throw Self.failure(path, code) }
      throw FileFailure("System.IO.IOException", "\(error) : '\(path)'")
    }
  }

  private static func failure(_ path: String, _ error: OperatingSystemError) -> FileFailure {
    switch error {
    case .fileNotFound: FileFailure("System.IO.FileNotFoundException", "Could not find file '\(path)'.")
    case .pathNotFound: FileFailure("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(path)'.")
    case .accessDenied: FileFailure("System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.")
    case .sharingViolation:
      FileFailure(
        "System.IO.IOException", "The process cannot access the file '\(path)' because it is being used by another process.")
    default: FileFailure("System.IO.IOException", "\(error.text) : '\(path)'")
    }
  }

  private static func ticks(_ time: SimulatedTime) -> Int64 { time.milliseconds * 10_000 + 621_355_968_000_000_000 }

  private static func bytes(_ entry: FileEntry) -> [UInt8] {
    switch entry.content {
    case .text(let text): return Array(text.utf8)
    // What a text editor shows of a backup: the tape format's mark, and no more.
    case .backup: return Array("TAPE".utf8)
    case .directory, .databaseFile: return []
    }
  }
}

private final class TextInput: FileInput {
  private var rest: ArraySlice<UInt8>
  init(_ bytes: [UInt8]) { rest = bytes[...] }
  func read(_ count: Int) throws -> [UInt8] {
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
  func close() {}
}

private final class TextOutput: FileOutput {
  private var bytes: [UInt8]
  private let store: ([UInt8]) throws -> Void
  init(_ bytes: [UInt8], _ store: @escaping ([UInt8]) throws -> Void) {
    self.bytes = bytes
    self.store = store
  }
  func write(_ more: [UInt8]) throws { bytes.append(contentsOf: more) }
  func commit() throws { try store(bytes) }
  func abandon() { bytes = [] }
}
