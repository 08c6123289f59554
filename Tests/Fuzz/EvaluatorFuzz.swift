import DotNet
import Foundation
import PowerShellRuntime
import PowerShellSyntax
import SourceText

/// libFuzzer's entry: any bytes that parse as a script are run, in a session of their own, for a bounded time and memory. Nothing they do may
/// end the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEvaluator(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
  let bytes: [UInt8] = Array(UnsafeBufferPointer(start: data, count: size))
  let source = SourceFile(bytes: bytes)
  let result: ParseResult = Parser.parseInput(source)
  guard result.errors.isEmpty else { return -1 }
  let text: String = String(decoding: bytes, as: UTF8.self)
  ScriptRunner.onLargeStack { Evaluation(text).run() }
  return 0
}

/// One script in a fresh session that may write no file and start no program.
private final class Evaluation {
  private let text: String
  private let context: ExecutionContext
  private let watch: Watch

  init(_ text: String) {
    self.text = text
    context = PowerShellRuntime.Session.make(SilentHost())
    context.allowances.fileWrites = false
    context.allowances.programs = false
    watch = Watch(context.stopRequest)
  }

  func run() {
    watch.start()
    defer { watch.end() }
    let shown = ClosureSink { [context] value in _ = context.text(of: value) }
    context.defaultOutput = shown
    // Errors are what most inputs come to; only a crash is a finding.
    try? ScriptRunner.run(text, newScope: true, context: context, output: shown)
  }
}

/// Stops the script after its time, or when the program has grown too large.
private final class Watch: @unchecked Sendable {
  private static let seconds = 0.5
  private static let pages = 400_000
  private let stop: StopRequest
  private let lock = NSLock()
  private var isOver = false

  init(_ stop: StopRequest) { self.stop = stop }

  func start() {
    let deadline = Date().addingTimeInterval(Watch.seconds)
    Thread.detachNewThread { [self] in
      while Date() < deadline, Watch.residentPages() < Watch.pages {
        if over { return }
        usleep(2_000)
      }
      stop.set()
    }
  }

  func end() {
    lock.lock()
    isOver = true
    lock.unlock()
  }

  private var over: Bool {
    lock.lock()
    defer { lock.unlock() }
    return isOver
  }

  private static func residentPages() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var total = 0
    var resident = 0
    _ = withUnsafeMutablePointer(to: &total) { a in withUnsafeMutablePointer(to: &resident) { b in
      withVaList([a, b]) { vfscanf(file, "%ld %ld", $0) }
    } }
    return resident
  }
}

/// A host that shows nothing and is asked nothing.
private final class SilentHost: PSHost {
  var name: String { "FuzzHost" }
  var windowWidth: Int { 80 }
  var windowHeight: Int { 25 }
  var supportsVirtualTerminal: Bool { false }
  var isInteractive: Bool { false }
  var canAsk: Bool { false }
  func write(_ text: String) {}
  func writeError(_ text: String) {}
  func readLine(prompt: String, secure: Bool) throws -> String? { nil }
  func writeProgress(_ record: ProgressRecord) {}
  func setExit(code: Int) {}
}
