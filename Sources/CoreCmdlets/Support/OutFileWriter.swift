import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// Text as `Out-File` and `>` write it: objects formatted as on the screen, in a file.
public final class OutFileWriter {
  private let file: TextFileWriter
  private let lines: LineCollector
  private let output: DefaultOutput
  private let addsNewlines: Bool

  init(
    _ path: String, literal: Bool, append: Bool, encoding: Value, commandName: String, _ run: CommandRuntime, width: Int? = nil,
    noNewline: Bool = false, noClobber: Bool = false, force: Bool = false
  ) throws {
    let session = SessionFormatting.of(run.context)
    let place = try run.context.outputPath(path, literal: literal, run)
    file = try TextFileWriter(place, encoding: encoding, append: append, noClobber: noClobber, force: force, run)
    // Without a width, lines in files are as long as they need.
    lines = LineCollector(
      columns: width ?? LineOutput.unlimited, tableColumns: width ?? run.context.host.windowWidth, isPlain: session.style.isPlain(toTerminal: false))
    output = DefaultOutput(lines, session, session.views, style: session.style(for: lines), wrapsByWord: session.wrapsByWord)
    addsNewlines = !noNewline
  }

  public func write(_ value: Value) throws {
    if value.isNull { return }
    do { try output.write(value) } catch let error as FormatSequenceError { throw error.terminating }
    try flush()
  }

  private func flush() throws {
    for line in lines.take() { if addsNewlines { try file.write(line: line) } else { try file.write(line) } }
  }

  public func close() throws {
    try output.finish()
    try flush()
    try file.finish()
  }

  public func abandon() { file.abandon() }
}
