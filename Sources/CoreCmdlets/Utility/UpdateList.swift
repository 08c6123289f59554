import DotNet
import PowerShellRuntime

/// `Update-List`: adds to or removes from a property that is a list.
struct UpdateList: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Update-List", defaultParameterSet: "AddRemoveSet",
    synopsis: "Adds to or removes from a property that is a list.",
    examples: [
      CmdletExample(
        "$o = [pscustomobject]@{ Tags = [System.Collections.ArrayList]@('a', 'b') }; ($o | Update-List Tags -Add 'c' -Remove 'a').Tags -join ','",
        output: "b,c"),
      CmdletExample(
        "$o = [pscustomobject]@{ Tags = [System.Collections.ArrayList]@('a') }; ($o | Update-List Tags -Replace 'x', 'y').Tags -join ','",
        output: "x,y")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Property", \.property, position: 0, validate: [.notNullOrEmpty],
      help: "The names of properties, or calculated ones: @{ Name = ...; Expression = { ... } }."),
    .init("Add", \.add, sets: ["AddRemoveSet"], validate: [.notNullOrEmpty], help: "The values to add to the list."),
    .init("Remove", \.remove, sets: ["AddRemoveSet"], validate: [.notNullOrEmpty], help: "The values to take out of the list."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject, validate: [.notNullOrEmpty],
      help: "The objects to work on; usually they are piped in."),
    .init(
      "Replace", \.replace, sets: ["ReplaceSet"], mandatory: true, validate: [.notNullOrEmpty],
      help: "What to put in place of all."),
  ] }

  var property: String?
  var add: [Value]?
  var remove: [Value]?
  var inputObject: Value = .void
  var replace: [Value]?

  mutating func process(_ run: CommandRuntime) throws {
    guard let property, !inputObject.isAbsent else { return }
    guard let list = try run.context.property(Name(property), of: inputObject)?.object as? NetList else {
      try run.report(
        "System.Management.Automation.PSArgumentException", "The property \"\(property)\" cannot be found or is no list.", id: "MemberDoesntExist",
        .InvalidOperation, target: .text(property))
      return
    }
    if let replace { list.elements = replace }
    for value in remove ?? [] {
      if let n = list.elements.firstIndex(where: { run.context.areEqual($0, value) }) { list.elements.remove(at: n) }
    }
    list.elements += add ?? []
    list.version += 1
    try run.write(inputObject)
  }
}
