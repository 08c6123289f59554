import DotNet
import PowerShellRuntime

/// Holds values against a JSON schema: types, constants, bounds, lengths, patterns, members, elements and combinations; `$ref` within the schema.
/// - Source: JSON Schema 2020-12, its core and validation vocabularies
struct JsonSchema {
  struct Complaint {
    let message: String
    let place: String
  }
  private let root: Value
  private let context: ExecutionContext

  init(_ schema: Value, _ context: ExecutionContext) {
    root = schema
    self.context = context
  }

  func complaints(about value: Value) -> [Complaint] {
    var found: [Complaint] = []
    check(value, root, "", 0, &found)
    return found
  }

  private func holds(_ value: Value, _ schema: Value, _ depth: Int) -> Bool {
    var found: [Complaint] = []
    check(value, schema, "", depth, &found)
    return found.isEmpty
  }

  private func check(_ value: Value, _ schema: Value, _ place: String, _ depth: Int, _ found: inout [Complaint]) {
    // A schema that refers to itself without end says nothing more.
    guard depth < 200 else { return }
    func complain(_ message: String) { found.append(Complaint(message: message, place: place)) }
    if case .bool(let all) = schema.base {
      if !all { complain("All values fail against the false schema") }
      return
    }
    guard let rules = schema.dictionary else { return }
    if let reference = rules["$ref"].flatMap({ $0.stringIfString?.text }), let target = resolve(reference) {
      check(value, target, place, depth + 1, &found)
    }
    if let types = rules["type"] {
      let names = elements(types) ?? [types]
      let wanted = names.map { context.text($0) }
      let own = typeName(value)
      if !wanted.contains(where: { $0 == own || ($0 == "number" && own == "integer") }) {
        complain("Value is \"\(own)\" but should be \(list(wanted))")
        return
      }
    }
    if let constant = rules["const"], text(value) != text(constant) { complain("Expected \"\(text(constant))\"") }
    if let choices = rules["enum"].flatMap({ elements($0) }), !choices.contains(where: { text($0) == text(value) }) {
      complain("Value should match one of the values specified by the enum")
    }
    checkScalar(value, rules, complain)
    checkElements(value, rules, place, depth, &found)
    checkMembers(value, rules, place, depth, &found)
    for part in rules["allOf"].flatMap({ elements($0) }) ?? [] { check(value, part, place, depth + 1, &found) }
    if let parts = rules["anyOf"].flatMap({ elements($0) }), !parts.contains(where: { holds(value, $0, depth + 1) }) {
      complain("Value does not match any of the schemas of anyOf")
    }
    if let parts = rules["oneOf"].flatMap({ elements($0) }) {
      let count = parts.filter { holds(value, $0, depth + 1) }.count
      if count != 1 { complain("Expected 1 matching subschema but found \(count)") }
    }
    if let part = rules["not"], holds(value, part, depth + 1) { complain("Value should not match the schema of not") }
    if let part = rules["if"], let next = rules[holds(value, part, depth + 1) ? "then" : "else"] { check(value, next, place, depth + 1, &found) }
  }

  private func checkScalar(_ value: Value, _ rules: NetDictionary, _ complain: (String) -> Void) {
    if let string = value.stringIfString {
      let length = string.text.unicodeScalars.count
      if let least = number(rules["minLength"]), Double(length) < least { complain("Value should be at least \(text(rules["minLength"] ?? .null)) characters") }
      if let most = number(rules["maxLength"]), Double(length) > most { complain("Value should be at most \(text(rules["maxLength"] ?? .null)) characters") }
      if let pattern = rules["pattern"]?.stringIfString?.text,
        (try? context.engine.matches(string.text, pattern: pattern, ignoreCase: false)) != true
      {
        complain("The string value is not a match for the indicated regular expression")
      }
    }
    guard typeName(value) == "integer" || typeName(value) == "number", let own = number(value) else { return }
    if let least = number(rules["minimum"]), own < least { complain("\(text(value)) should be at least \(text(rules["minimum"] ?? .null))") }
    if let most = number(rules["maximum"]), own > most { complain("\(text(value)) should be at most \(text(rules["maximum"] ?? .null))") }
    if let below = number(rules["exclusiveMinimum"]), own <= below { complain("\(text(value)) should be greater than \(text(rules["exclusiveMinimum"] ?? .null))") }
    if let above = number(rules["exclusiveMaximum"]), own >= above { complain("\(text(value)) should be less than \(text(rules["exclusiveMaximum"] ?? .null))") }
    if let step = number(rules["multipleOf"]), step > 0, (own / step).rounded() * step != own {
      complain("\(text(value)) should be a multiple of \(text(rules["multipleOf"] ?? .null))")
    }
  }

