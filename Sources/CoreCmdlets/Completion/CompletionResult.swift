import DotNet
import PowerShellRuntime

/// `CompletionResult`: one thing that could stand at the cursor.
/// - Source: `System.Management.Automation.CompletionResult`.
public final class CompletionResult: NetObject {
  public enum Kind: Int64, Sendable {
    case Text = 0, History, Command, ProviderItem, ProviderContainer, Property, Method, ParameterName, ParameterValue, Variable,
      Namespace, `Type`, Keyword, DynamicKeyword
  }
  public let completionText: String
  public let listItemText: String
  public let kind: Kind
  public let toolTip: String

  public init(_ completionText: String, _ listItemText: String? = nil, _ kind: Kind, toolTip: String? = nil) {
    self.completionText = completionText
    self.listItemText = listItemText ?? completionText
    self.kind = kind
    self.toolTip = toolTip ?? self.listItemText
  }

  nonisolated(unsafe) public static let kindType: NetType = {
    let type = NetType("System.Management.Automation.CompletionResultType", .enum, base: .enum)
    type.underlying = .int32
    let names = [
      "Text", "History", "Command", "ProviderItem", "ProviderContainer", "Property", "Method", "ParameterName", "ParameterValue",
      "Variable", "Namespace", "Type", "Keyword", "DynamicKeyword",
    ]
    type.enumMembers = names.enumerated().map { ($1, Int64($0)) }
    return type
  }()

  nonisolated(unsafe) public static let type = NetType("System.Management.Automation.CompletionResult", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (CompletionResult) -> Value) {
      type.property(signature, get: { this, _ in (this.object as? CompletionResult).map(read) ?? .null })
    }
    row("string CompletionText") { .text($0.completionText) }
    row("string ListItemText") { .text($0.listItemText) }
    row("System.Management.Automation.CompletionResultType ResultType") { .object(EnumValue(kindType, $0.kind.rawValue)) }
    row("string ToolTip") { .text($0.toolTip) }
    type.constructor(
      "(string completionText, string listItemText, System.Management.Automation.CompletionResultType resultType, string toolTip)"
    ) { _, arguments, _ in
      let kind = Kind(rawValue: Int64(arguments[2].integer ?? 0)) ?? .Text
      return .object(CompletionResult(arguments.string(0).text, arguments.string(1).text, kind, toolTip: arguments.string(3).text))
    }
    type.constructor("(string completionText)") { _, arguments, _ in .object(CompletionResult(arguments.string(0).text, nil, .Text)) }
  }
  public override var netType: NetType { CompletionResult.type }

  static func registerTypes() {
    TypeRegistry.register("System.Management.Automation.CompletionResult") { type }
    TypeRegistry.register("System.Management.Automation.CompletionResultType") { kindType }
    TypeRegistry.register("System.Management.Automation.CommandCompletion") { CommandCompletion.type }
  }
}

/// `CommandCompletion`: what could stand at the cursor and which part of the line it would replace.
public final class CommandCompletion: NetObject {
  public let matches: [CompletionResult]
  public let replacementIndex: Int
  public let replacementLength: Int

  public init(_ matches: [CompletionResult], _ replacementIndex: Int, _ replacementLength: Int) {
    self.matches = matches
    self.replacementIndex = replacementIndex
    self.replacementLength = replacementLength
  }
  public static var none: CommandCompletion { CommandCompletion([], -1, -1) }

  nonisolated(unsafe) public static let type = NetType("System.Management.Automation.CommandCompletion", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (CommandCompletion) -> Value) {
      type.property(signature, get: { this, _ in (this.object as? CommandCompletion).map(read) ?? .null })
    }
    type.staticMethod(
      "System.Management.Automation.CommandCompletion CompleteInput(string input, int cursorIndex, hashtable options)"
    ) { _, arguments, context in
      guard let session = (context as? SessionDotNet)?.session else { return .null }
      return .object(CompletionEngine.complete(arguments.string(0).text, cursor: arguments.int(1), session))
    }
    row("System.Object CompletionMatches") { .array($0.matches.map { .object($0) }) }
    row("int CurrentMatchIndex") { _ in .int32(-1) }
    row("int ReplacementIndex") { .int($0.replacementIndex) }
    row("int ReplacementLength") { .int($0.replacementLength) }
  }
  public override var netType: NetType { CommandCompletion.type }
}
