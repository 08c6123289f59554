import DotNet

/// Operators that neither numbers nor strings have: the static method of an operand's type.
/// - Source: `System.Management.Automation.ParserOps.ImplicitOp`.
enum ImplicitOperators {
  /// The left operand's type decides, the right one's where the left is null or primitive.
  static func apply(_ method: String, _ symbol: String, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    let left = left.base.isVoid ? .null : left.base
    let right = right.base.isVoid ? .null : right.base
    guard let type = [left, right].first(where: { !isPrimitive($0) })?.netType else {
      throw RuntimeError.make(
        "NotADefinedOperationForType", "The operation '[\(shownType(left))] \(symbol) [\(shownType(right))]' is not defined.",
        .InvalidOperation)
    }
    let methods = type.member(Name(method))?.methods.filter { $0.isStatic } ?? []
    if methods.isEmpty {
      let shown = type === NetType.psCustomObject ? "System.Management.Automation.PSObject" : type.fullName
      throw RuntimeError.make(
        "MethodNotFound", "Method invocation failed because [\(shown)] does not contain a method named '\(method)'.", .InvalidOperation,
        target: .text(method))
    }
    let chosen = methods.count == 1 ? methods[0] : try choose(methods, method, left, right, frame)
    let arguments = try zip([left, right], chosen.parameters).enumerated().map { index, pair in
      try Overloads.argument(pair.0, NetParameter(type: pair.1.type, name: String(index)), method, frame.context)
    }
    do {
      return try arguments.withUnsafeBufferPointer { try chosen.body(.object(type), Arguments($0), frame.context.dotNet) }
    } catch let error as NetException {
      throw RuntimeError.make(
        "DotNetMethodException", "Exception calling \"\(method)\" with \"2\" argument(s): \"\(error.exception.message)\"", .NotSpecified,
        type: "System.Management.Automation.MethodInvocationException", inner: error.exception)
    }
  }

  private static func isPrimitive(_ value: Value) -> Bool {
    switch value {
    case .null, .void, .bool, .char, .byte, .sbyte, .int16, .uint16, .int32, .uint32, .int64, .uint64, .single, .double: true
    default: false
    }
  }

  private static func shownType(_ value: Value) -> String { value.netType?.fullName ?? "$null" }

  /// The overload that both operands fit, the better of two; two equally good ones are one too many.
  private static func choose(_ methods: [NetMethod], _ name: String, _ left: Value, _ right: Value, _ frame: Frame) throws -> NetMethod {
    let fitting = methods.filter { method in
      method.parameters.count == 2 && isConvertible(left, method.parameters[0].type, frame.context)
        && isConvertible(right, method.parameters[1].type, frame.context)
    }
    var best: OverloadCandidate?
    var isTied = false
    for method in fitting {
      guard let candidate = OverloadCandidate(method, [left, right]) else { continue }
      let order = best.map { candidate.compared(to: $0) } ?? 1
      if order > 0 { best = candidate }
      isTied = order == 0 || (isTied && order < 0)
    }
    if let best, !isTied { return best.method }
    let beginning = best == nil ? "Cannot find an overload" : "Multiple ambiguous overloads found"
    throw RuntimeError.make(
      "MethodCountCouldNotFindBest", "\(beginning) for \"\(name)\" and the argument count: \"2\".", .NotSpecified,
      type: "System.Management.Automation.MethodException")
  }

  /// Whether a conversion between the types exists, be it that this value fails.
  private static func isConvertible(_ value: Value, _ type: NetType, _ context: ExecutionContext) -> Bool {
    do {
      _ = try Conversion.convert(value, to: type, context)
      return true
    } catch {
      return (error as? TerminatingError)?.record.errorId != "ConvertToFinalInvalidCastException"
    }
  }
}
