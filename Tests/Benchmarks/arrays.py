size = 300000
next_ = [0] * size
for i in range(size): next_[i] = (i * 7919 + 13) % size
at = 0
for i in range(600000): at = next_[at]
print(at)
