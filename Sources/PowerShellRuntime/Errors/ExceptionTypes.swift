import DotNet

/// The exceptions of `System.Management.Automation`: name, base.
/// - Source: PowerShell 7.6's assemblies
private let exceptionTypeText = """
  RuntimeException	System.SystemException
  SessionStateException	RuntimeException
  SessionStateUnauthorizedAccessException	SessionStateException
  SessionStateOverflowException	SessionStateException
  ItemNotFoundException	SessionStateException
  DriveNotFoundException	SessionStateException
  ProviderNotFoundException	SessionStateException
  ProviderInvocationException	RuntimeException
  ProviderNameAmbiguousException	ProviderNotFoundException
  CommandNotFoundException	RuntimeException
  ScriptRequiresException	RuntimeException
  ApplicationFailedException	RuntimeException
  NativeCommandExitException	RuntimeException
  ParameterBindingException	RuntimeException
  ParameterBindingValidationException	ParameterBindingException
  ParameterBindingArgumentTransformationException	ParameterBindingException
  ParameterBindingParameterDefaultValueException	ParameterBindingException
  MetadataException	RuntimeException
  ValidationMetadataException	MetadataException
  ArgumentTransformationMetadataException	MetadataException
  ParsingMetadataException	MetadataException
  ParseException	RuntimeException
  IncompleteParseException	ParseException
  ActionPreferenceStopException	RuntimeException
  CmdletInvocationException	RuntimeException
  CmdletProviderInvocationException	CmdletInvocationException
  CmdletInvocationException	RuntimeException
  PipelineStoppedException	RuntimeException
  PipelineClosedException	RuntimeException
  PipelineDepthException	System.SystemException
  ScriptCallDepthException	System.SystemException
  HaltCommandException	System.SystemException
  BreakException	LoopFlowException
  ContinueException	LoopFlowException
  LoopFlowException	FlowControlException
  FlowControlException	System.SystemException
  ExtendedTypeSystemException	RuntimeException
  MethodException	ExtendedTypeSystemException
  MethodInvocationException	MethodException
  GetValueException	ExtendedTypeSystemException
  GetValueInvocationException	GetValueException
  SetValueException	ExtendedTypeSystemException
  SetValueInvocationException	SetValueException
  PropertyNotFoundException	ExtendedTypeSystemException
  PSInvalidCastException	System.InvalidCastException
  PSInvalidOperationException	System.InvalidOperationException
  PSArgumentException	System.ArgumentException
  PSArgumentNullException	System.ArgumentNullException
  PSArgumentOutOfRangeException	System.ArgumentOutOfRangeException
  PSNotSupportedException	System.NotSupportedException
  PSNotImplementedException	System.NotImplementedException
  PSObjectDisposedException	System.ObjectDisposedException
  PSSecurityException	RuntimeException
  RedirectedException	RuntimeException
  RemoteException	RuntimeException
  WildcardPatternException	RuntimeException
  InvalidJobStateException	System.SystemException
  Host.HostException	RuntimeException
  Host.PromptingException	Host.HostException
  """

/// The exception types by name, made once.
public enum ExceptionTypes {
  nonisolated(unsafe) private static var made: [String: NetType] = [:]
  private static let bases: [String: String] = {
    var bases: [String: String] = [:]
    for line in exceptionTypeText.split(separator: "\n") {
      let columns = line.split(separator: "\t")
      if columns.count == 2 { bases[String(columns[0])] = String(columns[1]) }
    }
    return bases
  }()

  /// The type `System.Management.Automation.<name>`.
  public static func automation(_ name: String) -> NetType {
    if let type = made[name] { return type }
    let baseName = bases[name] ?? "System.SystemException"
    let base = bases[baseName] != nil ? automation(baseName) : NetType.named(baseName) ?? .exception
    let type = NetType("System.Management.Automation.\(name)", base: base) { type in
      type.property("System.Management.Automation.ErrorRecord ErrorRecord", get: { this, _ in
        guard let exception = this.object as? ExceptionObject else { return .null }
        if let record = exception.properties["ErrorRecord"] { return record }
        let record = ErrorRecord(exception, id: type.name, .NotSpecified)
        exception.properties["ErrorRecord"] = .object(record)
        return .object(record)
      })
      type.property("bool WasThrownFromThrowStatement", get: { this, _ in
        (this.object as? ExceptionObject)?.properties["WasThrownFromThrowStatement"] ?? .bool(false)
      })
      for extra in ["CommandName", "ParameterName", "ErrorId", "Line", "ItemName", "SessionStateCategory", "CommandInvocation", "Errors"] {
        type.property("System.Object \(extra)", get: { this, _ in
          (this.object as? ExceptionObject)?.properties[Name(extra)] ?? .null
        })
      }
      type.constructor("()") { _, _, _ in .object(ExceptionObject(type: type, message: "Exception of type '\(type.fullName)' was thrown.")) }
      type.constructor("(string message)") { _, arguments, _ in
        .object(ExceptionObject(type: type, message: arguments.string(0).text))
      }
      type.constructor("(string message, System.Exception innerException)") { _, arguments, _ in
        .object(ExceptionObject(type: type, message: arguments.string(0).text, inner: arguments[1].object as? ExceptionObject))
      }
    }
    type.assembly = "System.Management.Automation"
    made[name] = type
    return type
  }

  /// Makes the types known to scripts.
  public static func register() {
    for name in bases.keys {
      TypeRegistry.register("System.Management.Automation.\(name)") { automation(name) }
    }
    TypeRegistry.register("Microsoft.PowerShell.Commands.WriteErrorException") { writeError }
    TypeRegistry.register("Microsoft.PowerShell.Commands.HttpResponseException") {
      NetType("Microsoft.PowerShell.Commands.HttpResponseException", base: .exception)
    }
  }

  nonisolated(unsafe) public static let writeError = NetType(
    "Microsoft.PowerShell.Commands.WriteErrorException", base: NetType.named("System.SystemException") ?? .exception)
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
