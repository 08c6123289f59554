import DotNet
import PowerShellSyntax
import SourceText

/// A call of a function or script block that needs no binder: known name or `&`, arguments by position or full parameter name, parameters
/// with nothing but types. What does not fit is left to the pipeline.
final class DirectCallSite {
  private enum Argument {
    case positional(Eval)
    case named(Name, Eval)
    case flag(Name)
  }
  private let node: CommandAst
  private let name: Name?
  private let block: Eval?
  private var arguments: [Argument] = []
  private let values: [Operand]
  /// Where each value stands.
  private let places: [Ast]
  // What the name meant when it was last looked up.
  private var version = -1
  private var session = -1
  private var function: FunctionInfo?
  private var plan: Plan?
  private var planned: CompiledBlocks?

  /// Which parameter each argument goes to; -1 goes to `$args`.
  private final class Plan {
    var targets: [Int] = []
    var flags: [Int] = []
  }

  init?(_ node: CommandAst, _ compiler: Compiler) {
    self.node = node
    var evaluations: [Operand] = []
    var places: [Ast] = []
    var list: [Argument] = []
    var elements = node.commandElements
    if let first = elements.first { elements = [first] + Compiler.withoutEndOfParameters(Array(elements.dropFirst())) }
    guard case .expression(let first)? = elements.first, elements.count <= 9, !Compiler.looksLikeMethod(node) else { return nil }
    switch node.invocationOperator {
    case .unknown:
      guard let constant = node.commandName else { return nil }
      name = Name(constant)
      block = nil
    case .ampersand:
      name = nil
      block = compiler.expression(first)
    default: return nil
    }
    var index = 1
    while index < elements.count {
      switch elements[index] {
      case .parameter(let parameter):
        let key = Name(parameter.parameterName)
        if let value = parameter.argument {
          let eval = compiler.expression(value)
          evaluations.append(Operand(eval))
          places.append(value.node)
          list.append(.named(key, eval))
        } else if index + 1 < elements.count, case .expression(let value) = elements[index + 1], !DirectCallSite.isSplat(value) {
          // Whether the next element is the value is known when the parameter is: switches take none.
          let eval = compiler.expression(value)
          evaluations.append(Operand(eval))
          places.append(value.node)
          list.append(.named(key, eval))
          index += 1
        } else {
          list.append(.flag(key))
        }
      case .expression(let value):
        if DirectCallSite.isSplat(value) { return nil }
        let eval = compiler.expression(value)
        evaluations.append(Operand(eval))
        places.append(value.node)
        list.append(.positional(eval))
      }
      index += 1
    }
    arguments = list
    values = evaluations
    self.places = places
  }

  private static func isSplat(_ node: ExpressionAst) -> Bool {
    if case .variableExpression(let variable) = node { variable.splatted } else { false }
  }

  /// Runs the call; false where it needs the pipeline (nothing was evaluated then).
  func run(_ frame: Frame) throws -> Bool {
    let context = frame.context
    let target: ScriptBlock
    let info: CommandInfo?
    if name != nil {
      if version != context.commandVersion || session != frame.session.id { resolve(frame) }
      guard let function else { return false }
      target = function.scriptBlock
      info = function
    } else {
      guard let block, arguments.allSatisfy({ if case .positional = $0 { true } else { false } }) else { return false }
      guard isRepeatable else { return false }
      guard case .object(let object) = try block(frame), let found = object as? ScriptBlock else { return false }
      target = found
      info = nil
    }
    guard target.captured == nil else { return false }
    if target.code.definesTypes, target.code.hasTypes || target.code.usesModules { return false }
    let blocks = target.code.own
    guard blocks.isPlain || blocks.isSimplyAdvanced && info != nil && !context.hasDefaultParameterValues else { return false }
    if planned !== blocks {
      plan = makePlan(blocks)
      planned = blocks
    }
    guard let plan else { return false }
    if blocks.isSimplyAdvanced, let info {
      try callAdvanced(target, blocks, plan, info, frame)
    } else {
      try call(target, blocks, plan, info, frame)
    }
    return true
  }

  /// Whether looking at the block's expression twice does no harm (when the pipeline has to do the call after all).
  private var isRepeatable: Bool {
    guard case .expression(let first)? = node.commandElements.first else { return false }
    switch first {
    case .variableExpression, .scriptBlockExpression: return true
    case .memberExpression(let member): return { if case .variableExpression = member.expression { true } else { false } }()
    case .indexExpression(let index):
      guard case .variableExpression = index.target else { return false }
      return index.index.node.findAll(where: { $0 is CommandAst || $0 is InvokeMemberExpressionAst || $0 is AssignmentStatementAst }).isEmpty
    default: return false
    }
  }

