import DotNet
import PowerShellRuntime

/// Orders objects by expressions; shared by `Sort-Object` and `Group-Object`. Keys are read once an object.
struct ObjectSorter {
  struct Entry {
    let object: Value
    /// The first key; nil where the property does not exist: such objects go last whichever way the sort runs.
    let first: Value?
    /// The other keys. Most sorts have none, and a list for each object would cost more than the sorting.
    var others: [Value?] = []
    /// Whether it has any key at all.
    var hasKeys = true

    var keyCount: Int { hasKeys ? others.count + 1 : 0 }
    @inline(__always) func key(_ n: Int) -> Value? { n == 0 ? first : n <= others.count ? others[n - 1] : nil }
    var keysAreMissing: Bool { first == nil && others.allSatisfy { $0 == nil } }
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

  /// - Parameter isStable: equals keep their order; otherwise it is what .NET's sort makes of it.
  func sort(_ objects: [Value], isStable: Bool) throws -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(objects.count)
    for object in objects {
      if context.stopRequest.isSet { throw ControlSignal.stopped }
      entries.append(try entry(object))
    }
    if let sorted = try sortedByPlainKeys(entries, isStable) { return sorted }
    var failure: Error?
    func order(_ a: Entry, _ b: Entry) -> Int {
      guard failure == nil else { return 0 }
      do {
        if context.stopRequest.isSet { throw ControlSignal.stopped }
        let order = try compare(a, b)
        // Of two without any of the properties, neither is the greater: the pairs that .NET compares decide.
        return order == 0 && a.hasKeys && a.keysAreMissing && b.keysAreMissing ? -1 : order
      } catch {
        failure = error
        return 0
      }
    }
    // Values of several types have no order of their own: what comes out then depends on which pairs .NET's sort compares.
    if isStable { entries = entries.stablySorted(by: order) } else { _ = withoutActuallyEscaping(order) { IntroSort.sort(&entries, by: ClosureOrder(body: $0)) } }
    if let failure { throw failure }
    return entries
  }

  private func entry(_ object: Value) throws -> Entry {
    if expressions.isEmpty { return Entry(object: object, first: object) }
    if expressions.count == 1, let only = expressions.first {
      if case .pattern = only.source {} else { return Entry(object: object, first: try only.value(of: object, context)) }
    }
    var keys: [Value?] = []
    for expression in expressions {
      if case .pattern = expression.source {
        for (_, value) in try expression.resolve(object, context) { keys.append(value) }
      } else {
        keys.append(try expression.value(of: object, context))
      }
    }
    guard let first = keys.first else { return Entry(object: object, first: nil, hasKeys: false) }
    return Entry(object: object, first: first, others: Array(keys.dropFirst()))
  }

  /// One key and all of it whole numbers, all dates or all doubles: compared as numbers at once, which a million rows need.
  private func sortedByPlainKeys(_ entries: [Entry], _ isStable: Bool) throws -> [Entry]? {
    guard descending.count == 1, entries.count > 16, let kind = PlainKey(entries[0]) else { return nil }
    if kind == .double { return try sorted(entries, isStable) { if case .double(let d)? = $0.first, !d.isNaN { d } else { nil } } }
    return try sorted(entries, isStable) { PlainKey($0) == kind ? PlainKey.number($0) : nil }
  }

  /// What kind of key a number stands for.
  private enum PlainKey {
    case integer, date, double
    init?(_ entry: Entry) {
      guard entry.others.isEmpty, let key = entry.first else { return nil }
      switch key {
      case .int32, .int64, .int16, .byte, .uint16, .sbyte, .uint32: self = .integer
      case .dateTime, .timeSpan: self = .date
      case .double: self = .double
      default: return nil
      }
    }
    @inline(__always) static func number(_ entry: Entry) -> Int64? {
      switch entry.first {
      case .int32(let n): Int64(n)
      case .int64(let n): n
      case .int16(let n): Int64(n)
      case .byte(let n): Int64(n)
      case .uint16(let n): Int64(n)
      case .sbyte(let n): Int64(n)
      case .uint32(let n): Int64(n)
      case .dateTime(let date): date.ticks
      default: nil
      }
    }
  }

  /// nil where an entry has no such key.
  private func sorted<Key: Comparable>(_ entries: [Entry], _ isStable: Bool, by key: (Entry) -> Key?) throws -> [Entry]? {
    var places: [(key: Key, place: Int)] = []
    places.reserveCapacity(entries.count)
    for (place, entry) in entries.enumerated() {
      guard let key = key(entry) else { return nil }
      places.append((key, place))
    }
    let stop = context.stopRequest
    let isDescending = descending[0]
    if isStable {
      try places.sort { a, b in
        if stop.isSet { throw ControlSignal.stopped }
        return a.key == b.key ? a.place < b.place : isDescending ? a.key > b.key : a.key < b.key
      }
    } else {
      let isDone = IntroSort.sort(&places, by: KeyOrder(isDescending: isDescending), isCancelled: { stop.isSet })
      if !isDone { throw ControlSignal.stopped }
    }
    return places.map { entries[$0.place] }
  }

  func compare(_ a: Entry, _ b: Entry) throws -> Int {
    for n in 0..<max(a.keyCount, b.keyCount) {
      let left = a.key(n)
      let right = b.key(n)
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
