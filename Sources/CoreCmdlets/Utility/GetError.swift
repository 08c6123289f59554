import DotNet
import PowerShellRuntime

/// `Get-Error`: gets the last errors with all that is known of them.
struct GetError: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Error", defaultParameterSet: "Newest", outputTypes: ["System.Management.Automation.ErrorRecord#PSExtendedError", "System.Exception#PSExtendedError"],
    synopsis: "Gets the last errors with all that is known of them.",
    examples: [
      CmdletExample(
        "Write-Error 'oops' -ErrorAction SilentlyContinue; (Get-Error).Exception.Message",
        output: "oops"),
      CmdletExample(
        "@(Get-Error -Newest 1).Count -le 1",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, sets: ["Error"], position: 0, pipeline: true, type: .psObject,
      validate: [.notNullOrEmpty], help: "The objects to work on; usually they are piped in."),
    .init(
      "Newest", \.newest, sets: ["Newest"], aliases: ["Last"],
      validate: [.range(.int32(1), .int32(2147483647))], help: "How many of the last errors."),
  ] }

  var inputObject: Value = .void
  var newest: Int?

  mutating func process(_ run: CommandRuntime) throws {
    if !inputObject.isAbsent, !inputObject.isNull {
      try run.write(listed(inputObject, index: nil))
      return
    }
    let found = run.context.errorList.elements.prefix(newest ?? 1)
    // One alone needs no number.
    for (index, value) in found.enumerated() { try run.write(listed(value, index: found.count > 1 ? index : nil)) }
  }

  /// The error under a type name of its own, which the view of all that is known goes by.
  private func listed(_ value: Value, index: Int?) -> Value {
    let target: NetObject
    switch value.base.object {
    case let record as ErrorRecord:
      target = record.listed()
      let members = ExtendedMembers()
      members.members = record.extended?.members ?? []
      members.typeNames = ["System.Management.Automation.ErrorRecord#PSExtendedError", "System.Object"]
      target.extended = members
    case let exception as ExceptionObject:
      target = PSObjectBox(.object(exception))
      target.extended = ExtendedMembers()
      target.extended?.typeNames = ["System.Exception#PSExtendedError", "System.Object"]
    default: return value
    }
    if let index { target.extended?.set(PSNoteProperty("PSErrorIndex", .int(index))) }
    return .object(target)
  }
}
