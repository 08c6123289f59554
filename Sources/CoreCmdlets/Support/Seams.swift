import DotNet
import PowerShellRuntime

// What cmdlets ask of the engine, in one place: each function forwards to the run time's own.

extension ExecutionContext {
  /// The property's value, or nil where the object has none of that name.
  func property(_ name: Name, of value: Value) throws -> Value? { nil }

  func setProperty(_ name: Name, of value: Value, to new: Value) throws {}

  /// All properties that a script sees on the object, in order, hidden ones left out.
  func propertyList(of value: Value) throws -> [PropertyView] { [] }

  /// `PSTypeNames`.
  func typeNames(of value: Value) -> [String] {
    if case .object(let object) = value, let names = object.extended?.typeNames { return names }
    return value.netType?.typeNames ?? []
  }

  func text(_ value: Value) -> String { "" }
  func isTrue(_ value: Value) -> Bool { false }

  /// The language's ordering, as `-lt` and `Sort-Object` see it.
  func order(_ left: Value, _ right: Value, ignoreCase: Bool = true) throws -> Int { 0 }

  func areEqual(_ left: Value, _ right: Value, ignoreCase: Bool = true) -> Bool { false }

  func converted(_ value: Value, to type: NetType) throws -> Value { value }

  /// Runs a block with `$_` set, output to the sink.
  func run(_ block: ScriptBlock, underscore: Value? = nil, arguments: [Value] = [], newScope: Bool = true, to sink: Sink) throws {}

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
  /// The services that objects of the platform ask for.
  var dotNet: DotNetContext { fatalErrorContext() }
  private func fatalErrorContext() -> DotNetContext { preconditionFailure("no engine yet") }
}

extension CommandRuntime {
  func writeError(_ record: ErrorRecord) throws {}
  func writeWarning(_ text: String) throws {}
  func writeVerbose(_ text: String) throws {}
  func writeDebug(_ text: String) throws {}
  func shouldProcess(_ target: String, _ action: String) throws -> Bool { true }
  func shouldContinue(_ query: String, _ caption: String) throws -> Bool { true }
}

extension ExecutionContext {
  /// Whether the block yields true for the object: the condition of `Where-Object`, run in the caller's scope.
  func condition(_ block: ScriptBlock, underscore: Value) throws -> Bool {
    let results = try self.results(of: block, underscore: underscore, newScope: false)
    return isTrue(results.count == 1 ? results[0] : results.isEmpty ? .null : .array(results))
  }
  func binary(_ operatorName: String, _ left: Value, _ right: Value) throws -> Value { .bool(false) }
  func methodNames(of value: Value) -> [String] { [] }
  func hasMethod(_ name: Name, _ value: Value) -> Bool { false }
  func hasMember(_ name: Name, _ value: Value) throws -> Bool { try property(name, of: value) != nil }
  func invokeMethod(_ name: String, on value: Value, _ arguments: [Value]) throws -> Value { .null }
  func create(_ type: NetType, _ arguments: [Value], _ run: CommandRuntime) throws -> Value { .null }
  var strictModeVersion: Int { 0 }
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

  func variable(_ name: String) throws -> Value? { nil }
  func setVariable(_ name: String, _ value: Value) throws {}
}

extension CommandRuntime {
  /// Ends the commands before this one in its pipeline; nothing went wrong.
  func stopUpstream() throws {}
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
  func environmentVariable(_ name: String) -> String? { nil }
  func setEnvironmentVariable(_ name: String, _ value: String?) {}
  var environmentNames: [String] { [] }
  func variableObject(_ name: String) throws -> Value? { nil }
  func variableNames() throws -> [String] { [] }
  func removeVariable(_ name: String, force: Bool, _ run: CommandRuntime?) throws {}
  func function(_ name: String) -> FunctionInfo? { nil }
  var functionNames: [String] { [] }
  func defineFunction(_ name: String, _ block: ScriptBlock) {}
  func removeFunction(_ name: String) {}
  func parseBlock(_ text: String) throws -> ScriptBlock { throw NetException("System.NotSupportedException", "") }
  func alias(_ name: String) -> AliasInfo? { nil }
  var aliases: [AliasInfo] { [] }
  func defineAlias(_ name: String, _ definition: String) {}
  func removeAlias(_ name: String) {}
}

extension ExecutionContext {
  /// After the current location moved: `$PWD`.
  func locationChanged() {}
}

extension ExecutionContext {
  func streamBytes(_ stream: Value) throws -> [UInt8] { [] }
  /// The `-f` operator.
  func formatOperator(_ format: String, _ arguments: [Value]) throws -> String { format }
  /// An object as `Write-Host` shows it.
  func hostText(_ value: Value) -> String { text(value) }
  func secureString(_ text: String) -> Value { .text(text) }
}

extension CommandRuntime {
  func writeHost(_ text: String, noNewline: Bool, foreground: String?, background: String?) throws {}
  func writeInformation(_ data: Value, tags: [String]) throws {}
  func writeProgress(_ record: ProgressRecord) throws {}
  /// An error whose place and name are those of the function or script that called this cmdlet.
  func writeErrorFromCaller(_ record: ErrorRecord) throws { try writeError(record) }
}

/// A regular expression that lines are held against.
struct LineRegex {
  init(_ pattern: String, ignoreCase: Bool, _ context: ExecutionContext) throws {}
  func matches(_ line: String, all: Bool) -> [Value]? { nil }
}
