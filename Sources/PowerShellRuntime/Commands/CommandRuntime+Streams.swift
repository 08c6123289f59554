import DotNet
import PowerShellSyntax

/// Writing to the streams other than output.
/// - Source: `MshCommandRuntime`, about_Preference_Variables, about_CommonParameters
extension CommandRuntime {
  // MARK: Errors

  /// A non-terminating error of this command, subject to `-ErrorAction`, `$ErrorActionPreference` and `-ErrorVariable`.
  /// - Throws: the error itself under `Stop`.
  public func writeError(_ record: ErrorRecord) throws { try writeError(record, keepingInvocation: false) }

  public func writeError(_ record: ErrorRecord, keepingInvocation: Bool, isCollected: Bool = true) throws {
    if !keepingInvocation { stamp(record) }
    if record.scriptStackTrace == nil { record.scriptStackTrace = context.stackTraceText() }
    pipeline?.failed = true
    switch common.errorAction ?? context.errorActionPreference {
    case .Ignore:
      return
    case .SilentlyContinue:
      context.remember(record)
      if isCollected { addToVariable(.error, .object(record)) }
    case .Stop:
      context.remember(record)
      record.stoppedByPreference = true
      if isCollected { addToVariable(.error, .object(HostedError.stopped(record))) }
      // Its own -ErrorAction stops the command itself, the preference the function that it speaks for; a script file has no place to speak of.
      if keepingInvocation, common.errorAction == .Stop || record.invocation?.position == nil { stamp(record, force: true) }
      throw TerminatingError(record, endsScript: true)
    case .Inquire:
      context.remember(record)
      if isCollected { addToVariable(.error, .object(record)) }
      try display(record)
      try inquire(record.message)
    default:
      context.remember(record)
      if isCollected { addToVariable(.error, .object(record)) }
      try display(record)
    }
  }

  func display(_ record: ErrorRecord) throws {
    if let sink = streams.error { try sink.write(.object(record.merged())) } else { try context.defaultOutput.write(.object(ErrorStreamRecord(record))) }
  }

  /// A terminating error of this command: ends the statement it stands in.
  public func throwTerminating(_ record: ErrorRecord) throws -> Never {
    stamp(record)
    if record.commandTypeName == nil { record.commandTypeName = invocation.command?.implementingType }
    if record.scriptStackTrace == nil { record.scriptStackTrace = context.stackTraceText() }
    record.endedCommand = true
    addToVariable(.error, .object(HostedError.ofCommand(record)))
    var error = TerminatingError(record, endsScript: common.errorAction == .Stop)
    error.leaving = self
    throw error
  }

  /// Puts the command's name, position and type on a record.
  func stamp(_ record: ErrorRecord, force: Bool = false) {
    if record.invocation == nil || force {
      // A block speaks under no name.
      let speaksForBlock: Bool = record.invocation?.command is BlockInfo
      record.invocation = invocation
      if !speaksForBlock, record.commandTypeName == nil || record.commandTypeName?.isEmpty == true {
        record.commandTypeName = invocation.command?.implementingType
      }
      if record.activity == nil { record.activity = commandName }
    }
  }

  /// Runs the cmdlet's own code: exceptions that come out of it become terminating errors of this command.
  func guarding<T>(_ body: () throws -> T) throws -> T {
    // Most commands are redirected nowhere: nothing to change and to change back for each object.
    if context.streams === streams { return try annotating(body) }
    let saved = context.streams
    context.streams = streams
    defer { context.streams = saved }
    return try annotating(body)
  }

