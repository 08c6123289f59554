/// `System.Management.Automation.PSReference`: what `[ref]` makes and what a `[ref]` parameter receives. The run time's subclass writes to
/// a variable; this one holds its value itself.
open class NetReference: NetObject {
  private var stored: Value
  public init(_ value: Value = .null) { stored = value }
  open var value: Value {
    get { stored }
    set { stored = newValue }
  }
  open override var netType: NetType { .referenceOfType }
}

extension NetType {
  /// PowerShell's type for a reference is generic.
  nonisolated(unsafe) static let referenceOfType = NetType("System.Management.Automation.PSReference`1", base: .reference)
  nonisolated(unsafe) public static let reference = NetType("System.Management.Automation.PSReference", base: .object) { type in
    type.property("System.Object Value") { this, _ in (this.object as? NetReference)?.value ?? .null } set: { this, value, _ in
      (this.object as? NetReference)?.value = value
    }
  }
}

extension Arguments {
  /// Stores the result of a by-reference argument.
  public func setReference(_ index: Int, _ value: Value) {
    if index < count, let reference = self[index].object as? NetReference { reference.value = value }
  }
}
