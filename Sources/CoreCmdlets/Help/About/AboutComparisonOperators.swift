let aboutComparisonOperators = #"""
TOPIC
    about_Comparison_Operators

SHORT DESCRIPTION
    Operators that compare values and find matching ones.

LONG DESCRIPTION
    -eq  -ne             equal, not equal
    -gt  -ge  -lt  -le   greater, at least, less, at most
    -like  -notlike      a wildcard pattern: * any text, ? one character, [abc] one of these
    -match  -notmatch    a regular expression; a match fills $Matches
    -replace             the text with what matches put in another's place
    -contains  -in       a collection holds a value; -notcontains and -notin do not
    -is  -isnot          the value is of a type

    Text is compared without regard to case. A c before the name compares with it (-ceq, -clike, -cmatch), an i says that it does not.

    The right side becomes the type of the left: 10 -lt '9' is false, '10' -lt 9 is true.

    With a collection on the left, -eq, -like, -match and their like give the elements for which they are true; -contains and -in give
    true or false.

        'a', 'b', 'a' -eq 'a'          # a, a
        1..5 -contains 3               # True
        'dal-sql-001' -match '^(?<site>\w+)-'; $Matches.site    # dal

    Put $null on the left: $null -eq $list asks about the list, $list -eq $null asks its elements.

SEE ALSO
    about_Operators
    about_Regular_Expressions
"""#
