import json
data = [{"id": i, "name": f"pool{i}", "tags": ["a", "b"], "on": i % 2 == 0} for i in range(1, 3001)]
back = json.loads(json.dumps(data))
print(len([x for x in back if x["on"]]))
