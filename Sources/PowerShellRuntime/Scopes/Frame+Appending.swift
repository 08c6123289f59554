import DotNet

extension Frame {
  /// `$list += value` without a copy, where nobody but the variable holds the array: no one can tell it from a new one.
  ///
  /// - Returns: false where it takes the general way; nothing was changed then.
  func append(_ value: Value, to slot: Int) -> Bool {
    guard var array = takeArray(slot) else { return false }
    defer { slots[slot] = .object(array) }
    guard isKnownUniquelyReferenced(&array), array.elementType === NetType.object, array.extended == nil else { return false }
    switch value {
    case .void: array.elements.append(.null)
    case .object(let object):
      if type(of: object) == NetArray.self, object.extended == nil {
        array.elements.append(contentsOf: unsafeDowncast(object, to: NetArray.self).elements)
      } else {
        // Whatever enumerates itself may run code that looks at the variable.
        guard !object.isEnumerable, !(object is PSObjectBox) else { return false }
        array.elements.append(value)
      }
    default: array.elements.append(value)
    }
    return true
  }

  /// The array out of the slot, which is empty then; not inlined, so that nothing else is left holding it.
  @inline(never) private func takeArray(_ slot: Int) -> NetArray? {
    guard case .object(let object) = slots[slot], type(of: object) == NetArray.self else { return nil }
    slots[slot] = .void
    return unsafeDowncast(object, to: NetArray.self)
  }
}
