import DotNet
import PowerShellSyntax

// The members of script blocks and switches, as scripts see them.
// - Source: `../shared/reference/powershell/dotnet-members.tsv`.

func defineScriptBlock(_ type: NetType) {
  func block(_ this: Value) throws -> ScriptBlock {
    guard let block = this.object as? ScriptBlock else { throw NetException.invalidCast("Not a script block.") }
    return block
  }
  func run(_ this: Value, _ arguments: [Value], _ context: DotNetContext, _ method: String = "Invoke") throws -> [Value] {
    let sink = CollectSink()
    do {
      try session(context).engine.call(block(this), arguments, underscore: nil, input: nil, inCurrentScope: false, to: sink)
    } catch let error as TerminatingError where !error.record.exception.type.fullName.hasSuffix("CallDepthException") {
      // The exception inside knows its record for as long as somebody holds it.
      let exception = error.record.exception
      if exception.properties["ErrorRecord"] == nil { exception.properties["ErrorRecord"] = .object(error.record) }
      throw RuntimeError.invocation(exception, method: method, count: arguments.count)
    }
    return sink.all
  }
  type.method("System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)") { this, arguments, context in
    let list = try Enumeration.elements(arguments[0], try session(context))
    return MagicMethods.collection(try run(this, list, context))
  }
  type.method("System.Object InvokeReturnAsIs(Params System.Object[] args)") { this, arguments, context in
    let all = try run(this, try Enumeration.elements(arguments[0], try session(context)), context, "InvokeReturnAsIs")
    return all.isEmpty ? .null : all.count == 1 ? all[0] : .array(all)
  }
  type.method(
    "System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.IDictionary functionsToDefine, System.Object variablesToDefine, Params System.Object[] args)"
  ) { this, arguments, context in
    let current = try session(context)
    let sink = CollectSink()
    let block = try block(this)
    let state = block.sessionState ?? current.frame.session
    let parent: Frame = state === current.frame.session ? current.frame : (state.current ?? state.top ?? current.frame)
    let frame = try FrameActivation.make(block, parent, state, current)
    frame.output = sink
    for pair in (arguments[0].object as? NetDictionary)?.pairs ?? [] {
      if let function = pair.value.object as? ScriptBlock {
        let name = Conversion.text(pair.key, current).text
        try frame.define(FunctionInfo(name, function), Name(name))
      }
    }
    for item in arguments[1].isNull ? [] : try Enumeration.elements(arguments[1], current) {
      if let variable = item.object as? PSVariable { try frame.assignLocal(variable.key, variable.value) }
    }
    frame.arguments = try Enumeration.elements(arguments[2], current)
    try frame.enter(from: current.frame) {
      for kind in [block.code.own.begin, block.code.own.process, block.code.own.end] {
        if let kind { try frame.finish(try kind(frame)) }
      }
    }
    return MagicMethods.collection(sink.all)
  }
  type.method("powershell GetPowerShell(Params System.Object[] args)") { this, arguments, context in
    let shell = PowerShellObject(RunspaceObject(try session(context)), ownsRunspace: true)
    shell.command.add(HostedCommand(try block(this).sourceText, isScript: true, usesLocalScope: false))
    for value in try Enumeration.elements(arguments[0], try session(context)) { try shell.command.add(HostedParameter(nil, value)) }
    return .object(shell)
  }
  type.method("string ToString()") { this, _, _ in .text(try block(this).sourceText) }
  type.method("scriptblock GetNewClosure()") { this, _, context in
    .object(ScriptBlocks.closure(try block(this), try session(context).frame))
  }
  for parameters in ["", "System.Management.Automation.CommandOrigin commandOrigin", "System.Management.Automation.CommandOrigin commandOrigin, System.Object[] args"] {
    type.method("System.Management.Automation.SteppablePipeline GetSteppablePipeline(\(parameters))") { this, _, context in
      .object(try SteppablePipeline(try block(this), try session(context)))
    }
  }
  type.method("void CheckRestrictedLanguage(System.Object allowedCommands, System.Object allowedVariables, bool allowEnvironmentVariables)") {
    this, arguments, context in
    let current = try session(context)
    func names(_ value: Value) throws -> [String] {
      value.isNull ? [] : try Enumeration.elements(value, current).map { context.toString($0).text }
    }
    let errors = Parser.restrictedLanguageErrors(
      try block(this).sourceText, commands: try names(arguments[0]), variables: try names(arguments[1]), allowsEnvironment: arguments.bool(2))
    if !errors.isEmpty { throw NetException(ErrorRecord.parse(errors, current).exception) }
    return .void
  }
  type.staticMethod("scriptblock Create(string script)") { _, arguments, context in
    do {
      let block = try ScriptBlocks.create(arguments.string(0).text, try session(context))
      // It belongs to no module: it runs in the session state of whoever calls it.
      block.sessionState = nil
      return .object(block)
    } catch let error as TerminatingError {
      let failure = RuntimeError.invocation(error.record.exception, method: "Create", count: 1)
      failure.record.errorId = "ParseException"
      throw failure
    }
  }
  type.property("System.Management.Automation.Language.Ast Ast") { this, _ in .object(AstObject.wrap(try block(this).ast, try block(this).root)) }
  type.property("System.Management.Automation.PSModuleInfo Module") { this, _ in
    try block(this).sessionState?.module.map { .object($0) } ?? .null
  }
  type.property("string File") { this, _ in try block(this).ast.tree.source.name.map { .text($0) } ?? .null }
  type.property("bool IsFilter") { this, _ in .bool((try block(this).ast as? FunctionDefinitionAst)?.isFilter ?? false) }
  type.property("bool IsConfiguration") { _, _ in .bool(false) }
  type.property("bool DebuggerHidden") { _, _ in .bool(false) } set: { _, _, _ in }
  type.property("guid Id") { _, _ in .null }
  type.property("System.Management.Automation.PSToken StartPosition") { this, _ in .object(ScriptExtentObject(try block(this).ast.extent)) }
  type.property("System.Collections.Generic.List[System.Attribute] Attributes") { _, _ in .array([]) }
}

func defineSwitchParameter(_ type: NetType) {
  func flag(_ this: Value) -> Bool { (this.object as? SwitchParameter)?.isPresent ?? false }
  type.constructor("(bool isPresent)") { _, arguments, _ in .object(SwitchParameter(arguments.bool(0))) }
  type.property("bool IsPresent") { this, _ in .bool(flag(this)) }
  type.method("bool ToBool()") { this, _, _ in .bool(flag(this)) }
  type.staticProperty("switch Present") { _, _ in .object(SwitchParameter(true)) }
}
