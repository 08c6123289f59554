import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// The end of every pipeline whose objects nobody takes: the screen.
///
/// One sink serves a whole script or one line of the prompt: objects of several statements share a table. `close` ends what is open and makes it
/// ready for more.
public final class ScreenSink: Sink {
  @Unretained private var context: ExecutionContext
  private var output: DefaultOutput?

  public init(_ context: ExecutionContext) {
    self.context = context
    super.init()
  }

  public override func write(_ value: Value) throws {
    if value.isNull { return }
    if case .object(let object) = value, let error = object as? ErrorStreamRecord {
      // Errors go to standard error at once; a table that waits for its widths goes on waiting, as in PowerShell.
      let colours: ErrorView.Colours = context.host.supportsVirtualTerminal ? .ansi : .init()
      context.host.writeError(ErrorView.text(error.record, context, colours: colours) + "\n")
      return
    }
    do { try current().write(value) } catch let error as FormatSequenceError { throw error.terminating }
  }

  private func current() -> DefaultOutput {
    if let output { return output }
    let session = SessionFormatting.of(context)
    let screen = session.screenOutput()
    let made = DefaultOutput(
      screen, session, session.views, style: session.style(for: screen), wrapsByWord: session.wrapsByWord)
    output = made
    return made
  }

  public override func close() throws {
    let open = output
    output = nil
    try open?.finish()
  }
}

/// `Out-Default`: shows objects by default rules.
struct OutDefault: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Out-Default",
    synopsis: "Shows objects as at the end of a pipeline.",
    examples: [
      CmdletExample("'text' | Out-Default", output: "text"),
      CmdletExample("1, 2 | Out-Default", output: "1\n2"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Transcript", \.transcript, help: "Sends the output to the transcript only."),
    .init("InputObject", \.inputObject, pipeline: true, type: .psObject, help: "The objects to show; usually they are piped in."),
  ] }

  var transcript = false
  var inputObject: Value = .void
  private var sink: ScreenSink?

  mutating func begin(_ run: CommandRuntime) throws { sink = transcript ? nil : ScreenSink(run.context) }
  mutating func process(_ run: CommandRuntime) throws { if !inputObject.isNull { try sink?.write(inputObject) } }
  mutating func end(_ run: CommandRuntime) throws { try sink?.close() }
}

/// `Out-Host`: shows objects on the screen.
struct OutHost: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Out-Host", aliases: ["oh"],
    synopsis: "Shows objects on the screen.",
    examples: [
      CmdletExample("'text' | Out-Host", output: "text"),
      CmdletExample("1, 2 | Out-Host", output: "1\n2"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Paging", \.paging, help: "Stops after each screen."),
    .init("InputObject", \.inputObject, pipeline: true, type: .psObject, help: "The objects to show; usually they are piped in."),
  ] }

  var paging = false
  var inputObject: Value = .void
  private var sink: ScreenSink?

  mutating func begin(_ run: CommandRuntime) throws { sink = ScreenSink(run.context) }
  mutating func process(_ run: CommandRuntime) throws { if !inputObject.isNull { try sink?.write(inputObject) } }
  mutating func end(_ run: CommandRuntime) throws { try sink?.close() }
}

/// `Out-Null`: forgets objects.
struct OutNull: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Out-Null",
    synopsis: "Forgets objects instead of passing them on or showing them.",
    examples: [
      CmdletExample("1..3 | Out-Null", output: ""),
      CmdletExample("$list = [System.Collections.ArrayList]::new(); $list.Add(5) | Out-Null; $list.Count", output: "1"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("InputObject", \.inputObject, pipeline: true, type: .psObject, help: "The objects to forget; usually they are piped in.")
  ] }

  var inputObject: Value = .void
}

/// `Out-GridView`: refused, since there is no window to show.
struct OutGridView: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Out-GridView", aliases: ["ogv"],
    synopsis: "Would show objects in a window; Standby has none. Use Format-Table.",
    examples: [
      CmdletExample("try { 1 | Out-GridView } catch { $_.CategoryInfo.Category }", output: "NotImplemented"),
      CmdletExample(
        "try { Get-Date | Out-GridView -Title Now } catch { $_.FullyQualifiedErrorId.Split(',')[0] }", output: "OutGridViewNotSupported"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("InputObject", \.inputObject, pipeline: true, type: .psObject, help: "The objects to show; usually they are piped in."),
    .init("Title", \.title, help: "The window's title."),
    .init("PassThru", \.passThru, help: "Passes on the chosen objects."),
  ] }

  var inputObject: Value = .void
  var title: String?
  var passThru = false

  mutating func begin(_ run: CommandRuntime) throws {
    throw run.terminating(
      "System.NotSupportedException", "Out-GridView needs a window, and Standby runs in a terminal. Use Format-Table or Out-Host -Paging.",
      id: "OutGridViewNotSupported", .NotImplemented)
  }
}
