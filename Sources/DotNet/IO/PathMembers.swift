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

/// Members of `System.IO.Path`.
func definePath(_ type: NetType) {
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
