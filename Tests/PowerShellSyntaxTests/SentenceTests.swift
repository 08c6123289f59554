import Foundation
import PowerShellSyntax
import Testing

/// Makes sentences from the grammar by a seeded generator: the same seed gives the same sentence.
struct SentenceMaker {
  let grammar: Grammar
  private var state: UInt64
  private let heights: [String: Int]

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    heights = SentenceMaker.heights(grammar)
  }

  /// How deep a production must go at least.
  private static func heights(_ grammar: Grammar) -> [String: Int] {
    var heights: [String: Int] = [:]
    var hasChanged: Bool = true
    while hasChanged {
      hasChanged = false
      for (name, production) in grammar.productions {
        let best: Int = production.alternatives.map { height($0, heights) }.min() ?? 1000
        if best + 1 < heights[name] ?? 1000 {
          heights[name] = best + 1
          hasChanged = true
        }
      }
    }
    return heights
  }

  private static func height(_ symbols: [Grammar.Symbol], _ heights: [String: Int]) -> Int {
    symbols.map { symbol in
      if case .production(let name, false) = symbol { return heights[name] ?? 1000 }
      return 0
    }.max() ?? 0
  }

  private mutating func random(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, bound)
  }

  mutating func make(_ name: String, depth: Int) -> String {
    guard let production = grammar.productions[name] else { return "" }
    var choices: [[Grammar.Symbol]] = production.alternatives
    if depth <= 0 {
      let least: Int = choices.map { SentenceMaker.height($0, heights) }.min() ?? 0
      choices = choices.filter { SentenceMaker.height($0, heights) == least }
    }
    guard !choices.isEmpty else { return "" }
    var parts: [String] = []
    for symbol in choices[random(choices.count)] {
      switch symbol {
      case .text(let text): parts.append(text)
      case .prose(let prose): parts.append(word(prose, of: name))
      case .production(let part, let isOptional):
        if isOptional, depth <= 0 || random(3) > 0 { continue }
        parts.append(make(part, depth: depth - 1))
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: production.allowsBlanks ? " " : "")
  }

  private mutating func word(_ prose: String, of production: String) -> String {
    let number: String = String(random(90) + 1)
    switch production {
    case "new-line-character": return "\n"
    case "variable-characters", "braced-variable-characters": return "v\(number)"
    case "generic-token": return "Get-Item\(number)"
    case "parameter-name": return "Name"
    case "verbatim-command-argument-chars": return "a b"
    case "decimal-digits": return number
    case "hexadecimal-digits": return "7F"
    case "binary-digits": return "101"
    case "verbatim-string-characters": return "text"
    case "simple-name": return "name\(number)"
    case "type-identifier": return "System.Int32"
    case "assembly-name-spec": return "assembly"
    case "class-name": return "Class\(random(1_000_000))"
    default: return prose
    }
  }
}

@Suite struct SentenceTests {
  /// What is grammatical and refused for what it means.
  static let semantic: Set<String> = [
    "InvalidLeftHandSide", "DuplicateFormalParameter", "DuplicateKeyInHashLiteral", "LabelNotFound", "MemberAlreadyDefined",
    "OperatorRequiresVariableOrProperty", "StreamAlreadyRedirected", "TypeNotFound", "DuplicateNamedArgument", "VariableNotLocal",
    "ControlLeavingFinally", "ExpressionsMustBeFirstInPipeline", "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock",
    "BadNumericConstant", "ReferenceNeedsToBeLastTypeInTypeConversion", "MultipleTypeConstraintsOnMethodParam", "TokenAfterEndOfValidScriptText",
    "CustomAttributeTypeNotFound", "AssignmentStatementToAutomaticNotSupported", "MethodHasCodePathNotReturn", "UsingMustBeAtStartOfScript",
    "DuplicateScriptCommandClause", "VoidMethodHasReturn", "SplattingNotPermitted", "ParameterAttributeArgumentNeedsToBeConstant",
    "AttributeNotAllowedOnDeclaration", "PropertyNotFoundForAttribute",
  ]

  @Test(arguments: 0..<150) func sentencesOfTheGrammarParse(_ seed: Int) throws {
    var maker = SentenceMaker(try Grammar.read(), seed: UInt64(seed + 1))
    for depth in [6, 12, 20, 30] {
      let sentence: String = maker.make("statement", depth: depth)
      let wrong: [ParseError] = Parser.parseInput(sentence).errors.filter { !SentenceTests.semantic.contains($0.errorId) }
      #expect(wrong.isEmpty, "\(sentence)\n\(wrong.map { "\($0.errorId) at \($0.extent.startOffset)" })")
    }
  }
}
