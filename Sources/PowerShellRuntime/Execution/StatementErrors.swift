import DotNet
import PowerShellSyntax

/// What becomes of an error that ends a statement: it goes up to a waiting `try` or `trap`, ends the script, or is shown and the
/// next statement runs.
/// - Source: `ExceptionHandlingOps.CheckActionPreference`.
enum StatementErrors {
  static func handle(_ error: any Error, _ node: Ast, _ frame: Frame) throws -> Flow {
    if error is ControlSignal { throw error }
    if let signal = error as? FlowSignal { return signal.flow }
    let context = frame.context
    guard let located = locate(error, node, frame) else { throw error }
    context.lastSucceeded = false
    if context.tryDepth > 0 { throw located }
    if let command = located.leaving, context.isInside(command) { throw located }
    let preference = located.endsScript && located.isStop ? ActionPreference.Stop : self.preference(frame)
    switch preference {
    case .Stop: throw TerminatingError(located.record, endsScript: true)
    case .SilentlyContinue, .Ignore:
      remember(located.record, context)
      return .next
    default:
      if located.endsScript { throw located }
      remember(located.record, context)
      try context.show(located.record)
      context.lastSucceeded = false
      return .next
    }
  }

  /// The error as a terminating one that knows where it happened; nil for what is no error of the script's.
  static func locate(_ error: any Error, _ node: Ast, _ frame: Frame) -> TerminatingError? {
    let terminating: TerminatingError
    if let error = error as? TerminatingError {
      terminating = error
    } else if let record = RuntimeError.record(of: error) {
      terminating = TerminatingError(record)
    } else {
      return nil
    }
    let record = terminating.record
    if record.invocation == nil {
      record.invocation = InvocationInfo(command: nil, invocationName: "", position: node.extent)
    }
    if record.scriptStackTrace == nil {
      frame.stand(at: node)
      record.scriptStackTrace = frame.context.stackTraceText()
    }
    return terminating
  }

  static func preference(_ frame: Frame) -> ActionPreference {
    guard let value = frame.lookUp("ErrorActionPreference") else { return .Continue }
    if case .object(let object) = value, let member = object as? EnumValue { return ActionPreference(rawValue: Int(member.raw)) ?? .Continue }
    if let number = value.integer { return ActionPreference(rawValue: number) ?? .Continue }
    let text = value.stringIfString?.text.lowercased() ?? ""
    return ActionPreference.allCases.first { "\($0)".lowercased() == text } ?? .Continue
  }

  static func remember(_ record: ErrorRecord, _ context: ExecutionContext) { context.remember(record) }

  /// What `throw value` raises.
  static func thrown(_ value: Value, rethrow: Bool, _ node: Ast, _ frame: Frame) -> TerminatingError {
    let error = raised(value, rethrow: rethrow, frame)
    error.record.wasThrown = true
    return error
  }

  private static func raised(_ value: Value, rethrow: Bool, _ frame: Frame) -> TerminatingError {
    if rethrow {
      if case .object(let object)? = frame.lookUp("_"), let record = object as? ErrorRecord {
        var error = TerminatingError(record, endsScript: true)
        error.isRethrown = true
        return error
      }
      let record = ErrorRecord(RuntimeError.runtime, "ScriptHalted", id: "ScriptHalted", .OperationStopped)
      return TerminatingError(record, endsScript: true)
    }
    switch value.base {
    case .object(let object):
      if let record = object as? ErrorRecord { return TerminatingError(record, endsScript: true) }
      if let exception = object as? ExceptionObject {
        if case .object(let inner)? = exception.properties["ErrorRecord"], let record = inner as? ErrorRecord {
          return TerminatingError(record, endsScript: true)
        }
        let record = ErrorRecord(exception, id: exception.message, .OperationStopped, target: .null)
        return TerminatingError(record, endsScript: true)
      }
    case .null, .void:
      return TerminatingError(
        ErrorRecord(RuntimeError.runtime, "ScriptHalted", id: "ScriptHalted", .OperationStopped), endsScript: true)
    default: break
    }
    let text = Conversion.text(value, frame.context).text
    let record = ErrorRecord(RuntimeError.runtime, text, id: text, .OperationStopped, target: value)
    record.exception.properties["WasThrownFromThrowStatement"] = .bool(true)
    record.exception.record = record
    return TerminatingError(record, endsScript: true)
  }
}

extension TerminatingError {
  /// Ends the script because the preference `Stop` says so, not because of `throw`.
  var isStop: Bool { record.stoppedByPreference && !record.wasThrown }
}

extension ExecutionContext {
  /// Whether the command is among those that run now.
  func isInside(_ command: CommandRuntime) -> Bool {
    var current: ScriptActivation? = activation
    while let one = current {
      if one.runtime === command { return true }
      current = one.caller
    }
    return false
  }
}
