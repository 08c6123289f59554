import DotNet
import PowerShellSyntax

/// Makes a session: types, scopes, automatic variables, the functions and aliases that are there from the start.
public enum Session {
  public static func make(_ host: PSHost) -> ExecutionContext {
    NetType.registerCommandTypes()
    let context = ExecutionContext(host: host)
    context.uiCulture = context.culture
    context.engine = Engine(context)
    makeCurrent(context)
    defineAliases(context)
    defineFunctions(context)
    return context
  }

  /// Makes the session the one whose turn it is: what knows no session of its own (`[Console]`, parameters read late, classes' `Equals`)
  /// belongs to this one from now on.
  public static func makeCurrent(_ context: ExecutionContext) {
    ExecutionContext.current = context
    ScriptClasses.current = context.dotNet as? SessionDotNet
  }

  /// Runs the body while it is the session's turn, then gives the turn back: where several share one thread.
  public static func within<T>(_ context: ExecutionContext, _ body: () throws -> T) rethrows -> T {
    let outer: ExecutionContext? = ExecutionContext.current
    makeCurrent(context)
    defer { if let outer { makeCurrent(outer) } }
    return try body()
  }

  private static func defineAliases(_ context: ExecutionContext) {
    let scope = CommandScope()
    context.global.commands = scope
    for line in builtInAliasText.tableRows {
      let columns = line.tableColumns
      guard columns.count >= 3 else { continue }
      var options: ScopedItemOptions = []
      if columns[2].contains("ReadOnly") { options.insert(.readOnly) }
      if columns[2].contains("AllScope") { options.insert(.allScope) }
      let name = String(columns[0].drop { $0 == " " })
      scope.aliases[Name(name)] = AliasInfo(name, String(columns[1]), options: options)
    }
  }

  /// Functions of a fresh session; each parsed when first called for.
  private static func defineFunctions(_ context: ExecutionContext) {
    guard let result = try? context.parse(initialFunctions) else { return }
    guard let body = result.ast as? ScriptBlockAst, let statements = body.endBlock?.statements else { return }
    for case .functionDefinition(let definition) in statements {
      let block = ScriptBlock(ast: definition, root: body)
      block.sessionState = context.engine.currentSessionState
      context.global.commands?.functions[Name(definition.name)] = FunctionInfo(definition.name, block)
    }
  }

  private static let initialFunctions = #"""
    function prompt { "PS $($executionContext.SessionState.Path.CurrentLocation)$('>' * ($nestedPromptLevel + 1)) " }
    function cd.. { Set-Location .. }
    function cd\ { Set-Location \ }
    function cd~ { Set-Location ~ }
    function Clear-Host { if ($Host.UI.SupportsVirtualTerminal) { [Console]::Write("$([char]27)[H$([char]27)[2J$([char]27)[3J") } }
    function Pause { $null = Read-Host 'Press Enter to continue...' }
    function help {
      <#
      .FORWARDHELPTARGETNAME Get-Help
      .FORWARDHELPCATEGORY Cmdlet
      #>
      [CmdletBinding(DefaultParameterSetName = 'AllUsersView')]
      param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)][string]$Name, [string]$Path,
        [ValidateSet('Alias', 'Cmdlet', 'Provider', 'General', 'FAQ', 'Glossary', 'HelpFile', 'ScriptCommand', 'Function',
          'Filter', 'ExternalScript', 'All', 'DefaultHelp', 'DscResource', 'Class', 'Configuration')]
        [string[]]$Category,
        [Parameter(ParameterSetName = 'DetailedView', Mandatory)][switch]$Detailed,
        [Parameter(ParameterSetName = 'AllUsersView')][switch]$Full,
        [Parameter(ParameterSetName = 'Examples', Mandatory)][switch]$Examples,
        [Parameter(ParameterSetName = 'Parameters', Mandatory)][string[]]$Parameter,
        [string[]]$Component, [string[]]$Functionality, [string[]]$Role,
        [Parameter(ParameterSetName = 'Online', Mandatory)][switch]$Online
      )
      process { Get-Help @PSBoundParameters }
    }
    function mkdir {
      [CmdletBinding(SupportsShouldProcess)]
      param([Parameter(Position = 0, ValueFromPipelineByPropertyName)][string[]]$Path, [string]$Name, [object]$Value, [switch]$Force)
      process { $null = $PSBoundParameters.Remove('WhatIf'); New-Item @PSBoundParameters -ItemType Directory }
    }
    function oss {
      [CmdletBinding()]
      param([Parameter(ValueFromPipeline)][psobject]$InputObject, [int]$Width)
      process { $InputObject | Out-String -Stream }
    }
    """#
}
