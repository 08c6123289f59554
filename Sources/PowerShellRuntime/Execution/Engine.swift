import DotNet
import PowerShellSyntax

/// The execution half as the command half sees it.
public final class Engine: ScriptEngine {
  @Unretained public private(set) var context: ExecutionContext

  public init(_ context: ExecutionContext) {
    self.context = context
    LanguageTypes.register()
    ConsoleType.register()
    EnvironmentType.register()
    RunspaceObject.register()
    NullString.register()
    ProcessTypes.register()
    WildcardPatternObject.register()
    LanguagePrimitives.register()
    NetType.languageMembers = { type in
      if type === NetType.psNoteProperty { definePSNoteProperty(type) }
      if type === NetType.psObject { definePSObjectType(type) }
    }
    let session = SessionState()
    let block = ScriptBlock(ast: Parser.parseInput("").ast, root: nil)
    let global = Frame(context, layout: Layout(), parent: nil, session: session, output: SessionOutput(context), block: block, code: nil)
    global.isScriptScope = true
    session.top = global
    session.current = global
    context.global = global
    context.frame = global
    context.engine = self
    context.stackLimit = StackJob.lowestOfThread
    AutomaticVariables.define(in: global)
  }

  /// The session owns its engine.
  @discardableResult public static func start(_ context: ExecutionContext) -> Engine { Engine(context) }

  public var currentScope: CommandScopeHolder { context.frame }
  public var globalScope: CommandScopeHolder { context.global }
  public var currentSessionState: SessionState { context.frame.session }
  public var currentActivation: ScriptActivation? { context.activation }

  private func scope(_ selector: ScopeSelector) -> Frame? {
    switch selector {
    case .visible, .local: return context.frame
    case .global: return context.global
    case .script: return context.frame.scriptFrame
    case .numbered(var count):
      var frame: Frame? = context.frame
      while count > 0, let current = frame {
        frame = current.parent
        count -= 1
      }
      return frame
    }
  }

  public func variable(_ name: Name, _ selector: ScopeSelector) -> Value? {
    if case .visible = selector { return context.frame.lookUp(name) }
    return scope(selector)?.ownValue(name, skipPrivate: false)
  }

  public func setVariable(_ name: Name, _ value: Value, _ selector: ScopeSelector) throws {
    try scope(selector)?.assignLocal(name, value)
  }

  public func removeVariable(_ name: Name, _ selector: ScopeSelector) throws {
    if case .visible = selector {
      var frame: Frame? = context.frame
      while let current = frame {
        if current.removeVariable(name) { return }
        frame = current.parent
      }
      return
    }
    scope(selector)?.removeVariable(name)
  }

  public func makeActivation(_ block: ScriptBlock, dotSourced: Bool) throws -> ScriptActivation {
    let session = block.sessionState ?? context.frame.session
    let parent: Frame = session === context.frame.session ? context.frame : (session.current ?? session.top ?? context.frame)
    if dotSourced {
      try defineTypes(block, parent)
      return DotActivation(block, parent)
    }
    return try FrameActivation.make(block, parent, session, context)
  }

  /// Defines the classes and enums of a block that runs in a scope that exists, and loads what its `using module` names.
  private func defineTypes(_ block: ScriptBlock, _ scope: Frame) throws {
    guard block.code.definesTypes else { return }
    block.code.prepareTypes()
    try ScriptClasses.define(block.code, scope)
  }

  public func call(
    _ block: ScriptBlock, _ arguments: [Value], underscore: Value?, input: Value?, inCurrentScope: Bool, to output: Sink
  ) throws {
    try call(block, arguments, underscore: underscore, input: input, inCurrentScope: inCurrentScope, to: output, this: nil)
  }

