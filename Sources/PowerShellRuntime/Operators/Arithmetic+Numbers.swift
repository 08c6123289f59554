import DotNet

// Arithmetic of the kinds of numbers: each with its own overflow and its own division.

extension Arithmetic {
  static func int64(_ op: ArithmeticOperator, _ a: Int64, _ b: Int64) throws -> Value {
    switch op {
    case .add:
      let (n, overflow) = a.addingReportingOverflow(b)
      return overflow ? .double(Double(a) + Double(b)) : .int64(n)
    case .subtract:
      let (n, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? .double(Double(a) - Double(b)) : .int64(n)
    case .multiply:
      let (n, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return .int64(n) }
      let product = cut(a.magnitude.multipliedFullWidth(by: b.magnitude))
      return .double((a < 0) == (b < 0) ? product : -product)
    case .divide:
      if b == 0 { throw divideByZero() }
      if b == -1, a == .min { return .double(-Double(a)) }
      return a % b == 0 ? .int64(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .int64(b == -1 ? 0 : a % b)
    }
  }

  /// A long product as a double: what .NET's BigInteger gives, whose last bits are cut off.
  static func cut(_ product: (high: UInt64, low: UInt64.Magnitude)) -> Double {
    let whole = UInt128(product.high) << 64 | UInt128(product.low)
    let shift = max(0, 128 - whole.leadingZeroBitCount - 53)
    return Double(UInt64(whole >> UInt128(shift))) * Double(sign: .plus, exponent: shift, significand: 1)
  }

  static func uint32(_ op: ArithmeticOperator, _ a: UInt32, _ b: UInt32) throws -> Value {
    func fit(_ n: Int64) -> Value { UInt32(exactly: n).map { .uint32($0) } ?? .double(Double(n)) }
    switch op {
    case .add: return fit(Int64(a) + Int64(b))
    case .subtract: return fit(Int64(a) - Int64(b))
    case .multiply:
      let (n, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? .double(Double(a) * Double(b)) : .uint32(n)
    case .divide:
      if b == 0 { throw divideByZero() }
      return a % b == 0 ? .uint32(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .uint32(a % b)
    }
  }

  static func uint64(_ op: ArithmeticOperator, _ a: UInt64, _ b: UInt64) throws -> Value {
    switch op {
    case .add:
      let (n, overflow) = a.addingReportingOverflow(b)
      return overflow ? .double(Double(a) + Double(b)) : .uint64(n)
    case .subtract:
      let (n, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? .double(Double(a) - Double(b)) : .uint64(n)
    case .multiply:
      let (n, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? .double(cut(a.multipliedFullWidth(by: b))) : .uint64(n)
    case .divide:
      if b == 0 { throw divideByZero() }
      return a % b == 0 ? .uint64(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .uint64(a % b)
    }
  }

  static func double(_ op: ArithmeticOperator, _ a: Double, _ b: Double) throws -> Value {
    switch op {
    case .add: .double(a + b)
    case .subtract: .double(a - b)
    case .multiply: .double(a * b)
    case .divide: .double(a / b)
    case .remainder: .double(a.truncatingRemainder(dividingBy: b))
    }
  }

  static func decimals(_ op: ArithmeticOperator, _ a: NetDecimal, _ b: NetDecimal) throws -> Value {
    do {
      switch op {
      case .add: return .decimal(try NetDecimal.add(a, b))
      case .subtract: return .decimal(try NetDecimal.subtract(a, b))
      case .multiply: return .decimal(try NetDecimal.multiply(a, b))
      case .divide:
        if b.magnitude == 0 { throw divideByZero() }
        return .decimal(try NetDecimal.divide(a, b))
      case .remainder:
        if b.magnitude == 0 { throw divideByZero() }
        return .decimal(try NetDecimal.remainder(a, b))
      }
    } catch let error as NetException {
      throw RuntimeError.make("RuntimeException", error.exception.message, .NotSpecified, inner: error.exception)
    }
  }

  static func big(_ op: ArithmeticOperator, _ left: Value, _ right: Value) throws -> Value? {
    func widened(_ value: Value) -> BigInteger? {
      if let big = value.bigInteger { return big }
      if case .uint64(let n) = value { return BigInteger(n) }
      if let n = value.integer { return BigInteger(n) }
      if let d = value.decimal { return BigInteger(d) }
      switch value {
      case .double(let d) where d.isFinite: return BigInteger(d)
      case .single(let f) where f.isFinite: return BigInteger(Double(f))
      default: return nil
      }
    }
    guard let a = widened(left), let b = widened(right) else { return nil }
    switch op {
    case .add: return .object(a + b)
    case .subtract: return .object(a - b)
    case .multiply: return .object(a * b)
    // Division by zero is reported as the method's own failure.
    case .divide: return b.isZero ? nil : .object(a / b)
    case .remainder: return b.isZero ? nil : .object(a % b)
    }
  }
}
