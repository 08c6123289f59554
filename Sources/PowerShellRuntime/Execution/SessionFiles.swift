import DotNet
import Foundation

/// How command discovery and redirections reach files. The file-system commands bring the version that knows drives and simulated disks.
open class SessionFiles {
  @Unretained public private(set) var context: ExecutionContext
  public init(_ context: ExecutionContext) { self.context = context }

  /// The current location's path.
  open var currentDirectory: String { FileManager.default.currentDirectoryPath }
  /// The full path; nil where the drive does not exist.
  open func resolve(_ path: String) -> String? {
    let path = path.replacingOccurrences(of: "\\", with: "/")
    if path.hasPrefix("/") { return (path as NSString).standardizingPath }
    if path == "~" || path.hasPrefix("~/") { return NSHomeDirectory() + path.dropFirst(1) }
    return ((currentDirectory as NSString).appendingPathComponent(path) as NSString).standardizingPath
  }
  open func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }
  /// Whether the path lies on the host rather than on a simulated machine.
  open func isHost(_ path: String) -> Bool { true }
  open func read(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw NetException("System.IO.FileNotFoundException", "Could not find file '\(path)'.")
    }
    return Array(data)
  }
  /// Opens a file for text of a redirection.
  open func openForWriting(_ path: String, append: Bool) throws -> (String) throws -> Void {
    guard let full = resolve(path) else { throw NetException("System.IO.IOException", "Cannot find drive.") }
    try context.dotNet.hostFiles.checkWriting(full)
    if !append || !FileManager.default.fileExists(atPath: full) {
      guard FileManager.default.createFile(atPath: full, contents: nil) else {
        let folder = (full as NSString).deletingLastPathComponent
        throw FileManager.default.fileExists(atPath: folder)
          ? NetException("System.UnauthorizedAccessException", "Access to the path '\(full)' is denied.")
          : NetException("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(full)'.")
      }
    }
    guard let handle = FileHandle(forWritingAtPath: full) else {
      throw NetException("System.UnauthorizedAccessException", "Access to the path '\(full)' is denied.")
    }
    handle.seekToEndOfFile()
    return { handle.write(Data($0.utf8)) }
  }
}

/// The host's files as `[IO.File]` and its kin reach them from a session: to be changed only with the user's leave, as for the file commands.
final class SessionHostFiles: HostFiles {
  @Unretained private var context: ExecutionContext
  init(_ context: ExecutionContext) {
    self.context = context
    super.init()
  }
  override func checkWriting(_ path: String) throws {
    if !context.allowances.fileWrites { throw HostFiles.denied(path) }
  }
}

extension ExecutionContext {
  public var files: SessionFiles {
    if let files = service(SessionFiles.self) { return files }
    let files = SessionFiles(self)
    setService(SessionFiles.self, files)
    return files
  }
}
