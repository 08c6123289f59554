import ClusterModel
import CoreCmdlets
import DotNet
import PowerShellRuntime
import SkypeForBusinessCmdlets
import SqlServerCmdlets
import WorldDrives
import WorldFiles

/// A session with everything joined: the language, the cmdlets, the screen, the world. The prompt, scripts and rehearsals all run in one of these.
public enum StandbySession {
  /// - Parameters:
  ///   - world: what the session works on; the default world, made when first looked at, when left out.
  ///   - cmdlets: those of modules above this one.
  public static func make(
    _ host: any PSHost, world given: ClusterSession? = nil, allowNative: Bool = false, cmdlets: [CmdletInfo] = []
  ) -> ExecutionContext {
    let context = Session.make(host)
    context.allowances.programs = allowNative
    CoreCmdletsModule.install(in: context)
    context.commands.register(cmdlets: SqlServerCmdletList.all)
    context.commands.register(cmdlets: cmdlets)
    context.commands.register(lazily: { CsCommandInfo.all() + WorldCmdlets.all.map { CsCommandInfo.command($0) } })
    // The world takes longer to make than most scripts run: it is made when first looked at.
    context.setService(ClusterSession.self, lazily: { given ?? ClusterSession(cluster: Cluster.litware()) })
    let world: () -> ClusterSession = { [unowned(unsafe) context] in
      context.service(ClusterSession.self) ?? ClusterSession(cluster: Cluster.litware())
    }
    context.setService(WorldCompletion.self, lazily: { WorldCompletion { WorldNames(cluster: world().cluster).values($0) } })
    context.setService(QueryWindows.self, lazily: { QueryWindows(world()) })
    context.commands.register([SqlcmdCommand()])
    ForeignStatements.words = Set(TransactSQLStatements.words.map { Name($0) })
    context.statementInterpreter = TransactSQLStatements()
    context.locations.files.add(WorldFileStore(world))
    SessionFormatting.install(in: context)
    context.makeSession = { host in make(host, world: world(), allowNative: allowNative, cmdlets: cmdlets) }
    return context
  }
}
