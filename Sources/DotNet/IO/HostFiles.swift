import Foundation

/// Where `[IO.File]`, streams and `XmlDocument.Load` find files: the computer's own, unless the run time says otherwise.
/// A session that allows no writing overrides `checkWriting`.
open class HostFiles {
  public init() {}
  nonisolated(unsafe) public static let host = HostFiles()

  open var currentDirectory: String { FileManager.default.currentDirectoryPath }
  /// - Throws: `UnauthorizedAccessException` where the session may not write.
  open func checkWriting(_ path: String) throws {}

  /// The full path as .NET makes it: from the current folder, dots removed.
  public func fullPath(_ path: String) throws -> String {
    guard !path.isEmpty else { throw NetException.argument("The path is empty.", "path") }
    let whole = path.hasPrefix("/") ? path : "\(currentDirectory)/\(path)"
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let full = "/" + parts.joined(separator: "/")
    return whole.hasSuffix("/") && full != "/" ? full + "/" : full
  }

  public func isDirectory(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  public func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// - Throws: `FileNotFoundException`, `DirectoryNotFoundException`, `UnauthorizedAccessException`.
  open func read(_ path: String) throws -> [UInt8] {
    let full = try fullPath(path)
    if isFile(full) {
      guard let data = FileManager.default.contents(atPath: full) else { throw HostFiles.denied(full) }
      return Array(data)
    }
    if isDirectory(full) { throw HostFiles.denied(full) }
    throw missing(full)
  }

  open func write(_ path: String, _ bytes: [UInt8], append: Bool = false) throws {
    let full = try fullPath(path)
    try checkWriting(full)
    if isDirectory(full) { throw HostFiles.denied(full) }
    guard isDirectory(HostFiles.parent(of: full)) else { throw HostFiles.noPath(full) }
    if append, let handle = FileHandle(forWritingAtPath: full) {
      handle.seekToEndOfFile()
      handle.write(Data(bytes))
      handle.closeFile()
      return
    }
    guard FileManager.default.createFile(atPath: full, contents: Data(bytes)) else { throw HostFiles.denied(full) }
  }

  public func missing(_ full: String) -> NetException {
    guard isDirectory(HostFiles.parent(of: full)) else { return HostFiles.noPath(full) }
    let exception = NetException("System.IO.FileNotFoundException", "Could not find file '\(full)'.")
    exception.exception.properties["FileName"] = .text(full)
    return exception
  }

  public static func parent(of path: String) -> String {
    guard let cut = path.lastIndex(of: "/") else { return "" }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }
  public static func denied(_ path: String) -> NetException {
    NetException("System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.")
  }
  public static func noPath(_ path: String) -> NetException {
    NetException("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(path)'.")
  }
}

extension DotNetContext {
  public var hostFiles: HostFiles { .host }
  public func writeConsole(_ text: String, toError: Bool) {
    (toError ? FileHandle.standardError : FileHandle.standardOutput).write(Data(text.utf8))
  }
  public func readConsoleLine() throws -> String? { readLine() }
}

/// Files by name, through the context.
enum FileSystem {
  static func read(_ path: String, _ context: DotNetContext) throws -> [UInt8] { try context.hostFiles.read(path) }
  static func write(_ path: String, _ bytes: [UInt8], _ context: DotNetContext) throws { try context.hostFiles.write(path, bytes) }
}

/// A file's bytes as text: the byte order mark decides, else UTF-8.
enum FileText {
  static func decode(_ bytes: [UInt8], _ encoding: NetEncoding? = nil) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return NetEncoding(.utf32).decode(bytes.dropFirst(4)).text }
    if bytes.starts(with: [0xFF, 0xFE]) { return NetEncoding(.utf16).decode(bytes.dropFirst(2)).text }
    if bytes.starts(with: [0xFE, 0xFF]) { return NetEncoding(.utf16BigEndian).decode(bytes.dropFirst(2)).text }
    return encoding?.decode(bytes).text ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Lines as `ReadLine` gives them: `\n`, `\r` or `\r\n` end one, and a last end begins no more.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var afterReturn = false
    for byte in text.utf8 {
      if byte == 10 {
        if !afterReturn { lines.append(String(decoding: line, as: UTF8.self)) }
        line.removeAll(keepingCapacity: true)
        afterReturn = false
      } else if byte == 13 {
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
        afterReturn = true
      } else {
        line.append(byte)
        afterReturn = false
      }
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }
}
