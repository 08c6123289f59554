$words = foreach ($i in 1..20000) { "w$($i * 17 % 301)" }
$text = $words -join ' '
$long = ($text -split ' ' | Where-Object { $_.Length -gt 3 }).Count
$marked = $text -replace 'w(\d)\b', '<$1>'
"$long $($marked.Length) $($text.ToUpper().IndexOf('W300'))"
