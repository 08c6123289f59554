import DotNet
import PowerShellSyntax
import SourceText

enum ParameterErrors {
  /// `Cannot process argument transformation on parameter 'n'. ...`
  static func transformation(
    _ name: String, _ cause: ErrorRecord, at position: ScriptExtent?, _ info: CommandInfo?
  ) -> TerminatingError {
    let record = ErrorRecord(
      NetException(
        "System.Management.Automation.ParameterBindingArgumentTransformationException",
        "Cannot process argument transformation on parameter '\(name)'. \(cause.exception.message)", inner: cause.exception
      ).exception,
      id: "ParameterArgumentTransformationError", .InvalidData, target: .null)
    record.commandTypeName = info?.implementingType
    record.invocation = InvocationInfo(command: info, invocationName: info?.name ?? "&", position: position)
    return TerminatingError(record)
  }
}

extension TypeConstraint {
  nonisolated(unsafe) private static var known: [ObjectIdentifier: TypeConstraint] = [:]
  static func shared(_ type: NetType) -> TypeConstraint {
    if let constraint = known[ObjectIdentifier(type)] { return constraint }
    let constraint = TypeConstraint(type)
    known[ObjectIdentifier(type)] = constraint
    return constraint
  }
}
