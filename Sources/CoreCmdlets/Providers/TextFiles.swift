import DotNet
import PowerShellRuntime

/// Text encodings by the names that `-Encoding` takes.
/// - Source: about_Character_Encoding.
enum TextEncoding {
  case utf8(mark: Bool), utf16(bigEndian: Bool), utf32(bigEndian: Bool), ascii, latin1, utf7

  static func read(_ value: Value, _ run: CommandRuntime, default standard: TextEncoding = .utf8(mark: false)) throws -> TextEncoding {
    if value.isNull { return standard }
    if let encoding = value.base.object as? NetEncoding {
      switch encoding.form {
      case .utf8: return .utf8(mark: encoding.hasMark)
      case .utf16: return .utf16(bigEndian: false)
      case .utf16BigEndian: return .utf16(bigEndian: true)
      case .utf32: return .utf32(bigEndian: false)
      case .utf32BigEndian: return .utf32(bigEndian: true)
      case .ascii: return .ascii
      case .latin1, .windows1252: return .latin1
      case .utf7: return .utf7
      }
    }
    let name: String
    if let text = value.stringIfString?.text {
      name = text
    } else if let number = value.integer {
      name = String(number)
    } else {
      name = (try? run.context.property("WebName", of: value)).flatMap { $0 }.map { run.context.text($0) } ?? run.context.text(value)
    }
    switch name.lowercased() {
    case "utf8", "utf8nobom", "default", "oem", "utf-8", "65001", "ansi": return .utf8(mark: false)
    case "utf8bom": return .utf8(mark: true)
    case "unicode", "utf16", "utf-16", "string", "1200", "utf-16le": return .utf16(bigEndian: false)
    case "bigendianunicode", "utf-16be", "1201": return .utf16(bigEndian: true)
    case "utf32", "utf-32", "12000": return .utf32(bigEndian: false)
    case "bigendianutf32", "utf-32be", "12001": return .utf32(bigEndian: true)
    case "ascii", "us-ascii", "20127": return .ascii
    case "latin1", "iso-8859-1", "28591", "1252", "windows-1252": return .latin1
    case "utf7", "utf-7", "65000": return .utf7
    default:
      throw run.terminating(
        "System.ArgumentException",
        "'\(name)' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method. (Parameter 'name')",
        id: "Argument", .InvalidArgument)
    }
  }

  var mark: [UInt8] {
    switch self {
    case .utf8(let mark): mark ? [0xEF, 0xBB, 0xBF] : []
    case .utf16(let big): big ? [0xFE, 0xFF] : [0xFF, 0xFE]
    case .utf32(let big): big ? [0, 0, 0xFE, 0xFF] : [0xFF, 0xFE, 0, 0]
    default: []
    }
  }

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8, .utf7: return Array(text.utf8)
    case .ascii: return text.utf16.map { $0 < 0x80 ? UInt8($0) : 0x3F }
    case .latin1: return text.utf16.map { $0 < 0x100 ? UInt8($0) : 0x3F }
    case .utf16(let big):
      var bytes: [UInt8] = []
      for unit in text.utf16 { bytes.append(contentsOf: big ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]) }
      return bytes
    case .utf32(let big):
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        let v = scalar.value
        let little = [UInt8(v & 255), UInt8(v >> 8 & 255), UInt8(v >> 16 & 255), UInt8(v >> 24)]
        bytes.append(contentsOf: big ? little.reversed() : little)
      }
      return bytes
    }
  }

  func text(_ bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .utf8, .utf7: return String(decoding: bytes, as: UTF8.self)
    case .ascii: return String(decoding: bytes.map { $0 < 0x80 ? UInt16($0) : 0xFFFD }, as: UTF16.self)
    case .latin1: return String(decoding: bytes.map { UInt16($0) }, as: UTF16.self)
    case .utf16(let big):
      var units: [UInt16] = []
      var n = bytes.startIndex
      while n + 1 < bytes.endIndex {
        units.append(big ? UInt16(bytes[n]) << 8 | UInt16(bytes[n + 1]) : UInt16(bytes[n + 1]) << 8 | UInt16(bytes[n]))
        n += 2
      }
      return String(decoding: units, as: UTF16.self)
    case .utf32(let big):
      var scalars = String.UnicodeScalarView()
      var n = bytes.startIndex
      while n + 3 < bytes.endIndex {
        let four = big ? Array(bytes[n...n + 3]) : Array(bytes[n...n + 3].reversed())
        let value = UInt32(four[0]) << 24 | UInt32(four[1]) << 16 | UInt32(four[2]) << 8 | UInt32(four[3])
        scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        n += 4
      }
      return String(scalars)
    }
  }

  /// The encoding that a mark at the beginning names, and how long the mark is.
  static func detect(_ head: [UInt8], default standard: TextEncoding) -> (TextEncoding, Int) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8(mark: true), 3) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32(bigEndian: false), 4) }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32(bigEndian: true), 4) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16(bigEndian: false), 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16(bigEndian: true), 2) }
    return (standard, 0)
  }

  var isSingleByte: Bool {
    switch self {
    case .utf16, .utf32: false
    default: true
    }
  }
}

