# A small runner for specifications written in PowerShell: Describe, Context, It, BeforeAll, BeforeEach, AfterEach, AfterAll, Should.
# Written in the language it tests. A file of tests is run as any script, then Complete-Specification says what came of it:
#   Import-Module ./Specification.psm1; ./Language.Tests.ps1; Complete-Specification

class SpecificationResult {
    [string]$Path
    [bool]$Passed
    [bool]$Skipped
    [string]$Message
    [string]$Place
    SpecificationResult([string]$path) { $this.Path = $path; $this.Passed = $true }
    [string] ToString() {
        if ($this.Skipped) { return "[!] $($this.Path): skipped, $($this.Message)" }
        if ($this.Passed) { return "[+] $($this.Path)" }
        return "[-] $($this.Path)`n    $($this.Message)`n    $($this.Place)"
    }
}

class Block {
    [string]$Name
    [Block]$Parent
    [System.Collections.Generic.List[scriptblock]]$BeforeEach = [System.Collections.Generic.List[scriptblock]]::new()
    [System.Collections.Generic.List[scriptblock]]$AfterEach = [System.Collections.Generic.List[scriptblock]]::new()
    [System.Collections.Generic.List[scriptblock]]$AfterAll = [System.Collections.Generic.List[scriptblock]]::new()
    [hashtable]$Replaced = @{}
    Block([string]$name, [Block]$parent) { $this.Name = $name; $this.Parent = $parent }
    [string] FullName() { if ($this.Parent) { return $this.Parent.FullName() + ' > ' + $this.Name } return $this.Name }
    [Block[]] FromRoot() { if ($this.Parent) { return $this.Parent.FromRoot() + $this } return @($this) }
}

$script:current = $null
$script:results = [System.Collections.Generic.List[SpecificationResult]]::new()
$script:mocks = @{}

function Get-SpecificationResult { $script:results.ToArray() }

# What failed, line by line, then the counts; forgets the results, so that the next files start anew.
function Complete-Specification {
    $failed = @($script:results | Where-Object { -not $_.Passed -and -not $_.Skipped })
    foreach ($result in $failed) { "$result" }
    $skipped = @($script:results | Where-Object Skipped)
    '{0} passed, {1} failed, {2} skipped' -f ($script:results.Count - $failed.Count - $skipped.Count), $failed.Count, $skipped.Count
    $script:results.Clear()
}

function Describe {
    param([Parameter(Mandatory, Position = 0)][string]$Name, [Parameter(Mandatory, Position = 1)][scriptblock]$Body)
    $outer = $script:current
    $script:current = [Block]::new($Name, $outer)
    try { & $Body }
    catch {
        $result = [SpecificationResult]::new($script:current.FullName())
        $result.Passed = $false
        $result.Message = "the block itself failed: $_"
        $result.Place = $_.InvocationInfo.PositionMessage
        $script:results.Add($result)
    }
    finally {
        foreach ($after in $script:current.AfterAll) { . $after }
        foreach ($name in $script:current.Replaced.Keys) { Restore-Function $name $script:current.Replaced[$name] }
        $script:current = $outer
    }
}

Set-Alias Context Describe

function BeforeAll { param([Parameter(Mandatory)][scriptblock]$Body) . $Body }

function BeforeEach { param([Parameter(Mandatory)][scriptblock]$Body) $script:current.BeforeEach.Add($Body) }

function AfterEach { param([Parameter(Mandatory)][scriptblock]$Body) $script:current.AfterEach.Add($Body) }

function AfterAll { param([Parameter(Mandatory)][scriptblock]$Body) $script:current.AfterAll.Add($Body) }

