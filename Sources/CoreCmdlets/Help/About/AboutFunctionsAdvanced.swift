let aboutFunctionsAdvanced = #"""
TOPIC
    about_Functions_Advanced

SHORT DESCRIPTION
    Functions that behave as cmdlets do.

LONG DESCRIPTION
    [CmdletBinding()], or [Parameter()] on any parameter, makes a function advanced: it has the common parameters, rejects arguments that it
    does not know, and has $PSCmdlet.

        function Set-Level {
            [CmdletBinding(SupportsShouldProcess)]
            param(
                [Parameter(Mandatory, ValueFromPipeline)][string]$Name,
                [ValidateRange(0, 10)][int]$Level = 5
            )
            process {
                if ($PSCmdlet.ShouldProcess($Name, "set level $Level")) { "$Name is at $Level" }
            }
        }

    begin runs once before the first object, process once for each object of the pipeline, end once after the last, clean however it ends.

    CmdletBinding takes SupportsShouldProcess (then -WhatIf and -Confirm exist), ConfirmImpact, DefaultParameterSetName, PositionalBinding,
    SupportsPaging. [OutputType([string])] says what the function writes.

    Parameter takes Mandatory, Position, ParameterSetName, ValueFromPipeline, ValueFromPipelineByPropertyName, ValueFromRemainingArguments,
    HelpMessage, DontShow. Validation: ValidateSet, ValidateRange, ValidatePattern, ValidateLength, ValidateCount, ValidateScript,
    ValidateNotNullOrEmpty. Alias gives other names.

    A comment in or before the function is its help: .SYNOPSIS, .DESCRIPTION, .PARAMETER Name, .EXAMPLE, .NOTES, .LINK.

SEE ALSO
    about_Parameters
    about_Splatting
"""#
