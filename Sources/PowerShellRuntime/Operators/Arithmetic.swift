import DotNet
import PowerShellSyntax

enum ArithmeticOperator: String {
  case add = "+", subtract = "-", multiply = "*", divide = "/", remainder = "%"
  var methodName: String {
    switch self {
    case .add: "op_Addition"
    case .subtract: "op_Subtraction"
    case .multiply: "op_Multiply"
    case .divide: "op_Division"
    case .remainder: "op_Modulus"
    }
  }
}

/// `+ - * / %` on numbers: the type of the result follows the wider operand, and what does not fit becomes a double.
/// - Source: language specification 6.15, 7.6, 7.7; `System.Management.Automation.Language.IntOps` and its relatives.
enum Arithmetic {
  static func divideByZero() -> TerminatingError {
    RuntimeError.make(
      "RuntimeException", "Attempted to divide by zero.", .NotSpecified, inner: NetException.divideByZero().exception)
  }

  /// The operator with all of PowerShell's meanings.
  static func apply(_ op: ArithmeticOperator, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    if let result = try numbers(op, left, right) { return result }
    switch op {
    case .add: return try add(left, right, frame)
    case .multiply: return try multiply(left, right, frame)
    default: return try numeric(op, left, right, frame)
    }
  }

  // MARK: Numbers

  enum Rank: Int { case int32, uint32, int64, uint64, double, decimal, big }

  private static func rank(_ value: Value) -> Rank? {
    switch value {
    case .int32, .byte, .sbyte, .int16, .uint16, .bool, .char: return .int32
    case .uint32: return .uint32
    case .int64: return .int64
    case .uint64: return .uint64
    case .double, .single: return .double
    case .object(let object):
      if object is DotNet.DecimalValue { return .decimal }
      if object is BigInteger { return .big }
      return nil
    default: return nil
    }
  }

  private static func isSigned(_ value: Value) -> Bool {
    switch value {
    case .int32, .int64, .int16, .sbyte: true
    default: false
    }
  }

  /// Both numbers: nil when one is not.
  static func numbers(_ op: ArithmeticOperator, _ left: Value, _ right: Value) throws -> Value? {
    if case .int32(let a) = left, case .int32(let b) = right { return try int32(op, a, b) }
    switch left {
    // Characters concatenate, and neither they nor `$true` can be multiplied.
    case .char where op == .add || op == .multiply: return nil
    case .bool where op == .multiply: return nil
    default: break
    }
    guard let a = rank(left), let b = rank(right) else { return nil }
    if a == .big || (b == .big && a != .decimal) { return try big(op, left, right) }
    if a == .decimal || b == .decimal {
      if b == .big { return nil }
      if case .bool = left { throw noCoercion(left, right) }
      guard let x = decimal(left), let y = decimal(right) else {
        throw RuntimeError.make("RuntimeException", "Value was either too large or too small for a Decimal.", .NotSpecified)
      }
      return try decimals(op, x, y)
    }
    switch max(a.rawValue, b.rawValue) {
    case Rank.int32.rawValue: return try int32(op, Int32(left.integer ?? 0), Int32(right.integer ?? 0))
    case Rank.uint32.rawValue:
      if isSigned(left) || isSigned(right) { return try int64(op, Int64(left.integer ?? 0), Int64(right.integer ?? 0)) }
      return try uint32(op, UInt32(left.integer ?? 0), UInt32(right.integer ?? 0))
    case Rank.int64.rawValue: return try int64(op, Int64(left.integer ?? 0), Int64(right.integer ?? 0))
    case Rank.uint64.rawValue:
      guard let x = unsigned(left), let y = unsigned(right) else { return try double(op, Arithmetic.double(left), Arithmetic.double(right)) }
      return try uint64(op, x, y)
    default:
      return try double(op, Arithmetic.double(left), Arithmetic.double(right))
    }
  }

  static func unsigned(_ value: Value) -> UInt64? {
    if case .uint64(let n) = value { return n }
    return value.integer.flatMap { UInt64(exactly: $0) }
  }

