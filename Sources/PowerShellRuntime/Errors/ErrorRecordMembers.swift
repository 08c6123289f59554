import DotNet
import SourceText

/// Members of `ErrorRecord`, `ErrorCategoryInfo`, `ErrorDetails` and `InvocationInfo`.
func defineErrorRecord(_ type: NetType) {
  func row(_ signature: String, _ read: @escaping (ErrorRecord, DotNetContext) -> Value) {
    type.property(signature, get: { this, context in (this.object as? ErrorRecord).map { read($0, context) } ?? .null })
  }
  row("System.Exception Exception") { record, _ in .object(record.exception) }
  row("System.Object TargetObject") { record, _ in record.target }
  row("System.Management.Automation.ErrorCategoryInfo CategoryInfo") { record, _ in .object(ErrorCategoryInfo(record)) }
  row("string FullyQualifiedErrorId") { record, _ in .text(record.fullyQualifiedErrorId) }
  type.property(
    "System.Management.Automation.ErrorDetails ErrorDetails",
    get: { this, _ in (this.object as? ErrorRecord).flatMap { $0.details == nil ? nil : .object(ErrorDetails($0)) } ?? .null },
    set: { this, value, context in
      guard let record = this.object as? ErrorRecord else { return }
      record.details = value.isNull ? nil : (value.object as? ErrorDetails)?.message ?? context.toString(value).text
    })
  row("System.Management.Automation.InvocationInfo InvocationInfo") { record, _ in record.invocation.map { .object($0) } ?? .null }
  row("string ScriptStackTrace") { record, _ in record.scriptStackTrace.map { .text($0) } ?? .null }
  row("System.Object PipelineIterationInfo") { _, _ in .array([], of: .int32) }
  row("string PSMessageDetails") { _, _ in .null }
  type.constructor(
    "(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)"
  ) { _, arguments, context in
    guard let exception = arguments[0].object as? ExceptionObject else { return .null }
    let category = ErrorCategory(rawValue: arguments[2].integer ?? 0) ?? .NotSpecified
    return .object(ErrorRecord(exception, id: arguments.string(1).text, category, target: arguments[3]))
  }
  type.constructor("(System.Management.Automation.ErrorRecord errorRecord, System.Exception replaceParentContainsErrorRecordException)") {
    _, arguments, _ in
    guard let old = arguments[0].object as? ErrorRecord else { return .null }
    let exception = arguments[1].object as? ExceptionObject ?? old.exception
    let record = ErrorRecord(exception, id: old.errorId, old.categoryInfo, target: old.target, details: old.details)
    record.invocation = old.invocation
    record.scriptStackTrace = old.scriptStackTrace
    record.commandTypeName = old.commandTypeName
    record.activity = old.activity
    return .object(record)
  }
  type.method("string ToString()") { this, _, _ in .text((this.object as? ErrorRecord)?.message ?? "") }
}

extension ErrorRecord {
  /// `ToString()`: the details' message, or the exception's.
  var text: String { message }
}

/// `CategoryInfo`: a view of its record.
public final class ErrorCategoryInfo: NetObject {
  let record: ErrorRecord
  init(_ record: ErrorRecord) { self.record = record }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.ErrorCategoryInfo", base: .object) { type in
    func row(
      _ signature: String, _ read: @escaping (ErrorRecord, DotNetContext) -> String, _ write: @escaping (ErrorRecord, String) -> Void
    ) {
      type.property(
        "string \(signature)", get: { this, context in (this.object as? ErrorCategoryInfo).map { .text(read($0.record, context)) } ?? .null },
        set: { this, value, context in
          if let info = this.object as? ErrorCategoryInfo { write(info.record, context.toString(value).text) }
        })
    }
    type.property(
      "System.Management.Automation.ErrorCategory Category",
      get: { this, _ in
        (this.object as? ErrorCategoryInfo).map { .object(EnumValue(.errorCategory, Int64($0.record.categoryInfo.rawValue))) } ?? .null
      })
    row("Activity", { record, _ in record.categoryActivity }, { $0.activity = $1 })
    row("Reason", { record, _ in record.categoryReason }, { $0.reason = $1 })
    row("TargetName", { record, context in record.categoryTargetName(context) }, { $0.targetName = $1 })
    row("TargetType", { record, _ in record.categoryTargetType }, { $0.targetType = $1 })
    type.method("string GetMessage()") { this, _, context in
      (this.object as? ErrorCategoryInfo).map { .text($0.record.categoryMessage(context)) } ?? .null
    }
  }
  public override var netType: NetType { ErrorCategoryInfo.type }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(record.categoryMessage(context)) }
}

