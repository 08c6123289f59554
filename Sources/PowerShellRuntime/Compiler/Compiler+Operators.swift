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

/// The six orderings.
enum Relation { case eq, ne, lt, le, gt, ge }

extension Compiler {
  static func relation(_ kind: TokenKind) -> (Relation, ignoreCase: Bool)? {
    switch kind {
    case .ieq: (.eq, true)
    case .ine: (.ne, true)
    case .ilt: (.lt, true)
    case .ile: (.le, true)
    case .igt: (.gt, true)
    case .ige: (.ge, true)
    case .ceq: (.eq, false)
    case .cne: (.ne, false)
    case .clt: (.lt, false)
    case .cle: (.le, false)
    case .cgt: (.gt, false)
    case .cge: (.ge, false)
    default: nil
    }
  }

  @inline(__always) static func holds(_ relation: Relation, _ a: Int32, _ b: Int32) -> Bool {
    switch relation {
    case .eq: a == b
    case .ne: a != b
    case .lt: a < b
    case .le: a <= b
    case .gt: a > b
    case .ge: a >= b
    }
  }

  /// The comparison of two single values.
  static func compare(_ relation: Relation, _ a: Value, _ b: Value, _ ignoreCase: Bool, _ frame: Frame) throws -> Bool {
    switch relation {
    case .eq: return try Comparison.equal(a, b, ignoreCase: ignoreCase, frame.context)
    case .ne: return try !Comparison.equal(a, b, ignoreCase: ignoreCase, frame.context)
    default:
      if case .double(let x) = a, case .double(let y) = b {
        switch relation {
        case .lt: return x < y
        case .le: return x <= y
        case .gt: return x > y
        default: return x >= y
        }
      }
      if a.isNull || b.isNull { try Comparison.checkOrder(relation, a, b) }
      let order = try Comparison.order(a, b, ignoreCase: ignoreCase, frame.context)
      switch relation {
      case .lt: return order < 0
      case .le: return order <= 0
      case .gt: return order > 0
      default: return order >= 0
      }
    }
  }

  /// An integer constant, perhaps with a minus.
  func int32Constant(_ node: ExpressionAst) -> Int32? {
    if case .constantExpression(let constant) = node, case .int32(let n) = constant.value { return n }
    return nil
  }

  /// A comparison as a condition; nil where the operator is none (or would filter a collection).
  func binaryTest(_ node: BinaryExpressionAst) -> Condition? {
    switch node.operator {
    case .and:
      let a = test(node.left)
      let b = test(node.right)
      return Condition { frame in try a(frame) && b(frame) }
    case .or:
      let a = test(node.left)
      let b = test(node.right)
      return Condition { frame in try a(frame) || b(frame) }
    case .xor:
      let a = test(node.left)
      let b = test(node.right)
      return Condition { frame in
        let x = try a(frame)
        return try b(frame) != x
      }
    default: break
    }
    guard let (relation, ignoreCase) = Compiler.relation(node.operator) else { return nil }
    let left = expression(node.left)
    func slow(_ a: Value, _ b: Value, _ frame: Frame) throws -> Bool {
      if case .object(let object) = a, object.isEnumerable {
        return Truth.isTrue(try StringOperators.filter(a, frame) { try Compiler.compare(relation, $0, b, ignoreCase, frame) })
      }
      return try Compiler.compare(relation, a, b, ignoreCase, frame)
    }
    if let constant = int32Constant(node.right) {
      if let (slot, name) = plainSlot(node.left) {
        return Condition { frame in
          if case .int32(let a) = frame.slots[slot] { return Compiler.holds(relation, a, constant) }
          return try slow(try frame.read(slot, name), .int32(constant), frame)
        }
      }
      return Condition { frame in
        let a = try left(frame)
        if case .int32(let a) = a { return Compiler.holds(relation, a, constant) }
        return try slow(a, .int32(constant), frame)
      }
    }
    if let (slot, name) = plainSlot(node.left), let (slot2, name2) = plainSlot(node.right) {
      return Condition { frame in
        if case .int32(let a) = frame.slots[slot], case .int32(let b) = frame.slots[slot2] { return Compiler.holds(relation, a, b) }
        let a = try frame.read(slot, name)
        return try slow(a, try frame.read(slot2, name2), frame)
      }
    }
    let right = expression(node.right)
    return Condition { frame in
      let a = try left(frame)
      let b = try right(frame)
      if case .int32(let x) = a, case .int32(let y) = b { return Compiler.holds(relation, x, y) }
      return try slow(a, b, frame)
    }
  }

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

