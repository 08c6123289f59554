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
    if op == .multiply, rank(right) != nil {
      switch left {
      case .bool, .char:
        throw RuntimeError.make(
          "NotADefinedOperationForType",
          "The operation '[\(left.netType?.fullName ?? "")] * [\(right.netType?.fullName ?? "")]' is not defined.", .InvalidOperation)
      default: break
      }
    }
    switch (left, right) {
    // `$true + 1` counts, `'a' + 1` of characters concatenates.
    case (.char, _) where op == .add: return nil
    default: break
    }
    guard let a = rank(left), let b = rank(right) else { return nil }
    if a == .big || b == .big { return try big(op, left, right) }
    if a == .decimal || b == .decimal {
      if case .bool = left { return nil }
      if case .bool = right { return nil }
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
      return overflow ? .double(Double(a) * Double(b)) : .int64(n)
    case .divide:
      if b == 0 { throw divideByZero() }
      if b == -1, a == .min { return .double(-Double(a)) }
      return a % b == 0 ? .int64(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .int64(b == -1 ? 0 : a % b)
    }
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
      return overflow ? .double(Double(a) * Double(b)) : .uint64(n)
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
    case .divide:
      if b.isZero { throw divideByZero() }
      return .object(a / b)
    case .remainder:
      if b.isZero { throw divideByZero() }
      return .object(a % b)
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
      if let result = try Operators.overloaded(ArithmeticOperator.add.methodName, left, right, frame) { return result }
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
      let count = try repetitions(right, frame)
      if text.count.multipliedReportingOverflow(by: count).overflow || text.count * count > stringLimit { throw outOfMemory() }
      // Nothing repeated is nothing, at once however often.
      if text.isEmpty { return .string(text) }
      return .string(text.isASCII ? PSString(ascii: String(repeating: text.text, count: count)) : repeated(text, count))
    case .object(let object) where object is NetArray || (object.isEnumerable && !(object is NetDictionary)):
      let elements = try Enumeration.elements(left.base, frame.context)
      let count = try repetitions(right, frame)
      if elements.count.multipliedReportingOverflow(by: count).overflow || elements.count * count > 2_147_483_591 {
        throw outOfMemory()
      }
      if elements.count * count > 1 << 27 { throw outOfMemory() }
      var result: [Value] = []
      result.reserveCapacity(elements.count * count)
      for _ in 0..<(elements.isEmpty ? 0 : count) { result.append(contentsOf: elements) }
      return .array(result, of: (object as? NetArray)?.elementType ?? .object)
    default: return try numeric(.multiply, left, right, frame)
    }
  }

  private static func repeated(_ text: PSString, _ count: Int) -> PSString {
    var units: [UInt16] = []
    units.reserveCapacity(text.count * count)
    for _ in 0..<count { units.append(contentsOf: text.units) }
    return PSString(units: units)
  }

  private static func repetitions(_ value: Value, _ frame: Frame) throws -> Int {
    let converted = try Conversion.convert(value, to: .int32, frame.context)
    let count = converted.integer ?? 0
    if count < 0 {
      throw RuntimeError.make(
        "System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'times')",
        .NotSpecified, type: "System.ArgumentOutOfRangeException")
    }
    return count
  }

  /// Numbers by conversion: strings are read, `$null` is 0; what has an operator of its own uses it.
  private static func numeric(_ op: ArithmeticOperator, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    if let result = try dates(op, left.base, right.base, frame) { return result }
    if case .object(let object) = left.base, rank(left.base) == nil, !(object is EnumValue) {
      if let result = try Operators.overloaded(op.methodName, left, right, frame) { return result }
    } else if case .object(let object) = right.base, rank(right.base) == nil, !(object is EnumValue) {
      if let result = try Operators.overloaded(op.methodName, left, right, frame) { return result }
    }
    let a = try number(left, right, op, isLeft: true, frame)
    let b = try number(right, a, op, isLeft: false, frame)
    if let result = try numbers(op, a, b) {
      if op != .multiply, op != .divide, case .object(let object) = left.base, let member = object as? EnumValue, let raw = result.integer {
        return .object(EnumValue(member.type, Int64(raw)))
      }
      return result
    }
    if case .char(let unit) = a, let result = try numbers(op, .int32(Int32(unit)), b) { return result }
    throw undefined(op.rawValue, left, right)
  }

  static func undefined(_ op: String, _ left: Value, _ right: Value) -> TerminatingError {
    let method: String =
      switch op {
      case "+": "op_Addition"
      case "-": "op_Subtraction"
      case "*": "op_Multiply"
      case "/": "op_Division"
      case "%": "op_Modulus"
      default: op
      }
    return RuntimeError.make(
      "MethodNotFound",
      "Method invocation failed because [\(left.object is PSCustomObject ? "System.Management.Automation.PSObject" : left.netType?.fullName ?? "null")] does not contain a method named '\(method)'.",
      .InvalidOperation, target: .text(method))
  }

  /// An operand of arithmetic as a number.
  static func number(_ value: Value, _ other: Value, _ op: ArithmeticOperator, isLeft: Bool, _ frame: Frame) throws -> Value {
    switch value.base {
    case .null, .void: return .int32(0)
    case .string(let text): return try Conversion.number(from: text)
    case .object(let object):
      if let member = object as? EnumValue { return Conversion.underlying(member) }
      if rank(value.base) != nil { return value.base }
      throw undefined(op.rawValue, value, other)
    case .dateTime, .timeSpan: throw undefined(op.rawValue, value, other)
    default: return value.base
    }
  }

  private static func dates(_ op: ArithmeticOperator, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value? {
    switch (left, right) {
    case (.dateTime(let date), .timeSpan(let span)):
      if op == .add { return try date.adding(span.ticks) }
      if op == .subtract { return try date.adding(-span.ticks) }
    case (.dateTime(let date), .dateTime(let other)):
      if op == .subtract { return .timeSpan(TimeSpan(ticks: date.ticks - other.ticks)) }
    case (.timeSpan(let a), .timeSpan(let b)):
      if op == .add { return .timeSpan(TimeSpan(ticks: a.ticks &+ b.ticks)) }
      if op == .subtract { return .timeSpan(TimeSpan(ticks: a.ticks &- b.ticks)) }
      if op == .divide { return .double(Double(a.ticks) / Double(b.ticks)) }
    case (.timeSpan(let a), _) where op == .multiply || op == .divide:
      guard rank(right) != nil else { return nil }
      let factor = double(right)
      if op == .divide, factor == 0 { throw divideByZero() }
      let ticks = (op == .multiply ? Double(a.ticks) * factor : Double(a.ticks) / factor).rounded()
      guard let whole = Int64(exactly: ticks) else {
        throw RuntimeError.make(
          "DotNetMethodException",
          "Exception calling \"\(op.methodName)\" with \"2\" argument(s): \"TimeSpan overflowed because the duration is too long.\"",
          .NotSpecified, type: "System.Management.Automation.MethodInvocationException")
      }
      return .timeSpan(TimeSpan(ticks: whole))
    case (.dateTime(let date), .string) where op == .add || op == .subtract:
      let converted = try Conversion.convert(right, to: .timeSpan, frame.context)
      if case .timeSpan(let span) = converted { return try date.adding(op == .add ? span.ticks : -span.ticks) }
    default: break
    }
    return nil
  }
}

extension DateTime {
  fileprivate func adding(_ ticks: Int64) throws -> Value {
    let (sum, overflow) = self.ticks.addingReportingOverflow(ticks)
    if overflow || sum < 0 || sum > 3_155_378_975_999_999_999 {
      throw NetException(
        "System.ArgumentOutOfRangeException",
        "The added or subtracted value results in an un-representable DateTime. (Parameter 't')")
    }
    return .dateTime(DateTime(ticks: sum, kind: kind))
  }
}

/// What is common to operators.
enum Operators {
  /// The operator as a static method of one operand's type.
  static func overloaded(_ name: String, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value? {
    for type in [left.netType, right.netType] {
      guard let type, let member = type.member(Name(name)), !member.methods.isEmpty else { continue }
      return try MethodCall.invoke(member.methods, name, on: .object(type), [left, right], frame, isStatic: true)
    }
    return nil
  }
}
