import DotNet

/// `System.Management.Automation.PSCommand`: statements, each a pipeline of commands, being put together.
final class PSCommandObject: NetObject {
  var commands: [HostedCommand] = []

  /// The commands, statement by statement.
  var statements: [[HostedCommand]] {
    var all: [[HostedCommand]] = []
    var current: [HostedCommand] = []
    for command in commands {
      current.append(command)
      if command.endsStatement {
        all.append(current)
        current = []
      }
    }
    if !current.isEmpty { all.append(current) }
    return all
  }

  func add(_ command: HostedCommand) { commands.append(command) }

  func add(_ parameter: HostedParameter) throws {
    guard let last = commands.last else {
      throw NetException("System.InvalidOperationException", Messages.text("PowerShellStrings", "ParameterRequiresCommand"))
    }
    last.parameters.append(parameter)
  }

  func endStatement() { commands.last?.endsStatement = true }

  func copy() -> PSCommandObject {
    let copy = PSCommandObject()
    copy.commands = commands.map { $0.copy() }
    return copy
  }

  override var netType: NetType { PSCommandObject.type }

  /// The methods that `PSCommand` and `PowerShell` share; each returns what it was called on.
  static func defineBuilding(_ type: NetType, _ command: @escaping (Value) throws -> PSCommandObject) {
    let result = type.fullName
    func text(_ arguments: Arguments, _ index: Int, _ name: String) throws -> String {
      if arguments[index].isNull { throw NetException.argumentNull(name) }
      return arguments.string(index).text
    }
    type.method("\(result) AddCommand(string cmdlet)") { this, a, _ in
      try command(this).add(HostedCommand(try text(a, 0, "cmdlet"), isScript: false, usesLocalScope: true))
      return this
    }
    type.method("\(result) AddCommand(string cmdlet, bool useLocalScope)") { this, a, _ in
      try command(this).add(HostedCommand(try text(a, 0, "cmdlet"), isScript: false, usesLocalScope: a.bool(1)))
      return this
    }
    type.method("\(result) AddCommand(System.Management.Automation.CommandInfo commandInfo)") { this, a, _ in
      guard let info = a[0].base.object as? CommandInfo else { throw NetException.argumentNull("commandInfo") }
      let added = HostedCommand(info.name, isScript: false, usesLocalScope: true)
      added.info = info
      try command(this).add(added)
      return this
    }
    type.method("\(result) AddCommand(System.Management.Automation.Runspaces.Command command)") { this, a, _ in
      guard let added = a[0].base.object as? HostedCommand else { throw NetException.argumentNull("command") }
      try command(this).add(added)
      return this
    }
    type.method("\(result) AddScript(string script)") { this, a, _ in
      try command(this).add(HostedCommand(try text(a, 0, "script"), isScript: true, usesLocalScope: false))
      return this
    }
    type.method("\(result) AddScript(string script, bool useLocalScope)") { this, a, _ in
      try command(this).add(HostedCommand(try text(a, 0, "script"), isScript: true, usesLocalScope: a.bool(1)))
      return this
    }
    type.method("\(result) AddParameter(string parameterName)") { this, a, _ in
      try command(this).add(HostedParameter(try text(a, 0, "name"), .bool(true)))
      return this
    }
    type.method("\(result) AddParameter(string parameterName, System.Object value)") { this, a, _ in
      try command(this).add(HostedParameter(try text(a, 0, "name"), a[1]))
      return this
    }
    type.method("\(result) AddParameters(System.Collections.IDictionary parameters)") { this, a, context in
      guard let table = a[0].base.object as? NetDictionary else { throw NetException.argumentNull("parameters") }
      for pair in table.pairs { try command(this).add(HostedParameter(context.toString(pair.key).text, pair.value)) }
      return this
    }
    type.method("\(result) AddParameters(System.Collections.IList parameters)") { this, a, context in
      if a[0].isNull { throw NetException.argumentNull("parameters") }
      for value in try Enumeration.elements(a[0], try session(context)) { try command(this).add(HostedParameter(nil, value)) }
      return this
    }
    type.method("\(result) AddArgument(System.Object value)") { this, a, _ in
      try command(this).add(HostedParameter(nil, a[0]))
      return this
    }
    type.method("\(result) AddStatement()") { this, _, _ in
      try command(this).endStatement()
      return this
    }
  }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PSCommand", base: .object) { type in
    func own(_ this: Value) throws -> PSCommandObject {
      guard let command = this.base.object as? PSCommandObject else { throw NetException.invalidCast("Not a command.") }
      return command
    }
    type.constructor("()") { _, _, _ in .object(PSCommandObject()) }
    defineBuilding(type, own)
    type.method("void Clear()") { this, _, _ in
      try own(this).commands = []
      return .void
    }
    type.method("System.Management.Automation.PSCommand Clone()") { this, _, _ in .object(try own(this).copy()) }
    type.property("System.Management.Automation.Runspaces.CommandCollection Commands") { this, _ in
      let command = try own(this)
      return .object(HostedList(command.commands.map { .object($0) }, of: listType) { values in
        command.commands = values.compactMap { $0.base.object as? HostedCommand }
      })
    }
  }

  nonisolated(unsafe) private static let listType = NetType(
    "System.Management.Automation.Runspaces.CommandCollection", base: NetType.named("System.Collections.ObjectModel.Collection[object]") ?? .object
  ) { type in
    func add(_ this: Value, _ command: HostedCommand) { (this.base.object as? HostedList)?.append(.object(command)) }
    type.method("void Add(string command)") { this, a, _ in
      add(this, HostedCommand(a.string(0).text, isScript: false, usesLocalScope: true))
      return .void
    }
    type.method("void Add(System.Management.Automation.Runspaces.Command item)") { this, a, _ in
      (this.base.object as? HostedList)?.append(a[0])
      return .void
    }
    type.method("void AddScript(string scriptContents)") { this, a, _ in
      add(this, HostedCommand(a.string(0).text, isScript: true, usesLocalScope: false))
      return .void
    }
    type.method("void AddScript(string scriptContents, bool useLocalScope)") { this, a, _ in
      add(this, HostedCommand(a.string(0).text, isScript: true, usesLocalScope: a.bool(1)))
      return .void
    }
    HostedList.define(type)
  }
}
