import DotNet
import PowerShellRuntime

/// The session's events: those that wait to be looked at, and who wants to hear of them.
/// - Source: `PSLocalEventManager`, about_Automatic_Variables (`$Event`)
final class EventTable {
  struct Subscription {
    let id: Int
    let source: String
    let action: ScriptBlock?
    let isHidden: Bool
    var left: Int
    let object: Value
  }
  private(set) var events: [RecordObject] = []
  private(set) var subscriptions: [Subscription] = []
  private var nextEvent = 1
  private var nextSubscription = 1

  static func of(_ context: ExecutionContext) -> EventTable {
    if let known = context.service(EventTable.self) { return known }
    let made = EventTable()
    context.setService(EventTable.self, made)
    return made
  }

  nonisolated(unsafe) private static let eventType = RecordType(
    "System.Management.Automation.PSEventArgs", assembly: "System.Management.Automation",
    [
      "string ComputerName", "guid RunspaceId", "int EventIdentifier", "System.Object Sender", "System.EventArgs SourceEventArgs",
      "System.Object[] SourceArgs", "string SourceIdentifier", "datetime TimeGenerated", "psobject MessageData",
    ])
  nonisolated(unsafe) private static let subscriberType = RecordType(
    "System.Management.Automation.PSEventSubscriber", assembly: "System.Management.Automation",
    [
      "int SubscriptionId", "System.Object SourceObject", "string EventName", "string SourceIdentifier",
      "System.Management.Automation.PSEventJob Action", "System.Management.Automation.PSEventReceivedEventHandler HandlerDelegate",
      "bool SupportEvent", "bool ForwardEvent",
    ])
  nonisolated(unsafe) private static let job = NetType("System.Management.Automation.Job", base: .object)
  nonisolated(unsafe) private static let jobType = RecordType(
    "System.Management.Automation.PSEventJob", base: job, assembly: "System.Management.Automation",
    [
      "int Id", "string Name", "string PSJobTypeName", "string State", "bool HasMoreData", "string Location", "string Command",
      "System.Object Module",
    ])

  func subscribe(_ source: String, _ action: ScriptBlock?, hidden: Bool, limit: Int, object: Value, event: String) -> (id: Int, job: Value) {
    let id = nextSubscription
    nextSubscription += 1
    let job: Value =
      action.map {
        EventTable.jobType.make(.int(id), .text(source), .text(""), .text("NotStarted"), .bool(false), .text(""), .text($0.sourceText), .null)
      } ?? .null
    let shown = EventTable.subscriberType.make(
      .int(id), object, event.isEmpty ? .null : .text(event), .text(source), job, .null, .bool(hidden), .bool(false))
    subscriptions.append(Subscription(id: id, source: source, action: action, isHidden: hidden, left: limit, object: shown))
    return (id, job)
  }

  func unsubscribe(_ id: Int) { subscriptions.removeAll { $0.id == id } }
  func remove(_ event: RecordObject) { events.removeAll { $0 === event } }

  /// Raises an event: subscribers with an action run it now, all others find the event in the queue.
  func raise(_ source: String, sender: Value, arguments: [Value], data: Value, _ context: ExecutionContext) throws -> Value {
    let made = EventTable.eventType.make(
      .text(HostFacts.machine), .null, .int(nextEvent), sender, .null, .array(arguments), .text(source), .dateTime(DateTime.now()), data)
    nextEvent += 1
    let interested = subscriptions.filter { CaseFolding.equal($0.source, source) }
    for one in interested {
      if let at = subscriptions.firstIndex(where: { $0.id == one.id }), one.left > 0 {
        subscriptions[at].left -= 1
        if subscriptions[at].left == 0 { subscriptions.remove(at: at) }
      }
    }
    let actions = interested.filter { $0.action != nil }
    if actions.isEmpty, let event = made.object as? RecordObject { events.append(event) }
    for one in actions { if let action = one.action { try run(action, one, made, sender, arguments, context) } }
    return made
  }

  private func run(
    _ action: ScriptBlock, _ subscription: Subscription, _ event: Value, _ sender: Value, _ arguments: [Value], _ context: ExecutionContext
  ) throws {
    let names: [(Name, Value)] = [
      ("Event", event), ("EventSubscriber", subscription.object), ("Sender", sender),
      ("EventArgs", arguments.count > 1 ? arguments[1] : arguments.first ?? .null),
    ]
    for (name, value) in names { try context.engine.setVariable(name, value, .global) }
    defer { for (name, _) in names { try? context.engine.removeVariable(name, .global) } }
    // What the action writes belongs to its job; a mistake in it is not the raiser's.
    do { try context.run(action, arguments: arguments, to: DiscardSink()) } catch let error as TerminatingError { context.remember(error.record) }
  }
}

extension RecordObject {
  /// The event's number and source.
  var eventNumber: Int { slots[2].integer ?? 0 }
  var eventSource: String { slots[6].stringIfString?.text ?? "" }
}
