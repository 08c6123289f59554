import DotNet

/// Where a property lay in the last object of the same shape.
final class ShapeCache {
  var shape: PSShape?
  var slot = 0

  /// The class of the last instance of a script's class, and the field's place in it.
  private var scriptType: NetType?
  private var field = 0
  private var fieldType: NetType?

  @inline(__always) func get(_ target: Value, _ name: Name) -> Value? {
    guard case .object(let object) = target else { return nil }
    if type(of: object) == ScriptObject.self {
      let script = unsafeDowncast(object, to: ScriptObject.self)
      if script.type === scriptType, object.extended == nil { return script.slots[field] }
      return findField(script, name) ? script.slots[field] : nil
    }
    if type(of: object) == NetDictionary.self { return entry(unsafeDowncast(object, to: NetDictionary.self), name) }
    guard type(of: object) == PSCustomObject.self else { return nil }
    let custom = unsafeDowncast(object, to: PSCustomObject.self)
    if custom.shape === shape, object.extended == nil { return custom.slots[slot] }
    return getSlowly(custom, name)
  }

  /// The name as a key, kept for its hash.
  private var key: Value = .void
  private var hashtable: NetType?

  /// The entry of a hashtable: a key goes before the properties of the same name.
  @inline(never) private func entry(_ dictionary: NetDictionary, _ name: Name) -> Value? {
    if dictionary.type !== hashtable || dictionary.extended != nil {
      guard dictionary.extended == nil, dictionary.type === NetType.hashtable, TypeData.adds(nothingCalled: name, to: dictionary.type) else { return nil }
      hashtable = dictionary.type
      key = .text(name.text)
    }
    return dictionary[key]
  }

  @inline(never) private func findField(_ script: ScriptObject, _ name: Name) -> Bool {
    guard script.extended == nil, TypeData.adds(nothingCalled: name, to: script.type), let index = script.scriptClass.fieldIndex[name],
      script.scriptClass.fields[index].validations.isEmpty
    else { return false }
    scriptType = script.type
    field = index
    fieldType = script.scriptClass.fields[index].isTyped ? script.scriptClass.fields[index].type : nil
    return true
  }

  @inline(__always) private func setField(_ script: ScriptObject, _ name: Name, _ value: Value) -> Bool {
    guard script.type === scriptType || findField(script, name), script.extended == nil, !value.isVoid else { return false }
    if let fieldType {
      switch value {
      case .int32: if fieldType !== NetType.int32 { return false }
      case .string: if fieldType !== NetType.string { return false }
      case .bool: if fieldType !== NetType.boolean { return false }
      case .double: if fieldType !== NetType.double { return false }
      default: return false
      }
    }
    script.slots[field] = value
    return true
  }

  @inline(never) private func getSlowly(_ custom: PSCustomObject, _ name: Name) -> Value? {
    guard custom.extended == nil, let found = custom.shape.slot(name) else { return nil }
    shape = custom.shape
    slot = found
    return custom.slots[found]
  }

  @inline(__always) func set(_ target: Value, _ name: Name, _ value: Value) -> Bool {
    guard case .object(let object) = target else { return false }
    if type(of: object) == ScriptObject.self { return setField(unsafeDowncast(object, to: ScriptObject.self), name, value) }
    guard type(of: object) == PSCustomObject.self, object.extended == nil, !value.isVoid else { return false }
    let custom = unsafeDowncast(object, to: PSCustomObject.self)
    if custom.shape !== shape {
      guard let found = custom.shape.slot(name) else { return false }
      shape = custom.shape
      slot = found
    }
    custom.set(slot: slot, value)
    return true
  }
}
