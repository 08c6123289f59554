import DotNet
import Foundation
import SourceText

/// Error records as text: the views that `$ErrorView` names.
///
///     Get-Pool: C:\fail.ps1:8
///     Line |
///        8 |  Get-Pool atl
///          |  ~~~~~~~~~~~~
///          | The pool is not there.
/// - Source: `System.Management.Automation.ErrorRecord`'s format data in PowerShell 7.6, as recorded
public struct ErrorView {
  public enum Kind: String, Sendable { case NormalView, CategoryView, ConciseView, DetailedView }

  let record: ErrorRecord
  let context: ExecutionContext
  let width: Int
  let colours: Colours

  /// The escape sequences, empty where the screen knows none.
  public struct Colours: Sendable {
    public var error = ""
    public var accent = ""
    public var reset = ""
    public init() {}
    public static let ansi: Colours = {
      var colours = Colours()
      colours.error = "\u{1b}[31;1m"
      colours.accent = "\u{1b}[36;1m"
      colours.reset = "\u{1b}[0m"
      return colours
    }()
  }

  /// The record's lines in the view that the session prefers, without the last newline.
  public static func text(_ record: ErrorRecord, _ context: ExecutionContext, width: Int? = nil, colours: Colours = Colours()) -> String {
    text(record, kind(context), context, width: width, colours: colours)
  }

  /// What `$ErrorView` asks for.
  public static func kind(_ context: ExecutionContext) -> Kind {
    let wanted = context.engine?.variable("ErrorView", .visible).map { context.text(of: $0) } ?? "ConciseView"
    return Kind(rawValue: wanted) ?? Kind.allKinds.first { CaseFolding.equal($0.rawValue, wanted) } ?? .NormalView
  }

  public static func text(
    _ record: ErrorRecord, _ kind: Kind, _ context: ExecutionContext, width: Int? = nil, colours: Colours = Colours()
  ) -> String {
    let view = ErrorView(record: record, context: context, width: width ?? context.host.windowWidth, colours: colours)
    switch kind {
    case .ConciseView: return view.concise()
    case .NormalView: return view.normal()
    case .CategoryView: return colours.error + record.categoryMessage(view.services) + colours.reset
    case .DetailedView: return "\n" + ErrorListing.text(of: .object(record), context) + "\n"
    }
  }

  var services: DotNetContext? { context.dotNetServices }
  private var message: String { record.details ?? record.exception.message }

  // MARK: ConciseView

  private func concise() -> String {
    let invocation = record.invocation
    let position = invocation?.position
    let isParse = record.categoryInfo == .ParserError
    let scriptName = position?.file
    let lineNumber = position?.startLineNumber ?? 0
    let showsPosition = scriptName != nil || lineNumber > 1 || isParse && position != nil
    var text = ""
    var prefix = ""
    var body = ""
    if showsPosition, let position {
      text += colours.reset + (scriptName.map { "\($0):\(lineNumber)\n" } ?? "\n")
      let digits = "\(lineNumber)".count
      let headerBlanks = String(repeating: " ", count: max(0, digits - 4))
      let lineBlanks = String(repeating: " ", count: max(0, 4 - digits))
      text += "\(colours.accent)\(headerBlanks)Line |\n"
      let lines = position.excerpt().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let marked = lines.count > 0 ? String(lines[0].dropFirst()) : ""
      let highlight = lines.count > 1 ? String(lines[lines.count - 1].dropFirst()) : ""
      var line = marked
      if !colours.accent.isEmpty {
        let offset = highlight.prefix { $0 != "~" }.count
        let length = highlight.trimmed.count
        if length + offset <= line.count {
          let from = line.index(line.startIndex, offsetBy: offset)
          let to = line.index(from, offsetBy: length)
          line = line[..<from] + colours.accent + line[from..<to] + colours.reset + line[to...]
        }
      }
      text += "\(colours.accent)\(lineBlanks)\(lineNumber) | \(colours.reset)\(line)\n"
      prefix = "\(colours.accent)\(headerBlanks)     | \(colours.error)"
      if !highlight.isEmpty { text += "\(prefix)\(highlight)\n" }
      body = prefix
    }
    body += isParse && record.details == nil ? parseMessage : message
    if scriptName != nil || isParse { body = wrapped(body, prefix) }
    let reason = conciseReason
    return "\(colours.error)\(reason): \(text)\(colours.error)\(body)\(colours.reset)"
  }

