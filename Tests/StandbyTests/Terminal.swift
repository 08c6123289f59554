import Foundation
import Glibc

/// The built program on a pseudo-terminal, made by script(1).
final class Terminal {
  private let process = Process()
  private let input = Pipe()
  private let log: String
  let home: String

  /// - Returns: nil, with a notice, where there is no script(1).
  init?(_ arguments: [String] = [], home: String? = nil) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
      print("notice: no script(1) here, so the pseudo-terminal test is skipped")
      return nil
    }
    let name: String = "standby-pty-\(UUID().uuidString)"
    log = NSTemporaryDirectory() + name
    self.home = home ?? NSTemporaryDirectory() + name + "-home"
    try FileManager.default.createDirectory(atPath: self.home, withIntermediateDirectories: true)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    // `exec`: a plain sh that waited would take the Ctrl-C for itself as well and end with 130, whatever the program answered.
    let command: String = "stty cols 120; exec env HOME=\(self.home) NO_COLOR=1 LC_ALL=C.UTF-8 \(Program.path) \(arguments.joined(separator: " "))"
    process.arguments = ["-qfec", command, log]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
    try? FileManager.default.removeItem(atPath: log)
  }

  /// All that was shown so far.
  var screen: String { String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self) }

  func send(_ text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }
  func type(_ line: String) { send(line + "\n") }

  func wait(for text: String, after place: Int = 0, seconds: Double = 30) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if String(screen.dropFirst(place)).contains(text) { return true }
      usleep(40_000)
    }
    return false
  }

  /// Types a line and waits for what it is to show.
  func type(_ line: String, until text: String) -> Bool {
    let place: Int = screen.count
    type(line)
    let isThere: Bool = wait(for: text, after: place)
    if !isThere { print("`\(line)` showed:\n\(screen.dropFirst(place))") }
    return isThere
  }

  /// The program's exit code, once it has ended.
  func end(seconds: Double = 20) -> Int32? {
    let end = Date().addingTimeInterval(seconds)
    while process.isRunning, Date() < end { usleep(50_000) }
    return process.isRunning ? nil : process.terminationStatus
  }

  /// kill -9 of the program itself, as a crash would take it.
  func kill() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let number = Int32(name), let environment = FileManager.default.contents(atPath: "/proc/\(name)/environ") else { continue }
      if String(decoding: environment, as: UTF8.self).contains("HOME=\(home)\0") { Glibc.kill(number, SIGKILL) }
    }
    _ = end()
  }
}
