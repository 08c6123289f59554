# What a function declares of its parameters: attributes, proxies, restricted language, values that stand for nothing.

Describe 'A wrong attribute' {
    It '<attribute> is said when the function is called' -TestCases @(
        @{ attribute = '[ValidateCount(-1, 2)]'; id = 'ExceptionConstructingAttribute' }
        @{ attribute = '[ValidateCount(2, 1)]'; id = 'ValidateRangeMaxLengthSmallerThanMinLength' }
        @{ attribute = '[ValidateLength(3, 2)]'; id = 'ValidateLengthMaxLengthSmallerThanMinLength' }
        @{ attribute = '[ValidateRange(2, 1)]'; id = 'MaxRangeSmallerThanMinRange' }
        @{ attribute = "[ValidateRange('one', 10)]"; id = 'MinRangeNotTheSameTypeOfMaxRange' }
        @{ attribute = "[ValidateRange('NoSuchKind')]"; id = 'ExceptionConstructingAttribute' }
        @{ attribute = "[Parameter(HelpMessage = '')]"; id = 'Argument' }
    ) {
        Invoke-Expression "function Test-Attribute { param($attribute `$x) }"
        { Test-Attribute } | Should -Throw -ErrorId $id
    }

    It 'more than 32 parameter sets are too many' {
        $parameters = (1..33 | ForEach-Object { "[Parameter(ParameterSetName = 's$_')] `$p$_" }) -join ', '
        { & ([scriptblock]::Create("param($parameters) 1")) -p1 1 } | Should -Throw -ErrorId 'ParsingTooManyParameterSets'
    }
}

Describe 'A value that fails' {
    It '<attribute> for <value> says <id>' -TestCases @(
        @{ attribute = '[ValidateCount(2, 2)]'; value = '1'; id = 'ValidateCountNotInArray' }
        @{ attribute = '[ValidateCount(2, 3)]'; value = '@(1, 2, 3, 4)'; id = 'ValidateCountMinMaxFailure' }
        @{ attribute = '[ValidateRange(1, 10)]'; value = '11'; id = 'ValidateRangeTooBig' }
        @{ attribute = '[ValidateRange(1, 10)]'; value = '0'; id = 'ValidateRangeTooSmall' }
        @{ attribute = "[ValidateRange('Positive')]"; value = '0'; id = 'ValidateRangePositiveFailure' }
        @{ attribute = '[ValidateLength(2, 5)]'; value = "'a'"; id = 'ValidateLengthMinLengthFailure' }
        @{ attribute = "[ValidateSet('a', 'b')]"; value = "'c'"; id = 'ValidateSetFailure' }
    ) {
        Invoke-Expression "function Test-Value { param($attribute `$x) }"
        $inner = try { Invoke-Expression "Test-Value -x $value" } catch { $_.Exception.InnerException }
        $inner.ErrorRecord.FullyQualifiedErrorId | Should -Be $id
    }

    It 'an advanced function takes no text for truth, a simple one does' {
        function Test-Strict { [CmdletBinding()] param([bool[]] $x) }
        function Test-Simple { param([bool[]] $x) $x.Count }
        { Test-Strict 'a', 'b' } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,Test-Strict'
        Test-Simple 'a', 'b' | Should -Be 2
    }
}

Describe 'A proxy' {
    It 'writes <attribute> again' -TestCases @(
        @{ attribute = '[ValidateLength(1, 10)]' }
        @{ attribute = '[ValidateRange([System.Management.Automation.ValidateRangeKind]::Positive)]' }
        @{ attribute = "[ValidateSet('1','10')]" }
        @{ attribute = '[AllowNull()]' }
        @{ attribute = "[PSTypeName('Some.Type')]" }
    ) {
        Set-Item function:Test-Proxied "param($attribute[int]`${x})"
        $text = [System.Management.Automation.ProxyCommand]::GetParamBlock((Get-Command Test-Proxied))
        ($text -split '\r?\n').Trim() -join '' | Should -Be "$attribute[int]`${x}"
    }

    It 'does what the command does' {
        function Get-Doubled { [CmdletBinding()] param([Parameter(ValueFromPipeline)] [int] $Number) process { $Number * 2 } }
        $metadata = [System.Management.Automation.CommandMetadata]::new((Get-Command Get-Doubled))
        Set-Item function:Get-Through ([System.Management.Automation.ProxyCommand]::Create($metadata))
        1, 2 | Get-Through | Should -Be 2, 4
    }
}

