import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// A Format- cmdlet at work: objects in, format data out.
final class FormatStream {
  /// The parameters that all of them have.
  struct Common {
    let groupBy: Value
    let view: String?
    let showError: Bool
    let displayError: Bool
    let force: Bool
    let expand: String?
  }
  private let formatter: ObjectFormatter
  private var isFinished = false

  /// - Throws: the errors of properties that cannot be understood, as the command's own.
  init(
    _ request: FormatRequest, properties: [Value], _ keys: FormatParameterReader.Keys, _ common: Common, _ run: CommandRuntime
  ) throws {
    let session = SessionFormatting.of(run.context)
    var request = request
    request.viewName = common.view
    request.showsError = common.showError
    request.displaysError = common.displayError
    request.force = common.force
    switch common.expand?.lowercased() {
    case "coreonly": request.expansion = .coreOnly
    case "both": request.expansion = .both
    case "enumonly": request.expansion = .enumOnly
    default: break
    }
    do {
      // `-Property $null` is no property.
      let properties = properties.count == 1 && properties[0].isNull ? [] : properties
      try FormatParameterReader.readProperties(properties, keys, session, into: &request)
      if !common.groupBy.isNull { try FormatParameterReader.readGroupBy(common.groupBy, session, into: &request) }
    } catch let error as FormatParameterError {
      throw run.notSupported(error.message, id: error.id)
    }
    if !properties.isEmpty, common.view != nil {
      throw run.terminating(
        "System.InvalidOperationException", "Cmdlet parameters View and Property are mutually exclusive.",
        id: "FormatCannotSpecifyViewAndProperty", .InvalidArgument)
    }
    formatter = ObjectFormatter(request, session, session.views) { text, object in
      let record = ErrorRecord(
        "System.Management.Automation.RuntimeException", "Failed to evaluate expression \"\(text)\".", id: "PSPropertyExpressionError",
        .InvalidArgument, target: object)
      return run.context.errorText(of: record)
    } emit: { data in
      try run.write(.object(data))
    }
  }

  func write(_ value: Value, _ run: CommandRuntime) throws {
    if value.isNull { return }
    do {
      try formatter.write(value)
    } catch let error as NetException where error.exception.type.fullName.hasSuffix("ExtendedTypeSystemException") {
      throw run.terminating(error.exception.type.fullName, error.exception.message, id: "PSObjectCompareTo", .NotSpecified)
    } catch let error as UnknownView {
      throw run.terminating(
        "System.Management.Automation.PSArgumentException", error.message, id: "FormatViewNotFound", .ObjectNotFound)
    }
  }

  func finish(_ run: CommandRuntime) throws { try formatter.finish() }
}
