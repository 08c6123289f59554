import DotNet

/// `$PSCmdlet.SessionState`, `$ExecutionContext.SessionState`.
public final class SessionStateObject: NetObject {
  let context: ExecutionContext
  let state: SessionState
  init(_ context: ExecutionContext, _ state: SessionState) {
    self.context = context
    self.state = state
  }
  public override var netType: NetType { SessionStateObject.type }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.SessionState", base: .object) { type in
    func own(_ this: Value) -> SessionStateObject? { this.object as? SessionStateObject }
    type.property("System.Management.Automation.PSModuleInfo Module", get: { this, _ in own(this)?.state.module.map { .object($0) } ?? .null })
    type.property("System.Object PSVariable", get: { this, _ in own(this).map { .object(PSVariableIntrinsics($0.context, $0.state)) } ?? .null })
    type.property("System.Object InvokeCommand", get: { this, _ in own(this).map { .object(CommandInvocationIntrinsics($0.context)) } ?? .null })
    type.property("System.Object Path", get: { this, _ in own(this).map { .object(PathIntrinsics($0.context)) } ?? .null })
    type.property("System.Object LanguageMode", get: { _, _ in
      .object(EnumValue(NetType.named("System.Management.Automation.PSLanguageMode") ?? .object, 0))
    })
  }
}

/// `SessionState.PSVariable`.
public final class PSVariableIntrinsics: NetObject {
  let context: ExecutionContext
  let state: SessionState
  init(_ context: ExecutionContext, _ state: SessionState) {
    self.context = context
    self.state = state
  }
  public override var netType: NetType { PSVariableIntrinsics.type }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PSVariableIntrinsics", base: .object) { type in
    func own(_ this: Value) -> PSVariableIntrinsics? { this.object as? PSVariableIntrinsics }
    func read(_ this: Value, _ name: String) -> Value? {
      guard let own = own(this) else { return nil }
      return own.context.engine.variable(Name(name), .visible)
    }
    type.method("System.Object GetValue(string name)") { this, arguments, _ in read(this, arguments.string(0).text) ?? .null }
    type.method("System.Object GetValue(string name, System.Object defaultValue)") { this, arguments, _ in
      read(this, arguments.string(0).text) ?? arguments[1]
    }
    type.method("void Set(string name, System.Object value)") { this, arguments, _ in
      try own(this)?.context.engine.setVariable(Name(arguments.string(0).text), arguments[1], .local)
      return .void
    }
    type.method("void Remove(string name)") { this, arguments, _ in
      try own(this)?.context.engine.removeVariable(Name(arguments.string(0).text), .visible)
      return .void
    }
    type.method("System.Object Get(string name)") { this, arguments, _ in
      guard let own = own(this) else { return .null }
      return own.context.engine.findVariableObject(Name(arguments.string(0).text)).map { .object($0) } ?? .null
    }
  }
}

/// `SessionState.Path`.
public final class PathIntrinsics: NetObject {
  let context: ExecutionContext
  init(_ context: ExecutionContext) { self.context = context }
  public override var netType: NetType { PathIntrinsics.type }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PathIntrinsics", base: .object) { type in
    func own(_ this: Value) -> PathIntrinsics? { this.object as? PathIntrinsics }
    type.method("string GetUnresolvedProviderPathFromPSPath(string path)") { this, arguments, _ in
      .text(own(this)?.context.files.resolve(arguments.string(0).text) ?? arguments.string(0).text)
    }
    type.method("string Combine(string parent, string child)") { _, arguments, _ in
      let parent = arguments.string(0).text
      let child = arguments.string(1).text
      if parent.isEmpty { return .text(child) }
      return .text(parent.hasSuffix("/") ? parent + child : "\(parent)/\(child)")
    }
    type.property("System.Object CurrentLocation", get: { this, _ in own(this).map { .text($0.context.files.currentDirectory) } ?? .null })
    type.property("System.Object CurrentFileSystemLocation", get: { this, _ in own(this).map { .text($0.context.files.currentDirectory) } ?? .null })
  }
}

/// `$ExecutionContext.InvokeCommand`.
public final class CommandInvocationIntrinsics: NetObject {
  let context: ExecutionContext
  init(_ context: ExecutionContext) { self.context = context }
  public override var netType: NetType { CommandInvocationIntrinsics.type }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.CommandInvocationIntrinsics", base: .object) { type in
    func own(_ this: Value) throws -> ExecutionContext {
      guard let own = this.object as? CommandInvocationIntrinsics else {
        throw NetException("System.NullReferenceException", "Object reference not set to an instance of an object.")
      }
      return own.context
    }
    type.method("System.Object InvokeScript(string script)") { this, arguments, _ in
      let context = try own(this)
      let collected = CollectSink()
      try context.engine.call(
        try context.parse(arguments.string(0).text), [], underscore: nil, input: nil, inCurrentScope: false, to: collected)
      return .array(collected.all)
    }
    type.method("scriptblock NewScriptBlock(string scriptText)") { this, arguments, _ in
      .object(try own(this).parse(arguments.string(0).text))
    }
    type.method("string ExpandString(string source)") { this, arguments, _ in
      let context = try own(this)
      let block: ScriptBlock
      do { block = try context.parse("@\"\n\(arguments.string(0).text)\n\"@") } catch let error as TerminatingError {
        throw NetException(error.record.exception)
      }
      let collected = CollectSink()
      try context.engine.call(block, [], underscore: nil, input: nil, inCurrentScope: true, to: collected)
      return collected.result
    }
    type.method("System.Object GetCommand(string commandName, System.Management.Automation.CommandTypes type)") { this, arguments, _ in
      try own(this).commands.find(arguments.string(0).text).map { .object($0) } ?? .null
    }
    type.method("System.Object GetCommand(string commandName, System.Management.Automation.CommandTypes type, System.Object arguments)") { this, arguments, _ in
      try own(this).commands.find(arguments.string(0).text).map { .object($0) } ?? .null
    }
    type.method("System.Object GetCmdlet(string commandName)") { this, arguments, _ in
      try own(this).commands.cmdlet(arguments.string(0).text).map { .object($0) } ?? .null
    }
  }
}
