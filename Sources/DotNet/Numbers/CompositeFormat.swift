/// Composite formatting: `{0,-10:N2}`, for the `-f` operator and `String.Format`.
/// - Source: "Composite formatting"; the messages are .NET's.
public enum CompositeFormat {
  /// What the items of one format string are; formats in loops are parsed once.
  enum Part {
    case text(String)
    case item(index: Int, alignment: Int, format: String)
  }

  nonisolated(unsafe) private static var cache: [String: [Part]] = [:]

  public static func format(
    _ format: PSString, _ arguments: [Value], culture: Culture, _ context: DotNetContext
  ) throws -> PSString {
    let parts: [Part]
    if let known = cache[format.text] {
      parts = known
    } else {
      parts = try parse(format.text)
      if cache.count > 500 { cache.removeAll() }
      cache[format.text] = parts
    }
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .item(let index, let alignment, let itemFormat):
        guard index < arguments.count else {
          throw NetException.format(
            "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.")
        }
        let argument = arguments[index]
        let text: String
        if let formatted = try formatted(argument, format: itemFormat, culture: culture) {
          text = formatted.text
        } else if argument.isNull {
          text = ""
        } else {
          text = try netText(argument, culture: culture, context).text
        }
        let missing = abs(alignment) - (alignment == 0 ? 0 : text.utf16.count)
        if missing > 0, alignment > 0 { result += String(repeating: " ", count: missing) }
        result += text
        if missing > 0, alignment < 0 { result += String(repeating: " ", count: missing) }
      }
    }
    return PSString(result)
  }

  static func parse(_ format: String) throws -> [Part] {
    let text = Array(format.unicodeScalars)
    var parts: [Part] = []
    var literal = String.UnicodeScalarView()
    var index = 0
    func fail(_ message: String, at offset: Int) -> NetException {
      .format("Input string was not in a correct format. Failure to parse near offset \(offset). \(message)")
    }
    while index < text.count {
      let scalar = text[index]
      index += 1
      if scalar == "}" {
        guard index < text.count, text[index] == "}" else { throw fail("Unexpected closing brace without a corresponding opening brace.", at: index) }
        index += 1
        literal.append("}")
        continue
      }
      guard scalar == "{" else {
        literal.append(scalar)
        continue
      }
      if index < text.count, text[index] == "{" {
        index += 1
        literal.append("{")
        continue
      }
      if !literal.isEmpty {
        parts.append(.text(String(literal)))
        literal = String.UnicodeScalarView()
      }
      guard index < text.count else { throw fail("Format item ends prematurely.", at: index) }
      guard text[index].value &- 48 < 10 else { throw fail("Expected an ASCII digit.", at: index) }
      var number = 0
      while index < text.count, text[index].value &- 48 < 10 {
        number = number * 10 + Int(text[index].value - 48)
        if number >= 1_000_000 {
          throw NetException.format(
            "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.")
        }
        index += 1
      }
      while index < text.count, text[index] == " " { index += 1 }
      var alignment = 0
      if index < text.count, text[index] == "," {
        index += 1
        while index < text.count, text[index] == " " { index += 1 }
        var isNegative = false
        if index < text.count, text[index] == "-" {
          isNegative = true
          index += 1
        }
        guard index < text.count else { throw fail("Format item ends prematurely.", at: index) }
        guard text[index].value &- 48 < 10 else { throw fail("Expected an ASCII digit.", at: index) }
        while index < text.count, text[index].value &- 48 < 10 {
          alignment = min(alignment * 10 + Int(text[index].value - 48), 1_000_000)
          index += 1
        }
        if isNegative { alignment = -alignment }
        while index < text.count, text[index] == " " { index += 1 }
      }
      var itemFormat = String.UnicodeScalarView()
      guard index < text.count else { throw fail("Format item ends prematurely.", at: index) }
      if text[index] == ":" {
        index += 1
        while true {
          guard index < text.count else { throw fail("Format item ends prematurely.", at: index) }
          let next = text[index]
          if next == "}" { break }
          if next == "{" { throw fail("Nested opening brace in format item.", at: index + 1) }
          itemFormat.append(next)
          index += 1
        }
      } else if text[index] != "}" {
        throw fail("Expected a closing brace or other format item delimiter.".isEmpty ? "" : "Format item ends prematurely.", at: index)
      }
      index += 1
      parts.append(.item(index: number, alignment: alignment, format: String(itemFormat)))
    }
    if !literal.isEmpty { parts.append(.text(String(literal))) }
    return parts
  }
}
