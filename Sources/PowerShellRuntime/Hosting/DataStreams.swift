import DotNet

/// `PSDataStreams`: what a hosted run wrote beside its output.
final class DataStreams: NetObject {
  let error = DataStreams.collection("System.Management.Automation.ErrorRecord")
  let warning = DataStreams.collection("System.Management.Automation.WarningRecord")
  let verbose = DataStreams.collection("System.Management.Automation.VerboseRecord")
  let debug = DataStreams.collection("System.Management.Automation.DebugRecord")
  let information = DataStreams.collection("System.Management.Automation.InformationRecord")
  let progress = DataStreams.collection("System.Management.Automation.ProgressRecord")

  private static func collection(_ element: String) -> NetList {
    let type = TypeRegistry.construct("System.Management.Automation.PSDataCollection`1", [NetType.named(element) ?? .object])
    return NetList([], type: type ?? .arrayList)
  }

  private static func sink(_ list: NetList) -> Sink {
    ClosureSink { value in
      list.elements.append(value)
      list.version += 1
    }
  }

  /// The streams of a session, collected here.
  func streamSet() -> StreamSet {
    let set = StreamSet()
    set.error = ClosureSink { [error] value in
      // A record that was written already has its place.
      if let record = value.object as? ErrorRecord { error.elements.append(.object(record)) } else { error.elements.append(value) }
      error.version += 1
    }
    set.warning = DataStreams.sink(warning)
    set.verbose = DataStreams.sink(verbose)
    set.debug = DataStreams.sink(debug)
    set.information = DataStreams.sink(information)
    return set
  }

  private var named: [(String, NetList)] {
    [("Error", error), ("Warning", warning), ("Verbose", verbose), ("Debug", debug), ("Information", information), ("Progress", progress)]
  }

  func clear() {
    for (_, list) in named {
      list.elements = []
      list.version += 1
    }
  }

  override var netType: NetType { DataStreams.type }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PSDataStreams", base: .object) { type in
    func own(_ this: Value) throws -> DataStreams {
      guard let streams = this.base.object as? DataStreams else { throw NetException.invalidCast("Not streams.") }
      return streams
    }
    for name in ["Error", "Warning", "Verbose", "Debug", "Information", "Progress"] {
      type.property("System.Management.Automation.PSDataCollection[System.Management.Automation.\(name)Record] \(name)") { this, _ in
        try own(this).named.first { $0.0 == name }.map { .object($0.1) } ?? .null
      }
    }
    type.method("void ClearStreams()") { this, _, _ in
      try own(this).clear()
      return .void
    }
  }
}
