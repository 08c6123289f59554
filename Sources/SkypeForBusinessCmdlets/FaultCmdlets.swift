import ClusterModel

/// Lists the faults there are, and since when those in force.
public enum GetFault: CsCmdlet {
  public static let name = "Get-Fault"
  public static let synopsis = "Lists the faults that can be started, and those in force."
  public static let example = "Get-Fault"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var faults: [Fault] = Fault.all
    if let wanted: String = call.text("Name") {
      faults = faults.filter { isLike($0.name, wanted) }
      if faults.isEmpty { throw unknownFault(wanted) }
    }
    return CsOutput(objects: faults.map { fault in
      let active: ActiveFault? = session.cluster.faults.first { $0.name == fault.name }
      return CsObject(
        "Standby.Fault",
        [
          CsField("Name", .text(fault.name)), CsField("Active", .boolean(active != nil)),
          CsField("Target", .text(active?.target ?? fault.defaultTarget)),
          CsField("Since", active.map { .time($0.since) } ?? .null), CsField("Description", .text(fault.description)),
        ])
    })
  }
}

func unknownFault(_ name: String) -> CsError {
  let names: String = Fault.all.map(\.name).joined(separator: ", ")
  return CsError("FaultNotFound", "There is no fault \"\(name)\". There are: \(names).", category: "ObjectNotFound", target: name)
}

public enum StartFault: CsCmdlet {
  public static let name = "Start-Fault"
  public static let synopsis = "Breaks something in the world."
  public static let example = "Start-Fault SiteLoss -Target Atlanta"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let fault: String = try required("Name", call)
    if Fault.named(fault) == nil { throw unknownFault(fault) }
    let target: String? = call.text("Target")
    try changing(session, name, seconds: 0) { (world: inout Cluster) throws(ModelRefusal) in
      _ = try world.startFault(fault, target: target)
    }
    return CsOutput()
  }
}

public enum StopFault: CsCmdlet {
  public static let name = "Stop-Fault"
  public static let synopsis = "Ends a fault; a lost site comes back rebuilt."
  public static let example = "Stop-Fault SiteLoss"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let fault: String = try required("Name", call)
    if Fault.named(fault) == nil { throw unknownFault(fault) }
    if !session.cluster.faults.contains(where: { $0.name.lowercased() == fault.lowercased() }) {
      throw CsError("FaultNotActive", "The fault \"\(fault)\" is not in force. Get-Fault shows which are.", target: fault)
    }
    let target: String? = call.text("Target")
    try changing(session, name, seconds: 0) { (world: inout Cluster) throws(ModelRefusal) in
      try world.stopFault(fault, target: target)
    }
    return CsOutput()
  }
}
