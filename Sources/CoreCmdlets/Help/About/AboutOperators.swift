let aboutOperators = #"""
TOPIC
    about_Operators

SHORT DESCRIPTION
    The operators of the language, by kind.

LONG DESCRIPTION
    Arithmetic         +  -  *  /  %            numbers; + and * also join and repeat strings and arrays
    Assignment         =  +=  -=  *=  /=  %=  ??=  ++  --
    Comparison         -eq -ne -gt -ge -lt -le -like -match -contains -in -is ...
    Logical            -and  -or  -xor  -not  !
    Bitwise            -band -bor -bxor -bnot -shl -shr
    Text               -split  -join  -replace  -f
    Redirection        >  >>  2>  2>&1
    Type               -is  -isnot  -as
    Unary              +  -  !  -not  -bnot  ++  --  , 
    Range              1..10
    Call               &  runs a command by name or a script block;  .  runs it in the scope of the caller
    Member             .  and  ::  for members,  ?.  and  ?[ ]  where the object may be $null
    Null               ??  the right side where the left is $null
    Ternary            condition ? then : else
    Pipeline           |  hands objects on;  &&  and  ||  run the next pipeline by the success of the last

    The left side decides: 1 + '2' is 3, '1' + 2 is '12'. An array on the left of a comparison is filtered by it.

        2, 5, 9 -gt 4            # 5, 9
        '{0:N2} of {1}' -f 2.5, 'ten'
        $name ?? 'nobody'

    From strongest to weakest: member and index; unary; -split -join; , ; ++ --; - (sign) ! -not; ..; -f; * / %; + -;
    comparison and -is -as; -band -bor -bxor; -and -or -xor; assignment; redirection and |.

SEE ALSO
    about_Comparison_Operators
    about_Redirection
    about_Regular_Expressions
"""#
