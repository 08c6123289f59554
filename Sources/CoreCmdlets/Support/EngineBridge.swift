import DotNet
import Foundation
import PowerShellRuntime
import PowerShellSyntax

// What cmdlets ask of the engine, in one place: each function forwards to the run time's own.

/// A property of an object as cmdlets see it: its name, kind and value.
struct PropertyView {
  let name: String
  let memberType: String
  let get: () throws -> Value
}

// MARK: Members and values

extension ExecutionContext {
  /// The property's value, or nil where the object has none of that name.
  func property(_ name: Name, of value: Value) throws -> Value? {
    if let table = value.dictionary, let found = table[.text(name.text)] { return found }
    return try MemberAccess.property(value, name, self)
  }

  /// All properties that a script sees on the object, in order, hidden ones left out.
  func propertyList(of value: Value) throws -> [PropertyView] {
    let dotNet = self.dotNet
    return MemberListing.properties(of: value, self).filter { !$0.isHidden }.map { member in
      PropertyView(name: member.name, memberType: member.memberType, get: { try member.value(of: value, dotNet) })
    }
  }

  func hasMember(_ name: Name, _ value: Value) throws -> Bool {
    if name == "PSObject" || name == "PSTypeNames" { return true }
    if case .object(let object) = value, object.extended?.find(name) != nil { return true }
    return try MemberAccess.property(value, name, self) != nil || hasMethod(name, value)
  }
  static func noConstructor(_ type: NetType, _ run: CommandRuntime) -> any Error {
    run.terminating(
      "System.Management.Automation.PSArgumentException",
      "A constructor was not found. Cannot find an appropriate constructor for type \(type.fullName).", id: "CannotFindAppropriateCtor",
      .ObjectNotFound)
  }
  func create(_ type: NetType, _ arguments: [Value], _ run: CommandRuntime) throws -> Value {
    if type === NetType.psObject || type === NetType.psCustomObject, arguments.isEmpty { return .object(PSCustomObject()) }
    do { return try MethodCall.construct(type, arguments, frame, asCommand: true) } catch let error as TerminatingError {
      let record = error.record
      if record.errorId == "MethodNotFound" {
        throw ExecutionContext.noConstructor(type, run)
      }
      if record.errorId == "MethodArgumentConversionInvalidCastArgument" { number(record.exception, type, arguments.count) }
      let copy = ErrorRecord(record.exception, id: "ConstructorInvokedThrowException", .InvalidOperation)
      throw TerminatingError(copy)
    }
  }
  /// `New-Object` names an argument that does not fit by its number.
  private func number(_ exception: ExceptionObject, _ type: NetType, _ count: Int) {
    for constructor in type.declaredConstructors where constructor.parameters.count == count {
      for (n, parameter) in constructor.parameters.enumerated() {
        let head = "Cannot convert argument \"\(parameter.name)\","
        guard exception.message.hasPrefix(head) else { continue }
        exception.message = "Cannot convert argument \"\(n)\"," + exception.message.dropFirst(head.count)
        return
      }
    }
  }

  func makeAliasProperty(_ name: String, to other: String, type: Value?) -> PSMemberInfo {
    AliasProperty(name, to: other, type: type.flatMap { try? converted($0, to: .systemType) }?.object as? NetType)
  }
  func makeScriptProperty(_ name: String, get: ScriptBlock?, set: ScriptBlock?) -> PSMemberInfo {
    ScriptProperty(name, get: get, set: set)
  }
  func makeScriptMethod(_ name: String, _ block: ScriptBlock) -> PSMemberInfo { ScriptMethod(name, block) }
  func makePropertySet(_ name: String, _ members: [String]) -> PSMemberInfo { PropertySet(name, members) }
  func makeMemberSet(_ name: String, _ members: [Value]) -> PSMemberInfo {
    MemberSet(name, members.compactMap { $0.base.object as? PSMemberInfo })
  }

