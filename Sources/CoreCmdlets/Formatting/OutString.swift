import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// `Out-String`: gives as strings what would be seen on the screen.
struct OutString: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Out-String", defaultParameterSet: "NoNewLineFormatting", outputTypes: ["System.String"],
    synopsis: "Gives as strings what would be seen on the screen.",
    examples: [
      CmdletExample("('a', 'b' | Out-String).Length", output: "4"),
      CmdletExample("[pscustomobject]@{ Name = 'atl' } | Out-String -Stream | Where-Object Length", output: "Name\n----\natl"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Stream", \.stream, sets: ["StreamFormatting"], help: "Gives each line as a string of its own."),
    .init("Width", \.width, type: .int32, validate: [.range(.int32(2), .int32(.max))], help: "The number of characters in a line."),
    .init("NoNewline", \.noNewline, sets: ["NoNewLineFormatting"], help: "Leaves line ends out."),
    .init("InputObject", \.inputObject, pipeline: true, type: .psObject, help: "The objects to show; usually they are piped in."),
  ] }

  var stream = false
  var width: Int?
  var noNewline = false
  var inputObject: Value = .void
  private var text: TextOutput?
  private var lines: LineCollector?
  private var output: DefaultOutput?

  mutating func begin(_ run: CommandRuntime) throws {
    let session = SessionFormatting.of(run.context)
    // Without a width only what shares a line is laid out for the screen; text is not wrapped.
    let columns = width ?? LineOutput.unlimited
    let tableColumns = width ?? run.context.host.windowWidth
    let isPlain = session.style.isPlain(toTerminal: false)
    let target: LineOutput
    if stream {
      let collector = LineCollector(columns: columns, tableColumns: tableColumns, isPlain: isPlain)
      lines = collector
      target = collector
    } else {
      let collected = TextOutput(columns: columns, tableColumns: tableColumns, isPlain: isPlain, lineEnd: noNewline ? "" : "\n")
      text = collected
      target = collected
    }
    output = DefaultOutput(target, session, session.views, style: session.style(for: target), wrapsByWord: session.wrapsByWord)
  }

  mutating func process(_ run: CommandRuntime) throws {
    if inputObject.isNull { return }
    do { try output?.write(inputObject) } catch let error as FormatSequenceError { throw error.terminating }
    try writeLines(run)
  }

  mutating func end(_ run: CommandRuntime) throws {
    try output?.finish()
    try writeLines(run)
    if let text { try run.write(.text(text.take())) }
  }

  private func writeLines(_ run: CommandRuntime) throws {
    guard let lines else { return }
    for line in lines.take() { try run.write(.text(line)) }
  }
}

/// Keeps lines until the command can write them.
final class LineCollector: LineOutput {
  private var lines: [String] = []
  override func emit(_ line: String) { lines.append(line) }
  func take() -> [String] {
    defer { lines.removeAll() }
    return lines
  }
}
