import DotNet
import PowerShellRuntime

/// `Set-Date`: would set the clock of the host; the session leaves it alone.
struct SetDate: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-Date", defaultParameterSet: "Date", supportsShouldProcess: true, outputTypes: ["System.DateTime"],
    synopsis: "Would set the clock of the host; the session leaves it alone.",
    examples: [
      CmdletExample(
        "try { Set-Date '2030-01-01' } catch { $_.FullyQualifiedErrorId }",
        output: "NotDoneHere,Microsoft.PowerShell.Commands.SetDateCommand"),
      CmdletExample(
        "try { Set-Date -Adjust 0:05 } catch { $_.CategoryInfo.Category }",
        output: "NotImplemented")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Date", \.date, sets: ["Date"], mandatory: true, position: 0, pipeline: true, byName: true, type: .named(cmdlet: "datetime"), help: "The date and time to set."),
    .init(
      "DisplayHint", \.displayHint, type: .cmdletEnum("Microsoft.PowerShell.Commands.DisplayHintType"), help: "What is shown of it."),
    .init(
      "Adjust", \.adjust, sets: ["Adjust"], mandatory: true, position: 0, byName: true, type: .named(cmdlet: "timespan"), allows: [.null], help: "A span to move it by."),
  ] }

  var date: Value = .void
  var displayHint: EnumArgument?
  var adjust: Value = .void

  mutating func process(_ run: CommandRuntime) throws {
    let moment: Value = adjust.isAbsent ? date : try run.context.binary("-add", .dateTime(DateTime.now()), adjust)
    guard try run.shouldProcess(run.context.text(moment)) else { return }
    throw run.terminating(
      "System.PlatformNotSupportedException",
      "Set-Date is not done here: the session leaves the host's clock alone. The deployment's own clock moves on with Start-Sleep.",
      id: "NotDoneHere", .NotImplemented)
  }
}
