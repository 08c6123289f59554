import DotNet
import PowerShellSyntax

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
}
