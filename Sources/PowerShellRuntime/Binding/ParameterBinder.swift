import DotNet
import PowerShellSyntax
import SourceText

/// Binds the arguments of one call, then each pipeline object.
/// - Source: about_Parameters, about_Parameter_Sets, `CmdletParameterBinderController`, `ScriptParameterBinderController`
final class ParameterBinder {
  /// The one parameter that takes every further object as it is: nothing about the binding can change from object to object.
  var plainTaker: PlainTaker?
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
  /// The sets still possible; all bits as long as nothing named one.
  var sets: UInt32 = BinderTable.everySet
  var bound: [Bool]
  /// What is not bound yet; what a pipeline object had bound comes back at the end.
  var unbound: [Int]
  /// Bound from the pipeline: bound again by the next object.
  var pipelineBound: [Int] = []
  /// The set whose mandatory parameter an input object should bind first, when others are possible too.
  var preferredSet: UInt32 = 0
  var usesDefaultValues = true
  /// Warnings about defaults already given.
  var warned: Set<String> = []
  var delayBind: [(index: Int, block: ScriptBlock, ast: Ast?)] = []
  var dynamic: [RuntimeDefinedParameter] = []
  /// The sets possible before the first pipeline object.
  var setsBeforeInput: UInt32 = 0
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
    bound = Array(repeating: false, count: table.parameters.count)
    unbound = Array(table.parameters.indices)
    isScript = target is ScriptParameterTarget
  }

  func isBound(_ index: Int) -> Bool { index < bound.count && bound[index] }
  // MARK: The command line

  func bindCommandLine(_ arguments: [CommandArgument], commandName: Ast? = nil) throws {
    if let mistake = table.mistake {
      let exception = ExceptionObject(type: ExceptionTypes.automation("MetadataException"), message: mistake.message, inner: mistake.inner)
      let record = ErrorRecord(exception, id: mistake.id, .MetadataError)
      exception.properties["ErrorRecord"] = .object(record)
      let own = runtime.invocation
      record.invocation = InvocationInfo(command: own.command, invocationName: own.invocationName, position: commandName?.extent ?? own.position)
      record.activity = runtime.commandName
      record.scriptStackTrace = context.stackTraceText()
      throw TerminatingError(record)
    }
    var rest = try bindNamed(try reparse(expand(arguments)))
    guard usesCmdletBinding else {
      var failure: TerminatingError?
      rest = try bindPositional(rest, defaultSet: BinderTable.everySet, &failure)
      keep(rest)
      return
    }
    do {
      try bindAdvanced(rest)
    } catch let error as TerminatingError {
      throw elaborated(error)
    }
  }

  /// - Source: `CmdletParameterBinderController.BindCommandLineParameters`
  private func bindAdvanced(_ named: [Argument]) throws {
    var failure: TerminatingError?
    var rest = try bindPositional(named, defaultSet: table.defaultSet, &failure)
    try applyDefaultValues()
    try validateSets(beforeInput: true, setDefault: false)
    let defined = try target.dynamicParameters()
    if !defined.isEmpty {
      var later: TerminatingError?
      rest = try bindDynamic(defined, rest, &later)
      failure = failure ?? later
      try applyDefaultValues()
    }
    rest = try bindRemaining(rest)
    try refuse(rest, failure)
    let expectsInput = runtime.invocation.expectingInput
    var count = try validateSets(beforeInput: expectsInput, setDefault: !expectsInput)
    if count == 1, defaultsBound.isEmpty { try applyDefaultValues() }
    if count > 1, expectsInput {
      let taking = setsTakingInput()
      if taking != sets {
        sets = taking
        count = try validateSets(beforeInput: true, setDefault: false)
      }
    }
    let missing = try missingMandatory(count, expectsInput: expectsInput)
    if !missing.isEmpty { try supply(missing) }
    if !expectsInput { try verifySetSelected() }
    setsBeforeInput = sets
  }

  /// Turns splatted dictionaries and lists into arguments of their own.
  private func expand(_ arguments: [CommandArgument]) -> [Argument] {
    var list: [Argument] = []
    var splatted: [Argument] = []
    for argument in arguments {
      switch argument {
      case .value(let value, let ast): list.append(Argument(value: value, valueAst: ast))
      case .parameter(let name, let ast): list.append(Argument(name: name, nameAst: ast))
      case .parameterValue(let name, let value, let nameAst, let valueAst):
        list.append(Argument(name: name, value: value, nameAst: nameAst, valueAst: valueAst))
      case .splat(let value, let ast): splat(value, ast, into: &list, named: &splatted)
      }
    }
    // What is written out goes before what a dictionary gives.
    return list + splatted
  }

  private func splat(_ value: Value, _ ast: Ast?, into list: inout [Argument], named: inout [Argument]) {
    guard case .object(let object) = value else {
      if case .string(let text) = value {
        // A text is a list of characters here too.
        for character in text.text { list.append(Argument(value: .text(String(character)), valueAst: ast, isSplatted: true)) }
      } else if !value.isNull {
        list.append(Argument(value: value, valueAst: ast, isSplatted: true))
      }
      return
    }
    if let dictionary = object as? NetDictionary {
      for (key, value) in dictionary.pairs {
        named.append(Argument(name: context.text(of: key), value: value, nameAst: ast, valueAst: ast, isSplatted: true))
      }
      return
    }
    guard let elements = object.contiguousElements else {
      list.append(Argument(value: value, valueAst: ast, isSplatted: true))
      return
    }
    for element in elements {
      if case .object(let box) = element, let name = (box.extended?.find(Name(ParameterBinder.nameMark)) as? PSNoteProperty)?.value.stringIfString {
        list.append(Argument(name: name.text, nameAst: ast))
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
      guard let index = try find(name, argument) else {
        result.append(argument)
        continue
      }
      let parameter = table.parameters[index].metadata
      if parameter.isSwitch {
        argument.value = .object(SwitchParameter(true))
        result.append(argument)
        continue
      }
      argument.name = parameter.name
      guard position < arguments.count else { throw missingArgument(parameter, argument) }
      let next = arguments[position]
      if let nextName = next.name {
        if next.value != nil { throw missingArgument(parameter, argument) }
        if try find(nextName, next) != nil { throw missingArgument(parameter, argument) }
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
  func find(_ name: String, _ argument: Argument) throws -> Int? {
    switch table.match(name) {
    case .one(let index): return index
    case .none: return nil
    case .ambiguous(let indices):
      let names: String = indices.map { " -\(table.parameters[$0].metadata.name)" }.joined()
      throw BindingError.make("AmbiguousParameter", parameter: name, extra: [names], at: argument.nameAst, runtime)
    }
  }

  /// Binds what is named; what names nothing here stays.
  func bindNamed(_ arguments: [Argument]) throws -> [Argument] {
    var rest: [Argument] = []
    var explicit: [Bool]?
    for argument in arguments {
      guard let name = argument.name, let value = argument.value, let index = try find(name, argument) else {
        rest.append(argument)
        continue
      }
      if argument.isSplatted {
        let before = explicit ?? bound
        explicit = before
        if index < before.count, before[index] { continue }
      }
      if bound[index] {
        throw BindingError.make("ParameterAlreadyBound", parameter: name, at: argument.nameAst, runtime)
      }
      _ = try bind(index, value, argument.valueAst ?? argument.nameAst, coerce: true, delayBind: true)
    }
    return rest
  }

  // MARK: What is left

  /// `ValueFromRemainingArguments`.
  private func bindRemaining(_ arguments: [Argument]) throws -> [Argument] {
    if arguments.isEmpty { return arguments }
    var found: Int?
    for candidate in unbound where table.parameters[candidate].role(in: sets)?.fromRemainingArguments == true {
      if found != nil {
        throw BindingError.make(
          "AmbiguousParameterSet", category: .MetadataError, parameter: table.parameters[candidate].metadata.name, at: nil, runtime)
      }
      found = candidate
    }
    guard let index = found else { return arguments }
    var values: [Value] = []
    // What only shows its arguments shows numbers as they were written.
    let showsText = table.parameters[index].metadata.type.elementType === NetType.string || runtime.invocation.command?.name == "Write-Host"
    for argument in arguments {
      if argument.name != nil { values.append(.text(nameText(argument))) }
      if let value = argument.value, !value.isVoid { values.append(showsText ? WrittenNumber.text(value, argument.valueAst) : value) }
    }
    let list: Value
    if values.count == 1, let only = values.first, only.object?.isEnumerable == true {
      list = only
    } else {
      list = .object(NetList(values, type: NetType.named("System.Collections.Generic.List[object]") ?? .arrayList))
    }
    let ast = arguments.count == 1 ? arguments[0].valueAst : nil
    _ = try bind(index, list, ast, coerce: true, delayBind: false)
    return []
  }

  /// `-Name` as it was typed, with the colon when it had one.
  private func nameText(_ argument: Argument) -> String {
    guard let node = argument.nameAst as? CommandParameterAst else { return "-\(argument.name ?? "")\(argument.isSplatted ? ":" : "")" }
    return node.argument == nil ? node.text : "-\(node.parameterName):"
  }

  /// Left-over arguments are an error.
  private func refuse(_ arguments: [Argument], _ positionalError: TerminatingError?) throws {
    guard let argument = arguments.first else { return }
    if let name = argument.name {
      throw BindingError.make("NamedParameterNotFound", parameter: name, at: argument.nameAst, runtime)
    }
    if let positionalError { throw positionalError }
    let value = argument.value ?? .null
    var text = (argument.valueAst as? ConstantExpressionAst)?.text ?? context.text(of: value)
    if value.isNull { text = "$null" }
    if let list = value.object as? NetArray { text = list.netType.fullName }
    throw BindingError.make("PositionalParameterNotFound", parameter: text, at: nil, runtime)
  }

  /// Left-over arguments of a simple function become `$args`.
  private func keep(_ arguments: [Argument]) {
    if arguments.isEmpty { return }
    var rest: [Value] = []
    for argument in arguments {
      if let name = argument.name {
        let box = PSObjectBox(.text(nameText(argument)))
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
}

// MARK: Dynamic parameters

extension ParameterBinder {
  /// Adds the parameters that `dynamicparam` defined, and binds to them what nothing has taken yet.
  func bindDynamic(_ defined: [RuntimeDefinedParameter], _ rest: [Argument], _ failure: inout TerminatingError?) throws -> [Argument] {
    dynamic = defined
    let extra = defined.map { $0.makeMetadata(context) }
    let commonCount = table.parameters.count - table.ownCount
    let wider = BinderTable(metadata, extra: extra)
    // Own parameters keep their places, common ones move behind the dynamic ones.
    var flags = Array(bound[..<table.ownCount])
    flags += Array(repeating: false, count: extra.count)
    flags += Array(bound[table.ownCount..<(table.ownCount + commonCount)])
    bound = flags
    unbound = flags.indices.filter { !flags[$0] }
    table = wider
    if rest.isEmpty { return rest }
    let left = try bindNamed(try reparse(rest))
    return try bindPositional(left, defaultSet: table.defaultSet, &failure)
  }
}
