let aboutAutomaticVariables = #"""
TOPIC
    about_Automatic_Variables

SHORT DESCRIPTION
    Variables that the language sets itself.

LONG DESCRIPTION
    $_  $PSItem            the object at hand: in the pipeline, in catch, in switch
    $?                     whether the last command succeeded
    $^  $$                 the first and the last word of the last line
    $args                  arguments that no parameter took
    $Error                 errors so far, the newest first
    $ExecutionContext      the engine
    $false  $true  $null
    $foreach  $switch      the enumerator of the loop or switch
    $HOME                  the user's folder
    $Host                  the program that shows the output
    $input                 what the pipeline brings, in functions without process
    $IsLinux $IsMacOS $IsWindows $IsCoreCLR
    $LASTEXITCODE          the exit code of the last program
    $Matches               what -match found
    $MyInvocation          how the present command was called
    $NestedPromptLevel     how deep prompts are nested
    $PID                   the number of this process
    $PROFILE               where the profile script would be
    $PSBoundParameters     parameters given by the caller
    $PSCmdlet              the advanced function itself
    $PSCommandPath         the script's path;  $PSScriptRoot  its folder
    $PSCulture $PSUICulture
    $PSEdition $PSVersionTable
    $PWD                   the present location
    $StackTrace            where the last error came from
    $this                  the object in a script method, or in a class

    They can be read; those that are constant cannot be assigned.

SEE ALSO
    about_Preference_Variables
    about_Scopes
"""#
