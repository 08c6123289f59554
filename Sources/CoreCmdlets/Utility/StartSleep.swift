import DotNet
import Foundation
import PowerShellRuntime

/// `Start-Sleep`: waits. In a world the simulated clock goes forward instead.
struct StartSleep: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Start-Sleep", defaultParameterSet: "Seconds",
    synopsis: "Waits. In a world the simulated clock goes forward instead.",
    examples: [
      CmdletExample(
        "Start-Sleep -Milliseconds 1; 'awake'",
        output: "awake"),
      CmdletExample(
        "Start-Sleep 0; 'at once'",
        output: "at once")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Seconds", \.seconds, sets: ["Seconds"],
      mandatory: true, position: 0, pipeline: true, byName: true,
      validate: [.range(.double(0), .double(2147483))], help: "How many seconds to wait; parts of a second are allowed."),
    .init(
      "Duration", \.duration, sets: ["FromTimeSpan"],
      mandatory: true, position: 0, pipeline: true, byName: true, aliases: ["ts"],
      help: "How long, as a time span."),
    .init(
      "Milliseconds", \.milliseconds, sets: ["Milliseconds"], mandatory: true, byName: true,
      aliases: ["ms"], validate: [.range(.int32(0), .int32(2147483647))], help: "How many milliseconds to wait."),
  ] }

  var seconds: Double?
  var duration: TimeSpan?
  var milliseconds: Int?

  mutating func process(_ run: CommandRuntime) throws {
    var span: Double = 0
    if let seconds { span = seconds }
    if let milliseconds { span = Double(milliseconds) / 1000 }
    if let duration { span = Double(duration.ticks) / 10_000_000 }
    if let clock = run.context.service(SleepClock.self) {
      try clock.sleep(span)
      return
    }
    // Short steps, so that Ctrl-C ends the wait.
    let end = ContinuousClock.now + .seconds(span)
    while ContinuousClock.now < end {
      if run.context.stopRequest.isSet { throw ControlSignal.stopped }
      let left = end - ContinuousClock.now
      let step = min(left, .milliseconds(50))
      usleep(UInt32(max(1, step.components.attoseconds / 1_000_000_000_000)))
    }
  }
}

/// What `Start-Sleep` asks where time is simulated. A world sets it as a service of the session.
public final class SleepClock {
  let sleep: (Double) throws -> Void
  public init(_ sleep: @escaping (Double) throws -> Void) { self.sleep = sleep }
}
