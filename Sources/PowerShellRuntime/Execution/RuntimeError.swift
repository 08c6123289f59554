import DotNet
import PowerShellSyntax

/// Makes the errors that the language itself raises.
public enum RuntimeError {
  public static let runtime = "System.Management.Automation.RuntimeException"
  static let metadata = "System.Management.Automation.ArgumentTransformationMetadataException"
  static let invalidCast = "System.Management.Automation.PSInvalidCastException"

  public static func make(
    _ id: String, _ message: String, _ category: ErrorCategory = .InvalidOperation, type: String = RuntimeError.runtime,
    target: Value = .null, inner: ExceptionObject? = nil
  ) -> TerminatingError {
    var exception = NetException(type, message, inner: inner).exception
    // A failed conversion reaches the script inside of a RuntimeException.
    if type == invalidCast {
      exception.properties["ErrorRecord"] = .object(ErrorRecord(exception, id: id, category, target: target))
      exception = NetException(runtime, message, inner: exception).exception
    }
    let record = ErrorRecord(exception, id: id, category, target: target)
    if exception.type.fullName == runtime { exception.record = record }
    return TerminatingError(record)
  }

  /// What any Swift error becomes when PowerShell's code meets it; nil for signals that are no errors.
  public static func record(of error: any Error) -> ErrorRecord? {
    if let error = error as? TerminatingError { return error.record }
    if let error = error as? NetException { return record(of: error.exception) }
    return nil
  }

  /// An exception that .NET code threw out of an operator or conversion.
  static func record(of exception: ExceptionObject) -> ErrorRecord {
    if case .object(let object)? = exception.properties["ErrorRecord"], let record = object as? ErrorRecord { return record }
    return ErrorRecord(exception, id: exception.type.fullName, .OperationStopped, target: .null)
  }

  /// Whether the error is a failed conversion.
  static func isInvalidCast(_ error: TerminatingError) -> Bool {
    error.record.exception.type.fullName == invalidCast || error.record.exception.inner?.type.fullName == invalidCast
  }

  static func callDepth(_ context: ExecutionContext) -> TerminatingError {
    make(
      "CallDepthOverflow", "The script failed due to call depth overflow.", .InvalidOperation,
      type: "System.Management.Automation.ScriptCallDepthException", target: .int(context.callDepth))
  }

  /// A method or property of .NET failed: `Exception calling "X" with "1" argument(s): "..."`.
  static func invocation(_ exception: ExceptionObject, method: String, count: Int) -> TerminatingError {
    let inner = exception
    // Indexers are properties with parameters to PowerShell.
    if method == "Chars" || method == "Item" {
      return make(
        "ExceptionWhenGetting", "Exception getting \"\(method)\": \"\(inner.message)\"", .NotSpecified,
        type: "System.Management.Automation.GetValueInvocationException", inner: inner)
    }
    let id = inner.type.name
    let error = make(
      id, "Exception calling \"\(method)\" with \"\(count)\" argument(s): \"\(inner.message)\"", .NotSpecified,
      type: "System.Management.Automation.MethodInvocationException", inner: inner)
    // Refusals of the command's own methods carry its name.
    if case .string(let command)? = inner.properties["CommandName"], id == "PSInvalidOperationException" {
      error.record.commandTypeName = command.text
    }
    return error
  }
}
