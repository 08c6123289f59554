import DotNet
import PowerShellSyntax

extension Compiler {
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
  func increment(_ node: UnaryExpressionAst) -> Eval {
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
