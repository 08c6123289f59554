# The language from inside: what a script may rely on.
Describe 'Scopes' {
    BeforeAll {
        function Set-Inside { $value = 'inside'; $value }
        function Set-Outside { $script:fromFunction = 'seen' }
    }
    It 'keeps a function''s variables to itself' { $value = 'outside'; Set-Inside | Should -Be 'inside'; $value | Should -Be 'outside' }
    It 'reads the caller''s variables' { $seen = 5; & { $seen + 1 } | Should -Be 6 }
    It 'reaches the script''s' { Set-Outside; $script:fromFunction | Should -Be 'seen' }
    It 'closes over values' { $n = 1; $block = { $n }.GetNewClosure(); $n = 2; & $block | Should -Be 1 }
    It 'runs a dot-sourced block here' { . { $dotted = 3 }; $dotted | Should -Be 3 }
    It 'refuses to change constants' {
        { Set-Variable -Name fixed -Value 1 -Option Constant; $fixed = 2 } | Should -Throw -ErrorId 'VariableNotWritable'
    }
}

Describe 'Numbers' {
    It 'widens <text> to <type>' -TestCases @(
        @{ text = '2147483647 + 1'; type = 'Double' }
        @{ text = '1 + 1'; type = 'Int32' }
        @{ text = '10 / 4'; type = 'Double' }
        @{ text = '10 / 5'; type = 'Int32' }
        @{ text = '1d + 1'; type = 'Decimal' }
        @{ text = '1kb'; type = 'Int32' }
        @{ text = '0xFFFFFFFFF'; type = 'Int64' }
        @{ text = '1n + 1'; type = 'BigInteger' }
        @{ text = '1u'; type = 'UInt32' }
    ) { (Invoke-Expression $text).GetType().Name | Should -Be $type }
    It 'rounds half to even' { [int]2.5 | Should -Be 2; [int]3.5 | Should -Be 4 }
    It 'keeps a decimal''s places' { "$(1.10d + 1.1d)" | Should -Be '2.20' }
    It 'refuses to divide by zero' { { 1 / 0 } | Should -Throw -ErrorId 'RuntimeException' }
    It 'shifts and masks' { 1 -shl 4 | Should -Be 16; 6 -band 3 | Should -Be 2; 6 -bxor 3 | Should -Be 5; -bnot 0 | Should -Be -1 }
}

Describe 'Strings' {
    It 'expands what stands in double quotes' { $p = @{ Name = 'x' }; "$($p.Name)-$p.Name" | Should -Be 'x-System.Collections.Hashtable.Name' }
    It 'leaves single quotes alone' { '$x' | Should -BeExactly "`$x" }
    It 'formats with -f' { '{0:N2}|{1,5}|{2:x}' -f 1234.5, 'ab', 255 | Should -Be '1,234.50|   ab|ff' }
    It 'splits, joins and replaces' { ('a,b;c' -split '[,;]') -join '+' | Should -Be 'a+b+c'; 'abc' -replace '(b)', '[$1]' | Should -Be 'a[b]c' }
    It 'fills $Matches' { 'pool01' -match '(?<n>\d+)' | Should -BeTrue; $Matches.n | Should -Be '01' }
    It 'compares without regard to case unless told' { 'A' -eq 'a' | Should -BeTrue; 'A' -ceq 'a' | Should -BeFalse }
}

Describe 'Collections' {
    It 'gives the elements'' members' { (@{ a = 1 }, @{ a = 2 }).a | Should -Be @(1, 2) }
    It 'filters by comparing a list' { 1, 2, 3, 2 -eq 2 | Should -Be @(2, 2) }
    It 'indexes from the end and by lists' { $a = 1..5; $a[-1] | Should -Be 5; $a[0, 2] | Should -Be @(1, 3); $a[1..2] | Should -Be @(2, 3) }
    It 'keeps an ordered table''s order' { ([ordered]@{ z = 1; a = 2 }).Keys -join '' | Should -Be 'za' }
    It 'unrolls one level' { @(, (1, 2)).Count | Should -Be 1; @((1, 2), 3).Count | Should -Be 2 }
    It 'swaps' { $a, $b = 1, 2; $a, $b = $b, $a; "$a$b" | Should -Be '21' }
}

