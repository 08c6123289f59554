import ClusterModel
import DotNet
import PowerShellRuntime

/// `Undo-Rehearsal`: steps the world back to before the last command that changed it.
struct UndoRehearsal: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Undo-Rehearsal", aliases: ["undo"], supportsShouldProcess: true, outputTypes: ["System.String"],
    implementingType: "Standby.UndoRehearsalCommand", synopsis: "Takes back what was done to the world, command by command.",
    description: "Every command that acts on the world is remembered with the world before it. Nothing is lost by a mistake.",
    examples: [
      CmdletExample(
        "Set-CsPersistentChatState -Identity atl-cs-001.litwareinc.com -PoolState FailedOver; Undo-Rehearsal | Out-Null; "
          + "(Get-CsPersistentChatState -Identity atl-cs-001.litwareinc.com).PoolState",
        output: "Normal"),
      CmdletExample("Undo-Rehearsal", output: "Nothing to take back."),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [.init("Count", \.count, position: 0, validate: [.range(.int32(1), .int32(1000))], help: "How many commands to take back.")]
  }

  var count = 1

  mutating func process(_ run: CommandRuntime) throws {
    guard let session = run.context.service(ClusterSession.self) else { return }
    for _ in 0..<count {
      guard try run.shouldProcess("the world", "Undo-Rehearsal") else { return }
      guard let label = session.undo() else {
        try run.write(.text("Nothing to take back."))
        return
      }
      try run.write(.text("Taken back: \(label)"))
    }
  }
}

/// The cmdlets of rehearsing, sorted by name.
public enum RehearsalCmdletList {
  nonisolated(unsafe) public static let all: [CmdletInfo] = [
    CmdletInfo(ExportRehearsalEvidence.self, module: "Standby"),
    CmdletInfo(GetRehearsalJournal.self, module: "Standby"),
    CmdletInfo(InvokeRehearsal.self, module: "Standby"),
    CmdletInfo(ShowScriptTree.self, module: "Standby"),
    CmdletInfo(ShowWorld.self, module: "Standby"),
    CmdletInfo(TestRunbook.self, module: "Standby"),
    CmdletInfo(UndoRehearsal.self, module: "Standby"),
  ]
}
