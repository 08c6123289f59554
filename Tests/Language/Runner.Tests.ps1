# The runner tests itself first: what it cannot tell apart would hide everything else.
Describe 'Should' {
    It 'takes <actual> for <expected>' -TestCases @(
        @{ actual = 1; expected = 1 }
        @{ actual = 'a'; expected = 'A' }
        @{ actual = $null; expected = $null }
    ) { $actual | Should -Be $expected }
    It 'tells case apart when asked' { { 'a' | Should -BeExactly 'A' } | Should -Throw '*Expected*' }
    It 'fails where the values differ' { { 1 | Should -Be 2 } | Should -Throw 'Expected 2, but got 1.' }
    It 'turns round' { { 1 | Should -Not -Be 1 } | Should -Throw 'Expected not 1, but got 1.' }
    It 'compares lists by element' { 1, 2, 3 | Should -Be @(1, 2, 3); { 1, 2 | Should -Be @(1, 3) } | Should -Throw }
    It 'knows types' { 1.5 | Should -BeOfType double; 'x' | Should -Not -BeOfType int }
    It 'sees errors with id and type' { { [int]'x' } | Should -Throw -ErrorId 'InvalidCastFromStringToInteger' -ExceptionType ([System.Management.Automation.RuntimeException]) }
    It 'is angry when nothing is thrown' { { { 1 } | Should -Throw } | Should -Throw '*no error*' }
    It 'orders' { 3 | Should -BeGreaterThan 2; 3 | Should -BeLessOrEqual 3; 2 | Should -BeLessThan 3; 3 | Should -BeGreaterOrEqual 3 }
    It 'looks into lists' { 1, 2, 3 | Should -Contain 2; 2 | Should -BeIn @(1, 2); 1, 2 | Should -HaveCount 2 }
    It 'knows patterns' { 'pool01' | Should -BeLike 'pool*'; 'pool01' | Should -Match '\d\d$' }
    It 'knows nothing' { $null | Should -BeNullOrEmpty; '' | Should -BeNullOrEmpty; 'x' | Should -Not -BeNullOrEmpty }
}

Describe 'Blocks' {
    BeforeAll { $order = [System.Collections.Generic.List[string]]::new() }
    BeforeEach { $order.Add('outer') }
    AfterEach { $order.Add('after') }
    Context 'inside' {
        BeforeEach { $order.Add('inner') }
        It 'runs what stands before each test from outside in' { $order -join ' ' | Should -Be 'outer inner' }
    }
    It 'ran what stands after each test' { $order -join ' ' | Should -Be 'outer inner after outer' }
}

Describe 'Mock' {
    BeforeAll { function global:Get-Weather { 'rain' } }
    AfterAll { Remove-Item function:global:Get-Weather }
    Context 'with a replacement' {
        Mock Get-Weather { 'sun' }
        It 'calls the replacement' { Get-Weather | Should -Be 'sun'; Assert-MockCalled Get-Weather -Times 1 }
    }
    It 'puts the function back' { Get-Weather | Should -Be 'rain' }
}
