let aboutStandby = #"""
TOPIC
    about_Standby

SHORT DESCRIPTION
    What Standby is: a shell in which a failover can be rehearsed.

LONG DESCRIPTION
    Standby is a PowerShell with a make-believe deployment behind it: servers, SQL Server instances with their databases, log shipping and
    mirroring, and a Skype for Business Persistent Chat pool on top of them. Commands change that deployment and nothing else.

    Everything the language has is here: pipelines, functions, scripts, modules, errors, formatting. What is different is said in
    docs/differences.md.

    Where to go on:

        Get-Help about_Worlds           what a world is and how to load another
        Get-Help about_Rehearsing       walking through a runbook
        Get-Help about_Query_Windows    T-SQL at the prompt
        Get-Help about_Faults           breaking things on purpose
        Get-Command *-Cs*               the Skype for Business cmdlets

SEE ALSO
    about_Worlds
    about_Rehearsing
    about_Query_Windows
    about_Faults
"""#
