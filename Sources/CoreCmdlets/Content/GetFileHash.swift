import DotNet
import PowerShellRuntime

/// `Get-FileHash`: computes the hash of files.
struct GetFileHash: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-FileHash", defaultParameterSet: "Path", outputTypes: ["Microsoft.PowerShell.Commands.FileHashInfo"],
    synopsis: "Computes the hash of files.",
    examples: [
      CmdletExample(
        "Set-Content f.txt 'abc' -NoNewline; (Get-FileHash f.txt -Algorithm MD5).Hash",
        output: "900150983CD24FB0D6963F7D28E17F72"),
      CmdletExample(
        "Set-Content f.txt 'abc' -NoNewline; (Get-FileHash f.txt).Algorithm",
        output: "SHA256")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, position: 0, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
    .init(
      "InputStream", \.inputStream, sets: ["StreamParameterSet"], mandatory: true, position: 0,
      type: .named(cmdlet: "System.IO.Stream"), help: "A stream to read."),
    .init(
      "Algorithm", \.algorithm, position: 1,
      validate: [.set(Hashing.names)],
      help: "SHA256, SHA1, SHA384, SHA512 or MD5."),
  ] }

  var path: [String]?
  var literalPath: [String]?
  var inputStream: Value = .void
  var algorithm: String?

  mutating func process(_ run: CommandRuntime) throws {
    let kind = (algorithm ?? "SHA256").uppercased()
    if !inputStream.isNull {
      let bytes = try run.context.streamBytes(inputStream)
      try run.write(result(kind, hash(kind) { $0(bytes) }, nil))
      return
    }
    try ItemSelection(path, literalPath).forEach(run) { place in
      if place.isContainer { return }
      do {
        let input = try TextFiles.open(place, run.context)
        defer { input.close() }
        let text = try hash(kind) { feed in
          while true {
            if run.context.stopRequest.isSet { throw ControlSignal.stopped }
            let bytes = try input.read(1 << 18)
            if bytes.isEmpty { return }
            feed(bytes)
          }
        }
        try run.write(result(kind, text, place.path))
      } catch let failure as FileFailure {
        throw ItemFailure(failure, id: "FileReadError", .ReadError, target: place.path)
      }
    }
  }

  private func hash(_ kind: String, _ read: (([UInt8]) -> Void) throws -> Void) rethrows -> String {
    guard var hasher = Hashing.make(kind) else { return "" }
    try read { hasher.update($0) }
    return hasher.finish().map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }

  private func result(_ kind: String, _ hash: String, _ path: String?) -> Value {
    .object(
      PSCustomObject(
        typeName: "Microsoft.PowerShell.Commands.FileHashInfo",
        [("Algorithm", .text(kind)), ("Hash", .text(hash)), ("Path", path.map { .text($0) } ?? .null)]))
  }
}
