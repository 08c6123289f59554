import DotNet
import PowerShellSyntax
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Parses, compiles and runs scripts.
public enum ScriptRunner {
  /// Runs text as a script of its own scope (`newScope`) or in the session's current scope (a line at the prompt, `-Command`).
  /// - Throws: TerminatingError for parse errors and for errors nobody caught; ControlSignal for `exit` and Ctrl-C.
  public static func run(
    _ text: String, file: String? = nil, arguments: [Value] = [], newScope: Bool = false, context: ExecutionContext, output: Sink
  ) throws {
    let result = Parser.parseInput(SourceFileText.make(text, file), checksFiles: false)
    if !result.errors.isEmpty { throw TerminatingError(ErrorRecord.parse(result.errors, context), endsScript: true) }
    let block = ScriptBlock(ast: result.ast, root: result.ast)
    block.sessionState = context.frame.session
    var call = CommandCall(.block(block), arguments.map { .value($0, nil) })
    call.dotSourced = !newScope
    try Pipeline.run([call], to: output, context)
  }

  /// Runs the body on a thread whose stack is large enough for the deepest recursion a script is allowed.
  public static func onLargeStack(_ body: @escaping () -> Void) {
    let size = 4 << 30
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0), memory != MAP_FAILED
    else { return body() }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstack(&attributes, memory, size)
    let box = Unmanaged.passRetained(StackJob(body, lowest: UInt(bitPattern: memory) + (64 << 20)))
    var thread = pthread_t()
    let started = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        let job = Unmanaged<StackJob>.fromOpaque(argument).takeRetainedValue()
        StackJob.lowestOfThread = job.lowest
        job.body()
        return nil
      }, box.toOpaque())
    pthread_attr_destroy(&attributes)
    guard started == 0 else {
      box.release()
      return body()
    }
    pthread_join(thread, nil)
    munmap(memory, size)
  }
}

/// What the large-stack thread is to do.
final class StackJob {
  let body: () -> Void
  let lowest: UInt
  /// The lowest safe address of the interpreter's thread; 0 where scripts run on an ordinary one.
  nonisolated(unsafe) static var lowestOfThread: UInt = 0
  init(_ body: @escaping () -> Void, lowest: UInt) {
    self.body = body
    self.lowest = lowest
  }
}
