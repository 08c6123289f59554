/// A path found on a machine's disks.
public struct FileLocation: Sendable, Equatable {
  public var machine: Int
  /// The local path with the spelling asked for.
  public var path: String
  /// The share it was reached by, or nil for a drive letter.
  public var share: String?
  public var key: String { path.lowercased() }
}

extension Cluster {
  /// Finds the machine and local path behind a drive-letter or UNC path, as `account` on `machine`.
  /// - Throws: `.file` with 53 for a host out of reach, 67 for no such share, 5 for want of rights.
  public func locate(
    _ path: String, from machine: String, as account: String, need: ShareRight = .read
  ) throws(ModelRefusal) -> FileLocation {
    let cleaned: String = tidied(path)
    if cleaned.hasPrefix("\\\\") { return try locateShare(cleaned, from: machine, as: account, need: need) }
    guard let index: Int = machineIndex(machine) else { throw .noSuchMachine(machine) }
    let letter: String = String(cleaned.prefix(1)).uppercased()
    guard cleaned.dropFirst().first == ":", machines[index].volumes.contains(where: { $0.letter == letter })
    else { throw .file(path: path, error: .pathNotFound) }
    guard mayOpen(cleaned, on: index, as: account) else { throw .file(path: path, error: .accessDenied) }
    return FileLocation(machine: index, path: cleaned, share: nil)
  }

  private func locateShare(
    _ path: String, from machine: String, as account: String, need: ShareRight
  ) throws(ModelRefusal) -> FileLocation {
    let parts: [String] = path.split(separator: "\\").map(String.init)
    guard parts.count >= 2 else { throw .file(path: path, error: .networkNameNotFound) }
    guard let index: Int = machineIndex(parts[0]), canReach(machine, parts[0]) else {
      throw .file(path: path, error: .networkPathNotFound)
    }
    let rest: String = parts.dropFirst(2).joined(separator: "\\")
    let shareName: String = parts[1].lowercased()
    if shareName.count == 2 && shareName.hasSuffix("$") {
      let letter: String = shareName.prefix(1).uppercased()
      guard machines[index].volumes.contains(where: { $0.letter == letter }) else {
        throw .file(path: path, error: .networkNameNotFound)
      }
      guard self.account(account)?.isLocalAdministrator ?? false else {
        throw .file(path: path, error: .accessDenied)
      }
      let local: String = rest.isEmpty ? "\(letter):\\" : "\(letter):\\\(rest)"
      return FileLocation(machine: index, path: local, share: parts[1])
    }
    guard let share: Share = machines[index].shares.first(where: { $0.name.lowercased() == shareName }) else {
      throw .file(path: path, error: .networkNameNotFound)
    }
    guard share.isReachable else { throw .file(path: path, error: .networkNameNotFound) }
    let right: ShareRight = max(
      share.rights[account.lowercased()] ?? .none, share.rights["everyone"] ?? .none)
    if right < need || (share.isReadOnly && need > .read) { throw .file(path: path, error: .accessDenied) }
    let local: String = rest.isEmpty ? share.path : "\(share.path)\\\(rest)"
    guard mayOpen(local, on: index, as: account) else { throw .file(path: path, error: .accessDenied) }
    return FileLocation(machine: index, path: local, share: share.name)
  }

  private func mayOpen(_ path: String, on machine: Int, as account: String) -> Bool {
    if machines[machine].denials.isEmpty { return true }
    let lowered: String = path.lowercased()
    return !machines[machine].denials.contains { denial in
      let parts: [Substring] = denial.split(separator: "|", maxSplits: 1)
      return parts.count == 2 && parts[0] == account.lowercased() && lowered.hasPrefix(parts[1])
    }
  }

  /// One kind of separator, none at the end but a drive's own.
  private func tidied(_ path: String) -> String {
    var text: String = path.replacing("/", with: "\\")
    while text.hasSuffix("\\") && text.count > 3 { text.removeLast() }
    if text.count == 2 && text.hasSuffix(":") { text += "\\" }
    return text
  }

  /// The entry at a path, or nil when nothing is there.
  public func entry(at location: FileLocation) -> FileEntry? {
    if isRoot(location.path) {
      return FileEntry(
        path: location.path, content: .directory, sizeBytes: 0, created: started, modified: started)
    }
    return machines[location.machine].files[location.key]
  }

  private func isRoot(_ path: String) -> Bool { path.count == 3 && path.hasSuffix(":\\") }

  private func parent(of path: String) -> String {
    guard let slash: String.Index = path.lastIndex(of: "\\") else { return path }
    let folder: String = String(path[..<slash])
    return folder.hasSuffix(":") ? folder + "\\" : folder
  }

  /// Whether something is there; throws only when the way to it is barred.
  public func fileExists(_ path: String, from machine: String, as account: String) throws(ModelRefusal) -> Bool {
    entry(at: try locate(path, from: machine, as: account)) != nil
  }

  /// The entry, its path as asked for.
  public func file(_ path: String, from machine: String, as account: String) throws(ModelRefusal) -> FileEntry {
    let location: FileLocation = try locate(path, from: machine, as: account)
    guard var found: FileEntry = entry(at: location) else {
      let folder = FileLocation(machine: location.machine, path: parent(of: location.path), share: nil)
      throw .file(path: path, error: entry(at: folder) == nil ? .pathNotFound : .fileNotFound)
    }
    found.path = tidied(path)
    return found
  }

