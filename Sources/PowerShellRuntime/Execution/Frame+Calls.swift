import DotNet
import PowerShellSyntax

extension Frame {
  /// Makes this frame the running one for the body, one call deeper.
  @inline(__always)
  func enter(from callerFrame: Frame?, _ body: () throws -> Void) throws {
    let context = self.context
    let savedFrame = context.runningFrame
    let savedActivation = context.runningActivation
    if context.callDepth >= context.maximumCallDepth || StackGuard.isLow(context) { throw RuntimeError.callDepth(context) }
    context.callDepth += 1
    // Where the other session state stood matters only for calls that cross into this one.
    let crosses = savedFrame.map { $0._withUnsafeGuaranteedRef { $0.session !== session } } ?? true
    let interrupted = crosses ? cross(from: savedFrame) : nil
    // Entering the scope that runs already (a default set anew between two pipeline objects) makes no call: it must not become its own caller.
    let savedCaller = callerReference
    let running = dotSourced ?? .passUnretained(self)
    if savedActivation?.toOpaque() != running.toOpaque() { callerReference = savedActivation }
    context.runningFrame = .passUnretained(self)
    context.runningActivation = running
    defer {
      context.callDepth -= 1
      context.runningFrame = savedFrame
      context.runningActivation = savedActivation
      callerReference = savedCaller
      if crosses { session.current = interrupted }
      if commands != nil { context.commandVersion &+= 1 }
    }
    if context.stopRequest.isSet { throw ControlSignal.stopped }
    do { try body() } catch let signal as FlowSignal {
      try finish(signal.flow)
    }
  }

  /// Notes where the caller's session state stands, which a call back into it will want to know.
  ///
  /// - Returns: where this scope's own session state stood.
  @inline(never) private func cross(from caller: Unmanaged<Frame>?) -> Frame? {
    let interrupted = session.current
    if let frame = caller?.object { frame.session.current = frame }
    return interrupted
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
    let initial: Value
    if let value = parameter.defaultValue {
      let given = try value(self)
      if let type {
        initial = try converted(given, to: type, parameter)
      } else {
        initial = given.isVoid ? .null : given
      }
    } else {
      initial = type.map { ParameterDefaults.implicit($0) } ?? .null
    }
    if type == nil, parameter.validations.isEmpty {
      put(parameter.slot, initial)
      return
    }
    let variable = PSVariable(parameter.name, initial)
    variable.attributes = try constraints(parameter, type)
    slots[parameter.slot] = .object(variable)
  }

  private func converted(_ value: Value, to type: NetType, _ parameter: CompiledParameter) throws -> Value {
    do {
      return try Conversion.convert(value, to: type, context)
    } catch {
      guard let record = RuntimeError.record(of: error) else { throw error }
      let call = madeInvocation
      throw ParameterErrors.transformation(parameter.name.text, record, at: call.position, call.command)
    }
  }

  /// What stays with a parameter's variable: its type, then its validations and transformations.
  func constraints(_ parameter: CompiledParameter, _ type: NetType?) throws -> [VariableAttribute] {
    var list: [VariableAttribute] = type.map { [TypeConstraint.shared($0)] } ?? []
    for make in parameter.validations.reversed() {
      if let made = try make(self) { list.append(made) }
    }
    return list
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
    if type.kind == .enum || !type.implements(.iConvertible) || type === NetType.char || type === NetType.dateTime || type === NetType.timeSpan {
      return .null
    }
    return type.defaultValue
  }
}
