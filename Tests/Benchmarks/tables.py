counts = {}
for i in range(200000):
    key = f"key{i * 31 % 997}"
    if key in counts: counts[key] += 1
    else: counts[key] = 1
print(len(counts))
print(counts["key5"])
