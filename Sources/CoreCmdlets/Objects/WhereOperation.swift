import DotNet
import PowerShellRuntime

/// `Where-Object Property -op Value`: the comparison as the language's operator of the same name makes it.
struct WhereOperation {
  let property: Name
  let operatorName: String
  let value: Value

  /// The operator comes from the parameter set: `CaseSensitiveEqualSet` is `ceq`.
  init(property: String, operatorName set: String, value: Value, _ run: CommandRuntime) throws {
    self.property = Name(property)
    self.operatorName = WhereOperation.operators[set] ?? ""
    self.value = value.isAbsent ? .null : value
    let isUnary = set == "EqualSet" && !run.isBound("EQ")
    self.isTruthTest = isUnary && !run.isBound("Value")
    if isUnary, run.isBound("Value") {
      throw run.terminating(
        "System.Management.Automation.PSArgumentException",
        "An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle",
        id: "OperatorNotSpecified", .InvalidArgument)
    }
    if !isUnary, self.operatorName != "not", !run.isBound("Value") {
      throw run.terminating(
        "System.Management.Automation.PSArgumentException",
        "The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.",
        id: "ValueNotSpecifiedForWhereObject", .InvalidArgument)
    }
  }

  /// Without operator and value, the property's own truth counts.
  private let isTruthTest: Bool

  private static let operators: [String: String] = {
    var table: [String: String] = [:]
    let text = """
      EqualSet eq CaseSensitiveEqualSet ceq NotEqualSet ne CaseSensitiveNotEqualSet cne GreaterThanSet gt CaseSensitiveGreaterThanSet cgt
      LessThanSet lt CaseSensitiveLessThanSet clt GreaterOrEqualSet ge CaseSensitiveGreaterOrEqualSet cge LessOrEqualSet le
      CaseSensitiveLessOrEqualSet cle LikeSet like CaseSensitiveLikeSet clike NotLikeSet notlike CaseSensitiveNotLikeSet cnotlike
      MatchSet match CaseSensitiveMatchSet cmatch NotMatchSet notmatch CaseSensitiveNotMatchSet cnotmatch ContainsSet contains
      CaseSensitiveContainsSet ccontains NotContainsSet notcontains CaseSensitiveNotContainsSet cnotcontains InSet in CaseSensitiveInSet cin
      NotInSet notin CaseSensitiveNotInSet cnotin IsSet is IsNotSet isnot Not not
      """
    let words = text.split { $0 == " " || $0 == "\n" }.map { String($0) }
    for n in stride(from: 0, to: words.count - 1, by: 2) { table[words[n]] = words[n + 1] }
    return table
  }()

  func holds(for object: Value, _ run: CommandRuntime) throws -> Bool {
    let context = run.context
    let left: Value = try WhereOperation.read(property, of: object, context) ?? .null
    if isTruthTest { return context.isTrue(left) }
    if operatorName == "not" { return !context.isTrue(left) }
    do { return context.isTrue(try context.binary(operatorName, left, value)) } catch {
      guard let reason = RuntimeError.record(of: error)?.exception else { throw error }
      try run.report(
        "System.Management.Automation.PSInvalidOperationException", "The '\(tokenName)' operator failed: \(reason.message).",
        id: "OperatorFailed", .InvalidOperation, target: object)
      return false
    }
  }

  /// `Igt`, `Ceq`: the operator's token.
  private var tokenName: String {
    let isExact = operatorName.hasPrefix("c") && operatorName != "contains"
    let word = isExact ? String(operatorName.dropFirst()) : operatorName
    return (isExact ? "C" : "I") + word
  }

  /// A table's key comes before its properties, as in the language.
  private static func read(_ name: Name, of object: Value, _ context: ExecutionContext) throws -> Value? {
    if let table = object.dictionary, let value = table[.text(name.text)] { return value }
    return try context.property(name, of: object)
  }
}
