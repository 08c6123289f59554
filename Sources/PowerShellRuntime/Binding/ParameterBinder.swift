import DotNet
import PowerShellSyntax
import SourceText

/// Binds the arguments of one call, then each pipeline object.
/// - Source: about_Parameters, about_Parameter_Sets, `CmdletParameterBinderController`, `ScriptParameterBinderController`
final class ParameterBinder {
  var pipelineTakersCache: PipelineTakers?
  /// The one parameter that takes every further object as it is: nothing about the binding can change from object to object.
  var plainTaker: Int?
  /// An argument after names and values were paired.
  struct Argument {
    var name: String?
    var value: Value?
    var nameAst: Ast?
    var valueAst: Ast?
    var isSplatted = false
  }

  let runtime: CommandRuntime
  let context: ExecutionContext
  let target: ParameterTarget
  let metadata: CommandMetadata
  var table: BinderTable
  /// The sets still possible.
  var sets: UInt64
  var bound: [Bool]
  /// Bound from the pipeline: bound again by the next object.
  var pipelineBound: Set<Int> = []
  var delayBind: [(index: Int, block: ScriptBlock, ast: Ast?)] = []
  var dynamic: [RuntimeDefinedParameter] = []
  /// The sets possible before the first pipeline object.
  private(set) var initialPipelineSets: UInt64 = 0
  /// Parameters that `$PSDefaultParameterValues` bound.
  var defaultsBound: [Int] = []
  var usesCmdletBinding: Bool { metadata.hasCmdletBinding }
  let isScript: Bool

  init(_ runtime: CommandRuntime, target: ParameterTarget) {
    self.runtime = runtime
    self.target = target
    context = runtime.context
    metadata = runtime.invocation.command?.metadata ?? .none
    table = BinderTable.of(metadata)
    sets = table.allSets
    bound = Array(repeating: false, count: table.parameters.count)
    isScript = target is ScriptParameterTarget
  }

  func isBound(_ index: Int) -> Bool { index < bound.count && bound[index] }
  var hasPipelineParameters: Bool {
    for parameter in table.parameters {
      for (_, role) in parameter.roles where role.fromPipeline || role.fromPipelineByPropertyName { return true }
    }
    return !delayBind.isEmpty
  }
  var takesNoInput: Bool { !hasPipelineParameters }

  // MARK: The command line

  func bindCommandLine(_ arguments: [CommandArgument], commandName: Ast? = nil) throws {
    if let mistake = table.mistake {
      let exception = ExceptionObject(type: ExceptionTypes.automation("MetadataException"), message: mistake.message)
      let record = ErrorRecord(exception, id: mistake.id, .MetadataError)
      exception.properties["ErrorRecord"] = .object(record)
      let own = runtime.invocation
      record.invocation = InvocationInfo(command: own.command, invocationName: own.invocationName, position: commandName?.extent ?? own.position)
      record.activity = runtime.commandName
      record.scriptStackTrace = context.stackTraceText()
      throw TerminatingError(record)
    }
    let expanded = try expand(arguments)
    var rest = try reparse(expanded)
    rest = try bindNamed(rest)
    var positionalError: TerminatingError?
    rest = try bindPositional(rest, &positionalError)
    if usesCmdletBinding { try applyDefaultValues() }
    if usesCmdletBinding {
      try validateSets(prePipeline: true, setDefault: false)
      let defined = try target.dynamicParameters()
      if !defined.isEmpty { rest = try bindDynamic(defined, rest) }
    }
    rest = try bindRemaining(rest)
    try finish(rest, positionalError)
    guard usesCmdletBinding else {
      publishSet()
      return
    }
    let expectsInput = runtime.invocation.expectingInput
    var count = try validateSets(prePipeline: expectsInput, setDefault: !expectsInput)
    if count > 1, expectsInput {
      let filtered = setsTakingInput()
      if filtered != sets, filtered != 0 {
        sets = filtered
        count = try validateSets(prePipeline: true, setDefault: false)
      }
    }
    try demandMandatory(expectsInput: expectsInput)
    initialPipelineSets = sets
    publishSet()
  }

