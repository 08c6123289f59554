import DotNet
import PowerShellSyntax
import SourceText

/// `System.Management.Automation.ErrorCategory`.
public enum ErrorCategory: Int, Sendable, CaseIterable {
  case NotSpecified, OpenError, CloseError, DeviceError, DeadlockDetected, InvalidArgument, InvalidData, InvalidOperation,
    InvalidResult, InvalidType, MetadataError, NotImplemented, NotInstalled, ObjectNotFound, OperationStopped, OperationTimeout,
    SyntaxError, ParserError, PermissionDenied, ResourceBusy, ResourceExists, ResourceUnavailable, ReadError, WriteError,
    FromStdErr, SecurityError, ProtocolError, ConnectionError, AuthenticationError, LimitsExceeded, QuotaExceeded, NotEnabled
}

/// `System.Management.Automation.ErrorRecord`: what went wrong, with which id, about which object, where.
public final class ErrorRecord: NetObject {
  public let exception: ExceptionObject
  /// The id's own part; `fullyQualifiedErrorId` adds the command's type (`,Microsoft.PowerShell.Commands.GetItemCommand`).
  public var errorId: String
  public var categoryInfo: ErrorCategory
  public var target: Value
  public var activity: String?
  public var reason: String?
  public var targetName: String?
  public var targetType: String?
  /// `ErrorDetails`: replaces the exception's message on screen.
  public var details: String?
  public var recommendedAction: String?
  public var invocation: InvocationInfo?
  public var scriptStackTrace: String?
  /// The command's implementing type, appended to the id.
  public var commandTypeName: String?
  /// What did not parse, for a record made of parse errors.
  public var parseErrors: [ParseError] = []
  /// It came out of the error stream into the output (`2>&1`): shown, it goes to standard error again.
  public private(set) var isMerged = false
  /// `Get-Error` gave it: shown with all that is known of it.
  public private(set) var isListed = false
  /// The record that this one stands for in a pipeline.
  private var original: ErrorRecord?
  /// `-ErrorAction Stop` made it a terminating error.
  public var stoppedByPreference = false
  /// `throw` raised it.
  public var wasThrown = false
  /// It ended a cmdlet or an advanced function.
  public var endedCommand = false

  public init(
    _ exception: ExceptionObject, id: String, _ category: ErrorCategory = .NotSpecified, target: Value = .null,
    details: String? = nil
  ) {
    self.exception = exception
    self.errorId = id
    self.categoryInfo = category
    self.target = target
    self.details = details
    super.init()
    if exception.record == nil { exception.record = self }
  }

  /// A record around a new exception of the type with the given full name.
  public convenience init(
    _ type: String, _ message: String, id: String, _ category: ErrorCategory = .NotSpecified, target: Value = .null
  ) {
    self.init(NetException(type, message).exception, id: id, category, target: target)
  }

  public override var netType: NetType { .errorRecord }
  public override func equals(_ other: Value) -> Bool {
    guard case .object(let object) = other, let record = object as? ErrorRecord else { return false }
    return (original ?? self) === (record.original ?? record)
  }

  /// The record as it goes into the output where its stream is merged.
  public func merged() -> ErrorRecord {
    let copy = copy()
    copy.isMerged = true
    return copy
  }

  /// The record as `Get-Error` gives it.
  public func listed() -> ErrorRecord {
    let copy = copy()
    copy.isListed = true
    return copy
  }

  private func copy() -> ErrorRecord {
    let copy = ErrorRecord(exception, id: errorId, categoryInfo, target: target, details: details)
    copy.activity = activity
    copy.reason = reason
    copy.targetName = targetName
    copy.targetType = targetType
    copy.recommendedAction = recommendedAction
    copy.invocation = invocation
    copy.scriptStackTrace = scriptStackTrace
    copy.commandTypeName = commandTypeName
    copy.parseErrors = parseErrors
    copy.stoppedByPreference = stoppedByPreference
    copy.wasThrown = wasThrown
    copy.endedCommand = endedCommand
    copy.original = original ?? self
    copy.extended = extended
    return copy
  }

  /// A run-time error raised again and caught by nobody is shown by the record that its exception made of itself.
  func showParent() {
    if exception.type === NetType.runtimeException, errorId == exception.type.name { reason = "ParentContainsErrorRecordException" }
  }

  public var fullyQualifiedErrorId: String { commandTypeName.flatMap { $0.isEmpty ? nil : $0 }.map { errorId.isEmpty ? $0 : "\(errorId),\($0)" } ?? errorId }

  public var message: String { details ?? exception.message }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(message) }
}

/// A terminating error on its way up.
public struct TerminatingError: Error {
  // An error must be Sendable; the one thread that interprets never hands it over.
  nonisolated(unsafe) public let record: ErrorRecord
  /// `throw` and `-ErrorAction Stop` end the whole script unless caught; other terminating errors end the statement only.
  public let endsScript: Bool
  /// `throw` without a value raised it again.
  public var isRethrown = false
  /// `$PSCmdlet.ThrowTerminatingError` ends this command, whatever the preference, before it is an error of its caller's.
  nonisolated(unsafe) var leaving: CommandRuntime?
  public init(_ record: ErrorRecord, endsScript: Bool = false) {
    self.record = record
    self.endsScript = endsScript
  }
}

/// Ways out of running code that are not errors. Within one script block the compiler uses `Flow`; these cross call boundaries.
public enum ControlSignal: Error {
  case `break`(label: String?)
  case `continue`(label: String?)
  case exit(code: Int)
  /// Everything above this command in its pipeline is to stop; nothing went wrong (`Select-Object -First`).
  case stopUpstream(of: ObjectIdentifier)
  /// Ctrl-C.
  case stopped
}
