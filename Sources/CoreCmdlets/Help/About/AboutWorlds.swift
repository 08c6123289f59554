let aboutWorlds = #"""
TOPIC
    about_Worlds

SHORT DESCRIPTION
    The deployment that commands work on, and how to load, change and keep one.

LONG DESCRIPTION
    A world is a deployment at one instant: sites and the link between them, computers with their services and disks, SQL Server instances
    with databases and jobs, the Persistent Chat pool, users who post. Every session has one. It is made when first looked at.

    The shell starts in the default world: Atlanta is in service, Dallas is the site to fail over to.

        Get-CsPool                            the pools
        Get-CsComputer                        the computers
        Get-World                             the world as a picture or as data
        Open-QueryWindow dal-sql-001          a connection to an instance

    Time passes only with commands: each takes the time it would take, and what is due on the way (log backups, copies, restores, settings
    that reach the servers) happens in order.

    A world can be printed, edited and given back for a rehearsal. The file is a PowerShell data file; no code in it runs.

        standby world > my.psd1
        standby rehearse page.md --world my.psd1

SEE ALSO
    about_Faults
    about_Rehearsing
"""#
