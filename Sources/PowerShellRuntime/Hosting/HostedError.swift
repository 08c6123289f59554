import DotNet

extension TerminatingError {
  /// The same error once it has left the command.
  func left(_ command: CommandRuntime) -> TerminatingError {
    guard leaving === command else { return self }
    var error = self
    error.leaving = nil
    return error
  }
}

/// The exception with which an error leaves a hosted run, and that `-ErrorVariable` gets when an error ends the command.
/// - Source: `CommandProcessorBase.ManageInvocationException`, `MshCommandRuntime.ManageException`
enum HostedError {
  static func exception(of error: TerminatingError) -> ExceptionObject { exception(of: error.record) }

  static func exception(of record: ErrorRecord) -> ExceptionObject {
    if record.stoppedByPreference { return stopped(record) }
    if record.endedCommand, !record.wasThrown { return ofCommand(record) }
    if record.exception.properties["ErrorRecord"] == nil { record.exception.properties["ErrorRecord"] = .object(record) }
    return record.exception
  }

  /// `-ErrorAction Stop`, `$ErrorActionPreference = 'Stop'`.
  static func stopped(_ record: ErrorRecord) -> ExceptionObject {
    let message = Messages.format("CommandBaseStrings", "ErrorPreferenceStop", "ErrorActionPreference", record.message)
    let exception = ExceptionObject(type: ExceptionTypes.automation("ActionPreferenceStopException"), message: message)
    exception.properties["ErrorRecord"] = .object(record)
    return exception
  }

  /// An exception that left a cmdlet or an advanced function.
  static func ofCommand(_ record: ErrorRecord) -> ExceptionObject {
    let exception = ExceptionObject(
      type: ExceptionTypes.automation("CmdletInvocationException"), message: record.exception.message, inner: record.exception)
    exception.properties["ErrorRecord"] = .object(record)
    return exception
  }
}
