let aboutQueryWindows = #"""
TOPIC
    about_Query_Windows

SHORT DESCRIPTION
    T-SQL at the prompt, sent to the instance that a window is open on.

LONG DESCRIPTION
    A query window stands for one of Management Studio's: a connection to one instance with a database of its own.

        Open-QueryWindow dal-sql-001          opens one; the prompt shows [dal-sql-001.master]
        select name, state_desc from sys.databases
        restore database mgc with recovery
        Get-QueryWindow                       those that are open
        Switch-QueryWindow 1                  brings one to the front
        Close-QueryWindow                     closes the one in front

    While a window is open, a line that begins as a T-SQL statement goes to the server whole. Where PowerShell knows the first word too
    (select, set, kill) it is T-SQL as long as a window is open, and PowerShell otherwise. Invoke-QueryWindow sends any text;
    Invoke-Sqlcmd and sqlcmd connect for one batch and need no window.

    A window keeps its session on the server: it shows in sp_who2, and a database that it uses is in use. Close windows before
    restoring a database they are in.

SEE ALSO
    about_Standby
    about_Redirection
"""#
