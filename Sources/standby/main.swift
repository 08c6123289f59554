import Foundation
import PowerShellSyntax

/// `standby parse FILE... [--tree]`, until the command line of the run time takes it over.
func parseFiles(_ arguments: [String]) -> Int32 {
  var status: Int32 = 0
  let withTree: Bool = arguments.contains("--tree")
  for file in arguments where file != "--tree" {
    guard let data = FileManager.default.contents(atPath: file) else {
      FileHandle.standardError.write(Data("standby: cannot read \(file)\n".utf8))
      status = 1
      continue
    }
    print(ParseReport.line(file: file, bytes: [UInt8](data), withTree: withTree))
  }
  return status
}

let arguments: [String] = Array(CommandLine.arguments.dropFirst())
if arguments.first == "parse" { exit(parseFiles(Array(arguments.dropFirst()))) }
print("standby")
