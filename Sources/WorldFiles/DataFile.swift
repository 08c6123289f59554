import PowerShellSyntax
import SourceText

/// Something wrong in a data file, with its place.
public struct WorldMistake: Sendable, Equatable, Error {
  public var line: Int
  public var column: Int
  public var message: String

  /// `world.psd1:12:5: message`
  public func described(in file: String) -> String { "\(file):\(line):\(column): \(message)" }
}

/// A value of a PowerShell data file, with where it stands.
public struct DataNode: Sendable {
  public indirect enum Value: Sendable {
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case null
    case list([DataNode])
    case table([(key: String, value: DataNode)])
  }
  public var value: Value
  public var line: Int
  public var column: Int
}

/// Reads nested hashtables, lists and constants; runs nothing.
/// - Source: product.md section 4; about_Data_Files.
public struct DataFileReader {
  public private(set) var mistakes: [WorldMistake] = []
  private var depth = 0

  public init() {}

  public mutating func read(_ text: String, fileName: String?) -> DataNode? {
    let result: ParseResult = Parser.parseInput(text, fileName: fileName)
    for error: ParseError in result.errors { note(error.extent, error.message) }
    if !result.errors.isEmpty { return nil }
    let statements: [StatementAst] = result.ast.endBlock?.statements ?? []
    guard statements.count == 1, let only: StatementAst = statements.first else {
      note(result.ast.extent, "A world file holds one hashtable, @{ ... }, and nothing else.")
      return nil
    }
    return node(of: only)
  }

  mutating func note(_ extent: ScriptExtent, _ message: String) {
    mistakes.append(
      WorldMistake(line: extent.startLineNumber, column: extent.startColumnNumber, message: message))
  }

  private mutating func node(of statement: StatementAst) -> DataNode? {
    switch statement {
    case .pipeline(let pipeline):
      if let expression: ExpressionAst = pipeline.pureExpression { return node(of: expression) }
      note(pipeline.extent, "'\(pipeline.text.prefix(40))' is a command. A data file holds values only; quote texts.")
      return nil
    case .commandExpression(let command): return node(of: command.expression)
    default:
      note(statement.node.extent, "A data file holds values only, no statements.")
      return nil
    }
  }

  private mutating func node(of expression: ExpressionAst) -> DataNode? {
    let extent: ScriptExtent = expression.node.extent
    // A world is five levels deep; a file nested without end must not take the stack with it.
    depth += 1
    defer { depth -= 1 }
    if depth > 64 {
      note(extent, "Nested more than 64 levels deep.")
      return nil
    }
    func made(_ value: DataNode.Value) -> DataNode {
      DataNode(value: value, line: extent.startLineNumber, column: extent.startColumnNumber)
    }
    switch expression {
    case .stringConstantExpression(let text): return made(.text(text.value))
    case .constantExpression(let constant):
      switch constant.value {
      case .int32(let number): return made(.integer(Int(number)))
      case .int64(let number): return made(.integer(Int(number)))
      default: break
      }
    case .unaryExpression(let unary):
      if let inner: DataNode = node(of: unary.child), case .integer(let number) = inner.value {
        return made(.integer(-number))
      }
    case .variableExpression(let variable):
      switch variable.text.lowercased() {
      case "$true": return made(.boolean(true))
      case "$false": return made(.boolean(false))
      case "$null": return made(.null)
      default: break
      }
    case .arrayLiteral(let list): return made(.list(list.elements.compactMap { node(of: $0) }))
    case .arrayExpression(let list): return made(.list(items(of: list.subExpression.statements)))
    case .parenExpression(let paren): return node(of: paren.pipeline)
    case .hashtable(let table): return made(.table(pairs(of: table)))
    default: break
    }
    note(extent, "'\(extent.text.prefix(40))' is not a value a data file can hold: texts in quotes, whole numbers, $true, $false, @( ), @{ }.")
    return nil
  }

  private mutating func items(of statements: [StatementAst]) -> [DataNode] {
    var found: [DataNode] = []
    for statement: StatementAst in statements {
      guard let one: DataNode = node(of: statement) else { continue }
      if case .list(let inner) = one.value { found.append(contentsOf: inner) } else { found.append(one) }
    }
    return found
  }

  private mutating func pairs(of table: HashtableAst) -> [(key: String, value: DataNode)] {
    var found: [(key: String, value: DataNode)] = []
    for pair: KeyValuePair in table.keyValuePairs {
      guard case .stringConstantExpression(let key) = pair.key else {
        note(pair.key.node.extent, "A key must be a name.")
        continue
      }
      if let value: DataNode = node(of: pair.value) { found.append((key.value, value)) }
    }
    return found
  }
}
