import DotNet
import PowerShellSyntax
import SourceText

/// From a thrown Swift error to the record that `$_`, `$Error` and the screen get.
extension ErrorRecord {
  /// The record of any error that left running code; nil for what is no error (`exit`, Ctrl-C, a stopped pipeline).
  public static func make(from error: Error, at ast: Ast? = nil, _ context: ExecutionContext) -> ErrorRecord? {
    switch error {
    case let terminating as TerminatingError:
      terminating.record.locate(at: ast, context)
      return terminating.record
    case let net as NetException:
      let record = ErrorRecord.of(net.exception)
      record.locate(at: ast, context)
      return record
    case is ControlSignal: return nil
    case let parse as ParseError:
      return ErrorRecord.parse([parse], context)
    default:
      let record = ErrorRecord(NetException("System.InvalidOperationException", "\(error)").exception, id: "InternalError")
      record.locate(at: ast, context)
      return record
    }
  }

  /// The record an exception carries, or a new one with its type's name as id.
  public static func of(_ exception: ExceptionObject) -> ErrorRecord {
    if case .object(let object)? = exception.properties["ErrorRecord"], let record = object as? ErrorRecord { return record }
    let id: String
    if case .string(let text)? = exception.properties["ErrorId"] { id = text.text } else { id = exception.netType.fullName }
    let own = ErrorRecord.ownRecords[exception.netType.fullName]
    let record = ErrorRecord(exception, id: own?.id ?? id, own?.category ?? .NotSpecified)
    exception.properties["ErrorRecord"] = .object(record)
    return record
  }

  /// PowerShell's own exceptions that make their records themselves.
  private static let ownRecords: [String: (id: String, category: ErrorCategory)] = [
    "System.Management.Automation.PSInvalidOperationException": ("InvalidOperation", .InvalidOperation),
    "System.Management.Automation.PSArgumentException": ("Argument", .InvalidArgument),
    "System.Management.Automation.PSArgumentNullException": ("ArgumentNull", .InvalidArgument),
    "System.Management.Automation.PSArgumentOutOfRangeException": ("ArgumentOutOfRange", .InvalidArgument),
    "System.Management.Automation.PSNotSupportedException": ("NotSupported", .NotImplemented),
    "System.Management.Automation.PSNotImplementedException": ("NotImplemented", .NotImplemented),
  ]

  /// Says where it happened, unless it says so already.
  public func locate(at ast: Ast?, _ context: ExecutionContext) {
    if invocation == nil, let position = ast ?? context.engine?.currentActivation?.position {
      invocation = InvocationInfo(
        command: context.engine?.currentActivation?.invocation?.command, invocationName: "", position: position.extent)
    }
    if scriptStackTrace == nil { scriptStackTrace = context.stackTraceText(at: ast) }
  }

  /// What does not parse: one record whose message holds the first error, its exception all of them.
  /// - Parameter hosted: text given to a `PowerShell` object, whose error says whether more text could mend it.
  public static func parse(_ errors: [ParseError], _ context: ExecutionContext, hosted: Bool = false) -> ErrorRecord {
    guard let first = errors.first else { return ErrorRecord("System.Management.Automation.ParseException", "", id: "ParseException") }
    // At most ten are told.
    var texts = errors.prefix(10).map { error in
      "At \(error.extent.file ?? "line"):\(error.extent.startLineNumber) char:\(error.extent.startColumnNumber)\n\(error.extent.excerpt())\n\(error.message)"
    }
    if errors.count > 10 { texts.append("Not all parse errors were reported.  Correct the reported errors and try again.") }
    let exception = ExceptionObject(type: ExceptionTypes.automation(hosted && first.incompleteInput ? "IncompleteParseException" : "ParseException"),
      message: texts.joined(separator: "\n\n"))
    exception.properties["Errors"] = .array(errors.map { .object(ParseErrorObject($0)) })
    let record = ErrorRecord(exception, id: first.errorId, .ParserError)
    record.invocation = InvocationInfo(command: nil, invocationName: "", position: first.extent)
    record.reason = "ParentContainsErrorRecordException"
    record.parseErrors = errors
    exception.properties["ErrorRecord"] = .object(record)
    return record
  }

  /// A parse error as the cmdlet that was given the text reports it: all that is wrong, one after the other, at the cmdlet's own place.
  public static func parse(_ errors: [ParseError], by run: CommandRuntime) -> ErrorRecord {
    let record = parse(errors, run.context)
    let texts = errors.map { error in
      "At \(error.extent.file ?? "line"):\(error.extent.startLineNumber) char:\(error.extent.startColumnNumber)\n\(error.extent.excerpt())\n\(error.message)"
    }
    record.exception.message = texts.joined(separator: "\n")
    record.invocation = run.invocation
    record.activity = run.invocation.command?.name
    record.commandTypeName = run.invocation.command?.implementingType
    record.reason = "ParseException"
    return record
  }

  // MARK: Parts of CategoryInfo

  public var categoryActivity: String { activity ?? invocation?.command?.name ?? "" }
  public var categoryReason: String { reason ?? exception.netType.name }

  public func categoryTargetName(_ context: DotNetContext?) -> String {
    if let targetName { return targetName }
    if target.isNull { return "" }
    return context?.toString(target).text ?? ""
  }
  public var categoryTargetType: String {
    if let targetType { return targetType }
    if target.object is PSObjectBox { return "PSObject" }
    if case .object(let object) = target, let custom = object as? PSCustomObject { return custom.extended?.typeNames?.first ?? "PSCustomObject" }
    return target.netType?.name ?? ""
  }

