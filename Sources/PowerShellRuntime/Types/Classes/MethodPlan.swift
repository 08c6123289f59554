import DotNet

/// The way into a method of a script's class: its code, the scope around it, what it returns.
///
/// One per method, worked out when it is first called.
/// - Source: about_Classes, about_Classes_Methods.
final class MethodPlan {
  private enum Returns { case nothing, anything, int32, type }
  private let block: ScriptBlock
  private let own: ScriptClass
  private lazy var code: CompiledScript = block.code
  private lazy var blocks: CompiledBlocks = code.own
  private lazy var end: Step? = blocks.end
  private lazy var returns: Returns = {
    guard let type = code.returnType, type !== NetType.void else { return .nothing }
    if type === NetType.object { return .anything }
    return type === NetType.int32 ? .int32 : .type
  }()

  init(_ block: ScriptBlock, _ own: ScriptClass) {
    self.block = block
    self.own = own
  }

  /// The scope for a call on the object, nil for static methods, without its arguments.
  @inline(__always) func scope(_ this: Value?, _ context: ExecutionContext) -> Frame {
    let parent: Frame = own.home ?? own.session.top ?? context.global
    let scope = Frame.take(blocks, context, parent: parent, session: own.session, output: DiscardSink.shared, block: block, code: code)
    if let this { (scope.slots + Layout.this).initialize(to: this) }
    return scope
  }

  /// Binds an argument, converting it as overload resolution would.
  @inline(__always) func bind(_ value: Value, _ index: Int, _ scope: Frame) throws {
    let parameter = blocks.parameters[index]
    if parameter.holdsBare(value, scope.context) {
      (scope.slots + parameter.slot).initialize(to: value)
    } else {
      try bindConverted(value, parameter, scope)
    }
  }

  @inline(never) private func bindConverted(_ value: Value, _ parameter: CompiledParameter, _ scope: Frame) throws {
    guard let site = parameter.site else { return scope.put(parameter.slot, value.isVoid ? .null : value) }
    let type = try site.resolve(scope)
    guard type !== NetType.object else { return scope.put(parameter.slot, value.isVoid ? .null : value) }
    let converted =
      site.admits(value, scope.context)
      ? value : try Overloads.argument(value, NetParameter(type: type, name: parameter.name.text), code.functionName, scope.context)
    put(converted, parameter, type, scope)
  }

  private func put(_ value: Value, _ parameter: CompiledParameter, _ type: NetType, _ scope: Frame) {
    guard parameter.isAssigned else { return scope.put(parameter.slot, value) }
    let variable = PSVariable(parameter.name, value)
    variable.attributes = [TypeConstraint.shared(type)]
    scope.slots[parameter.slot] = .object(variable)
  }

  /// Calls with arguments that the overload resolution has converted.
  func call(_ this: Value?, _ arguments: Arguments, _ context: ExecutionContext) throws -> Value {
    var scope = scope(this, context)
    for (n, parameter) in blocks.parameters.enumerated() where n < arguments.count {
      if let type = try parameter.type(scope), type !== NetType.object {
        put(arguments[n], parameter, type, scope)
      } else {
        scope.put(parameter.slot, arguments[n])
      }
    }
    return try run(&scope, from: context.frame)
  }

  /// Runs the method in its scope, whose arguments are in place, and lets the scope go.
  @inline(__always) func run(_ scope: inout Frame, from caller: Frame) throws -> Value {
    let result = try run(in: scope, caller)
    Frame.give(&scope, back: blocks, staysInside: true)
    return result
  }

  private func run(in scope: Frame, _ caller: Frame) throws -> Value {
    let context = caller.context
    // Errors of a method's statements end it and go to the caller.
    let depth = context.tryDepth
    context.tryDepth = depth + 1
    defer { context.tryDepth = depth }
    try scope.enter(from: caller) {
      if let end { try scope.finish(try end(scope)) }
    }
    let result = scope.returnValue
    switch returns {
    case .nothing: return .void
    case .anything: return result.isVoid ? .null : result
    case .int32: if case .int32 = result { return result }
    case .type: break
    }
    guard let type = code.returnType else { return result }
    return try Conversion.convert(result, to: type, context)
  }
}
