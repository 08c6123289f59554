import ClusterModel
import DotNet
import PowerShellRuntime
import TransactSQL

/// `Open-SsmsDialog`: Management Studio's Mirror, Back Up, Restore and Transaction Log Shipping dialogs as text. Choices are made
/// by label, in any language the document was published in; `-Script` shows the T-SQL, `-OK` runs exactly that.
struct OpenSsmsDialog: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Open-SsmsDialog", outputTypes: ["System.String"], implementingType: "Standby.OpenSsmsDialogCommand",
    synopsis: "Opens one of Management Studio's dialogs as text.",
    description: """
      Without -Choose, -Script or -OK the dialog is drawn; at a prompt it then takes one choice a line: a label, or label=value, \
      Script, OK or Cancel. A dialog's choices are not kept when it closes.
      """,
    examples: [
      CmdletExample(
        "Open-SsmsDialog Mirror mgc atl-sql-001 -Choose 'Remove Mirroring' -Script",
        output: "ALTER DATABASE [mgc] SET PARTNER OFF\nGO"),
      CmdletExample(
        "try { Open-SsmsDialog Restore nothing atl-sql-001 -Script -ErrorAction Stop } catch { 'no such database' }", output: "no such database"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init(
        "Dialog", \.dialog, mandatory: true, position: 0, validate: [.set(SsmsDialog.Kind.allCases.map(\.rawValue))],
        help: "Mirror, BackUp, Restore or TransactionLogShipping."),
      .init("Database", \.database, mandatory: true, position: 1, completes: .world("database"), help: "The database right-clicked."),
      .init(
        "ServerInstance", \.serverInstance, position: 2, completes: .world("sqlInstance"),
        help: "The instance. Without it, that of the query window in front."),
      .init("Choose", \.choose, help: "Choices in their order: a label alone, or label=value."),
      .init("Script", \.script, help: "Shows the T-SQL that OK would run."),
      .init("OK", \.ok, help: "Runs it."),
    ]
  }

  var dialog = ""
  var database = ""
  var serverInstance: String?
  var choose: [String]?
  var script = false
  var ok = false

  mutating func process(_ run: CommandRuntime) throws {
    let windows = try run.queryWindows()
    guard let server = serverInstance ?? windows.front?.server else {
      throw run.sqlFailure("Say on which instance: -ServerInstance, or open a query window first.", id: "NoInstance", .InvalidArgument)
    }
    guard let kind = SsmsDialog.Kind.allCases.first(where: { $0.rawValue.lowercased() == dialog.lowercased() }) else { return }
    do throws(SsmsDialog.Refusal) {
      var opened = try SsmsDialog(kind, database: database, server: server, session: windows.session)
      for choice in choose ?? [] { try Self.take(choice, &opened) }
      if choose == nil && !script && !ok {
        Self.write(opened.text, run)
        if run.context.host.isInteractive { try interact(&opened, windows, run) }
        return
      }
      if script { Self.write(try opened.script(), run) }
      if ok { try confirm(opened, windows, run) }
      if !script && !ok { Self.write(opened.text, run) }
    } catch {
      throw run.sqlFailure(error.text, id: "DialogRefused", .InvalidArgument, target: .text(database))
    }
  }

  private static func take(_ choice: String, _ dialog: inout SsmsDialog) throws(SsmsDialog.Refusal) {
    guard let equals = choice.firstIndex(of: "=") else { return try dialog.choose(choice) }
    try dialog.choose(String(choice[..<equals]), String(choice[choice.index(after: equals)...]))
  }

  private static func write(_ text: String, _ run: CommandRuntime) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    for line in lines { try? run.write(.text(String(line))) }
  }

  private func interact(_ dialog: inout SsmsDialog, _ windows: QueryWindows, _ run: CommandRuntime) throws(SsmsDialog.Refusal) {
    while let line = try? run.context.host.readLine(prompt: "label=value, Script, OK or Cancel: ", secure: false) {
      switch line.lowercased() {
      case "cancel", "": return
      case "script": Self.write(try dialog.script(), run)
      case "ok": return try confirm(dialog, windows, run)
      default:
        do throws(SsmsDialog.Refusal) {
          try Self.take(line, &dialog)
          Self.write(dialog.text, run)
        } catch { Self.write(error.text, run) }
      }
    }
  }

  private func confirm(_ dialog: SsmsDialog, _ windows: QueryWindows, _ run: CommandRuntime) throws(SsmsDialog.Refusal) {
    windows.session.remember("Open-SsmsDialog \(self.dialog) \(database)")
    var events: [SqlEvent] = []
    let isDone = try dialog.ok(windows.session) { events.append($0) }
    let shown = events.filter { if case .completed = $0 { false } else { true } }
    Self.write(shown.isEmpty ? "Command(s) completed successfully." : windowText(shown), run)
    if !isDone { run.context.lastSucceeded = false }
  }
}
