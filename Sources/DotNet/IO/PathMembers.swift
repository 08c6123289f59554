import Foundation

extension NetType {
  nonisolated(unsafe) static let path = staticType("System.IO.Path", definePath)
  nonisolated(unsafe) static let file = staticType("System.IO.File", defineFile)
  nonisolated(unsafe) static let directory = staticType("System.IO.Directory", defineDirectory)

  /// A type with static members only.
  static func staticType(_ name: String, _ define: @escaping (NetType) -> Void) -> NetType {
    let type = NetType(name, base: .object, define: define)
    type.isStatic = true
    return type
  }
}

/// Parts of paths by their text, as `System.IO.Path` on Linux sees it.
enum PathText {
  static func fileName(_ path: String) -> String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

  static func fileExtension(_ path: String) -> String {
    let name = fileName(path)
    guard let dot = name.lastIndex(of: "."), name.index(after: dot) < name.endIndex else { return "" }
    return String(name[dot...])
  }

  static func stem(_ path: String) -> String {
    let name = fileName(path)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// Nil for a root and for nothing.
  static func directory(_ path: String) -> String? {
    guard !path.isEmpty, path != "/" else { return nil }
    var end = path.endIndex
    guard let cut = path.lastIndex(of: "/") else { return "" }
    end = cut
    while end > path.startIndex, path[path.index(before: end)] == "/" { end = path.index(before: end) }
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  static func combine(_ parts: [String]) -> String {
    var whole = ""
    for part in parts where !part.isEmpty {
      if part.hasPrefix("/") || whole.isEmpty { whole = part } else { whole += whole.hasSuffix("/") ? part : "/" + part }
    }
    return whole
  }

  static func join(_ parts: [String]) -> String {
    var whole = ""
    for part in parts where !part.isEmpty {
      if whole.isEmpty || whole.hasSuffix("/") || part.hasPrefix("/") { whole += part } else { whole += "/" + part }
    }
    return whole
  }

  static func relative(from base: String, to path: String) -> String {
    let a = base.split(separator: "/")
    let b = path.split(separator: "/")
    var shared = 0
    while shared < a.count, shared < b.count, a[shared] == b[shared] { shared += 1 }
    let parts = Array(repeating: "..", count: a.count - shared) + b[shared...].map { String($0) }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}

private func definePath(_ type: NetType) {
  type.staticProperty("char DirectorySeparatorChar") { _, _ in .char(47) }
  type.staticProperty("char AltDirectorySeparatorChar") { _, _ in .char(47) }
  type.staticProperty("char PathSeparator") { _, _ in .char(58) }
  type.staticProperty("char VolumeSeparatorChar") { _, _ in .char(47) }
  func texts(_ arguments: Arguments) throws -> [String] {
    for index in 0..<arguments.count where arguments[index].isNull { throw NetException.argumentNull("path\(index + 1)") }
    return (0..<arguments.count).map { arguments.string($0).text }
  }
  for (name, join) in [("Combine", PathText.combine), ("Join", PathText.join)] {
    for count in 2...4 {
      let parameters = (1...count).map { "string path\($0)" }.joined(separator: ", ")
      type.staticMethod("string \(name)(\(parameters))") { _, arguments, _ in
        .text(join(name == "Combine" ? try texts(arguments) : (0..<arguments.count).map { arguments.string($0).text }))
      }
    }
    type.staticMethod("string \(name)(Params string[] paths)") { _, arguments, context in
      .text(join(try elements(of: arguments[0], context).map { context.toString($0).text }))
    }
  }
  func part(_ name: String, _ body: @escaping (String) -> String?) {
    type.staticMethod("string \(name)(string path)") { _, arguments, _ in
      arguments[0].isNull ? .null : body(arguments.string(0).text).map { .text($0) } ?? .null
    }
  }
  part("GetFileName") { PathText.fileName($0) }
  part("GetFileNameWithoutExtension") { PathText.stem($0) }
  part("GetExtension") { PathText.fileExtension($0) }
  part("GetDirectoryName") { PathText.directory($0) }
  part("GetPathRoot") { $0.isEmpty ? nil : $0.hasPrefix("/") ? "/" : "" }
  part("TrimEndingDirectorySeparator") { $0.hasSuffix("/") && $0 != "/" ? String($0.dropLast()) : $0 }
  type.staticMethod("string ChangeExtension(string path, string extension)") { _, arguments, _ in
    if arguments[0].isNull { return .null }
    let path = arguments.string(0).text
    let directory = path.dropLast(PathText.fileName(path).count)
    let stem = "\(directory)\(PathText.stem(path))"
    if arguments[1].isNull { return .text(stem) }
    let new = arguments.string(1).text
    return .text(path.isEmpty ? "" : stem + (new.hasPrefix(".") ? new : ".\(new)"))
  }
  type.staticMethod("string GetFullPath(string path)") { _, arguments, context in
    if arguments[0].isNull { throw NetException.argumentNull("path") }
    return .text(try context.hostFiles.fullPath(arguments.string(0).text))
  }
  type.staticMethod("string GetFullPath(string path, string basePath)") { _, arguments, context in
    .text(try context.hostFiles.fullPath(PathText.combine([arguments.string(1).text, arguments.string(0).text])))
  }
  type.staticMethod("string GetRelativePath(string relativeTo, string path)") { _, arguments, context in
    .text(PathText.relative(
      from: try context.hostFiles.fullPath(arguments.string(0).text), to: try context.hostFiles.fullPath(arguments.string(1).text)))
  }
  type.staticMethod("bool HasExtension(string path)") { _, arguments, _ in .bool(!PathText.fileExtension(arguments.string(0).text).isEmpty) }
  type.staticMethod("bool IsPathRooted(string path)") { _, arguments, _ in .bool(arguments.string(0).text.hasPrefix("/")) }
  type.staticMethod("bool IsPathFullyQualified(string path)") { _, arguments, _ in .bool(arguments.string(0).text.hasPrefix("/")) }
  type.staticMethod("bool EndsInDirectorySeparator(string path)") { _, arguments, _ in .bool(arguments.string(0).text.hasSuffix("/")) }
  type.staticMethod("bool Exists(string path)") { _, arguments, context in
    guard let full = try? context.hostFiles.fullPath(arguments.string(0).text) else { return .bool(false) }
    return .bool(context.hostFiles.isFile(full) || context.hostFiles.isDirectory(full))
  }
  type.staticMethod("string GetTempPath()") { _, _, _ in
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp/"
    return .text(folder.hasSuffix("/") ? folder : folder + "/")
  }
  func random(_ count: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz012345")
    return String((0..<count).map { _ in letters[Int.random(in: 0..<32)] })
  }
  type.staticMethod("string GetTempFileName()") { _, _, context in
    let path = "/tmp/tmp\(random(6)).tmp"
    try context.hostFiles.write(path, [])
    return .text(path)
  }
  type.staticMethod("string GetRandomFileName()") { _, _, _ in .text("\(random(8)).\(random(3))") }
  for name in ["GetInvalidFileNameChars", "GetInvalidPathChars"] {
    type.staticMethod("char[] \(name)()") { _, _, _ in
      .array(name == "GetInvalidPathChars" ? [.char(0)] : [.char(0), .char(47)], of: .char)
    }
  }
}

private func path(_ arguments: Arguments, _ index: Int, _ name: String = "path") throws -> String {
  if arguments[index].isNull { throw NetException.argumentNull(name) }
  if arguments.string(index).isEmpty { throw NetException.argument("The value cannot be an empty string.", name) }
  return arguments.string(index).text
}

private func encoding(_ arguments: Arguments, _ index: Int) -> NetEncoding? { arguments[index].object as? NetEncoding }

private func defineFile(_ type: NetType) {
  type.staticMethod("bool Exists(string path)") { _, arguments, context in
    guard let full = try? context.hostFiles.fullPath(arguments.string(0).text) else { return .bool(false) }
    return .bool(context.hostFiles.isFile(full))
  }
  type.staticMethod("string ReadAllText(string path)") { _, arguments, context in
    .text(FileText.decode(try FileSystem.read(try path(arguments, 0), context)))
  }
  type.staticMethod("string ReadAllText(string path, System.Text.Encoding encoding)") { _, arguments, context in
    .text(FileText.decode(try FileSystem.read(try path(arguments, 0), context), encoding(arguments, 1)))
  }
  for name in ["ReadAllLines", "ReadLines"] {
    let result = name == "ReadLines" ? "System.Collections.Generic.IEnumerable[string]" : "string[]"
    type.staticMethod("\(result) \(name)(string path)") { _, arguments, context in
      .array(FileText.lines(FileText.decode(try FileSystem.read(try path(arguments, 0), context))).map { .text($0) }, of: .string)
    }
    type.staticMethod("\(result) \(name)(string path, System.Text.Encoding encoding)") { _, arguments, context in
      let text = FileText.decode(try FileSystem.read(try path(arguments, 0), context), encoding(arguments, 1))
      return .array(FileText.lines(text).map { .text($0) }, of: .string)
    }
  }
  type.staticMethod("byte[] ReadAllBytes(string path)") { _, arguments, context in
    .array(try FileSystem.read(try path(arguments, 0), context).map { .byte($0) }, of: .byte)
  }
  defineFileWriting(type)
  defineFileMoving(type)
  defineFileOpening(type)
  defineFileTimes(type)
}

private func defineFileWriting(_ type: NetType) {
  func put(_ arguments: Arguments, _ text: String, _ encoding: NetEncoding?, append: Bool, _ context: DotNetContext) throws -> Value {
    let name = try path(arguments, 0)
    let form = encoding ?? .utf8NoMark
    let full = try context.hostFiles.fullPath(name)
    let isNew = !append || !context.hostFiles.isFile(full)
    try context.hostFiles.write(name, (isNew ? form.preamble : []) + form.encode(PSString(text)), append: append)
    return .void
  }
  for (word, append) in [("Write", false), ("Append", true)] {
    type.staticMethod("void \(word)AllText(string path, string contents)") { _, arguments, context in
      try put(arguments, arguments.string(1).text, nil, append: append, context)
    }
    type.staticMethod("void \(word)AllText(string path, string contents, System.Text.Encoding encoding)") { _, arguments, context in
      try put(arguments, arguments.string(1).text, encoding(arguments, 2), append: append, context)
    }
    func lines(_ value: Value, _ context: DotNetContext) throws -> String {
      try elements(of: value, context).map { context.toString($0).text + "\n" }.joined()
    }
    type.staticMethod("void \(word)AllLines(string path, string[] contents)") { _, arguments, context in
      try put(arguments, try lines(arguments[1], context), nil, append: append, context)
    }
    type.staticMethod("void \(word)AllLines(string path, System.Collections.Generic.IEnumerable[string] contents)") { _, arguments, context in
      try put(arguments, try lines(arguments[1], context), nil, append: append, context)
    }
    type.staticMethod(
      "void \(word)AllLines(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding)"
    ) { _, arguments, context in
      try put(arguments, try lines(arguments[1], context), encoding(arguments, 2), append: append, context)
    }
    type.staticMethod("void \(word)AllBytes(string path, byte[] bytes)") { _, arguments, context in
      try context.hostFiles.write(try path(arguments, 0), try byteArray(arguments[1], context), append: append)
      return .void
    }
  }
}

private func defineFileMoving(_ type: NetType) {
  func transfer(_ arguments: Arguments, overwrite: Bool, move: Bool, _ context: DotNetContext) throws -> Value {
    let files = context.hostFiles
    let source = try files.fullPath(try path(arguments, 0, "sourceFileName"))
    let target = try files.fullPath(try path(arguments, 1, "destFileName"))
    let bytes = try files.read(source)
    guard overwrite || !files.isFile(target) else { throw NetException("System.IO.IOException", "The file '\(target)' already exists.") }
    try files.write(target, bytes)
    if move {
      try files.checkWriting(source)
      try? FileManager.default.removeItem(atPath: source)
    }
    return .void
  }
  for (name, move) in [("Copy", false), ("Move", true)] {
    type.staticMethod("void \(name)(string sourceFileName, string destFileName)") { _, arguments, context in
      try transfer(arguments, overwrite: false, move: move, context)
    }
    type.staticMethod("void \(name)(string sourceFileName, string destFileName, bool overwrite)") { _, arguments, context in
      try transfer(arguments, overwrite: arguments.bool(2), move: move, context)
    }
  }
  type.staticMethod("void Delete(string path)") { _, arguments, context in
    let files = context.hostFiles
    let full = try files.fullPath(try path(arguments, 0))
    try files.checkWriting(full)
    if files.isDirectory(full) { throw HostFiles.denied(full) }
    guard files.isFile(full) else {
      if !files.isDirectory(HostFiles.parent(of: full)) { throw HostFiles.noPath(full) }
      return .void
    }
    do { try FileManager.default.removeItem(atPath: full) } catch { throw HostFiles.denied(full) }
    return .void
  }
}

private func defineFileOpening(_ type: NetType) {
  func open(_ name: String, _ result: String, mode: Int, access: Int) {
    type.staticMethod("System.IO.FileStream \(name)(string path)") { _, arguments, context in
      .object(try NetStream.open(try path(arguments, 0), mode: mode, access: access, context))
    }
  }
  open("OpenRead", "FileStream", mode: 3, access: 1)
  open("OpenWrite", "FileStream", mode: 4, access: 2)
  open("Create", "FileStream", mode: 2, access: 3)
  type.staticMethod("System.IO.FileStream Open(string path, System.IO.FileMode mode)") { _, arguments, context in
    .object(try NetStream.open(try path(arguments, 0), mode: arguments.int(1), access: arguments.int(1) == 6 ? 2 : 3, context))
  }
  for tail in ["", ", System.IO.FileShare share"] {
    type.staticMethod("System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access\(tail))") { _, arguments, context in
      .object(try NetStream.open(try path(arguments, 0), mode: arguments.int(1), access: arguments.int(2), context))
    }
  }
  type.staticMethod("System.IO.StreamReader OpenText(string path)") { _, arguments, context in
    let stream = try NetStream.open(try path(arguments, 0), mode: 3, access: 1, context)
    return .object(NetTextReader(FileText.decode(stream.remaining()), stream: stream, type: .streamReader))
  }
  for (name, mode) in [("CreateText", 2), ("AppendText", 6)] {
    type.staticMethod("System.IO.StreamWriter \(name)(string path)") { _, arguments, context in
      let stream = try NetStream.open(try path(arguments, 0), mode: mode, access: 2, context)
      return .object(NetTextWriter(.stream(stream, .utf8NoMark), type: .streamWriter))
    }
  }
}

/// Ticks of a Foundation date.
private func ticks(_ date: Date) -> Int64 { Int64((date.timeIntervalSince1970 * 10_000_000).rounded()) + 621_355_968_000_000_000 }

/// `SetLastWriteTime` and its kin; a file system here keeps no time of making.
private func defineTimeSetters(_ type: NetType) {
  for name in ["SetLastWriteTime", "SetCreationTime", "SetLastAccessTime"] {
    for isUtc in [false, true] {
      let label = isUtc ? "\(name)Utc" : name
      type.staticMethod("void \(label)(string path, datetime time)") { _, arguments, context in
        let files = context.hostFiles
        let full = try files.fullPath(try path(arguments, 0))
        try files.checkWriting(full)
        guard files.isFile(full) || files.isDirectory(full) else { throw files.missing(full) }
        guard name == "SetLastWriteTime", case .dateTime(let date) = arguments[1] else { return .void }
        let utc = isUtc ? date.ticks : date.ticks - HostTime.offset(atUtc: date.ticks)
        let seconds = Double(utc - 621_355_968_000_000_000) / 10_000_000
        try? FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: full)
        return .void
      }
    }
  }
}

private func defineTimeGetters(_ type: NetType) {
  func time(_ name: String, _ key: FileAttributeKey, utc: Bool) {
    type.staticMethod("datetime \(name)(string path)") { _, arguments, context in
      let full = try context.hostFiles.fullPath(try path(arguments, 0))
      guard let date = (try? FileManager.default.attributesOfItem(atPath: full))?[key] as? Date else {
        return .dateTime(DateTime(ticks: 504_911_232_000_000_000, kind: utc ? .utc : .local))
      }
      let moment = ticks(date)
      return .dateTime(utc ? DateTime(ticks: moment, kind: .utc) : DateTime(ticks: moment + HostTime.offset(atUtc: moment), kind: .local))
    }
  }
  for (name, key) in [("GetLastWriteTime", FileAttributeKey.modificationDate), ("GetCreationTime", .creationDate), ("GetLastAccessTime", .modificationDate)] {
    time(name, key, utc: false)
    time("\(name)Utc", key, utc: true)
  }
}

private func defineFileTimes(_ type: NetType) {
  defineTimeGetters(type)
  defineTimeSetters(type)
  type.staticMethod("void SetAttributes(string path, System.IO.FileAttributes fileAttributes)") { _, arguments, context in
    let full = try context.hostFiles.fullPath(try path(arguments, 0))
    try context.hostFiles.checkWriting(full)
    guard context.hostFiles.isFile(full) || context.hostFiles.isDirectory(full) else { throw context.hostFiles.missing(full) }
    let mode: Int = (try? FileManager.default.attributesOfItem(atPath: full))?[.posixPermissions] as? Int ?? 0o644
    let isReadOnly = arguments.int(1) & 1 != 0
    try? FileManager.default.setAttributes([.posixPermissions: isReadOnly ? mode & ~0o222 : mode | 0o200], ofItemAtPath: full)
    return .void
  }
  type.staticMethod("void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName)") { _, arguments, context in
    let files = context.hostFiles
    let source = try files.fullPath(try path(arguments, 0, "sourceFileName"))
    let target = try files.fullPath(try path(arguments, 1, "destinationFileName"))
    let bytes = try files.read(source)
    let old = try files.read(target)
    if !arguments[2].isNull, arguments.string(2).count > 0 { try files.write(try files.fullPath(arguments.string(2).text), old) }
    try files.write(target, bytes)
    try files.checkWriting(source)
    try? FileManager.default.removeItem(atPath: source)
    return .void
  }
  type.staticMethod("System.IO.FileAttributes GetAttributes(string path)") { _, arguments, context in
    let files = context.hostFiles
    let full = try files.fullPath(try path(arguments, 0))
    if files.isDirectory(full) { return EnumTypes.value("System.IO.FileAttributes", 16) }
    guard files.isFile(full) else { throw files.missing(full) }
    return EnumTypes.value("System.IO.FileAttributes", FileManager.default.isWritableFile(atPath: full) ? 128 : 1)
  }
}

private func defineDirectory(_ type: NetType) {
  /// A `DirectoryInfo` where the file-system commands brought the type; else the path.
  func info(_ path: String, _ context: DotNetContext) throws -> Value {
    guard let make = NetType.named("System.IO.DirectoryInfo")?.declaredConstructors.first(where: { $0.parameters.count == 1 }) else {
      return .text(path)
    }
    return try [Value.text(path)].withUnsafeBufferPointer { try make.body(.null, Arguments($0), context) }
  }
  func full(_ arguments: Arguments, _ context: DotNetContext) throws -> String { try context.hostFiles.fullPath(try path(arguments, 0)) }
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
    _ = try path(arguments, 0)
    return .text("/")
  }
  type.staticMethod("string[] GetLogicalDrives()") { _, _, _ in .array([.text("/")], of: .string) }
  type.staticMethod("void Move(string sourceDirName, string destDirName)") { _, arguments, context in
    let files = context.hostFiles
    let source = try files.fullPath(try path(arguments, 0, "sourceDirName"))
    let target = try files.fullPath(try path(arguments, 1, "destDirName"))
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
        let given = try path(arguments, 0)
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
