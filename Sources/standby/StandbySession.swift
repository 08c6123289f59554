import ClusterModel
import CoreCmdlets
import PowerShellRuntime
import SkypeForBusinessCmdlets
import SqlServerCmdlets
import WorldDrives

/// A session with everything joined: the language, the cmdlets, the screen, the world.
enum StandbySession {
  static func make(_ host: ConsoleHost, _ line: PowerShellCommandLine) -> ExecutionContext {
    let context = Session.make(host)
    context.allowances.programs = line.allowNative
    context.commands.register(cmdlets: CoreCmdletList.all)
    context.commands.register(cmdlets: LanguageCmdletList.all)
    context.commands.register(cmdlets: SqlServerCmdletList.all)
    context.commands.register(CsCommandInfo.all())
    let world = ClusterSession(cluster: Cluster.litware())
    context.setService(ClusterSession.self, world)
    context.setService(QueryWindows.self, QueryWindows(world))
    context.locations.files.add(WorldFileStore(world))
    SessionFormatting.install(in: context)
    return context
  }
}
