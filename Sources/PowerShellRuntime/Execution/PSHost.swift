import DotNet

/// Where a session meets its user: the screen, the questions, the window. The executable and tests each bring their own.
/// - Source: `System.Management.Automation.Host.PSHost`, `PSHostUserInterface`.
public protocol PSHost: AnyObject {
  var name: String { get }
  /// Columns and rows of the window.
  var windowWidth: Int { get }
  var windowHeight: Int { get }
  /// Whether escape sequences reach a terminal that understands them.
  var supportsVirtualTerminal: Bool { get }
  var isInteractive: Bool { get }
  /// Whether questions may be asked: false under `-NonInteractive`.
  var canAsk: Bool { get }
  /// Text for the screen, as it stands (no newline added).
  func write(_ text: String)
  func writeError(_ text: String)
  /// Reads a line; nil at the end of input.
  func readLine(prompt: String, secure: Bool) throws -> String?
  func writeProgress(_ record: ProgressRecord)
  func setExit(code: Int)
  /// Also gets what is written to the screen: the transcript.
  var transcript: ((String) -> Void)? { get set }
  /// Sends on what was kept back.
  func flush()
  /// The next line of standard input without its end; nil at the end, and where there is none.
  func readRawLine() -> String?
}

extension PSHost {
  public var canAsk: Bool { true }
  public var transcript: ((String) -> Void)? {
    get { nil }
    set {}
  }
  public func flush() {}
  public func readRawLine() -> String? { nil }
  /// Whether missing mandatory parameters are an error rather than a question.
  public var refusesPrompts: Bool { !canAsk }
}

/// `ProgressRecord`.
public struct ProgressRecord {
  public var activityId: Int
  public var activity: String
  public var status: String
  public var percentComplete: Int
  public var secondsRemaining: Int
  public var currentOperation: String
  public var isCompleted: Bool
  public var parentActivityId: Int
  public init(
    activityId: Int, activity: String, status: String, percentComplete: Int = -1, secondsRemaining: Int = -1,
    currentOperation: String = "", isCompleted: Bool = false, parentActivityId: Int = -1
  ) {
    self.activityId = activityId
    self.activity = activity
    self.status = status
    self.percentComplete = percentComplete
    self.secondsRemaining = secondsRemaining
    self.currentOperation = currentOperation
    self.isCompleted = isCompleted
    self.parentActivityId = parentActivityId
  }
}
