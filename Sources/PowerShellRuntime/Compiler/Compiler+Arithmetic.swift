import DotNet
import PowerShellSyntax

// Arithmetic, bits and types: operators whose shape of operands is worth a closure of its own.

extension Compiler {
  func arithmetic(_ op: ArithmeticOperator, _ node: BinaryExpressionAst) -> Eval {
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

  func bitwise(_ kind: TokenKind, _ node: BinaryExpressionAst) -> Eval {
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

  func typeTest(_ node: BinaryExpressionAst, _ left: @escaping Eval, negate: Bool) -> Eval {
    let right = typeOperand(node.right, forTest: true)
    return { frame in
      let value = try left(frame)
      let type = try right(frame)
      return .bool(TypeTests.isInstance(value, type) != negate)
    }
  }

  func typeAs(_ node: BinaryExpressionAst, _ left: @escaping Eval) -> Eval {
    let right = typeOperand(node.right, forTest: false)
    return { frame in
      let value = try left(frame)
      let type = try right(frame)
      return (try? Conversion.convert(value, to: type, frame.context)) ?? .null
    }
  }

  /// The right side of `-is` and `-as`: a type, or its name.
  func typeOperand(_ node: ExpressionAst, forTest: Bool) -> (Frame) throws -> NetType {
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
}
