import DotNet
import PowerShellRuntime

/// `Pop-Location`: returns to the location remembered last.
struct PopLocation: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Pop-Location", outputTypes: ["System.Management.Automation.PathInfo"],
    synopsis: "Returns to the location remembered last.",
    examples: [
      CmdletExample(
        "Push-Location /; Pop-Location; (Get-Location -Stack).Count",
        output: "0"),
      CmdletExample(
        "Push-Location / -StackName s; Pop-Location -StackName s; (Get-Location).Path -eq \"$PWD\"",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("StackName", \.stackName, byName: true, help: "The stack to return from."),
  ] }

  var passThru = false
  var stackName: String?

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    let name = Name(stackName ?? locations.defaultStack.text)
    guard locations.stacks[name] != nil || stackName == nil else {
      throw run.terminating(
        "System.Management.Automation.PSArgumentException",
        "Cannot find location stack '\(name.text)'. It does not exist or it is not a container.", id: "Argument", .InvalidArgument)
    }
    guard let place = locations.stacks[name]?.popLast() else { return }
    locations.go(to: place)
    if passThru { try run.write(DriveObjects.path(locations.current)) }
  }
}
