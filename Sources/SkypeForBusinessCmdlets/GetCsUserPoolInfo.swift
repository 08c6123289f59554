import ClusterModel

/// The Front End pools a user signs in on.
/// - Source: the help of Get-CsUserPoolInfo: each user has a primary Front End in the home pool and one in its backup.
public enum GetCsUserPoolInfo: CsCmdlet {
  public static let name = "Get-CsUserPoolInfo"
  public static let synopsis = "Shows the Registrar pool and the backup pool a user is assigned to."
  public static let example = "Get-CsUserPoolInfo -Identity \"sip:anna.berg@litwareinc.com\""

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let world: Cluster = session.cluster
    let identity: String = try required("Identity", call)
    let asked: String = identity.lowercased()
    let users: [ChatUser] = world.users.filter { user in
      let sip: String = user.sipAddress.lowercased()
      return isLike(sip, asked) || sip == "sip:" + asked || isLike(user.displayName, asked)
    }
    if users.isEmpty {
      throw CsError("UserNotFound", "Cannot find user \"\(identity)\" in Active Directory. Give a SIP address or a display name.", category: "ObjectNotFound", target: identity)
    }
    return CsOutput(objects: users.map { info($0, world) })
  }

  private static func info(_ user: ChatUser, _ world: Cluster) -> CsObject {
    let place: Int = world.users.firstIndex { $0.sipAddress == user.sipAddress } ?? 0
    let home: FrontEndPool? = world.frontEndPools.first { $0.fqdn.lowercased() == user.homePool.lowercased() }
    let backup: FrontEndPool? = home?.backupPool.flatMap { name in world.frontEndPools.first { $0.fqdn.lowercased() == name.lowercased() } }
    /// The pool's servers, the user's own first: users are spread over them.
    func machines(_ pool: FrontEndPool?) -> [String] {
      guard let pool, !pool.servers.isEmpty else { return [] }
      let first: Int = place % pool.servers.count
      return Array(pool.servers[first...] + pool.servers[..<first])
    }
    func fields(_ prefix: String, _ pool: FrontEndPool?) -> [CsField] {
      let list: [String] = machines(pool)
      let own: CsValue = list.first.map { .text($0) } ?? .null
      return [
        CsField("\(prefix)PoolFqdn", pool.map { .text($0.fqdn) } ?? .null), CsField("\(prefix)PoolPrimaryRegistrar", own),
        CsField("\(prefix)PoolPrimaryUserService", own),
        CsField("\(prefix)PoolMachinesInPreferredOrder", .list(list.map { .text($0) })),
      ]
    }
    return CsObject(
      "Microsoft.Rtc.Management.Xds.GetOCsUserPoolInfoCmdlet+UserInformation",
      fields("Primary", home) + fields("Backup", backup) + [CsField("UserServicesPoolFqdn", home.map { .text($0.fqdn) } ?? .null)])
  }
}
