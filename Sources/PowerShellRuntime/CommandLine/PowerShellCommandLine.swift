import DotNet
import Foundation

/// What the arguments of the program ask for, read as pwsh reads its own.
/// - Source: about_pwsh, `CommandLineParameterParser`, as recorded
public struct PowerShellCommandLine {
  public enum Action: Equatable {
    case interactive
    /// `-Command text`; arguments of `-CommandWithArgs`.
    case command(String)
    /// `-Command -` or `-`: statements from standard input.
    case standardInput
    case file(String, [String])
    case version
    case help
  }
  public var action: Action = .interactive
  public var noExit = false
  public var noLogo = false
  public var noProfile = false
  public var nonInteractive = false
  public var allowNative = false
  public var resume = false
  public var workingDirectory: String?
  public var commandArguments: [String] = []
  /// What is wrong with the arguments; the usage follows it, and 64 is the exit code.
  public var mistake: String?

  public static let exitBadCommandLine = 64

  public init() {}

  /// Name, how much of it is enough, a short form.
  private static let switches: [(name: String, least: String, alias: String?)] = [
    ("command", "c", nil), ("commandwithargs", "commandwithargs", "cwa"), ("encodedcommand", "e", "ec"), ("file", "f", nil),
    ("noexit", "noe", nil), ("nologo", "nol", nil), ("noprofile", "nop", nil), ("noninteractive", "noni", nil),
    ("interactive", "i", nil), ("login", "l", nil), ("workingdirectory", "wo", "wd"), ("version", "v", nil), ("help", "h", "?"),
    ("executionpolicy", "ex", "ep"), ("inputformat", "inp", "if"), ("outputformat", "o", "of"), ("windowstyle", "w", nil),
    ("configurationname", "config", nil), ("settingsfile", "settings", nil), ("custompipename", "cus", nil), ("sta", "sta", nil),
    ("mta", "mta", nil), ("allownative", "al", nil), ("resume", "res", nil), ("noprofileloadtime", "noprofileloadtime", nil),
  ]

  private static func name(of argument: String) -> String? {
    guard let first = argument.first, first == "-" || first == "/" || first == "–" || first == "—", argument.count > 1 else { return nil }
    var text = argument.dropFirst().lowercased()
    if first == "-", text.hasPrefix("-") { text.removeFirst() }
    for entry in switches {
      if text == entry.alias { return entry.name }
      if entry.name.hasPrefix(text), text.hasPrefix(entry.least) { return entry.name }
    }
    return nil
  }

  public static func read(_ arguments: [String]) -> PowerShellCommandLine {
    var line = PowerShellCommandLine()
    var position = 0
    func strings(_ name: String, _ values: String...) -> String {
      Messages.format(Messages.text("CommandLineParameterParserStrings", name), values)
    }
    while position < arguments.count {
      let argument = arguments[position]
      position += 1
      guard let name = name(of: argument) else {
        // `-` alone reads statements; anything else is a script.
        if argument == "-" {
          line.action = .standardInput
          line.noLogo = true
          return line
        }
        line.action = .file(argument, Array(arguments[position...]))
        return line
      }
      switch name {
      case "noexit": line.noExit = true
      case "nologo": line.noLogo = true
      case "noprofile": line.noProfile = true
      case "noninteractive": line.nonInteractive = true
      case "interactive", "login", "sta", "mta", "noprofileloadtime": break
      case "allownative": line.allowNative = true
      case "resume": line.resume = true
      case "version":
        line.action = .version
        return line
      case "help":
        line.action = .help
        return line
      case "workingdirectory":
        guard position < arguments.count else {
          line.mistake = strings("MissingWorkingDirectoryArgument")
          return line
        }
        line.workingDirectory = arguments[position]
        position += 1
      case "executionpolicy", "inputformat", "outputformat", "windowstyle", "configurationname", "settingsfile", "custompipename":
        if position >= arguments.count, name == "executionpolicy" {
          line.mistake = strings("MissingExecutionPolicyParameter")
          return line
        }
        position += 1
      case "encodedcommand":
        guard position < arguments.count else {
          line.mistake = strings("MissingCommandParameter")
          return line
        }
        guard let data = Data(base64Encoded: arguments[position]), data.count % 2 == 0 else {
          line.mistake = strings("BadCommandValue")
          return line
        }
        var units: [UInt16] = []
        for index in stride(from: 0, to: data.count, by: 2) {
          units.append(UInt16(data[data.startIndex + index]) | UInt16(data[data.startIndex + index + 1]) << 8)
        }
        line.action = .command(String(decoding: units, as: UTF16.self))
        position += 1
      case "command", "commandwithargs":
        guard position < arguments.count else {
          line.mistake = strings("MissingCommandParameter")
          return line
        }
        let rest = Array(arguments[position...])
        if rest[0] == "-", name == "command" {
          if rest.count > 1 {
            line.mistake = strings("TooManyParametersToCommand")
            return line
          }
          line.action = .standardInput
          return line
        }
        if name == "commandwithargs" {
          line.action = .command(rest[0])
          line.commandArguments = Array(rest.dropFirst())
        } else {
          line.action = .command(rest.joined(separator: " "))
        }
        return line
      case "file":
        guard position < arguments.count else {
          line.mistake = strings("MissingFileArgument")
          return line
        }
        if arguments[position] == "-" {
          line.action = .standardInput
          return line
        }
        line.action = .file(arguments[position], Array(arguments[(position + 1)...]))
        return line
      default: break
      }
    }
    return line
  }

  /// A script's arguments as pwsh's `-File` takes them: `-Name` and `-Name:value` are parameters, the rest is text as it stands.
  public static func scriptArguments(_ arguments: [String]) -> [CommandArgument] {
    arguments.map { text in
      guard text.hasPrefix("-"), text.count > 1, let second = text.dropFirst().first, second.isLetter || second == "_" || second == "?" else {
        return .value(.text(text), nil)
      }
      let body = text.dropFirst()
      guard let colon = body.firstIndex(of: ":") else { return .parameter(String(body), nil) }
      let value = String(body[body.index(after: colon)...])
      let name = String(body[..<colon])
      if value.isEmpty { return .parameter(name, nil) }
      switch value.lowercased() {
      case "$true": return .parameterValue(name, .bool(true), name: nil, value: nil)
      case "$false": return .parameterValue(name, .bool(false), name: nil, value: nil)
      default: return .parameterValue(name, .text(value), name: nil, value: nil)
      }
    }
  }
}
