function New-Adder([int]$by) { { param($x) $x + $by }.GetNewClosure() }
$add = New-Adder 3
$scale = { param($x) $x * 2 % 100003 }
$value = 1
for ($i = 0; $i -lt 100000; $i++) { $value = & $scale (& $add $value) }
$value
