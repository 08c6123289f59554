/// `sqlcmd -?`, as the version of SQL Server 2014 prints it.
let sqlcmdUsage: String = """
  Microsoft (R) SQL Server Command Line Tool
  Version 12.0.5000.0 NT
  Copyright (C) 2014 Microsoft Corporation. All rights reserved.

  usage: Sqlcmd            [-U login id]          [-P password]
    [-S server]            [-H hostname]          [-E trusted connection]
    [-N Encrypt Connection][-C Trust Server Certificate]
    [-d use database name] [-l login timeout]     [-t query timeout]
    [-h headers]           [-s colseparator]      [-w screen width]
    [-a packetsize]        [-e echo input]        [-I Enable Quoted Identifiers]
    [-c cmdend]            [-L[c] list servers[clean output]]
    [-q "cmdline query"]   [-Q "cmdline query" and exit]
    [-m errorlevel]        [-V severitylevel]     [-W remove trailing spaces]
    [-u unicode output]    [-r[0|1] msgs to stderr]
    [-i inputfile]         [-o outputfile]        [-z new password]
    [-f <codepage> | i:<codepage>[,o:<codepage>]] [-Z new password and exit]
    [-k[1|2] remove[replace] control characters]
    [-y variable length type display width]
    [-Y fixed length type display width]
    [-p[1] print statistics[colon format]]
    [-R use client regional setting]
    [-K application intent]
    [-M multisubnet failover]
    [-b On error batch abort]
    [-v var = "value"...]  [-A dedicated admin connection]
    [-X[1] disable commands, startup script, environment variables [and exit]]
    [-x disable variable substitution]
    [-? show syntax summary]
  """

let sqlcmdCommandHelp: String = """
  :!! [<command>]
    - Executes a command in the operating system shell.
  :connect server[\\instance] [-l timeout] [-U user [-P password]]
    - Connects to a SQL Server instance.
  :ed
    - Edits the current or last executed statement cache.
  :error <dest>
    - Redirects error output to a file, stderr, or stdout.
  :exit
    - Quits sqlcmd immediately.
  :exit()
    - Execute statement cache; quit with no return value.
  :exit(<query>)
    - Execute the specified query; returns numeric result.
  go [<n>]
    - Executes the statement cache (n times).
  :help
    - Shows this list of commands.
  :list
    - Prints the content of the statement cache.
  :listvar
    - Lists the set sqlcmd scripting variables.
  :on error [exit|ignore]
    - Action for batch or sqlcmd command errors.
  :out <filename>|stderr|stdout
    - Redirects query output to a file, stderr, or stdout.
  :perftrace <filename>|stderr|stdout
    - Redirects timing output to a file, stderr, or stdout.
  :quit
    - Quits sqlcmd immediately.
  :r <filename>
    - Append file contents to the statement cache.
  :reset
    - Discards the statement cache.
  :serverlist
    - Lists local and SQL Servers on the network.
  :setvar {variable}
    - Removes a sqlcmd scripting variable.
  :setvar <variable> <value>
    - Sets a sqlcmd scripting variable.
  """
