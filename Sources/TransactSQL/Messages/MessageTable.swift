/// `sys.messages`: texts by number.
public enum MessageTable {
  public struct Row: Sendable {
    public var number: Int
    public var severity: Int
    public var template: String
  }

  public static let rows: [Row] = {
    var found: [Row] = []
    for line: Substring in messageTableText.split(separator: "\n") {
      let fields: [Substring] = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, let number = Int(fields[0]), let severity = Int(fields[1]) else { continue }
      found.append(Row(number: number, severity: severity, template: String(fields[2])))
    }
    return found
  }()

  private static let byNumber: [Int: Row] = Dictionary(
    rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })

  public static func row(_ number: Int) -> Row? { byNumber[number] }

  /// The message with its arguments filled in.
  public static func message(_ number: Int, _ arguments: [String] = [], state: Int = 1) -> SqlMessage {
    guard let row: Row = byNumber[number] else {
      return SqlMessage(
        number: number, severity: 16, state: state,
        text: "Error: \(number) \(arguments.joined(separator: ", "))")
    }
    return SqlMessage(
      number: number, severity: row.severity, state: state, text: fill(row.template, arguments))
  }

  /// Puts arguments where a template has `%d`, `%.*ls`, `%S_MSG`, `%03d` or `{name}`.
  static func fill(_ template: String, _ arguments: [String]) -> String {
    var result: String = ""
    var next: Int = 0
    let characters: [Character] = Array(template)
    var place: Int = 0
    func argument() -> String {
      defer { next += 1 }
      return next < arguments.count ? arguments[next] : ""
    }
    while place < characters.count {
      let character: Character = characters[place]
      if character == "{", let close: Int = characters[place...].firstIndex(of: "}") {
        result += argument()
        place = close + 1
        continue
      }
      guard character == "%", place + 1 < characters.count else {
        result.append(character)
        place += 1
        continue
      }
      if characters[place + 1] == "%" {
        result.append("%")
        place += 2
        continue
      }
      if characters[place + 1] == "S", place + 2 < characters.count, characters[place + 2] == "_" {
        var end: Int = place + 3
        while end < characters.count, characters[end].isUppercase { end += 1 }
        result += argument()
        place = end
        continue
      }
      var end: Int = place + 1
      var width: String = ""
      while end < characters.count, "0123456789.*-+#".contains(characters[end]) {
        width.append(characters[end])
        end += 1
      }
      if end + 2 < characters.count, characters[end] == "I" { end += 3 }
      while end < characters.count, "lhw".contains(characters[end]) { end += 1 }
      guard end < characters.count, "dsiuxXcp".contains(characters[end]) else {
        result.append(character)
        place += 1
        continue
      }
      var value: String = argument()
      if width.hasPrefix("0"), let wanted = Int(width), value.count < wanted {
        value = String(repeating: "0", count: wanted - value.count) + value
      }
      result += value
      place = end + 1
    }
    return result
  }
}
