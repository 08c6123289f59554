import DotNet

// What the arithmetic operators make of operands that are no numbers: texts, lists, hashtables, enums, dates.

extension Arithmetic {
  static func add(_ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
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

  static func merged(_ a: NetDictionary, _ b: NetDictionary, _ frame: Frame) throws -> NetDictionary {
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

  static func multiply(_ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
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

  static func repeated(_ text: PSString, _ count: Int) -> PSString {
    var units: [UInt16] = []
    units.reserveCapacity(text.count * count)
    for _ in 0..<count { units.append(contentsOf: text.units) }
    return PSString(units: units)
  }

  static func repetitions(_ value: Value, _ type: NetType, _ frame: Frame) throws -> Int {
    var value = value
    if type === NetType.uint32, case .string(let text) = value.base { value = try Conversion.number(from: text, frame.context) }
    let count = try Conversion.convert(value, to: type, frame.context).integer ?? 0
    if count < 0 {
      throw NetException.outOfRange("times", "times ('\(count)') must be a non-negative value.", actual: String(count))
    }
    return count
  }

  /// Numbers by conversion: strings are read, `$null` is 0; what has an operator of its own uses it.
  static func numeric(_ op: ArithmeticOperator, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
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
  static func enums(_ op: ArithmeticOperator, _ left: Value, _ right: Value) throws -> Value? {
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
  static func dates(_ op: ArithmeticOperator, _ left: Value, _ right: Value) -> Value? {
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
