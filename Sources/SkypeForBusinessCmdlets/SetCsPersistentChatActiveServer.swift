import ClusterModel

/// Edits the list of servers that take new connections.
/// - Source: persistent-chat-cmdlets.md; persistent-chat-world.md 15 for the list modifier.
public enum SetCsPersistentChatActiveServer: CsCmdlet {
  public static let name = "Set-CsPersistentChatActiveServer"
  public static let synopsis = "Sets which servers of a Persistent Chat pool accept connections."
  public static let example =
    "Set-CsPersistentChatActiveServer -ActiveServers @{Add=\"dal-chat-001.litwareinc.com\"}"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    if let identity: String = call.text("Identity") {
      let lowered: String = identity.lowercased()
      if lowered == "pchatservercollection" {
        output.warnings.append("PChatServerCollection is the help page's placeholder; it stands for the one collection there is.")
      } else if lowered != "global" {
        _ = try poolName(identity, in: session, &output)
      }
    }
    let world: Cluster = session.cluster
    var list: [String] = world.centralManagement.settings.activeServers
    if call.isSet("Swap") {
      list = world.chatPool.servers.filter { server in !list.contains(server) }
    } else if let modifier: CsValue = call["ActiveServers"] {
      list = try apply(modifier, to: list, world)
    } else {
      throw CsError("AmbiguousParameterSet", "Parameter set cannot be resolved using the specified named parameters. Give -ActiveServers or -Swap.", category: "InvalidArgument")
    }
    if call.isWhatIf {
      output.whatIf = [world.chatPool.fqdn]
      return output
    }
    try changing(session, name, seconds: 20) { (world: inout Cluster) throws(ModelRefusal) in
      try world.setActiveServers(list)
    }
    warn(about: list, in: session.cluster, &output)
    return output
  }

  private static func apply(_ modifier: CsValue, to list: [String], _ world: Cluster) throws(CsError) -> [String] {
    switch modifier {
    case .null: return []
    case .text(let one):
      if one.isEmpty {
        throw CsError("ParameterArgumentValidationErrorEmptyStringNotAllowed", "Cannot bind argument to parameter 'ActiveServers' because it is an empty string. $null clears the list.", category: "InvalidData")
      }
      return [one]
    case .list(let values): return values.flatMap { $0.texts }
    case .table(let fields):
      var changed: [String] = list
      for field: CsField in fields {
        let names: [String] = field.value.texts.map { world.chatServer($0) ?? $0 }
        switch field.name.lowercased() {
        case "add": changed.append(contentsOf: names.filter { !changed.contains($0) })
        case "remove":
          for name: String in names where !changed.contains(name) {
            throw CsError("ItemNotInList", "\"\(name)\" is not in the list of active servers, so it cannot be removed.", category: "InvalidArgument", target: name)
          }
          changed.removeAll { names.contains($0) }
        case "replace": changed = names
        default:
          throw CsError("InvalidListModifier", "\"\(field.name)\" is not a key of a list modifier. Use Add, Remove or Replace.", category: "InvalidArgument", target: field.name)
        }
      }
      return changed
    default:
      throw CsError("CannotConvertArgumentNoMessage", "Cannot bind parameter 'ActiveServers'. Give FQDNs, @{Add=...}, @{Remove=...}, @{Replace=...} or $null.", category: "InvalidArgument")
    }
  }

  private static func warn(about list: [String], in world: Cluster, _ output: inout CsOutput) {
    for server: String in list {
      if let known: String = world.chatServer(server), !world.isUp(known) {
        output.warnings.append("\(known) is not reachable: it counts among the four, but serves nobody.")
      }
    }
  }
}
