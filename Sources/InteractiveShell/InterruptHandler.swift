import Glibc
import PowerShellRuntime

/// Ctrl-C: a signal handler that sets the session's stop request and does nothing else.
///
/// The signal must reach the thread that interprets, so that a read at the prompt ends; the main thread, which only waits, blocks it.
public enum InterruptHandler {
  /// The stop request's address. A reference would be counted inside the handler, which may have interrupted a count.
  nonisolated(unsafe) private static var target: UnsafeMutableRawPointer?

  /// To be called on the interpreter's thread. The request must live as long as the process.
  public static func install(_ request: StopRequest) {
    target = Unmanaged.passRetained(request).toOpaque()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      guard let target = InterruptHandler.target else { return }
      Unmanaged<StopRequest>.fromOpaque(target)._withUnsafeGuaranteedRef { $0.set() }
    }
    // No SA_RESTART: a read that waits at the prompt must end.
    sigaction(SIGINT, &action, nil)
    setBlocked(false)
  }

  /// To be called on the interpreter's thread where Ctrl-C is to end the program.
  public static func letEndTheProgram() { setBlocked(false) }

  /// To be called on the main thread before it starts the interpreter's.
  public static func blockOnThisThread() { setBlocked(true) }

  private static func setBlocked(_ blocked: Bool) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(blocked ? SIG_BLOCK : SIG_UNBLOCK, &signals, nil)
  }
}
