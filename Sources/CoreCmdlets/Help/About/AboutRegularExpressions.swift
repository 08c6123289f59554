let aboutRegularExpressions = #"""
TOPIC
    about_Regular_Expressions

SHORT DESCRIPTION
    Patterns for -match, -replace, -split, Select-String and switch -Regex.

LONG DESCRIPTION
        .              any character                \d \w \s     digit, word character, blank; capitals: all others
        [abc] [^a]     one of these, none           ^ $ \b       beginning, end, edge of a word
        * + ? {2,4}    how often; a ? behind takes as little as possible
        (a|b)          one or the other, captured   (?:a)        a group that is not captured
        (?<name>a)     captured by name             \1 \k<name>  what was captured before
        (?=a) (?!a)    followed by, not followed by (?<=a) (?<!a) the same before
        (?i) (?m) (?s) (?x)     without case, lines, . takes line ends, blanks and comments

        'atl-sql-001' -match '^(?<site>[a-z]+)-(?<role>[a-z]+)-(\d+)$'
        $Matches['site'], $Matches[1]

        'a,b;c' -split '[,;]'
        '2015-03-09' -replace '(\d+)-(\d+)-(\d+)', '$3.$2.$1'
        'abc' -replace '.', { $_.Value.ToUpper() }

    Case does not count but with -cmatch, -creplace, -csplit. In a replacement $1, ${name} and $& stand for what was found: write it in
    single quotes. [regex]::Escape makes a text match itself. [regex]::Matches finds all matches.

SEE ALSO
    about_Comparison_Operators
"""#
