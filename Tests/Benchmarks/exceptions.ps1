$caught = 0
for ($i = 0; $i -lt 20000; $i++) {
    try {
        if ($i % 4 -eq 0) { throw [System.InvalidOperationException]::new("no $i") }
        $caught += 0
    } catch [System.InvalidOperationException] { $caught++ }
    finally { $caught += 0 }
}
$caught
