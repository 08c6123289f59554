let aboutFaults = #"""
TOPIC
    about_Faults

SHORT DESCRIPTION
    Things that can be broken on purpose, and how to mend them.

LONG DESCRIPTION
    A fault changes the world as a real failure would. It stays in force until it is stopped.

        Get-Fault                             every fault there is, and those in force
        Start-Fault SiteLoss                  the site in service is gone
        Stop-Fault SiteLoss                   the site is back, rebuilt and empty

    Most faults take a target: a computer, an instance, a database, a link. Left out, it is the one that matters most.

        Start-Fault -Name AgentStopped -Target dal-sql-001

    What a fault breaks shows only through the commands one would use in earnest: services that are stopped, jobs that fail, log shipping
    that falls behind, connections that are refused with the server's own error. Scenarios combine faults with a goal:

        standby world --scenario StaleSecondary --diagram

SEE ALSO
    about_Worlds
    about_Rehearsing
"""#
