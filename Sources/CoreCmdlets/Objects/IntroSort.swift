/// The sort of .NET's arrays and lists, pair by pair: equals may change places, and which do is what a script that sorts sees.
///
///     PS> (1..20 | Sort-Object { $_ % 3 }) -join ' '
///     18 3 15 6 12 9 1 16 13 10 7 4 19 11 8 14 5 17 2 20
///
/// - Source: `ArraySortHelper<T>.IntrospectiveSort`
struct IntroSort<Order: PairOrder> {
  typealias Element = Order.Element
  private let items: UnsafeMutableBufferPointer<Element>
  private let order: Order
  /// Asked before each partition: whoever waits for a long sort may have lost patience.
  private let isCancelled: () -> Bool

  /// - Returns: false where it was given up.
  static func sort(_ elements: inout [Element], by order: Order, isCancelled: @escaping () -> Bool = { false }) -> Bool {
    let count = elements.count
    guard count > 1 else { return true }
    let depth = 2 * (Int.bitWidth - count.leadingZeroBitCount)
    return elements.withUnsafeMutableBufferPointer { IntroSort(items: $0, order: order, isCancelled: isCancelled).sort(0, count, depth) }
  }

  @inline(__always) private func isLess(_ a: Element, _ b: Element) -> Bool { order.compare(a, b) < 0 }
  @inline(__always) private func swap(_ i: Int, _ j: Int) { if i != j { items.swapAt(i, j) } }
  @inline(__always) private func swapIfGreater(_ i: Int, _ j: Int) { if order.compare(items[i], items[j]) > 0 { items.swapAt(i, j) } }

  private func sort(_ start: Int, _ count: Int, _ depth: Int) -> Bool {
    var size = count
    var depth = depth
    while size > 1 {
      if isCancelled() { return false }
      if size <= 16 {
        small(start, size)
        return true
      }
      if depth == 0 {
        heap(start, size)
        return true
      }
      depth -= 1
      let pivot = partition(start, size)
      guard sort(start + pivot + 1, size - pivot - 1, depth) else { return false }
      size = pivot
    }
    return true
  }

  private func small(_ start: Int, _ count: Int) {
    if count == 2 { return swapIfGreater(start, start + 1) }
    if count == 3 {
      swapIfGreater(start, start + 1)
      swapIfGreater(start, start + 2)
      return swapIfGreater(start + 1, start + 2)
    }
    for next in start + 1..<start + count {
      let item = items[next]
      var place = next - 1
      while place >= start, isLess(item, items[place]) {
        items[place + 1] = items[place]
        place -= 1
      }
      items[place + 1] = item
    }
  }

  /// Around the median of the first, the middle and the last, which are put in order on the way.
  private func partition(_ start: Int, _ count: Int) -> Int {
    let last = start + count - 1
    let middle = start + (count - 1) >> 1
    swapIfGreater(start, middle)
    swapIfGreater(start, last)
    swapIfGreater(middle, last)
    let pivot = items[middle]
    swap(middle, last - 1)
    var left = start
    var right = last - 1
    while left < right {
      // The bounds hold by themselves where the order is one; values of several types may have none.
      repeat { left += 1 } while left < last && isLess(items[left], pivot)
      repeat { right -= 1 } while right > start && isLess(pivot, items[right])
      if left >= right { break }
      swap(left, right)
    }
    if left != last - 1 { swap(left, last - 1) }
    return left - start
  }

  private func heap(_ start: Int, _ count: Int) {
    for place in stride(from: count >> 1, through: 1, by: -1) { sift(start, place, count) }
    for place in stride(from: count, to: 1, by: -1) {
      swap(start, start + place - 1)
      sift(start, 1, place - 1)
    }
  }

  private func sift(_ start: Int, _ from: Int, _ count: Int) {
    var place = from
    let item = items[start + place - 1]
    while place <= count >> 1 {
      var child = 2 * place
      if child < count, isLess(items[start + child - 1], items[start + child]) { child += 1 }
      guard isLess(item, items[start + child - 1]) else { break }
      items[start + place - 1] = items[start + child - 1]
      place = child
    }
    items[start + place - 1] = item
  }
}

/// How two elements stand: less than zero where the first comes first. A type, so that a sort of numbers compares without a call.
protocol PairOrder {
  associatedtype Element
  func compare(_ left: Element, _ right: Element) -> Int
}

/// By a key that stands in the element itself.
struct KeyOrder<Key: Comparable>: PairOrder {
  let isDescending: Bool
  @inline(__always) func compare(_ left: (key: Key, place: Int), _ right: (key: Key, place: Int)) -> Int {
    left.key == right.key ? 0 : (left.key < right.key) != isDescending ? -1 : 1
  }
}

struct ClosureOrder<Element>: PairOrder {
  let body: (Element, Element) -> Int
  func compare(_ left: Element, _ right: Element) -> Int { body(left, right) }
}
