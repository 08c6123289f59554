import DotNet
import PowerShellRuntime

/// Orders objects by expressions; shared by `Sort-Object` and `Group-Object`. Keys are read once an object.
struct ObjectSorter {
  struct Entry {
    let object: Value
    /// nil where the property does not exist: such objects go last whichever way the sort runs.
    let keys: [Value?]
  }
  private let expressions: [PropertyExpression]
  private let descending: [Bool]
  private let caseSensitive: Bool
  private let context: ExecutionContext

  init(_ expressions: [PropertyExpression], descending: Bool, caseSensitive: Bool, _ context: ExecutionContext) {
    self.expressions = expressions
    self.caseSensitive = caseSensitive
    self.context = context
    var order: [Bool] = []
    for expression in expressions {
      if let own = expression.options["Descending"] {
        order.append(context.isTrue(own))
      } else if let own = expression.options["Ascending"] {
        order.append(!context.isTrue(own))
      } else {
        order.append(descending)
      }
    }
    self.descending = expressions.isEmpty ? [descending] : order
  }

  func sort(_ objects: [Value]) throws -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(objects.count)
    for object in objects { entries.append(Entry(object: object, keys: try keys(of: object))) }
    if let sorted = sortedByPlainKeys(entries) { return sorted }
    var failure: Error?
    func order(_ a: Entry, _ b: Entry) -> Int {
      guard failure == nil else { return 0 }
      do {
        let order = try compare(a, b)
        // Of two without any of the properties, neither is the greater: the pairs that .NET compares decide.
        return order == 0 && !a.keys.isEmpty && (a.keys + b.keys).allSatisfy { $0 == nil } ? -1 : order
      } catch {
        failure = error
        return 0
      }
    }
    // Values of several types have no order of their own: what comes out then depends on which pairs .NET's sort compares.
    let sorted = entries.count <= 16 ? entries.sortedAsDotNet(by: order) : entries.stablySorted(by: order)
    if let failure { throw failure }
    return sorted
  }

  private func keys(of object: Value) throws -> [Value?] {
    if expressions.isEmpty { return [object] }
    var keys: [Value?] = []
    for expression in expressions {
      if case .pattern = expression.source {
        for (_, value) in try expression.resolve(object, context) { keys.append(value) }
      } else {
        keys.append(try expression.value(of: object, context))
      }
    }
    return keys
  }

  /// One key and all of it integers or all doubles: compared as numbers at once, which a million rows need.
  private func sortedByPlainKeys(_ entries: [Entry]) -> [Entry]? {
    guard descending.count == 1, entries.count > 16 else { return nil }
    let isDescending = descending[0]
    var integers: [Int] = []
    integers.reserveCapacity(entries.count)
    for entry in entries {
      guard case .int32(let n)?? = entry.keys.first else { break }
      integers.append(Int(n))
    }
    if integers.count == entries.count {
      let order = Array(integers.indices).sorted { a, b in
        integers[a] == integers[b] ? a < b : isDescending ? integers[a] > integers[b] : integers[a] < integers[b]
      }
      return order.map { entries[$0] }
    }
    var doubles: [Double] = []
    for entry in entries {
      guard case .double(let d)?? = entry.keys.first, !d.isNaN else { return nil }
      doubles.append(d)
    }
    let order = Array(doubles.indices).sorted { a, b in
      doubles[a] == doubles[b] ? a < b : isDescending ? doubles[a] > doubles[b] : doubles[a] < doubles[b]
    }
    return order.map { entries[$0] }
  }

  func compare(_ a: Entry, _ b: Entry) throws -> Int {
    for n in 0..<max(a.keys.count, b.keys.count) {
      let left: Value? = n < a.keys.count ? a.keys[n] : nil
      let right: Value? = n < b.keys.count ? b.keys[n] : nil
      switch (left, right) {
      case (nil, nil): continue
      case (_?, nil): return -1
      case (nil, _?): return 1
      case (let left?, let right?):
        let order = compare(left, right)
        if order != 0 { return (n < descending.count ? descending[n] : descending.last ?? false) ? -order : order }
      }
    }
    return 0
  }

  /// The language's order; what cannot be compared is compared as text.
  func compare(_ left: Value, _ right: Value) -> Int {
    if left.isNull, right.isNull { return 0 }
    if case .char(let a) = left.base, case .char(let b) = right.base { return Int(a) - Int(b) }
    if let order = try? context.order(left, right, ignoreCase: !caseSensitive) { return order }
    return (try? context.order(.text(context.text(left)), .text(context.text(right)), ignoreCase: !caseSensitive)) ?? 0
  }

  /// The first of each run of equals.
  func withoutEquals(_ sorted: [Entry]) throws -> [Entry] {
    var kept: [Entry] = []
    for entry in sorted {
      if let last = kept.last, try compare(last, entry) == 0 { continue }
      kept.append(entry)
    }
    return kept
  }
}

extension Array {
  /// `Array.Sort` of up to sixteen elements, with the place as the last key.
  /// - Source: `ArraySortHelper.IntroSort`
  func sortedAsDotNet(by compare: (Element, Element) -> Int) -> [Element] {
    var items = Array<(element: Element, place: Int)>(zip(self, 0...).map { ($0, $1) })
    func isGreater(_ a: (element: Element, place: Int), _ b: (element: Element, place: Int)) -> Bool {
      let order = compare(a.element, b.element)
      return order == 0 ? a.place > b.place : order > 0
    }
    func swapIfGreater(_ i: Int, _ j: Int) { if isGreater(items[i], items[j]) { items.swapAt(i, j) } }
    switch items.count {
    case 0, 1: break
    case 2: swapIfGreater(0, 1)
    case 3:
      swapIfGreater(0, 1)
      swapIfGreater(0, 2)
      swapIfGreater(1, 2)
    default:
      for i in 0..<items.count - 1 {
        let item = items[i + 1]
        var j = i
        while j >= 0, isGreater(items[j], item) {
          items[j + 1] = items[j]
          j -= 1
        }
        items[j + 1] = item
      }
    }
    return items.map { $0.element }
  }

  /// A merge sort: equals keep their order.
  func stablySorted(by compare: (Element, Element) -> Int) -> [Element] {
    guard count > 1 else { return self }
    var source = self
    var target = self
    var width = 1
    while width < count {
      var start = 0
      while start < count {
        let middle = Swift.min(start + width, count)
        let end = Swift.min(start + 2 * width, count)
        var a = start
        var b = middle
        var at = start
        while a < middle || b < end {
          if b >= end || (a < middle && compare(source[a], source[b]) <= 0) {
            target[at] = source[a]
            a += 1
          } else {
            target[at] = source[b]
            b += 1
          }
          at += 1
        }
        start = end
      }
      swap(&source, &target)
      width *= 2
    }
    return source
  }
}
