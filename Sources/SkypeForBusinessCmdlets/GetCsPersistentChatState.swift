import ClusterModel

/// Shows which pair of databases each chat pool uses; `-LocalStore` asks the local replica.
public enum GetCsPersistentChatState: CsCmdlet {
  public static let name = "Get-CsPersistentChatState"
  public static let synopsis = "Shows whether a Persistent Chat pool uses its primary or its backup databases."
  public static let example = "Get-CsPersistentChatState"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    let pool: String = try poolName(call.text("Identity") ?? session.cluster.chatPool.fqdn, in: session, &output)
    var state: PoolState = session.cluster.centralManagement.settings.state
    if call.isSet("LocalStore") {
      let local: String? = session.cluster.machine(session.machine)?.fqdn
      let replica: CentralManagementReplica? = local.flatMap { session.cluster.replica($0) }
      state = replica?.settings.state ?? state
    } else {
      do throws(ModelRefusal) { _ = try session.cluster.centralMaster() } catch { throw CsError(error) }
    }
    let identity: String = "PersistentChatServer:\(pool)"
    if let filter: String = call.text("Filter"), !isLike(identity, filter) { return output }
    output.objects = [
      CsObject(
        "Microsoft.Rtc.Management.WritableConfig.Settings.PersistentChat.PersistentChatState",
        [CsField("Identity", .text(identity)), CsField("PoolState", .text(state.rawValue))])
    ]
    return output
  }
}

/// `*` and `?`, without case.
func isLike(_ text: String, _ pattern: String) -> Bool {
  func match(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let first: Character = pattern.first else { return text.isEmpty }
    let rest: Substring = pattern.dropFirst()
    if first == "*" {
      if rest.isEmpty { return true }
      var tail: Substring = text
      while true {
        if match(tail, rest) { return true }
        if tail.isEmpty { return false }
        tail = tail.dropFirst()
      }
    }
    guard let head: Character = text.first, first == "?" || head == first else { return false }
    return match(text.dropFirst(), rest)
  }
  return match(text.lowercased()[...], pattern.lowercased()[...])
}
