let aboutHashTables = #"""
TOPIC
    about_Hash_Tables

SHORT DESCRIPTION
    Tables of names and values.

LONG DESCRIPTION
        $server = @{ Name = 'dal-sql-001'; Site = 'Dallas' }
        $server.Name                      # dal-sql-001
        $server['Site']
        $server.Role = 'backup'           # adds
        $server.Remove('Site')
        $server.Keys; $server.Count; $server.ContainsKey('Name')

    Names are compared without case. A hashtable has no order; [ordered]@{ } keeps that in which entries were added.

        foreach ($entry in $server.GetEnumerator()) { "$($entry.Key) = $($entry.Value)" }
        $server.GetEnumerator() | Sort-Object Key

    $a + $b makes a table of both and fails where a name is in both. [pscustomobject]@{ ... } makes an object with these properties, in
    this order. A table can be splatted as parameters, and describes calculated properties:

        Get-CsPool | Select-Object Identity, @{ Name = 'Computers'; Expression = { $_.Computers.Count } }

SEE ALSO
    about_Splatting
"""#
