import DotNet

/// `[NullString]::Value`: stands for a null string where `$null` would become an empty one.
final class NullString: NetObject {
  nonisolated(unsafe) static let value: Value = .object(NullString())
  override var netType: NetType { NullString.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString("") }
  override func equals(_ other: Value) -> Bool { other.base.object is NullString }

  nonisolated(unsafe) private static let type: NetType = {
    let type = NetType("System.Management.Automation.Language.NullString", base: .object) { type in
      type.staticProperty("System.Management.Automation.Language.NullString Value") { _, _ in value }
      type.method("string ToString()") { _, _, _ in .null }
    }
    type.assembly = "System.Management.Automation"
    return type
  }()

  /// `AutomationNull.Value`: what a pipeline without output gives.
  nonisolated(unsafe) private static let automationNull: NetType = {
    let type = NetType("System.Management.Automation.Internal.AutomationNull", base: .object) { type in
      type.staticProperty("psobject Value") { _, _ in .void }
    }
    type.isStatic = true
    type.assembly = "System.Management.Automation"
    return type
  }()

  static func register() {
    for type in [type, automationNull] { TypeRegistry.register(type.fullName) { type } }
  }
}
