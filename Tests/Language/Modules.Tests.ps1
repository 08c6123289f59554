# Modules and their manifests: what goes with what, what is wrong with a manifest, specifications.

$TestDrive = Join-Path ([System.IO.Path]::GetTempPath()) "standby-modules-$PID"
$null = New-Item $TestDrive -ItemType Directory -Force

Describe 'A module that loads another' {
    BeforeEach {
        $folder = Join-Path $TestDrive 'outer'
        $null = New-Item $folder -ItemType Directory -Force
        Set-Content "$folder/outer.psm1" "Import-Module `$PSScriptRoot/inner.psm1`nfunction Get-Outer { Get-Inner }"
        Set-Content "$folder/inner.psm1" 'function Get-Inner { ''first'' }'
        Import-Module $folder
    }
    AfterEach {
        Remove-Module outer -ErrorAction SilentlyContinue
        Remove-Item $folder -Recurse
    }

    It 'has it as a nested module, which Get-Module leaves out' {
        (Get-Module outer).NestedModules.Name | Should -Be 'inner'
        Get-Module inner | Should -BeNullOrEmpty
        (Get-Module inner -All).Name | Should -Be 'inner'
    }

    It 'loads it anew with -Force' {
        Get-Outer | Should -Be 'first'
        Set-Content "$folder/inner.psm1" 'function Get-Inner { ''second'' }'
        Import-Module $folder -Force
        Get-Outer | Should -Be 'second'
    }

    It 'takes it along when it is removed' {
        Remove-Module outer
        Get-Module inner -All | Should -BeNullOrEmpty
    }
}

Describe 'A module that -ListAvailable describes' {
    It 'is loaded from its file' {
        Set-Content "$TestDrive/described.psm1" 'function Get-Described { ''here'' }'
        Get-Module "$TestDrive/described.psm1" -ListAvailable | Import-Module
        Get-Described | Should -Be 'here'
        Remove-Module described
    }
}

Describe 'Test-ModuleManifest' {
    BeforeEach {
        $null = New-Item "$TestDrive/checked" -ItemType Directory -Force
        $manifest = "$TestDrive/checked/checked.psd1"
    }
    AfterEach { Remove-Item "$TestDrive/checked" -Recurse }

    It 'says that what <key> names is missing: <id>' -TestCases @(
        @{ key = 'RequiredAssemblies'; id = 'Modules_InvalidRequiredAssembliesInModuleManifest' }
        @{ key = 'NestedModules'; id = 'Modules_InvalidNestedModuleinModuleManifest' }
        @{ key = 'RequiredModules'; id = 'Modules_InvalidRequiredModulesinModuleManifest' }
        @{ key = 'FileList'; id = 'Modules_InvalidFilePathinModuleManifest' }
        @{ key = 'ModuleList'; id = 'Modules_InvalidModuleListinModuleManifest' }
        @{ key = 'TypesToProcess'; id = 'Modules_InvalidManifest' }
        @{ key = 'ScriptsToProcess'; id = 'Modules_InvalidManifest' }
        @{ key = 'RootModule'; id = 'Modules_InvalidRootModuleInModuleManifest' }
    ) {
        $values = @{ $key = 'absent.psm1' }
        New-ModuleManifest $manifest @values
        { Test-ModuleManifest $manifest -ErrorAction Stop } | Should -Throw -ErrorId "$id,Microsoft.PowerShell.Commands.TestModuleManifestCommand"
    }

    It 'shows nested and required modules without loading them' {
        Set-Content "$TestDrive/checked/part.psm1" 'function Get-Part { }'
        New-ModuleManifest $manifest -NestedModules part.psm1 -PowerShellVersion 7.0
        $module = Test-ModuleManifest $manifest
        $module.NestedModules.Name | Should -Be 'part'
        $module.PowerShellVersion | Should -Be '7.0'
        Get-Module part -All | Should -BeNullOrEmpty
    }

    It 'fills the automatic variables in' {
        Set-Content $manifest '@{ ModuleVersion = ''1.0''; PrivateData = @{ Place = "$PSScriptRoot"; Linux = "$IsLinux" } }'
        $data = (Test-ModuleManifest $manifest).PrivateData
        $data.Place | Should -Be (Split-Path (Resolve-Path $manifest))
        $data.Linux | Should -Be "$IsLinux"
    }
}

