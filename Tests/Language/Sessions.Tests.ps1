# Sessions as objects: [powershell], [runspacefactory], what they write and how they fail.

Describe 'A session made by a script' {
    BeforeEach { $script:shell = [powershell]::Create() }
    AfterEach { $script:shell.Dispose() }

    It 'gives what its script writes' { $script:shell.AddScript('1 + 1; "two"').Invoke() | Should -Be 2, 'two' }

    It 'passes parameters and arguments on' {
        $script:shell.AddCommand('Join-Path').AddParameter('Path', 'a').AddArgument('b').Invoke() | Should -Be 'a/b'
    }

    It 'runs statements one after the other' {
        $null = $script:shell.AddScript('$x = 5').AddStatement().AddCommand('Get-Variable').AddParameter('Name', 'x').AddParameter('ValueOnly')
        $script:shell.Invoke() | Should -Be 5
    }

    It 'pipes commands into each other, and input into the first' {
        $null = $script:shell.AddCommand('ForEach-Object').AddParameter('Process', { $_ * 2 }).AddCommand('Measure-Object').AddParameter('Sum')
        $script:shell.Invoke(@(1, 2, 3)).Sum | Should -Be 12
    }

    It 'keeps its functions for the next run' {
        $null = $script:shell.AddScript('function Get-Half($n) { $n / 2 }').Invoke()
        $script:shell.Commands.Clear()
        $script:shell.AddCommand('Get-Half').AddArgument(10).Invoke() | Should -Be 5
    }

    It 'has variables of its own' {
        $private = 'outside'
        $script:shell.AddScript('"[$private]"').Invoke() | Should -Be '[]'
    }

    It 'collects the <stream> stream' -TestCases @(
        @{ stream = 'Error'; text = 'Write-Error one; Write-Error two'; count = 2 }
        @{ stream = 'Warning'; text = 'Write-Warning one'; count = 1 }
        @{ stream = 'Verbose'; text = 'Write-Verbose one; Write-Verbose two -Verbose'; count = 1 }
        @{ stream = 'Debug'; text = 'Write-Debug one -Debug'; count = 1 }
        @{ stream = 'Information'; text = 'Write-Information one; Write-Host two'; count = 2 }
    ) {
        $null = $script:shell.AddScript($text).Invoke()
        $script:shell.Streams.$stream.Count | Should -Be $count
        $script:shell.Streams.ClearStreams()
        $script:shell.Streams.$stream.Count | Should -Be 0
    }

    It 'says whether there were errors, and how it ended' {
        $null = $script:shell.AddScript('1').Invoke()
        $script:shell.HadErrors | Should -BeFalse
        "$($script:shell.InvocationStateInfo.State)" | Should -Be 'Completed'
        $script:shell.Commands.Clear()
        { $script:shell.AddScript('throw "no"').Invoke() } | Should -Throw '*"no"*'
        $script:shell.HadErrors | Should -BeTrue
        "$($script:shell.InvocationStateInfo.State)" | Should -Be 'Failed'
        $script:shell.InvocationStateInfo.Reason.Message | Should -Be 'no'
    }

    It 'fails with <type> after <text>' -TestCases @(
        @{ text = 'throw "a"'; type = 'System.Management.Automation.RuntimeException' }
        @{ text = 'Get-Item /no/such/place -ErrorAction Stop'; type = 'System.Management.Automation.ActionPreferenceStopException' }
        @{ text = 'function f { [CmdletBinding()] param() 1 / 0 }; $ErrorActionPreference = "Stop"; f'; type = 'System.Management.Automation.CmdletInvocationException' }
        @{ text = '1 + )'; type = 'System.Management.Automation.ParseException' }
        @{ text = '1 +'; type = 'System.Management.Automation.IncompleteParseException' }
    ) {
        $failure = $null
        try { $null = $script:shell.AddScript($text).Invoke() } catch { $failure = $_.Exception.InnerException }
        $failure.GetType().FullName | Should -Be $type
    }

    It 'takes a run that begins and ends apart' {
        $run = $script:shell.AddScript('3, 4').BeginInvoke()
        $run.IsCompleted | Should -BeTrue
        $script:shell.EndInvoke($run) | Should -Be 3, 4
    }

    It 'refuses to run nothing' { { $script:shell.Invoke() } | Should -Throw '*No commands are specified*' }
    It 'refuses a parameter without a command' { { $script:shell.AddParameter('x', 1) } | Should -Throw '*A command is required*' }
    It 'asks nobody' {
        $null = $script:shell.AddScript('function f { param([Parameter(Mandatory)] $needed) $needed }; f').Invoke()
        $script:shell.Streams.Error.Count | Should -Be 1
    }
}

Describe 'A runspace' {
    It 'opens and closes' {
        $space = [runspacefactory]::CreateRunspace()
        "$($space.RunspaceStateInfo.State)" | Should -Be 'BeforeOpen'
        $space.Open()
        "$($space.RunspaceStateInfo.State)" | Should -Be 'Opened'
        $space.Close()
        "$($space.RunspaceStateInfo.State)" | Should -Be 'Closed'
    }

    It 'is shared by several shells' {
        $space = [runspacefactory]::CreateRunspace()
        $space.Open()
        $space.SessionStateProxy.SetVariable('shared', 'from outside')
        $first = [powershell]::Create()
        $first.Runspace = $space
        $first.AddScript('$shared; $answer = 42').Invoke() | Should -Be 'from outside'
        $second = [powershell]::Create($space)
        $second.AddScript('$answer').Invoke() | Should -Be 42
        $space.SessionStateProxy.GetVariable('answer') | Should -Be 42
    }

    It 'that is not open runs nothing' {
        $shell = [powershell]::Create()
        $shell.Runspace = [runspacefactory]::CreateRunspace()
        { $shell.AddScript('1').Invoke() } | Should -Throw "*is not in the 'Opened' state*"
    }

    It 'holds what its initial state says' {
        $state = [initialsessionstate]::CreateDefault()
        $state.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('given', 7, ''))
        $state.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('Get-Given', '$given'))
        [powershell]::Create($state).AddScript('Get-Given').Invoke() | Should -Be 7
    }

    It 'of the caller is the current one' {
        $here = 'seen'
        [powershell]::Create('CurrentRunspace').AddScript('$here').Invoke() | Should -Be 'seen'
        [runspace]::DefaultRunspace.Id | Should -Be $Host.Runspace.Id
    }

    It 'leaves the session that made it as it was' {
        function Test-Own { [CmdletBinding()] param([Parameter(Mandatory)] [int] $Number) $Number }
        $null = [powershell]::Create().AddScript('function Test-Own { "other" }; Test-Own').Invoke()
        Test-Own -Number 3 | Should -Be 3
    }
}

Describe 'A command put together' {
    It 'can be copied' {
        $command = [System.Management.Automation.PSCommand]::new().AddCommand('Write-Output').AddParameter('InputObject', 5)
        $copy = $command.Clone()
        $command.Clear()
        $copy.Commands[0].CommandText | Should -Be 'Write-Output'
        $copy.Commands[0].Parameters[0].Name | Should -Be 'InputObject'
        $shell = [powershell]::Create()
        $shell.Commands = $copy
        $shell.Invoke() | Should -Be 5
    }
}
