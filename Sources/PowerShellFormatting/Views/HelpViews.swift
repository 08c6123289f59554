/// How help looks: the views of what `Get-Help` writes. A session gets them with its first help.
/// - Source: about_Format.ps1xml; the help views as `Get-Help` shows them and as recorded in `help-functions`.
public enum HelpViews {
  nonisolated(unsafe) private static let views: [ViewDefinition] = OutlineViewReader.read(helpViewOutline) + [shortHelp]

  /// Adds the views to a session's, once.
  public static func install(in store: ViewStore) {
    guard let first = views.first, !store.views.contains(where: { $0 === first }) else { return }
    store.append(views)
  }

  /// What a pattern found, a line a topic.
  private static var shortHelp: ViewDefinition {
    typealias Table = ViewDefinition.TableControl
    func header(_ label: String?, _ width: Int) -> Table.Header { Table.Header(label: label, width: width, alignment: .left) }
    let headers = [header("Name", 33), header("Category", 9), header("Module", 25), Table.Header()]
    let cells = ["Name", "Category", "ModuleName", "Synopsis"].map { Table.Cell(expression: .property($0)) }
    return ViewDefinition(
      name: "help", typeNames: ["HelpInfoShort"], control: .table(Table(headers: headers, rows: [Table.Row(cells: cells)])))
  }
}

private let helpViewOutline = #"""
control Text
 show Text
control Short
 for MamlParaTextItem
  show Text
  line
 else
  text \s
control SyntaxParameter
 script $v = if ($_.psobject.Members['ParameterValueGroup']) { " {$($_.ParameterValueGroup.ParameterValue -join ' | ')}" } elseif ($_.psobject.Members['ParameterValue']) { " <$($_.ParameterValue)>" }; $n = if ($_.position -and $_.position -notmatch 'named') { "[-$($_.name)]$v" } else { "-$($_.name)$v" }; if ($_.required -ne 'true') { "[$n] " } else { "$n " }
control ParameterValue
 script if ($_.required -ne 'true') { " [<$_>]" } else { " <$_>" }
control OnlineHelp
 frame 4
  script if ($_.relatedLinks.navigationLink) { "    For online help, type: ""Get-Help $($_.Details.Name) -Online""" }
control Link
 show linkText
 script ' ' ? $_.linkText
 show uri
 line
control Links
 each navigationLink Link
control Details
 text NAME
 line
 frame 4
  show Name
  line
  line
 text SYNOPSIS
 line
 frame 4
  each Description Short
  line
  line
control Example
 show Title
 line
 line
 each Introduction Text
 each Code
 line
 show results
 line
 each remarks Short
control Examples
 each Example Example
control TypeDescription
 frame 4
  each description Short
control TypeName
 each name
 with TypeDescription ? $_.description
control TypeWithDescription
 use type TypeName
 line
 frame 4
  each description Short
 line
control Description
 text DESCRIPTION
 line
 frame 4
  each description Short
  line
 line
control SyntaxItem
 show name
 text \s
 each Parameter SyntaxParameter
 text [<CommonParameters>]
 line
 line
control Syntax
 each SyntaxItem SyntaxItem
control IndentedSyntax
 text SYNTAX
 line
 frame 4
  use Syntax Syntax
  line
control PossibleValue
 show Value
 line
control RequiredRow
 text Required?                   \s
 show required
 line
control PipelineRow
 text Accept pipeline input?      \s
 show pipelineInput
 line
control AliasRow
 text Aliases                     \s
 show aliases
 line
control WildcardRow
 text Accept wildcard characters? \s
 show globbing
 line
control ParameterHead
 text -
 show name
 use ParameterValue ParameterValue
 line
control Parameter
 with ParameterHead
 frame 4
  each Description Short
  line
  with RequiredRow
  text Position?                   \s
  script if ($_.position) { $_.position } else { 'Named' }
  line
  text Default value               \s
  show defaultValue
  line
  with PipelineRow
  with AliasRow
  with WildcardRow
  line
control CommonParameters
 text <CommonParameters>
 line
 frame 4
  text     This cmdlet supports the common parameters: Verbose, Debug,\n    ErrorAction, ErrorVariable, WarningAction, WarningVariable,\n    OutBuffer, PipelineVariable, and OutVariable. For more information, see\n    about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216).\s
 line
 line
control EachParameter
 each Parameter Parameter
control Parameters
 with EachParameter
 with CommonParameters
control Remarks
 text REMARKS
 line
 frame 4
  script "To see the examples, type: ""Get-Help $($_.Details.Name) -Examples"""
  line
  script "For more information, type: ""Get-Help $($_.Details.Name) -Detailed"""
  line
  script "For technical information, type: ""Get-Help $($_.Details.Name) -Full"""
  line
  with OnlineHelp
view MamlCommandHelpInfo DefaultCommandHelp
 use Details Details
 with IndentedSyntax
 with Description
 text RELATED LINKS
 line
 frame 4
  use relatedLinks Links
 line
 with Remarks
control DetailedParameter
 with ParameterHead
 frame 4
  each Description Short
  line
control DetailedParameters
 each Parameter DetailedParameter
view MamlCommandHelpInfo#DetailedView VerboseCommandHelp
 use Details Details
 with IndentedSyntax
 with Description
 text PARAMETERS
 line
 frame 4
  use Parameters DetailedParameters
  with CommonParameters
 frame 4
  use Examples Examples
 with Remarks
