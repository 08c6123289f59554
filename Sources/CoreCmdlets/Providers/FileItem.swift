import DotNet
import PowerShellRuntime

/// `FileInfo` or `DirectoryInfo`: a path with what was known of it when it was looked at.
public final class FileItem: NetObject {
  public let path: String
  let provider: FileSystemProvider
  var facts: FileFacts
  /// The path it was made with, which is what .NET shows of it.
  var originalPath: String?
  init(_ path: String, _ facts: FileFacts, _ provider: FileSystemProvider) {
    self.path = path
    self.facts = facts
    self.provider = provider
  }
  public override var netType: NetType { facts.isDirectory ? FileItemTypes.directoryInfo : FileItemTypes.fileInfo }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(originalPath ?? path) }
  public override func equals(_ other: Value) -> Bool { other.object === self }

  var name: String { provider.child(path) }
  func refresh() { if let now = provider.facts(path) { facts = now } }

  /// `d----`, `-a---`, with `l` for links, `r` for read-only and `h` for hidden.
  var mode: String {
    let kind: String = facts.linkTarget != nil ? "l" : facts.isDirectory ? "d" : "-"
    let archive = !facts.isDirectory && facts.linkTarget == nil ? "a" : "-"
    return kind + archive + (facts.isReadOnly ? "r" : "-") + (facts.isHidden ? "h" : "-") + "-"
  }

  /// `-rw-r--r--`
  var unixMode: String {
    let kind: String = facts.linkTarget != nil ? "l" : facts.isDirectory ? "d" : "-"
    var text = kind
    for shift in [6, 3, 0] {
      let bits = (facts.mode >> UInt32(shift)) & 7
      text += (bits & 4 != 0 ? "r" : "-") + (bits & 2 != 0 ? "w" : "-") + (bits & 1 != 0 ? "x" : "-")
    }
    return text
  }

  /// `FileAttributes` as a number.
  var attributes: Int64 {
    var bits: Int64 = facts.isDirectory ? 16 : 0
    if facts.isReadOnly { bits |= 1 }
    if facts.isHidden { bits |= 2 }
    if facts.linkTarget != nil { bits |= 1024 }
    return bits == 0 ? 128 : bits
  }
}

/// The types of file items with their members.
enum FileItemTypes {
  /// Makes the types known by name, for `[System.IO.FileInfo]'path'` and parameters of that type.
  static func register(_ files: FileSystemProvider) {
    provider = files
    TypeRegistry.register("System.IO.FileSystemInfo") { fileSystemInfo }
    TypeRegistry.register("System.IO.FileInfo") { fileInfo }
    TypeRegistry.register("System.IO.DirectoryInfo") { directoryInfo }
  }
  /// Where paths given to the constructors are looked up: the session's own files.
  nonisolated(unsafe) private static var provider: FileSystemProvider?

  private static func make(_ path: String, isDirectory: Bool, _ context: DotNetContext) throws -> Value {
    guard !path.isEmpty else { throw NetException.argument("The path is empty.", "path") }
    guard let provider else { throw NetException("System.InvalidOperationException", "There are no files.") }
    let full = provider.isHost(path) || path.dropFirst().first == ":" || path.hasPrefix("\\\\") ? provider.normalize(path) : try context.hostFiles.fullPath(path)
    // What is not there has no times but 1601's first day, as in .NET.
    var facts = provider.facts(full) ?? FileFacts(
      isDirectory: isDirectory, length: 0, creationTicks: 504_911_232_000_000_000, lastWriteTicks: 504_911_232_000_000_000,
      lastAccessTicks: 504_911_232_000_000_000)
    facts.isDirectory = isDirectory
    let item = FileItem(full, facts, provider)
    item.originalPath = path
    return .object(item)
  }

