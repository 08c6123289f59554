import Glibc

/// A history kept in a file, one command a line; line breaks inside a command are written as a backslash and `n`.
public final class FileHistory: HistoryStore {
  private let path: String
  public private(set) var lines: [String] = []

  /// Reads the newest thousand commands. A file that is not there, or cannot be read, is an empty history.
  public init(path: String) {
    self.path = path
    guard let file = fopen(path, "r") else { return }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    lines = bytes.split(separator: 10).suffix(1000).map { Self.unescaped(String(decoding: $0, as: UTF8.self)) }
  }

  public func append(_ line: String) {
    lines.append(line)
    // Commands may hold names that are nobody else's business.
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array((Self.escaped(line) + "\n").utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  static func escaped(_ line: String) -> String {
    var result = ""
    for character in line {
      switch character {
      case "\\": result += "\\\\"
      case "\n", "\r\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  static func unescaped(_ line: String) -> String {
    var result = ""
    var escape = false
    for character in line {
      if escape {
        result.append(character == "n" ? "\n" : character)
        escape = false
      } else if character == "\\" {
        escape = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
