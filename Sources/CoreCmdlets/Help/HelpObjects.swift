import DotNet
import PowerShellRuntime

/// Makes the objects that help is: custom objects with type names that the views go by.
enum HelpObject {
  static func make(_ typeNames: [String], _ properties: [(String, Value)]) -> Value {
    let object = PSCustomObject()
    for (name, value) in properties { object.set(Name(name), value) }
    let members = ExtendedMembers()
    members.typeNames = typeNames
    object.extended = members
    return .object(object)
  }

  /// A text with properties of its own.
  static func text(_ text: String, _ properties: [(String, Value)]) -> Value {
    let box = PSObjectBox(.text(text))
    let members = ExtendedMembers()
    for (name, value) in properties { members.set(PSNoteProperty(name, value)) }
    box.extended = members
    return .object(box)
  }

  static func paragraph(_ text: String) -> Value { make(["MamlParaTextItem", "MamlTextItem"], [("Text", .text(text))]) }
  static func paragraphs(_ texts: [String]) -> Value { .array(texts.map { paragraph($0) }) }

  /// One element as itself, several as an array.
  static func oneOrMany(_ values: [Value]) -> Value { values.count == 1 ? values[0] : .array(values) }

  /// The object as a view shows it: the same properties, with the view's name in the type names.
  static func view(_ value: Value, _ view: String) -> Value {
    guard let object = value.object as? PSCustomObject else { return value }
    let copy = object.copy()
    copy.extended?.typeNames = (object.extended?.typeNames ?? []).flatMap { ["\($0)#\(view)", $0] }
    return .object(copy)
  }
}

/// What help has to say of a command, whatever it says it from.
struct CommandHelp {
  let command: CommandInfo
  let name: String
  let comments: HelpComments?
  let words: CommandHelpText?
  /// Nothing but the metadata speaks for it.
  let isGenerated: Bool
  private let context: ExecutionContext

  init(_ command: CommandInfo, _ context: ExecutionContext) {
    self.command = command
    self.context = context
    name = (command as? ExternalScriptInfo)?.path ?? command.name
    words = command.helpText
    var found: HelpComments?
    if let block = CommandHelp.block(of: command) { found = HelpComments.of(block) }
    // A lone reference to a help file that is not there leaves nothing.
    if let comments = found, comments.help.externalHelp != nil, comments.commentCount == 1 { found = nil }
    comments = found
    isGenerated = found == nil && words == nil
  }

  static func block(of command: CommandInfo) -> ScriptBlock? {
    (command as? FunctionInfo)?.scriptBlock ?? (command as? ExternalScriptInfo)?.scriptBlock
  }

  var category: String { "\(command.commandType)" }

  var synopsis: String {
    if isGenerated { return CommandSyntax.text(of: command) }
    return HelpText.trimmed(comments?.help.synopsis ?? words?.synopsis ?? "")
  }

  /// The help object; `parameters` are what `-Parameter` chooses from.
  func object() -> Value {
    var properties: [(String, Value)] = isGenerated ? GeneratedHelp(self, context).properties : WrittenHelp(self, context).properties
    properties += [
      ("xmlns:maml", .text("http://schemas.microsoft.com/maml/2004/10")),
      ("xmlns:command", .text("http://schemas.microsoft.com/maml/dev/command/2004/10")),
      ("xmlns:dev", .text("http://schemas.microsoft.com/maml/dev/2004/10")),
    ]
    func optional(_ text: String?) -> Value { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null }
    properties += [
      ("Name", .text(name)), ("Category", .text(category)), ("Synopsis", .text(synopsis)), ("Component", optional(comments?.help.component)),
      ("Role", optional(comments?.help.role)), ("Functionality", optional(comments?.help.functionality)),
      ("ModuleName", .text(command.moduleName)),
    ]
    return HelpObject.make(typeNames, properties)
  }

  private var typeNames: [String] {
    let module = command.moduleName
    if isGenerated {
      let kind = "ExtendedCmdletHelpInfo"
      return (module.isEmpty ? [] : ["\(kind)#\(module)#\(name)", "\(kind)#\(module)"]) + [kind, "CmdletHelpInfo", "HelpInfo"]
    }
    let kind = "MamlCommandHelpInfo"
    return (module.isEmpty ? [] : ["\(kind)#\(module)#\(name)", "\(kind)#\(module)"]) + [kind, "HelpInfo"]
  }

  func short() -> Value {
    HelpObject.make(
      ["HelpInfoShort"],
      [
        ("Name", .text(name)), ("Category", .text(category)), ("Synopsis", .text(synopsis)), ("ModuleName", .text(command.moduleName)),
        ("Component", .text(comments?.help.component ?? "")), ("Role", .text(comments?.help.role ?? "")),
        ("Functionality", .text(comments?.help.functionality ?? "")),
      ])
  }

  /// The type names in a function's `[OutputType(...)]`, or those that a cmdlet declares.
  var outputTypes: [String] {
    if let words { return words.outputs }
    return CommandHelp.block(of: command).map { OutputTypes.of($0) } ?? []
  }

  static func pipelineInput(_ role: ParameterSetRole, generated: Bool = false) -> String {
    var kinds: [String] = []
    if role.fromPipeline { kinds.append("ByValue") }
    if role.fromPipelineByPropertyName { kinds.append("ByPropertyName") }
    if generated, role.fromRemainingArguments { kinds.append("FromRemainingArguments") }
    return kinds.isEmpty ? "false" : "true (\(kinds.joined(separator: ", ")))"
  }

  static func enumNames(_ type: NetType) -> [String]? {
    let element = type.kind == .array ? type.elementType ?? type : type
    return element.kind == .enum ? element.enumMembers.map { $0.name } : nil
  }
}
