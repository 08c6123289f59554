let aboutTryCatchFinally = #"""
TOPIC
    about_Try_Catch_Finally

SHORT DESCRIPTION
    Handling terminating errors.

LONG DESCRIPTION
        try {
            Get-Content ./list.txt -ErrorAction Stop
        } catch [System.Management.Automation.ItemNotFoundException] {
            "No list: $($_.Exception.Message)"
        } catch {
            "Something else: $_"
        } finally {
            'always'
        }

    try runs its block. A terminating error in it, or in anything it calls, goes to the first catch whose type fits the exception; one
    without a type takes all. In catch, $_ is the error record: its Exception, FullyQualifiedErrorId, CategoryInfo, InvocationInfo.
    finally runs in any case, also after return, break and Ctrl-C.

    Most errors of cmdlets are not terminating: the cmdlet reports and goes on. -ErrorAction Stop, or $ErrorActionPreference = 'Stop',
    turns them into terminating ones. throw raises one; throw alone in catch raises the same one again.

    trap { ... } at the beginning of a block does for the whole of it what catch does for try; continue in it goes on with the next
    statement.

SEE ALSO
    about_Preference_Variables
    about_Automatic_Variables
"""#