  @inline(__always) private func annotating<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as TerminatingError {
      ended(by: error.record)
      throw annotated(error)
    } catch let error as NetException {
      let error = TerminatingError(ErrorRecord.of(error.exception))
      error.record.endedCommand = true
      throw annotated(error)
    }
  }

  /// An error of the script that this command runs ends it: what `throw` did not raise is the command's error from now on.
  func ended(by record: ErrorRecord) {
    if !record.wasThrown, !record.stoppedByPreference, record.commandTypeName == nil, record.invocation != nil {
      record.commandTypeName = invocation.command?.implementingType
    }
    record.endedCommand = true
  }

  func annotated(_ error: TerminatingError) -> TerminatingError {
    let record = error.record
    if record.invocation == nil { pipeline?.failed = true }
    stamp(record)
    if record.scriptStackTrace == nil { record.scriptStackTrace = context.stackTraceText() }
    return error
  }

  /// The input object could not be bound to any parameter.
  func writeInputNotBound(_ value: Value) throws {
    let exception = ExceptionObject(type: .parameterBindingException, message: Messages.text("ParameterBinderStrings", "InputObjectNotBound"))
    try writeError(ErrorRecord(exception, id: "InputObjectNotBound", .InvalidArgument, target: value))
  }

  // MARK: Warning, verbose, debug, information

  public func writeWarning(_ text: String) throws {
    try writeLine(text, .warning, common.warningAction ?? context.preference("WarningPreference") ?? .Continue)
  }
  public func writeVerbose(_ text: String) throws {
    let action: ActionPreference =
      common.verbose.map { $0 ? .Continue : .SilentlyContinue } ?? context.preference("VerbosePreference") ?? .SilentlyContinue
    try writeLine(text, .verbose, action)
  }
  public func writeDebug(_ text: String) throws {
    let action: ActionPreference =
      common.debug.map { $0 ? .Continue : .SilentlyContinue } ?? context.preference("DebugPreference") ?? .SilentlyContinue
    try writeLine(text, .debug, action)
  }
  public func writeProgress(_ record: ProgressRecord) throws {
    let action = common.progressAction ?? context.preference("ProgressPreference") ?? .Continue
    if action == .Continue { context.host.writeProgress(record) }
  }

  public func writeInformation(_ record: InformationRecord) throws {
    let action = common.informationAction ?? context.preference("InformationPreference") ?? .SilentlyContinue
    if action == .Ignore { return }
    addToVariable(.information, .object(record))
    if let sink = streams.information {
      try sink.write(.object(record))
      return
    }
    switch action {
    case .Stop:
      throw TerminatingError(stopped("InformationPreference", record.messageText(context)), endsScript: true)
    case .Continue, .Inquire:
      context.showText(record.messageText(context) + "\n")
    default: break
    }
  }

  /// `Write-Host`: an information record that shows whatever the preference says.
  public func writeHost(_ record: InformationRecord, text: String) throws {
    let action = common.informationAction ?? context.preference("InformationPreference") ?? .SilentlyContinue
    if action != .Ignore { addToVariable(.information, .object(record)) }
    if let sink = streams.information {
      try sink.write(.object(record))
    } else if common.informationAction != .Ignore {
      context.showText(text)
    }
  }

  private func writeLine(_ text: String, _ kind: InformationalRecord.Kind, _ action: ActionPreference) throws {
    if action == .Ignore { return }
    if action == .SilentlyContinue, kind != .warning { return }
    let record = InformationalRecord(kind, text)
    if kind == .warning { addToVariable(.warning, .object(record)) }
    if action == .SilentlyContinue { return }
    let sink = kind == .warning ? streams.warning : kind == .verbose ? streams.verbose : streams.debug
    if let sink { try sink.write(.object(record)) } else { context.showLine(record) }
    if action == .Stop {
      throw TerminatingError(stopped(kind.preference, text), endsScript: true)
    }
    if action == .Inquire { try inquire(nil) }
  }

  private func stopped(_ preference: String, _ text: String) -> ErrorRecord {
    let message = Messages.format("CommandBaseStrings", "ErrorPreferenceStop", preference, text)
    let exception = ExceptionObject(type: ExceptionTypes.automation("ActionPreferenceStopException"), message: message)
    let record = ErrorRecord(exception, id: "ActionPreferenceStop", .OperationStopped)
    stamp(record)
    return record
  }

  // MARK: -ErrorVariable and the like

  enum VariableKind { case error, warning, information, output }

  /// The error that ended this command, unless its variable has it already.
  func addEndingError(_ record: ErrorRecord, asRecord: Bool) {
    let value: Value = asRecord || record.wasThrown || record.stoppedByPreference ? .object(record) : .object(HostedError.exception(of: record))
    for list in streams.variableLists where list.kind == .error && (record.stoppedByPreference || !list.endsWith(record)) { list.add(value) }
  }

  func addToVariable(_ kind: VariableKind, _ value: Value) {
    for list in streams.variableLists where list.kind == kind { list.add(value) }
  }

  /// Makes the lists that `-OutVariable`, `-ErrorVariable`... name, before the command runs.
  func openVariables() {
    open(common.errorVariable, .error)
    open(common.warningVariable, .warning)
    open(common.informationVariable, .information)
    if let list = open(common.outVariable, .output) { output = VariableSink(list, output) }
    if let name = common.pipelineVariable, !name.isEmpty { output = PipelineVariableSink(Name(name), context.frame, output) }
  }

  @discardableResult private func open(_ name: String?, _ kind: VariableKind) -> VariableList? {
    guard let name, !name.isEmpty else { return nil }
    let list = VariableList(name, kind, context)
    if kind != .output {
      streams = streams.copy()
      streams.variableLists.append(list)
    }
    return list
  }

  func closeVariables() {
    if let name = common.pipelineVariable, !name.isEmpty { try? context.engine.removeVariable(Name(name), .visible) }
  }
}

