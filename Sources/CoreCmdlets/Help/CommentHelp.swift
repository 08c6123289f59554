import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// Comment-based help: what `.SYNOPSIS`, `.PARAMETER Name`, `.EXAMPLE` and their like say in a comment.
/// - Source: about_Comment_Based_Help; recorded cases `help-functions`.
struct CommentHelp {
  var synopsis = ""
  var description = ""
  var notes = ""
  var parameters: [Name: String] = [:]
  var examples: [String] = []
  var inputs: [String] = []
  var outputs: [String] = []
  var links: [String] = []
  var component = ""
  var role = ""
  var functionality = ""
  var forwardTarget: String?
  var forwardCategory: String?
  var externalHelp: String?

  /// The help in a block of comment lines; nil where anything but sections stands in it, or a section nobody knows.
  static func read(_ lines: [String]) -> CommentHelp? {
    var help = CommentHelp()
    var found = false
    var index = 0
    while index < lines.count {
      if let (keyword, argument) = directive(lines[index]) {
        found = true
        guard help.take(keyword, argument, lines, &index) else { return nil }
      } else if !isBlank(lines[index]) {
        return nil
      }
      index += 1
    }
    return found ? help : nil
  }

  private mutating func take(_ keyword: String, _ argument: String, _ lines: [String], _ index: inout Int) -> Bool {
    if !argument.isEmpty {
      switch keyword {
      case "PARAMETER":
        let text = CommentHelp.section(lines, &index)
        if parameters[Name(argument)] == nil { parameters[Name(argument)] = text }
      case "FORWARDHELPTARGETNAME": forwardTarget = argument
      case "FORWARDHELPCATEGORY": forwardCategory = argument
      case "REMOTEHELPRUNSPACE": break
      case "EXTERNALHELP": externalHelp = argument
      default: return false
      }
      return true
    }
    switch keyword {
    case "SYNOPSIS": synopsis = CommentHelp.section(lines, &index)
    case "DESCRIPTION": description = CommentHelp.section(lines, &index)
    case "NOTES": notes = CommentHelp.section(lines, &index)
    case "LINK": links.append(HelpText.trimmed(CommentHelp.section(lines, &index)))
    case "EXAMPLE": examples.append(CommentHelp.section(lines, &index))
    case "INPUTS": inputs.append(CommentHelp.section(lines, &index))
    case "OUTPUTS": outputs.append(CommentHelp.section(lines, &index))
    case "COMPONENT": component = HelpText.trimmed(CommentHelp.section(lines, &index))
    case "ROLE": role = HelpText.trimmed(CommentHelp.section(lines, &index))
    case "FUNCTIONALITY": functionality = HelpText.trimmed(CommentHelp.section(lines, &index))
    default: return false
    }
    return true
  }

  /// `.KEYWORD argument`, and nothing before it.
  private static func directive(_ line: String) -> (keyword: String, argument: String)? {
    let text = HelpText.trimmed(line)
    guard text.first == "." else { return nil }
    let keyword = text.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let rest = text.dropFirst(keyword.count + 1)
    guard !keyword.isEmpty, rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    return (keyword.uppercased(), HelpText.trimmed(String(rest)))
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy { $0.isWhitespace } }

  /// The lines up to the next section, less the indentation of the first. `index` is left on the last line taken.
  static func section(_ lines: [String], _ index: inout Int) -> String {
    var text = ""
    var indent: Int?
    index += 1
    while index < lines.count {
      let line = lines[index]
      if indent == nil, isBlank(line) {
        index += 1
        continue
      }
      if directive(line) != nil { break }
      let blanks = line.prefix { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.count
      let own = indent ?? blanks
      indent = own
      text += line.dropFirst(min(own, blanks))
      text += "\n"
      index += 1
    }
    index -= 1
    return text
  }
}

/// Where help may stand, and what it says of a function's parameters besides.
struct HelpComments {
  let help: CommentHelp
  /// What comments beside each parameter say, in order.
  let parameterComments: [String]
  /// How many comments the block is made of: one block, or lines.
  let commentCount: Int

  /// How many lines may lie between a comment and what it is about.
  private static let proximity = 2

  /// The help of a function, script or block.
  static func of(_ block: ScriptBlock) -> HelpComments? {
    let reader = CommentReader(block)
    guard let found = reader.find() else { return nil }
    return HelpComments(help: found.0, parameterComments: reader.parameterComments(), commentCount: found.1)
  }

  private final class CommentReader {
    private let block: ScriptBlock
    private let root: Ast
    private let tokens: [Token]

    init(_ block: ScriptBlock) {
      self.block = block
      var top = block.ast
      while let parent = top.parent { top = parent }
      root = top
      tokens = Parser.parseInput(block.ast.extent.source, collectTokens: true).tokens
    }

