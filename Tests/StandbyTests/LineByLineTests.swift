import Testing

/// The same statements given in every way a session takes them: as a command, as a file, line by line on standard input.
@Suite struct LineByLineTests {
  struct Session: CustomTestStringConvertible {
    let name: String
    let lines: String
    let output: String
    var testDescription: String { name }
  }

  static let sessions: [Session] = [
    Session(
      name: "a class is there for the next line",
      lines: "class Pool { [string]$Name = 'mgc'; [string] Text() { return \"pool $($this.Name)\" } }\n[Pool]::new().Text()",
      output: "pool mgc\n"),
    Session(name: "an enum too", lines: "enum Light { red; green }\n[int][Light]::green", output: "1\n"),
    Session(
      name: "a class made anew",
      lines: "class A { [int]$x = 1 }\n[A]::new().x\n& { class B { [int]$y = 7 }; [B]::new().y }\n1..2 | ForEach-Object { class C { [int]$z = 3 }; [C]::new().z + $_ }",
      output: "1\n7\n4\n5\n"),
    Session(
      name: "calls keep their own variables",
      lines: "function Add-Up([int]$n) { if ($n -lt 1) { return 0 }; $m = $n; $rest = Add-Up ($n - 1); $m + $rest }\nAdd-Up 10\nAdd-Up 3",
      output: "55\n6\n"),
    Session(
      name: "what outlives a call still knows it",
      lines: "function Get-Call($a, $b) { $MyInvocation }\n$c = Get-Call 1 2\nfunction Get-Other { 'x' }\n$null = Get-Other\n\"$($c.InvocationName) $($c.MyCommand.Name) $($c.BoundParameters.Count)\"",
      output: "Get-Call Get-Call 2\n"),
    Session(
      name: "a call that failed leaves nothing behind",
      lines: "function Stop-It($x) { if ($x) { throw 'no' }; \"[$x]\" }\ntry { Stop-It 1 } catch { \"$_\" }\nStop-It\nStop-It 0",
      output: "no\n[]\n[0]\n"),
    Session(
      name: "methods within methods",
      lines: "class N { [int] F([int]$n) { if ($n -lt 2) { return $n }; return $this.F($n - 1) + $this.F($n - 2) } [object] G($a, $b) { return \"$a-$b\" } }\n$n = [N]::new(); $n.F(15); $n.G($n.F(3), $n.F($n.F(5)))",
      output: "610\n2-5\n"),
    Session(
      name: "who is fed runs where the pipeline stands",
      lines: "$x = 'home'\nfunction Feed { $x = 'feeder'; 1..2 }\nFeed | ForEach-Object { \"$x $_\" }\nfunction Take { process { \"$x $_\" } }\nFeed | Take\nFeed | Where-Object { $x -eq 'home' }\nfunction Outer { $x = 'outer'; Feed | Take | Select-Object -First 1; Feed | ForEach-Object { $x = $_ }; $x }\nOuter",
      output: "home 1\nhome 2\nhome 1\nhome 2\n1\n2\nouter 1\n2\n"),
  ]

  @Test(arguments: sessions) func asACommand(session: Session) throws {
    let result = try Program.run(["-NoProfile", "-Command", session.lines])
    #expect(result.stdout == session.output && result.stderr.isEmpty, "\(result.stdout)\(result.stderr)")
  }

  @Test(arguments: sessions) func onStandardInput(session: Session) throws {
    let result = try Program.run(["-NoProfile", "-Command", "-"], input: session.lines + "\n")
    #expect(result.stdout == session.output && result.stderr.isEmpty, "\(result.stdout)\(result.stderr)")
  }

  @Test(arguments: sessions) func asAFile(session: Session) throws {
    let result = try Program.run(script: session.lines)
    #expect(result.stdout == session.output && result.stderr.isEmpty, "\(result.stdout)\(result.stderr)")
  }
}
