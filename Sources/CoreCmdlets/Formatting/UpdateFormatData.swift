import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// `Update-FormatData`: adds the views of format files to the session.
struct UpdateFormatData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Update-FormatData", defaultParameterSet: "FileSet", supportsShouldProcess: true,
    synopsis: "Adds the views of format files to the session.",
    description: "Views of -PrependPath are looked at before those there are, views of -AppendPath after them.",
    examples: [
      CmdletExample("try { Update-FormatData none.ps1xml } catch { $_.CategoryInfo.Category }", output: "ObjectNotFound"),
      CmdletExample(
        """
        $view = '<View><Name>v</Name><ViewSelectedBy><TypeName>Site</TypeName></ViewSelectedBy><ListControl><ListEntries><ListEntry><ListItems>' +
          '<ListItem><PropertyName>Name</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl></View>'
        Set-Content site.format.ps1xml "<Configuration><ViewDefinitions>$view</ViewDefinitions></Configuration>"
        Update-FormatData -PrependPath site.format.ps1xml
        ([pscustomobject]@{ PSTypeName = 'Site'; Name = 'Dallas'; Hidden = 1 } | Out-String).Trim()
        """,
        output: "Name : Dallas"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "AppendPath", \.appendPath, sets: ["FileSet"], position: 0, pipeline: true, byName: true, aliases: ["PSPath", "Path"],
      validate: [.notNull], completes: .path, wildcards: true, help: "Files whose views come last."),
    .init("PrependPath", \.prependPath, sets: ["FileSet"], validate: [.notNull], completes: .path, help: "Files whose views come first."),
  ] }

  var appendPath: [String]?
  var prependPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    let views = SessionFormatting.of(run.context).views
    if let prependPath { views.prepend(try read(prependPath, run)) }
    if let appendPath { views.append(try read(appendPath, run)) }
    prependPath = nil
  }

  private func read(_ paths: [String], _ run: CommandRuntime) throws -> [ViewDefinition] {
    var found: [ViewDefinition] = []
    for place in try run.context.inputPaths(paths, literal: nil, run) {
      guard place.exists else {
        throw run.terminating(
          "System.Management.Automation.ItemNotFoundException", "Cannot find path '\(place.path)' because it does not exist.",
          id: "PathNotFound", .ObjectNotFound, target: .text(place.path))
      }
      do {
        found += try FormatFileReader.read(try TextFiles.text(place, .utf8(mark: false), run.context))
      } catch let error as FormatFileError {
        try run.report(
          "System.InvalidOperationException",
          "There were errors in loading the format data file: \n\(place.path), , \(place.path) : \(error.text(in: place.path))",
          id: "FormatXmlUpdateException", .InvalidOperation)
      }
    }
    return found
  }
}
