import Foundation
import PowerShellSyntax

let arguments: [String] = Array(CommandLine.arguments.dropFirst())
if arguments.first == "parse" {
  exit(
    ParseCommand.run(
      Array(arguments.dropFirst()), output: { print($0) },
      errors: { FileHandle.standardError.write(Data("\($0)\n".utf8)) }))
}
print("standby")
