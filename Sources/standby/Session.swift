import CoreCmdlets
import DotNet
import PowerShellRuntime

/// Puts a session together: engine, cmdlets, the screen.
enum Session {
  static func make(_ host: ConsoleHost, _ line: PowerShellCommandLine) -> ExecutionContext {
    let context = ExecutionContext(host: host)
    Engine.start(context)
    context.allowances.programs = line.allowNative
    context.commands.register(cmdlets: CoreCmdletList.all)
    SessionFormatting.install(in: context)
    return context
  }
}
