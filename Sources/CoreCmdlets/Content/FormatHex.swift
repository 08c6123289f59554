import DotNet
import PowerShellRuntime

/// `Format-Hex`: shows bytes as hexadecimal digits.
struct FormatHex: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Format-Hex", outputTypes: ["Microsoft.PowerShell.Commands.ByteCollection"],
    synopsis: "Shows bytes as hexadecimal digits.",
    examples: [
      CmdletExample(
        "('AB' | Format-Hex).HexBytes",
        output: "41 42"),
      CmdletExample(
        "Set-Content f.txt 'hi' -NoNewline; (Format-Hex f.txt).Ascii",
        output: "hi")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, validate: [.notNullOrEmpty],
      help: "Where to look; wildcards are allowed."),
    .init("Count", \.count, help: "How many bytes to show."),
    .init("Offset", \.offset, help: "How many bytes to leave out at the beginning."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, aliases: ["PSPath", "LP"],
      validate: [.notNullOrEmpty], help: "Where to look, taken as it stands: no wildcards."),
    .init(
      "InputObject", \.inputObject, sets: ["ByInputObject"], mandatory: true, pipeline: true,
      type: .psObject, help: "The objects to work on; usually they are piped in."),
    .init(
      "Encoding", \.encoding, sets: ["ByInputObject"], type: .named(cmdlet: "System.Text.Encoding"),
      validate: [.notNullOrEmpty], help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
    .init("Raw", \.raw, sets: ["ByInputObject"], help: "Kept for old scripts."),
  ] }

  var path: [String]?
  var count: Int64?
  var offset: Int64?
  var literalPath: [String]?
  var inputObject: Value = .void
  var encoding: Value = .void
  var raw = false

  mutating func process(_ run: CommandRuntime) throws {
    if path != nil || literalPath != nil {
      try ItemSelection(path, literalPath).forEach(run) { place in
        guard place.provider === run.context.locations.files else {
          throw ItemFailure(
            "System.ArgumentException", "The given path '\(place.display)' is not supported. This command only supports the FileSystem Provider paths.",
            id: "FormatHexOnlySupportsFileSystemPaths", .InvalidOperation, target: .text(place.display))
        }
        do { try show(try TextFiles.bytes(place, run.context), label: nil, path: place.path, run) } catch let failure as FileFailure {
          throw ItemFailure(failure, id: "FormatHexIOError", .WriteError, target: place.path)
        }
      }
      return
    }
    guard !inputObject.isAbsent else { return }
    guard let bytes = HexBytes.of(inputObject, try TextEncoding.read(encoding, run)) else {
      let name = inputObject.netType?.fullName ?? "null"
      try run.report(
        "System.NotSupportedException",
        "Cannot convert input of type '\(name)' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the Out-String cmdlet before piping it to Format-Hex.",
        id: "FormatHexTypeNotSupported", .InvalidArgument, target: inputObject)
      return
    }
    try show(bytes, label: inputObject.netType?.name, path: nil, run)
  }

  private func show(_ bytes: [UInt8], label: String?, path: String?, _ run: CommandRuntime) throws {
    let start = min(bytes.count, Int(offset ?? 0))
    let part = bytes[start...].prefix(Int(count ?? Int64(bytes.count)))
    var at = part.startIndex
    while at < part.endIndex {
      let row = Array(part[at..<min(at + 16, part.endIndex)])
      try run.write(HexBytes.row(row, at, path))
      at += 16
    }
  }
}

/// The rows of `Format-Hex`.
enum HexBytes {
  nonisolated(unsafe) private static let type = RecordType(
    "Microsoft.PowerShell.Commands.ByteCollection",
    ["ulong Offset64", "uint Offset", "byte[] Bytes", "string Path", "string HexOffset", "string HexBytes", "string Ascii"])

  static func row(_ bytes: [UInt8], _ offset: Int, _ path: String?) -> Value {
    func hex(_ number: Int, _ width: Int) -> String {
      let digits = String(number, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let digits: String = bytes.map { hex(Int($0), 2) }.joined(separator: " ")
    let ascii = String(decoding: bytes.map { $0 < 32 || $0 > 126 ? ($0 == 0 ? UInt16(0x20) : 0xFFFD) : UInt16($0) }, as: UTF16.self)
    return type.make(
      .uint64(UInt64(offset)), .uint32(UInt32(truncatingIfNeeded: offset)), .array(bytes.map { .byte($0) }, of: .byte),
      path.map { .text($0) } ?? .null, .text(hex(offset, 16)), .text(digits), .text(ascii))
  }

  /// A value as the bytes it has in memory; nil where the kind is not supported.
  static func of(_ value: Value, _ encoding: TextEncoding) -> [UInt8]? {
    func little(_ number: UInt64, _ size: Int) -> [UInt8] { (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) } }
    switch value.base {
    case .string(let text): return encoding.bytes(text.text)
    case .char(let unit): return little(UInt64(unit), 2)
    case .byte(let n): return [n]
    case .sbyte(let n): return [UInt8(bitPattern: n)]
    case .bool(let b): return little(b ? 1 : 0, 4)
    case .int16(let n): return little(UInt64(UInt16(bitPattern: n)), 2)
    case .uint16(let n): return little(UInt64(n), 2)
    case .int32(let n): return little(UInt64(UInt32(bitPattern: n)), 4)
    case .uint32(let n): return little(UInt64(n), 4)
    case .int64(let n): return little(UInt64(bitPattern: n), 8)
    case .uint64(let n): return little(n, 8)
    case .single(let f): return little(UInt64(f.bitPattern), 4)
    case .double(let d): return little(d.bitPattern, 8)
    case .object(let object):
      guard let elements = object.contiguousElements else { return nil }
      var bytes: [UInt8] = []
      for element in elements {
        guard let part = of(element, encoding) else { return nil }
        bytes += part
      }
      return bytes
    default: return nil
    }
  }
}
