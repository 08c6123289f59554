import ClusterModel

/// Signs two users in and lets one message through the pool, or says why not.
public enum TestCsPersistentChatMessage: CsCmdlet {
  public static let name = "Test-CsPersistentChatMessage"
  public static let synopsis = "Tests that users can exchange messages in a chat room."
  public static let example =
    "Test-CsPersistentChatMessage -TargetFqdn dal-fe-pool.litwareinc.com -SenderSipAddress sip:anna.berg@litwareinc.com -ReceiverSipAddress sip:ben.okafor@litwareinc.com"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let target: String = try required("TargetFqdn", call)
    // Signing in, joining and posting takes its time; what was on its way by replication arrives meanwhile.
    session.cluster.advance(bySeconds: 60)
    guard let pool: FrontEndPool = session.cluster.frontEndPools.first(where: { $0.fqdn.lowercased() == target.lowercased() })
    else { throw CsError(.noSuchPool(target)) }
    var error: String = ""
    var diagnosis: String = ""
    let sender: String? = call.text("SenderSipAddress")
    let user: ChatUser? = session.cluster.users.first { user in
      sender == nil ? session.cluster.signInPool(of: user)?.fqdn == pool.fqdn : user.sipAddress.lowercased() == sender?.lowercased()
    }
    if !session.cluster.isFrontEndServing(pool) {
      error = "A connection attempt failed because the connected party did not properly respond (10060)."
      diagnosis = "The Registrar pool \(pool.fqdn) does not answer on port 5061."
    } else if let user {
      let posted: ChatMessage = session.cluster.post(by: user, room: session.cluster.chatPool.rooms.first ?? "")
      if posted.commitLSN == nil {
        error = "503 Service Unavailable"
        diagnosis = session.cluster.servingServers().isEmpty
          ? "No active Persistent Chat server has an open database." : "The sender's Registrar pool is down."
      }
    } else {
      error = "404 Not Found"
      diagnosis = "No such user: \(sender ?? "none is signed in on this pool")."
    }
    return CsOutput(objects: [
      CsObject(
        "Microsoft.Rtc.SyntheticTransactions.TaskOutput",
        [
          CsField("Target Fqdn", .text(pool.fqdn)), CsField("Result", .text(error.isEmpty ? "Success" : "Failure")),
          CsField("Latency", .text(error.isEmpty ? "00:00:00.4120000" : "00:00:00")),
          CsField("Error Message", .text(error)), CsField("Diagnosis", .text(diagnosis)),
        ])
    ])
  }
}
