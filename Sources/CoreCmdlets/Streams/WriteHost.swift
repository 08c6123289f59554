import DotNet
import PowerShellRuntime

/// `Write-Host`: writes text to the screen.
struct WriteHost: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Write-Host",
    synopsis: "Writes text to the screen.",
    description: """
      The text goes to the host by way of the information stream and not down the pipeline.
      """,
    examples: [
      CmdletExample(
        "Write-Host 'ready'",
        output: "ready"),
      CmdletExample(
        "Write-Host 1, 2, 3 -Separator '-'",
        output: "1-2-3")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Object", \.object, position: 0, pipeline: true, remaining: true, aliases: ["Msg", "Message"],
      help: "What to show; several values are joined by the separator."),
    .init("NoNewline", \.noNewline, help: "Adds nothing between or after the texts."),
    .init("Separator", \.separator, help: "What stands between the elements of a collection."),
    .init(
      "ForegroundColor", \.foregroundColor, type: .cmdletEnum("System.ConsoleColor"),
      help: "The colour of the text."),
    .init(
      "BackgroundColor", \.backgroundColor, type: .cmdletEnum("System.ConsoleColor"),
      help: "The colour behind the text."),
  ] }

  var object: Value = .void
  var noNewline = false
  var separator: Value = .void
  var foregroundColor: EnumArgument?
  var backgroundColor: EnumArgument?

  mutating func process(_ run: CommandRuntime) throws {
    let between = separator.isNull ? " " : run.context.text(separator)
    let text = object.isAbsent ? "" : try HostText.of(object, between, run.context)
    try run.writeHost(text, noNewline: noNewline, foreground: foregroundColor?.text, background: backgroundColor?.text)
  }
}

/// Objects as `Write-Host` writes them: collections element by element.
enum HostText {
  static func of(_ value: Value, _ separator: String, _ context: ExecutionContext) throws -> String {
    if value.stringIfString != nil { return context.text(value) }
    guard case .object(let object) = value, object.isEnumerable || object is NetDictionary else {
      if let type = value.object as? NetType { return type.fullName }
      return context.hostText(value)
    }
    if let table = object as? NetDictionary {
      return table.pairs.map { "[\(context.text($0)), \(context.text($1))]" }.joined(separator: separator)
    }
    return try value.unrolled(context).map { try of($0, separator, context) }.joined(separator: separator)
  }
}
