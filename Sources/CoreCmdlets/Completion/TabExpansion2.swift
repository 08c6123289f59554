import DotNet
import PowerShellRuntime

/// `TabExpansion2`: what could stand at the cursor of a line.
struct TabExpansion2: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "TabExpansion2", defaultParameterSet: "ScriptInputSet", outputTypes: ["System.Management.Automation.CommandCompletion"],
    implementingType: "TabExpansion2", synopsis: "Gives what could stand at the cursor of a line.",
    examples: [
      CmdletExample("(TabExpansion2 'Get-ChildI' 10).CompletionMatches.CompletionText", output: "Get-ChildItem"),
      CmdletExample("(TabExpansion2 '[math]::P' 9).CompletionMatches.CompletionText", output: "PI\nPow("),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "inputScript", \.inputScript, sets: ["ScriptInputSet"], mandatory: true, position: 0, allows: [.emptyString], help: "The text that is being typed."),
    .init("cursorColumn", \.cursorColumn, sets: ["ScriptInputSet"], position: 1, type: .int32, help: "Where the cursor stands in it."),
    .init("ast", \.ast, sets: ["AstInputSet"], mandatory: true, position: 0, help: "The tree of a text."),
    .init("tokens", \.tokens, sets: ["AstInputSet"], mandatory: true, position: 1, help: "The tokens of a text."),
    .init("positionOfCursor", \.positionOfCursor, sets: ["AstInputSet"], mandatory: true, position: 2, help: "Where the cursor stands."),
    .init(
      "options", \.options, in: [.set("ScriptInputSet", position: 2), .set("AstInputSet", position: 3)], type: .hashtable,
      help: "Taken and not looked at."),
  ] }

  var inputScript = ""
  var cursorColumn: Int?
  var ast: Value = .void
  var tokens: Value = .void
  var positionOfCursor: Value = .void
  var options: Value = .void

  mutating func end(_ run: CommandRuntime) throws {
    CompletionResult.registerTypes()
    var text = inputScript
    var cursor = cursorColumn ?? inputScript.utf16.count
    if let tree = ast.object as? AstObject {
      text = tree.node.extent.source.text
      cursor = try run.context.property("Offset", of: positionOfCursor)?.integer ?? text.utf16.count
    }
    try run.write(.object(CompletionEngine.complete(text, cursor: cursor, run.context)))
  }
}

/// `Register-ArgumentCompleter`: lets a script block offer values for a parameter.
struct RegisterArgumentCompleter: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Register-ArgumentCompleter", defaultParameterSet: "NativeCommandSet",
    synopsis: "Lets a script block offer values for a parameter.",
    description: "The block gets the command's name, the parameter's, what was typed, the tree and the parameters bound so far.",
    examples: [
      CmdletExample(
        """
        function Set-Site { param($Name) }
        Register-ArgumentCompleter -CommandName Set-Site -ParameterName Name -ScriptBlock { 'Atlanta', 'Dallas' }
        (TabExpansion2 'Set-Site -Name ' 15).CompletionMatches.CompletionText
        """,
        output: "Atlanta\nDallas"),
      CmdletExample(
        """
        function Set-Site { param($Name) }
        Register-ArgumentCompleter -CommandName Set-Site -ParameterName Name -ScriptBlock {
          param($command, $parameter, $typed) 'Atlanta', 'Dallas' | Where-Object { $_ -like "$typed*" }
        }
        (TabExpansion2 'Set-Site -Name D' 16).CompletionMatches.CompletionText
        """,
        output: "Dallas"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "CommandName", \.commandName, in: [.set("NativeCommandSet", mandatory: true), .set("PowerShellSet")], help: "The commands' names."),
    .init("ParameterName", \.parameterName, sets: ["PowerShellSet"], mandatory: true, help: "The parameter whose values the block completes."),
    .init(
      "ScriptBlock", \.scriptBlock, in: [
        .set("NativeCommandSet", mandatory: true), .set("PowerShellSet", mandatory: true), .set("NativeFallbackSet", mandatory: true),
      ], allows: [.null], help: "The block that gives the completions."),
    .init("Native", \.native, sets: ["NativeCommandSet"], help: "For programs rather than commands."),
    .init("NativeFallback", \.nativeFallback, sets: ["NativeFallbackSet"], help: "For programs without a block of their own."),
  ] }

  var commandName: [String]?
  var parameterName: String?
  var scriptBlock: ScriptBlock?
  var native = false
  var nativeFallback = false

  mutating func end(_ run: CommandRuntime) throws {
    CompletionResult.registerTypes()
    let completers = ArgumentCompleters.of(run.context)
    if nativeFallback { return completers.register(native: "", scriptBlock) }
    if let parameterName {
      for name in commandName ?? [""] { completers.register(name, parameterName, scriptBlock) }
    } else {
      for name in commandName ?? [] { completers.register(native: name, scriptBlock) }
    }
  }
}
