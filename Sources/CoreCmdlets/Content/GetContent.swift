import DotNet
import PowerShellRuntime

/// `Get-Content`: gets the lines of a file, or the content of another item.
struct GetContent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Content", defaultParameterSet: "Path", outputTypes: ["System.Byte", "System.String"],
    synopsis: "Gets the lines of a file, or the content of another item.",
    description: """
      Lines are read as they are needed: a file of any size passes through. -Raw gives one text, \
      -AsByteStream bytes.
      """,
    examples: [
      CmdletExample(
        "'one', 'two' | Set-Content f.txt; Get-Content f.txt",
        output: "one\ntwo"),
      CmdletExample(
        "1..5 | Set-Content n.txt; Get-Content n.txt -Tail 2",
        output: "4\n5")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init(
      "ReadCount", \.readCount, byName: true,
      help: "How many lines go down the pipeline together; 0 for all."),
    .init(
      "TotalCount", \.totalCount, byName: true, aliases: ["First", "Head"],
      validate: [.range(.int64(0), .int64(9223372036854775807))],
      help: "How many lines from the beginning."),
    .init(
      "Tail", \.tail, byName: true, aliases: ["Last"], validate: [.range(.int32(0), .int32(2147483647))],
      help: "How many lines from the end."),
  ], ItemFilters.patterns(\.filters), [
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    ItemFilters.credential(\.filters),
    .init("Delimiter", \.delimiter, help: "What ends a line in place of the line end."),
    .init("Wait", \.wait, help: "Waits for further lines; not available here."),
    .init("Raw", \.raw, help: "The whole as one text."),
    .init(
      "Encoding", \.encoding, type: .named(cmdlet: "System.Text.Encoding"), validate: [.notNullOrEmpty],
      help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
    .init("AsByteStream", \.asByteStream, help: "Bytes in place of text."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var readCount: Int64?
  var totalCount: Int64?
  var tail: Int?
  var filters = ItemFilters()
  var force = false
  var delimiter: String?
  var wait = false
  var raw = false
  var encoding: Value = .void
  var asByteStream = false
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    if tail != nil, totalCount != nil {
      throw run.terminating(
        "System.InvalidOperationException",
        "The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.", id: "TailAndHeadCannotCoexist",
        .InvalidOperation)
    }
    let fallback = try TextEncoding.read(encoding, run)
    try filters.selection(path, literalPath, force: force).forEach(run) { place in
      guard let files = place.provider as? FileSystemProvider else {
        try emit(all: try place.provider.content(place.path), place, run)
        return
      }
      if files.isContainer(place.path) {
        throw ItemFailure(
          "System.InvalidOperationException",
          "Unable to get content because it is a directory: '\(place.path)'. Please use 'Get-ChildItem' instead.",
          id: "GetContainerContentException", .InvalidOperation)
      }
      do { try read(place, fallback, run) } catch let failure as FileFailure {
        let isDenied = failure.exceptionType.hasSuffix("UnauthorizedAccessException")
        throw ItemFailure(
          failure, id: isDenied ? "GetContentReaderUnauthorizedAccessError" : "GetContentReaderIOError",
          isDenied ? .PermissionDenied : .ReadError, target: place.path)
      }
    }
  }

  private func emit(all values: [Value], _ place: ItemPlace, _ run: CommandRuntime) throws {
    var values = values
    if let totalCount, totalCount >= 0 { values = Array(values.prefix(Int(totalCount))) }
    if let tail { values = Array(values.suffix(tail)) }
    for value in values { try run.write(value) }
  }

  private func read(_ place: ItemPlace, _ encoding: TextEncoding, _ run: CommandRuntime) throws {
    if asByteStream {
      try readBytes(place, run)
    } else if raw {
      let text = try TextFiles.text(place, encoding, run.context)
      if !text.isEmpty || !delimiterText.isEmpty { try run.write(ContentLine.decorate(.text(text), place, 1)) }
    } else if !delimiterText.isEmpty {
      try readDelimited(place, encoding, run)
    } else if let tail {
      try readTail(tail, place, encoding, run)
    } else {
      try readLines(place, encoding, run)
    }
  }

  private var delimiterText: String { delimiter ?? "" }

  private func readLines(_ place: ItemPlace, _ encoding: TextEncoding, _ run: CommandRuntime) throws {
    let limit = totalCount.map { $0 < 0 ? Int.max : Int($0) } ?? Int.max
    if limit == 0 { return }
    let together = readCount.map { $0 == 0 ? Int.max : Int($0) } ?? 1
    var number = 0
    var batch: [Value] = []
    let source = ContentSource(place)
    try TextFiles.forEachLine(place, encoding, run.context) { line, _ in
      number += 1
      let value = source.line(line, number)
      if together == 1 {
        try run.write(value)
      } else {
        batch.append(value)
        if batch.count == together {
          try run.write(.array(batch))
          batch = []
        }
      }
      return number < limit
    }
    if !batch.isEmpty { try run.write(batch.count == 1 && together != Int.max ? .array(batch) : .array(batch)) }
  }

  private func readTail(_ count: Int, _ place: ItemPlace, _ encoding: TextEncoding, _ run: CommandRuntime) throws {
    if count == 0 { return }
    var kept: [String] = []
    var start = 0
    var number = 0
    try TextFiles.forEachLine(place, encoding, run.context) { line, _ in
      number += 1
      kept.append(line)
      if kept.count - start > count {
        start += 1
        if start > 4096 {
          kept.removeFirst(start)
          start = 0
        }
      }
      return true
    }
    let source = ContentSource(place)
    for (n, line) in kept[start...].enumerated() { try run.write(source.line(line, n + 1)) }
  }

  private func readDelimited(_ place: ItemPlace, _ encoding: TextEncoding, _ run: CommandRuntime) throws {
    let text = try TextFiles.text(place, encoding, run.context)
    var rest = text[...]
    let source = ContentSource(place)
    var number = 0
    while let cut = String(rest).range(ofFirst: delimiterText) {
      let whole = String(rest)
      number += 1
      try run.write(source.line(String(whole[..<cut.lowerBound]), number))
      rest = Substring(String(whole[cut.upperBound...]))
      if let totalCount, number >= totalCount { return }
    }
    if !rest.isEmpty { try run.write(source.line(String(rest), number + 1)) }
  }

  private func readBytes(_ place: ItemPlace, _ run: CommandRuntime) throws {
    if raw || readCount == 0 {
      let bytes = try TextFiles.bytes(place, run.context)
      try run.write(.array(bytes.map { .byte($0) }, of: .byte))
      return
    }
    if let tail {
      for byte in try TextFiles.bytes(place, run.context).suffix(tail) { try run.write(.byte(byte)) }
      return
    }
    let input = try TextFiles.open(place, run.context)
    defer { input.close() }
    var left = totalCount.map { $0 < 0 ? Int.max : Int($0) } ?? Int.max
    while left > 0 {
      let bytes = try input.read(min(left, TextFiles.block))
      if bytes.isEmpty { return }
      left -= bytes.count
      for byte in bytes { try run.write(.byte(byte)) }
    }
  }
}

/// Puts on each line where it came from, as the real cmdlet does: `PSPath`, `PSChildName`, `ReadCount`, ...
final class ContentSource {
  private let place: ItemPlace
  private let notes: [PSNoteProperty]

  init(_ place: ItemPlace) {
    self.place = place
    let parent = place.provider.parent(place.path)
    notes = [
      PSNoteProperty("PSPath", .text(place.psPath)),
      PSNoteProperty("PSParentPath", .text("\(place.provider.module)\\\(place.provider.name)::\(parent)")),
      PSNoteProperty("PSChildName", .text(place.provider.child(place.path))),
      PSNoteProperty("PSDrive", place.drive?.object ?? .null), PSNoteProperty("PSProvider", DriveObjects.provider(place.provider)),
    ]
  }

  func line(_ text: String, _ number: Int) -> Value {
    let box = PSObjectBox(.text(text))
    let extended = ExtendedMembers()
    extended.members = notes + [PSNoteProperty("ReadCount", .int64(Int64(number)))]
    box.extended = extended
    return .object(box)
  }
}

enum ContentLine {
  static func decorate(_ value: Value, _ place: ItemPlace, _ number: Int) -> Value {
    guard let text = value.stringIfString?.text else { return value }
    return ContentSource(place).line(text, number)
  }
}