  /// `CategoryInfo.ToString()`.
  public func categoryMessage(_ context: DotNetContext?) -> String {
    let template = Messages.text("ErrorCategoryStrings", "\(categoryInfo)")
    return Messages.format(
      template, [categoryActivity, ErrorRecord.shortened(categoryTargetName(context)), categoryTargetType, categoryReason])
  }

  /// Long target names are cut in the middle.
  static func shortened(_ text: String) -> String {
    let units = Array(text.utf16)
    guard units.count > 40 else { return text }
    let head = String(decoding: units[..<17], as: UTF16.self)
    let tail = String(decoding: units[(units.count - 17)...], as: UTF16.self)
    return Messages.format("ErrorPackage", "Ellipsize", head, tail)
  }
}

/// A parse error as a script sees it in `$_.Exception.Errors`.
public final class ParseErrorObject: NetObject {
  public let error: ParseError
  init(_ error: ParseError) { self.error = error }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Language.ParseError", base: .object) { type in
    type.property("string ErrorId", get: { this, _ in .text((this.object as? ParseErrorObject)?.error.errorId ?? "") })
    type.property("string Message", get: { this, _ in .text((this.object as? ParseErrorObject)?.error.message ?? "") })
    type.property("bool IncompleteInput", get: { this, _ in .bool((this.object as? ParseErrorObject)?.error.incompleteInput ?? false) })
    type.property("System.Management.Automation.Language.IScriptExtent Extent", get: { this, _ in
      (this.object as? ParseErrorObject).map { .object(ScriptExtentObject($0.error.extent)) } ?? .null
    })
  }
  public override var netType: NetType { ParseErrorObject.type }
  public override func toString(_ context: DotNetContext) throws -> PSString? {
    PSString("At line:\(error.extent.startLineNumber) char:\(error.extent.startColumnNumber)\n\(error.extent.excerpt())\n\(error.message)")
  }
}

/// `IScriptExtent`.
public final class ScriptExtentObject: NetObject {
  public let extent: ScriptExtent
  public init(_ extent: ScriptExtent) { self.extent = extent }
  nonisolated(unsafe) static let interface = NetType("System.Management.Automation.Language.IScriptExtent", .interface, base: .object)
  nonisolated(unsafe) static let type = NetType(
    "System.Management.Automation.Language.InternalScriptExtent", base: .object, interfaces: [interface]
  ) { type in
    func row(_ signature: String, _ read: @escaping (ScriptExtent) -> Value) {
      type.property(signature, get: { this, _ in (this.object as? ScriptExtentObject).map { read($0.extent) } ?? .null })
    }
    row("string File") { $0.file.map { .text($0) } ?? .null }
    row("string Text") { .text($0.text) }
    row("int StartLineNumber") { .int($0.startLineNumber) }
    row("int StartColumnNumber") { .int($0.startColumnNumber) }
    row("int EndLineNumber") { .int($0.endLineNumber) }
    row("int EndColumnNumber") { .int($0.endColumnNumber) }
    row("int StartOffset") { .int($0.startOffset) }
    row("int EndOffset") { .int($0.endOffset) }
    row("System.Management.Automation.Language.IScriptPosition StartScriptPosition") {
      .object(ScriptPositionObject($0.source, $0.startOffset))
    }
    row("System.Management.Automation.Language.IScriptPosition EndScriptPosition") {
      .object(ScriptPositionObject($0.source, $0.endOffset))
    }
  }
  public override var netType: NetType { ScriptExtentObject.type }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(extent.text) }
}

/// `IScriptPosition`.
public final class ScriptPositionObject: NetObject {
  let source: SourceFile
  let offset: Int
  init(_ source: SourceFile, _ offset: Int) {
    self.source = source
    self.offset = offset
  }
  nonisolated(unsafe) static let interface = NetType("System.Management.Automation.Language.IScriptPosition", .interface, base: .object)
  nonisolated(unsafe) static let type = NetType(
    "System.Management.Automation.Language.InternalScriptPosition", base: .object, interfaces: [interface]
  ) { type in
    func row(_ signature: String, _ read: @escaping (ScriptPositionObject) -> Value) {
      type.property(signature, get: { this, _ in (this.object as? ScriptPositionObject).map { read($0) } ?? .null })
    }
    row("int ColumnNumber") { .int($0.source.position(of: $0.offset).column) }
    row("string File") { $0.source.name.map { .text($0) } ?? .null }
    row("string Line") { .text($0.source.line($0.source.position(of: $0.offset).line)) }
    row("int LineNumber") { .int($0.source.position(of: $0.offset).line) }
    row("int Offset") { .int($0.offset) }
    type.method("string GetFullScript()") { this, _, _ in .text((this.object as? ScriptPositionObject)?.source.text ?? "") }
  }
  public override var netType: NetType { ScriptPositionObject.type }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(source.text) }
}

extension ExecutionContext {
  /// `ScriptStackTrace`: each call that is running, innermost first.
  public func stackTraceText(at ast: Ast? = nil) -> String {
    var lines: [String] = []
    var activation = engine?.currentActivation
    var position = ast ?? activation?.position
    while let current = activation {
      if let position {
        let file = position.extent.file ?? "<No file>"
        lines.append("at \(current.name), \(file): line \(position.extent.startLineNumber)")
      }
      activation = current.caller
      position = activation?.position
    }
    return lines.joined(separator: "\n")
  }
}
