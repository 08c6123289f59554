import DotNet

// Variables as objects and by name: what the variable cmdlets, `[ref]`, scope modifiers and code made at run time ask for.

extension Frame {
  /// The variable object of this scope, made from the bare slot where there was none.
  public func ownVariable(_ name: Name) -> PSVariable? {
    if let slot = layout.slot(name) {
      growIfNeeded()
      switch slots[slot] {
      case .object(let object) where isCell(object): return unsafeDowncast(object, to: PSVariable.self)
      case .void:
        guard slot < Layout.reservedCount, let value = materialize(slot) else { return nil }
        let variable = PSVariable(name, value)
        slots[slot] = .object(variable)
        return variable
      case let value:
        let variable = PSVariable(layout.names[slot], value)
        slots[slot] = .object(variable)
        return variable
      }
    }
    return dynamic?[name]
  }

  /// Puts a variable object into this scope in the place of what was there.
  public func install(_ variable: PSVariable) {
    if isGlobal { _ = layout.add(variable.key) }
    if let slot = layout.slot(variable.key) {
      growIfNeeded()
      slots[slot] = .object(variable)
    } else {
      if dynamic == nil { dynamic = [:] }
      dynamic?[variable.key] = variable
    }
  }

  @discardableResult public func removeVariable(_ name: Name) -> Bool {
    if let slot = layout.slot(name), slot < slotCount {
      if case .void = slots[slot] { return false }
      slots[slot] = .void
      return true
    }
    return dynamic?.removeValue(forKey: name) != nil
  }

  /// Sets a variable in this very scope, by name.
  public func assignLocal(_ name: Name, _ value: Value) throws {
    let name = name == "PSItem" ? Layout.reserved[0] : name
    if let slot = layout.slot(name) {
      growIfNeeded()
      try assign(slot, value)
    } else if isGlobal {
      let slot = layout.add(name)
      growIfNeeded()
      try assign(slot, value)
    } else if let variable = dynamic?[name] {
      try variable.set(value, context)
    } else {
      install(PSVariable(name, value))
    }
  }

  /// All variables of this scope.
  public var ownVariables: [PSVariable] {
    growIfNeeded()
    var all: [PSVariable] = []
    for slot in 0..<layout.count {
      if case .void = slots[slot] { continue }
      if let variable = ownVariable(layout.names[slot]) { all.append(variable) }
    }
    if let dynamic { all.append(contentsOf: dynamic.values) }
    return all
  }

  /// The variable that the name means from here, looking outwards.
  public func findVariable(_ name: Name) -> PSVariable? {
    let name = name == "PSItem" ? Layout.reserved[0] : name
    var frame: Frame? = self
    while let scope = frame {
      if let variable = scope.ownVariable(name), scope === self || !variable.options.contains(.private) { return variable }
      frame = scope.parent
    }
    return nil
  }

  /// The value that the name means from here; nil where there is no such variable.
  public func lookUp(_ name: Name) -> Value? {
    let name = name == "PSItem" ? Layout.reserved[0] : name
    var frame: Frame? = self
    while let scope = frame {
      if let value = scope.ownValue(name, skipPrivate: scope !== self) { return value }
      frame = scope.parent
    }
    return nil
  }
}
