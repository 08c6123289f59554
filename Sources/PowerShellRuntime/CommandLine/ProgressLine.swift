import DotNet

/// The line of a terminal on which `Write-Progress` shows how far a task has come. It goes before anything else is written, and when the
/// task is done.
///
///     Restoring mgc [40 %  0:12     ]
/// - Source: about_ANSI_Terminals, `$PSStyle.Progress`, view `Minimal`.
struct ProgressLine {
  private static let clear = "\r\u{1b}[2K"
  private static let style = "\u{1b}[33;1m"
  private static let reset = "\u{1b}[0m"
  private static let reversed = "\u{1b}[7m"
  private static let reversedOff = "\u{1b}[27m"
  private static let nanosecondsBetween: UInt64 = 100_000_000

  /// The task shown: the last that spoke.
  private var activityId: Int?
  private var shownAt: UInt64 = 0
  var isShown: Bool { activityId != nil }

  /// What to write to the terminal for a record; nil where the line stays as it is.
  mutating func text(for record: ProgressRecord, width: Int, now: UInt64) -> String? {
    if record.isCompleted { return record.activityId == activityId ? cleared() : nil }
    if activityId == record.activityId, now &- shownAt < Self.nanosecondsBetween { return nil }
    activityId = record.activityId
    shownAt = now
    return Self.clear + Self.style + Self.line(record, width: min(width - 1, 120)) + Self.reset
  }

  /// What takes the line away.
  mutating func cleared() -> String {
    activityId = nil
    shownAt = 0
    return Self.clear
  }

  static func line(_ record: ProgressRecord, width: Int) -> String {
    let activity = String(record.activity.prefix(max(width / 3, 1)))
    var status = record.status
    if record.percentComplete >= 0 { status = "\(record.percentComplete) %  " + status }
    if record.secondsRemaining >= 0 {
      let seconds = record.secondsRemaining % 60
      status += "  \(record.secondsRemaining / 60):" + (seconds < 10 ? "0" : "") + "\(seconds)"
    }
    if !record.currentOperation.isEmpty { status += "  " + record.currentOperation }
    let room = max(width - activity.count - 3, 1)
    let bar = Array(String(status.prefix(room)).padded(room))
    let done = max(0, min(bar.count, bar.count * max(record.percentComplete, 0) / 100))
    return "\(activity) [" + reversed + String(bar[..<done]) + reversedOff + String(bar[done...]) + "]"
  }
}