Describe 'New-ModuleManifest' {
    It 'writes addresses escaped, and none that is relative' {
        New-ModuleManifest "$TestDrive/address.psd1" -ProjectUri 'http://contoso.com/a b'
        (Test-ModuleManifest "$TestDrive/address.psd1").PrivateData.PSData.ProjectUri | Should -Be 'http://contoso.com/a%20b'
        { New-ModuleManifest "$TestDrive/relative.psd1" -ProjectUri ([uri]'../a') } | Should -Throw -ErrorId 'System.InvalidOperationException,Microsoft.PowerShell.Commands.NewModuleManifestCommand'
    }
}

Describe 'Modules that require each other' {
    It 'are refused' {
        $path = $env:PSModulePath
        foreach ($name in 'RingOne', 'RingTwo') { $null = New-Item "$TestDrive/ring/$name" -ItemType Directory -Force }
        New-ModuleManifest "$TestDrive/ring/RingOne/RingOne.psd1" -RequiredModules RingTwo
        New-ModuleManifest "$TestDrive/ring/RingTwo/RingTwo.psd1" -RequiredModules RingOne
        $env:PSModulePath = "$TestDrive/ring"
        try {
            { Import-Module RingOne -ErrorAction Stop } | Should -Throw -ErrorId 'Modules_InvalidManifest,Microsoft.PowerShell.Commands.ImportModuleCommand'
        } finally { $env:PSModulePath = $path }
    }
}

Describe 'A module specification' {
    It 'reads back what it writes' {
        $type = [Microsoft.PowerShell.Commands.ModuleSpecification]
        $one = $type::new(@{ ModuleName = 'Pools'; ModuleVersion = '1.2'; MaximumVersion = '2.*' })
        $other = $null
        $type::TryParse($one.ToString(), [ref] $other) | Should -BeTrue
        "$other" | Should -Be "@{ ModuleName = 'Pools'; ModuleVersion = '1.2'; MaximumVersion = '2.*' }"
        "$($type::new('Pools'))" | Should -Be 'Pools'
    }

    It '<table> is a <id>' -TestCases @(
        @{ table = '@{ ModuleVersion = ''1.0'' }'; id = 'MissingMemberException' }
        @{ table = '@{ ModuleName = ''m'' }'; id = 'MissingMemberException' }
        @{ table = '@{ ModuleName = ''m''; ModuleVersion = ''1.0''; RequiredVersion = ''1.0'' }'; id = 'ArgumentException' }
        @{ table = '@{ ModuleName = ''m''; RequiredVersion = ''1.0''; Colour = 1 }'; id = 'ArgumentException' }
        @{ table = '@{ ModuleName = ''m''; RequiredVersion = ''one'' }'; id = 'PSInvalidCastException' }
    ) {
        { [Microsoft.PowerShell.Commands.ModuleSpecification]::new((Invoke-Expression $table)) } | Should -Throw -ErrorId $id
    }
}

Describe 'A generic method' {
    It 'takes its type arguments from the call' {
        [array]::Empty[int]().GetType() | Should -Be ([int[]])
        [Linq.Enumerable]::OfType[int]((1, 'a', 2)) | Should -Be @(1, 2)
        [Linq.Enumerable]::Select[int, string]([int[]](1, 2), [Func[int, string]] { $args[0] + 1 }).GetType() | Should -Be ([string[]])
    }

    It 'does not hand them on to what it calls' {
        $inner = [Linq.Enumerable]::Select[int, object]([int[]](1), [Func[int, object]] { , [array]::Empty() })
        $inner[0].GetType().Name | Should -Be 'Object[]'
    }

    It 'is not called with more than it takes' {
        { [array]::Empty[int, string]() } | Should -Throw -ErrorId 'MethodCountCouldNotFindBestGeneric'
    }
}

Describe 'Dynamic parameters' {
    It 'may be one alone, or the properties of an instance' {
        class MadeParameter { [Parameter()] [string] $Tag }
        function Get-Made {
            [CmdletBinding()] param([switch] $Alone)
            dynamicparam {
                if ($Alone) {
                    $marks = [System.Collections.ObjectModel.Collection[System.Attribute]]::new()
                    $marks.Add([Parameter]::new())
                    [System.Management.Automation.RuntimeDefinedParameter]::new('Tag', [string], $marks)
                } else { ($made = [MadeParameter]::new()) }
            }
            end { if ($Alone) { "alone $Tag" } else { "made $($made.Tag)" } }
        }
        Get-Made -Alone -Tag a | Should -Be 'alone a'
        Get-Made -Tag b | Should -Be 'made b'
    }
}

Remove-Item $TestDrive -Recurse
