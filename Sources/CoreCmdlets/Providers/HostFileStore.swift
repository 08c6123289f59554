import Foundation

/// The host's own files, reached by absolute paths that begin with `/`.
final class HostFileStore: FileStore {
  /// `-AllowNative` and the like decide whether files may be written.
  let mayWrite: () -> Bool
  init(mayWrite: @escaping () -> Bool) { self.mayWrite = mayWrite }

  var separator: String { "/" }
  func owns(_ path: String) -> Bool { path.hasPrefix("/") && !path.hasPrefix("//") }

  private static let epoch: Int64 = 621_355_968_000_000_000
  private func ticks(_ time: timespec) -> Int64 { HostFileStore.epoch + Int64(time.tv_sec) * 10_000_000 + Int64(time.tv_nsec) / 100 }

  func facts(_ path: String) -> FileFacts? {
    var link = stat()
    guard lstat(path, &link) == 0 else { return nil }
    var status = link
    var target: String?
    if link.st_mode & S_IFMT == S_IFLNK {
      target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
      _ = stat(path, &status)
    }
    let name = path.split(separator: "/").last ?? ""
    let created = min(ticks(status.st_mtim), ticks(status.st_ctim))
    return FileFacts(
      isDirectory: status.st_mode & S_IFMT == S_IFDIR, length: Int64(status.st_size), creationTicks: created,
      lastWriteTicks: ticks(status.st_mtim), lastAccessTicks: ticks(status.st_atim),
      isReadOnly: status.st_mode & 0o222 == 0, isHidden: name.hasPrefix(".") && name != "." && name != "..", linkTarget: target,
      mode: UInt32(status.st_mode))
  }

  /// The failure that errno stands for.
  static func failure(_ path: String, _ code: Int32 = errno) -> FileFailure {
    switch code {
    case ENOENT:
      let parent = (path as NSString).deletingLastPathComponent
      return FileManager.default.fileExists(atPath: parent) ? .notFound(path) : .partNotFound(path)
    case ENOTDIR: return .partNotFound(path)
    case EACCES, EPERM, EISDIR, EROFS: return .denied(path)
    case EEXIST: return FileFailure("System.IO.IOException", "The file '\(path)' already exists.")
    case ENOTEMPTY: return FileFailure("System.IO.IOException", "Directory not empty : '\(path)'")
    case ENAMETOOLONG:
      return FileFailure("System.IO.PathTooLongException", "The path '\(path)' is too long, or a component of the specified path is too long.")
    default: return FileFailure("System.IO.IOException", "\(String(cString: strerror(code))) : '\(path)'")
    }
  }

  private func requireWrite(_ path: String) throws { if !mayWrite() { throw FileFailure.denied(path) } }

  func list(_ path: String) throws -> [String] {
    guard let directory = opendir(path) else { throw HostFileStore.failure(path) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  func openForReading(_ path: String) throws -> FileInput {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw HostFileStore.failure(path) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw FileFailure.denied(path)
    }
    return HostFileInput(descriptor, path)
  }

  func openForWriting(_ path: String, append: Bool) throws -> FileOutput {
    try requireWrite(path)
    var status = stat()
    let exists = stat(path, &status) == 0
    let isRegular = !exists || status.st_mode & S_IFMT == S_IFREG
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw FileFailure.denied(path) }
    if exists, access(path, W_OK) != 0 || status.st_mode & 0o222 == 0 { throw FileFailure.denied(path) }
    if append || !isRegular || !exists { return try HostDirectOutput(path, append: append, isNew: !exists) }
    return try HostReplacingOutput((path as NSString).resolvingSymlinksInPath, mode: status.st_mode)
  }

  func makeDirectory(_ path: String) throws {
    try requireWrite(path)
    if mkdir(path, 0o777) != 0 { throw HostFileStore.failure(path) }
  }

  func makeLink(_ path: String, to target: String) throws {
    try requireWrite(path)
    if symlink(target, path) != 0 { throw HostFileStore.failure(path) }
  }

