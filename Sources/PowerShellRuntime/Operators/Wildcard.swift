import DotNet

/// PowerShell's wildcards: `*`, `?`, `[a-z]`, a backtick before what stands for itself.
/// - Source: `System.Management.Automation.WildcardPattern`.
public final class Wildcard {
  private enum Element {
    case unit(UInt16)
    case any
    case many
    case set([ClosedRange<UInt16>])
  }
  private var elements: [Element] = []
  private let ignoreCase: Bool
  /// The pattern is broken: `[` without its end.
  public private(set) var isInvalid = false

  nonisolated(unsafe) private static var cache: [String: Wildcard] = [:]

  /// A pattern, compiled once for each text.
  public static func cached(_ pattern: String, ignoreCase: Bool) -> Wildcard {
    let key = ignoreCase ? pattern : "\u{0}" + pattern
    if let known = cache[key] { return known }
    if cache.count > 500 { cache.removeAll() }
    let made = Wildcard(pattern, ignoreCase: ignoreCase)
    cache[key] = made
    return made
  }

  public init(_ pattern: String, ignoreCase: Bool = true) {
    self.ignoreCase = ignoreCase
    let units = Array(pattern.utf16)
    var index = 0
    while index < units.count {
      let unit = units[index]
      index += 1
      switch unit {
      case 0x60:
        if index < units.count {
          elements.append(.unit(fold(units[index])))
          index += 1
        }
      case 0x2a: if case .many? = elements.last {} else { elements.append(.many) }
      case 0x3f: elements.append(.any)
      case 0x5b:
        guard let (ranges, next) = readSet(units, index) else {
          isInvalid = true
          elements.append(.unit(unit))
          continue
        }
        elements.append(.set(ranges))
        index = next
      default: elements.append(.unit(fold(unit)))
      }
    }
  }

  private func readSet(_ units: [UInt16], _ start: Int) -> ([ClosedRange<UInt16>], Int)? {
    var index = start
    var members: [(UInt16, Bool)] = []
    var closed = false
    while index < units.count {
      let unit = units[index]
      index += 1
      if unit == 0x5d, !members.isEmpty {
        closed = true
        break
      }
      if unit == 0x60, index < units.count {
        members.append((units[index], true))
        index += 1
      } else {
        members.append((unit, false))
      }
    }
    guard closed else { return nil }
    var ranges: [ClosedRange<UInt16>] = []
    var n = 0
    while n < members.count {
      if n + 2 < members.count, members[n + 1].0 == 0x2d, !members[n + 1].1 {
        let low = members[n].0
        let high = members[n + 2].0
        if low <= high { ranges.append(low...high) }
        n += 3
      } else {
        ranges.append(members[n].0...members[n].0)
        n += 1
      }
    }
    return (ranges, index)
  }

  @inline(__always) private func fold(_ unit: UInt16) -> UInt16 {
    guard ignoreCase else { return unit }
    if unit < 0x80 { return unit &- 97 < 26 ? unit &- 32 : unit }
    return Casing.upper(unit)
  }

  public func matches(_ text: String) -> Bool {
    let units = Array(text.utf16)
    var t = 0
    var p = 0
    var starP = -1
    var starT = 0
    while t < units.count {
      if p < elements.count, case .many = elements[p] {
        starP = p
        starT = t
        p += 1
        continue
      }
      if p < elements.count, isMatch(elements[p], units[t]) {
        p += 1
        t += 1
        continue
      }
      guard starP >= 0 else { return false }
      p = starP + 1
      starT += 1
      t = starT
    }
    while p < elements.count, case .many = elements[p] { p += 1 }
    return p == elements.count
  }

  private func isMatch(_ element: Element, _ unit: UInt16) -> Bool {
    switch element {
    case .unit(let wanted): return wanted == fold(unit)
    case .any: return true
    case .many: return false
    case .set(let ranges):
      for range in ranges where range.contains(unit) { return true }
      guard ignoreCase else { return false }
      let upper = Casing.upper(unit)
      let lower = Casing.lower(unit)
      for range in ranges where range.contains(upper) || range.contains(lower) { return true }
      return false
    }
  }

  public static func containsWildcards(_ text: String) -> Bool {
    var escaped = false
    for unit in text.utf16 {
      if escaped { escaped = false; continue }
      if unit == 0x60 { escaped = true }
      if unit == 0x2a || unit == 0x3f || unit == 0x5b { return true }
    }
    return false
  }
}
