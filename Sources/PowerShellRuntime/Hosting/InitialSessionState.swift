import DotNet

/// `InitialSessionState`: what a session is to hold when it opens.
final class InitialSessionState: NetObject {
  var variables: [Value] = []
  var commands: [Value] = []
  var modules: [String] = []
  var languageMode: Value = EnumTypes.value("System.Management.Automation.PSLanguageMode", 0)

  func apply(to context: ExecutionContext) throws {
    for case let entry as InitialEntry in variables.map({ $0.base.object }) {
      try context.engine.setVariable(Name(entry.name), entry.value, .global)
    }
    for case let entry as InitialEntry in commands.map({ $0.base.object }) {
      guard let text = entry.value.stringIfString?.text else { continue }
      context.global.commands?.functions[Name(entry.name)] = FunctionInfo(entry.name, try context.parse(text))
      context.commandVersion += 1
    }
    for module in modules {
      try Pipeline.run([CommandCall(.name("Import-Module"), [.value(.text(module), nil)])], to: DiscardSink.shared, context)
    }
  }

  func copy() -> InitialSessionState {
    let copy = InitialSessionState()
    copy.variables = variables
    copy.commands = commands
    copy.modules = modules
    return copy
  }

  override var netType: NetType { InitialSessionState.type }

  nonisolated(unsafe) private static let listType = NetType(
    "System.Management.Automation.Runspaces.InitialSessionStateEntryCollection", base: .object
  ) { type in
    type.method("void Add(System.Object item)") { this, a, context in
      let items: [Value] = try Enumeration.elements(a[0], try session(context))
      for item in items { (this.base.object as? HostedList)?.append(item) }
      return .void
    }
    HostedList.define(type)
  }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Runspaces.InitialSessionState", base: .object) { type in
    func own(_ this: Value) throws -> InitialSessionState {
      guard let state = this.base.object as? InitialSessionState else { throw NetException.invalidCast("Not a session state.") }
      return state
    }
    for name in ["Create", "CreateDefault", "CreateDefault2"] {
      type.staticMethod("initialsessionstate \(name)()") { _, _, _ in .object(InitialSessionState()) }
    }
    type.method("void ImportPSModule(string[] name)") { this, a, context in
      if a[0].isNull { throw NetException.argumentNull("name") }
      let names: [Value] = try Enumeration.elements(a[0], try session(context))
      try own(this).modules += names.map { context.toString($0).text }
      return .void
    }
    type.method("initialsessionstate Clone()") { this, _, _ in .object(try own(this).copy()) }
    type.property("System.Object Variables") { this, _ in
      let state = try own(this)
      return .object(HostedList(state.variables, of: listType) { state.variables = $0 })
    }
    type.property("System.Object Commands") { this, _ in
      let state = try own(this)
      return .object(HostedList(state.commands, of: listType) { state.commands = $0 })
    }
    type.property("System.Management.Automation.PSLanguageMode LanguageMode") { this, _ in try own(this).languageMode } set: { this, value, _ in
      try own(this).languageMode = value
    }
    for name in ["ApartmentState", "ThreadOptions", "ExecutionPolicy"] {
      type.property("System.Object \(name)") { _, _ in .null } set: { _, _, _ in }
    }
  }
}

/// `SessionStateVariableEntry`, `SessionStateFunctionEntry`.
final class InitialEntry: NetObject {
  let name: String
  let value: Value
  private let type: NetType
  init(_ name: String, _ value: Value, _ type: NetType) {
    self.name = name
    self.value = value
    self.type = type
  }
  override var netType: NetType { type }

  private static func make(_ name: String, _ signatures: [String], _ property: String) -> NetType {
    NetType(name, base: .object) { type in
      for signature in signatures {
        type.constructor(signature) { made, a, _ in .object(InitialEntry(a.string(0).text, a[1], type)) }
      }
      type.property("string Name") { this, _ in .text((this.base.object as? InitialEntry)?.name ?? "") }
      type.property("System.Object \(property)") { this, _ in (this.base.object as? InitialEntry)?.value ?? .null }
    }
  }
  nonisolated(unsafe) static let variableType = make(
    "System.Management.Automation.Runspaces.SessionStateVariableEntry",
    [
      "(string name, System.Object value, string description)",
      "(string name, System.Object value, string description, System.Management.Automation.ScopedItemOptions options)",
    ], "Value")
  nonisolated(unsafe) static let functionType = make(
    "System.Management.Automation.Runspaces.SessionStateFunctionEntry", ["(string name, string definition)"], "Definition")
}