  /// A parse error's message without the position that stands before it.
  private var parseMessage: String {
    let parts = message
    guard let mark = parts.range(of: "~\n") else { return parts }
    let rest = parts[mark.upperBound...]
    if let end = rest.range(of: "\n\n") { return String(rest[..<end.lowerBound]) }
    return String(rest)
  }

  private var conciseReason: String {
    if case .bool(true)? = record.exception.properties["WasThrownFromThrowStatement"] { return "Exception" }
    let invocation = record.invocation
    if let command = invocation?.command, !command.name.isEmpty, context.commands.find(command.name) != nil { return command.name }
    let activity = record.categoryActivity
    if !activity.isEmpty { return activity }
    if case .string(let name)? = record.exception.properties["CommandName"] {
      // An alias of a missing command is called by what was typed.
      if let typed = invocation?.invocationName, !["", "&", "."].contains(typed) { return typed }
      return name.text
    }
    if let command = invocation?.command { return command.name.isEmpty ? command.definitionText : command.name }
    if let name = invocation?.invocationName, !name.isEmpty { return name }
    // What has no category of its own is called by its exception.
    if record.categoryInfo == .NotSpecified { return record.categoryReason }
    return "\(record.categoryInfo)"
  }

  /// Puts the message on one line, then breaks it where the screen ends, each line behind the bar.
  private func wrapped(_ message: String, _ prefix: String) -> String {
    let escapes = colours.accent.count + colours.error.count
    let prefixLength = prefix.count - (prefix.isEmpty ? 0 : escapes)
    let hidden = prefix.isEmpty ? 0 : escapes
    let flat = message.replacingOccurrences("\r\n", " ").replacingOccurrences("\n", " ").replacingOccurrences("\t", " ")
    guard width > 0, flat.count - hidden > width else { return flat + "\n" == "" ? "" : flat }
    var lines: [String] = []
    let first = ErrorView.truncated(flat, width + hidden)
    lines.append(first)
    var rest = String(flat.dropFirst(first.count)).trimmed
    while rest.count + prefixLength > width {
      let candidate = prefix + rest
      let piece = ErrorView.truncated(candidate, width + hidden)
      if piece.count - prefix.count <= 0 { break }
      lines.append(piece)
      rest = String(rest.dropFirst(piece.count - prefix.count)).trimmed
    }
    lines.append(prefix + rest.trimmed)
    return lines.joined(separator: "\n")
  }

  /// Up to the length, ending at a blank where there is one.
  private static func truncated(_ text: String, _ length: Int) -> String {
    let characters = Array(text)
    guard characters.count > length else { return text }
    if let at = characters[..<length].lastIndex(where: { $0.isWhitespace }), at > 0 { return String(characters[..<at]) }
    return String(characters[..<length])
  }

  // MARK: NormalView

  private func normal() -> String {
    let invocation = record.invocation
    var text = ""
    if let invocation {
      if let command = invocation.command {
        switch command {
        case let script as ExternalScriptInfo: text += "\(script.path) : "
        case let block as BlockInfo: text += "\(block.scriptBlock.bodyText) : "
        default:
          if invocation.invocationName.isEmpty || invocation.invocationName == "&" || invocation.invocationName == "." {
            if !command.name.isEmpty { text += "\(command.name) : " }
          } else {
            text += "\(invocation.invocationName) : "
          }
        }
      } else if !invocation.invocationName.isEmpty {
        text += "\(invocation.invocationName) : "
      }
    }
    text += message
    if let invocation, invocation.position != nil, invocation.command != nil || record.categoryInfo != .ParserError {
      text += "\n" + invocation.positionMessage
    }
    text += "\n+ CategoryInfo          : \(record.categoryMessage(services))"
    text += "\n+ FullyQualifiedErrorId : \(record.fullyQualifiedErrorId)"
    return colours.error + text + colours.reset
  }
}

extension ErrorView.Kind { static let allKinds: [ErrorView.Kind] = [.NormalView, .CategoryView, .ConciseView, .DetailedView] }

extension String {
  func padded(_ width: Int) -> String { count >= width ? self : self + String(repeating: " ", count: width - count) }
}
