import DotNet
import PowerShellRuntime

/// An object of a .NET class that is no more than its properties: `GroupInfo`, `GenericMeasureInfo`, `PathInfo`, ...
final class RecordObject: NetObject {
  let type: NetType
  var slots: [Value]
  /// What `ToString()` gives; nil for the type's name.
  var displayText: ((RecordObject) -> String)?

  init(_ type: RecordType, _ slots: [Value]) {
    self.type = type.type
    self.slots = slots
    self.displayText = type.displayText
  }
  override var netType: NetType { type }
  override func toString(_ context: DotNetContext) throws -> PSString? { displayText.map { PSString($0(self)) } }
}

/// The class of such objects: a name and a property a line, as `Get-Member` shows them: `int Count`.
final class RecordType {
  let type: NetType
  let displayText: ((RecordObject) -> String)?

  init(_ fullName: String, base: NetType = .object, assembly: String = "Microsoft.PowerShell.Commands.Utility", _ properties: [String], settable: Bool = false, registers: Bool = true,
    displayText: ((RecordObject) -> String)? = nil
  ) {
    self.displayText = displayText
    type = NetType(fullName, base: base) { type in
      for (slot, signature) in properties.enumerated() {
        type.property(
          signature,
          get: { this, _ in (this.base.object as? RecordObject)?.slots[slot] ?? .null },
          set: settable ? { this, value, _ in (this.base.object as? RecordObject)?.slots[slot] = value } : nil)
      }
    }
    type.assembly = assembly
    let made = type
    if registers { TypeRegistry.register(fullName) { made } }
  }

  func make(_ slots: Value...) -> Value { .object(RecordObject(self, slots)) }
}
