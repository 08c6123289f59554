/// The expression of `DataTable.Select` and `RowFilter`: comparisons, `LIKE`, `IN`, `IS NULL`, joined by `AND`, `OR`, `NOT`.
/// - Source: DataColumn.Expression's documentation
struct RowFilter {
  private indirect enum Node {
    case column(Int)
    case constant(Value)
    case binary(String, Node, Node)
    case not(Node)
    case isNull(Node, Bool)
    case isIn(Node, [Node])
  }
  private var tokens: [String] = []
  private var next = 0
  private let table: DataTable
  private var root: Node = .constant(.bool(true))

  init(_ text: String, _ table: DataTable) throws {
    self.table = table
    tokens = try RowFilter.tokens(text)
    root = try or()
    if next < tokens.count { throw RowFilter.syntax("Missing operand after '\(tokens[next])' operator.") }
  }

  func matches(_ row: DataRow, _ context: DotNetContext) throws -> Bool {
    if case .bool(true) = try evaluate(root, row, context) { return true }
    return false
  }

  private static func syntax(_ text: String) -> NetException {
    NetException("System.Data.SyntaxErrorException", "Syntax error: \(text)")
  }

  /// Names in brackets begin with `[`, texts with `'`.
  private static func tokens(_ text: String) throws -> [String] {
    var found: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      switch first {
      case " ", "\t", "\n", "\r": rest.removeFirst()
      case "'":
        var value = "'"
        rest.removeFirst()
        while let character = rest.first {
          rest.removeFirst()
          if character == "'" {
            guard rest.first == "'" else { break }
            rest.removeFirst()
          }
          value.append(character)
        }
        found.append(value)
      case "[":
        let end = rest.firstIndex(of: "]") ?? rest.endIndex
        found.append(String(rest[..<end]))
        rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
      case "#":
        let body = rest.dropFirst().prefix { $0 != "#" }
        found.append("#" + body)
        rest = rest.dropFirst(body.count + 2)
      case "<", ">", "=", "!":
        let pair = String(rest.prefix(2))
        let mark = ["<=", ">=", "<>", "!="].contains(pair) ? pair : String(first)
        found.append(mark)
        rest = rest.dropFirst(mark.count)
      case "(", ")", ",", "+", "*", "/", "%":
        found.append(String(first))
        rest.removeFirst()
      default:
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "-" || $0 == "@" || $0 == "$" }
        guard !word.isEmpty else { throw syntax("Missing operand.") }
        found.append(String(word))
        rest = rest.dropFirst(word.count)
      }
    }
    return found
  }

  private func isWord(_ word: String) -> Bool { next < tokens.count && tokens[next].lowercased() == word }
  private mutating func take(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    next += 1
    return true
  }

  private mutating func or() throws -> Node {
    var left = try and()
    while take("or") { left = .binary("or", left, try and()) }
    return left
  }
  private mutating func and() throws -> Node {
    var left = try not()
    while take("and") { left = .binary("and", left, try not()) }
    return left
  }
  private mutating func not() throws -> Node { take("not") ? .not(try not()) : try comparison() }

  private mutating func comparison() throws -> Node {
    let left = try sum()
    guard next < tokens.count else { return left }
    let word = tokens[next].lowercased()
    switch word {
    case "=", "<>", "!=", "<", ">", "<=", ">=", "like":
      next += 1
      return .binary(word, left, try sum())
    case "is":
      next += 1
      let negated = take("not")
      guard take("null") else { throw RowFilter.syntax("Missing operand after 'Is' operator.") }
      return .isNull(left, negated)
    case "not", "in":
      let negated = take("not")
      if isWord("like") {
        next += 1
        return .not(.binary("like", left, try sum()))
      }
      guard take("in"), take("(") else { throw RowFilter.syntax("The items following the IN keyword must be separated by commas and be enclosed in parentheses.") }
      var items = [try sum()]
      while take(",") { items.append(try sum()) }
      guard take(")") else { throw RowFilter.syntax("The expression is missing the closing parenthesis.") }
      return negated ? .not(.isIn(left, items)) : .isIn(left, items)
    default: return left
    }
  }

  private mutating func sum() throws -> Node {
    var left = try operand()
    while next < tokens.count, ["+", "*", "/", "%", "-"].contains(tokens[next]) {
      let mark = tokens[next]
      next += 1
      left = .binary(mark, left, try operand())
    }
    return left
  }

  private mutating func operand() throws -> Node {
    guard next < tokens.count else { throw RowFilter.syntax("Missing operand after '\(tokens.last ?? "")' operator.") }
    let token = tokens[next]
    next += 1
    if token == "(" {
      let inner = try or()
      guard take(")") else { throw RowFilter.syntax("The expression is missing the closing parenthesis.") }
      return inner
    }
    if token.hasPrefix("'") { return .constant(.text(String(token.dropFirst()))) }
    if token.hasPrefix("#") { return .constant(.text(String(token.dropFirst()))) }
    if token.hasPrefix("[") { return try column(String(token.dropFirst())) }
    switch token.lowercased() {
    case "true": return .constant(.bool(true))
    case "false": return .constant(.bool(false))
    case "null": return .constant(DataRow.null)
    default: break
    }
    if let number = Int64(token) { return .constant(Int32(exactly: number).map { .int32($0) } ?? .int64(number)) }
    if let number = Double(token) { return .constant(.double(number)) }
    return try column(token)
  }

  private func column(_ name: String) throws -> Node {
    if let place = table.index(name) { return .column(place) }
    throw NetException("System.Data.EvaluateException", "Cannot find column [\(name)].")
  }

  private func evaluate(_ node: Node, _ row: DataRow, _ context: DotNetContext) throws -> Value {
    switch node {
    case .column(let place): return row.values[place]
    case .constant(let value): return value
    case .not(let inner):
      if case .bool(let holds) = try evaluate(inner, row, context) { return .bool(!holds) }
      return .bool(false)
    case .isNull(let inner, let negated): return .bool(DataRow.isNull(try evaluate(inner, row, context)) != negated)
    case .isIn(let inner, let items):
      let value = try evaluate(inner, row, context)
      return .bool(try items.contains { try RowFilter.compare(value, try evaluate($0, row, context), context) == 0 })
    case .binary("and", let left, let right):
      if case .bool(true) = try evaluate(left, row, context) { return try evaluate(right, row, context) }
      return .bool(false)
    case .binary("or", let left, let right):
      if case .bool(true) = try evaluate(left, row, context) { return .bool(true) }
      return try evaluate(right, row, context)
    case .binary(let mark, let left, let right):
      return try RowFilter.apply(mark, try evaluate(left, row, context), try evaluate(right, row, context), context)
    }
  }

  private static func apply(_ mark: String, _ left: Value, _ right: Value, _ context: DotNetContext) throws -> Value {
    if DataRow.isNull(left) || DataRow.isNull(right) { return .bool(false) }
    switch mark {
    case "like": return .bool(like(context.toString(left).text, context.toString(right).text))
    case "+":
      if case .string = left.base { return .text(context.toString(left).text + context.toString(right).text) }
      return .double(number(left) + number(right))
    case "-": return .double(number(left) - number(right))
    case "*": return .double(number(left) * number(right))
    case "/": return .double(number(left) / number(right))
    case "%": return .double(number(left).truncatingRemainder(dividingBy: number(right)))
    default: break
    }
    let order = try compare(left, right, context)
    switch mark {
    case "=": return .bool(order == 0)
    case "<>", "!=": return .bool(order != 0)
    case "<": return .bool(order < 0)
    case ">": return .bool(order > 0)
    case "<=": return .bool(order <= 0)
    default: return .bool(order >= 0)
    }
  }

  /// Nothing comes first; text without regard to case; what differs in kind as the left one's type.
  static func compare(_ left: Value, _ right: Value, _ context: DotNetContext) throws -> Int {
    switch (DataRow.isNull(left), DataRow.isNull(right)) {
    case (true, true): return 0
    case (true, false): return -1
    case (false, true): return 1
    default: return try context.compare(left, right, ignoreCase: true)
    }
  }

  /// `LIKE`: `*` and `%` at the ends stand for anything.
  private static func like(_ text: String, _ pattern: String) -> Bool {
    let text = text.lowercased()
    var body = Substring(pattern.lowercased())
    let isOpenAtStart = body.first == "%" || body.first == "*"
    if isOpenAtStart { body.removeFirst() }
    let isOpenAtEnd = body.last == "%" || body.last == "*"
    if isOpenAtEnd { body.removeLast() }
    switch (isOpenAtStart, isOpenAtEnd) {
    case (true, true): return body.isEmpty || text.contains(body)
    case (true, false): return text.hasSuffix(body)
    case (false, true): return text.hasPrefix(body)
    case (false, false): return text == body
    }
  }
}
