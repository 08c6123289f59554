def new_adder(by): return lambda x: x + by
add = new_adder(3)
scale = lambda x: x * 2 % 100003
value = 1
for i in range(100000): value = scale(add(value))
print(value)
