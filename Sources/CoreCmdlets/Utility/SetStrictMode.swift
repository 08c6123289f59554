import DotNet
import PowerShellRuntime

/// `Set-StrictMode`: makes mistakes such as unset variables into errors.
struct SetStrictMode: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-StrictMode", defaultParameterSet: "Version",
    synopsis: "Makes mistakes such as unset variables into errors.",
    examples: [
      CmdletExample(
        "Set-StrictMode -Version 1.0; try { $unset } catch { 'not set' }",
        output: "not set"),
      CmdletExample(
        "Set-StrictMode -Off; \"[$unset]\"",
        output: "[]")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Version", \.version, sets: ["Version"], mandatory: true, aliases: ["v"],
      type: .named(cmdlet: "System.Version"), help: "1.0, 2.0, 3.0 or Latest."),
    .init("Off", \.off, sets: ["Off"], mandatory: true, help: "No checks."),
  ] }

  var version: Value = .void
  var off = false

  mutating func end(_ run: CommandRuntime) throws {
    guard !off else {
      run.context.setStrictMode(0)
      return
    }
    let text = run.context.text(version)
    if CaseFolding.equal(text, "latest") {
      run.context.setStrictMode(3)
    } else {
      run.context.setStrictMode(Int(text.prefix { $0 != "." }) ?? 0)
    }
  }
}
