let aboutSplatting = #"""
TOPIC
    about_Splatting

SHORT DESCRIPTION
    Passing a table or a list as a command's parameters.

LONG DESCRIPTION
    A variable written with @ in place of $ is laid out on the command line: a hashtable as parameters by name, an array as arguments by
    position.

        $where = @{ ServerInstance = 'dal-sql-001'; Database = 'master' }
        Invoke-Sqlcmd @where -Query 'select @@servername as name'

        $paths = './a.txt', './b.txt'
        Copy-Item @paths

    Switches take $true or $false as values: @{ Recurse = $true }. Several splats and ordinary parameters may stand in one call; a parameter
    given twice is an error, but one typed out wins over a splatted hashtable's.

    In a function, @PSBoundParameters hands on what the caller gave, @args what was left over.

SEE ALSO
    about_Parameters
    about_Hash_Tables
"""#