/// `ErrorDetails`.
public final class ErrorDetails: NetObject {
  private let record: ErrorRecord?
  private let own: String
  var message: String { record?.details ?? own }
  init(_ record: ErrorRecord) {
    self.record = record
    own = ""
  }
  public init(_ message: String) {
    record = nil
    own = message
  }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.ErrorDetails", base: .object) { type in
    type.property("string Message", get: { this, _ in .text((this.object as? ErrorDetails)?.message ?? "") })
    type.property(
      "string RecommendedAction", get: { this, _ in .text((this.object as? ErrorDetails)?.record?.recommendedAction ?? "") },
      set: { this, value, context in (this.object as? ErrorDetails)?.record?.recommendedAction = context.toString(value).text })
    type.constructor("(string message)") { _, arguments, _ in .object(ErrorDetails(arguments.string(0).text)) }
  }
  public override var netType: NetType { ErrorDetails.type }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(message) }
}

func defineInvocationInfo(_ type: NetType) {
  func row(_ signature: String, _ read: @escaping (InvocationInfo) -> Value) {
    type.property(signature, get: { this, _ in (this.object as? InvocationInfo).map(read) ?? .null })
  }
  row("System.Management.Automation.CommandInfo MyCommand") { $0.command.map { .object($0) } ?? .null }
  row("System.Collections.Generic.Dictionary[string,System.Object] BoundParameters") { .object($0.boundParameters) }
  row("System.Collections.Generic.List[System.Object] UnboundArguments") { .array($0.unboundArguments) }
  row("int ScriptLineNumber") { .int($0.position?.startLineNumber ?? 0) }
  row("int OffsetInLine") { .int($0.position?.startColumnNumber ?? 0) }
  row("long HistoryId") { .int64($0.historyId) }
  row("string ScriptName") { $0.position?.file.map { .text($0) } ?? .text("") }
  row("string Line") { .text($0.position.map { $0.source.lineWithEnd($0.startLineNumber) } ?? "") }
  row("string Statement") { .text($0.position?.text ?? "") }
  row("string PositionMessage") { .text($0.positionMessage) }
  row("string PSScriptRoot") { .text($0.position?.file.map { String($0.reversed().drop { $0 != "/" }.dropFirst().reversed()) } ?? "") }
  row("string PSCommandPath") { $0.position?.file.map { .text($0) } ?? .null }
  row("string InvocationName") { .text($0.invocationName) }
  row("int PipelineLength") { .int($0.pipelineLength) }
  row("int PipelinePosition") { .int($0.pipelinePosition) }
  row("bool ExpectingInput") { .bool($0.expectingInput) }
  row("System.Management.Automation.CommandOrigin CommandOrigin") { _ in .object(EnumValue(.commandOrigin, 1)) }
  row("System.Object DisplayScriptPosition") { $0.position.map { .object(ScriptExtentObject($0)) } ?? .null }
}

extension InvocationInfo {
  /// `At C:\x.ps1:3 char:5` with the line and its underlined part.
  public var positionMessage: String {
    guard let position else { return "" }
    let place = position.file ?? "line"
    return "At \(place):\(position.startLineNumber) char:\(position.startColumnNumber)\n\(position.excerpt())"
  }
}
