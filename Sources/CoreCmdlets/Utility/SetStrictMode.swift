import DotNet
import PowerShellRuntime

/// `Set-StrictMode`: how strictly references to what is not there are taken, in the current scope.
struct SetStrictMode: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-StrictMode", defaultParameterSet: "Version",
    synopsis: "Makes references to missing variables, properties and elements errors.",
    examples: [
      CmdletExample("& { Set-StrictMode -Version 1; try { $missing } catch { 'not set' } }", output: "not set"),
      CmdletExample("& { Set-StrictMode -Version Latest; try { (1, 2)[5] } catch { 'no such element' } }", output: "no such element"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Off", \.off, in: [.set("Off", mandatory: true)], help: "Turns strict mode off."),
    .init("Version", \.version, in: [.set("Version", mandatory: true)], aliases: ["v"], help: "1, 2, 3 or Latest."),
  ] }

  var off = false
  var version: Value = .null

  mutating func end(_ run: CommandRuntime) throws {
    if off { return run.context.setStrictMode(0) }
    let text = run.context.text(version)
    if text.lowercased() == "latest" { return run.context.setStrictMode(3) }
    guard let major = Int(text.prefix { $0 != "." }), (0...3).contains(major) || major > 3 else {
      var reason = ""
      do { _ = try run.context.converted(.text(text), to: .named(cmdlet: "version")) } catch let error as TerminatingError {
        reason = error.record.message
      }
      throw TerminatingError(
        ErrorRecord(
          "System.Management.Automation.ParameterBindingException",
          "Cannot bind parameter 'Version'. \(reason)",
          id: "CannotConvertArgumentNoMessage", .InvalidArgument))
    }
    run.context.setStrictMode(min(major, 3))
  }
}
