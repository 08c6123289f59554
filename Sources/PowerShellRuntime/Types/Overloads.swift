import DotNet

/// Overload choice.
enum Overloads {
  /// How well a value fits a parameter; smaller is better, nil not at all.
  static func rank(_ value: Value, _ type: NetType) -> Int? {
    if type === NetType.object {
      return value.isNull ? 3 : 60
    }
    switch value {
    case .int32: if type === NetType.int32 { return 0 }
    case .string: if type === NetType.string { return 0 }
    default: break
    }
    if value.isNull {
      if type === NetType.string { return 4 }
      return type.isValueType ? 90 : 2
    }
    guard let own = value.base.netType else { return nil }
    if own === type { return 0 }
    if NumberKind(type) != nil {
      if let widened = widening(own, type) { return widened }
      switch value.base {
      case .string: return 70
      case .bool: return 75
      case .char: return 40
      default: return NumberKind(own) != nil ? 50 : (own.kind == .enum ? 45 : nil)
      }
    }
    if type.isAssignable(from: own) { return type.kind == .interface ? 12 : 5 + min(distance(own, type), 6) }
    if type === NetType.string { return 80 }
    if type === NetType.boolean { return 85 }
    if type === NetType.char {
      if case .string(let text) = value.base { return text.count == 1 ? 20 : nil }
      return NumberKind(own) != nil ? 55 : nil
    }
    if type.kind == .array {
      guard let element = type.elementType else { return nil }
      if case .string = value.base, element === NetType.char { return 30 }
      if case .object(let object) = value.base, object.isEnumerable {
        let elements = object.contiguousElements ?? []
        var worst = 0
        for item in elements {
          guard let rank = rank(item, element) else { return nil }
          worst = max(worst, rank)
        }
        return 20 + worst / 2
      }
      return rank(value, element).map { 65 + $0 / 4 }
    }
    if type.kind == .enum {
      switch value.base {
      case .string: return 35
      default: return value.base.integer != nil ? 58 : nil
      }
    }
    if case .object(let object) = value.base, object is ScriptBlock || object is MethodGroup, isDelegate(type) { return 25 }
    if type.fullName.hasPrefix("System.Nullable`1"), let inner = type.genericArguments.first ?? type.elementType {
      return rank(value, inner).map { $0 + 1 }
    }
    if type.kind == .interface, type.fullName.hasPrefix("System.Collections.Generic.IEnumerable`1"), case .object(let object) = value.base, object.isEnumerable {
      return 22
    }
    return 88
  }

  static func isDelegate(_ type: NetType) -> Bool {
    type.kind == .delegate || type.fullName == "System.Delegate" || type.fullName == "System.MulticastDelegate"
  }

  private static func distance(_ from: NetType, _ to: NetType) -> Int {
    var count = 0
    var type: NetType? = from
    while let t = type, t !== to {
      count += 1
      type = t.baseType
    }
    return count
  }

  private static let order: [String: Int] = [
    "SByte": 1, "Byte": 1, "Int16": 2, "UInt16": 2, "Int32": 3, "UInt32": 3, "Int64": 4, "UInt64": 4, "BigInteger": 5, "Single": 6,
    "Double": 7, "Decimal": 8,
  ]

  nonisolated(unsafe) private static var widenings: [ObjectIdentifier: [ObjectIdentifier: Int?]] = [:]

  private static func widening(_ from: NetType, _ to: NetType) -> Int? {
    if let known = widenings[ObjectIdentifier(from)]?[ObjectIdentifier(to)] { return known }
    let made = computedWidening(from, to)
    widenings[ObjectIdentifier(from), default: [:]][ObjectIdentifier(to)] = .some(made)
    return made
  }

  private static func computedWidening(_ from: NetType, _ to: NetType) -> Int? {
    guard let a = order[from.name], let b = order[to.name], b > a, !(a >= 6 && b == 8) else { return nil }
    let unsignedTarget = to.name.hasPrefix("U") && !from.name.hasPrefix("U") && from.name != "Byte"
    return unsignedTarget ? nil : 6 + (b - a)
  }

