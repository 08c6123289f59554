import DotNet
import PowerShellRuntime

/// What `Set-Content` and `Add-Content` share: the items opened, values written to each, all kept only at the end.
struct ContentWriting {
  private let append: Bool
  private let noNewline: Bool
  private let bytes: Bool
  private let passThru: Bool
  private let force: Bool
  private let encoding: Value
  private var files: [TextFileWriter] = []
  private var others: [(ItemPlace, [Value])] = []
  private var isOpen = false

  init(
    append: Bool = false, noNewline: Bool = false, bytes: Bool = false, passThru: Bool = false, force: Bool = false, encoding: Value = .void
  ) {
    self.append = append
    self.noNewline = noNewline
    self.bytes = bytes
    self.passThru = passThru
    self.force = force
    self.encoding = encoding
  }

  mutating func open(_ selection: ItemSelection, _ action: String, _ run: CommandRuntime) throws {
    guard !isOpen, !(selection.paths.isEmpty && selection.literal.isEmpty) else { return }
    isOpen = true
    var files = self.files
    var others = self.others
    for (text, isLiteral) in selection.paths.map({ ($0, false) }) + selection.literal.map({ ($0, true) }) {
      try ItemSelection.guarded(run) {
        for place in try run.context.locations.expand(text, literal: isLiteral, force: force, mustExist: false) where selection.accepts(place) {
          guard place.provider === run.context.locations.files else {
            guard try run.shouldProcess("Item: \(place.path)", action) else { continue }
            others.append((place, []))
            continue
          }
          guard try run.shouldProcess("Path: \(place.path)", action) else { continue }
          files.append(try openFile(place, run))
        }
      }
    }
    self.files = files
    self.others = others
  }

  private func openFile(_ place: ItemPlace, _ run: CommandRuntime) throws -> TextFileWriter {
    let store = run.context.locations.files
    if store.isContainer(place.path) {
      throw ItemFailure(
        "System.UnauthorizedAccessException", "Access to the path '\(place.path)' is denied.",
        id: "GetContentWriterUnauthorizedAccessError", .PermissionDenied, target: .text(place.path))
    }
    do {
      return try TextFileWriter(
        place, encoding: bytes ? .void : encoding, append: append, noClobber: false, force: force, run)
    } catch let error as TerminatingError where error.record.errorId == "FileOpenFailure" {
      let type = error.record.exception.type.fullName
      let isDenied = type.hasSuffix("UnauthorizedAccessException")
      let id: String =
        isDenied ? "GetContentWriterUnauthorizedAccessError"
        : type.hasSuffix("DirectoryNotFoundException") ? "GetContentWriterDirectoryNotFoundError" : "GetContentWriterIOError"
      throw ItemFailure(
        type, error.record.exception.message, id: id,
        isDenied ? .PermissionDenied : id.contains("NotFound") ? .ObjectNotFound : .WriteError, target: .text(place.path))
    }
  }

  mutating func write(_ values: [Value], _ run: CommandRuntime) throws {
    for value in values {
      let parts: [Value] = value.isNull ? [.null] : try value.unrolled(run.context)
      for part in parts {
        for file in files { try write(part, to: file, run) }
        for n in others.indices { others[n].1.append(part) }
        if passThru { try run.write(part) }
      }
    }
  }

  private func write(_ value: Value, to file: TextFileWriter, _ run: CommandRuntime) throws {
    if bytes {
      let number = try run.context.converted(value, to: .byte)
      guard case .byte(let byte) = number else {
        throw run.terminating(
          "System.Management.Automation.PSInvalidOperationException",
          "Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.", id: "GetContentWriterArgumentError",
          .InvalidArgument)
      }
      try file.write(bytes: [byte])
    } else if noNewline {
      try file.write(run.context.text(value))
    } else {
      try file.write(line: value.isNull ? "" : run.context.text(value))
    }
  }

  mutating func finish(_ run: CommandRuntime) throws {
    for file in files { try file.finish() }
    files = []
    for (place, values) in others {
      try ItemSelection.guarded(run) { try place.provider.setContent(place.path, values, append: append) }
    }
    others = []
  }

  mutating func abandon() {
    for file in files { file.abandon() }
    files = []
  }
}
