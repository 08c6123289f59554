# Prints what the types of a table of .NET's members have and ours lack: "type member" a line, "type (type)" where the type is not known.
param([string]$Table)
$types = @{}
$said = [System.Collections.Generic.HashSet[string]]::new()
foreach ($row in [System.IO.File]::ReadAllLines($Table)) {
    $name, $member, $kind = $row.Split("`t")
    if ($member -in '(type)', 'new', '(values)') { continue }
    if (-not $types.ContainsKey($name)) {
        $written = $name
        if ($name -match '`(\d)') { $written = ($name -replace '`\d') + '[' + ((@('string') * [int]$Matches[1]) -join ',') + ']' }
        $types[$name] = $written -as [type]
    }
    $type = $types[$name]
    if ($null -eq $type) {
        if ($said.Add("$name (type)")) { "$name (type)" }
    }
    # An indexer is a property with parameters to PowerShell, and get_Item to us.
    elseif ($type.GetMember($member).Count -eq 0 -and ($member -ne 'Item' -or $type.GetMember('get_Item').Count -eq 0)) {
        if ($said.Add("$name $member")) { "$name $member" }
    }
}
