import DotNet

/// `-eq`, `-lt` and their kin on two single values; the left one's type says how to compare.
/// - Source: language specification 7.8, `LanguagePrimitives.Equals` and `Compare`.
public enum Comparison {
  public static func equal(_ left: Value, _ right: Value, ignoreCase: Bool, _ context: ExecutionContext) throws -> Bool {
    switch (left, right) {
    case (.int32(let a), .int32(let b)): return a == b
    case (.string(let a), .string(let b)): return CultureComparison.equal(a, b, ignoreCase: ignoreCase)
    default: break
    }
    let left = left.base
    let right = right.base
    switch left {
    case .null, .void: return right.isNull || isNullStandIn(right)
    case .string(let a):
      if right.isNull { return false }
      return CultureComparison.equal(a, Conversion.text(right, context), ignoreCase: ignoreCase)
    default: break
    }
    if right.isNull { return isNullStandIn(left) }
    if case .object(let object) = left, let member = object as? EnumValue { try Arithmetic.checkMeeting(of: member, right) }
    if let order = numberOrder(left, right) { return order == 0 }
    if case .double(let d) = left, d.isNaN { return false }
    switch left {
    case .bool(let a): return a == Truth.isTrue(right)
    case .char(let unit):
      if case .string(let b) = right { return CultureComparison.equal(PSString(units: [unit]), b, ignoreCase: ignoreCase) }
      if case .char(let other) = right {
        return unit == other
          || (ignoreCase && CultureComparison.equal(PSString(units: [unit]), PSString(units: [other]), ignoreCase: true))
      }
    default: break
    }
    if left.netEquals(right) { return true }
    if let type = left.netType, let converted = try? Conversion.convert(right, to: type, context) {
      if let order = numberOrder(left, converted) { return order == 0 }
      return left.netEquals(converted)
    }
    return false
  }

  /// `[DBNull]::Value` and `[NullString]::Value` are equal to nothing, though not to each other.
  private static func isNullStandIn(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    return object is DBNull || object is NullString
  }

  /// The order of two numbers; nil where one is no number or they have none (NaN).
  static func numberOrder(_ left: Value, _ right: Value) -> Int? {
    guard isNumber(left), isNumber(right) else { return nil }
    if let a = left.integer, let b = right.integer { return a < b ? -1 : a > b ? 1 : 0 }
    if let a = left.bigInteger ?? big(left), let b = right.bigInteger ?? big(right), left.bigInteger != nil || right.bigInteger != nil {
      return BigInteger.compare(a, b)
    }
    if left.decimal != nil || right.decimal != nil, let a = Arithmetic.decimal(left), let b = Arithmetic.decimal(right) {
      return NetDecimal.compare(a, b)
    }
    if let a = Arithmetic.unsigned(left), let b = Arithmetic.unsigned(right) { return a < b ? -1 : a > b ? 1 : 0 }
    let a = Arithmetic.double(left)
    let b = Arithmetic.double(right)
    if a.isNaN || b.isNaN { return nil }
    return a < b ? -1 : a > b ? 1 : 0
  }

  private static func big(_ value: Value) -> BigInteger? {
    if case .uint64(let n) = value { return BigInteger(n) }
    return value.integer.map { BigInteger($0) }
  }

