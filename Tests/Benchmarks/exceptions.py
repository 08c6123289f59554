caught = 0
for i in range(20000):
    try:
        if i % 4 == 0: raise RuntimeError(f"no {i}")
        caught += 0
    except RuntimeError: caught += 1
    finally: caught += 0
print(caught)
