import DotNet

/// Conversions as the binder and cmdlets ask for them.
public enum LanguagePrimitives {
  /// - Throws: `TerminatingError` or `NetException` with PowerShell's message.
  public static func convert(_ value: Value, to type: NetType, context: ExecutionContext) throws -> Value { value }
  public static func toString(_ value: Value, context: ExecutionContext) -> PSString {
    switch value {
    case .string(let s): return s
    case .int32(let n): return PSString("\(n)")
    default: return PSString("")
    }
  }
  public static func isTrue(_ value: Value) -> Bool {
    switch value {
    case .bool(let b): return b
    case .null, .void: return false
    case .object(let o): return (o as? SwitchParameter)?.isPresent ?? true
    default: return true
    }
  }
  public static func compare(_ left: Value, _ right: Value, ignoreCase: Bool, context: ExecutionContext) throws -> Int { 0 }

  /// A `[version]` from its text.
  public static func version(_ text: String) -> Value { .text(text) }
}

extension ExecutionContext {
  /// This session as the platform's types see it; nil until the execution half is there.
  var dotNetServices: DotNetContext? { nil }
}
