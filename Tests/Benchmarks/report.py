rows = [{"Server": f"srv{i % 50}", "Size": i * 13 % 1009} for i in range(1, 30001)]
groups = {}
for row in rows: groups.setdefault(row["Server"], []).append(row)
for name in sorted(groups)[:3]:
    print(f"{name:<8}{len(groups[name]):>6}{sum(r['Size'] for r in groups[name]):>10}")
