import DotNet
import PowerShellRuntime

// What cmdlets ask of the engine, in one place: each function forwards to the run time's own.

extension ExecutionContext {
  /// The property's value, or nil where the object has none of that name.
  func property(_ name: Name, of value: Value) throws -> Value? { try memberValue(name, of: value) }

  func setProperty(_ name: Name, of value: Value, to new: Value) throws { try setMember(name, of: value, to: new) }

  /// All properties that a script sees on the object, in order, hidden ones left out.
  func propertyList(of value: Value) throws -> [PropertyView] {
    listedProperties(of: value).map { PropertyView(name: $0.name, memberType: $0.memberType, get: $0.get) }
  }

  /// `PSTypeNames`.
  func typeNames(of value: Value) -> [String] {
    if case .object(let object) = value, let names = object.extended?.typeNames { return names }
    return value.netType?.typeNames ?? []
  }

  func text(_ value: Value) -> String { text(of: value) }
  func isTrue(_ value: Value) -> Bool { LanguagePrimitives.isTrue(value) }

  /// The language's ordering, as `-lt` and `Sort-Object` see it.
  func order(_ left: Value, _ right: Value, ignoreCase: Bool = true) throws -> Int {
    try LanguagePrimitives.compare(left, right, ignoreCase: ignoreCase, context: self)
  }

  func areEqual(_ left: Value, _ right: Value, ignoreCase: Bool = true) -> Bool { areSame(left, right, ignoreCase: ignoreCase) }

  func converted(_ value: Value, to type: NetType) throws -> Value { try LanguagePrimitives.convert(value, to: type, context: self) }

  /// Runs a block with `$_` set, output to the sink.
  func run(_ block: ScriptBlock, underscore: Value? = nil, arguments: [Value] = [], newScope: Bool = true, to sink: Sink) throws {
    try engine.call(block, arguments, underscore: underscore, input: nil, inCurrentScope: !newScope, to: sink)
  }

  /// Runs a block and keeps what it wrote.
  func results(of block: ScriptBlock, underscore: Value? = nil, arguments: [Value] = [], newScope: Bool = true) throws -> [Value] {
    let sink = CollectSink()
    try run(block, underscore: underscore, arguments: arguments, newScope: newScope, to: sink)
    return sink.all
  }
}

/// A property of an object as cmdlets see it: its name, kind and value.
struct PropertyView {
  let name: String
  let memberType: String
  let get: () throws -> Value
}

extension ExecutionContext {
  /// Whether the block yields true for the object: the condition of `Where-Object`, run in the caller's scope.
  func condition(_ block: ScriptBlock, underscore: Value) throws -> Bool {
    let results = try self.results(of: block, underscore: underscore, newScope: false)
    return isTrue(results.count == 1 ? results[0] : results.isEmpty ? .null : .array(results))
  }
  func binary(_ operatorName: String, _ left: Value, _ right: Value) throws -> Value { try applyOperator(operatorName, left, right) }
  func methodNames(of value: Value) -> [String] { methodMemberNames(of: value) }
  func hasMethod(_ name: Name, _ value: Value) -> Bool { hasMethodMember(name, on: value) }
  func hasMember(_ name: Name, _ value: Value) throws -> Bool { try property(name, of: value) != nil }
  func invokeMethod(_ name: String, on value: Value, _ arguments: [Value]) throws -> Value {
    try callMethod(Name(name), on: value, arguments)
  }
  func create(_ type: NetType, _ arguments: [Value], _ run: CommandRuntime) throws -> Value { try construct(type, arguments) }
  var strictModeVersion: Int { currentStrictMode }
  func memberRows(of value: Value, force: Bool, view: Int64) throws -> [(name: String, kind: String, definition: String)] { [] }
  func makeAliasProperty(_ name: String, to other: String, type: Value?) -> PSMemberInfo { PSNoteProperty(name, .null) }
  func makeScriptProperty(_ name: String, get: ScriptBlock?, set: ScriptBlock?) -> PSMemberInfo { PSNoteProperty(name, .null) }
  func makeScriptMethod(_ name: String, _ block: ScriptBlock) -> PSMemberInfo { PSNoteProperty(name, .null) }
  func makePropertySet(_ name: String, _ members: [String]) -> PSMemberInfo { PSNoteProperty(name, .null) }
  func makeMemberSet(_ name: String, _ members: [Value]) -> PSMemberInfo { PSNoteProperty(name, .null) }

  /// A property for `Select-Object` with the name as the object spells it.
  func selectProperty(_ name: Name, of value: Value) throws -> (name: String, value: Value)? {
    if let table = value.dictionary, let found = table[.text(name.text)] { return (name.text, found) }
    return try property(name, of: value).map { (name.text, $0) }
  }

