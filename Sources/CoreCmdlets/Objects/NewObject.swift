import DotNet
import PowerShellRuntime

/// `New-Object`: makes an object of a .NET type.
struct NewObject: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-Object", defaultParameterSet: "Net",
    synopsis: "Makes an object of a .NET type.",
    examples: [
      CmdletExample(
        "(New-Object System.Version 1, 2).Minor",
        output: "2"),
      CmdletExample(
        "(New-Object psobject -Property @{ City = 'Dallas' }).City",
        output: "Dallas")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "TypeName", \.typeName, sets: ["Net"], mandatory: true, position: 0,
      help: "The full name of the type."),
    .init(
      "ArgumentList", \.argumentList, sets: ["Net"], position: 1, aliases: ["Args"],
      help: "The constructor's arguments."),
    .init("Property", \.property, type: .iDictionary, help: "Property values to set on the new object."),
    .init("Strict", \.strict, sets: ["Com"], help: "Only for COM objects, which there are none of."),
  ] }

  var typeName: String?
  var argumentList: [Value]?
  var property: Value = .void
  var strict = false

  mutating func process(_ run: CommandRuntime) throws {
    let name = typeName ?? ""
    guard let type = run.context.type(named: name) ?? NetType.named(name) else {
      if let error = run.context.ambiguityOfType(name) {
        throw run.terminating(
          RuntimeError.runtime, error.record.exception.message, id: "AmbiguousTypeReference", .InvalidType)
      }
      throw run.terminating(
        "System.Management.Automation.PSArgumentException",
        "Cannot find type [\(name)]: verify that the assembly containing this type is loaded.", id: "TypeNotFound", .InvalidType)
    }
    if type.isByRefLike {
      throw run.terminating(
        "System.Management.Automation.PSInvalidOperationException",
        Messages.format("NewObjectStrings", "CannotInstantiateBoxedByRefLikeType", type.fullName), id: "CannotInstantiateBoxedByRefLikeType",
        .InvalidOperation)
    }
    if Name(name) == "System.Management.Automation.PSCustomObject" { throw ExecutionContext.noConstructor(type, run) }
    let object = try run.context.create(type, argumentList ?? [], run)
    guard let values = property.dictionary else {
      try run.write(object)
      return
    }
    for (key, value) in values.pairs { try set(run.context.text(key), value, on: object, type, run) }
    try run.write(object)
  }

  private func set(_ name: String, _ value: Value, on object: Value, _ type: NetType, _ run: CommandRuntime) throws {
    if let custom = object.object as? PSCustomObject {
      custom.set(Name(name), value)
      return
    }
    guard try run.context.property(Name(name), of: object) != nil else {
      throw run.terminating(
        "System.InvalidOperationException", "The member \"\(name)\" was not found for the specified \(type.fullName) object.",
        id: "InvalidOperationException", .InvalidOperation)
    }
    do { try run.context.setProperty(Name(name), of: object, to: value) } catch let error as TerminatingError {
      throw run.terminating(
        "System.Management.Automation.SetValueException", error.record.message, id: "InvalidValue", .InvalidData, target: object)
    }
  }
}
