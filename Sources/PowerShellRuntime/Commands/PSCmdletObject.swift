import DotNet

/// `$PSCmdlet`: the running advanced function as its script sees it.
public final class PSCmdletObject: NetObject {
  public let runtime: CommandRuntime
  init(_ runtime: CommandRuntime) { self.runtime = runtime }
  public override var netType: NetType { PSCmdletObject.type }

  nonisolated(unsafe) public static let type = NetType("System.Management.Automation.PSScriptCmdlet", base: NetType("System.Management.Automation.PSCmdlet", base: .object)) { type in
    func run(_ this: Value) throws -> CommandRuntime {
      guard let cmdlet = this.object as? PSCmdletObject else {
        throw NetException("System.NullReferenceException", "Object reference not set to an instance of an object.")
      }
      return cmdlet.runtime
    }
    func text(_ value: Value, _ context: DotNetContext) -> String { value.isNull ? "" : context.toString(value).text }
    /// A question that cannot be asked is refused in the command's name.
    func asked(_ this: Value, _ body: (CommandRuntime) throws -> Bool) throws -> Bool {
      let runtime = try run(this)
      do { return try body(runtime) } catch let error as NetException {
        error.exception.properties["CommandName"] = .text(runtime.commandName)
        throw error
      }
    }
    type.property("string ParameterSetName", get: { this, _ in .text(try run(this).parameterSetName) })
    type.property("System.Management.Automation.InvocationInfo MyInvocation", get: { this, _ in .object(try run(this).invocation) })
    type.property("System.Object SessionState", get: { this, _ in
      .object(SessionStateObject(try run(this).context, try run(this).context.engine.currentSessionState))
    })
    type.property("System.Management.Automation.PagingParameters PagingParameters", get: { this, _ in
      let runtime = try run(this)
      return runtime.processor?.info.metadata.supportsPaging == true ? .object(PagingParameters(runtime.common)) : .null
    })
    type.property("System.Object Host", get: { this, _ in try run(this).context.engine.variable("Host", .global) ?? .null })
    type.property("System.Object CommandRuntime", get: { this, _ in this })
    type.property("bool Stopping", get: { this, _ in .bool(try run(this).context.stopRequest.isSet) })
    type.property("System.Object InvokeCommand", get: { this, _ in .object(CommandInvocationIntrinsics(try run(this).context)) })
    type.property("System.Object InvokeProvider", get: { _, _ in .null })
    type.method("bool ShouldProcess(string target)") { this, arguments, context in
      .bool(try asked(this) { try $0.shouldProcess(text(arguments[0], context)) })
    }
    type.method("bool ShouldProcess(string target, string action)") { this, arguments, context in
      .bool(try asked(this) { try $0.shouldProcess(text(arguments[0], context), text(arguments[1], context)) })
    }
    type.method("bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)") { this, arguments, context in
      .bool(
        try run(this).shouldProcess(
          description: text(arguments[0], context), warning: text(arguments[1], context), caption: text(arguments[2], context)))
    }
    type.method("bool ShouldContinue(string query, string caption)") { this, arguments, context in
      .bool(try asked(this) { try $0.shouldContinue(text(arguments[0], context), text(arguments[1], context)) })
    }
    type.method("bool ShouldContinue(string query, string caption, [ref] bool yesToAll, [ref] bool noToAll)") { this, arguments, context in
      let yes = arguments[2].object as? NetReference
      let no = arguments[3].object as? NetReference
      var yesToAll = LanguagePrimitives.isTrue(yes?.value ?? .null)
      var noToAll = LanguagePrimitives.isTrue(no?.value ?? .null)
      let answer = try run(this).shouldContinue(
        text(arguments[0], context), text(arguments[1], context), yesToAll: &yesToAll, noToAll: &noToAll)
      yes?.value = .bool(yesToAll)
      no?.value = .bool(noToAll)
      return .bool(answer)
    }
    type.method("void WriteObject(System.Object sendToPipeline)") { this, arguments, _ in
      try run(this).write(arguments[0])
      return .void
    }
    type.method("void WriteObject(System.Object sendToPipeline, bool enumerateCollection)") { this, arguments, context in
      let runtime = try run(this)
      if arguments.bool(1), let object = arguments[0].object, let enumerator = try object.makeEnumerator(context) {
        while let element = try enumerator.next() { try runtime.write(element) }
      } else {
        try runtime.write(arguments[0])
      }
      return .void
    }
    type.method("void WriteError(System.Management.Automation.ErrorRecord errorRecord)") { this, arguments, _ in
      if let record = arguments[0].object as? ErrorRecord { try run(this).writeError(record) }
      return .void
    }
    type.method("void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)") { this, arguments, _ in
      guard let record = arguments[0].object as? ErrorRecord else { return .void }
      let runtime = try run(this)
      do { try runtime.throwTerminating(record) } catch var error as TerminatingError {
        error.leaving = runtime
        throw error
      }
    }
    type.method("void WriteWarning(string text)") { this, arguments, context in
      try run(this).writeWarning(text(arguments[0], context))
      return .void
    }
    type.method("void WriteVerbose(string text)") { this, arguments, context in
      try run(this).writeVerbose(text(arguments[0], context))
      return .void
    }
    type.method("void WriteDebug(string text)") { this, arguments, context in
      try run(this).writeDebug(text(arguments[0], context))
      return .void
    }
    type.method("void WriteInformation(System.Object messageData, string[] tags)") { this, arguments, context in
      let tags = (arguments[1].object?.contiguousElements ?? []).map { context.toString($0).text }
      let runtime = try run(this)
      try runtime.writeInformation(InformationRecord(arguments[0], source: runtime.commandName, tags: tags))
      return .void
    }
    type.method("void WriteProgress(System.Object progressRecord)") { _, _, _ in .void }
    type.method("System.Object GetVariableValue(string name)") { this, arguments, _ in
      try run(this).context.engine.variable(Name(arguments.string(0).text), .visible) ?? .null
    }
    type.method("System.Object GetVariableValue(string name, System.Object defaultValue)") { this, arguments, _ in
      try run(this).context.engine.variable(Name(arguments.string(0).text), .visible) ?? arguments[1]
    }
    type.method("string GetUnresolvedProviderPathFromPSPath(string path)") { this, arguments, _ in
      .text(try run(this).context.files.resolve(arguments.string(0).text) ?? arguments.string(0).text)
    }
    type.method("System.Object GetResolvedProviderPathFromPSPath(string path, [ref] System.Object provider)") { this, arguments, _ in
      .array([.text(try run(this).context.files.resolve(arguments.string(0).text) ?? arguments.string(0).text)], of: .string)
    }
    type.method("string ToString()") { _, _, _ in .text("System.Management.Automation.PSScriptCmdlet") }
  }
}
