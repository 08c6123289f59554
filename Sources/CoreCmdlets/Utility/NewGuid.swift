import DotNet
import Foundation
import PowerShellRuntime

/// `New-Guid`: makes a GUID.
struct NewGuid: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-Guid", defaultParameterSet: "Default", outputTypes: ["System.Guid"],
    synopsis: "Makes a GUID.",
    examples: [
      CmdletExample(
        "(New-Guid -Empty).ToString()",
        output: "00000000-0000-0000-0000-000000000000"),
      CmdletExample(
        "(New-Guid).GetType().Name",
        output: "Guid")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, sets: ["InputObject"], position: 0, pipeline: true,
      help: "The GUID as text."),
    .init("Empty", \.empty, sets: ["Empty"], help: "The GUID of zeros."),
  ] }

  var inputObject: String?
  var empty = false

  mutating func process(_ run: CommandRuntime) throws {
    let text = empty ? "00000000-0000-0000-0000-000000000000" : inputObject ?? UUID().uuidString.lowercased()
    guard let type = NetType.named("System.Guid") else {
      try run.write(.text(text))
      return
    }
    do { try run.write(try run.context.converted(.text(text), to: type)) } catch {
      try run.report(
        "System.FormatException", "Unrecognized Guid format.", id: "StringNotRecognizedAsGuid", .InvalidArgument, target: .text(text))
    }
  }
}
