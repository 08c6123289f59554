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
  /// `-ErrorAction Stop` made it a terminating error.
  public var stoppedByPreference = false

  public init(
    _ exception: ExceptionObject, id: String, _ category: ErrorCategory = .NotSpecified, target: Value = .null,
    details: String? = nil
  ) {
    self.exception = exception
    self.errorId = id
    self.categoryInfo = category
    self.target = target
    self.details = details
  }

  /// A record around a new exception of the type with the given full name.
  public convenience init(
    _ type: String, _ message: String, id: String, _ category: ErrorCategory = .NotSpecified, target: Value = .null
  ) {
    self.init(NetException(type, message).exception, id: id, category, target: target)
  }

  public override var netType: NetType { .errorRecord }

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
