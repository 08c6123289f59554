import Foundation

/// The built program, run as a user runs it.
enum Program {
  static let folder: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  static let root: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let path: String = root + "/.build/debug/standby"

  struct Result {
    var stdout: String
    var stderr: String
    var exit: Int32
  }

  /// Runs with the arguments in an empty folder, with nothing on standard input.
  static func run(_ arguments: [String], in folder: String? = nil, input: String? = nil) throws -> Result {
    let work = folder ?? NSTemporaryDirectory() + "standby-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    defer { if folder == nil { try? FileManager.default.removeItem(atPath: work) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: work)
    var environment = ProcessInfo.processInfo.environment
    environment["NO_COLOR"] = "1"
    environment["TZ"] = "UTC"
    environment["TERM"] = "dumb"
    environment["COLUMNS"] = "120"
    environment["LINES"] = "50"
    environment["LANG"] = "en_US.UTF-8"
    environment["LC_ALL"] = "en_US.UTF-8"
    process.environment = environment
    // Files rather than pipes: nothing can fill up and wait.
    let base = NSTemporaryDirectory() + "standby-out-\(UUID().uuidString)"
    _ = FileManager.default.createFile(atPath: base + ".out", contents: nil)
    _ = FileManager.default.createFile(atPath: base + ".err", contents: nil)
    defer { for ending in [".out", ".err", ".in"] { try? FileManager.default.removeItem(atPath: base + ending) } }
    process.standardOutput = FileHandle(forWritingAtPath: base + ".out")
    process.standardError = FileHandle(forWritingAtPath: base + ".err")
    if let input {
      try input.write(toFile: base + ".in", atomically: true, encoding: .utf8)
      process.standardInput = FileHandle(forReadingAtPath: base + ".in")
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    func read(_ ending: String) -> String {
      String(decoding: FileManager.default.contents(atPath: base + ending) ?? Data(), as: UTF8.self)
    }
    return Result(stdout: read(".out"), stderr: read(".err"), exit: process.terminationStatus)
  }

  /// Runs a script file as the recordings were made: in a folder of its own beside the empty working folder, whose names show as BASE and HERE.
  static func run(script: String) throws -> Result {
    let base = NSTemporaryDirectory() + "standby-case-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base + "/work", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: base) }
    try script.write(toFile: base + "/case.ps1", atomically: true, encoding: .utf8)
    var result = try run(["-NoProfile", "-NonInteractive", "-File", base + "/case.ps1"], in: base + "/work")
    func named(_ text: String) -> String {
      text.replacingOccurrences(of: base + "/work", with: "HERE").replacingOccurrences(of: base, with: "BASE")
    }
    result.stdout = named(result.stdout)
    result.stderr = named(result.stderr)
    return result
  }

  /// Lines without blanks at their ends, no blank lines at the end.
  static func tidy(_ text: String) -> String {
    var lines = text.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n").map { line in
      var line = line[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
