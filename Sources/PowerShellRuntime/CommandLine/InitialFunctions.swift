import DotNet
import PowerShellSyntax

/// The functions that every session begins with.
///
/// Their code is split by name when a session starts and parsed when first called for: reading all of them would be a tenth of the start.
enum InitialFunctions {
  static func define(in context: ExecutionContext) {
    for (name, text) in sources {
      let function = FunctionInfo(name) { [unowned(unsafe) context] in
        guard let body = (try? context.parse(text))?.ast as? ScriptBlockAst, case .functionDefinition(let definition)? = body.endBlock?.statements.first
        else { return ScriptBlock(ast: Parser.parseInput("").ast, root: nil) }
        let block = ScriptBlock(ast: definition, root: body)
        block.sessionState = context.global.session
        return block
      }
      context.global.commands?.functions[Name(name)] = function
    }
  }

  /// Name and text: a function begins where a line does, all that follows it is indented.
  private static let sources: [(name: String, text: String)] = {
    var sources: [(String, String)] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "f") {
        let name = line.dropFirst(9).prefix { $0 != UInt8(ascii: " ") }
        sources.append((String(Substring(name)), String(Substring(line))))
      } else if !sources.isEmpty {
        sources[sources.count - 1].1 += "\n" + String(Substring(line))
      }
    }
    return sources
  }()

  private static let text = #"""
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
