$sum = 0
$n = 0
while ($n -lt 1000000) {
    if ($n % 3 -eq 0 -or $n % 5 -eq 0) { $sum += $n % 1000 }
    $n++
}
$sum