  private func checkElements(_ value: Value, _ rules: NetDictionary, _ place: String, _ depth: Int, _ found: inout [Complaint]) {
    guard value.dictionary == nil, let all = elements(value) else { return }
    func complain(_ message: String) { found.append(Complaint(message: message, place: place)) }
    if let least = number(rules["minItems"]), Double(all.count) < least { complain("Value has fewer than \(text(rules["minItems"] ?? .null)) items") }
    if let most = number(rules["maxItems"]), Double(all.count) > most { complain("Value has more than \(text(rules["maxItems"] ?? .null)) items") }
    if let unique = rules["uniqueItems"], context.isTrue(unique), Set(all.map { text($0) }).count < all.count { complain("Items should be unique") }
    let first = rules["prefixItems"].flatMap { elements($0) } ?? []
    for (place1, element) in all.enumerated() {
      let rule = place1 < first.count ? first[place1] : rules["items"]
      if let rule { check(element, rule, "\(place)/\(place1)", depth + 1, &found) }
    }
    if let rule = rules["contains"], !all.contains(where: { holds($0, rule, depth + 1) }) { complain("No item matches the schema of contains") }
  }

  private func checkMembers(_ value: Value, _ rules: NetDictionary, _ place: String, _ depth: Int, _ found: inout [Complaint]) {
    guard let members = value.dictionary else { return }
    let names = members.keys.map { context.text($0) }
    let missing = (rules["required"].flatMap { elements($0) } ?? []).map { context.text($0) }.filter { !names.contains($0) }
    if !missing.isEmpty { found.append(Complaint(message: "Required properties \(list(missing, always: true)) are not present", place: place)) }
    let known = rules["properties"]?.dictionary
    let patterns = rules["patternProperties"]?.dictionary
    for name in names {
      let member = members[name] ?? .null
      var isKnown = false
      if let rule = known?.keys.contains(where: { context.text($0) == name }) == true ? known?[name] : nil {
        isKnown = true
        check(member, rule, "\(place)/\(name)", depth + 1, &found)
      }
      for pattern in patterns?.keys ?? [] {
        let source = context.text(pattern)
        guard (try? context.engine.matches(name, pattern: source, ignoreCase: false)) == true, let rule = patterns?[source] else { continue }
        isKnown = true
        check(member, rule, "\(place)/\(name)", depth + 1, &found)
      }
      if !isKnown, let rule = rules["additionalProperties"] { check(member, rule, "\(place)/\(name)", depth + 1, &found) }
    }
  }

  private func resolve(_ reference: String) -> Value? {
    guard reference.hasPrefix("#") else { return nil }
    var value = root
    for part in reference.dropFirst().split(separator: "/") {
      let name = part.replacing("~1", with: "/").replacing("~0", with: "~")
      guard let next = value.dictionary?[String(name)] else { return nil }
      value = next
    }
    return value
  }

  private func elements(_ value: Value) -> [Value]? { value.dictionary == nil ? value.object?.contiguousElements : nil }

  private func number(_ value: Value?) -> Double? {
    guard let value, !value.isNull, value.stringIfString == nil, let made = try? context.converted(value, to: .double), case .double(let d) = made
    else { return nil }
    return d
  }

  private func typeName(_ value: Value) -> String {
    switch value.base {
    case .null, .void: "null"
    case .bool: "boolean"
    case .string: "string"
    case .double(let d): d.rounded() == d ? "integer" : "number"
    case .object(let object): object is NetDictionary ? "object" : object.isEnumerable ? "array" : "integer"
    default: "integer"
    }
  }

  private func list(_ names: [String], always: Bool = false) -> String {
    let quoted = names.map { "\"\($0)\"" }
    return quoted.count == 1 && !always ? quoted[0] : "[\(quoted.joined(separator: ","))]"
  }

  /// One text for equal values, whatever the order of members.
  private func text(_ value: Value) -> String {
    if let members = value.dictionary {
      return "{" + members.keys.map { context.text($0) }.sorted().map { "\($0):\(text(members[$0] ?? .null))" }.joined(separator: ",") + "}"
    }
    if let all = elements(value) { return "[" + all.map { text($0) }.joined(separator: ",") + "]" }
    return value.isNull ? "null" : context.text(value)
  }
}