  static func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int32, .int64, .double, .byte, .sbyte, .int16, .uint16, .uint32, .uint64, .single: return true
    case .object(let object): return object is DotNet.DecimalValue || object is BigInteger
    default: return false
    }
  }

  /// Negative, zero, positive.
  /// - Throws: PSObjectCompareTo where the right value cannot become the left one's type, or the left one has no order.
  public static func order(_ left: Value, _ right: Value, ignoreCase: Bool, _ context: ExecutionContext) throws -> Int {
    switch (left, right) {
    case (.int32(let a), .int32(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.string(let a), .string(let b)): return CultureComparison.compare(a, b, ignoreCase: ignoreCase)
    default: break
    }
    let left = left.base
    let right = right.base
    if left.isNull {
      if right.isNull { return 0 }
      if isNumber(right) || isBool(right) {
        let zero: Value = .int32(0)
        return numberOrder(zero, isBool(right) ? .int32(Truth.isTrue(right) ? 1 : 0) : right) ?? -1
      }
      return -1
    }
    if right.isNull {
      if isNumber(left) { return numberOrder(left, .int32(0)) ?? 1 }
      if case .bool(let b) = left { return b ? 1 : 0 }
      return 1
    }
    if case .string(let a) = left { return CultureComparison.compare(a, Conversion.text(right, context), ignoreCase: ignoreCase) }
    if let result = try numericOrder(left, right, context) { return result }
    if case .object(let object) = left, !isComparable(object) {
      if object.equals(right) { return 0 }
      throw notComparable(left, context)
    }
    let converted: Value
    if let type = left.netType, right.netType !== type {
      do { converted = try Conversion.convert(right, to: type, context) } catch { throw failed(left, right, error, context) }
    } else {
      converted = right
    }
    if let order = numberOrder(left, converted) { return order }
    if isNumber(left), isNumber(converted) { return nanOrder(left, converted) }
    switch (left, converted) {
    case (.bool(let a), .bool(let b)): return (a ? 1 : 0) - (b ? 1 : 0)
    case (.char(let a), .char(let b)):
      return ignoreCase ? Int(Casing.upper(a, .invariant)) - Int(Casing.upper(b, .invariant)) : Int(a) - Int(b)
    case (.dateTime(let a), .dateTime(let b)): return a.ticks < b.ticks ? -1 : a.ticks > b.ticks ? 1 : 0
    case (.timeSpan(let a), .timeSpan(let b)): return a.ticks < b.ticks ? -1 : a.ticks > b.ticks ? 1 : 0
    case (.object(let a), .object(let b)):
      if let x = a as? EnumValue, let y = b as? EnumValue { return x.raw < y.raw ? -1 : x.raw > y.raw ? 1 : 0 }
      if let method = a.netType.member("CompareTo")?.methods.first {
        let result = try [converted].withUnsafeBufferPointer { try method.body(left, Arguments($0), context.dotNet) }
        return result.integer ?? 0
      }
      if a.equals(converted) { return 0 }
    default: break
    }
    throw notComparable(left, context)
  }

  private static func notComparable(_ left: Value, _ context: ExecutionContext) -> TerminatingError {
    RuntimeError.make(
      "NotIcomparable",
      "Cannot compare \"\(Conversion.text(left, context).text)\" because it is not IComparable.", .InvalidOperation)
  }

  private static func isComparable(_ object: NetObject) -> Bool {
    object is EnumValue || object is BigInteger || object.netType.member("CompareTo")?.methods.isEmpty == false
  }

  /// A number or enum on the left: the right side counts as a number, a string is read as one. Nil where it is neither.
  private static func numericOrder(_ left: Value, _ right: Value, _ context: ExecutionContext) throws -> Int? {
    let member = left.object as? EnumValue
    let a = member.map { Conversion.underlying($0) } ?? left
    guard isNumber(a), a.bigInteger == nil else { return nil }
    var b = right
    // A string that is no number says so itself.
    if case .string(let text) = right { b = try Conversion.number(from: text, like: left.netType, context) }
    guard Arithmetic.isNumberLike(b) || b.bigInteger != nil else { return nil }
    switch b {
    case .bool(let flag): b = .int32(flag ? 1 : 0)
    case .char(let unit): b = .int32(Int32(unit))
    default: if let other = b.object as? EnumValue { b = Conversion.underlying(other) }
    }
    if let member { try Arithmetic.checkMeeting(of: member, b) }
    return numberOrder(a, b) ?? nanOrder(a, b)
  }

  /// The order of an enum and nothing is asked of .NET, which knows none.
  static func checkOrder(_ relation: Relation, _ left: Value, _ right: Value) throws {
    guard left.isNull || right.isNull, let member = (left.object ?? right.object) as? EnumValue else { return }
    let operation: String =
      switch (relation, right.isNull) {
      case (.lt, true), (.gt, false): "LessThan"
      case (.le, true), (.ge, false): "LessThanOrEqual"
      case (.gt, true), (.lt, false): "GreaterThan"
      default: "GreaterThanOrEqual"
      }
    throw Arithmetic.undefined(operation, member.type, member.type.fullName)
  }

  private static func nanOrder(_ left: Value, _ right: Value) -> Int {
    let a = Arithmetic.double(left).isNaN
    let b = Arithmetic.double(right).isNaN
    return a == b ? 0 : a ? -1 : 1
  }

  private static func isBool(_ value: Value) -> Bool { if case .bool = value { true } else { false } }

  private static func failed(_ left: Value, _ right: Value, _ error: any Error, _ context: ExecutionContext) -> TerminatingError {
    let reason = RuntimeError.record(of: error)?.exception.message ?? ""
    return RuntimeError.make(
      "ComparisonFailure",
      "Could not compare \"\(Conversion.text(left, context).text)\" to \"\(Conversion.text(right, context).text)\". Error: \"\(reason)\"",
      .InvalidOperation)
  }
}
