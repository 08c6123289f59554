import DotNet
import PowerShellSyntax

extension TokenKind {
  var arithmetic: ArithmeticOperator? {
    switch self {
    case .plus, .plusEquals: .add
    case .minus, .minusEquals: .subtract
    case .multiply, .multiplyEquals: .multiply
    case .divide, .divideEquals: .divide
    case .rem, .remainderEquals: .remainder
    default: nil
    }
  }
}

extension Compiler {
  func binary(_ node: BinaryExpressionAst) -> Eval {
    let kind = node.operator
    if kind == .and || kind == .or || kind == .xor, let test = binaryTest(node)?.holds { return { frame in .bool(try test(frame)) } }
    if let op = kind.arithmetic { return arithmetic(op, node) }
    let left = expression(node.left)
    if kind == .questionQuestion { return coalesce(node.left, node.right) }
    let right = expression(node.right)
    if let (relation, ignoreCase) = Compiler.relation(kind) {
      return { frame in
        let a = try left(frame)
        let b = try right(frame)
        if case .int32(let x) = a, case .int32(let y) = b { return .bool(Compiler.holds(relation, x, y)) }
        if case .object(let object) = a, object.isEnumerable {
          return try StringOperators.filter(a, frame) { try Compiler.compare(relation, $0, b, ignoreCase, frame) }
        }
        return .bool(try Compiler.compare(relation, a, b, ignoreCase, frame))
      }
    }
    switch kind {
    case .band, .bor, .bxor, .shl, .shr: return bitwise(kind, node)
    case .dotDot: return { frame in .array(try Ranges.range(try left(frame), try right(frame), frame.context)) }
    case .format: return { frame in
      let template = try left(frame)
      return try StringOperators.format(template, try right(frame), frame)
    }
    case .join: return { frame in
      let items = try left(frame)
      return try StringOperators.join(items, try right(frame), frame)
    }
    case .is, .isNot: return typeTest(node, left, negate: kind == .isNot)
    case .as: return typeAs(node, left)
    default: break
    }
    if case .stringConstantExpression(let pattern) = node.right, let (ignoreCase, negate) = Compiler.matchOperator(kind) {
      let site = PatternSite(pattern.value, ignoreCase: ignoreCase)
      return { frame in
        let subject = try left(frame)
        return try StringOperators.match(subject, try site.regex(), negate: negate, frame)
      }
    }
    guard let apply = Compiler.binaryFunction(kind) else {
      return { _ in throw RuntimeError.make("NotSupported", "The operator '\(kind.text)' is not supported.", .NotImplemented) }
    }
    return { frame in
      let a = try left(frame)
      return try apply(a, try right(frame), frame)
    }
  }

  static func matchOperator(_ kind: TokenKind) -> (ignoreCase: Bool, negate: Bool)? {
    switch kind {
    case .imatch: (true, false)
    case .inotmatch: (true, true)
    case .cmatch: (false, false)
    case .cnotmatch: (false, true)
    default: nil
    }
  }

  /// The operators that are plain functions of their operands.
  static func binaryFunction(_ kind: TokenKind) -> ((Value, Value, Frame) throws -> Value)? {
    switch kind {
    case .ilike: { try StringOperators.like($0, $1, ignoreCase: true, negate: false, $2) }
    case .inotlike: { try StringOperators.like($0, $1, ignoreCase: true, negate: true, $2) }
    case .clike: { try StringOperators.like($0, $1, ignoreCase: false, negate: false, $2) }
    case .cnotlike: { try StringOperators.like($0, $1, ignoreCase: false, negate: true, $2) }
    case .imatch: { try StringOperators.match($0, $1, ignoreCase: true, negate: false, $2) }
    case .inotmatch: { try StringOperators.match($0, $1, ignoreCase: true, negate: true, $2) }
    case .cmatch: { try StringOperators.match($0, $1, ignoreCase: false, negate: false, $2) }
    case .cnotmatch: { try StringOperators.match($0, $1, ignoreCase: false, negate: true, $2) }
    case .ireplace: { try StringOperators.replace($0, $1, ignoreCase: true, $2) }
    case .creplace: { try StringOperators.replace($0, $1, ignoreCase: false, $2) }
    case .isplit: { try StringOperators.split($0, $1, ignoreCase: true, $2) }
    case .csplit: { try StringOperators.split($0, $1, ignoreCase: false, $2) }
    case .icontains: { .bool(try contains($0, $1, true, $2)) }
    case .inotcontains: { .bool(try !contains($0, $1, true, $2)) }
    case .ccontains: { .bool(try contains($0, $1, false, $2)) }
    case .cnotcontains: { .bool(try !contains($0, $1, false, $2)) }
    case .iin: { .bool(try contains($1, $0, true, $2)) }
    case .inotin: { .bool(try !contains($1, $0, true, $2)) }
    case .cin: { .bool(try contains($1, $0, false, $2)) }
    case .cnotin: { .bool(try !contains($1, $0, false, $2)) }
    default: nil
    }
  }

  static func contains(_ list: Value, _ item: Value, _ ignoreCase: Bool, _ frame: Frame) throws -> Bool {
    for element in try Enumeration.elements(list.isVoid ? .null : list, frame.context)
    where try Comparison.equal(element, item, ignoreCase: ignoreCase, frame.context) { return true }
    return false
  }

  func coalesce(_ left: ExpressionAst, _ right: ExpressionAst) -> Eval {
    let left = expression(left)
    let right = expression(right)
    return { frame in
      frame.context.allowUndefined += 1
      let value: Value
      do {
        defer { frame.context.allowUndefined -= 1 }
        value = try left(frame)
      }
      return value.isNull ? try right(frame) : value
    }
  }
}

/// A pattern that stands in the code, compiled when first matched.
private final class PatternSite {
  private let pattern: PSString
  private let options: Int
  private var compiled: Regex?
  init(_ pattern: String, ignoreCase: Bool) {
    self.pattern = PSString(pattern)
    options = ignoreCase ? Regex.ignoreCase : 0
  }
  func regex() throws -> Regex {
    if let compiled { return compiled }
    let made = try Regex.cached(pattern, options: options)
    compiled = made
    return made
  }
}
