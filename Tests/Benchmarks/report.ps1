$rows = foreach ($i in 1..30000) { [pscustomobject]@{ Server = "srv$($i % 50)"; Size = $i * 13 % 1009 } }
$rows | Group-Object Server | Sort-Object Name | Select-Object -First 3 | ForEach-Object {
    '{0,-8}{1,6}{2,10}' -f $_.Name, $_.Count, ($_.Group | Measure-Object Size -Sum).Sum
}