  /// The same with `$this`, for members and methods made of scripts.
  func call(
    _ block: ScriptBlock, _ arguments: [Value], underscore: Value?, input: Value?, inCurrentScope: Bool, to output: Sink, this: Value?
  ) throws {
    let session = block.sessionState ?? context.frame.session
    let parent: Frame = session === context.frame.session ? context.frame : (session.current ?? session.top ?? context.frame)
    if inCurrentScope, block.captured == nil, arguments.isEmpty, block.code.parameterAsts.isEmpty {
      try runHere(block, parent, underscore, input, output)
      return
    }
    let frame = try FrameActivation.make(block, parent, session, context)
    let blocks = block.code.own
    frame.output = output
    var rest = arguments[...]
    for parameter in blocks.parameters {
      guard let value = rest.popFirst() else { break }
      if let type = try parameter.type(frame) {
        let variable = PSVariable(parameter.name, try Conversion.convert(value, to: type, context))
        variable.attributes = [TypeConstraint.shared(type)]
        frame.slots[parameter.slot] = .object(variable)
      } else {
        frame.put(parameter.slot, value)
      }
    }
    frame.arguments = Array(rest)
    let given = arguments.count - rest.count
    frame.boundMask = given >= 63 ? .max : (1 << UInt64(given)) - 1
    if let underscore { frame.put(Layout.underscore, underscore) }
    if let input { frame.put(Layout.input, input) }
    if let this { frame.put(Layout.this, this) }
    try frame.enter(from: context.frame) {
      for parameter in blocks.parameters.dropFirst(given) { try frame.setDefault(parameter) }
      if let begin = blocks.begin { try frame.finish(try begin(frame)) }
      if let process = blocks.process { try frame.finish(try process(frame)) }
      if let end = blocks.end { try frame.finish(try end(frame)) }
      if let clean = blocks.clean { try frame.finish(try clean(frame)) }
    }
  }

  public func condition(_ block: ScriptBlock, _ underscore: Value) throws -> Bool {
    let sink = CollectSink()
    try call(block, [], underscore: underscore, input: nil, inCurrentScope: true, to: sink)
    return Truth.isTrue(sink.result)
  }

  /// Runs a block in a scope that exists, as dot-sourcing does.
  private func runHere(_ block: ScriptBlock, _ frame: Frame, _ underscore: Value?, _ input: Value?, _ output: Sink) throws {
    try defineTypes(block, frame)
    let blocks = block.code.blocks(in: frame.layout)
    frame.growIfNeeded()
    let savedOutput = frame.output
    let savedUnderscore = frame.slots[Layout.underscore]
    let savedFrame = context.frame
    let savedActivation = context.activation
    context.frame = frame
    context.activation = frame.current
    frame.output = output
    if let underscore { frame.put(Layout.underscore, underscore) }
    let savedInput = frame.slots[Layout.input]
    if let input { frame.put(Layout.input, input) }
    let savedTypes = frame.typesHere
    frame.typesHere = block.code.types
    context.callDepth += 1
    // The block's tree may not outlive this run, and the calls of the same statement still tell where they stand.
    let running: ScriptActivation = frame.current
    let savedPosition: Ast? = running.position
    defer {
      context.callDepth -= 1
      running.position = savedPosition
      frame.typesHere = savedTypes
      frame.output = savedOutput
      frame.slots[Layout.underscore] = savedUnderscore
      frame.slots[Layout.input] = savedInput
      context.frame = savedFrame
      context.activation = savedActivation
    }
    if context.callDepth > context.maximumCallDepth || StackGuard.isLow(context) { throw RuntimeError.callDepth(context) }
    if context.stopRequest.isSet { throw ControlSignal.stopped }
    do {
      if let begin = blocks.begin { try frame.finish(try begin(frame)) }
      if let process = blocks.process { try frame.finish(try process(frame)) }
      if let end = blocks.end { try frame.finish(try end(frame)) }
    } catch let signal as FlowSignal {
      try frame.finish(signal.flow)
    }
  }

  public func evaluate(_ expression: ExpressionAst, in block: ScriptBlock?) throws -> Value {
    let code = block?.code ?? context.frame.code ?? CompiledScript(context.frame.block.ast, root: nil)
    let compiler = Compiler(code, context.frame.layout)
    let eval = compiler.expression(expression)
    context.frame.growIfNeeded()
    return try eval(context.frame)
  }

  // MARK: Session states of modules

  public func makeSessionState() -> SessionState {
    let session = SessionState()
    let block = context.global.block
    let top = Frame(
      context, layout: Layout(), parent: context.global, session: session, output: context.global.output, block: block, code: nil)
    top.isScriptScope = true
    session.top = top
    session.current = top
    return session
  }

  public func inside<T>(_ state: SessionState, _ body: () throws -> T) throws -> T {
    guard let top = state.top else { return try body() }
    let saved = context.frame
    let savedCurrent = state.current
    if let saved, saved.session !== state { saved.session.current = saved }
    context.frame = top
    state.current = top
    defer {
      context.frame = saved
      state.current = savedCurrent
    }
    return try body()
  }

  public func topScope(of state: SessionState) -> CommandScopeHolder { state.top ?? context.global }
  public func variableObject(_ name: Name, of state: SessionState) -> NetObject? { state.top?.ownVariable(name) }
  public func findVariableObject(_ name: Name) -> NetObject? { context.frame.findVariable(name) }
  public func variableNames(of state: SessionState) -> [Name] { state.top?.ownVariables.map { $0.key } ?? [] }
  public func install(_ variable: NetObject, in scope: CommandScopeHolder) {
    if let variable = variable as? PSVariable { (scope as? Frame)?.install(variable) }
  }