/// An `ArrayList` in a variable, to which a stream is copied. `+name` keeps what was in it.
final class VariableList {
  let kind: CommandRuntime.VariableKind
  private let list: NetList

  init(_ name: String, _ kind: CommandRuntime.VariableKind, _ context: ExecutionContext) {
    self.kind = kind
    let appends = name.hasPrefix("+")
    let (key, scope) = VariableList.place(appends ? String(name.dropFirst()) : name)
    var elements: [Value] = []
    if appends, let old = context.engine.variable(key, scope ?? .visible), !old.isNull {
      elements = old.object?.contiguousElements ?? [old]
    }
    list = NetList(elements, type: .arrayList)
    try? context.engine.setVariable(key, .object(list), scope ?? .local)
  }

  /// `script:problems`: the name and the scope it names.
  private static func place(_ name: String) -> (Name, ScopeSelector?) {
    guard let colon = name.firstIndex(of: ":") else { return (Name(name), nil) }
    let rest = Name(String(name[name.index(after: colon)...]))
    switch name[..<colon].lowercased() {
    case "global": return (rest, .global)
    case "script": return (rest, .script)
    case "local", "private", "variable": return (rest, nil)
    default: return (Name(name), nil)
    }
  }

  func add(_ value: Value) {
    list.elements.append(value)
    list.version += 1
  }
  /// Whether the last of it is that error: the record, or the exception that carries it.
  func endsWith(_ record: ErrorRecord) -> Bool {
    switch list.elements.last?.object {
    case let last as ErrorRecord: return last === record
    case let last as ExceptionObject:
      if last === record.exception { return true }
      if case .object(let inner)? = last.properties["ErrorRecord"] { return inner === record }
      return false
    default: return false
    }
  }
}

private final class VariableSink: Sink {
  private let list: VariableList
  private let next: Sink
  init(_ list: VariableList, _ next: Sink) {
    self.list = list
    self.next = next
  }
  override func write(_ value: Value) throws {
    list.add(value)
    try next.write(value)
  }
}