  private func resolve(_ frame: Frame) {
    version = frame.context.commandVersion
    session = frame.session.id
    function = nil
    plan = nil
    planned = nil
    guard let name else { return }
    var scope: Frame? = frame
    while let current = scope {
      if let commands = current.commands {
        if commands.aliases[name] != nil { return }
        if let found = commands.functions[name], found.options.isEmpty || scope === frame || !found.options.contains(.private) {
          function = found.options.contains(.private) ? nil : found
          return
        }
      }
      scope = current.parent
    }
  }

  private func makePlan(_ blocks: CompiledBlocks) -> Plan? {
    let parameters = blocks.parameters
    var taken = [Bool](repeating: false, count: parameters.count)
    let plan = Plan()
    // Named ones first: they take their parameters away from the positional ones.
    for argument in arguments {
      switch argument {
      case .named(let name, _):
        guard let index = parameters.firstIndex(where: { $0.name == name }), !taken[index], !parameters[index].isSwitch else { return nil }
        taken[index] = true
      case .flag(let name):
        guard let index = parameters.firstIndex(where: { $0.name == name }), !taken[index], parameters[index].isSwitch else { return nil }
        taken[index] = true
        plan.flags.append(index)
      case .positional: break
      }
    }
    var next = 0
    for argument in arguments {
      switch argument {
      case .named(let name, _): plan.targets.append(parameters.firstIndex { $0.name == name } ?? -1)
      case .flag: break
      case .positional:
        while next < parameters.count, taken[next] || parameters[next].isSwitch { next += 1 }
        if next < parameters.count {
          plan.targets.append(next)
          taken[next] = true
        } else {
          plan.targets.append(-1)
        }
      }
    }
    if blocks.isSimplyAdvanced {
      // What is left over or missing is for the binder to complain about.
      if plan.targets.contains(-1) { return nil }
      for (index, parameter) in parameters.enumerated() where parameter.isMandatory && !taken[index] { return nil }
    }
    return plan
  }

  /// The call of an advanced function: straight into its scope where every argument is a simple value of its parameter's type, otherwise with
  /// the arguments, which are evaluated now, through the binder.
  private func callAdvanced(
    _ target: ScriptBlock, _ blocks: CompiledBlocks, _ plan: Plan, _ info: CommandInfo, _ frame: Frame
  ) throws {
    let context = frame.context
    frame.current.position = node
    let session = target.sessionState ?? frame.session
    let parent: Frame = session === frame.session ? frame : (session.current ?? session.top ?? frame)
    var given: [Value] = []
    given.reserveCapacity(values.count)
    for value in values { given.append(Compiler.passed(try value(frame))) }
    var callee = Frame.take(
      blocks, context, parent: parent, session: session, output: frame.output, block: target, code: target.code)
    callee.directCommand = info
    callee.directName = name?.text
    var bound: UInt64 = 0
    for (n, value) in given.enumerated() {
      let index = plan.targets[n]
      guard value.bindsSimply, try bindSimply(value, blocks.parameters[index], callee, context) else {
        Frame.give(&callee, back: blocks)
        return try callThroughBinder(given, info, frame)
      }
      bound |= 1 << UInt64(min(index, 63))
    }
    for index in plan.flags {
      callee.slots[blocks.parameters[index].slot] = .object(SwitchParameter(true))
      bound |= 1 << UInt64(min(index, 63))
    }
    callee.boundMask = bound
    try callee.enter(from: frame) {
      for (index, parameter) in blocks.parameters.enumerated() where bound & (1 << UInt64(min(index, 63))) == 0 {
        try callee.setDefault(parameter)
      }
      if let begin = blocks.begin { try callee.finish(try begin(callee)) }
      if let process = blocks.process { try callee.finish(try process(callee)) }
      if let end = blocks.end { try callee.finish(try end(callee)) }
    }
    context.lastSucceeded = true
    Frame.give(&callee, back: blocks)
  }

  /// - Returns: false where the value needs the binder's own conversion, or does not convert.
  private func bindSimply(_ value: Value, _ parameter: CompiledParameter, _ callee: Frame, _ context: ExecutionContext) throws -> Bool {
    guard parameter.isTyped, let type = try parameter.type(callee), type !== NetType.object else {
      callee.put(parameter.slot, value)
      return true
    }
    let converted: Value
    if let own = value.netType, own === type {
      converted = value
    } else {
      // Text and truth have rules of their own in the binder.
      guard type !== NetType.string, type !== NetType.boolean, type.isValueType, let number = try? Conversion.convert(value, to: type, context)
      else { return false }
      converted = number
    }
    guard parameter.isAssigned else {
      callee.put(parameter.slot, converted)
      return true
    }
    let variable = PSVariable(parameter.name, converted)
    variable.attributes = [TypeConstraint.shared(type)]
    callee.slots[parameter.slot] = .object(variable)
    return true
  }

