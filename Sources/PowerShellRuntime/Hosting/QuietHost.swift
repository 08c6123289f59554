/// The host of sessions that scripts make: it shows nothing and can ask nobody.
/// - Source: `System.Management.Automation.Runspaces.DefaultHost`
final class QuietHost: PSHost {
  let name = "Default Host"
  let windowWidth = 120
  let windowHeight = 50
  let supportsVirtualTerminal = false
  let isInteractive = false
  let canAsk = false
  func write(_ text: String) {}
  func writeError(_ text: String) {}
  func readLine(prompt: String, secure: Bool) throws -> String? { nil }
  func writeProgress(_ record: ProgressRecord) {}
  func setExit(code: Int) {}
}
