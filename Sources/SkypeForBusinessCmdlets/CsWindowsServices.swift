import ClusterModel

public enum GetCsWindowsService: CsCmdlet {
  public static let name = "Get-CsWindowsService"
  public static let synopsis = "Lists the product's services on a computer."
  public static let example = "Get-CsWindowsService -ComputerName dal-chat-001.litwareinc.com"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let name: String = call.text("ComputerName") ?? session.machine
    guard let machine: Machine = session.cluster.machine(name) else { throw CsError(.noSuchMachine(name)) }
    guard machine.isUp, session.cluster.canReach(session.machine, name) else { throw CsError(.machineUnreachable(machine.fqdn)) }
    var services: [WindowsService] = machine.services
    if let wanted: String = call.text("Name") {
      services = services.filter { $0.name.lowercased() == wanted.lowercased() }
      if services.isEmpty { throw CsError(.noSuchService(wanted, machine: machine.fqdn)) }
    }
    return CsOutput(objects: services.map { service in
      var fields: [CsField] = [
        CsField("Status", .text(service.status.rawValue)), CsField("Name", .text(service.name)),
        CsField("DisplayName", .text(service.displayName)), CsField("RoleName", .list(service.roles.map { .text($0) })),
      ]
      if !call.isSet("ExcludeActivityLevel") { fields.append(CsField("ActivityLevel", .text(""))) }
      return CsObject("Microsoft.Rtc.Management.Deployment.Core.NTService", fields)
    })
  }
}

private func set(running: Bool, _ cmdlet: String, _ call: CsCall, _ session: ClusterSession) throws(CsError) -> CsOutput {
  var output = CsOutput()
  let machine: String = call.text("ComputerName") ?? session.machine
  let service: String? = call.text("Name")
  if call.isWhatIf {
    output.whatIf = [service ?? machine]
    return output
  }
  guard session.cluster.canReach(session.machine, machine) else { throw CsError(.machineUnreachable(machine)) }
  try changing(session, cmdlet, seconds: 20) { (world: inout Cluster) throws(ModelRefusal) in
    try world.setService(service, running: running, on: machine)
  }
  return output
}

public enum StartCsWindowsService: CsCmdlet {
  public static let name = "Start-CsWindowsService"
  public static let synopsis = "Starts one or all product services on a computer."
  public static let example = "Start-CsWindowsService RTCCHAT -ComputerName dal-chat-001.litwareinc.com"
  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    try set(running: true, name, call, session)
  }
}

public enum StopCsWindowsService: CsCmdlet {
  public static let name = "Stop-CsWindowsService"
  public static let synopsis = "Stops one or all product services on a computer."
  public static let example = "Stop-CsWindowsService RTCCHAT -ComputerName dal-chat-001.litwareinc.com"
  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    try set(running: false, name, call, session)
  }
}
