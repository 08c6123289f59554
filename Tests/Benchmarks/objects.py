class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
    def deposit(self, amount): self.balance += amount
    def covers(self, amount): return self.balance >= amount
accounts = [Account(f"owner{n}") for n in range(1, 11)]
covered = 0
for i in range(100000):
    account = accounts[i % 10]
    account.deposit(i % 7)
    if account.covers(20000): covered += 1
print(covered)