    private func line(_ place: Int32) -> Int { block.ast.extent.source.position(of: Int(place)).line }
    private func first(from place: Int32) -> Int { tokens.firstIndex { $0.start >= place } ?? tokens.count }
    private func last(before place: Int32) -> Int { (tokens.lastIndex { $0.end <= place && $0.kind != .endOfInput }) ?? 0 }

    /// In the comment right before the function, else the first in its body, else the last.
    func find() -> (CommentHelp, Int)? {
      var start: Int
      let end: Int
      if let function = block.ast as? FunctionDefinitionAst {
        let keyword = first(from: function.start)
        if let help = read(preceding(keyword, proximity)) { return help }
        start = first(from: function.body.start) + 1
        end = last(before: function.end)
      } else if block.ast === root {
        start = 0
        end = tokens.count - 1
      } else {
        start = first(from: block.ast.start)
        end = last(before: block.ast.end)
      }
      while true {
        let comments = comments(from: &start)
        if comments.isEmpty { break }
        guard let help = read(comments) else { continue }
        if block.ast === root, let statements = (root as? ScriptBlockAst)?.endBlock?.statements,
          case .functionDefinition(let function)? = statements.first, let last = comments.last
        {
          // It is the first function's, not the script's.
          if line(function.start) - line(last.end) <= proximity { break }
        }
        return help
      }
      guard end < tokens.count, end >= 0 else { return nil }
      return read(preceding(end, line(tokens[end].start)))
    }

    private func read(_ comments: [Token]) -> (CommentHelp, Int)? {
      guard !comments.isEmpty else { return nil }
      return CommentHelp.read(comments.flatMap { lines($0) }).map { ($0, comments.count) }
    }

    /// The lines of a comment without its marks.
    private func lines(_ comment: Token) -> [String] {
      var text = comment.text(in: block.ast.extent.source)[...]
      if text.hasPrefix("<#") {
        text = text.dropFirst(2)
        if text.hasSuffix("#>") { text = text.dropLast(2) }
        return text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
      }
      return [String(text.drop { $0 == "#" })]
    }

    /// The run of comments that ends at most so many lines before a token.
    private func preceding(_ index: Int, _ proximity: Int) -> [Token] {
      guard index < tokens.count else { return [] }
      var found: [Token] = []
      var lowest = line(tokens[index].start) - proximity
      var at = index - 1
      while at >= 0, line(tokens[at].end) >= lowest {
        if tokens[at].kind == .comment {
          found.append(tokens[at])
          lowest = line(tokens[at].start) - 1
        } else if tokens[at].kind != .newLine {
          break
        }
        at -= 1
      }
      return found.reversed()
    }

    /// The run of comments that begins here; `start` moves behind it.
    private func comments(from start: inout Int) -> [Token] {
      var found: [Token] = []
      var highest = Int.max
      var at = start
      while at < tokens.count {
        let token = tokens[at]
        if line(token.start) > highest { break }
        if token.kind == .comment {
          found.append(token)
          highest = line(token.end) + 1
        } else if token.kind != .newLine {
          break
        }
        at += 1
      }
      start = at
      return found
    }

    func parameterComments() -> [String] {
      block.parameterAsts.map { parameter in
        let firstToken = first(from: parameter.start)
        var texts = preceding(firstToken, proximity).flatMap { lines($0) }
        let lastToken = last(before: parameter.end)
        if firstToken < lastToken {
          for token in tokens[firstToken..<lastToken] where token.kind == .comment { texts += lines(token) }
        }
        var after = lastToken + 1
        texts += comments(from: &after).flatMap { lines($0) }
        var index = -1
        return CommentHelp.section(texts, &index)
      }
    }
  }
}

/// Helpers for the texts of help.
enum HelpText {
  static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// An example's prompt, code and remarks: a first line up to `>` is the prompt; an empty line ends the code.
  static func exampleParts(_ example: String) -> (prompt: String, code: String, remarks: String) {
    var text = example[...]
    var prompt = "PS > "
    if let mark = text.prefix(while: { !$0.isNewline }).firstIndex(of: ">") {
      prompt = String(text[...mark])
      text = text[text.index(after: mark)...]
    }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard let gap = lines.indices.dropFirst().first(where: { lines[$0].isEmpty && $0 + 1 < lines.count }) else {
      return (prompt, trimmed(String(text)), "")
    }
    return (prompt, trimmed(lines[..<gap].joined(separator: "\n")), trimmed(lines[(gap + 1)...].joined(separator: "\n")))
  }
}

extension String {
  var trimmedBlanks: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" || first == "\r" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return String(text)
  }
}
