import DotNet
import PowerShellSyntax

extension Frame {
  /// Makes this frame the running one for the body, one call deeper.
  @inline(__always)
  func enter(from callerFrame: Frame?, _ body: () throws -> Void) throws {
    let context = self.context
    let savedFrame = context.frame
    let savedActivation = context.activation
    if context.callDepth >= context.maximumCallDepth || StackGuard.isLow(context) { throw RuntimeError.callDepth(context) }
    context.callDepth += 1
    // Where the other session state stood matters only for calls that cross into this one.
    let crossed: Frame?? = savedFrame.map { $0.session !== session } ?? true ? .some(session.current) : nil
    if crossed != nil, let savedFrame { savedFrame.session.current = savedFrame }
    // Entering the scope that runs already (a default set anew between two pipeline objects) makes no call: it must not become its own caller.
    let savedCaller = caller
    if savedActivation !== current { caller = savedActivation }
    context.frame = self
    context.activation = current
    defer {
      context.callDepth -= 1
      context.frame = savedFrame
      context.activation = savedActivation
      caller = savedCaller
      if case .some(let current) = crossed { session.current = current }
      if commands != nil { context.commandVersion &+= 1 }
    }
    if context.stopRequest.isSet { throw ControlSignal.stopped }
    do { try body() } catch let signal as FlowSignal {
      try finish(signal.flow)
    }
  }

  /// What remains of a jump at the end of a body: `break` and `continue` go on to the callers.
  @inline(__always) func finish(_ flow: Flow) throws {
    switch flow {
    case .next, .return: return
    case .break:
      let wanted = label
      label = nil
      throw ControlSignal.break(label: wanted)
    case .continue:
      let wanted = label
      label = nil
      throw ControlSignal.continue(label: wanted)
    }
  }

  /// Gives a parameter that was not bound its default, or what a variable of its type holds.
  func setDefault(_ parameter: CompiledParameter) throws {
    try storeDefault(parameter)
    if parameter.isValidated { try keepValidations(parameter) }
  }

  private func storeDefault(_ parameter: CompiledParameter) throws {
    let type = try parameter.type(self)
    if let value = parameter.defaultValue {
      let given = try value(self)
      if let type {
        let variable = PSVariable(parameter.name, try Conversion.convert(given, to: type, context))
        variable.attributes = [TypeConstraint.shared(type)]
        slots[parameter.slot] = .object(variable)
      } else {
        put(parameter.slot, given.isVoid ? .null : given)
      }
      return
    }
    guard let type else {
      slots[parameter.slot] = .null
      return
    }
    let initial: Value = type === NetType.string ? .string(PSString(ascii: "")) : type === NetType.switchParameter
      ? .object(SwitchParameter(false)) : type.defaultValue
    let variable = PSVariable(parameter.name, initial)
    variable.attributes = [TypeConstraint.shared(type)]
    slots[parameter.slot] = .object(variable)
  }
}

/// Keeps recursion from running out of stack.
enum StackGuard {
  @inline(__always) static func isLow(_ context: ExecutionContext) -> Bool {
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) } < context.stackLimit
  }
}