function It {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)][string]$Name,
        [Parameter(Position = 1)][scriptblock]$Body,
        [Alias('ForEach')][System.Collections.IDictionary[]]$TestCases,
        [string]$Skip
    )
    if (-not $TestCases) { $TestCases = @(@{}) }
    foreach ($case in $TestCases) {
        $title = [regex]::Replace($Name, '<(\w+)>', { param($m) if ($case.Contains($m.Groups[1].Value)) { "$($case[$m.Groups[1].Value])" } else { $m.Value } })
        $result = [SpecificationResult]::new($script:current.FullName() + ' > ' + $title)
        $script:results.Add($result)
        if ($Skip) { $result.Skipped = $true; $result.Message = $Skip; continue }
        $chain = $script:current.FromRoot()
        try {
            $variables = @(foreach ($entry in $case.GetEnumerator()) { [psvariable]::new($entry.Key, $entry.Value) })
            # A block written in the tests' session state runs there, dot-sourced where the tests stand now.
            foreach ($block in $chain) { foreach ($before in $block.BeforeEach) { . $before } }
            try { $null = $Body.InvokeWithContext($null, $variables) }
            finally { foreach ($block in $chain) { foreach ($after in $block.AfterEach) { . $after } } }
        }
        catch {
            $failure = if ($_.Exception.InnerException -and $_.Exception.InnerException.ErrorRecord) { $_.Exception.InnerException.ErrorRecord } else { $_ }
            $result.Passed = $false
            $result.Message = "$failure"
            $result.Place = ($failure.ScriptStackTrace -split "`n" | Where-Object { $_ -notmatch 'Specification\.psm1' } | Select-Object -First 1)
        }
    }
}

# Puts a function in another's place until the block ends; its calls are counted.
function Mock {
    param([Parameter(Mandatory, Position = 0)][string]$CommandName, [Parameter(Position = 1)][scriptblock]$With = {})
    $path = "function:global:$CommandName"
    if (-not $script:current.Replaced.ContainsKey($CommandName)) {
        $script:current.Replaced[$CommandName] = if (Test-Path "function:$CommandName") { (Get-Item "function:$CommandName").ScriptBlock } else { $null }
    }
    $script:mocks[$CommandName] = [System.Collections.Generic.List[object]]::new()
    $calls = $script:mocks[$CommandName]
    $replacement = { $calls.Add($args); & $With @args }.GetNewClosure()
    Set-Item -Path $path -Value $replacement
}

function Restore-Function {
    param([string]$Name, [scriptblock]$Original)
    if ($Original) { Set-Item -Path "function:global:$Name" -Value $Original } else { Remove-Item -Path "function:global:$Name" }
}

function Assert-MockCalled {
    param([Parameter(Mandatory, Position = 0)][string]$CommandName, [int]$Times = 1)
    $count = if ($null -ne $script:mocks[$CommandName]) { $script:mocks[$CommandName].Count } else { 0 }
    if ($count -ne $Times) { throw "Expected $Times calls of $CommandName, but there were $count." }
}

function Format-Specified {
    param($Value)
    if ($null -eq $Value) { return '$null' }
    if ($Value -is [string]) { return "'$Value'" }
    if ($Value -is [System.Collections.IEnumerable] -and $Value -isnot [System.Collections.IDictionary]) {
        return '@(' + (@(foreach ($item in $Value) { Format-Specified $item }) -join ', ') + ')'
    }
    return "$Value"
}

function Test-Same {
    param($Actual, $Expected, [switch]$CaseSensitive)
    if ($Expected -is [array]) {
        $list = @($Actual)
        if ($list.Count -ne $Expected.Count) { return $false }
        for ($n = 0; $n -lt $Expected.Count; $n++) { if (-not (Test-Same $list[$n] $Expected[$n] -CaseSensitive:$CaseSensitive)) { return $false } }
        return $true
    }
    if ($Actual -is [array] -and $Actual.Count -ne 1) { return $false }
    if ($null -eq $Expected -or $null -eq $Actual) { return ($null -eq $Expected) -and ($null -eq $Actual) }
    if ($CaseSensitive) { return [bool]($Actual -ceq $Expected) }
    return [bool]($Actual -eq $Expected)
}

