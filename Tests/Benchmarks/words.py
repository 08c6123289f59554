import re
words = [f"w{i * 17 % 301}" for i in range(1, 20001)]
text = " ".join(words)
long = len([w for w in text.split(" ") if len(w) > 3])
marked = re.sub(r"w(\d)\b", r"<\1>", text)
print(f"{long} {len(marked)} {text.upper().find('W300')}")
