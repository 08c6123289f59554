import DotNet
import PowerShellSyntax
import SourceText

/// One scope at work: the variables of a function, script, script block or module, and what the code running in it needs at hand.
///
/// A slot that holds `.void` is a variable not assigned here; one that holds a `PSVariable` is a variable with options,
/// attributes, or a reference to it somewhere.
public final class Frame: ScriptActivation, CommandScopeHolder {
  public let context: ExecutionContext
  public let layout: Layout
  public internal(set) var slots: UnsafeMutablePointer<Value>
  @usableFromInline var slotCount: Int
  /// The next scope outwards, where names not found here are looked for.
  public internal(set) var parent: Frame?
  public internal(set) var session: SessionState
  public var output: Sink
  /// The activation whose code runs in this scope now: the frame itself, or a dot-sourced block.
  var current: ScriptActivation {
    get { dotSourced?.object ?? self }
    set { dotSourced = newValue === self ? nil : .passUnretained(newValue) }
  }
  private(set) var dotSourced: Unmanaged<ScriptActivation>?
  /// Where a `break` or `continue` on its way wants to go; nil is the nearest loop.
  var label: String?
  let code: CompiledScript?
  /// What types' names mean in the script that runs in this scope without one of its own.
  var typesHere: TypeScope?
  /// Functions and aliases defined in this scope.
  public var commands: CommandScope?
  /// Classes and enums defined in this scope by a block that is no script.
  var types: [Name: NetType]?
  /// Variables set by name that the layout does not know.
  var dynamic: [Name: PSVariable]?
  public var isScriptScope = false
  public var strictVersion: Int?
  /// What `$args` holds.
  var arguments: [Value] = []
  /// The call that was made without the binder, while it runs.
  var directCall: Unmanaged<CallPlan>?
  /// Which parameters a direct call bound.
  var boundMask: UInt64 = 0
  /// What a method's `return` gave.
  var returnValue: Value = .void

  public init(
    _ context: ExecutionContext, layout: Layout, parent: Frame?, session: SessionState, output: Sink, block: ScriptBlock,
    code: CompiledScript?
  ) {
    self.context = context
    self.layout = layout
    self.parent = parent
    self.session = session
    self.output = output
    self.code = code
    slotCount = layout.count
    slots = UnsafeMutablePointer<Value>.allocate(capacity: slotCount)
    slots.initialize(repeating: .void, count: slotCount)
    super.init(block)
  }

  deinit {
    slots.deinitialize(count: slotCount)
    slots.deallocate()
  }

  public var parentHolder: CommandScopeHolder? { parent }

  // MARK: As the pipeline drives it

  public override func has(_ kind: BlockKind) -> Bool { code?.own.block(kind) != nil }

  public override func bind(parameter index: Int, _ value: Value) throws {
    guard let code, index < code.own.parameters.count else { return }
    let parameter = code.own.parameters[index]
    try bind(parameter, value)
  }

  func bind(_ parameter: CompiledParameter, _ value: Value) throws {
    let type = try parameter.type(self)
    if type == nil, parameter.validations.isEmpty {
      put(parameter.slot, value.isVoid ? .null : value)
      return
    }
    let variable = PSVariable(parameter.name, value.isVoid ? .null : value)
    variable.attributes = try constraints(parameter, type)
    slots[parameter.slot] = .object(variable)
  }

  public override func bindDefault(parameter index: Int) throws {
    guard let code, index < code.own.parameters.count else { return }
    let parameter = code.own.parameters[index]
    try enter(from: context.frame) { try setDefault(parameter) }
  }

  public override func setLocal(_ name: Name, _ value: Value) throws {
    if let slot = layout.slot(name), slot < Layout.reservedCount {
      put(slot, value)
      return
    }
    if let slot = layout.slot(name) {
      growIfNeeded()
      put(slot, value)
    } else {
      install(PSVariable(name, value))
    }
  }

  public override func run(_ kind: BlockKind, to output: Sink) throws {
    guard let body = code?.own.block(kind) else { return }
    self.output = output
    try enter(from: context.frame) { try finish(try body(self)) }
  }

  public override func inside<T>(_ body: () throws -> T) throws -> T {
    var result: T?
    try enter(from: context.frame) { result = try body() }
    guard let result else { throw ControlSignal.stopped }
    return result
  }

  private var directCommand: CommandInfo? { directCall?.object.command }
  public override var callInvocation: InvocationInfo? { invocation ?? (code == nil || isGlobal ? nil : madeInvocation) }
  public override var name: String {
    if let command = invocation?.command ?? directCommand, !command.name.isEmpty, !(command is ExternalScriptInfo) { return command.name }
    return "<ScriptBlock>"
  }

  /// Marks the statement that runs now.
  @inline(__always) func stand(at node: Ast) {
    if let dotSourced { dotSourced._withUnsafeGuaranteedRef { $0.position = node } } else { position = node }
  }

  /// Makes room for variables that the layout learned after this frame was made.
  func growIfNeeded() {
    guard slotCount < layout.count else { return }
    let wanted = max(layout.count, 16)
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: wanted)
    larger.moveInitialize(from: slots, count: slotCount)
    slots.deallocate()
    slots = larger
    for slot in slotCount..<wanted {
      var value: Value = .void
      if slot < layout.count, let variable = dynamic?.removeValue(forKey: layout.names[slot]) { value = .object(variable) }
      (larger + slot).initialize(to: value)
    }
    slotCount = wanted
  }

  var isGlobal: Bool { self === context.global }

  /// The scope that `script:` names from here.
  public var scriptFrame: Frame {
    var frame = self
    while !frame.isScriptScope, let parent = frame.parent, frame !== session.top { frame = parent }
    return frame
  }
}

