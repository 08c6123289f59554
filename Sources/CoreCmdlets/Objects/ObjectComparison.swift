import DotNet
import PowerShellRuntime

/// The walk of `Compare-Object`: each pair of objects is looked up among those not yet matched within the window.
struct ObjectComparison {
  let expressions: [PropertyExpression]
  let caseSensitive: Bool
  let window: Int
  private let context: ExecutionContext
  private let sorter: ObjectSorter

  init(expressions: [PropertyExpression], caseSensitive: Bool, window: Int, _ context: ExecutionContext) {
    self.expressions = expressions
    self.caseSensitive = caseSensitive
    self.window = window
    self.context = context
    sorter = ObjectSorter(expressions, descending: false, caseSensitive: caseSensitive, context)
  }

  private struct Item {
    let object: Value
    let keys: [Value?]
  }

  private func item(_ object: Value) throws -> Item {
    var keys: [Value?] = []
    if expressions.isEmpty { keys = [object] }
    for expression in expressions { keys.append(try expression.value(of: object, context)) }
    return Item(object: object, keys: keys)
  }

  private func equal(_ a: Item, _ b: Item) -> Bool {
    for (left, right) in zip(a.keys, b.keys) {
      switch (left, right) {
      case (nil, nil): continue
      case (let l?, let r?): if sorter.compare(l, r) != 0 { return false }
      default: return false
      }
    }
    return true
  }

  /// - Source: `CompareObjectCommand.Process`: differences come out as they fall from the window, the rest at the end.
  func compare(_ reference: [Value], _ difference: [Value], _ emit: (Value, String) throws -> Void) throws {
    var left: [Item] = []
    var right: [Item] = []
    var nextReference = 0
    var equals: [Value] = []
    var out: [(Value, String)] = []
    for object in difference {
      let current = try item(object)
      var referenceItem: Item?
      if nextReference < reference.count {
        referenceItem = try item(reference[nextReference])
        nextReference += 1
      }
      if let entry = referenceItem, equal(entry, current) {
        equals.append(entry.object)
        out.append((entry.object, "=="))
        continue
      }
      if let slot = left.firstIndex(where: { equal($0, current) }) {
        out.append((left[slot].object, "=="))
        left.remove(at: slot)
      } else {
        right.append(current)
      }
      if let entry = referenceItem {
        if let slot = right.firstIndex(where: { equal(entry, $0) }) {
          out.append((entry.object, "=="))
          right.remove(at: slot)
        } else {
          left.append(entry)
        }
      }
      if right.count > window { out.append((right.removeFirst().object, "=>")) }
      if left.count > window { out.append((left.removeFirst().object, "<=")) }
    }
    while nextReference < reference.count {
      let entry = try item(reference[nextReference])
      nextReference += 1
      if let slot = right.firstIndex(where: { equal(entry, $0) }) {
        out.append((entry.object, "=="))
        right.remove(at: slot)
      } else {
        left.append(entry)
        if left.count > window { out.append((left.removeFirst().object, "<=")) }
      }
    }
    for entry in right { out.append((entry.object, "=>")) }
    for entry in left { out.append((entry.object, "<=")) }
    for (object, side) in out where side == "==" { try emit(object, side) }
    for (object, side) in out where side != "==" { try emit(object, side) }
  }
}
