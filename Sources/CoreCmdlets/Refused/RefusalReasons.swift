/// Why a cmdlet is refused and what to do instead: key, reason, way round.
enum RefusalReasons {
  static func find(_ key: some StringProtocol) -> (reason: String, wayRound: String) {
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: "\t")
      if columns.count == 3, columns[0].drop(while: { $0 == " " }) == key { return (String(columns[1]), String(columns[2])) }
    }
    return ("it has no meaning here", "Leave it out.")
  }

  private static let table = """
    jobs	a session here runs one thing at a time, so there are no background jobs	Call the block with & or with Invoke-Command, or loop with ForEach-Object -Parallel.
    runspaces	a session here has one runspace	Call the block with &.
    debugger	scripts are compiled and do not stop at breakpoints	Use Set-PSDebug -Trace, Write-Debug or Write-Host where you would have stopped.
    remoting	the simulated machines take no PowerShell sessions	Give the cmdlet -ComputerName where it has one, or open a query window with Open-QueryWindow.
    processes	the session does not touch the host's processes	Look at one with Get-Process; end it from the host's own shell.
    programs	programs of the host run only by their name, and only after you allow it	Start Standby with -AllowNative and type the program's name.
    computer	the session does not turn the host on or off	Stop a simulated machine with the fault cmdlets: Get-Command *-*Fault*.
    network	nothing here reaches a network	Ask the world instead: Get-CsPool, Get-CsWindowsService, Invoke-Sqlcmd.
    help	the help is part of the program	Use Get-Help.
    certificates	there is no certificate store here	Keep secrets with ConvertTo-SecureString and ConvertFrom-SecureString -Key.
    features	experimental features are not switched on and off here	Get-ExperimentalFeature lists them.
    tracing	the engine keeps no trace sources	Use Trace-Command to run the command, and Set-PSDebug -Trace to see its lines.
    windows	the host is not Windows	Ask the world instead: Get-CsWindowsService, Get-CsComputer, Invoke-Sqlcmd.
    services	the host's services are not the deployment's	Use Get-CsWindowsService, Start-CsWindowsService and Stop-CsWindowsService.
    printer	there is no printer here	Use Out-File.
    """
}