/// Reads text files in blocks, so that a file of any size passes through.
enum TextFiles {
  static let block = 1 << 16

  /// Each line without its end.
  static func forEachLine(
    _ place: ItemPlace, encoding: Value = .void, _ run: CommandRuntime, _ body: (String) throws -> Void
  ) throws {
    let standard = try TextEncoding.read(encoding, run)
    try forEachLine(place, standard, run.context) { line, _ in
      try body(line)
      return true
    }
  }

  /// Each line and whether it had an end; the body says whether to go on.
  static func forEachLine(
    _ place: ItemPlace, _ standard: TextEncoding, _ context: ExecutionContext, _ body: (String, Bool) throws -> Bool
  ) throws {
    let input = try open(place, context)
    defer { input.close() }
    var head = try input.read(block)
    let (encoding, skip) = TextEncoding.detect(head, default: standard)
    head.removeFirst(skip)
    guard encoding.isSingleByte else {
      var all = head
      while true {
        let more = try input.read(block)
        if more.isEmpty { break }
        all += more
      }
      let text = encoding.text(all[...])
      let endsWithLine = text.hasSuffix("\n")
      let lines = TextLines.split(text)
      for (n, line) in lines.enumerated() where try !body(line, n < lines.count - 1 || endsWithLine) { return }
      return
    }
    var rest: [UInt8] = []
    var bytes = head
    while !bytes.isEmpty {
      if context.stopRequest.isSet { throw ControlSignal.stopped }
      var start = 0
      let goesOn: Bool = try bytes.withUnsafeBufferPointer { buffer in
        var n = 0
        while n < buffer.count {
          if buffer[n] == 10 {
            var end = n
            var line: String
            if rest.isEmpty {
              if end > start, buffer[end - 1] == 13 { end -= 1 }
              line = encoding.decode(UnsafeBufferPointer(rebasing: buffer[start..<end]))
            } else {
              rest.append(contentsOf: buffer[start..<end])
              if rest.last == 13 { rest.removeLast() }
              line = encoding.text(rest[...])
              rest.removeAll(keepingCapacity: true)
            }
            start = n + 1
            if try !body(line, true) { return false }
          }
          n += 1
        }
        rest.append(contentsOf: buffer[start...])
        return true
      }
      if !goesOn { return }
      bytes = try input.read(block)
    }
    if !rest.isEmpty { _ = try body(encoding.text(rest[...]), false) }
  }

  static func open(_ place: ItemPlace, _ context: ExecutionContext) throws -> FileInput {
    try context.locations.files.store(place.path).openForReading(place.path)
  }

  static func bytes(_ place: ItemPlace, _ context: ExecutionContext) throws -> [UInt8] {
    let input = try open(place, context)
    defer { input.close() }
    var all: [UInt8] = []
    while true {
      let more = try input.read(block)
      if more.isEmpty { return all }
      all += more
    }
  }

  /// The whole file as one text.
  static func text(_ place: ItemPlace, _ encoding: TextEncoding = .utf8(mark: false), _ context: ExecutionContext) throws -> String {
    let all = try bytes(place, context)
    let (found, skip) = TextEncoding.detect(all, default: encoding)
    return found.text(all[skip...])
  }

  /// The first line; nil where the file is missing or empty.
  static func firstLine(_ place: ItemPlace, _ context: ExecutionContext) throws -> String? {
    guard place.exists else { return nil }
    var first: String?
    try forEachLine(place, .utf8(mark: false), context) { line, _ in
      first = line
      return false
    }
    return first
  }
}

