# Errors that end commands: who is told, and what goes on.

Describe 'An error that ends a function' {
    BeforeAll {
        function Stop-Self {
            [CmdletBinding()] param()
            $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([ArgumentException]::new('wrong'), 'id', 'InvalidArgument', $null))
            'goes on'
        }
        function Stop-Inner { [CmdletBinding()] param() Get-Item /no/such/place -ErrorAction Stop; 'goes on' }
        function Stop-Thrown { [CmdletBinding()] param() throw 'thrown'; 'goes on' }
        function Stop-Divided { [CmdletBinding()] param() 1 / 0; 'goes on' }
    }

    It '<name> under <action>: <gives>' -TestCases @(
        @{ name = 'Stop-Self'; action = 'SilentlyContinue'; gives = 'error' }
        @{ name = 'Stop-Self'; action = 'Ignore'; gives = 'error' }
        @{ name = 'Stop-Inner'; action = 'SilentlyContinue'; gives = 'error' }
        @{ name = 'Stop-Inner'; action = 'Ignore'; gives = 'error' }
        @{ name = 'Stop-Thrown'; action = 'SilentlyContinue'; gives = 'goes on' }
        @{ name = 'Stop-Divided'; action = 'Ignore'; gives = 'goes on' }
        @{ name = 'Stop-Divided'; action = 'Stop'; gives = 'error' }
    ) {
        $shell = [powershell]::Create()
        $null = $shell.AddScript("function $name { $((Get-Command $name).ScriptBlock) }").Invoke()
        $shell.Commands.Clear()
        $got = try { $shell.AddCommand($name).AddParameter('ErrorAction', $action).Invoke() } catch { 'error' }
        $got | Should -Be $gives
    }

    It 'is in the variable as the exception that left the command' {
        try { Get-Item /no/such/place -ErrorAction Stop -ErrorVariable problems } catch { }
        $problems.Count | Should -Be 1
        $problems[0] | Should -BeOfType ([System.Management.Automation.ActionPreferenceStopException])
        $problems[0].ErrorRecord.CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'is caught as <type>' -TestCases @(
        @{ type = 'System.Management.Automation.ActionPreferenceStopException'; text = 'Get-Item /no/such/place -ErrorAction Stop' }
        @{ type = 'System.Management.Automation.ItemNotFoundException'; text = 'Get-Item /no/such/place -ErrorAction Stop' }
        @{ type = 'System.Management.Automation.CmdletInvocationException'; text = 'Invoke-Expression "Get-Command -Name"' }
    ) {
        $caught = Invoke-Expression "try { $text } catch [$type] { 'yes' } catch { 'no' }"
        $caught | Should -Be 'yes'
    }

    It 'inside a cmdlet carries the cmdlet in its id' {
        $id = try { Invoke-Expression '[no.such.type]' } catch { $_.FullyQualifiedErrorId }
        $id | Should -Be 'TypeNotFound,Microsoft.PowerShell.Commands.InvokeExpressionCommand'
    }

    It 'a trap sees what the language wrapped' {
        $seen = . { trap { $_.Exception.GetType().Name; continue } 1 / 0 }
        $seen | Should -Be 'DivideByZeroException'
    }
}

Describe 'Variables of common parameters' {
    It 'may name a scope' {
        function Get-Inner { [CmdletBinding()] param() 'value' }
        function Get-Outer { [CmdletBinding()] param() Get-Inner -OutVariable script:captured }
        $null = Get-Outer
        $script:captured | Should -Be 'value'
    }

    It 'get of a pipeline inside what its last command had to say' {
        function Write-Both { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $x) Write-Error 'one'; $x }
        function Get-Piped { [CmdletBinding()] param() Write-Both 1 | Write-Both }
        $null = Get-Piped -ErrorVariable problems 2>&1
        $problems.Count | Should -Be 1
    }
}

Describe 'A clean block' {
    It 'runs only where another block ran' {
        $script:ran = $false
        function Test-Only { clean { $script:ran = $true } }
        Test-Only
        $script:ran | Should -BeFalse
        function Test-After { end { } clean { $script:ran = $true } }
        Test-After
        $script:ran | Should -BeTrue
    }

    It 'keeps its errors to itself' {
        function Test-Broken { [CmdletBinding()] param() end { 'out' } clean { throw 'in clean' } }
        $got = try { Test-Broken -ErrorVariable problems 2>$null } catch { 'caught' }
        $got | Should -Be 'out'
        "$($problems[0])" | Should -Be 'in clean'
    }

    It 'runs when a steppable pipeline fails, and once' {
        $script:count = 0
        $step = { & { begin { throw 'no' } clean { $script:count++ } } }.GetSteppablePipeline()
        try { $step.Begin($false) } catch { }
        $step.Clean()
        $step.Dispose()
        $script:count | Should -Be 1
    }
}

Describe 'The dollar question mark' {
    It 'after <text> is <wanted>' -TestCases @(
        @{ text = 'Write-Error x; $(); $?'; wanted = $true }
        @{ text = '@(Write-Error x); $?'; wanted = $false }
        @{ text = '@(Write-Error x; 1) > $null; $?'; wanted = $true }
        @{ text = 'Write-Error x; $null = @(1, 2); $?'; wanted = $true }
    ) {
        Invoke-Expression $text 2>$null | Select-Object -Last 1 | Should -Be $wanted
    }
}
