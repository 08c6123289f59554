print(sum(x * 3 for x in range(1, 400001) if x & 1))
