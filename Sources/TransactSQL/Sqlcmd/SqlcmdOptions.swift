/// sqlcmd's command line. - Source: sql-server.md 1.3.
struct SqlcmdOptions {
  var server: String?
  var database: String?
  var user: String?
  var password: String?
  var isTrusted = false
  var query: String?
  var isQueryLast = false
  var inputs: [String] = []
  var output: String?
  var stopsOnError = false
  var severityLevel: Int?
  var messageLevel: Int?
  /// nil: errors go to standard output; 0: those of level 11 and more to standard error; 1: all messages.
  var redirection: Int?
  var headers: Int?
  var separator: String?
  var width: Int?
  var isTrimmed = false
  var variableWidth: Int?
  var fixedWidth: Int?
  var controlMode: Int?
  var terminator = "GO"
  var echoes = false
  var loginTimeout: Int?
  var workstation: String?
  var variables: [(String, String)] = []
  var isVerbatim = false
  var commandsDisabled: Int?
  var statistics: Int?
  var listsServers: Bool?
  var showsUsage = false
  var isQuotedIdentifier = false

  struct Refusal: Error { var text: String }

  /// Switches with a value of their own; a blank between is optional.
  private static let valued: Set<Character> = [
    "S", "U", "P", "d", "Q", "q", "i", "o", "V", "m", "h", "s", "w", "y", "Y", "c", "l", "t", "H", "v", "a",
    "f", "K", "z", "Z",
  ]

  init(_ arguments: [String]) throws(Refusal) {
    var place: Int = 0
    while place < arguments.count {
      let argument: String = arguments[place]
      place += 1
      guard argument.hasPrefix("-") || argument.hasPrefix("/"),
        let letter: Character = argument.dropFirst().first
      else {
        throw Refusal(text: "Sqlcmd: '\(argument)': Unexpected argument. Enter '-?' for help.")
      }
      let attached: String = String(argument.dropFirst(2))
      guard SqlcmdOptions.valued.contains(letter) else {
        try flag(letter, attached, argument)
        continue
      }
      var value: String = attached
      if value.isEmpty {
        let mayBeNegative: Bool = letter == "h" || letter == "m" || letter == "V"
        guard place < arguments.count,
          !arguments[place].hasPrefix("-") || arguments[place].count == 1
            || (mayBeNegative && Int(arguments[place]) != nil) || letter == "Q" || letter == "q"
            || letter == "s"
        else {
          throw Refusal(text: "Sqlcmd: '-\(letter)': Missing argument. Enter '-?' for help.")
        }
        value = arguments[place]
        place += 1
      }
      try set(letter, value)
      if letter == "v" {
        while place < arguments.count, !arguments[place].hasPrefix("-"), arguments[place].contains("=") {
          try set("v", arguments[place])
          place += 1
        }
      }
    }
    try check()
  }

  private mutating func flag(_ letter: Character, _ attached: String, _ argument: String) throws(Refusal) {
    switch letter {
    case "E": isTrusted = true
    case "b": stopsOnError = true
    case "W": isTrimmed = true
    case "e": echoes = true
    case "I": isQuotedIdentifier = true
    case "x": isVerbatim = true
    case "A", "N", "C", "u", "R", "M", "j", "G": break
    case "X": commandsDisabled = attached == "1" ? 1 : 0
    case "r": redirection = attached == "1" ? 1 : 0
    case "k": controlMode = Int(attached) ?? 0
    case "p": statistics = attached == "1" ? 1 : 0
    case "L": listsServers = attached == "c"
    case "?": showsUsage = true
    default: throw Refusal(text: "Sqlcmd: '\(argument)': Unknown Option. Enter '-?' for help.")
    }
    if !attached.isEmpty && !"XrkpLNCu".contains(letter) {
      throw Refusal(text: "Sqlcmd: '\(argument)': Unknown Option. Enter '-?' for help.")
    }
  }

  private mutating func set(_ letter: Character, _ value: String) throws(Refusal) {
    func number(_ range: ClosedRange<Int>) throws(Refusal) -> Int {
      guard let found = Int(value), range.contains(found) else {
        throw Refusal(
          text:
            "Sqlcmd: '-\(letter) \(value)': value must be greater than \(range.lowerBound - 1) and less than \(range.upperBound + 1)."
        )
      }
      return found
    }
    switch letter {
    case "S": server = value
    case "U": user = value
    case "P": password = value
    case "d": database = value
    case "Q", "q":
      query = value
      isQueryLast = letter == "Q"
    case "i": inputs += value.split(separator: ",").map { String($0).trimmingSpaces() }
    case "o": output = value
    case "V": severityLevel = try number(0...25)
    case "m": messageLevel = try number(-1...25)
    case "h": headers = try number(-1...2_147_483_647)
    case "s": separator = String(value.prefix(1))
    case "w": width = try number(9...65_535)
    case "y": variableWidth = try number(0...8_000)
    case "Y": fixedWidth = try number(0...8_000)
    case "c": terminator = value
    case "l": loginTimeout = try number(0...65_534)
    case "H": workstation = value
    case "v":
      let parts: [Substring] = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Refusal(text: "Sqlcmd: '\(value)': Invalid argument. Enter '-?' for help.")
      }
      var text: String = String(parts[1])
      if text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"") {
        text = String(text.dropFirst().dropLast())
      }
      variables.append((String(parts[0]).uppercased(), text))
    default: break
    }
  }

  private func check() throws(Refusal) {
    if isTrusted && (user != nil || password != nil) {
      throw Refusal(text: "Sqlcmd: The -E and the -U/-P options are mutually exclusive.")
    }
    if !inputs.isEmpty && query != nil {
      throw Refusal(text: "Sqlcmd: The -i and the -Q/-q options are mutually exclusive.")
    }
    if isTrimmed && (variableWidth != nil || fixedWidth != nil) {
      throw Refusal(text: "Sqlcmd: The -W and the -y/-Y options are mutually exclusive.")
    }
  }
}
