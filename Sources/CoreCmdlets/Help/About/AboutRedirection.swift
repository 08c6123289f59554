let aboutRedirection = #"""
TOPIC
    about_Redirection

SHORT DESCRIPTION
    Sending streams to files, to nothing, or into one another.

LONG DESCRIPTION
    Each command writes to six streams:

        1  output        objects, handed down the pipeline
        2  error         Write-Error and failures
        3  warning       Write-Warning
        4  verbose       Write-Verbose
        5  debug         Write-Debug
        6  information   Write-Information, Write-Host

        command > file          output to a file; >> adds to it
        command 2> file         errors to a file
        command *> file         all streams
        command 2>&1            errors into the output, as error records
        command 3> $null        thrown away

    What goes to a file is text, as it would look on the screen, in UTF-8. Out-File does the same with a choice of encoding and width;
    Tee-Object writes and hands on.

        Get-ChildItem ./missing 2>&1 | ForEach-Object { $_.GetType().Name }      # ErrorRecord

SEE ALSO
    about_Preference_Variables
    about_Operators
"""#
