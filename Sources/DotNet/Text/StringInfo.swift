/// `System.Globalization.StringInfo`: text by what a reader takes for one character.
final class NetStringInfo: NetObject {
  var text: String
  init(_ text: String) { self.text = text }
  override var netType: NetType { .stringInfo }
  override func equals(_ other: Value) -> Bool { (other.object as? NetStringInfo)?.text == text }

  /// Where each text element begins, in UTF-16 units.
  static func starts(_ text: String) -> [Int] {
    var starts: [Int] = []
    var unit = 0
    for character in text {
      starts.append(unit)
      unit += character.utf16.count
    }
    return starts
  }

  static func element(_ text: String, at index: Int) -> String? {
    let units = Array(text.utf16)
    guard units.indices.contains(index) else { return nil }
    return String(decoding: units[index...], as: UTF16.self).first.map { String($0) }
  }
}

extension NetType {
  nonisolated(unsafe) static let stringInfo = NetType("System.Globalization.StringInfo", base: .object) { type in
    func info(_ value: Value) throws -> NetStringInfo { try cast(value) }
    type.constructor("()") { _, _, _ in .object(NetStringInfo("")) }
    type.constructor("(string value)") { _, arguments, _ in
      if arguments[0].isNull { throw NetException.argumentNull("value") }
      return .object(NetStringInfo(arguments.string(0).text))
    }
    type.property("string String") { this, _ in .text(try info(this).text) } set: { this, value, context in
      try info(this).text = context.toString(value).text
    }
    type.property("int LengthInTextElements") { this, _ in .int(try info(this).text.count) }
    func part(_ this: Value, _ from: Int, _ count: Int?) throws -> Value {
      let characters = Array(try info(this).text)
      guard from >= 0, from < characters.count, count.map({ $0 >= 0 && from + $0 <= characters.count }) ?? true else {
        throw NetException.outOfRange("startingTextElement", "Specified argument was out of the range of valid values.")
      }
      return .text(String(characters[from..<(count.map { from + $0 } ?? characters.count)]))
    }
    type.method("string SubstringByTextElements(int startingTextElement)") { this, arguments, _ in try part(this, arguments.int(0), nil) }
    type.method("string SubstringByTextElements(int startingTextElement, int lengthInTextElements)") { this, arguments, _ in
      try part(this, arguments.int(0), arguments.int(1))
    }
    type.staticMethod("int[] ParseCombiningCharacters(string str)") { _, arguments, _ in
      .array(NetStringInfo.starts(arguments.string(0).text).map { .int($0) }, of: .int32)
    }
    func next(_ text: String, _ index: Int) throws -> String {
      if index == text.utf16.count { return "" }
      guard let element = NetStringInfo.element(text, at: index) else {
        throw NetException.outOfRange("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
      }
      return element
    }
    type.staticMethod("string GetNextTextElement(string str)") { _, arguments, _ in .text(try next(arguments.string(0).text, 0)) }
    type.staticMethod("string GetNextTextElement(string str, int index)") { _, arguments, _ in
      .text(try next(arguments.string(0).text, arguments.int(1)))
    }
    type.staticMethod("int GetNextTextElementLength(string str)") { _, arguments, _ in .int(try next(arguments.string(0).text, 0).utf16.count) }
    type.staticMethod("int GetNextTextElementLength(string str, int index)") { _, arguments, _ in
      .int(try next(arguments.string(0).text, arguments.int(1)).utf16.count)
    }
    type.staticMethod("System.Globalization.TextElementEnumerator GetTextElementEnumerator(string str)") { _, arguments, _ in
      .object(TextElements(arguments.string(0).text))
    }
  }

  nonisolated(unsafe) static let textElementEnumerator = NetType(
    "System.Globalization.TextElementEnumerator", base: .object, interfaces: [.iEnumerator]
  ) { type in
    func elements(_ value: Value) throws -> TextElements { try cast(value) }
    type.method("bool MoveNext()") { this, _, _ in .bool(try elements(this).move()) }
    type.method("void Reset()") { this, _, _ in
      try elements(this).position = -1
      return .void
    }
    type.method("string GetTextElement()") { this, _, _ in .text(try elements(this).current()) }
    type.property("System.Object Current") { this, _ in .text(try elements(this).current()) }
    type.property("int ElementIndex") { this, _ in
      let all = try elements(this)
      _ = try all.current()
      return .int(all.starts[all.position])
    }
  }
}

/// Goes through the text elements of a string.
final class TextElements: NetObject {
  private let characters: [Character]
  let starts: [Int]
  var position = -1
  init(_ text: String) {
    characters = Array(text)
    starts = NetStringInfo.starts(text)
  }
  override var netType: NetType { .textElementEnumerator }
  override var isEnumerable: Bool { true }
  override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(characters.map { .text(String($0)) }) }
  func move() -> Bool {
    position = min(position + 1, characters.count)
    return position < characters.count
  }
  func current() throws -> String {
    guard characters.indices.contains(position) else {
      throw NetException("System.InvalidOperationException", "Enumeration has either not started or has already finished.")
    }
    return String(characters[position])
  }
}
