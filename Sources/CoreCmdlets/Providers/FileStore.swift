/// What is known of a file or folder without opening it. Times are UTC ticks of 100 ns since year 1.
public struct FileFacts {
  public var isDirectory: Bool
  public var length: Int64
  public var creationTicks: Int64
  public var lastWriteTicks: Int64
  public var lastAccessTicks: Int64
  public var isReadOnly: Bool
  public var isHidden: Bool
  /// Where a symbolic link points; nil for anything else.
  public var linkTarget: String?
  /// Unix permission bits, or 0 where there are none.
  public var mode: UInt32

  public init(
    isDirectory: Bool, length: Int64, creationTicks: Int64, lastWriteTicks: Int64, lastAccessTicks: Int64, isReadOnly: Bool = false,
    isHidden: Bool = false, linkTarget: String? = nil, mode: UInt32 = 0
  ) {
    self.isDirectory = isDirectory
    self.length = length
    self.creationTicks = creationTicks
    self.lastWriteTicks = lastWriteTicks
    self.lastAccessTicks = lastAccessTicks
    self.isReadOnly = isReadOnly
    self.isHidden = isHidden
    self.linkTarget = linkTarget
    self.mode = mode
  }
}

/// Why a store could not do what was asked: the .NET exception that the real file system would have thrown.
public struct FileFailure: Error {
  public let exceptionType: String
  public let message: String
  public init(_ exceptionType: String, _ message: String) {
    self.exceptionType = exceptionType
    self.message = message
  }
}

/// A file being read.
public protocol FileInput: AnyObject {
  /// Up to so many bytes; none at the end.
  func read(_ count: Int) throws -> [UInt8]
  func close()
}

/// A file being written. What was there stays until `commit`.
public protocol FileOutput: AnyObject {
  func write(_ bytes: [UInt8]) throws
  func commit() throws
  /// Forgets what was written.
  func abandon()
}

/// Where files live: the host's disk, or the disks of simulated machines. Paths are absolute in the store's own form.
///
/// The file-system provider asks the stores in turn which of them owns a path (`/home/x`, `C:\Backup`, `\\dal-fs-001\LogShipping`).
public protocol FileStore: AnyObject {
  func owns(_ path: String) -> Bool
  /// `/` or `\`.
  var separator: String { get }
  /// Nil where nothing is there (or the way to it does not exist).
  func facts(_ path: String) -> FileFacts?
  func list(_ path: String) throws -> [String]
  func openForReading(_ path: String) throws -> FileInput
  func openForWriting(_ path: String, append: Bool) throws -> FileOutput
  func makeDirectory(_ path: String) throws
  func makeLink(_ path: String, to target: String) throws
  /// Removes a file, a link or an empty folder.
  func remove(_ path: String) throws
  /// Renames within the store, in the place of a file that is there.
  func move(_ path: String, to target: String) throws
  /// Copies a file whole where the store keeps more of it than its bytes. False leaves the copying to the caller.
  func copy(_ path: String, to target: String) throws -> Bool
  func setFacts(_ path: String, _ change: FileChange) throws
}

extension FileStore {
  public func copy(_ path: String, to target: String) throws -> Bool { false }
}

public enum FileChange {
  case lastWriteTicks(Int64), lastAccessTicks(Int64), creationTicks(Int64), readOnly(Bool), hidden(Bool)
}

extension FileFailure {
  static func notFound(_ path: String) -> FileFailure { FileFailure("System.IO.FileNotFoundException", "Could not find file '\(path)'.") }
  static func partNotFound(_ path: String) -> FileFailure {
    FileFailure("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(path)'.")
  }
  static func denied(_ path: String) -> FileFailure {
    FileFailure("System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.")
  }
}