  /// Turns splatted dictionaries and lists into arguments of their own.
  private func expand(_ arguments: [CommandArgument]) throws -> [Argument] {
    var list: [Argument] = []
    for argument in arguments {
      switch argument {
      case .value(let value, let ast): list.append(Argument(value: value, valueAst: ast))
      case .parameter(let name, let ast): list.append(Argument(name: name, nameAst: ast))
      case .parameterValue(let name, let value, let nameAst, let valueAst):
        list.append(Argument(name: name, value: value, nameAst: nameAst, valueAst: valueAst))
      case .splat(let value, let ast): splat(value, ast, into: &list)
      }
    }
    return list
  }

  private func splat(_ value: Value, _ ast: Ast?, into list: inout [Argument]) {
    guard case .object(let object) = value else {
      if case .string(let text) = value {
        // A string is a list of characters here.
        for unit in text.units { list.append(Argument(value: .char(unit), valueAst: ast, isSplatted: true)) }
      } else if !value.isNull {
        list.append(Argument(value: value, valueAst: ast, isSplatted: true))
      }
      return
    }
    if let dictionary = object as? NetDictionary {
      for (key, value) in dictionary.pairs {
        list.append(Argument(name: context.text(of: key), value: value, nameAst: ast, valueAst: ast, isSplatted: true))
      }
      return
    }
    guard let elements = object.contiguousElements else {
      list.append(Argument(value: value, valueAst: ast, isSplatted: true))
      return
    }
    for element in elements {
      if case .object(let box) = element, let name = (box.extended?.find(Name(ParameterBinder.nameMark)) as? PSNoteProperty)?.value.stringIfString {
        list.append(Argument(name: name.text, nameAst: ast, isSplatted: true))
      } else {
        list.append(Argument(value: element, valueAst: ast, isSplatted: true))
      }
    }
  }

  /// The note property by which an element of `$args` remembers that it was a parameter's name.
  static let nameMark = "<CommandParameterName>"

  /// Gives each `-Name` its value.
  func reparse(_ arguments: [Argument]) throws -> [Argument] {
    var result: [Argument] = []
    var position = 0
    while position < arguments.count {
      var argument = arguments[position]
      position += 1
      guard let name = argument.name, argument.value == nil else {
        result.append(argument)
        continue
      }
      guard let index = try find(name, argument, orFail: true) else {
        result.append(argument)
        continue
      }
      let parameter = table.parameters[index].metadata
      argument.name = parameter.name
      if parameter.isSwitch {
        argument.value = .object(SwitchParameter(true))
        result.append(argument)
        continue
      }
      guard position < arguments.count else { throw missingArgument(parameter, argument) }
      let next = arguments[position]
      if let nextName = next.name {
        if next.value != nil { throw missingArgument(parameter, argument) }
        if try find(nextName, next, orFail: false) != nil { throw missingArgument(parameter, argument) }
        argument.value = .text(next.nameAst?.text ?? "-\(nextName)")
        argument.valueAst = next.nameAst
      } else {
        argument.value = next.value
        argument.valueAst = next.valueAst
      }
      position += 1
      result.append(argument)
    }
    return result
  }

  private func missingArgument(_ parameter: ParameterMetadata, _ argument: Argument) -> TerminatingError {
    BindingError.make(
      "MissingArgument", parameter: parameter.name, type: parameter.type.fullName, at: argument.nameAst, runtime)
  }

  /// The index of the parameter that a name on the command line means.
  func find(_ name: String, _ argument: Argument, orFail: Bool) throws -> Int? {
    switch table.match(name) {
    case .one(let index): return index
    case .none: return nil
    case .ambiguous(let indices):
      if !orFail { return indices.first }
      let names: String = indices.map { " -\(table.parameters[$0].metadata.name)" }.joined()
      throw BindingError.make("AmbiguousParameter", parameter: name, extra: [names], at: argument.nameAst, runtime)
    }
  }

