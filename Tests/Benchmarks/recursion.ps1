function Ackermann([int]$m, [int]$n) {
    if ($m -eq 0) { return $n + 1 }
    if ($n -eq 0) { return Ackermann ($m - 1) 1 }
    Ackermann ($m - 1) (Ackermann $m ($n - 1))
}
Ackermann 2 60
