import ClusterModel

/// Moves the pool between its primary and its backup databases.
/// - Source: persistent-chat-cmdlets.md, Set-CsPersistentChatState.
public enum SetCsPersistentChatState: CsCmdlet {
  public static let name = "Set-CsPersistentChatState"
  public static let synopsis = "Sets whether a Persistent Chat pool uses its primary or its backup databases."
  public static let example =
    "Set-CsPersistentChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState FailedOver"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    var identity: String? = call.text("Identity")
    if case .object(let instance)? = call["Instance"] { identity = instance["Identity"]?.text }
    let pool: String = try poolName(identity ?? session.cluster.chatPool.fqdn, in: session, &output)
    let wanted: String = call.text("PoolState") ?? "Normal"
    guard let state: PoolState = PoolState.allCases.first(where: { $0.rawValue.lowercased() == wanted.lowercased() }) else {
      throw CsError("CannotConvertArgumentNoMessage", "Cannot bind parameter 'PoolState'. Specify one of: Normal, FailedOver.", category: "InvalidArgument", target: wanted)
    }
    if call.isWhatIf {
      output.whatIf = ["PersistentChatServer:\(pool)"]
      return output
    }
    try changing(session, name, seconds: 20) { (world: inout Cluster) throws(ModelRefusal) in
      try world.setPoolState(state, pool: pool)
    }
    return output
  }
}