  /// Binds what is named; what names nothing here stays.
  func bindNamed(_ arguments: [Argument]) throws -> [Argument] {
    var rest: [Argument] = []
    let explicit: Set<Name> = Set(arguments.filter { $0.name != nil && !$0.isSplatted }.map { Name($0.name ?? "") })
    for argument in arguments {
      guard let name = argument.name, let value = argument.value else {
        rest.append(argument)
        continue
      }
      guard let index = try find(name, argument, orFail: true) else {
        rest.append(argument)
        continue
      }
      if argument.isSplatted, explicit.contains(table.parameters[index].metadata.key) { continue }
      if bound[index] {
        throw BindingError.make(
          "ParameterAlreadyBound", parameter: table.parameters[index].metadata.name, at: argument.nameAst, runtime)
      }
      let mask = table.parameters[index].mask
      if sets & mask == 0 {
        throw BindingError.make(
          "AmbiguousParameterSet", parameter: table.parameters[index].metadata.name, at: nil, runtime)
      }
      _ = try bind(index, value, argument.valueAst ?? argument.nameAst, coerce: true, delayBind: true)
    }
    return rest
  }

  // MARK: Positions

  func bindPositional(_ arguments: [Argument], _ failure: inout TerminatingError?) throws -> [Argument] {
    let values = arguments.filter { $0.name == nil }
    if values.isEmpty { return arguments }
    var rest: [Argument] = []
    var order: [Int] = []
    func positions() -> [Int] {
      var found: Set<Int> = []
      for (index, parameter) in table.parameters.enumerated() where !bound[index] && parameter.mask & sets != 0 {
        for role in parameter.roles(in: sets) { if let position = role.position, !role.fromRemainingArguments { found.insert(position) } }
      }
      return found.sorted()
    }
    order = positions()
    var slot = 0
    var followsUnknownName = false
    for argument in arguments {
      // What follows a name that a simple function does not know goes with it into `$args`.
      let goesWithName = followsUnknownName && argument.name == nil
      followsUnknownName = argument.name != nil && argument.value == nil
      guard argument.name == nil, let value = argument.value, !goesWithName else {
        rest.append(argument)
        continue
      }
      var wasBound = false
      while slot < order.count, !wasBound {
        let position = order[slot]
        slot += 1
        let candidates = candidates(at: position)
        if candidates.isEmpty { continue }
        wasBound = try bindAt(candidates, value, argument, &failure)
        if !wasBound, failure == nil { continue }
        if wasBound {
          order = positions().filter { $0 > position || !order[..<slot].contains($0) }
          order = order.filter { $0 != position }
          slot = 0
        }
        break
      }
      if !wasBound { rest.append(argument) }
    }
    return rest
  }

  /// Unbound parameters with the position in one of the sets still possible.
  private func candidates(at position: Int) -> [Int] {
    var found: [Int] = []
    for (index, parameter) in table.parameters.enumerated() where !bound[index] {
      for (mask, role) in parameter.roles where mask & sets != 0 && role.position == position && !role.fromRemainingArguments {
        found.append(index)
        break
      }
    }
    return found
  }

  private func bindAt(_ candidates: [Int], _ value: Value, _ argument: Argument, _ failure: inout TerminatingError?) throws -> Bool {
    let defaultSet = table.defaultSet & sets
    func ordered(_ mask: UInt64) -> [Int] { candidates.filter { table.parameters[$0].mask & mask != 0 } }
    let inDefault = defaultSet == 0 ? [] : ordered(defaultSet)
    for (list, coerce) in [(inDefault, false), (candidates, false), (inDefault, true), (candidates, true)] {
      for index in list where !bound[index] {
        do {
          if try bind(index, value, argument.valueAst, coerce: coerce, delayBind: true) {
            failure = nil
            return true
          }
        } catch let error as TerminatingError {
          let isSwallowed = error.record.exception.properties["SwallowException"] != nil
          if candidates.count == 1 || (!coerce && !isSwallowed) { throw error }
          if isSwallowed, !coerce { continue }
          failure = failure ?? error
        }
      }
    }
    if let failure { throw failure }
    return false
  }

  // MARK: What is left

