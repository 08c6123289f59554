import DotNet
import PowerShellSyntax

/// `$Error` and the error stream.
extension ExecutionContext {
  /// Puts the record at the head of `$Error`, once.
  public func remember(_ record: ErrorRecord) {
    if case .object(let first)? = errorList.elements.first {
      if first === record { return }
      if let old = first as? ErrorRecord, old.exception === record.exception { return }
    }
    errorList.elements.insert(.object(record), at: 0)
    errorList.version += 1
    if errorList.elements.count > 256 { errorList.elements.removeLast() }
  }

  /// An error that ended a statement but not the script: remembers it and writes it to the error stream of the running code.
  public func report(_ error: Error, at ast: Ast? = nil) throws {
    guard let record = ErrorRecord.make(from: error, at: ast, self) else { throw error }
    lastSucceeded = false
    remember(record)
    try show(record)
  }

  /// Writes a record to the error stream of the code that runs now.
  public func show(_ record: ErrorRecord) throws {
    for list in streams.variableLists where list.kind == .error { list.add(.object(record)) }
    if let sink = streams.error { try sink.write(.object(record.merged())) } else { try defaultOutput.write(.object(ErrorStreamRecord(record))) }
  }

  // MARK: Preferences

  public func preference(_ name: Name) -> ActionPreference? {
    guard let value = engine?.variable(name, .visible) else { return nil }
    return ActionPreference(value)
  }
  public var errorActionPreference: ActionPreference { preference("ErrorActionPreference") ?? .Continue }
}

/// An error record on its way to the screen by the error stream: `Out-Default` renders it and writes it to standard error.
public final class ErrorStreamRecord: NetObject {
  public let record: ErrorRecord
  public init(_ record: ErrorRecord) { self.record = record }
  public override var netType: NetType { .errorRecord }
}

extension ActionPreference {
  public init?(_ value: Value) {
    switch value.base {
    case .string(let text):
      guard let match = ActionPreference.allCases.first(where: { CaseFolding.equal("\($0)", text.text) }) else {
        guard let number = Int(text.text), let preference = ActionPreference(rawValue: number) else { return nil }
        self = preference
        return
      }
      self = match
    default:
      guard let number = value.integer, let preference = ActionPreference(rawValue: number) else { return nil }
      self = preference
    }
  }
  public var value: Value { .object(EnumValue(.actionPreference, Int64(rawValue))) }
}
