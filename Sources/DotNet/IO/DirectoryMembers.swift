import Foundation

/// Members of `System.IO.Directory`.
func defineDirectory(_ type: NetType) {
  /// A `DirectoryInfo` where the file-system commands brought the type; else the path.
  func info(_ path: String, _ context: DotNetContext) throws -> Value {
    guard let make = NetType.named("System.IO.DirectoryInfo")?.declaredConstructors.first(where: { $0.parameters.count == 1 }) else {
      return .text(path)
    }
    return try [Value.text(path)].withUnsafeBufferPointer { try make.body(.null, Arguments($0), context) }
  }
  func full(_ arguments: Arguments, _ context: DotNetContext) throws -> String { try context.hostFiles.fullPath(try arguments.path(0)) }
  type.staticMethod("bool Exists(string path)") { _, arguments, context in
    guard let full = try? context.hostFiles.fullPath(arguments.string(0).text) else { return .bool(false) }
    return .bool(context.hostFiles.isDirectory(full))
  }
  type.staticMethod("System.IO.DirectoryInfo CreateDirectory(string path)") { _, arguments, context in
    let full = try full(arguments, context)
    try context.hostFiles.checkWriting(full)
    if context.hostFiles.isFile(full) {
      throw NetException("System.IO.IOException", "The file '\(full)' already exists.")
    }
    do { try FileManager.default.createDirectory(atPath: full, withIntermediateDirectories: true) } catch { throw HostFiles.denied(full) }
    return try info(full, context)
  }
  func delete(_ arguments: Arguments, recursive: Bool, _ context: DotNetContext) throws -> Value {
    let full = try full(arguments, context)
    try context.hostFiles.checkWriting(full)
    guard context.hostFiles.isDirectory(full) else { throw HostFiles.noPath(full) }
    if !recursive, let inside = try? FileManager.default.contentsOfDirectory(atPath: full), !inside.isEmpty {
      throw NetException("System.IO.IOException", "Directory not empty : '\(full)'")
    }
    do { try FileManager.default.removeItem(atPath: full) } catch { throw HostFiles.denied(full) }
    return .void
  }
  type.staticMethod("void Delete(string path)") { _, arguments, context in try delete(arguments, recursive: false, context) }
  type.staticMethod("void Delete(string path, bool recursive)") { _, arguments, context in
    try delete(arguments, recursive: arguments.bool(1), context)
  }
  defineTimeGetters(type)
  defineTimeSetters(type)
  type.staticMethod("string GetDirectoryRoot(string path)") { _, arguments, _ in
    _ = try arguments.path(0)
    return .text("/")
  }
  type.staticMethod("string[] GetLogicalDrives()") { _, _, _ in .array([.text("/")], of: .string) }
  type.staticMethod("void Move(string sourceDirName, string destDirName)") { _, arguments, context in
    let files = context.hostFiles
    let source = try files.fullPath(try arguments.path(0, "sourceDirName"))
    let target = try files.fullPath(try arguments.path(1, "destDirName"))
    try files.checkWriting(source)
    try files.checkWriting(target)
    guard files.isDirectory(source) || files.isFile(source) else { throw HostFiles.noPath(source) }
    guard !files.isDirectory(target), !files.isFile(target) else {
      throw NetException("System.IO.IOException", "Cannot create '\(target)' because a file or directory with the same name already exists.")
    }
    do { try FileManager.default.moveItem(atPath: source, toPath: target) } catch { throw HostFiles.denied(source) }
    return .void
  }
  type.staticMethod("System.IO.DirectoryInfo CreateTempSubdirectory(string prefix = null)") { _, arguments, context in
    let name = arguments[0].isNull ? "" : arguments.string(0).text
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    let random = String((0..<6).map { _ in letters[Int.random(in: 0..<letters.count)] })
    let full = try context.hostFiles.fullPath(NSTemporaryDirectory() + name + random)
    try context.hostFiles.checkWriting(full)
    do { try FileManager.default.createDirectory(atPath: full, withIntermediateDirectories: true) } catch { throw HostFiles.denied(full) }
    return try info(full, context)
  }
  type.staticMethod("string GetCurrentDirectory()") { _, _, context in .text(context.hostFiles.currentDirectory) }
  type.staticMethod("void SetCurrentDirectory(string path)") { _, arguments, context in
    let full = try full(arguments, context)
    guard FileManager.default.changeCurrentDirectoryPath(full) else { throw HostFiles.noPath(full) }
    return .void
  }
  type.staticMethod("System.IO.DirectoryInfo GetParent(string path)") { _, arguments, context in
    let full = try full(arguments, context)
    return full == "/" ? .null : try info(HostFiles.parent(of: full), context)
  }
  for word in ["Get", "Enumerate"] {
    for (what, wantsFiles, wantsFolders) in [("Files", true, false), ("Directories", false, true), ("FileSystemEntries", true, true)] {
      func list(_ arguments: Arguments, _ pattern: String, deep: Bool, _ context: DotNetContext) throws -> Value {
        let given = try arguments.path(0)
        let full = try full(arguments, context)
        guard context.hostFiles.isDirectory(full) else { throw HostFiles.noPath(full) }
        let found = entries(full, given, pattern, deep, context.hostFiles)
        let paths = found.filter { context.hostFiles.isDirectory($0.full) ? wantsFolders : wantsFiles }
        return .array(paths.map { .text($0.shown) }, of: .string)
      }
      let result = word == "Get" ? "string[]" : "System.Collections.Generic.IEnumerable[string]"
      type.staticMethod("\(result) \(word)\(what)(string path)") { _, arguments, context in try list(arguments, "*", deep: false, context) }
      type.staticMethod("\(result) \(word)\(what)(string path, string searchPattern)") { _, arguments, context in
        try list(arguments, arguments.string(1).text, deep: false, context)
      }
      type.staticMethod("\(result) \(word)\(what)(string path, string searchPattern, System.IO.SearchOption searchOption)") { _, arguments, context in
        try list(arguments, arguments.string(1).text, deep: arguments.int(2) == 1, context)
      }
    }
  }
}

private func entries(_ full: String, _ shown: String, _ pattern: String, _ deep: Bool, _ files: HostFiles) -> [(full: String, shown: String)] {
  var found: [(full: String, shown: String)] = []
  for name in ((try? FileManager.default.contentsOfDirectory(atPath: full)) ?? []).sorted() {
    let path = full.hasSuffix("/") ? full + name : "\(full)/\(name)"
    let text = shown.hasSuffix("/") ? shown + name : "\(shown)/\(name)"
    if matches(Array(name.utf16), Array(pattern.utf16)) { found.append((path, text)) }
    if deep, files.isDirectory(path) { found += entries(path, text, pattern, true, files) }
  }
  return found
}

/// `*` and `?` of a search pattern.
private func matches(_ name: [UInt16], _ pattern: [UInt16]) -> Bool {
  var (n, p) = (0, 0)
  var retry: (name: Int, pattern: Int)?
  while n < name.count {
    if p < pattern.count, pattern[p] == 42 {
      retry = (n, p)
      p += 1
    } else if p < pattern.count, pattern[p] == 63 || pattern[p] == name[n] {
      n += 1
      p += 1
    } else if let last = retry {
      n = last.name + 1
      p = last.pattern + 1
      retry = (n, last.pattern)
    } else {
      return false
    }
  }
  return pattern[p...].allSatisfy { $0 == 42 }
}