  /// What a folder holds, by name, paths as asked for.
  public func listFiles(_ path: String, from machine: String, as account: String) throws(ModelRefusal) -> [FileEntry] {
    let location: FileLocation = try locate(path, from: machine, as: account)
    guard let folder: FileEntry = entry(at: location) else { throw .file(path: path, error: .pathNotFound) }
    guard folder.isDirectory else { return [try file(path, from: machine, as: account)] }
    let shown: String = tidied(path)
    let separator: String = shown.hasSuffix("\\") ? "" : "\\"
    let prefix: String = location.key.hasSuffix("\\") ? location.key : location.key + "\\"
    var found: [FileEntry] = []
    for (key, entry) in machines[location.machine].files where key.hasPrefix(prefix) {
      if key.dropFirst(prefix.count).contains("\\") { continue }
      var copy: FileEntry = entry
      copy.path = shown + separator + entry.name
      found.append(copy)
    }
    return found.sorted { $0.path.lowercased() < $1.path.lowercased() }
  }

  /// Writes a file, whole.
  public mutating func writeFile(
    _ path: String, content: FileContent, sizeBytes: Int, from machine: String, as account: String
  ) throws(ModelRefusal) {
    let location: FileLocation = try locate(path, from: machine, as: account, need: .change)
    try put(content, sizeBytes: sizeBytes, at: location, asked: path)
  }

  private mutating func put(
    _ content: FileContent, sizeBytes: Int, at location: FileLocation, asked: String, modified: SimulatedTime? = nil
  ) throws(ModelRefusal) {
    let folder = FileLocation(machine: location.machine, path: parent(of: location.path), share: nil)
    guard entry(at: folder)?.isDirectory ?? false else { throw .file(path: asked, error: .pathNotFound) }
    let letter: String = location.path.prefix(1).uppercased()
    let volume: Volume? = machines[location.machine].volumes.first { $0.letter == letter }
    if content != .directory && (volume?.isFull ?? false) { throw .file(path: asked, error: .diskFull) }
    if let old: FileEntry = entry(at: location) {
      if old.isReadOnly || old.isDirectory { throw .file(path: asked, error: .accessDenied) }
      if case .databaseFile = old.content { throw .file(path: asked, error: .sharingViolation) }
    }
    let created: SimulatedTime = entry(at: location)?.created ?? now
    machines[location.machine].files[location.key] = FileEntry(
      path: location.path, content: content, sizeBytes: sizeBytes, created: created, modified: modified ?? now)
  }

  /// Makes a folder and those above it.
  public mutating func createDirectory(_ path: String, from machine: String, as account: String) throws(ModelRefusal) {
    let location: FileLocation = try locate(path, from: machine, as: account, need: .change)
    makeFolders(location.path, on: location.machine)
  }

  mutating func makeFolders(_ path: String, on machine: Int) {
    if isRoot(path) || machines[machine].files[path.lowercased()] != nil { return }
    let above: String = parent(of: path)
    if above != path { makeFolders(above, on: machine) }
    machines[machine].files[path.lowercased()] = FileEntry(
      path: path, content: .directory, sizeBytes: 0, created: now, modified: now)
  }

  /// Copies one file. A folder as destination keeps the name.
  /// - Returns: where the copy now is, as asked for.
  @discardableResult
  public mutating func copyFile(
    _ source: String, to destination: String, from machine: String, as account: String
  ) throws(ModelRefusal) -> String {
    let found: FileEntry = try file(source, from: machine, as: account)
    var target: String = tidied(destination)
    let place: FileLocation = try locate(target, from: machine, as: account, need: .change)
    if entry(at: place)?.isDirectory ?? false { target += (target.hasSuffix("\\") ? "" : "\\") + found.name }
    let location: FileLocation = try locate(target, from: machine, as: account, need: .change)
    if found.isDirectory {
      makeFolders(location.path, on: location.machine)
      return target
    }
    if case .databaseFile = found.content { throw .file(path: source, error: .sharingViolation) }
    try put(found.content, sizeBytes: found.sizeBytes, at: location, asked: target, modified: found.modified)
    return target
  }

  public mutating func removeFile(_ path: String, from machine: String, as account: String) throws(ModelRefusal) {
    let found: FileEntry = try file(path, from: machine, as: account)
    let location: FileLocation = try locate(path, from: machine, as: account, need: .change)
    if case .databaseFile = found.content { throw .file(path: path, error: .sharingViolation) }
    machines[location.machine].files[location.key] = nil
    if found.isDirectory {
      let prefix: String = location.key + "\\"
      for key: String in machines[location.machine].files.keys where key.hasPrefix(prefix) {
        machines[location.machine].files[key] = nil
      }
    }
  }

  @discardableResult
  public mutating func moveFile(
    _ source: String, to destination: String, from machine: String, as account: String
  ) throws(ModelRefusal) -> String {
    let target: String = try copyFile(source, to: destination, from: machine, as: account)
    try removeFile(source, from: machine, as: account)
    return target
  }
}