  nonisolated(unsafe) static let fileSystemInfo = NetType("System.IO.FileSystemInfo", base: NetType("System.MarshalByRefObject", base: .object)) { type in
    func item(_ this: Value) -> FileItem? { this.base.object as? FileItem }
    type.property("string FullName", get: { this, _ in item(this).map { .text($0.path) } ?? .null })
    type.property("string Extension", get: { this, _ in item(this).map { .text(FilePathParts.extension($0.name)) } ?? .null })
    time(type, "CreationTime", { $0.creationTicks }, { .creationTicks($0) })
    time(type, "LastAccessTime", { $0.lastAccessTicks }, { .lastAccessTicks($0) })
    time(type, "LastWriteTime", { $0.lastWriteTicks }, { .lastWriteTicks($0) })
    type.property("string LinkTarget", get: { this, _ in item(this)?.facts.linkTarget.map { .text($0) } ?? .null })
    type.property(
      "System.IO.FileAttributes Attributes",
      get: { this, _ in
        guard let item = item(this) else { return .null }
        if let type = NetType.named("System.IO.FileAttributes") { return .object(EnumValue(type, item.attributes)) }
        return .int(Int(item.attributes))
      },
      set: { this, value, _ in
        guard let item = item(this), let bits = value.integer else { return }
        try change(item, .readOnly(bits & 1 != 0))
        try change(item, .hidden(bits & 2 != 0))
      })
    type.method("void Refresh()") { this, _, _ in
      item(this)?.refresh()
      return .void
    }
    type.property("string Mode", get: { this, _ in item(this).map { .text($0.mode) } ?? .null })
    type.property("string ModeWithoutHardLink", get: { this, _ in item(this).map { .text($0.mode) } ?? .null })
    type.property("string UnixMode", get: { this, _ in item(this).map { .text($0.unixMode) } ?? .null })
    type.property("string LinkType", get: { this, _ in item(this)?.facts.linkTarget == nil ? .null : .text("SymbolicLink") })
    type.property("string Target", get: { this, _ in item(this)?.facts.linkTarget.map { .text($0) } ?? .null })
    type.property("string ResolvedTarget", get: { this, _ in item(this).map { .text($0.facts.linkTarget ?? $0.path) } ?? .null })
  }

  private static func time(
    _ type: NetType, _ name: String, _ read: @escaping (FileFacts) -> Int64, _ change: @escaping (Int64) -> FileChange
  ) {
    func ticks(_ value: Value, _ context: DotNetContext) -> Int64? { if case .dateTime(let date) = value.base { date.ticks } else { nil } }
    type.property(
      "datetime \(name)",
      get: { this, _ in
        guard let item = this.base.object as? FileItem else { return .null }
        return item.provider.context.localTime(fromUtcTicks: read(item.facts))
      },
      set: { this, value, context in
        guard let item = this.base.object as? FileItem, let ticks = ticks(value, context) else { return }
        try FileItemTypes.change(item, change(item.provider.context.utcTicks(value) ?? ticks))
      })
    type.property(
      "datetime \(name)Utc",
      get: { this, _ in
        (this.base.object as? FileItem).map { .dateTime(DateTime(ticks: read($0.facts), kind: .utc)) } ?? .null
      },
      set: { this, value, context in
        guard let item = this.base.object as? FileItem, let ticks = ticks(value, context) else { return }
        try FileItemTypes.change(item, change(ticks))
      })
  }

  static func change(_ item: FileItem, _ change: FileChange) throws {
    do { try item.provider.store(item.path).setFacts(item.path, change) } catch let failure as FileFailure {
      throw NetException(failure.exceptionType, failure.message)
    }
    item.refresh()
  }

  private static func common(_ type: NetType) {
    func item(_ this: Value) -> FileItem? { this.base.object as? FileItem }
    type.property("string Name", get: { this, _ in item(this).map { .text($0.name) } ?? .null })
    type.property(
      "bool Exists", get: { this, _ in item(this).map { .bool($0.provider.facts($0.path)?.isDirectory == $0.facts.isDirectory) } ?? .null })
    type.method("void Delete()") { this, _, _ in
      guard let item = item(this) else { return .void }
      do { try item.provider.store(item.path).remove(item.path) } catch let failure as FileFailure {
        throw NetException(failure.exceptionType, failure.message)
      }
      return .void
    }
  }

