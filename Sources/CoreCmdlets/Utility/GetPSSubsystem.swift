import DotNet
import PowerShellRuntime

/// `Get-PSSubsystem`: lists the parts of PowerShell that others may register; none is registered here.
struct GetPSSubsystem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-PSSubsystem", defaultParameterSet: "GetAllSet", outputTypes: ["System.Management.Automation.Subsystem.SubsystemInfo"],
    synopsis: "Lists the parts of PowerShell that others may register; none is registered here.",
    examples: [
      CmdletExample(
        "(Get-PSSubsystem -Kind CommandPredictor).IsRegistered",
        output: "False"),
      CmdletExample(
        "(Get-PSSubsystem).Count",
        output: "3")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Kind", \.kind, sets: ["GetByKindSet"], mandatory: true, pipeline: true, type: .cmdletEnum("System.Management.Automation.Subsystem.SubsystemKind"), help: "The subsystem to show."),
    .init(
      "SubsystemType", \.subsystemType, sets: ["GetByTypeSet"], mandatory: true, pipeline: true, type: .named(cmdlet: "type"), help: "The subsystem to show."),
  ] }

  var kind: EnumArgument?
  var subsystemType: Value = .void

  nonisolated(unsafe) private static let type = RecordType(
    "System.Management.Automation.Subsystem.SubsystemInfo", assembly: "System.Management.Automation",
    [
      "System.Management.Automation.Subsystem.SubsystemKind Kind", "type SubsystemType", "bool AllowUnregistration",
      "bool AllowMultipleRegistration", "System.Collections.ObjectModel.ReadOnlyCollection[string] RequiredCmdlets",
      "System.Collections.ObjectModel.ReadOnlyCollection[string] RequiredFunctions", "bool IsRegistered",
      "System.Collections.ObjectModel.ReadOnlyCollection[System.Object] Implementations",
    ])

  private static let rows = """
    CommandPredictor	System.Management.Automation.Subsystem.Prediction.ICommandPredictor	yes
    CrossPlatformDsc	System.Management.Automation.Subsystem.DSC.ICrossPlatformDsc	no
    FeedbackProvider	System.Management.Automation.Subsystem.Feedback.IFeedbackProvider	yes
    """

  mutating func process(_ run: CommandRuntime) throws {
    let kinds = NetType.cmdletEnum("System.Management.Automation.Subsystem.SubsystemKind")
    for line in GetPSSubsystem.rows.split(separator: "\n") {
      let columns = line.split(separator: "\t").map { String($0) }
      guard let raw = kinds.enumMembers.first(where: { $0.name == columns[0] })?.value else { continue }
      if let kind, !kind.is(columns[0]) { continue }
      if let wanted = subsystemType.base.object as? NetType, wanted.fullName != columns[1] { continue }
      try run.write(
        GetPSSubsystem.type.make(
          .object(EnumValue(kinds, raw)), .object(NetType.nameOnly(columns[1])), .bool(columns[0] != "CrossPlatformDsc"),
          .bool(columns[2] == "yes"), .array([], of: .string), .array([], of: .string), .bool(false), .array([])))
    }
  }
}
