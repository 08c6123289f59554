import DotNet
import PowerShellRuntime

/// Files: of the host, and of the simulated machines that plug in as stores.
/// - Source: about_FileSystem_Provider.
public final class FileSystemProvider: ItemProvider {
  private var stores: [FileStore] = []

  init(_ context: ExecutionContext) {
    super.init("FileSystem", context)
    stores = [HostFileStore { [unowned(unsafe) context] in context.allowances.fileWrites }]
  }

  /// Adds the disks of simulated machines; asked before the host.
  public func add(_ store: FileStore) { stores.insert(store, at: 0) }

  func owns(_ path: String) -> Bool { stores.contains { $0.owns(path) } }
  func isHost(_ path: String) -> Bool { path.hasPrefix("/") && !path.hasPrefix("//") }

  func store(_ path: String) throws -> FileStore {
    if let store = stores.first(where: { $0.owns(path) }) { return store }
    throw FileFailure("System.IO.IOException", "The network path was not found. : '\(path)'")
  }

  public override var isNavigable: Bool { true }
  public override func separator(_ path: String) -> String { isHost(path) || path.isEmpty ? "/" : "\\" }

  /// `C:\`, `\\server\share` or `/`.
  func root(of path: String) -> String {
    if isHost(path) { return "/" }
    if path.hasPrefix("\\\\") {
      let parts = path.dropFirst(2).split(separator: "\\", omittingEmptySubsequences: true)
      return "\\\\" + parts.prefix(2).joined(separator: "\\")
    }
    return String(path.prefix(3))
  }

  public override func normalize(_ path: String) -> String {
    let isUnc = path.hasPrefix("\\\\") || path.hasPrefix("//")
    let isDrive = path.dropFirst().first == ":"
    var parts: [Substring] = []
    for part in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      if part == "." { continue }
      if part == ".." {
        if parts.count > (isUnc ? 2 : isDrive ? 1 : 0) { parts.removeLast() }
        continue
      }
      parts.append(part)
    }
    if isUnc { return "\\\\" + parts.joined(separator: "\\") }
    if isDrive {
      let text = parts.joined(separator: "\\")
      return parts.count == 1 ? text + "\\" : text
    }
    return "/" + parts.joined(separator: "/")
  }

  public override func display(_ path: String, _ drive: PSDrive?) -> String {
    guard let drive, drive.root != "/", path.hasPrefix(drive.root), drive.name.count != 1 || !drive.root.hasPrefix(drive.name) else {
      return path
    }
    let rest = path.dropFirst(drive.root.count).drop { $0 == "/" || $0 == "\\" }
    return "\(drive.name):\(separator(path))\(rest)"
  }

  public override func parent(_ path: String) -> String {
    let root = self.root(of: path)
    guard path.count > root.count else { return "" }
    let mark: Character = isHost(path) ? "/" : "\\"
    guard let cut = path.lastIndex(of: mark) else { return "" }
    let parent = String(path[..<cut])
    return parent.count < root.count ? root : parent
  }

  public override func join(_ path: String, _ child: String) -> String {
    let mark = separator(path)
    return path.hasSuffix("/") || path.hasSuffix("\\") ? path + child : path + mark + child
  }

  func facts(_ path: String) -> FileFacts? { (try? store(path))?.facts(path) }
  public override func exists(_ path: String) -> Bool { facts(path) != nil }
  public override func isContainer(_ path: String) -> Bool { facts(path)?.isDirectory ?? false }
  public override func isHidden(_ path: String) -> Bool { facts(path)?.isHidden ?? false }

  public override func item(_ path: String) throws -> Value? {
    guard let facts = facts(path) else { return nil }
    return .object(FileItem(path, facts, self))
  }

  /// Folders first, then files, each by name.
  public override func children(_ path: String) throws -> [String] {
    let names = try store(path).list(path)
    var folders: [String] = []
    var plain: [String] = []
    for name in names { if isContainer(join(path, name)) { folders.append(name) } else { plain.append(name) } }
    return folders.sorted(by: FileSystemProvider.before) + plain.sorted(by: FileSystemProvider.before)
  }

  static func before(_ a: String, _ b: String) -> Bool {
    let x = CaseFolding.key(a), y = CaseFolding.key(b)
    return x == y ? a < b : x < y
  }

  /// Walks a path with wildcards segment by segment.
  func expand(_ place: ItemPlace, force: Bool) throws -> [ItemPlace] {
    let root = self.root(of: place.path)
    let mark: Character = isHost(place.path) ? "/" : "\\"
    let segments = place.path.dropFirst(root.count).split(separator: mark).map { String($0) }
    var found: [String] = [root]
    for (depth, segment) in segments.enumerated() {
      let isLast = depth == segments.count - 1
      var next: [String] = []
      for folder in found {
        guard Wildcard.hasWildcards(segment) else {
          let path = join(folder, Locations.unescape(segment))
          if isLast ? exists(path) : isContainer(path) { next.append(path) }
          continue
        }
        let pattern = Wildcard(segment)
        guard let names = try? children(folder) else { continue }
        for name in names where pattern.matches(name) {
          let path = join(folder, name)
          if !force, name.hasPrefix(".") ? !segment.hasPrefix(".") : isHidden(path) { continue }
          if isLast || isContainer(path) { next.append(path) }
        }
      }
      found = next
    }
    return found.map { ItemPlace(provider: self, drive: place.drive, path: $0) }
  }
}