  /// A property for `Select-Object` with the name as the object spells it.
  func selectProperty(_ name: Name, of value: Value) throws -> (name: String, value: Value)? {
    if case .object(let object) = value, let custom = object as? PSCustomObject, let slot = custom.shape.slot(name) {
      return (custom.shape.names[slot].text, custom.slots[slot])
    }
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
}

// MARK: Text

extension ExecutionContext {
  /// `value.ToString(format)`.
  func format(_ value: Value, _ format: String) -> String { (try? NamedOperators.format("{0:\(format)}", [value], self)) ?? text(value) }
  /// `ToString()` in the current culture without joining collections: an array is its type's name.
  func csvText(_ value: Value) -> String {
    switch value.base {
    case .string(let text): return text.text
    case .dateTime, .timeSpan, .double, .single:
      return (try? NamedOperators.format("{0}", [value.base], self)) ?? text(value)
    case .object(let object):
      if object is PSCustomObject || object is EnumValue { return text(value) }
      if object.isEnumerable || object is NetDictionary { return object.netType.fullName }
      return (try? object.toString(dotNet))?.map { $0.text } ?? text(value)
    default: return text(value)
    }
  }
  /// The `-f` operator.
  func formatOperator(_ format: String, _ arguments: [Value]) throws -> String { try NamedOperators.format(format, arguments, self) }
  /// An object as `Write-Host` shows it: in the current culture.
  func hostText(_ value: Value) -> String { value.isNull ? "" : csvText(value) }
  var listSeparator: String { "," }
  func localTime(fromUtcTicks ticks: Int64) -> Value { .dateTime(DateTime(ticks: ticks, kind: .utc).toLocal()) }
  func utcTicks(_ value: Value) -> Int64? { if case .dateTime(let date) = value.base { date.toUniversal().ticks } else { nil } }
  func secureString(_ text: String) -> Value { .object(SecureString(text)) }
  func streamBytes(_ stream: Value) throws -> [UInt8] { (stream.base.object as? NetStream)?.remaining() ?? [] }
}

// MARK: Script blocks

extension ExecutionContext {
  /// - Throws: the parse errors as a terminating error.
  func parseBlock(_ text: String) throws -> ScriptBlock { try ScriptBlocks.create(text, self) }
}


// MARK: Variables, functions, aliases

extension ExecutionContext {
  func variable(_ name: String) throws -> Value? { engine.variable(Name(name), .visible) }
  /// A path within the drive of variables, functions or aliases that begins with a scope: `global:name`.
  private func scoped(_ path: String) -> (scope: Frame, selector: ScopeSelector, name: String)? {
    guard let colon = path.firstIndex(of: ":") else { return nil }
    let name = String(path[path.index(after: colon)...])
    switch path[..<colon].lowercased() {
    case "global": return (global, .global, name)
    case "script": return (frame.scriptFrame, .script, name)
    case "local", "private": return (frame, .local, name)
    default: return nil
    }
  }

  func setVariable(_ name: String, _ value: Value) throws {
    if let place = scoped(name) { return try engine.setVariable(Name(place.name), value, place.selector) }
    try engine.setVariable(Name(name), value, .visible)
  }
  func variableObject(_ name: String) throws -> Value? {
    if let place = scoped(name) { return place.scope.ownVariable(Name(place.name)).map { .object($0) } }
    return frame.findVariable(Name(name)).map { .object($0) }
  }
  func variableNames() throws -> [String] { visibleVariables.map { $0.name } }

  func removeVariable(_ name: String, force: Bool, _ run: CommandRuntime?) throws {
    if let variable = frame.findVariable(Name(name)), variable.options.contains(.constant) || (variable.isReadOnly && !force) {
      throw ItemFailure(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Cannot remove variable \(name) because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.",
        id: "VariableNotRemovable", .WriteError, target: .text(name))
    }
    if let place = scoped(name) { return try engine.removeVariable(Name(place.name), place.selector) }
    try engine.removeVariable(Name(name), .visible)
  }

  func function(_ name: String) -> FunctionInfo? {
    if let place = scoped(name) { return place.scope.commands?.functions[Name(place.name)] }
    return commands.function(name)
  }
  var functionNames: [String] { commands.visibleFunctions.map { $0.name } }
  func defineFunction(_ name: String, _ block: ScriptBlock) {
    if let place = scoped(name) {
      try? commands.define(function: FunctionInfo(place.name, block), in: place.scope)
      return
    }
    try? commands.define(function: FunctionInfo(name, block), in: ownerScope { $0.functions[Name(name)] != nil })
  }
  func removeFunction(_ name: String) {
    guard let place = scoped(name) else {
      _ = commands.remove(function: name)
      return
    }
    place.scope.commands?.functions[Name(place.name)] = nil
    commandVersion &+= 1
  }
  func alias(_ name: String) -> AliasInfo? {
    if let place = scoped(name) { return place.scope.commands?.aliases[Name(place.name)] }
    return commands.alias(name)
  }
  var aliases: [AliasInfo] { commands.visibleAliases }
  func defineAlias(_ name: String, _ definition: String) {
    if let place = scoped(name) { return commands.define(alias: AliasInfo(place.name, definition), in: place.scope) }
    commands.define(alias: AliasInfo(name, definition), in: ownerScope { $0.aliases[Name(name)] != nil })
  }
  func removeAlias(_ name: String) {
    guard let place = scoped(name) else {
      _ = commands.remove(alias: name)
      return
    }
    place.scope.commands?.aliases[Name(place.name)] = nil
    commandVersion &+= 1
  }

