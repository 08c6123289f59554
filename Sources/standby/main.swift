import Foundation
import PowerShellSyntax
import SourceText

/// `standby parse --measure FILE...`: how fast the files parse, the best of five.
func measureParser(_ arguments: [String]) -> Int32 {
  let contents: [[UInt8]] = arguments.filter { $0 != "--measure" }.compactMap { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }
  let size: Int = contents.reduce(0) { $0 + $1.count }
  var best: Double = .infinity
  for _ in 0..<5 {
    let start: UInt64 = DispatchTime.now().uptimeNanoseconds
    for bytes in contents { _ = Parser.parseInput(SourceFile(bytes: bytes)) }
    best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
  }
  print(contents.count, "files,", size, "bytes,", (Double(size) / best / 1e4).rounded() / 100, "MB/s")
  return 0
}

/// `standby parse FILE... [--tree]`, until the command line of the run time takes it over.
func parseFiles(_ arguments: [String]) -> Int32 {
  if arguments.contains("--time") {
    for file in arguments where file != "--time" {
      guard let data = FileManager.default.contents(atPath: file) else { continue }
      let result: ParseResult = Parser.parseInput(SourceFile(bytes: [UInt8](data)))
      print(result.errors.count, "errors")
    }
    return 0
  }
  if arguments.contains("--measure") { return measureParser(arguments) }
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
