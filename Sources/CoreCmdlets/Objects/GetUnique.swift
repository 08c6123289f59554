import DotNet
import PowerShellRuntime

/// `Get-Unique`: leaves out objects that equal the one before.
struct GetUnique: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Unique", defaultParameterSet: "AsString",
    synopsis: "Leaves out objects that equal the one before.",
    examples: [
      CmdletExample(
        "1, 1, 2, 2, 1 | Get-Unique",
        output: "1\n2\n1"),
      CmdletExample(
        "'a', 'a', 'b' | Get-Unique -AsString",
        output: "a\nb")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init("AsString", \.asString, sets: ["AsString"], help: "Compares the objects' texts."),
    .init("CaseInsensitive", \.caseInsensitive, help: "Takes upper and lower case for the same."),
    .init(
      "OnType", \.onType, sets: ["UniqueByType"], help: "Writes one object of each run of equal types."),
  ] }

  var inputObject: Value = .void
  var asString = false
  var caseInsensitive = false
  var onType = false

  private var previous: Value = .void
  private var hasPrevious = false

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent else { return }
    let isSame: Bool
    if !hasPrevious {
      isSame = false
    } else if onType {
      isSame = run.context.typeNames(of: inputObject).first == run.context.typeNames(of: previous).first
    } else if asString || isText(inputObject) {
      let a = run.context.text(inputObject), b = run.context.text(previous)
      isSame = caseInsensitive ? CaseFolding.equal(a, b) : a == b
    } else {
      isSame = run.context.areEqual(inputObject, previous, ignoreCase: caseInsensitive)
    }
    if !isSame { try run.write(inputObject) }
    previous = inputObject
    hasPrevious = true
  }

  private func isText(_ value: Value) -> Bool { value.stringIfString != nil }
}
