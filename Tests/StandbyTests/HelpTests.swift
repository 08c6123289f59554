import Foundation
import Testing

/// Help as an operator asks for it, through the program.
@Suite struct HelpTests {
  private func run(_ command: String) throws -> String { try Program.run(["-NoProfile", "-NonInteractive", "-Command", command]).stdout }

  @Test func everyCommandHasASynopsis() throws {
    let script = "Get-Command -CommandType Cmdlet | ForEach-Object { if (-not (Get-Help $_.Name).Synopsis) { $_.Name } }; 'done'"
    #expect(try run(script) == "done\n")
  }

  @Test func everyParameterOfOurOwnCmdletsHasWords() throws {
    let script = """
      Get-Command -CommandType Cmdlet | Where-Object ModuleName -Match 'Cs|Skype|Standby|Sql' | ForEach-Object {
        $name = $_.Name
        foreach ($p in (Get-Help $name).parameters.parameter) { if ($p -and -not $p.description) { "$name -$($p.name)" } } }; 'done'
      """
    let found = try run(script).components(separatedBy: "\n").filter { !$0.isEmpty && !$0.hasSuffix("-WhatIf") && !$0.hasSuffix("-Confirm") }
    #expect(found == ["done"])
  }

  /// A page names itself, says in a line what it is about, and sends only to pages there are.
  @Test func pagesAreWhole() throws {
    let script = """
      $all = (Get-Help about_*).Name
      foreach ($name in $all) {
        $page = Get-Help $name
        if ($page.Name -ne $name -or -not $page.Synopsis) { "bad head $name" }
        foreach ($other in [regex]::Matches($page, 'about_\\w+').Value) { if ($other -notin $all) { "$name sends to $other" } }
      }
      $all.Count -ge 18
      """
    #expect(try run(script) == "True\n")
  }

  /// What a page says can be typed runs without an error.
  @Test(arguments: [
    "Get-Fault", "Start-Fault -Name AgentStopped -Target dal-sql-001; Get-Fault", "Get-World", "Get-Command -Module SkypeForBusiness",
    "Open-QueryWindow dal-sql-001; select name, state_desc from sys.databases; Get-QueryWindow; Close-QueryWindow",
    "$where = @{ ServerInstance = 'dal-sql-001'; Database = 'master' }; Invoke-Sqlcmd @where -Query 'select @@servername as name'",
    "help about_Scopes; man Get-Item; Get-Item -?; sqlcmd -?",
  ])
  func whatPagesSayRuns(_ command: String) throws {
    let result = try Program.run(["-NoProfile", "-NonInteractive", "-Command", command])
    #expect(result.stderr == "")
    #expect(result.stdout.count > 20)
  }

  @Test func theSwitchOfEachCommandIsItsHelp() throws {
    #expect(try run("(Get-CsPool -?).Name; (Invoke-Sqlcmd -?).Name; (mkdir -?).Name") == "Get-CsPool\nInvoke-Sqlcmd\nmkdir\n")
  }

  @Test func anUnknownNameIsNotFound() throws {
    let script = "try { Get-Help No-SuchThing -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }"
    #expect(try run(script) == "HelpNotFound,Microsoft.PowerShell.Commands.GetHelpCommand\nResourceUnavailable\n")
  }
}
