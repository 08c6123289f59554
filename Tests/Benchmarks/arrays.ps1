$size = 300000
$next = [int[]]::new($size)
for ($i = 0; $i -lt $size; $i++) { $next[$i] = ($i * 7919 + 13) % $size }
$at = 0
for ($i = 0; $i -lt 600000; $i++) { $at = $next[$at] }
$at
