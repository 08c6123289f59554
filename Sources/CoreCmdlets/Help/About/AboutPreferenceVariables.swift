let aboutPreferenceVariables = #"""
TOPIC
    about_Preference_Variables

SHORT DESCRIPTION
    Variables that change how the session behaves.

LONG DESCRIPTION
    $ErrorActionPreference         Continue    what a non-terminating error does: Continue, SilentlyContinue, Stop, Inquire, Ignore, Break
    $WarningPreference             Continue    the same for warnings
    $InformationPreference         SilentlyContinue
    $VerbosePreference             SilentlyContinue
    $DebugPreference               SilentlyContinue
    $ProgressPreference            Continue
    $ConfirmPreference             High        commands of this impact and above ask before they act
    $WhatIfPreference              $false      whether commands say what they would do in place of doing it
    $ErrorView                     ConciseView ConciseView, NormalView, CategoryView, DetailedView
    $FormatEnumerationLimit        4           elements of a collection that a table or list shows
    $MaximumHistoryCount           4096        lines that the history keeps
    $OFS                                       what joins the elements of an array in a string; a blank when not set
    $OutputEncoding                            the encoding of text for programs
    $PSDefaultParameterValues                  defaults for parameters: @{ 'Invoke-Sqlcmd:Database' = 'master'; '*:Verbose' = $true }
    $PSNativeCommandUseErrorActionPreference   whether a program's exit code counts as an error
    $PSStyle                                   colours of the output

    A common parameter overrules a preference for one call: -ErrorAction Stop, -Verbose, -WhatIf. An assignment lasts as long as the scope
    it is made in.

SEE ALSO
    about_Automatic_Variables
    about_Try_Catch_Finally
"""#
