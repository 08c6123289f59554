import Foundation

/// Members of `System.IO.File`.
func defineFile(_ type: NetType) {
  type.staticMethod("bool Exists(string path)") { _, arguments, context in
    guard let full = try? context.hostFiles.fullPath(arguments.string(0).text) else { return .bool(false) }
    return .bool(context.hostFiles.isFile(full))
  }
  type.staticMethod("string ReadAllText(string path)") { _, arguments, context in
    .text(FileText.decode(try FileSystem.read(try arguments.path(0), context)))
  }
  type.staticMethod("string ReadAllText(string path, System.Text.Encoding encoding)") { _, arguments, context in
    .text(FileText.decode(try FileSystem.read(try arguments.path(0), context), arguments.encoding(1)))
  }
  for name in ["ReadAllLines", "ReadLines"] {
    let result = name == "ReadLines" ? "System.Collections.Generic.IEnumerable[string]" : "string[]"
    type.staticMethod("\(result) \(name)(string path)") { _, arguments, context in
      .array(FileText.lines(FileText.decode(try FileSystem.read(try arguments.path(0), context))).map { .text($0) }, of: .string)
    }
    type.staticMethod("\(result) \(name)(string path, System.Text.Encoding encoding)") { _, arguments, context in
      let text = FileText.decode(try FileSystem.read(try arguments.path(0), context), arguments.encoding(1))
      return .array(FileText.lines(text).map { .text($0) }, of: .string)
    }
  }
  type.staticMethod("byte[] ReadAllBytes(string path)") { _, arguments, context in
    .array(try FileSystem.read(try arguments.path(0), context).map { .byte($0) }, of: .byte)
  }
  defineFileWriting(type)
  defineFileMoving(type)
  defineFileOpening(type)
  defineFileTimes(type)
}

private func defineFileWriting(_ type: NetType) {
  func put(_ arguments: Arguments, _ text: String, _ encoding: NetEncoding?, append: Bool, _ context: DotNetContext) throws -> Value {
    let name = try arguments.path(0)
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
      try put(arguments, arguments.string(1).text, arguments.encoding(2), append: append, context)
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
      try put(arguments, try lines(arguments[1], context), arguments.encoding(2), append: append, context)
    }
    type.staticMethod("void \(word)AllBytes(string path, byte[] bytes)") { _, arguments, context in
      try context.hostFiles.write(try arguments.path(0), try byteArray(arguments[1], context), append: append)
      return .void
    }
  }
}

private func defineFileMoving(_ type: NetType) {
  func transfer(_ arguments: Arguments, overwrite: Bool, move: Bool, _ context: DotNetContext) throws -> Value {
    let files = context.hostFiles
    let source = try files.fullPath(try arguments.path(0, "sourceFileName"))
    let target = try files.fullPath(try arguments.path(1, "destFileName"))
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
    let full = try files.fullPath(try arguments.path(0))
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
      .object(try NetStream.open(try arguments.path(0), mode: mode, access: access, context))
    }
  }
  open("OpenRead", "FileStream", mode: 3, access: 1)
  open("OpenWrite", "FileStream", mode: 4, access: 2)
  open("Create", "FileStream", mode: 2, access: 3)
  type.staticMethod("System.IO.FileStream Open(string path, System.IO.FileMode mode)") { _, arguments, context in
    .object(try NetStream.open(try arguments.path(0), mode: arguments.int(1), access: arguments.int(1) == 6 ? 2 : 3, context))
  }
  for tail in ["", ", System.IO.FileShare share"] {
    type.staticMethod("System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access\(tail))") { _, arguments, context in
      .object(try NetStream.open(try arguments.path(0), mode: arguments.int(1), access: arguments.int(2), context))
    }
  }
  type.staticMethod("System.IO.StreamReader OpenText(string path)") { _, arguments, context in
    let stream = try NetStream.open(try arguments.path(0), mode: 3, access: 1, context)
    return .object(NetTextReader(FileText.decode(stream.remaining()), stream: stream, type: .streamReader))
  }
  for (name, mode) in [("CreateText", 2), ("AppendText", 6)] {
    type.staticMethod("System.IO.StreamWriter \(name)(string path)") { _, arguments, context in
      let stream = try NetStream.open(try arguments.path(0), mode: mode, access: 2, context)
      return .object(NetTextWriter(.stream(stream, .utf8NoMark), type: .streamWriter))
    }
  }
}
