import Dispatch
import Foundation
import SourceText

/// `standby parse FILE... [--tree]` and `standby parse --measure FILE...`.
public enum ParseCommand {
  /// - Returns: the exit code: 1 when a file could not be read.
  public static func run(
    _ files: [String], withTree: Bool, measures: Bool, output: (String) -> Void, errors: (String) -> Void
  ) -> Int32 {
    var status: Int32 = 0
    var contents: [(file: String, bytes: [UInt8])] = []
    for file in files {
      guard let data = FileManager.default.contents(atPath: file) else {
        errors("standby: cannot read \(file)")
        status = 1
        continue
      }
      if measures {
        contents.append((file, [UInt8](data)))
      } else {
        output(ParseReport.line(file: file, bytes: [UInt8](data), withTree: withTree))
      }
    }
    if measures { output(measure(contents.map { $0.bytes })) }
    return status
  }

  /// How fast the files parse, the best of five.
  private static func measure(_ contents: [[UInt8]]) -> String {
    let size: Int = contents.reduce(0) { $0 + $1.count }
    var best: Double = .infinity
    for _ in 0..<5 {
      let start: UInt64 = DispatchTime.now().uptimeNanoseconds
      for bytes in contents { _ = Parser.parseInput(SourceFile(bytes: bytes)) }
      best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
    }
    let speed: Double = (Double(size) / best / 1e4).rounded() / 100
    return "\(contents.count) files, \(size) bytes, \((best * 1e6).rounded()) microseconds, \(speed) MB/s"
  }
}
