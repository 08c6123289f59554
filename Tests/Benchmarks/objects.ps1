class Account {
    [string]$Owner
    [int]$Balance = 0
    Account([string]$owner) { $this.Owner = $owner }
    [void] Deposit([int]$amount) { $this.Balance += $amount }
    [bool] Covers([int]$amount) { return $this.Balance -ge $amount }
}
$accounts = foreach ($n in 1..10) { [Account]::new("owner$n") }
$covered = 0
for ($i = 0; $i -lt 100000; $i++) {
    $account = $accounts[$i % 10]
    $account.Deposit($i % 7)
    if ($account.Covers(20000)) { $covered++ }
}
$covered