  /// The overload for the arguments, with the arguments converted for it; nil where none fits.
  static func choose(
    _ methods: [NetMethod], _ name: String, _ arguments: [Value], _ context: ExecutionContext
  ) throws -> (NetMethod, [Value])? {
    if methods.count == 1, let method = methods.first, method.arity.contains(arguments.count) {
      return (method, try convert(arguments, method, name, context, expand: false) ?? arguments)
    }
    var best: (method: NetMethod, score: [Int], total: Int, expanded: Bool)?
    for method in methods where method.arity.contains(arguments.count) {
      for expanded in method.parameters.last?.isParams == true ? [false, true] : [false] {
        guard let ranks = ranks(arguments, method, expanded) else { continue }
        let total = ranks.reduce(0, +) + (expanded ? 100 : 0) + (method.parameters.count > arguments.count && !expanded ? 1 : 0)
        if best == nil || total < (best?.total ?? 0) { best = (method, ranks, total, expanded) }
      }
    }
    guard let best else { return nil }
    guard let converted = try convert(arguments, best.method, name, context, expand: best.expanded) else { return nil }
    return (best.method, converted)
  }

  private static func ranks(_ arguments: [Value], _ method: NetMethod, _ expanded: Bool) -> [Int]? {
    let parameters = method.parameters
    var ranks: [Int] = []
    for (n, argument) in arguments.enumerated() {
      let type: NetType
      if expanded, n >= parameters.count - 1, let last = parameters.last {
        type = last.type.elementType ?? .object
      } else {
        guard n < parameters.count else { return nil }
        if parameters[n].isByReference {
          guard case .object(let object) = argument, object is NetReference else { return nil }
          ranks.append(0)
          continue
        }
        type = parameters[n].type
      }
      guard let rank = rank(argument, type) else { return nil }
      ranks.append(rank)
    }
    return ranks
  }

  private static func convert(
    _ arguments: [Value], _ method: NetMethod, _ name: String, _ context: ExecutionContext, expand: Bool
  ) throws -> [Value]? {
    let parameters = method.parameters
    if parameters.isEmpty { return arguments }
    var expand = expand
    if let last = parameters.last, last.isParams, !expand {
      // One array for the last parameter passes as it is.
      if arguments.count == parameters.count {
        let own = arguments[arguments.count - 1].base.netType
        expand = !(own.map { last.type.isAssignable(from: $0) || ($0.kind == .array && rank(arguments[arguments.count - 1], last.type) != nil) } ?? false)
      } else {
        expand = true
      }
    }
    var converted: [Value] = []
    converted.reserveCapacity(parameters.count)
    let fixed = expand ? parameters.count - 1 : parameters.count
    for n in 0..<fixed {
      let parameter = parameters[n]
      guard n < arguments.count else {
        converted.append(parameter.defaultValue ?? parameter.type.defaultValue)
        continue
      }
      if parameter.isByReference {
        converted.append(arguments[n])
        continue
      }
      converted.append(try argument(arguments[n], parameter, name, context))
    }
    if expand, let last = parameters.last {
      let element = last.type.elementType ?? .object
      var rest: [Value] = []
      if arguments.count > fixed {
        for n in fixed..<arguments.count {
          rest.append(try argument(arguments[n], NetParameter(type: element, name: last.name), name, context))
        }
      }
      converted.append(.array(rest, of: element))
    }
    return converted
  }

  static func argument(_ value: Value, _ parameter: NetParameter, _ method: String, _ context: ExecutionContext) throws -> Value {
    let type = parameter.type
    if type === NetType.object { return value.isVoid ? .null : value.object is PSObjectBox ? value.base : value }
    if value.isNull, !type.isValueType, type !== NetType.string { return .null }
    if value.isNull, type === NetType.string { return .string(PSString(ascii: "")) }
    do { return try Conversion.convert(value, to: type, context) } catch {
      guard let record = RuntimeError.record(of: error) else { throw error }
      throw RuntimeError.make(
        "MethodArgumentConversionInvalidCastArgument",
        "Cannot convert argument \"\(parameter.name)\", with value: \"\(Conversion.shown(value, context))\", for \"\(method)\" to type \"\(type.fullName)\": \"\(record.exception.message)\"",
        .NotSpecified, type: "System.Management.Automation.MethodException", inner: record.exception)
    }
  }
}
