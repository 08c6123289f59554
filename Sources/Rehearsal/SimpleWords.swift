/// The words of a line of plain commands: parted by blanks, quotes taken off, `"a", "b"` and `@{...}` one word.
enum SimpleWords {
  /// The common parameters, lower case. - Source: about_CommonParameters.
  static let common: [String] = ["confirm", "whatif", "verbose", "debug", "erroraction", "warningaction", "localstore", "report"]

  static func of(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var depth = 0
    var isOpen = false
    for character: Character in line {
      if let open: Character = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isOpen = true
      } else if character == " " && depth == 0 {
        if word.hasSuffix(",") { continue }
        if !word.isEmpty || isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        if character == "{" || character == "(" { depth += 1 }
        if character == "}" || character == ")" { depth -= 1 }
        // A blank stood before the comma: the list goes on.
        if character == ",", word.isEmpty, let last: String = words.popLast() { word = last }
        word.append(character)
      }
    }
    if !word.isEmpty || isOpen { words.append(word) }
    return words
  }
}