  /// `ValueFromRemainingArguments`.
  private func bindRemaining(_ arguments: [Argument]) throws -> [Argument] {
    var index: Int?
    for (candidate, parameter) in table.parameters.enumerated() where !bound[candidate] {
      if parameter.roles(in: sets).contains(where: { $0.fromRemainingArguments }) {
        index = candidate
        break
      }
    }
    guard let index, !arguments.isEmpty else { return arguments }
    var values: [Value] = []
    for argument in arguments {
      if let name = argument.name {
        values.append(.text("-\(name)"))
        if let value = argument.value { values.append(value) }
      } else if let value = argument.value {
        values.append(value)
      }
    }
    let list: Value
    if values.count == 1, let only = values.first, only.object?.isEnumerable == true {
      list = only
    } else {
      list = .object(NetList(values, type: NetType.named("System.Collections.Generic.List[object]") ?? .arrayList))
    }
    _ = try bind(index, list, arguments.first?.valueAst ?? arguments.first?.nameAst, coerce: true, delayBind: false)
    return []
  }

  /// Left-over arguments: `$args` of a simple function, an error of the others.
  private func finish(_ arguments: [Argument], _ positionalError: TerminatingError?) throws {
    if usesCmdletBinding {
      if let positionalError { throw positionalError }
      for argument in arguments {
        if let name = argument.name {
          throw BindingError.make("NamedParameterNotFound", parameter: name, at: argument.nameAst, runtime)
        }
      }
      if let argument = arguments.first, let value = argument.value {
        let text = (argument.valueAst as? ConstantExpressionAst)?.text ?? context.text(of: value)
        throw BindingError.make("PositionalParameterNotFound", parameter: text, at: nil, runtime)
      }
      return
    }
    var rest: [Value] = []
    for argument in arguments {
      if let name = argument.name {
        let text = argument.nameAst.map { node in
          (node as? CommandParameterAst).map { $0.argument == nil ? $0.text : "-\($0.parameterName):" } ?? "-\(name)"
        } ?? "-\(name)"
        let box = PSObjectBox(.text(text))
        let members = ExtendedMembers()
        let mark = PSNoteProperty(ParameterBinder.nameMark, .text(name))
        mark.isHidden = true
        members.set(mark)
        box.extended = members
        rest.append(.object(box))
      }
      if let value = argument.value { rest.append(value) }
    }
    runtime.invocation.unboundArguments = rest
  }

  func publishSet() {
    guard usesCmdletBinding else { return }
    runtime.parameterSetName = setName(sets)
  }

  func setName(_ mask: UInt64) -> String {
    if table.setNames.isEmpty || mask == table.allSets && table.setNames.count > 1 && table.defaultSet == 0 { return ParameterSetRole.allSets }
    if mask == table.allSets, table.setNames.count == 1, table.defaultSet == 0 {
      return table.setNames[0]
    }
    if table.defaultSet != 0, mask & table.defaultSet != 0, mask.nonzeroBitCount > 1 {
      return table.setNames[table.defaultSet.trailingZeroBitCount]
    }
    let bit = mask.trailingZeroBitCount
    return bit < table.setNames.count ? table.setNames[bit] : ParameterSetRole.allSets
  }
}

// MARK: Dynamic parameters

extension ParameterBinder {
  /// Adds the parameters that `dynamicparam` defined, and binds to them what nothing has taken yet.
  func bindDynamic(_ defined: [RuntimeDefinedParameter], _ rest: [Argument]) throws -> [Argument] {
    dynamic = defined
    let extra = defined.map { $0.makeMetadata(context) }
    let commonCount = table.parameters.count - table.ownCount
    let wider = BinderTable(metadata, extra: extra)
    // Own parameters keep their places, common ones move behind the dynamic ones.
    var flags = Array(bound[..<table.ownCount])
    flags += Array(repeating: false, count: extra.count)
    flags += Array(bound[table.ownCount..<(table.ownCount + commonCount)])
    bound = flags
    if wider.allSets != table.allSets, sets == table.allSets { sets = wider.allSets }
    table = wider
    var left = try reparse(rest)
    left = try bindNamed(left)
    var failure: TerminatingError?
    left = try bindPositional(left, &failure)
    if let failure { throw failure }
    return left
  }
}
