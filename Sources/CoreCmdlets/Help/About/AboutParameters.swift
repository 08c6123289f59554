let aboutParameters = #"""
TOPIC
    about_Parameters

SHORT DESCRIPTION
    Giving values to a command's parameters.

LONG DESCRIPTION
        Get-Item -Path ./a.txt            by name
        Get-Item ./a.txt                  by position
        Get-Item -Pa ./a.txt              by a beginning that fits no other
        Get-ChildItem -Recurse            a switch;  -Recurse:$false  turns it off

    A value after a colon belongs to the parameter before it: -Confirm:$false. A list is written with commas. -- ends the parameters: what
    follows is taken as arguments.

    Get-Command Get-Item -Syntax shows how a command is called. [[-Path] <string[]>]: brackets around the whole mean it may be left out,
    around the name that it may be given by position. Each line is one parameter set; parameters of different sets do not go together.

    Parameters may take values from the pipeline: the object itself, or its property of the same name. Get-Help Get-Item -Parameter Path says
    which, and what a parameter is for.

    Common parameters of all cmdlets and advanced functions: -Verbose -Debug -ErrorAction -WarningAction -InformationAction -ProgressAction
    -ErrorVariable -WarningVariable -InformationVariable -OutVariable -OutBuffer -PipelineVariable; of those that change something,
    -WhatIf and -Confirm.

SEE ALSO
    about_Functions_Advanced
    about_Splatting
"""#