  private func callThroughBinder(_ given: [Value], _ info: CommandInfo, _ frame: Frame) throws {
    var list: [CommandArgument] = []
    var next = 0
    for element in Compiler.withoutEndOfParameters(Array(node.commandElements.dropFirst())) {
      switch element {
      case .parameter(let parameter) where parameter.argument != nil:
        list.append(.parameterValue(parameter.parameterName, given[next], name: parameter, value: parameter.argument?.node))
        next += 1
      case .parameter(let parameter): list.append(.parameter(parameter.parameterName, parameter))
      case .expression(let value):
        list.append(.value(given[next], value.node))
        next += 1
      }
    }
    var call = CommandCall(.info(info), list, ast: node)
    call.invocationName = name?.text
    try Pipeline.run([call], to: frame.output, frame.context)
  }

  private func call(_ target: ScriptBlock, _ blocks: CompiledBlocks, _ plan: Plan, _ info: CommandInfo?, _ frame: Frame) throws {
    let context = frame.context
    frame.current.position = node
    let session = target.sessionState ?? frame.session
    let parent: Frame = session === frame.session ? frame : (session.current ?? session.top ?? frame)
    var callee = Frame.take(
      blocks, context, parent: parent, session: session, output: frame.output, block: target, code: target.code)
    callee.directCommand = info
    callee.directName = name?.text
    var bound: UInt64 = 0
    for (n, value) in values.enumerated() {
      let index = plan.targets[n]
      let argument = Compiler.passed(try value(frame))
      if index < 0 {
        callee.arguments.append(argument)
        continue
      }
      let parameter = blocks.parameters[index]
      if parameter.isTyped {
        try bindTyped(argument, parameter, callee, frame, places[n])
      } else {
        callee.put(parameter.slot, argument)
      }
      bound |= 1 << UInt64(min(index, 63))
    }
    for index in plan.flags {
      callee.slots[blocks.parameters[index].slot] = .object(SwitchParameter(true))
      bound |= 1 << UInt64(min(index, 63))
    }
    callee.boundMask = bound
    try callee.enter(from: frame) {
      for (index, parameter) in blocks.parameters.enumerated() where bound & (1 << UInt64(min(index, 63))) == 0 {
        try callee.setDefault(parameter)
      }
      if let end = blocks.end { try callee.finish(try end(callee)) }
    }
    context.lastSucceeded = true
    Frame.give(&callee, back: blocks)
  }

  private func bindTyped(
    _ argument: Value, _ parameter: CompiledParameter, _ callee: Frame, _ frame: Frame, _ place: Ast
  ) throws {
    guard let type = try parameter.type(callee) else { return callee.put(parameter.slot, argument) }
    let converted: Value
    if type === NetType.int32, case .int32 = argument {
      converted = argument
    } else if type === NetType.string, case .string = argument {
      converted = argument
    } else {
      do {
        if type === NetType.reference, !(argument.object is NetReference) {
          throw NetException("System.Management.Automation.ArgumentTransformationMetadataException", "Reference type is expected in argument.")
        }
        converted = try Conversion.convert(argument, to: type, frame.context)
      } catch {
        guard let record = RuntimeError.record(of: error) else { throw error }
        throw ParameterErrors.transformation(parameter.name.text, record, at: place.extent, callee.directCommand)
      }
    }
    guard parameter.isAssigned else { return callee.put(parameter.slot, converted) }
    let variable = PSVariable(parameter.name, converted)
    variable.attributes = [TypeConstraint.shared(type)]
    callee.slots[parameter.slot] = .object(variable)
  }
}

enum ParameterErrors {
  /// `Cannot process argument transformation on parameter 'n'. ...`
  static func transformation(
    _ name: String, _ cause: ErrorRecord, at position: ScriptExtent?, _ info: CommandInfo?
  ) -> TerminatingError {
    let record = ErrorRecord(
      NetException(
        "System.Management.Automation.ParameterBindingArgumentTransformationException",
        "Cannot process argument transformation on parameter '\(name)'. \(cause.exception.message)", inner: cause.exception
      ).exception,
      id: "ParameterArgumentTransformationError", .InvalidData, target: .null)
    record.commandTypeName = info?.implementingType
    record.invocation = InvocationInfo(command: info, invocationName: info?.name ?? "&", position: position)
    return TerminatingError(record)
  }
}

extension TypeConstraint {
  nonisolated(unsafe) private static var known: [ObjectIdentifier: TypeConstraint] = [:]
  static func shared(_ type: NetType) -> TypeConstraint {
    if let constraint = known[ObjectIdentifier(type)] { return constraint }
    let constraint = TypeConstraint(type)
    known[ObjectIdentifier(type)] = constraint
    return constraint
  }
}
