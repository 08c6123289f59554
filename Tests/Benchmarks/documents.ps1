$data = foreach ($i in 1..3000) { [ordered]@{ id = $i; name = "pool$i"; tags = @('a', 'b'); on = ($i % 2 -eq 0) } }
$back = ConvertTo-Json @($data) -Depth 4 -Compress | ConvertFrom-Json
($back | Where-Object on).Count