extension TextEncoding {
  /// As `text`, from memory that is not an array.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    switch self {
    case .utf8, .utf7: String(decoding: bytes, as: UTF8.self)
    default: text(Array(bytes)[...])
    }
  }
}

/// Writes a text file; what was there is replaced only when all is written.
final class TextFileWriter {
  private let output: FileOutput
  let encoding: TextEncoding
  private var buffer: [UInt8] = []
  private var isOpen = true

  /// - Throws: the errors that `Out-File` and `Export-Csv` report when a file cannot be opened.
  init(_ place: ItemPlace, encoding: Value, append: Bool, noClobber: Bool, force: Bool, _ run: CommandRuntime) throws {
    let files = run.context.locations.files
    self.encoding = try TextEncoding.read(encoding, run)
    if noClobber, !append, files.exists(place.path) {
      throw run.terminating(
        "System.IO.IOException", "The file '\(place.path)' already exists.", id: "NoClobber", .ResourceExists, target: .text(place.path))
    }
    do {
      if force, let facts = files.facts(place.path), facts.isReadOnly { try files.store(place.path).setFacts(place.path, .readOnly(false)) }
      let isEmpty = (files.facts(place.path)?.length ?? 0) == 0
      output = try files.store(place.path).openForWriting(place.path, append: append)
      if !append || isEmpty { buffer = self.encoding.mark }
    } catch let failure as FileFailure {
      throw run.terminating(failure.exceptionType, failure.message, id: "FileOpenFailure", .OpenError)
    }
  }

  func write(line: String) throws {
    if case .utf8 = encoding { buffer.append(contentsOf: line.utf8) } else { buffer.append(contentsOf: encoding.bytes(line)) }
    if case .utf8 = encoding { buffer.append(10) } else { buffer.append(contentsOf: encoding.bytes("\n")) }
    try flushIfFull()
  }

  func write(_ text: String) throws {
    buffer.append(contentsOf: encoding.bytes(text))
    try flushIfFull()
  }

  func write(bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    try flushIfFull()
  }

  private func flushIfFull() throws {
    if buffer.count > TextFiles.block { try flush() }
  }

  private func flush() throws {
    do { try output.write(buffer) } catch let failure as FileFailure { throw NetException(failure.exceptionType, failure.message) }
    buffer.removeAll(keepingCapacity: true)
  }

  func finish() throws {
    guard isOpen else { return }
    try flush()
    isOpen = false
    do { try output.commit() } catch let failure as FileFailure { throw NetException(failure.exceptionType, failure.message) }
  }

  func abandon() {
    if isOpen { output.abandon() }
    isOpen = false
  }
}

extension ExecutionContext {
  /// The one file that a command is to write; wildcards must name just one.
  func outputPath(_ text: String, literal: Bool, _ run: CommandRuntime) throws -> ItemPlace {
    do {
      if !literal, Wildcard.hasWildcards(text) {
        let found = try locations.expand(text)
        if found.count == 1 { return found[0] }
        if found.count > 1 {
          throw ItemFailure(
            "System.Management.Automation.PSInvalidOperationException",
            "Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.",
            id: "ReadWriteMultipleFilesNotSupported", .InvalidArgument)
        }
      }
      let place = try locations.resolve(literal ? text : Locations.unescape(text))
      guard place.provider === locations.files else {
        throw ItemFailure(
          "System.Management.Automation.PSInvalidOperationException",
          "Cannot open the file because the current provider (\(place.provider.module)\\\(place.provider.name)) cannot open files.",
          id: "ReadWriteFileNotFileSystemProvider", .InvalidArgument)
      }
      return place
    } catch let failure as ItemFailure {
      throw run.terminating(failure.exceptionType, failure.message, id: failure.id, failure.category, target: failure.target)
    }
  }

  /// The files that a command is to read.
  func inputPaths(_ paths: [String]?, literal: [String]?, _ run: CommandRuntime) throws -> [ItemPlace] {
    var places: [ItemPlace] = []
    for (text, isLiteral) in (paths ?? []).map({ ($0, false) }) + (literal ?? []).map({ ($0, true) }) {
      do { places += try locations.expand(text, literal: isLiteral, mustExist: false) } catch let failure as ItemFailure {
        throw run.terminating(failure.exceptionType, failure.message, id: failure.id, failure.category, target: failure.target)
      }
    }
    return places
  }
}
