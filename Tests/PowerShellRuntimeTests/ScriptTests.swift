import DotNet
import PowerShellRuntime
import Testing

/// A host without a screen: keeps what errors say.
final class SilentHost: PSHost {
  var errors = ""
  let name = "SilentHost"
  let windowWidth = 80
  let windowHeight = 25
  let supportsVirtualTerminal = false
  let isInteractive = false
  let canAsk = false
  func write(_ text: String) {}
  func writeError(_ text: String) { errors += text }
  func readLine(prompt: String, secure: Bool) throws -> String? { nil }
  func writeProgress(_ record: ProgressRecord) {}
  func setExit(code: Int) {}
}

struct ScriptCase: Sendable, CustomTestStringConvertible {
  let script: String
  let output: String
  init(_ script: String, _ output: String) {
    self.script = script
    self.output = output
  }
  var testDescription: String { script }
}

/// Scripts, and the objects they write as strings, joined by `|`.
@Suite(.serialized) struct ScriptTests {
  static let cases: [ScriptCase] = [
    // Variables and scopes.
    .init("$x = 5; function f { $x = 6; $x }; f; $x", "6|5"),
    .init("$n = 10; function f { $n += 5; $n }; f; $n", "5|10"),
    .init("function f { $script:s = 1 }; f; $s", "1"),
    .init("$a, $b = 1, 2, 3; $a; \"$b\"", "1|2 3"),
    .init("[int]$i = '7'; $i.GetType().Name; try { $i = 'x' } catch { $_.FullyQualifiedErrorId }", "Int32|RuntimeException"),
    .init("$c = 5; $k = { $c }.GetNewClosure(); $c = 6; & $k", "5"),
    // Numbers.
    .init("2147483647 + 1; (2147483647 + 1).GetType().Name", "2147483648|Double"),
    .init("7 / 2; 6 / 2; 7 % 3; -7 % 3", "3.5|3|1|-1"),
    .init("[int]2.5; [int]3.5; [int]'0x10'", "2|4|16"),
    .init("0.1 + 0.2", "0.3"),
    .init("1.10d + 1; [bigint]2 * 3", "2.10|6"),
    .init("try { 1 / 0 } catch { \"$_\" }", "Attempted to divide by zero."),
    .init("5 -band 3; 5 -bor 3; 5 -bxor 3; 1 -shl 4; -bnot 5", "1|7|6|16|-6"),
    // Strings.
    .init("$v = 3; \"v is $v and $($v * 2)\"", "v is 3 and 6"),
    .init("'a-b-c' -split '-'; 'abc' -replace 'b', 'x'; 'abc' -like 'A*'", "a|b|c|axc|True"),
    .init("'abc' -match 'b(.)'; $Matches[1]", "True|c"),
    .init("'{0:N2} {1,5}' -f 3.14159, 'x'", "3.14     x"),
    .init("-join (1, 2, 3); 1, 2 -join '+'", "123|1+2"),
    // Binding: a conversion error behind an object that was bound came from a scope that was its own caller, and never ended.
    .init(
      "function f { param([Parameter(ValueFromPipeline)][int]$I, [Parameter(ValueFromPipeline)][string]$S) process { \"$I $S\" } }; 1, 'x', 2 | f",
      "1 1|0 x|2 2"),
    .init("function f { [CmdletBinding()] param() Write-Error e1; Write-Error e2 }; f -ErrorVariable bad 2>$null; $bad.Count", "2"),
    .init("function f { param([Parameter(Mandatory)][AllowNull()][string]$S) }; try { f $null } catch { $_.FullyQualifiedErrorId }",
      "ParameterArgumentValidationErrorEmptyStringNotAllowed,f"),
    .init("function f { param($One, [Alias('One')]$Two) }; try { f 1 } catch { $_.FullyQualifiedErrorId }", "ParameterNameConflictsWithAlias"),
    .init("function Get-Long { [Alias('gl2')] param($A) \"$A $($MyInvocation.InvocationName)\" }; gl2 1", "1 gl2"),
    // Flow.
    .init("foreach ($i in 1..5) { if ($i -eq 2) { continue }; if ($i -eq 4) { break }; $i }", "1|3"),
    .init(":outer foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { continue outer }; \"$i$j\" } }", "11|21|31"),
    .init("switch -Wildcard ('abc') { 'a*' { 'starts' } '*c' { 'ends' } default { 'none' } }", "starts|ends"),
    .init("try { throw 'x' } catch { \"c $_\" } finally { 'f' }", "c x|f"),
    .init("try { [int]::Parse('x') } catch [System.FormatException] { $_.Exception.GetType().Name }", "FormatException"),
    .init("function f { try { return 'r' } finally { 'f' } }; f", "r|f"),
    .init("trap { 'trapped'; continue }; throw 'x'; 'after'", "trapped|after"),
    .init("$null ?? 'd'; $true ? 'y' : 'n'; ($null)?.Length", "d|y|"),
    // Functions and blocks.
    .init("function f($a, [int]$b = 2) { \"$a $b\" }; f 1; f -b 5 x", "1 2|x 5"),
    .init("function f { \"$args\" }; f 1 2 3", "1 2 3"),
    .init("& { param($p) $p + 1 } 4; . { $dotted = 3 }; $dotted", "5|3"),
    .init("filter double { $_ * 2 }; 1, 2 | double", "2|4"),
    .init("function f { begin { 'b' } process { $_ } end { 'e' } }; 1, 2 | f", "b|1|2|e"),
    .init("function deep($n) { if ($n) { deep ($n - 1) } else { 'bottom' } }; deep 500", "bottom"),
    // Objects.
    .init("$o = [pscustomobject]@{ a = 1; b = 'x' }; $o.b; $o.a = 5; \"$o\"", "x|@{a=5; b=x}"),
    .init("$h = @{ k = 1 }; $h.k++; $h['k']; $h.n = 2; $h.Count", "2|2"),
    .init("(1, 2, 3).ForEach({ $_ * 2 }); (1, 2, 3).Where({ $_ -gt 2 })", "2|4|6|3"),
    .init("@('a', 'bb').Length; ('a', 'bb').ToUpper()", "2|A|BB"),
    .init("foreach ($m in 'ToUpper', 'ToLower') { 'aB'.$m() }", "AB|ab"),
    .init("[math]::Max(3, 7); [string]::Join('-', 'a', 'b')", "7|a-b"),
    .init("@{ x = 1 }.PSObject.Properties.Name -contains 'Count'", "True"),
    // Classes.
    .init(
      "class P { [int]$X = 2; [int] Twice() { return $this.X * 2 } }\n$p = [P]::new(); $p.Twice(); $p.X = '9'; $p.X", "4|9"),
    .init(
      "class A { [string] Hi() { return 'A' } }\nclass B : A { [string] Hi() { return 'B' + ([A]$this).Hi() } }\n[B]::new().Hi()", "BA"),
    .init("class S { static [int]$N = 1\nstatic [int] Next() { return ++[S]::N } }\n[S]::Next(); [S]::N", "2|2"),
    .init("enum E { A; B = 5; C }\n[E]::C; [int][E]::C; [E]'b'", "C|6|B"),
    .init("class X : System.Exception { X([string]$m) : base($m) {} }\ntry { throw [X]::new('m') } catch [X] { $_.Exception.Message }", "m"),
    // Strict mode and errors.
    .init("try { $null.Foo() } catch { $_.FullyQualifiedErrorId }", "InvokeMethodOnNull"),
    .init("try { 'a'.Nope() } catch { $_.FullyQualifiedErrorId }", "MethodNotFound"),
    .init("try { nosuchcommand } catch { $_.FullyQualifiedErrorId }", "CommandNotFoundException"),
    .init("function f { f }; try { f } catch { $_.FullyQualifiedErrorId }", "CallDepthOverflow"),
    .init("try { 'x' * 1e10 } catch { 'refused' }", "refused"),
  ]

  @Test(arguments: cases) func writes(_ example: ScriptCase) throws {
    nonisolated(unsafe) var written = ""
    nonisolated(unsafe) var failure: (any Error)?
    let script = example.script
    ScriptRunner.onLargeStack {
      let context = Session.make(SilentHost())
      let sink = CollectSink()
      do { try ScriptRunner.run(script, newScope: true, context: context, output: sink) } catch { failure = error }
      written = sink.all.map { context.text($0) }.joined(separator: "|")
    }
    #expect(failure == nil)
    #expect(written == example.output)
  }
}
