import DotNet
import PowerShellSyntax

extension Frame {
  /// Makes this frame the running one for the body, one call deeper.
  @inline(__always)
  func enter(from callerFrame: Frame?, _ body: () throws -> Void) throws {
    let context = self.context
    let savedFrame = context.frame
    let savedActivation = context.activation
    let savedCurrent = session.current
    if context.callDepth >= context.maximumCallDepth || StackGuard.isLow(context) { throw RuntimeError.callDepth(context) }
    context.callDepth += 1
    if let savedFrame, savedFrame.session !== session { savedFrame.session.current = savedFrame }
    // Entering the scope that runs already (a default set anew between two pipeline objects) makes no call: it must not become its own caller.
    if savedActivation !== current { caller = savedActivation }
    context.frame = self
    context.activation = current
    defer {
      context.callDepth -= 1
      context.frame = savedFrame
      context.activation = savedActivation
      session.current = savedCurrent
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
    let initial: Value = ParameterDefaults.implicit(type)
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

/// What a typed parameter without a default holds when nothing was given.
enum ParameterDefaults {
  /// Numbers start at 0, texts empty, flags off; other types, values too, are `$null`.
  static func implicit(_ type: NetType) -> Value {
    if type === NetType.string { return .string(PSString(ascii: "")) }
    if type === NetType.switchParameter { return .object(SwitchParameter(false)) }
    if type.kind == .enumeration { return .null }
    let isNumber = type.isNumeric || type === NetType.boolean
    if !isNumber { return .null }
    return type.defaultValue
  }
}
