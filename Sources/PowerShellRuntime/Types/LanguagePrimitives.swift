import DotNet

/// Conversions as the binder and cmdlets ask for them.
public enum LanguagePrimitives {
  /// - Throws: `TerminatingError` or `NetException` with PowerShell's message.
  public static func convert(_ value: Value, to type: NetType, context: ExecutionContext) throws -> Value {
    try Conversion.convert(value, to: type, context)
  }
  public static func toString(_ value: Value, context: ExecutionContext) -> PSString { Conversion.text(value, context) }
  public static func isTrue(_ value: Value) -> Bool { Truth.isTrue(value) }
  public static func compare(_ left: Value, _ right: Value, ignoreCase: Bool, context: ExecutionContext) throws -> Int {
    try Comparison.order(left, right, ignoreCase: ignoreCase, context)
  }

  /// A `[version]` from its text.
  public static func version(_ text: String) -> Value {
    guard let type = NetType.named("System.Version") else { return .text(text) }
    return (try? [Value.text(text)].withUnsafeBufferPointer { arguments -> Value in
      guard let parse = type.member("Parse")?.methods.first(where: { $0.isStatic && $0.parameters.count == 1 }) else { return .text(text) }
      return try parse.body(.object(type), Arguments(arguments), NoContext.shared)
    }) ?? .text(text)
  }
}

extension ExecutionContext {
  /// This session as the platform's types see it; nil until the execution half is there.
  var dotNetServices: DotNetContext? { nil }
}
