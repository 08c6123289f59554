import DotNet
import PowerShellRuntime

/// The events and subscriptions that a command means by number or by source.
enum EventSelection {
  static func events(id: Int?, source: String?, _ run: CommandRuntime) throws -> [RecordObject] {
    let all = EventTable.of(run.context).events
    if let id {
      let found = all.filter { $0.eventNumber == id }
      if found.isEmpty { try missing("Event with identifier '\(id)' does not exist.", "INVALID_EVENT_IDENTIFIER", run) }
      return found
    }
    guard let source else { return all }
    let wildcard = Wildcard(source)
    let found = all.filter { wildcard.matches($0.eventSource) }
    if found.isEmpty, wildcard.plain != nil { try missing("Event with source identifier '\(source)' does not exist.", "INVALID_SOURCE_IDENTIFIER", run) }
    return found
  }

  static func subscriptions(id: Int?, source: String?, force: Bool, _ run: CommandRuntime) throws -> [EventTable.Subscription] {
    let all = EventTable.of(run.context).subscriptions.filter { force || !$0.isHidden }
    if let id {
      let found = all.filter { $0.id == id }
      if found.isEmpty { try missing("Event subscription with identifier '\(id)' does not exist.", "INVALID_SUBSCRIPTION_IDENTIFIER", run) }
      return found
    }
    guard let source else { return all }
    let wildcard = Wildcard(source)
    let found = all.filter { wildcard.matches($0.source) }
    if found.isEmpty, wildcard.plain != nil {
      try missing("Event subscription with source identifier '\(source)' does not exist.", "INVALID_SOURCE_IDENTIFIER", run)
    }
    return found
  }

  private static func missing(_ message: String, _ id: String, _ run: CommandRuntime) throws {
    try run.report("System.ArgumentException", message, id: id, .InvalidArgument)
  }
}