Describe 'Errors' {
    It 'is caught by type, nearest first' {
        $caught = try { [int]::Parse('x') } catch [System.FormatException] { 'format' } catch { 'other' }
        $caught | Should -Be 'format'
    }
    It 'runs finally also on the way out' {
        $log = [System.Collections.Generic.List[string]]::new()
        try { try { throw 'a' } finally { $log.Add('finally') } } catch { $log.Add("$_") }
        $log -join ' ' | Should -Be 'finally a'
    }
    It 'does not stop for errors that need not stop' { $r = & { Write-Error 'no'; 'on' } 2>$null; $r | Should -Be 'on' }
    It 'stops when told' { { Write-Error 'no' -ErrorAction Stop } | Should -Throw 'no' }
    It 'fills the error variable' { Write-Error 'kept' -ErrorVariable ev -ErrorAction SilentlyContinue; "$ev" | Should -Be 'kept' }
    It 'goes on after a trap' { $r = & { trap { continue }; throw 'x'; 'after' }; $r | Should -Be 'after' }
    It 'ends endless recursion' { function Loop { Loop }; { Loop } | Should -Throw -ErrorId 'CallDepthOverflow' }
    It 'names what is not there' { { Get-NoSuchThing } | Should -Throw -ErrorId 'CommandNotFoundException' }
}

Describe 'Functions' {
    BeforeAll {
        function Join-Pair {
            [CmdletBinding()]
            param([Parameter(Mandatory, ValueFromPipelineByPropertyName)][string]$Left, [Parameter(ValueFromPipeline)]$Object, [ValidateSet('-', '+')][string]$With = '-')
            process { "$Left$With$($Object.Right)" }
        }
    }
    It 'binds by property name' { [pscustomobject]@{ Left = 'a'; Right = 'b' } | Join-Pair -With + | Should -Be 'a+b' }
    It 'refuses what is not in the set' { { Join-Pair -Left a -With x } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Join-Pair' }
    It 'refuses unknown parameters' { { Join-Pair -Left a -Nope 1 } | Should -Throw -ErrorId 'NamedParameterNotFound,Join-Pair' }
    It 'takes a splatted table' { $p = @{ Left = 'l'; Object = @{ Right = 'r' } }; Join-Pair @p | Should -Be 'l-r' }
    It 'runs begin, process and end' {
        function Count { begin { $n = 0 } process { $n += $_ } end { $n } }
        1..4 | Count | Should -Be 10
    }
    It 'stops upstream' { $seen = 0; 1..100 | ForEach-Object { $seen++; $_ } | Select-Object -First 3 | Out-Null; $seen | Should -Be 3 }
    It 'cleans up' {
        $log = [System.Collections.Generic.List[string]]::new()
        function Clean { process { throw 'x' } clean { $log.Add('clean') } }
        try { 1 | Clean } catch { }
        $log | Should -Be 'clean'
    }
}

Describe 'Classes' {
    BeforeAll {
        class Shape { [string]$Name; Shape([string]$name) { $this.Name = $name } [double] Area() { return 0 } [string] ToString() { return "$($this.Name) $($this.Area())" } }
        class Square : Shape { [double]$Side; hidden static [int]$Made = 0; Square([double]$side) : base('square') { $this.Side = $side; [Square]::Made++ } [double] Area() { return $this.Side * $this.Side } }
        enum Colour { Red = 1; Green; Blue }
        [Flags()] enum Access { None = 0; Read = 1; Write = 2 }
    }
    It 'calls the derived method' { "$([Square]::new(3))" | Should -Be 'square 9' }
    It 'counts in a static property' { $before = [Square]::Made; $null = [Square]::new(1); [Square]::Made - $before | Should -Be 1 }
    It 'converts to the property''s type' { $s = [Square]::new(2); $s.Side = '4'; $s.Area() | Should -Be 16 }
    It 'makes one from a table' { class Point { [int]$X; [int]$Y }; ([Point]@{ X = 1; Y = 2 }).Y | Should -Be 2 }
    It 'counts enums on' { [int][Colour]::Blue | Should -Be 3; [Colour]'green' | Should -Be ([Colour]::Green) }
    It 'combines flags' { "$([Access]3)" | Should -Be 'Read, Write'; ([Access]'Read,Write').HasFlag([Access]::Write) | Should -BeTrue }
}

Describe 'Statements' {
    It 'matches several clauses' { $(switch (5) { 5 { 'five' } { $_ -gt 3 } { 'big' } default { 'none' } }) -join ' ' | Should -Be 'five big' }
    It 'switches by pattern' { $(switch -Wildcard ('abc') { 'a*' { 'a' } }) | Should -Be 'a'; $(switch -Regex ('x1') { '(\d)' { $Matches[1] } }) | Should -Be '1' }
    It 'leaves the labelled loop' { $n = 0; :outer foreach ($i in 1..3) { foreach ($j in 1..3) { $n++; if ($j -eq 2) { continue outer } } }; $n | Should -Be 6 }
    It 'chains' { $r = $(1 && 2 || 3); $r | Should -Be @(1, 2) }
    It 'asks in one line' { $(1 -gt 2 ? 'a' : 'b') | Should -Be 'b'; $null ?? 'c' | Should -Be 'c' }
    It 'redirects streams' { $all = & { Write-Warning 'w'; 'o' } 3>&1; $all.Count | Should -Be 2; "$($all[0])" | Should -Be 'w' }
}