  static func double(_ value: Value) -> Double {
    switch value {
    case .double(let d): d
    case .single(let f): Double(f)
    case .uint64(let n): Double(n)
    default: value.decimal?.double ?? value.bigInteger?.double ?? Double(value.integer ?? 0)
    }
  }

  static func decimal(_ value: Value) -> NetDecimal? {
    switch value {
    case .double(let d): try? NetDecimal(d)
    case .single(let f): try? NetDecimal(f)
    case .uint64(let n): NetDecimal(n)
    case .bool(let b): NetDecimal(b ? 1 : 0)
    default: value.decimal ?? value.integer.map { NetDecimal($0) }
    }
  }

  @inline(__always)
  static func int32(_ op: ArithmeticOperator, _ a: Int32, _ b: Int32) throws -> Value {
    switch op {
    case .add: return fit(Int64(a) + Int64(b))
    case .subtract: return fit(Int64(a) - Int64(b))
    case .multiply: return fit(Int64(a) * Int64(b))
    case .divide:
      if b == 0 { throw divideByZero() }
      if b == -1 { return fit(-Int64(a)) }
      return a % b == 0 ? .int32(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .int32(b == -1 ? 0 : a % b)
    }
  }

  @inline(__always) static func fit(_ number: Int64) -> Value {
    if let small = Int32(exactly: number) { return .int32(small) }
    return .double(Double(number))
  }

  private static func int64(_ op: ArithmeticOperator, _ a: Int64, _ b: Int64) throws -> Value {
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
  private static func cut(_ product: (high: UInt64, low: UInt64.Magnitude)) -> Double {
    let whole = UInt128(product.high) << 64 | UInt128(product.low)
    let shift = max(0, 128 - whole.leadingZeroBitCount - 53)
    return Double(UInt64(whole >> UInt128(shift))) * Double(sign: .plus, exponent: shift, significand: 1)
  }

  private static func uint32(_ op: ArithmeticOperator, _ a: UInt32, _ b: UInt32) throws -> Value {
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

  private static func uint64(_ op: ArithmeticOperator, _ a: UInt64, _ b: UInt64) throws -> Value {
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

  private static func double(_ op: ArithmeticOperator, _ a: Double, _ b: Double) throws -> Value {
    switch op {
    case .add: .double(a + b)
    case .subtract: .double(a - b)
    case .multiply: .double(a * b)
    case .divide: .double(a / b)
    case .remainder: .double(a.truncatingRemainder(dividingBy: b))
    }
  }

  private static func decimals(_ op: ArithmeticOperator, _ a: NetDecimal, _ b: NetDecimal) throws -> Value {
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

  private static func big(_ op: ArithmeticOperator, _ left: Value, _ right: Value) throws -> Value? {
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

  // MARK: Other operands

  private static func add(_ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    switch left.base {
    case .null, .void: return right
    case .string(let a): return .string(try checkedJoin(a, Conversion.text(right, frame.context)))
    case .char(let unit):
      if case .string(let b) = right.base { return .string(PSString(units: [unit]).appending(b)) }
      if case .char(let other) = right.base { return .string(PSString(units: [unit, other])) }
      return .string(PSString(units: [unit]).appending(Conversion.text(right, frame.context)))
    case .object(let object):
      if object is NetArray || (object.isEnumerable && !(object is NetDictionary)) {
        var elements = try Enumeration.elements(left.base, frame.context)
        switch right.base {
        case .object(let other) where other.isEnumerable: elements += try Enumeration.elements(right.base, frame.context)
        case .void: elements.append(.null)
        default: elements.append(right)
        }
        return .array(elements)
      }
      if let table = object as? NetDictionary {
        guard case .object(let other) = right.base, let second = other as? NetDictionary else {
          throw RuntimeError.make(
            "AddHashTableToNonHashTable", "A hash table can only be added to another hash table.", .InvalidOperation)
        }
        return .object(try merged(table, second, frame))
      }
      return try numeric(.add, left, right, frame)
    default:
      return try numeric(.add, left, right, frame)
    }
  }

  private static func merged(_ a: NetDictionary, _ b: NetDictionary, _ frame: Frame) throws -> NetDictionary {
    let result = NetDictionary(type: .hashtable)
    for pair in a.pairs { result[pair.key] = pair.value }
    for pair in b.pairs {
      if result.contains(pair.key) {
        let key = Conversion.text(pair.key, frame.context).text
        throw RuntimeError.make(
          "System.ArgumentException", "Item has already been added. Key in dictionary: '\(key)'  Key being added: '\(key)'", .OperationStopped,
          type: "System.ArgumentException")
      }
      result[pair.key] = pair.value
    }
    return result
  }

  /// The longest string .NET makes.
  static let stringLimit = 1_073_741_791

  static func checkedJoin(_ a: PSString, _ b: PSString) throws -> PSString {
    if a.count + b.count > stringLimit { throw outOfMemory() }
    return a.appending(b)
  }

  static func outOfMemory() -> NetException {
    NetException("System.OutOfMemoryException", "Insufficient memory to continue the execution of the program.")
  }

  private static func multiply(_ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    switch left.base {
    case .null, .void: return .null
    case .string(let text):
      let count = try repetitions(right, .int32, frame)
      let (length, isTooLong) = text.count.multipliedReportingOverflow(by: count)
      if isTooLong || length > Int(Int32.max) {
        throw NetException.outOfRange("length", "Specified argument was out of the range of valid values.")
      }
      if length > stringLimit { throw outOfMemory() }
      // Nothing repeated is nothing, at once however often.
      if text.isEmpty { return .string(text) }
      return .string(text.isASCII ? PSString(ascii: String(repeating: text.text, count: count)) : repeated(text, count))
    case .object(let object) where object is NetArray || (object.isEnumerable && !(object is NetDictionary)):
      let elements = try Enumeration.elements(left.base, frame.context)
      let count = try repetitions(right, .uint32, frame)
      let (length, isTooLong) = elements.count.multipliedReportingOverflow(by: count)
      if !isTooLong, length > Int(Int32.max) { throw Conversion.impossible(.int64(Int64(length)), .int32, frame.context) }
      if isTooLong || length > 2_147_483_591 { throw outOfMemory() }
      if elements.count * count > 1 << 27 { throw outOfMemory() }
      var result: [Value] = []
      result.reserveCapacity(elements.count * count)
      for _ in 0..<(elements.isEmpty ? 0 : count) { result.append(contentsOf: elements) }
      return .array(result, of: (object as? NetArray)?.elementType ?? .object)
    case .bool, .char: return try ImplicitOperators.apply(ArithmeticOperator.multiply.methodName, "*", left, right, frame)
    default: return try numeric(.multiply, left, right, frame)
    }
  }

  private static func repeated(_ text: PSString, _ count: Int) -> PSString {
    var units: [UInt16] = []
    units.reserveCapacity(text.count * count)
    for _ in 0..<count { units.append(contentsOf: text.units) }
    return PSString(units: units)
  }

  private static func repetitions(_ value: Value, _ type: NetType, _ frame: Frame) throws -> Int {
    var value = value
    if type === NetType.uint32, case .string(let text) = value.base { value = try Conversion.number(from: text, frame.context) }
    let count = try Conversion.convert(value, to: type, frame.context).integer ?? 0
    if count < 0 {
      throw NetException.outOfRange("times", "times ('\(count)') must be a non-negative value.", actual: String(count))
    }
    return count
  }

  /// Numbers by conversion: strings are read, `$null` is 0; what has an operator of its own uses it.
  private static func numeric(_ op: ArithmeticOperator, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    if let result = dates(op, left.base, right.base) { return result }
    let (a, b) = try operands(left, right, frame)
    if isNumberLike(a), isNumberLike(b) {
      if let result = try enums(op, a, b) { return result }
      if let result = try numbers(op, a, b) { return result }
    }
    return try ImplicitOperators.apply(op.methodName, op.rawValue, a, b, frame)
  }

  /// Strings become numbers where the other side is none or a number too, `$null` becomes 0.
  /// - Parameter always: whether a string on the right is a number whatever stands on the left.
  static func operands(_ left: Value, _ right: Value, always: Bool = false, _ frame: Frame) throws -> (Value, Value) {
    var a = left.base
    var b = right.base
    if a.isNull { a = .int32(0) }
    if case .string(let text) = a {
      a = try Conversion.number(from: text, like: b.netType, frame.context)
      if case .string(let other) = b { b = try Conversion.number(from: other, frame.context) }
    } else if case .string(let text) = b, always || isNumberLike(a) {
      b = try Conversion.number(from: text, like: a.netType, frame.context)
    }
    if b.isNull, isNumberLike(a) { b = .int32(0) }
    return (a, b)
  }

  /// Numbers, `bool`, `char`, and enums, whose numbers count.
  static func isNumberLike(_ value: Value) -> Bool {
    if rank(value) != nil { return value.bigInteger == nil }
    return value.object is EnumValue
  }

  /// An enum on the left keeps its type.
  private static func enums(_ op: ArithmeticOperator, _ left: Value, _ right: Value) throws -> Value? {
    guard left.object is EnumValue || right.object is EnumValue else { return nil }
    let number = (right.object as? EnumValue).map { Conversion.underlying($0) } ?? right
    guard let member = left.object as? EnumValue else { return try numbers(op, left, number) }
    try checkMeeting(of: member, number)
    guard let result = try numbers(op, Conversion.underlying(member), number) else { return nil }
    guard let raw = result.integer else {
      throw NetException.invalidCast("Unable to cast object of type 'System.Double' to type '\(member.type.fullName)'.")
    }
    return .object(EnumValue(member.type, Int64(raw)))
  }

  /// An enum on the left meets whole numbers only; why others fail is .NET's wording.
  static func checkMeeting(of member: EnumValue, _ right: Value) throws {
    switch right {
    case .double, .single:
      throw NetException.invalidCast("Unable to cast object of type '\(member.type.fullName)' to type 'System.Double'.")
    case .uint64: throw undefined("GreaterThanOrEqual", member.type, "System.Int32")
    case .object: if right.decimal != nil { throw noCoercion(.object(member), right) }
    default: break
    }
  }

  static func undefined(_ operation: String, _ type: NetType, _ other: String) -> NetException {
    NetException(
      "System.InvalidOperationException", "The binary operator \(operation) is not defined for the types '\(type.fullName)' and '\(other)'.")
  }

  static func noCoercion(_ left: Value, _ right: Value) -> NetException {
    NetException(
      "System.InvalidOperationException",
      "No coercion operator is defined between types '\(left.netType?.fullName ?? "")' and '\(right.netType?.fullName ?? "")'.")
  }

  /// What dates and spans do most; the rest finds its way over their operators' methods.
  private static func dates(_ op: ArithmeticOperator, _ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.dateTime(let date), .timeSpan(let span)):
      return op == .add ? date.adding(span.ticks) : op == .subtract ? date.adding(0 &- span.ticks) : nil
    case (.dateTime(let date), .dateTime(let other)):
      return op == .subtract ? .timeSpan(TimeSpan(ticks: date.ticks - other.ticks)) : nil
    case (.timeSpan(let a), .timeSpan(let b)):
      guard op == .add || op == .subtract else { return nil }
      let (ticks, overflow) = op == .add ? a.ticks.addingReportingOverflow(b.ticks) : a.ticks.subtractingReportingOverflow(b.ticks)
      return overflow ? nil : .timeSpan(TimeSpan(ticks: ticks))
    default: return nil
    }
  }
}

extension DateTime {
  /// Nil beyond the calendar's ends.
  fileprivate func adding(_ ticks: Int64) -> Value? {
    let (sum, overflow) = self.ticks.addingReportingOverflow(ticks)
    if overflow || sum < 0 || sum > 3_155_378_975_999_999_999 { return nil }
    return .dateTime(DateTime(ticks: sum, kind: kind))
  }
}
