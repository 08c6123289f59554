import DotNet
import PowerShellRuntime

extension CommandRuntime {
  /// A record that a cmdlet reports without stopping.
  func report(
    _ exception: String, _ message: String, id: String, _ category: ErrorCategory = .NotSpecified, target: Value = .null
  ) throws {
    try writeError(record(exception, message, id: id, category, target: target))
  }

  /// The error to throw where a cmdlet cannot go on.
  func terminating(
    _ exception: String, _ message: String, id: String, _ category: ErrorCategory = .NotSpecified, target: Value = .null
  ) -> TerminatingError {
    TerminatingError(record(exception, message, id: id, category, target: target))
  }

  /// What is wrong with `-Property`: the exception itself says nothing, its details do.
  func notSupported(_ details: String, id: String) -> TerminatingError {
    let record = record("System.NotSupportedException", "Specified method is not supported.", id: id, .InvalidArgument)
    record.details = details
    return TerminatingError(record)
  }

  func record(
    _ exception: String, _ message: String, id: String, _ category: ErrorCategory = .NotSpecified, target: Value = .null
  ) -> ErrorRecord {
    let record = ErrorRecord(exception, message, id: id, category, target: target)
    record.activity = invocation.command?.name
    record.commandTypeName = invocation.command?.implementingType
    record.invocation = invocation
    return record
  }

  /// Writes each element of what a script would enumerate, or the value itself.
  func writeUnrolled(_ value: Value) throws {
    if case .object(let object) = value, object.isEnumerable {
      if let elements = object.contiguousElements {
        for element in elements { try write(element) }
      } else if let enumerator = try object.makeEnumerator(context.dotNet) {
        while let element = try enumerator.next() { try write(element) }
      }
    } else if case .void = value {
      return
    } else {
      try write(value)
    }
  }
}

extension Value {
  /// The elements a pipeline would see, or the value alone; nothing for null.
  func unrolled(_ context: ExecutionContext) throws -> [Value] {
    guard case .object(let object) = self, object.isEnumerable else { return isNull ? [] : [self] }
    if let elements = object.contiguousElements { return elements }
    var elements: [Value] = []
    if let enumerator = try object.makeEnumerator(context.dotNet) {
      while let element = try enumerator.next() { elements.append(element) }
    }
    return elements
  }

  /// Whether a parameter was left out (`.void`), as against `$null`.
  var isAbsent: Bool { if case .void = self { true } else { false } }

  var dictionary: NetDictionary? { base.object as? NetDictionary }
  var scriptBlock: ScriptBlock? { base.object as? ScriptBlock }
}
