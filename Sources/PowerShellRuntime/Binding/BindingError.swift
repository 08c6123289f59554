import DotNet
import PowerShellSyntax
import SourceText

/// The errors of binding, with PowerShell's ids and wording.
/// - Source: `ParameterBindingException`, table `ParameterBinderStrings`
struct BindingError {
  enum Kind: String {
    case general = "ParameterBindingException"
    case validation = "ParameterBindingValidationException"
    case transformation = "ParameterBindingArgumentTransformationException"
  }

  /// - Parameter at: the argument or parameter name the error points at; nil points at the whole command.
  static func make(
    _ id: String, resource: String? = nil, _ kind: Kind = .general, category: ErrorCategory = .InvalidArgument, parameter: String = "",
    type: String = "", extra: [String] = [], at ast: Ast?, inner: ExceptionObject? = nil, _ runtime: CommandRuntime
  ) -> TerminatingError {
    let arguments = [runtime.commandName, parameter, type, "", "", ""] + extra
    let message = Messages.format(Messages.text("ParameterBinderStrings", resource ?? id), arguments)
    let exception = ExceptionObject(type: ExceptionTypes.automation(kind.rawValue), message: message, inner: inner)
    exception.properties["ParameterName"] = .text(parameter)
    exception.properties["ErrorId"] = .text(id)
    exception.properties["CommandInvocation"] = .object(runtime.invocation)
    let record = ErrorRecord(exception, id: id, category)
    exception.properties["ErrorRecord"] = .object(record)
    let own = runtime.invocation
    let invocation = InvocationInfo(
      command: own.command, invocationName: own.invocationName, position: ast?.extent ?? own.position)
    record.invocation = invocation
    record.activity = runtime.commandName
    record.commandTypeName = own.command?.implementingType
    record.scriptStackTrace = runtime.context.stackTraceText()
    return TerminatingError(record)
  }

  nonisolated(unsafe) static let castFailure: NetType = ExceptionTypes.automation("PSInvalidCastException")

  /// Whether a conversion failed, rather than a transformation of the script's own.
  static func isCast(_ error: TerminatingError) -> Bool {
    var exception: ExceptionObject? = error.record.exception
    while let current = exception {
      if current.type === castFailure { return true }
      exception = current.inner
    }
    return false
  }
}