  func remove(_ path: String) throws {
    try requireWrite(path)
    var status = stat()
    guard lstat(path, &status) == 0 else { throw HostFileStore.failure(path) }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    if (isFolder ? rmdir(path) : unlink(path)) != 0 { throw HostFileStore.failure(path) }
  }

  func move(_ path: String, to target: String) throws {
    try requireWrite(path)
    if rename(path, target) == 0 { return }
    guard errno == EXDEV else { throw HostFileStore.failure(errno == ENOENT ? target : path) }
    try FileManager.default.moveItem(atPath: path, toPath: target)
  }

  func setFacts(_ path: String, _ change: FileChange) throws {
    try requireWrite(path)
    var status = stat()
    guard stat(path, &status) == 0 else { throw HostFileStore.failure(path) }
    func time(_ ticks: Int64) -> timespec {
      let since = ticks - HostFileStore.epoch
      let seconds = since >= 0 ? since / 10_000_000 : (since - 9_999_999) / 10_000_000
      return timespec(tv_sec: Int(seconds), tv_nsec: Int((since - seconds * 10_000_000) * 100))
    }
    var result: Int32 = 0
    switch change {
    case .lastWriteTicks(let ticks), .creationTicks(let ticks):
      let times = [status.st_atim, time(ticks)]
      result = utimensat(AT_FDCWD, path, times, 0)
    case .lastAccessTicks(let ticks):
      let times = [time(ticks), status.st_mtim]
      result = utimensat(AT_FDCWD, path, times, 0)
    case .readOnly(let on): result = chmod(path, on ? status.st_mode & ~0o222 : status.st_mode | 0o200)
    case .hidden: return
    }
    if result != 0 { throw HostFileStore.failure(path) }
  }
}

final class HostFileInput: FileInput {
  private var descriptor: Int32
  private let path: String
  init(_ descriptor: Int32, _ path: String) {
    self.descriptor = descriptor
    self.path = path
  }
  func read(_ count: Int) throws -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      got = Foundation.read(descriptor, buffer.baseAddress, count)
      filled = max(0, got)
    }
    if got < 0 { throw HostFileStore.failure(path) }
    return bytes
  }
  func close() {
    if descriptor >= 0 { Foundation.close(descriptor) }
    descriptor = -1
  }
  deinit { close() }
}

/// Writes where the file is: new files, devices, and what is added to the end.
final class HostDirectOutput: FileOutput {
  private var descriptor: Int32
  private let path: String
  private let isNew: Bool
  init(_ path: String, append: Bool, isNew: Bool) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC), 0o666)
    guard descriptor >= 0 else { throw HostFileStore.failure(path) }
    self.path = path
    self.isNew = isNew
  }
  func write(_ bytes: [UInt8]) throws { try writeAll(descriptor, bytes, path) }
  func commit() throws {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
  func abandon() { try? commit() }
  deinit { abandon() }
}

/// Writes beside the file and takes its place when all is written, so that nothing half-written is left.
final class HostReplacingOutput: FileOutput {
  private var descriptor: Int32
  private let path: String
  private let temporary: String
  init(_ path: String, mode: mode_t) throws {
    self.path = path
    let folder = (path as NSString).deletingLastPathComponent
    temporary = "\(folder)/.standby-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).tmp"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw HostFileStore.failure(path) }
    fchmod(descriptor, mode & 0o7777)
  }
  func write(_ bytes: [UInt8]) throws { try writeAll(descriptor, bytes, path) }
  func commit() throws {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if rename(temporary, path) != 0 {
      let failure = HostFileStore.failure(path)
      unlink(temporary)
      throw failure
    }
  }
  func abandon() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(temporary)
  }
  deinit { abandon() }
}

private func writeAll(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) throws {
  var done = 0
  try bytes.withUnsafeBytes { buffer in
    while done < buffer.count {
      let written = write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      if written < 0 {
        if errno == EINTR { continue }
        throw HostFileStore.failure(path)
      }
      done += written
    }
  }
}