/// Sets the variable in the scope that the pipeline stands in, for the commands that follow.
private final class PipelineVariableSink: Sink {
  private let name: Name
  private let scope: Frame
  private let next: Sink
  init(_ name: Name, _ scope: Frame, _ next: Sink) {
    self.name = name
    self.scope = scope
    self.next = next
  }
  override func write(_ value: Value) throws {
    try scope.assignLocal(name, value)
    try next.write(value)
  }
}

/// What the warning, verbose and debug streams carry.
public final class InformationalRecord: NetObject {
  public enum Kind: String {
    case warning = "Warning", verbose = "Verbose", debug = "Debug"
    var preference: String { "\(rawValue)Preference" }
    public var prefix: String { "\(rawValue.uppercased()): " }
  }
  public let kind: Kind
  public let message: String
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
  static func register() {
    for type in [base, warning, verbose, debug, InformationRecord.type, HostInformationMessage.type] { TypeRegistry.register(type.fullName) { type } }
  }

  nonisolated(unsafe) private static let base = NetType("System.Management.Automation.InformationalRecord", base: .object) { type in
    type.property("System.Management.Automation.InvocationInfo InvocationInfo") { _, _ in .null }
    type.property("string Message", get: { this, _ in .text((this.object as? InformationalRecord)?.message ?? "") })
  }
  private static func make(_ kind: Kind) -> NetType {
    NetType("System.Management.Automation.\(kind.rawValue)Record", base: base) { type in
      type.constructor("(string message)") { _, a, _ in .object(InformationalRecord(kind, a.string(0).text)) }
    }
  }
  nonisolated(unsafe) private static let warning = make(.warning)
  nonisolated(unsafe) private static let verbose = make(.verbose)
  nonisolated(unsafe) private static let debug = make(.debug)
  public override var netType: NetType {
    switch kind {
    case .warning: InformationalRecord.warning
    case .verbose: InformationalRecord.verbose
    case .debug: InformationalRecord.debug
    }
  }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(message) }
}

/// `InformationRecord`.
public final class InformationRecord: NetObject {
  public let messageData: Value
  public let source: String
  public var tags: [String]
  public init(_ messageData: Value, source: String, tags: [String] = []) {
    self.messageData = messageData
    self.source = source
    self.tags = tags
  }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.InformationRecord", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (InformationRecord) -> Value) {
      type.property(signature, get: { this, _ in (this.object as? InformationRecord).map(read) ?? .null })
    }
    row("System.Object MessageData") { $0.messageData }
    row("string Source") { .text($0.source) }
    row("System.Collections.Generic.List[string] Tags") { .array($0.tags.map { .text($0) }) }
  }
  public override var netType: NetType { InformationRecord.type }
  public func messageText(_ context: ExecutionContext) -> String { context.text(of: messageData) }
  public override func toString(_ context: DotNetContext) throws -> PSString? { context.toString(messageData) }
}

/// `Write-Host`'s message.
public final class HostInformationMessage: NetObject {
  public let message: String
  public let noNewLine: Bool
  public init(_ message: String, noNewLine: Bool) {
    self.message = message
    self.noNewLine = noNewLine
  }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.HostInformationMessage", base: .object) { type in
    type.property("string Message", get: { this, _ in .text((this.object as? HostInformationMessage)?.message ?? "") })
    type.property("bool NoNewLine", get: { this, _ in .bool((this.object as? HostInformationMessage)?.noNewLine ?? false) })
  }
  public override var netType: NetType { HostInformationMessage.type }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(message) }
}

extension ExecutionContext {
  /// Text for the screen. What `Out-Default` holds back (a table that waits for its widths) goes first.
  public func showText(_ text: String) {
    flushDisplay?()
    host.write(screenText?(text) ?? text)
  }
  /// `WARNING: text`, coloured where the terminal can.
  public func showLine(_ record: InformationalRecord) {
    let line = record.kind.prefix + record.message
    showText(host.supportsVirtualTerminal ? "\u{1b}[33;1m\(line)\u{1b}[0m\n" : "\(line)\n")
  }
}
