/// Takes the keys of one hashtable, and notes what is missing, of the wrong kind or unknown.
struct DataTable {
  let what: String
  let line: Int
  let column: Int
  private var fields: [String: (name: String, node: DataNode)] = [:]
  var mistakes: [WorldMistake] = []

  init(_ node: DataNode, what: String) {
    self.what = what
    line = node.line
    column = node.column
    guard case .table(let pairs) = node.value else {
      mistakes.append(WorldMistake(line: line, column: column, message: "\(what) must be a hashtable, @{ ... }."))
      return
    }
    for pair in pairs {
      fields[pair.key.lowercased()] = (pair.key, pair.value)
    }
  }

  mutating func note(_ node: DataNode?, _ message: String) {
    mistakes.append(WorldMistake(line: node?.line ?? line, column: node?.column ?? column, message: message))
  }

  mutating func take(_ key: String) -> DataNode? { fields.removeValue(forKey: key.lowercased())?.node }

  mutating func text(_ key: String) -> String {
    guard let found: String = optionalText(key) else {
      note(nil, "\(what) has no \(key).")
      return ""
    }
    return found
  }

  mutating func optionalText(_ key: String) -> String? {
    guard let node: DataNode = take(key) else { return nil }
    if case .null = node.value { return nil }
    guard case .text(let text) = node.value, !text.isEmpty else {
      note(node, "\(key) of \(what) must be a text in quotes.")
      return nil
    }
    return text
  }

  mutating func integer(_ key: String, default value: Int, in range: ClosedRange<Int>) -> Int {
    guard let node: DataNode = take(key) else { return value }
    guard case .integer(let number) = node.value, range.contains(number) else {
      note(node, "\(key) of \(what) must be a whole number from \(range.lowerBound) to \(range.upperBound).")
      return value
    }
    return number
  }

  mutating func choice(_ key: String, of names: [String], default value: String) -> String {
    guard let node: DataNode = take(key) else { return value }
    if case .text(let text) = node.value, let found: String = names.first(where: { $0.lowercased() == text.lowercased() }) {
      return found
    }
    note(node, "\(key) of \(what) must be one of: \(names.joined(separator: ", ")).")
    return value
  }

  /// A list; one value alone counts as a list of one.
  mutating func list(_ key: String) -> [DataNode] {
    guard let node: DataNode = take(key) else { return [] }
    if case .list(let nodes) = node.value { return nodes }
    return [node]
  }

  mutating func texts(_ key: String) -> [String] {
    var found: [String] = []
    for node: DataNode in list(key) {
      if case .text(let text) = node.value {
        found.append(text)
      } else {
        note(node, "\(key) of \(what) must hold texts in quotes.")
      }
    }
    return found
  }

  /// Everything not taken is unknown.
  mutating func finish() -> [WorldMistake] {
    for (_, field) in fields.sorted(by: { $0.value.node.line < $1.value.node.line }) {
      note(field.node, "\(what) has no key named '\(field.name)'.")
    }
    fields = [:]
    return mistakes
  }
}
