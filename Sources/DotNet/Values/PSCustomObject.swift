/// The names of a custom object's properties in order, shared by all objects made alike (one `[pscustomobject]@{...}` literal,
/// one `Select-Object`, one CSV file), so that a call site that saw the shape knows the slot.
public final class PSShape {
  public let names: [Name]
  private let index: [Name: Int]
  /// Shapes reached by adding one more property; keeps objects built step by step on shared shapes.
  private var next: [Name: PSShape] = [:]

  nonisolated(unsafe) public static let empty = PSShape([] as [Name])

  public init(_ names: [Name]) {
    self.names = names
    var index = [Name: Int](minimumCapacity: names.count)
    for (slot, name) in names.enumerated() where index[name] == nil { index[name] = slot }
    self.index = index
  }

  @inlinable public convenience init(_ names: [String]) { self.init(names.map { Name($0) }) }

  public func slot(_ name: Name) -> Int? {
    if names.count <= 8 {
      for slot in 0..<names.count where names[slot] == name { return slot }
      return nil
    }
    return index[name]
  }

  public func adding(_ name: Name) -> PSShape {
    if let shape = next[name], shape.names[names.count].text == name.text { return shape }
    let shape = PSShape(names + [name])
    next[name] = shape
    return shape
  }
}

/// `System.Management.Automation.PSCustomObject`: an object that is nothing but its note properties.
public final class PSCustomObject: NetObject {
  public private(set) var shape: PSShape
  public private(set) var slots: [Value]

  public init(shape: PSShape = .empty, slots: [Value] = []) {
    self.shape = shape
    self.slots = slots
  }

  public convenience init(typeName: String, _ properties: [(String, Value)]) {
    self.init(shape: PSShape(properties.map { Name($0.0) }), slots: properties.map { $0.1 })
    insertTypeName(typeName)
  }

  public override var netType: NetType { .psCustomObject }
  /// The bag itself has no text; the language writes its properties.
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(ascii: "") }

  public func get(_ name: Name) -> Value? { shape.slot(name).map { slots[$0] } }

  public func get(slot: Int) -> Value { slots[slot] }
  public func set(slot: Int, _ value: Value) { slots[slot] = value }

  /// Sets the property, adding it at the end where it is new.
  public func set(_ name: Name, _ value: Value) {
    if let slot = shape.slot(name) {
      slots[slot] = value
    } else {
      shape = shape.adding(name)
      slots.append(value)
    }
  }

  public func remove(_ name: Name) {
    guard let slot = shape.slot(name) else { return }
    var names = shape.names
    names.remove(at: slot)
    slots.remove(at: slot)
    shape = PSShape(names)
  }

  public func copy() -> PSCustomObject {
    let copy = PSCustomObject(shape: shape, slots: slots)
    if let extended {
      let members = ExtendedMembers()
      members.members = extended.members.map { $0.copy() }
      members.typeNames = extended.typeNames
      copy.extended = members
    }
    return copy
  }
}

extension NetObject {
  /// Puts a type name before the others, as `PSTypeName` and `PSTypeNames.Insert(0, ...)` do.
  public func insertTypeName(_ name: String) {
    let members = extended ?? ExtendedMembers()
    members.typeNames = [name] + (members.typeNames ?? netType.typeNames)
    extended = members
  }
}
