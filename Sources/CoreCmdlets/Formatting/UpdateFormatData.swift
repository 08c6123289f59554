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

/// `Get-FormatData`: the views there are.
struct GetFormatData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-FormatData", outputTypes: ["System.Management.Automation.ExtendedTypeDefinition"],
    synopsis: "Gives the views of the session by the types they are for.",
    examples: [
      CmdletExample("(Get-FormatData System.TimeSpan).TypeNames", output: "System.TimeSpan"),
      CmdletExample("(Get-FormatData System.Guid).FormatViewDefinition.Name", output: "System.Guid"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "TypeName", \.typeName, position: 0, validate: [.notNullOrEmpty], completes: .type, wildcards: true,
      help: "The types' names; wildcards are allowed."),
    .init("PowerShellVersion", \.powerShellVersion, type: .named(cmdlet: "System.Version"), help: "Taken and not looked at."),
  ] }

  var typeName: [String]?
  var powerShellVersion: Value = .void

  mutating func process(_ run: CommandRuntime) throws {
    let patterns = (typeName ?? ["*"]).map { Wildcard($0) }
    var groups: [(types: [String], views: [ViewDefinition])] = []
    for view in SessionFormatting.of(run.context).views.views {
      guard view.typeNames.contains(where: { name in patterns.contains { $0.matches(name) } }) else { continue }
      if let at = groups.firstIndex(where: { $0.types == view.typeNames }) { groups[at].views.append(view) } else {
        groups.append((view.typeNames, [view]))
      }
    }
    for group in groups { try run.write(.object(FormatDataObjects.typeDefinition(group.types, group.views))) }
  }
}

/// Views as the objects that `Get-FormatData` gives.
enum FormatDataObjects {
  nonisolated(unsafe) private static let definitionType = type("ExtendedTypeDefinition")
  nonisolated(unsafe) private static let viewType = type("FormatViewDefinition")

  private static func type(_ name: String) -> NetType {
    NetType("System.Management.Automation.\(name)", base: .object) { type in
      let properties = name == "ExtendedTypeDefinition"
        ? ["System.Collections.Generic.List[string] TypeNames", "System.Object FormatViewDefinition"]
        : name == "FormatViewDefinition" ? ["string Name", "System.Object Control"] : []
      for signature in properties {
        let key = Name(signature.split(separator: " ").last.map { String($0) } ?? "")
        type.property(signature) { this, _ in (this.object as? FormatDataObject)?.values[key] ?? .null }
      }
    }
  }

  static func typeDefinition(_ types: [String], _ views: [ViewDefinition]) -> NetObject {
    let definition = FormatDataObject(definitionType)
    definition.values[Name("TypeNames")] = .object(NetArray(types.map { .text($0) }, of: .string))
    definition.values[Name("FormatViewDefinition")] = .array(views.map { .object(view($0)) })
    return definition
  }

  private static func view(_ view: ViewDefinition) -> NetObject {
    let object = FormatDataObject(viewType)
    object.values[Name("Name")] = .text(view.name)
    object.text = view.name
    object.values[Name("Control")] = .object(FormatDataObject(type(view.controlName)))
    return object
  }
}

/// An object of such a type: named values.
final class FormatDataObject: NetObject {
  let type: NetType
  var values: [Name: Value] = [:]
  var text: String?
  init(_ type: NetType) { self.type = type }
  override var netType: NetType { type }
  override func toString(_ context: DotNetContext) throws -> PSString? { text.map { PSString($0) } }
}
