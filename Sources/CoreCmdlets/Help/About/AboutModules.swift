let aboutModules = #"""
TOPIC
    about_Modules

SHORT DESCRIPTION
    Packages of functions, cmdlets, variables and aliases.

LONG DESCRIPTION
    A module is a script file .psm1, or a manifest .psd1 that names one, or commands that come with the program. It has a scope of its own;
    what it exports is added to the session.

        Import-Module ./Tools.psm1
        Get-Module                        those that are imported
        Get-Command -Module Tools
        Remove-Module Tools

    All functions are exported unless Export-ModuleMember, or the manifest, says which. -Prefix puts a word before the nouns,
    -Function and -Variable choose. New-Module makes one from a script block; with -AsCustomObject its functions become methods.

        New-Module -Name Counter -ScriptBlock {
            $count = 0
            function Step-Counter { $script:count++; $script:count }
        } | Import-Module

    using module ./Tools.psm1 at the top of a script imports classes too. A command's full name is Module\Command.

SEE ALSO
    about_Scopes
"""#
