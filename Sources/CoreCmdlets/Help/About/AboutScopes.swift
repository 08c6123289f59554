let aboutScopes = #"""
TOPIC
    about_Scopes

SHORT DESCRIPTION
    Where variables, functions and aliases can be seen.

LONG DESCRIPTION
    A scope is what a running function, script or script block has of its own. What stands in it is seen in it and in all that it calls;
    it ends with it. Scopes are nested by who calls whom, not by where the text stands.

        global      the session
        script      the nearest script file, or the module
        local       the present one
        private     seen in the present one alone

    Reading looks outward from scope to scope. Assigning makes a variable in the present scope, and leaves the outer one as it is, unless
    the name says otherwise:

        $count = 1
        function Add-One { $count = $count + 1; $count }              # 2; outside it stays 1
        function Add-OneForAll { $script:count = $script:count + 1 }

    . ./settings.ps1 and . { ... } run in the scope of the caller: what they define stays.

    $using:name brings the value of a variable into a script block that runs elsewhere. A module has a scope of its own; its functions see
    that and the global scope, not the caller's.

    Get-Variable -Scope 1 reads the parent's variables; 0 is the present scope.

SEE ALSO
    about_Modules
    about_Automatic_Variables
"""#