  private static func matchOperator(_ kind: TokenKind) -> (ignoreCase: Bool, negate: Bool)? {
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

  private static func contains(_ list: Value, _ item: Value, _ ignoreCase: Bool, _ frame: Frame) throws -> Bool {
    for element in try Enumeration.elements(list.isVoid ? .null : list, frame.context)
    where try Comparison.equal(element, item, ignoreCase: ignoreCase, frame.context) { return true }
    return false
  }

  private func coalesce(_ left: ExpressionAst, _ right: ExpressionAst) -> Eval {
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

  private func arithmetic(_ op: ArithmeticOperator, _ node: BinaryExpressionAst) -> Eval {
    if let constant = int32Constant(node.right) {
      if let (slot, name) = plainSlot(node.left) {
        return { frame in
          if case .int32(let a) = frame.slots[slot] { return try Arithmetic.int32(op, a, constant) }
          return try Arithmetic.apply(op, try frame.read(slot, name), .int32(constant), frame)
        }
      }
      let left = expression(node.left)
      return { frame in
        let a = try left(frame)
        if case .int32(let a) = a { return try Arithmetic.int32(op, a, constant) }
        return try Arithmetic.apply(op, a, .int32(constant), frame)
      }
    }
    if let (slot, name) = plainSlot(node.left), let (slot2, name2) = plainSlot(node.right) {
      return { frame in
        if case .int32(let a) = frame.slots[slot], case .int32(let b) = frame.slots[slot2] { return try Arithmetic.int32(op, a, b) }
        let a = try frame.read(slot, name)
        return try Arithmetic.apply(op, a, try frame.read(slot2, name2), frame)
      }
    }
    let left = expression(node.left)
    let right = expression(node.right)
    return { frame in
      let a = try left(frame)
      let b = try right(frame)
      if case .int32(let x) = a, case .int32(let y) = b { return try Arithmetic.int32(op, x, y) }
      if case .double(let x) = a, case .double(let y) = b {
        switch op {
        case .add: return .double(x + y)
        case .subtract: return .double(x - y)
        case .multiply: return .double(x * y)
        case .divide: return .double(x / y)
        case .remainder: return .double(x.truncatingRemainder(dividingBy: y))
        }
      }
      return try Arithmetic.apply(op, a, b, frame)
    }
  }

  private func bitwise(_ kind: TokenKind, _ node: BinaryExpressionAst) -> Eval {
    if kind == .band, let constant = int32Constant(node.right), let (slot, name) = plainSlot(node.left) {
      return { frame in
        if case .int32(let a) = frame.slots[slot] { return .int32(a & constant) }
        return try Bitwise.apply(kind, try frame.read(slot, name), .int32(constant), frame)
      }
    }
    let left = expression(node.left)
    let right = expression(node.right)
    return { frame in
      let a = try left(frame)
      return try Bitwise.apply(kind, a, try right(frame), frame)
    }
  }

  private func typeTest(_ node: BinaryExpressionAst, _ left: @escaping Eval, negate: Bool) -> Eval {
    let right = typeOperand(node.right, forTest: true)
    return { frame in
      let value = try left(frame)
      let type = try right(frame)
      return .bool(TypeTests.isInstance(value, type) != negate)
    }
  }

  private func typeAs(_ node: BinaryExpressionAst, _ left: @escaping Eval) -> Eval {
    let right = typeOperand(node.right, forTest: false)
    return { frame in
      let value = try left(frame)
      let type = try right(frame)
      return (try? Conversion.convert(value, to: type, frame.context)) ?? .null
    }
  }

  /// The right side of `-is` and `-as`: a type, or its name.
  private func typeOperand(_ node: ExpressionAst, forTest: Bool) -> (Frame) throws -> NetType {
    if case .typeExpression(let literal) = node {
      let site = typeSite(literal.typeName)
      return { frame in try site.resolve(frame) }
    }
    let value = expression(node)
    return { frame in
      let operand = try value(frame)
      if case .object(let object) = operand, let type = object as? NetType { return type }
      do {
        if case .object(let object) = try Conversion.convert(operand, to: .systemType, frame.context), let type = object as? NetType { return type }
        throw Conversion.impossible(operand, .systemType, frame.context)
      } catch let error as TerminatingError where forTest {
        let failure = error.record.exception
        throw RuntimeError.make("RuntimeException", failure.message, .InvalidArgument, inner: failure)
      }
    }
  }

  func unary(_ node: UnaryExpressionAst) -> Eval {
    let kind = node.tokenKind
    switch kind {
    case .not, .exclaim:
      let test = self.test(node.child)
      return { frame in .bool(try !test(frame)) }
    case .minus:
      let child = expression(node.child)
      return { frame in
        let value = try child(frame)
        switch value {
        case .int32(let n) where n != .min: return .int32(-n)
        // What has no sign goes over a double.
        case .uint32(let n): return .double(-Double(n))
        case .uint64(let n): return .double(-Double(n))
        default: break
        }
        return try Arithmetic.apply(.subtract, .int32(0), value, frame)
      }
    case .plus:
      let child = expression(node.child)
      return { frame in try Arithmetic.apply(.add, .int32(0), try child(frame), frame) }
    case .bnot:
      let child = expression(node.child)
      return { frame in try Bitwise.not(try child(frame), frame) }
    case .comma:
      let child = expression(node.child)
      return { frame in
        let value = try child(frame)
        return .array([value.isVoid ? .null : value])
      }
    case .join:
      let child = expression(node.child)
      return { frame in try StringOperators.join(try child(frame), .text(""), frame) }
    case .isplit, .csplit:
      let child = expression(node.child)
      return { frame in try StringOperators.splitUnary(try child(frame), frame) }
    case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: return increment(node)
    default:
      return { _ in throw RuntimeError.make("NotSupported", "The operator '\(kind.text)' is not supported.", .NotImplemented) }
    }
  }

  /// `$i++` as an expression.
  private func increment(_ node: UnaryExpressionAst) -> Eval {
    let isPostfix = node.tokenKind == .postfixPlusPlus || node.tokenKind == .postfixMinusMinus
    let delta: Int32 = node.tokenKind == .plusPlus || node.tokenKind == .postfixPlusPlus ? 1 : -1
    if let (slot, name) = plainSlot(node.child) {
      return { frame in
        if case .int32(let n) = frame.slots[slot] {
          let (sum, overflow) = n.addingReportingOverflow(delta)
          if !overflow {
            frame.slots[slot] = .int32(sum)
            return .int32(isPostfix ? n : sum)
          }
        }
        let old = try frame.read(slot, name)
        let new = try Compiler.stepped(old, delta, frame)
        try frame.assign(slot, new)
        return isPostfix ? (old.isNull ? .int32(0) : old) : new
      }
    }
    let target = self.target(node.child)
    return { frame in
      var old: Value = .null
      let new = try target.modify(frame) { value in
        old = value
        return try Compiler.stepped(value, delta, frame)
      }
      return isPostfix ? (old.isNull ? .int32(0) : old) : new
    }
  }

  static func stepped(_ value: Value, _ delta: Int32, _ frame: Frame) throws -> Value {
    if value.isNull { return .int32(delta) }
    if case .object(let object) = value.base, let member = object as? EnumValue {
      return .object(EnumValue(member.type, member.raw &+ Int64(delta)))
    }
    if !Comparison.isNumber(value.base) {
      if case .char(let unit) = value.base { return .int32(Int32(unit) + delta) }
      throw RuntimeError.make(
        "OperatorRequiresNumber",
        "The '\(delta > 0 ? "++" : "--")' operator works only on numbers. The operand is a '\(value.netType?.fullName ?? "")'.",
        .InvalidOperation)
    }
    return try Arithmetic.apply(.add, value, .int32(delta), frame)
  }

  /// `$i++` as a statement: nothing is shown.
  func incrementStatement(_ node: UnaryExpressionAst) -> Exec {
    let delta: Int32 = node.tokenKind == .plusPlus || node.tokenKind == .postfixPlusPlus ? 1 : -1
    let value = increment(node)
    guard let (slot, _) = plainSlot(node.child) else {
      return { frame in
        _ = try value(frame)
        return .next
      }
    }
    return { frame in
      if case .int32(let n) = frame.slots[slot] {
        let (sum, overflow) = n.addingReportingOverflow(delta)
        if !overflow {
          frame.slots[slot] = .int32(sum)
          return .next
        }
      }
      _ = try value(frame)
      return .next
    }
  }
}

enum TypeTests {
  static func isInstance(_ value: Value, _ type: NetType) -> Bool {
    if case .object(let object) = value {
      if type === NetType.psCustomObject || type === NetType.psObject { return object is PSCustomObject || object is PSObjectBox || object.extended != nil }
    }
    guard let own = value.base.netType else { return false }
    return type.isAssignable(from: own)
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
