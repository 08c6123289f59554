import DotNet

/// Overload choice.
enum Overloads {
  static func isDelegate(_ type: NetType) -> Bool {
    type.kind == .delegate || type.fullName == "System.Delegate" || type.fullName == "System.MulticastDelegate"
  }

  /// The overload for the arguments, with the arguments converted for it; nil where none fits.
  static func choose(
    _ methods: [NetMethod], _ name: String, _ arguments: [Value], _ context: ExecutionContext
  ) throws -> (NetMethod, [Value])? {
    if methods.count == 1, let method = methods.first, method.arity.contains(arguments.count) {
      return (method, try convert(arguments, method, name, context, expand: nil) ?? arguments)
    }
    var best: OverloadCandidate?
    var isTied = false
    for method in methods where method.arity.contains(arguments.count) {
      guard let candidate = OverloadCandidate(method, arguments) else { continue }
      guard let leader = best else {
        best = candidate
        continue
      }
      let order = candidate.compared(to: leader)
      if order > 0 {
        best = candidate
        isTied = false
      } else if order == 0 {
        isTied = true
      }
    }
    guard let best else { return nil }
    if isTied {
      throw RuntimeError.make(
        "MethodCountCouldNotFindBest",
        "Multiple ambiguous overloads found for \"\(name)\" and the argument count: \"\(arguments.count)\".", .NotSpecified,
        type: "System.Management.Automation.MethodException")
    }
    guard let converted = try convert(arguments, best.method, name, context, expand: best.isExpanded) else { return nil }
    return (best.method, converted)
  }

  private static func convert(
    _ arguments: [Value], _ method: NetMethod, _ name: String, _ context: ExecutionContext, expand: Bool?
  ) throws -> [Value]? {
    let parameters = method.parameters
    if parameters.isEmpty { return arguments }
    let isDecided = expand != nil
    var expand = expand ?? false
    if let last = parameters.last, last.isParams, !isDecided {
      // One array for the last parameter passes as it is.
      if arguments.count == parameters.count {
        let own = arguments[arguments.count - 1].base.netType
        expand = !(own.map { last.type.isAssignable(from: $0) || ($0.kind == .array && ConversionRank.of(arguments[arguments.count - 1], last.type) != .none) } ?? false)
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
    if case .object(let object) = value, object === PlatformTypes.nullStringValue, type === NetType.string { return .null }
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
