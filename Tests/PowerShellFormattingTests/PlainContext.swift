import DotNet

@testable import PowerShellFormatting

/// A small stand-in for the session: custom objects, arrays and hashtables, no scripts.
final class PlainContext: FormattingContext {
  var enumerationLimit = 4
  var displaySets: [String: [String]] = [:]

  func typeNames(of value: Value) -> [String] {
    if case .object(let object) = value, let names = object.extended?.typeNames { return names }
    return value.netType?.typeNames ?? []
  }
  func property(_ name: Name, of value: Value) throws -> Value? {
    switch value {
    case .object(let object):
      if let custom = object as? PSCustomObject { return custom.get(name) }
      if let entry = object as? DictionaryEntry {
        return name.text == "Value" ? entry.value : ["Key", "Name"].contains(name.text) ? entry.key : nil
      }
      return nil
    case .string(let string): return name.text == "Length" ? .int(string.count) : nil
    default: return nil
    }
  }
  func propertyName(_ name: Name, of value: Value) -> String? { propertyNames(of: value).first { CaseFolding.equal($0, name.text) } }
  func propertyNames(of value: Value) -> [String] {
    guard case .object(let object) = value else { return value.stringIfString == nil ? [] : ["Length"] }
    if let custom = object as? PSCustomObject { return custom.shape.names.map { $0.text } }
    return object is DictionaryEntry ? ["Name", "Key", "Value"] : []
  }
  func propertySet(_ name: Name, of value: Value) -> [String]? { nil }
  func defaultDisplayPropertySet(of value: Value) -> [String]? { typeNames(of: value).lazy.compactMap { self.displaySets[$0] }.first }
  func defaultDisplayProperty(of value: Value) -> String? { nil }
  func text(of value: Value) -> String {
    switch value {
    case .string(let string): return string.text
    case .double(let number): return number == number.rounded() ? String(Int(number)) : String(number)
    case .bool(let flag): return flag ? "True" : "False"
    case .object(let object):
      if let custom = object as? PSCustomObject {
        return "@{" + zip(custom.shape.names, custom.slots).map { "\($0.text)=\(text(of: $1))" }.joined(separator: "; ") + "}"
      }
      if let entry = object as? DictionaryEntry { return "[\(text(of: entry.key)), \(text(of: entry.value))]" }
      return object.netType.fullName
    default: return value.integer.map { String($0) } ?? ""
    }
  }
  func fixedPointText(of value: Value) -> String {
    guard case .double(let number) = value else { return text(of: value) }
    let thousandths = Int((number * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
  func text(of value: Value, format: String) throws -> String { "<\(text(of: value))>" }
  func elements(of value: Value) throws -> [Value]? {
    guard case .object(let object) = value else { return nil }
    if let table = object as? NetDictionary { return table.pairs.map { .object(DictionaryEntry($0.key, $0.value)) } }
    return object.contiguousElements
  }
  func evaluate(_ block: Value, for object: Value) throws -> Value { .null }
  func compile(_ code: String) -> Value? { nil }
  func areEqual(_ left: Value, _ right: Value) -> Bool { left.netEquals(right) }
  func isTrue(_ value: Value) -> Bool { if case .bool(let flag) = value { flag } else { !value.isNull } }
  func errorText(of value: Value) -> String? { nil }
  func scriptText(of value: Value) -> String? { nil }
  func wildcardMatches(_ pattern: String, _ text: String) -> Bool {
    pattern == "*" || (pattern.hasPrefix("*") && text.lowercased().hasSuffix(pattern.dropFirst().lowercased()))
  }
}

func object(_ properties: KeyValuePairs<String, Value>) -> Value {
  let object = PSCustomObject()
  for (name, value) in properties { object.set(Name(name), value) }
  return .object(object)
}

/// What `objects | Format-… | Out-String -Width width` gives; without a request, what `objects | Out-String` gives.
func rendered(
  _ objects: [Value], width: Int = 80, _ request: FormatRequest = FormatRequest(), style: FormattingStyle = .plain,
  context: PlainContext = PlainContext()
) throws -> String {
  let output = TextOutput(columns: width, isPlain: style.tableHeader.isEmpty)
  let manager = OutputManager(output, style: style)
  let formatter = ObjectFormatter(request, context, ViewStore()) { try manager.write($0) }
  for value in objects { try formatter.write(value) }
  try formatter.finish()
  manager.finish()
  return output.take()
}