Describe 'Restricted language' {
    It '<text> with variables <variables> and commands <commands>: <allowed>' -TestCases @(
        @{ text = '2 + 2'; allowed = $true }
        @{ text = '2 + $a'; allowed = $false }
        @{ text = '2 + $a'; variables = 'a'; allowed = $true }
        @{ text = '$a + $b'; variables = '*'; allowed = $true }
        @{ text = 'Get-Date'; allowed = $false }
        @{ text = 'Get-Date'; commands = 'get-date'; allowed = $true }
        @{ text = 'foreach ($i in 1) { }'; allowed = $false }
    ) {
        $failed = $false
        try { [scriptblock]::Create($text).CheckRestrictedLanguage([string[]]@($commands), [string[]]@($variables), $false) }
        catch { $failed = $true }
        $failed | Should -Be (-not $allowed)
    }
}

Describe 'What stands for nothing' {
    It '<text> is <wanted>' -TestCases @(
        @{ text = '[DBNull]::Value -eq $null'; wanted = $true }
        @{ text = '$null -eq [System.Management.Automation.Language.NullString]::Value'; wanted = $true }
        @{ text = '[DBNull]::Value -eq [System.Management.Automation.Language.NullString]::Value'; wanted = $false }
        @{ text = '[bool][DBNull]::Value'; wanted = $false }
        @{ text = '@([System.Management.Automation.Internal.AutomationNull]::Value).Count'; wanted = 0 }
        @{ text = '([void]1, 2, 3 | Measure-Object).Count'; wanted = 2 }
        @{ text = '([bool]$typed = 42).GetType().Name'; wanted = 'Boolean' }
        @{ text = '($p, $q = 1, 2, 3)[1].Count'; wanted = 2 }
    ) {
        Invoke-Expression $text | Should -Be $wanted
    }

    It 'a return inside what is assigned writes nothing' {
        function Test-Assigned { $x = if ($true) { 'one'; return 'two' } }
        Test-Assigned | Should -BeNullOrEmpty
    }
}

Describe 'A delegate' {
    It 'of <count> parameters gets them all' -TestCases @(@{ count = 1 }, @{ count = 4 }, @{ count = 9 }, @{ count = 16 }) {
        $type = [type]::GetType("System.Func``$($count + 1)").MakeGenericType([type[]](@([int]) * ($count + 1)))
        ({ $args.Count } -as $type).DynamicInvoke(@(1..$count)) | Should -Be $count
    }
}

Describe 'Old tokens' {
    It 'say what they are' {
        $mistakes = $null
        $tokens = [System.Management.Automation.PSParser]::Tokenize('Get-Item -Path $x "two" # end', [ref]$mistakes)
        $mistakes.Count | Should -Be 0
        $tokens.Type -join ',' | Should -Be 'Command,CommandParameter,Variable,String,Comment'
        $tokens[2].Content | Should -Be 'x'
    }
}

Describe 'A type that cannot be had' {
    It '<text>: <id>' -TestCases @(
        @{ text = '[System.Span[int]]::new()'; id = 'CannotInstantiateBoxedByRefLikeType' }
        @{ text = '[System.ReadOnlySpan[char]] "text"'; id = 'InvalidCastToByRefLikeType' }
        @{ text = '[nullable[string]] $null'; id = 'TypeNotFoundWithMessage' }
    ) {
        { & ([scriptblock]::Create($text)) } | Should -Throw -ErrorId $id
    }

    It 'is not made by New-Object either' {
        { New-Object 'System.Span[int]' } | Should -Throw -ErrorId 'CannotInstantiateBoxedByRefLikeType,Microsoft.PowerShell.Commands.NewObjectCommand'
    }
}
