import ClusterModel
import CoreCmdlets
import PowerShellRuntime
import SkypeForBusinessCmdlets

/// A session with everything joined: the language, the cmdlets, the screen, the world.
enum StandbySession {
  static func make(_ host: ConsoleHost, _ line: PowerShellCommandLine) -> ExecutionContext {
    let context = Session.make(host)
    context.allowances.programs = line.allowNative
    context.commands.register(cmdlets: CoreCmdletList.all)
    context.commands.register(CsCommandInfo.all())
    context.setService(ClusterSession.self, ClusterSession(cluster: Cluster.litware()))
    SessionFormatting.install(in: context)
    return context
  }
}