# value | Should -Be expected; one switch says what is asked, -Not turns it round.
function Should {
    [CmdletBinding(DefaultParameterSetName = 'Be')]
    param(
        [Parameter(ValueFromPipeline)]$InputObject,
        [switch]$Not,
        [Parameter(ParameterSetName = 'Be')][AllowNull()][AllowEmptyString()][AllowEmptyCollection()]$Be,
        [Parameter(ParameterSetName = 'BeExactly')][AllowNull()]$BeExactly,
        [Parameter(ParameterSetName = 'BeGreaterThan')]$BeGreaterThan,
        [Parameter(ParameterSetName = 'BeGreaterOrEqual')]$BeGreaterOrEqual,
        [Parameter(ParameterSetName = 'BeLessThan')]$BeLessThan,
        [Parameter(ParameterSetName = 'BeLessOrEqual')]$BeLessOrEqual,
        [Parameter(ParameterSetName = 'BeLike')][string]$BeLike,
        [Parameter(ParameterSetName = 'Match')][string]$Match,
        [Parameter(ParameterSetName = 'BeOfType')][type]$BeOfType,
        [Parameter(ParameterSetName = 'BeNullOrEmpty')][switch]$BeNullOrEmpty,
        [Parameter(ParameterSetName = 'BeTrue')][switch]$BeTrue,
        [Parameter(ParameterSetName = 'BeFalse')][switch]$BeFalse,
        [Parameter(ParameterSetName = 'Contain')]$Contain,
        [Parameter(ParameterSetName = 'BeIn')][object[]]$BeIn,
        [Parameter(ParameterSetName = 'HaveCount')][int]$HaveCount,
        [Parameter(ParameterSetName = 'Throw')][switch]$Throw,
        [Parameter(ParameterSetName = 'Throw', Position = 0)][string]$ExpectedMessage,
        [Parameter(ParameterSetName = 'Throw')][string]$ErrorId,
        [Parameter(ParameterSetName = 'Throw')][type]$ExceptionType
    )
    begin { $all = [System.Collections.Generic.List[object]]::new() }
    process { if ($MyInvocation.ExpectingInput) { $all.Add($InputObject) } }
    end {
        $actual = if ($all.Count -eq 1) { $all[0] } elseif ($all.Count -eq 0 -and -not $MyInvocation.ExpectingInput) { $InputObject } else { $all.ToArray() }
        $how = $PSCmdlet.ParameterSetName
        $wanted = ''
        switch ($how) {
            'Be' { $holds = Test-Same $actual $Be; $wanted = Format-Specified $Be }
            'BeExactly' { $holds = Test-Same $actual $BeExactly -CaseSensitive; $wanted = Format-Specified $BeExactly }
            'BeGreaterThan' { $holds = $actual -gt $BeGreaterThan; $wanted = "more than $BeGreaterThan" }
            'BeGreaterOrEqual' { $holds = $actual -ge $BeGreaterOrEqual; $wanted = "at least $BeGreaterOrEqual" }
            'BeLessThan' { $holds = $actual -lt $BeLessThan; $wanted = "less than $BeLessThan" }
            'BeLessOrEqual' { $holds = $actual -le $BeLessOrEqual; $wanted = "at most $BeLessOrEqual" }
            'BeLike' { $holds = $actual -like $BeLike; $wanted = "like '$BeLike'" }
            'Match' { $holds = $actual -match $Match; $wanted = "a match of '$Match'" }
            'BeOfType' { $holds = $actual -is $BeOfType; $wanted = "of type [$($BeOfType.FullName)]" }
            'BeNullOrEmpty' { $holds = $null -eq $actual -or ($actual -is [string] -and $actual -eq '') -or ($all.Count -eq 0) ; $wanted = 'nothing' }
            'BeTrue' { $holds = [bool]$actual; $wanted = 'true' }
            'BeFalse' { $holds = -not $actual; $wanted = 'false' }
            'Contain' { $holds = $all.ToArray() -contains $Contain; $wanted = "with $(Format-Specified $Contain) in it" }
            'BeIn' { $holds = $actual -in $BeIn; $wanted = "one of $(Format-Specified $BeIn)" }
            'HaveCount' { $holds = $all.Count -eq $HaveCount; $wanted = "$HaveCount objects" }
            'Throw' {
                $wanted = 'an error'
                $holds = $false
                $caught = $null
                try { & $actual | Out-Null } catch { $caught = $_ }
                if ($caught) {
                    $holds = $true
                    if ($ExpectedMessage) { $holds = $caught.Exception.Message -like $ExpectedMessage; $wanted += " like '$ExpectedMessage'" }
                    if ($holds -and $ErrorId) { $holds = $caught.FullyQualifiedErrorId -like $ErrorId; $wanted += " with the id '$ErrorId'" }
                    if ($holds -and $ExceptionType) { $holds = $caught.Exception -is $ExceptionType; $wanted += " of type [$($ExceptionType.FullName)]" }
                    $actual = "$($caught.FullyQualifiedErrorId): $($caught.Exception.Message)"
                }
                else { $actual = 'no error' }
            }
        }
        if ([bool]$holds -eq [bool]$Not) {
            throw "Expected $(if ($Not) { 'not ' })$wanted, but got $(Format-Specified $actual)."
        }
    }
}

Export-ModuleMember -Function Describe, It, BeforeAll, BeforeEach, AfterEach, AfterAll, Should, Mock, Assert-MockCalled, Complete-Specification, Get-SpecificationResult -Alias Context