  public func matches(_ text: String, pattern: String, ignoreCase: Bool) throws -> Bool {
    try Regex.cached(pattern, ignoreCase: ignoreCase).isMatch(PSString(text))
  }

  public func type(named name: TypeName) -> NetType? {
    TypeResolution.resolve(name, context.frame.code?.types ?? TypeScope(root: nil), context.frame)
  }

  public func property(_ name: Name, of value: Value) -> Value? { (try? MemberAccess.find(value, name, context.frame)) ?? nil }
}

/// The frame of a call as the pipeline drives it.
enum FrameActivation {
  static func make(_ block: ScriptBlock, _ parent: Frame, _ session: SessionState, _ context: ExecutionContext) throws -> Frame {
    let isScript = block.ast === block.code.root && block.ast.tree.source.name != nil
    let frame: Frame
    if block.code.definesTypes {
      block.code.prepareTypes()
      let blocks = block.code.own
      frame = Frame(
        context, layout: blocks.layout, parent: parent, session: session, output: context.frame.output, block: block, code: block.code)
      frame.isScriptScope = isScript
      try ScriptClasses.define(block.code, frame)
      return frame
    }
    let blocks = block.code.own
    frame = Frame(
      context, layout: blocks.layout, parent: parent, session: session, output: context.frame.output, block: block, code: block.code)
    frame.isScriptScope = isScript
    return frame
  }
}

/// A block at work in a scope that was there before: `. { }`, `. script.ps1`.
final class DotActivation: ScriptActivation {
  let frame: Frame
  let blocks: CompiledBlocks
  private var automatic: [(Int, Value)] = []

  init(_ block: ScriptBlock, _ frame: Frame) {
    self.frame = frame
    blocks = block.code.blocks(in: frame.layout)
    super.init(block)
    frame.growIfNeeded()
  }

  override var name: String {
    if let command = invocation?.command, !command.name.isEmpty, !(command is ExternalScriptInfo) { return command.name }
    return "<ScriptBlock>"
  }
  override func has(_ kind: BlockKind) -> Bool { blocks.block(kind) != nil }
  override func bind(parameter index: Int, _ value: Value) throws {
    if index < blocks.parameters.count { try frame.bind(blocks.parameters[index], value) }
  }
  override func bindDefault(parameter index: Int) throws {
    if index < blocks.parameters.count { try inside { try frame.setDefault(blocks.parameters[index]) } }
  }
  override func setLocal(_ name: Name, _ value: Value) throws {
    if let slot = frame.layout.slot(name), slot < Layout.reservedCount {
      automatic.removeAll { $0.0 == slot }
      automatic.append((slot, value))
    } else {
      try frame.assignLocal(name, value)
    }
  }
  override func run(_ kind: BlockKind, to output: Sink) throws {
    guard let body = blocks.block(kind) else { return }
    let saved = frame.output
    defer { frame.output = saved }
    try inside {
      frame.output = output
      do { try frame.finish(try body(frame)) } catch let signal as FlowSignal { try frame.finish(signal.flow) }
    }
  }
  override func inside<T>(_ body: () throws -> T) throws -> T {
    let context = frame.context
    let savedFrame = context.frame
    let savedActivation = context.activation
    let savedCurrent = frame.current
    var saved: [(Int, Value)] = []
    for (slot, value) in automatic {
      saved.append((slot, frame.slots[slot]))
      frame.put(slot, value)
    }
    let savedCaller = caller
    let savedTypes = frame.typesHere
    caller = savedActivation
    frame.typesHere = block.code.types
    frame.current = self
    context.frame = frame
    context.activation = self
    context.callDepth += 1
    defer {
      context.callDepth -= 1
      for (slot, value) in saved { frame.slots[slot] = value }
      frame.current = savedCurrent
      frame.typesHere = savedTypes
      context.frame = savedFrame
      context.activation = savedActivation
      caller = savedCaller
    }
    if context.callDepth > context.maximumCallDepth || StackGuard.isLow(context) { throw RuntimeError.callDepth(context) }
    return try body()
  }
}

/// Where the session's own output goes: the display.
final class SessionOutput: Sink {
  @Unretained private(set) var context: ExecutionContext
  init(_ context: ExecutionContext) { self.context = context }
  override func write(_ value: Value) throws { try context.defaultOutput.write(value) }
}