  nonisolated(unsafe) static let fileInfo: NetType = {
    let type = NetType("System.IO.FileInfo", base: fileSystemInfo) { type in
      func item(_ this: Value) -> FileItem? { this.base.object as? FileItem }
      type.constructor("(string fileName)") { _, arguments, context in try make(arguments.string(0).text, isDirectory: false, context) }
      common(type)
      for (name, mode, access) in [("OpenRead", 3, 1), ("OpenWrite", 4, 2), ("Create", 2, 3)] {
        type.method("System.IO.FileStream \(name)()") { this, _, context in
          .object(try NetStream.open(item(this)?.path ?? "", mode: mode, access: access, context))
        }
      }
      type.method("System.IO.StreamReader OpenText()") { this, _, context in
        guard let reader = NetType.named("System.IO.StreamReader"), let session = (context as? SessionDotNet)?.session else { return .null }
        return try session.construct(reader, [.text(item(this)?.path ?? "")])
      }
      for (name, isMove) in [("CopyTo", false), ("MoveTo", true)] {
        for parameters in ["string destFileName", "string destFileName, bool overwrite"] {
          type.method("System.IO.FileInfo \(name)(\(parameters))") { this, arguments, context in
            guard let file = NetType.named("System.IO.File"), let session = (context as? SessionDotNet)?.session else { return .null }
            _ = try session.callStatic(isMove ? "Move" : "Copy", on: file, [.text(item(this)?.path ?? "")] + arguments.array)
            return isMove ? .void : try make(arguments.string(0).text, isDirectory: false, context)
          }
        }
      }
      type.property("long Length", get: { this, _ in item(this).map { .int64($0.facts.length) } ?? .null })
      type.property("string DirectoryName", get: { this, _ in item(this).map { .text($0.provider.parent($0.path)) } ?? .null })
      type.property(
        "System.IO.DirectoryInfo Directory",
        get: { this, _ in
          guard let item = item(this) else { return .null }
          return try item.provider.item(item.provider.parent(item.path)) ?? .null
        })
      type.property(
        "bool IsReadOnly", get: { this, _ in item(this).map { .bool($0.facts.isReadOnly) } ?? .null },
        set: { this, value, _ in
          guard let item = item(this), case .bool(let on) = value.base else { return }
          try change(item, .readOnly(on))
        })
      type.property("string BaseName", get: { this, _ in item(this).map { .text(FilePathParts.base($0.name)) } ?? .null })
    }
    return type
  }()

  nonisolated(unsafe) static let directoryInfo: NetType = {
    let type = NetType("System.IO.DirectoryInfo", base: fileSystemInfo) { type in
      func item(_ this: Value) -> FileItem? { this.base.object as? FileItem }
      type.constructor("(string path)") { _, arguments, context in try make(arguments.string(0).text, isDirectory: true, context) }
      common(type)
      type.method("void Create()") { this, _, context in
        guard let directory = NetType.named("System.IO.Directory"), let session = (context as? SessionDotNet)?.session else { return .void }
        _ = try session.callStatic("CreateDirectory", on: directory, [.text(item(this)?.path ?? "")])
        return .void
      }
      for (name, wantsFiles, wantsFolders) in [
        ("GetFiles", true, false), ("GetDirectories", false, true), ("GetFileSystemInfos", true, true), ("EnumerateFiles", true, false),
        ("EnumerateDirectories", false, true), ("EnumerateFileSystemInfos", true, true),
      ] {
        func list(_ this: Value, _ pattern: String) throws -> Value {
          guard let item = item(this) else { return .null }
          let names = try item.provider.store(item.path).list(item.path)
          let filter = PowerShellRuntime.Wildcard.cached(pattern, ignoreCase: false)
          let found: [Value] = try names.filter { filter.matches($0) }.compactMap { name in
            guard let child = try item.provider.item(item.provider.join(item.path, name)), let info = child.object as? FileItem else { return nil }
            return (info.facts.isDirectory ? wantsFolders : wantsFiles) ? child : nil
          }
          return .array(found, of: wantsFiles && wantsFolders ? fileSystemInfo : wantsFiles ? fileInfo : type)
        }
        type.method("System.IO.FileSystemInfo[] \(name)()") { this, _, _ in try list(this, "*") }
        type.method("System.IO.FileSystemInfo[] \(name)(string searchPattern)") { this, arguments, _ in try list(this, arguments.string(0).text) }
      }
      type.property(
        "System.IO.DirectoryInfo Parent",
        get: { this, _ in
          guard let item = item(this) else { return .null }
          let parent = item.provider.parent(item.path)
          return parent.isEmpty ? .null : try item.provider.item(parent) ?? .null
        })
      type.property(
        "System.IO.DirectoryInfo Root",
        get: { this, _ in try item(this).flatMap { try $0.provider.item($0.provider.root(of: $0.path)) } ?? .null })
      type.property("string BaseName", get: { this, _ in item(this).map { .text($0.name) } ?? .null })
    }
    return type
  }()
}

/// Names of files taken apart as `System.IO.Path` does it.
enum FilePathParts {
  /// The last dot and what follows; empty where there is none.
  static func `extension`(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), name.index(after: dot) != name.endIndex else { return "" }
    return String(name[dot...])
  }
  static func base(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return name }
    return String(name[..<dot])
  }
}