view MamlCommandHelpInfo#ExamplesView ExampleCommandHelp
 use Details Details
 frame 4
  use Examples Examples
control InputTypes
 each InputType TypeWithDescription
control ReturnValues
 each ReturnValue TypeWithDescription
control NotesHead
 text NOTES
 line
control Alert
 show Text
 line
control Notes
 frame 4
  show title
  line
  each alert Alert
  line
view MamlCommandHelpInfo#FullView FullCommandHelp
 use Details Details
 with IndentedSyntax
 with Description
 text PARAMETERS
 line
 frame 4
  use Parameters Parameters
 text INPUTS
 line
 frame 4
  use InputTypes InputTypes
  line
 text OUTPUTS
 line
 frame 4
  use ReturnValues ReturnValues
  line
 use alertSet NotesHead ? $null -ne $_.alertSet
 each alertSet Notes ? $null -ne $_.alertSet
 frame 4
  use Examples Examples
  line
 text RELATED LINKS
 line
 frame 4
  use relatedLinks Links
view MamlCommandHelpInfo#examples MamlCommandExamples
 with Examples
view MamlCommandHelpInfo#example MamlCommandExample
 show Title
 line
 line
 each Introduction Text
 each Code
 line
 line
 show results
 line
 line
 each remarks Short
view MamlCommandHelpInfo#parameters MamlCommandParameters
 frame 4
  with Parameters
view MamlCommandHelpInfo#parameter MamlCommandParameterView
 with Parameter
view MamlCommandHelpInfo#syntax MamlCommandSyntax
 with Syntax
view MamlParaTextItem MamlText
 with Short
view MamlCommandHelpInfo#inputTypes MamlInputTypes
 each InputType TypeWithDescription
view MamlCommandHelpInfo#returnValues MamlReturnTypes
 each ReturnValue TypeWithDescription
view MamlCommandHelpInfo#relatedLinks MamlRelatedLinks
 with Links
view MamlCommandHelpInfo#alertSet MamlAlertSet
 show title
 line
 line
 frame 4
  each alert Alert
view MamlCommandHelpInfo#details MamlDetails
 with Details
control PlainDetails
 text NAME
 line
 frame 4
  show Name
  line
  line
control CommonMark
 text [<CommonParameters>]
control PlainSyntaxItem
 show name
 text \s
 each Parameter SyntaxParameter
 with CommonMark ? $_.CommonParameters -eq $true
 line
 line
control PlainSyntax
 each SyntaxItem PlainSyntaxItem
control PlainSyntaxPart
 text SYNTAX
 line
 frame 4
  use Syntax PlainSyntax
  line
control NoParameters
 text None
 line
 line
control PlainTail
 text ALIASES
 line
 frame 4
  show Aliases
  line
 line
 text REMARKS
 line
 frame 4
  show Remarks
  line
view ExtendedCmdletHelpInfo ReducedDefaultCommandHelp
 use Details PlainDetails
 text SYNTAX
 line
 frame 4
  use Syntax PlainSyntax
 line
 with PlainTail
control PlainDetailedParameter
 with ParameterHead
 line
control PlainDetailedParameters
 each Parameter PlainDetailedParameter
view ExtendedCmdletHelpInfo#DetailedView ReducedVerboseCommandHelp
 use Details PlainDetails
 with PlainSyntaxPart
 text PARAMETERS
 line
 frame 4
  use Parameters PlainDetailedParameters
  with CommonParameters ? $_.CommonParameters -eq $true
  with NoParameters ? $_.CommonParameters -eq $false -and $_.parameters.parameter.count -eq 0
 line
 with PlainTail
control PlainParameter
 with ParameterHead
 frame 4
  show description ? $_.description
  line
  with RequiredRow
  text Position?                   \s
  script if ("$($_.position)") { $_.position } else { 'Named' }
  line
  with PipelineRow
  text Parameter set name          \s
  show parameterSetName
  line
  with AliasRow
  text Dynamic?                    \s
  show isDynamic
  line
  with WildcardRow
  line
control PlainParameters
 each Parameter PlainParameter
control PlainType
 use type TypeName
 line
control PlainInputTypes
 each InputType PlainType
control PlainReturnValues
 each ReturnValue PlainType
view ExtendedCmdletHelpInfo#FullView ReducedFullCommandHelp
 use Details PlainDetails
 with PlainSyntaxPart
 text PARAMETERS
 line
 frame 4
  use Parameters PlainParameters
  with CommonParameters ? $_.CommonParameters -eq $true
  with NoParameters ? $_.CommonParameters -eq $false -and $_.parameters.parameter.count -eq 0
  line
 text INPUTS
 line
 frame 4
  use InputTypes PlainInputTypes
  line
 text OUTPUTS
 line
 frame 4
  use ReturnValues PlainReturnValues
  line
 with PlainTail
control NameOnly
 text NAME
 line
 frame 4
  show Name
  line
view ExtendedCmdletHelpInfo#ExamplesView ReducedExamplesCommandHelp
 use Details NameOnly
 line
 with PlainTail
view ExtendedCmdletHelpInfo#parameter ReducedCommandHelpParameterView
 with PlainParameter
"""#