// MARK: Slots

@inline(__always) func isCell(_ object: NetObject) -> Bool { type(of: object) == PSVariable.self }

extension Value {
  /// Whether a slot that holds it reads as this very value.
  @inline(__always) var fitsSlot: Bool {
    switch self {
    case .void: false
    case .object(let object): !isCell(object)
    default: true
    }
  }
}

extension Frame {
  /// The variable's value as code of this frame's layout reads it.
  @inline(__always) func read(_ slot: Int, _ name: Name) throws -> Value {
    let value = slots[slot]
    switch value {
    case .void: return try readOutward(slot, name)
    case .object(let object): return isCell(object) ? cellValue(object) : value
    default: return value
    }
  }

  /// The variable's value in this scope alone: what `+=` adds to.
  @inline(never) func ownOrUndefined(_ slot: Int, _ name: Name) throws -> Value {
    if context.allScopeNames.contains(name) || slot < Layout.reservedCount { return try read(slot, name) }
    return try ownValue(name, skipPrivate: false) ?? undefined(name)
  }

  @inline(never) private func cellValue(_ object: NetObject) -> Value { unsafeDowncast(object, to: PSVariable.self).value }

  @inline(never) private func readOutward(_ slot: Int, _ name: Name) throws -> Value {
    if slot < Layout.reservedCount, let value = materialize(slot) { return value }
    return try parentValue(name)
  }

  /// The value of a variable not assigned here.
  func parentValue(_ name: Name) throws -> Value {
    var frame = parent
    while let scope = frame {
      if let value = scope.ownValue(name, skipPrivate: true) { return value }
      frame = scope.parent
    }
    return try undefined(name)
  }

  func undefined(_ name: Name) throws -> Value {
    if context.strictVersion(self) >= 1, context.allowUndefined == 0, name != Layout.reserved[Layout.underscore] {
      throw RuntimeError.make(
        "VariableIsUndefined", "The variable '$\(name.text)' cannot be retrieved because it has not been set.", .InvalidOperation,
        target: .text(name.text))
    }
    return .null
  }

  /// The value in this scope alone.
  func ownValue(_ name: Name, skipPrivate: Bool) -> Value? {
    if let slot = layout.slot(name), slot < slotCount {
      switch slots[slot] {
      case .void: return slot < Layout.reservedCount ? materialize(slot) : nil
      case .object(let object) where isCell(object):
        let variable = unsafeDowncast(object, to: PSVariable.self)
        return skipPrivate && variable.options.contains(.private) ? nil : variable.value
      case let value: return value
      }
    }
    if let variable = dynamic?[name] { return skipPrivate && variable.options.contains(.private) ? nil : variable.value }
    return nil
  }

  /// Stores into a slot of this frame's layout.
  @inline(__always) func assign(_ slot: Int, _ value: Value) throws {
    switch slots[slot] {
    case .void: try assignFirst(slot, value)
    case .object(let object) where isCell(object): try unsafeDowncast(object, to: PSVariable.self).set(value, context)
    default:
      switch value {
      case .void: try assignFirst(slot, value)
      case .object(let object) where isCell(object): try assignFirst(slot, value)
      default: slots[slot] = value
      }
    }
  }

  @inline(never) private func assignFirst(_ slot: Int, _ value: Value) throws {
    if !context.allScopeNames.isEmpty, context.allScopeNames.contains(layout.names[slot]), !isGlobal {
      let name = layout.names[slot]
      var frame: Frame? = parent
      while let scope = frame {
        if let variable = scope.ownVariable(name) { return try variable.set(value, context) }
        frame = scope.parent
      }
    }
    put(slot, value)
  }

  /// Stores past options and types; wraps what a bare slot cannot hold.
  func put(_ slot: Int, _ value: Value) {
    switch value {
    case .void: slots[slot] = .object(PSVariable(layout.names[slot], .void))
    case .object(let object) where isCell(object): slots[slot] = .object(PSVariable(layout.names[slot], value))
    default: slots[slot] = value
    }
  }

  /// The automatic variables of a scope, made when somebody looks.
  func materialize(_ slot: Int) -> Value? {
    guard code != nil, !isGlobal else { return nil }
    switch slot {
    case Layout.args:
      let value: Value = .array(arguments)
      slots[slot] = value
      return value
    case Layout.myInvocation:
      let value: Value = .object(madeInvocation)
      slots[slot] = value
      return value
    case Layout.psBoundParameters:
      let value: Value = .object(madeInvocation.boundParameters)
      slots[slot] = value
      return value
    case Layout.input: return .object(NetEnumerator([]))
    default: return nil
    }
  }

  /// `$MyInvocation`; calls that took the short way make theirs when asked.
  var madeInvocation: InvocationInfo {
    if let invocation { return invocation }
    let made = InvocationInfo(
      command: directCommand ?? BlockInfo(block), invocationName: directCall?.object.name ?? "&", position: caller?.currentExtent)
    if let code {
      for (index, parameter) in code.own.parameters.enumerated() where boundMask & (1 << UInt64(min(index, 63))) != 0 {
        made.boundParameters[parameter.name.text] = ownValue(parameter.name, skipPrivate: false) ?? .null
      }
    }
    made.unboundArguments = arguments
    invocation = made
    return made
  }
}

extension ScriptActivation {
  /// Where this call's code stands.
  public var currentExtent: ScriptExtent? { position?.extent }
}

extension NetType {
  nonisolated(unsafe) static let boundParameters = NetType(
    "System.Management.Automation.PSBoundParametersDictionary",
    base: NetType.named("System.Collections.Generic.Dictionary[string,object]") ?? .hashtable)
}
