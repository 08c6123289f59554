import DotNet

/// `$PSCmdlet.PagingParameters`: which part of its output a command is asked for.
/// - Source: `System.Management.Automation.PagingParameters`
final class PagingParameters: NetObject {
  private let common: CommonParameters
  init(_ common: CommonParameters) { self.common = common }
  override var netType: NetType { PagingParameters.type }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PagingParameters", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (CommonParameters) -> Value) {
      type.property(signature, get: { this, _ in (this.object as? PagingParameters).map { read($0.common) } ?? .null })
    }
    row("switch IncludeTotalCount") { .object(SwitchParameter($0.includesTotalCount)) }
    row("ulong Skip") { $0.skip }
    row("ulong First") { $0.first }
    type.method("System.Management.Automation.PSObject NewTotalCount(ulong totalCount, double accuracy)") { _, arguments, context in
      let accuracy: Double = if case .double(let given) = arguments[1] { min(max(given, 0), 1) } else { 1 }
      let count = context.toString(arguments[0]).text
      let text = accuracy >= 1 ? "Total count: \(count)" : accuracy <= 0 ? "Unknown total count" : "Estimated total count: \(count)"
      let box = PSObjectBox(arguments[0])
      let members = ExtendedMembers()
      members.set(PSNoteProperty("Accuracy", .double(accuracy)))
      members.set(PSNoteProperty("Text", .text(text)))
      box.extended = members
      return .object(box)
    }
  }
}
