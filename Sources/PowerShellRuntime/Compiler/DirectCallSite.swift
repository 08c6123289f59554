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
  private let block: Operand?
  private var arguments: [Argument] = []
  private let values: [Operand]
  /// The only value, where there is one: most calls have one, and a closure out of a list is counted.
  private let onlyValue: Operand?
  /// Where each value stands.
  private let places: [Ast]
  // What the name meant when it was last looked up.
  private var version = -1
  private var session = -1
  private var function: FunctionInfo?
  private var plan: CallPlan?

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
      block = Operand(compiler.expression(first))
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
    onlyValue = evaluations.count == 1 ? evaluations[0] : nil
    self.places = places
  }

  private static func isSplat(_ node: ExpressionAst) -> Bool {
    if case .variableExpression(let variable) = node { variable.splatted } else { false }
  }

  /// Runs the call; false where it needs the pipeline (nothing was evaluated then).
  func run(_ frame: Frame) throws -> Bool {
    let context = frame.context
    if name != nil {
      if version != context.commandVersion || session != frame.session.id { resolve(frame) }
      if plan == nil {
        guard let function else { return false }
        plan = makePlan(function.scriptBlock, function)
      }
    } else {
      guard let block, isRepeatable, case .object(let object) = try block(frame), let target = object as? ScriptBlock else { return false }
      if plan?.block !== target { plan = makePlan(target, nil) }
    }
    guard let plan else { return false }
    if plan.blocks.isSimplyAdvanced {
      guard !context.hasDefaultParameterValues else { return false }
      try callAdvanced(plan, frame)
    } else {
      try call(plan, frame)
    }
    return true
  }

  /// Whether looking at the block's expression twice does no harm (when the pipeline has to do the call after all).
  private lazy var isRepeatable: Bool = {
    guard arguments.allSatisfy({ if case .positional = $0 { true } else { false } }) else { return false }
    guard case .expression(let first)? = node.commandElements.first else { return false }
    switch first {
    case .variableExpression, .scriptBlockExpression: return true
    case .memberExpression(let member): return { if case .variableExpression = member.expression { true } else { false } }()
    case .indexExpression(let index):
      guard case .variableExpression = index.target else { return false }
      return index.index.node.findAll(where: { $0 is CommandAst || $0 is InvokeMemberExpressionAst || $0 is AssignmentStatementAst }).isEmpty
    default: return false
    }
  }()

  private func resolve(_ frame: Frame) {
    version = frame.context.commandVersion
    session = frame.session.id
    function = nil
    plan = nil
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

  private func makePlan(_ target: ScriptBlock, _ info: CommandInfo?) -> CallPlan? {
    let code = target.code
    guard target.captured == nil, !(code.definesTypes && (code.hasTypes || code.usesModules)) else { return nil }
    let blocks = code.own
    guard blocks.isPlain || blocks.isSimplyAdvanced && info != nil else { return nil }
    let parameters = blocks.parameters
    var taken = [Bool](repeating: false, count: parameters.count)
    var targets: [Int] = []
    var flags: [Int] = []
    // Named ones first: they take their parameters away from the positional ones.
    for argument in arguments {
      switch argument {
      case .named(let name, _):
        guard let index = parameters.firstIndex(where: { $0.name == name }), !taken[index], !parameters[index].isSwitch else { return nil }
        taken[index] = true
      case .flag(let name):
        guard let index = parameters.firstIndex(where: { $0.name == name }), !taken[index], parameters[index].isSwitch else { return nil }
        taken[index] = true
        flags.append(index)
      case .positional: break
      }
    }
    var next = 0
    for argument in arguments {
      switch argument {
      case .named(let name, _): targets.append(parameters.firstIndex { $0.name == name } ?? -1)
      case .flag: break
      case .positional:
        while next < parameters.count, taken[next] || parameters[next].isSwitch { next += 1 }
        if next < parameters.count {
          targets.append(next)
          taken[next] = true
        } else {
          targets.append(-1)
        }
      }
    }
    if blocks.isSimplyAdvanced {
      // What is left over or missing is for the binder to complain about.
      if targets.contains(-1) { return nil }
      for (index, parameter) in parameters.enumerated() where parameter.isMandatory && !taken[index] { return nil }
    }
    return CallPlan(target, blocks, info, name?.text, targets: targets, flags: flags)
  }

  /// The call of an advanced function: straight into its scope where every argument is a simple value of its parameter's type, otherwise with
  /// the arguments, which are evaluated now, through the binder.
  private func callAdvanced(_ plan: CallPlan, _ frame: Frame) throws {
    frame.stand(at: node)
    var given: [Value] = []
    given.reserveCapacity(values.count)
    for value in values { given.append(Compiler.passed(try value(frame))) }
    var callee = plan.scope(frame)
    for (n, value) in given.enumerated() {
      let parameter = plan.blocks.parameters[plan.targets[n]]
      guard value.bindsSimply, try bindSimply(value, parameter, callee, frame.context) else {
        Frame.give(&callee, back: plan.blocks)
        return try callThroughBinder(given, plan.command, frame)
      }
    }
    try finish(&callee, plan, frame)
  }

  private func call(_ plan: CallPlan, _ frame: Frame) throws {
    frame.stand(at: node)
    if let onlyValue {
      let argument = Compiler.passed(try onlyValue(frame))
      var callee = plan.scope(frame)
      try bind(argument, 0, plan, callee, frame)
      return try finish(&callee, plan, frame)
    }
    var callee = plan.scope(frame)
    for n in values.indices { try bind(Compiler.passed(try values[n](frame)), n, plan, callee, frame) }
    try finish(&callee, plan, frame)
  }

  /// Runs the call, whose arguments are bound, and lets its scope go.
  @inline(__always) private func finish(_ callee: inout Frame, _ plan: CallPlan, _ frame: Frame) throws {
    do { try plan.run(callee, from: frame) } catch {
      Frame.drop(&callee)
      throw error
    }
    Frame.give(&callee, back: plan.blocks)
  }

  @inline(__always) private func bind(_ argument: Value, _ n: Int, _ plan: CallPlan, _ callee: Frame, _ frame: Frame) throws {
    let index = plan.targets[n]
    guard index >= 0 else { return callee.arguments.append(argument) }
    let parameter = plan.blocks.parameters[index]
    if parameter.holdsBare(argument, frame.context) {
      (callee.slots + parameter.slot).initialize(to: argument)
    } else {
      try bindTyped(argument, parameter, callee, frame, places[n])
    }
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

  private func callThroughBinder(_ given: [Value], _ info: CommandInfo?, _ frame: Frame) throws {
    guard let info else { return }
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

  /// Binds a value that is not yet what the parameter holds.
  @inline(never) private func bindTyped(
    _ argument: Value, _ parameter: CompiledParameter, _ callee: Frame, _ frame: Frame, _ place: Ast
  ) throws {
    guard let type = try parameter.type(callee) else { return callee.put(parameter.slot, argument) }
    let converted: Value
    if parameter.site?.admits(argument, frame.context) == true {
      converted = argument
    } else {
      do {
        if type === NetType.reference, !(argument.object is NetReference) {
          throw NetException("System.Management.Automation.ArgumentTransformationMetadataException", "Reference type is expected in argument.")
        }
        let given = type === NetType.string ? WrittenNumber.text(argument, place) : argument
        converted = try Conversion.convert(given, to: type, frame.context)
      } catch {
        guard let record = RuntimeError.record(of: error) else { throw error }
        throw ParameterErrors.transformation(parameter.name.text, record, at: place.extent, plan?.command)
      }
    }
    guard parameter.isAssigned else { return callee.put(parameter.slot, converted) }
    let variable = PSVariable(parameter.name, converted)
    variable.attributes = [TypeConstraint.shared(type)]
    callee.slots[parameter.slot] = .object(variable)
  }
}
