import DotNet
import PowerShellFormatting
import PowerShellRuntime

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
    definition.views = views
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
  /// The views that a type definition stands for.
  var views: [ViewDefinition] = []
  init(_ type: NetType) { self.type = type }
  override var netType: NetType { type }
  override func toString(_ context: DotNetContext) throws -> PSString? { text.map { PSString($0) } }
}