  /// Puts a note property on an object (which must be one).
  func addNote(_ name: String, _ value: Value, to object: Value) {
    guard let target = object.object else { return }
    if let custom = target as? PSCustomObject {
      custom.set(Name(name), value)
      return
    }
    let extended = target.extended ?? ExtendedMembers()
    extended.set(PSNoteProperty(name, value))
    target.extended = extended
  }

  /// The object with a note property; strings and numbers get a wrapper for it.
  func withNote(_ name: String, _ value: Value, on object: Value) -> Value {
    if object.object != nil { return object }
    let box: Value = .object(PSObjectBox(object))
    addNote(name, value, to: box)
    return box
  }

  func variable(_ name: String) throws -> Value? { engine.variable(Name(name), .visible) }
  func setVariable(_ name: String, _ value: Value) throws { try engine.setVariable(Name(name), value, .local) }
}

extension CommandRuntime {
  /// Ends the commands before this one in its pipeline; nothing went wrong.
  func stopUpstream() throws {
    if let processor { throw ControlSignal.stopUpstream(of: ObjectIdentifier(processor)) }
  }
}

extension ExecutionContext {
  /// `value.ToString(format)` in the invariant culture.
  func format(_ value: Value, _ format: String) -> String { "" }
  func localTime(fromUtcTicks ticks: Int64) -> Value { .dateTime(DateTime(ticks: ticks, kind: .local)) }
  /// `ToString()` in the current culture without joining collections: an array is its type's name.
  func csvText(_ value: Value) -> String { text(value) }
}

extension ExecutionContext {
  var listSeparator: String { "," }
  func utcTicks(_ value: Value) -> Int64? { if case .dateTime(let date) = value.base { date.ticks } else { nil } }
  func environmentVariable(_ name: String) -> String? { Environment.get(name) }
  func setEnvironmentVariable(_ name: String, _ value: String?) { Environment.set(name, value) }
  var environmentNames: [String] { Environment.names }
  func variableObject(_ name: String) throws -> Value? { engine.findVariableObject(Name(name)).map { .object($0) } }
  func variableNames() throws -> [String] { visibleVariableNames }
  func removeVariable(_ name: String, force: Bool, _ run: CommandRuntime?) throws { try engine.removeVariable(Name(name), .visible) }
  func function(_ name: String) -> FunctionInfo? { commands.function(name) }
  var functionNames: [String] { commands.visibleFunctions.map { $0.name } }
  func defineFunction(_ name: String, _ block: ScriptBlock) { try? commands.define(function: FunctionInfo(name, block), force: true) }
  func removeFunction(_ name: String) { _ = commands.remove(function: name) }
  func parseBlock(_ text: String) throws -> ScriptBlock { try parse(text) }
  func alias(_ name: String) -> AliasInfo? { commands.alias(name) }
  var aliases: [AliasInfo] { commands.visibleAliases }
  func defineAlias(_ name: String, _ definition: String) { commands.define(alias: AliasInfo(name, definition)) }
  func removeAlias(_ name: String) { _ = commands.remove(alias: name) }
}

extension ExecutionContext {
  /// After the current location moved: `$PWD`.
  func locationChanged() {}
}

extension ExecutionContext {
  func streamBytes(_ stream: Value) throws -> [UInt8] { [] }
  /// The `-f` operator.
  func formatOperator(_ format: String, _ arguments: [Value]) throws -> String { try formatWithOperator(format, arguments) }
  /// An object as `Write-Host` shows it.
  func hostText(_ value: Value) -> String { text(value) }
  func secureString(_ text: String) -> Value { .text(text) }
}

extension CommandRuntime {
  func writeHost(_ text: String, noNewline: Bool, foreground: String?, background: String?) throws {
    let message = HostInformationMessage(text, noNewLine: noNewline)
    let record = InformationRecord(.object(message), source: commandName, tags: ["PSHOST"])
    try writeHost(record, text: noNewline ? text : text + "\n")
  }
  func writeInformation(_ data: Value, tags: [String]) throws {
    try writeInformation(InformationRecord(data, source: commandName, tags: tags))
  }
  /// An error whose place and name are those of the function or script that called this cmdlet.
  func writeErrorFromCaller(_ record: ErrorRecord) throws {
    record.activity = record.activity ?? commandName
    if let caller = context.engine.currentActivation?.invocation {
      record.invocation = caller
      record.commandTypeName = record.commandTypeName ?? invocation.command?.implementingType
      try writeError(record, keepingInvocation: true)
    } else {
      try writeError(record)
    }
  }
}

/// A regular expression that lines are held against.
struct LineRegex {
  private let regex: Regex
  init(_ pattern: String, ignoreCase: Bool, _ context: ExecutionContext) throws { regex = try Regex.cached(pattern, ignoreCase: ignoreCase) }
  func matches(_ line: String, all: Bool) -> [Value]? {
    guard let found = try? regex.matches(PSString(line)), !found.isEmpty else { return nil }
    return (all ? found : [found[0]]).map { .object($0) }
  }
}
