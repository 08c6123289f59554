import DotNet

/// The exceptions of `System.Management.Automation` that the run time raises by name; their table is `DotNet`'s.
public enum ExceptionTypes {
  /// The type `System.Management.Automation.<name>`.
  public static func automation(_ name: String) -> NetType { NetType.named("System.Management.Automation.\(name)") ?? .exception }

  nonisolated(unsafe) public static let writeError =
    NetType.named("Microsoft.PowerShell.Commands.WriteErrorException")
    ?? NetType("Microsoft.PowerShell.Commands.WriteErrorException", base: NetType.named("System.SystemException") ?? .exception)
}

extension NetType {
  public static var commandNotFoundException: NetType { ExceptionTypes.automation("CommandNotFoundException") }
  public static var runtimeException: NetType { ExceptionTypes.automation("RuntimeException") }
  public static var parameterBindingException: NetType { ExceptionTypes.automation("ParameterBindingException") }
}

extension NetException {
  /// A session-state error as a terminating error: `VariableNotWritable`, `FunctionNotWritable`, `AliasNotWritable`...
  public static func sessionState(
    _ id: String, _ name: String, category: ErrorCategory, object: String, force: Bool = false, _ arguments: String...
  ) -> TerminatingError {
    let overrideId = force && id.hasSuffix("NotWritable") ? id.replacingOccurrences("NotWritable", "IsConstant") : id
    let text = Messages.text("SessionStateStrings", overrideId)
    let template = text.hasPrefix("SessionStateStrings.") ? Messages.text("SessionStateStrings", id) : text
    let message = Messages.format(template, [name] + arguments)
    let type =
      category == .ObjectNotFound
      ? ExceptionTypes.automation("ItemNotFoundException")
      : category == .WriteError
        ? ExceptionTypes.automation("SessionStateUnauthorizedAccessException") : ExceptionTypes.automation("SessionStateException")
    let exception = ExceptionObject(type: type, message: message)
    let record = ErrorRecord(exception, id: id, category, target: .text(name))
    exception.properties["ErrorRecord"] = .object(record)
    return TerminatingError(record)
  }
}

extension String {
  func replacingOccurrences(_ part: String, _ other: String) -> String {
    var result = ""
    var rest = Substring(self)
    while let range = rest.range(of: part) {
      result += rest[..<range.lowerBound]
      result += other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
