import DotNet
import PowerShellRuntime

/// `Write-Error`: reports an error without stopping.
struct WriteError: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Write-Error", defaultParameterSet: "NoException",
    synopsis: "Reports an error without stopping.",
    examples: [
      CmdletExample(
        "Write-Error 'no quorum' -ErrorAction SilentlyContinue; \"$($Error[0])\"",
        output: "no quorum"),
      CmdletExample(
        "try { Write-Error 'stop here' -ErrorAction Stop } catch { \"caught: $_\" }",
        output: "caught: stop here")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Message", \.message,
      in: [.set("NoException", mandatory: true, position: 0, pipeline: true), .set("WithException")],
      aliases: ["Msg"], allows: [.null, .emptyString], help: "The error message."),
    .init(
      "Exception", \.exception, sets: ["WithException"], mandatory: true, position: 0,
      type: .named(cmdlet: "System.Exception"), help: "The exception to report."),
    .init(
      "ErrorRecord", \.errorRecord, sets: ["ErrorRecord"], mandatory: true, position: 0,
      help: "The record to report."),
    .init(
      "Category", \.category, sets: ["NoException", "WithException"],
      type: .cmdletEnum("System.Management.Automation.ErrorCategory"), help: "The kind of error."),
    .init("ErrorId", \.errorId, sets: ["NoException", "WithException"], help: "The error's id."),
    .init(
      "TargetObject", \.targetObject, sets: ["NoException", "WithException"],
      help: "What the error is about."),
    .init("RecommendedAction", \.recommendedAction, help: "What to do about it."),
    .init("CategoryActivity", \.categoryActivity, aliases: ["Activity"], help: "What was being done."),
    .init("CategoryReason", \.categoryReason, aliases: ["Reason"], help: "The reason shown in the error's category."),
    .init(
      "CategoryTargetName", \.categoryTargetName, aliases: ["TargetName"],
      help: "The name of the object."),
    .init(
      "CategoryTargetType", \.categoryTargetType, aliases: ["TargetType"],
      help: "The type of the object."),
  ] }

  var message: String?
  var exception: Value = .void
  var errorRecord: ErrorRecord?
  var category: EnumArgument?
  var errorId: String?
  var targetObject: Value = .void
  var recommendedAction: String?
  var categoryActivity: String?
  var categoryReason: String?
  var categoryTargetName: String?
  var categoryTargetType: String?

  mutating func process(_ run: CommandRuntime) throws {
    let record: ErrorRecord
    if let given = errorRecord {
      record = ErrorRecord(given.exception, id: given.errorId, given.categoryInfo, target: given.target, details: given.details)
      record.activity = given.activity
      record.reason = given.reason
      record.targetName = given.targetName
      record.targetType = given.targetType
    } else {
      let kind = ErrorCategory(rawValue: Int(category?.raw ?? 0)) ?? .NotSpecified
      if let thrown = exception.base.object as? ExceptionObject {
        record = ErrorRecord(thrown, id: errorId ?? thrown.type.fullName, kind, target: targetObject.isAbsent ? .null : targetObject)
        if let message { record.details = message }
      } else {
        let type = "Microsoft.PowerShell.Commands.WriteErrorException"
        record = ErrorRecord(WriteErrorTypes.exception(message ?? ""), id: errorId ?? type, kind, target: targetObject.isAbsent ? .null : targetObject)
      }
    }
    if let recommendedAction {
      record.recommendedAction = recommendedAction
      if record.details == nil { record.details = record.exception.message }
    }
    if let categoryActivity { record.activity = categoryActivity }
    if let categoryReason { record.reason = categoryReason }
    if let categoryTargetName { record.targetName = categoryTargetName }
    if let categoryTargetType { record.targetType = categoryTargetType }
    try run.writeErrorFromCaller(record)
  }
}

enum WriteErrorTypes {
  nonisolated(unsafe) private static let type: NetType = {
    let name = "Microsoft.PowerShell.Commands.WriteErrorException"
    if let known = NetType.named(name) { return known }
    let made = NetType(name, base: NetType.named("System.SystemException") ?? .exception)
    TypeRegistry.register(name) { made }
    return made
  }()

  /// The exception that `Write-Error` makes of a message.
  static func exception(_ message: String) -> ExceptionObject {
    let exception = ExceptionObject(type: type, message: message)
    exception.hResult = -2_146_233_087
    return exception
  }
}
