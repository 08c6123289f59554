$counts = @{}
for ($i = 0; $i -lt 200000; $i++) {
    $key = "key$($i * 31 % 997)"
    if ($counts.ContainsKey($key)) { $counts[$key]++ } else { $counts[$key] = 1 }
}
$counts.Count
$counts['key5']
