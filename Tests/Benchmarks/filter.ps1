(1..400000 | Where-Object { $_ -band 1 } | ForEach-Object { $_ * 3 } | Measure-Object -Sum).Sum