  /// The scope that already holds such a command; nil for the current one.
  private func ownerScope(_ holds: (CommandScope) -> Bool) -> CommandScopeHolder? {
    var holder: CommandScopeHolder? = engine.currentScope
    while let current = holder {
      if let commands = current.commands, holds(commands) { return current }
      holder = current.parentHolder
    }
    return nil
  }
}

// MARK: Environment and location

extension ExecutionContext {
  func environmentVariable(_ name: String) -> String? { PowerShellRuntime.Environment.get(name) }
  func setEnvironmentVariable(_ name: String, _ value: String?) { PowerShellRuntime.Environment.set(name, value) }
  var environmentNames: [String] { Array(ProcessInfo.processInfo.environment.keys) }

}

// MARK: Streams

extension CommandRuntime {
  /// Ends the commands before this one in its pipeline; nothing went wrong.
  func stopUpstream() throws {
    guard let processor else { return }
    throw ControlSignal.stopUpstream(of: ObjectIdentifier(processor))
  }

  func writeHost(_ text: String, noNewline: Bool, foreground: String?, background: String?) throws {
    let record = InformationRecord(
      .object(HostInformationMessage(text, noNewLine: noNewline)), source: invocation.position?.file ?? "Write-Host", tags: ["PSHOST"])
    var shown = noNewline ? text : text + "\n"
    if context.host.supportsVirtualTerminal { shown = HostColors.paint(shown, foreground, background) }
    try writeHost(record, text: shown)
  }

  func writeInformation(_ data: Value, tags: [String]) throws {
    try writeInformation(InformationRecord(data, source: invocation.position?.file ?? "Write-Information", tags: tags))
  }

  /// An error whose place and name are those of the function or script that called this cmdlet.
  func writeErrorFromCaller(_ record: ErrorRecord) throws {
    var caller = context.engine.currentActivation
    while let current = caller, current.callInvocation == nil || current.callInvocation === invocation { caller = current.caller }
    if let called = caller?.callInvocation, let command = called.command {
      record.commandTypeName = command.implementingType
      if record.activity == nil { record.activity = commandName }
      record.invocation = called
      try writeError(record, keepingInvocation: true)
      return
    }
    if record.activity == nil { record.activity = commandName }
    try writeError(record)
  }
}

/// The console's sixteen colours as escape sequences.
enum HostColors {
  private static let names = [
    "Black", "DarkRed", "DarkGreen", "DarkYellow", "DarkBlue", "DarkMagenta", "DarkCyan", "Gray", "DarkGray", "Red", "Green", "Yellow", "Blue",
    "Magenta", "Cyan", "White",
  ]
  static func paint(_ text: String, _ foreground: String?, _ background: String?) -> String {
    var head = ""
    if let foreground, let n = names.firstIndex(of: foreground) { head += "\u{1B}[\(n < 8 ? 30 + n : 82 + n)m" }
    if let background, let n = names.firstIndex(of: background) { head += "\u{1B}[\(n < 8 ? 40 + n : 92 + n)m" }
    guard !head.isEmpty else { return text }
    let hasEnd = text.hasSuffix("\n")
    return head + (hasEnd ? String(text.dropLast()) : text) + "\u{1B}[0m" + (hasEnd ? "\n" : "")
  }
}

// MARK: Regular expressions

/// A regular expression that lines are held against.
struct LineRegex {
  private let regex: Regex
  init(_ pattern: String, ignoreCase: Bool, _ context: ExecutionContext) throws {
    regex = try Regex.cached(pattern, ignoreCase: ignoreCase)
  }
  func matches(_ line: String, all: Bool) -> [Value]? {
    let subject = PSString(line)
    if all {
      guard let found = try? regex.matches(subject), !found.isEmpty else { return nil }
      return found.map { .object($0) }
    }
    guard let found = try? regex.match(subject) else { return nil }
    return [.object(found)]
  }
}
