import Foundation

/// Files beside the tests and in the repository.
enum TestFiles {
  static let folder: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let repository: URL = folder.deletingLastPathComponent().deletingLastPathComponent()

  static func lines(_ path: String) throws -> [String] {
    let text: String = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: true).map { String($0) }
  }

  /// `\n`, `\t`, `\r` and `\\` back to what they stand for.
  static func unescape(_ text: String) -> String {
    var result: String = ""
    var isEscaped: Bool = false
    for character in text {
      if isEscaped {
        switch character {
        case "n": result.append("\n")
        case "t": result.append("\t")
        case "r": result.append("\r")
        default: result.append(character)
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
