/// `Comparer`, `CaseInsensitiveComparer`: how a collection tells its elements apart and orders them.
public final class NetComparer: NetObject {
  public enum Kind: Sendable { case standard, ordinal, ordinalIgnoreCase, culture, cultureIgnoreCase }
  public let kind: Kind
  private let type: NetType

  public init(_ kind: Kind, type: NetType = .comparer) {
    self.kind = kind
    self.type = type
  }
  public override var netType: NetType { type }

  public var ignoresCase: Bool { kind == .ordinalIgnoreCase || kind == .cultureIgnoreCase }

  public func compare(_ left: Value, _ right: Value, _ context: DotNetContext) throws -> Int {
    guard case .string(let a) = left.base, case .string(let b) = right.base else {
      return try Comparison.standard(left, right, context)
    }
    switch kind {
    case .ordinal: return CultureComparison.compareOrdinal(a, b)
    case .ordinalIgnoreCase: return CultureComparison.compareOrdinalIgnoreCase(a, b)
    case .standard, .culture: return CultureComparison.compare(a, b, ignoreCase: false)
    case .cultureIgnoreCase: return CultureComparison.compare(a, b, ignoreCase: true)
    }
  }

  public func areEqual(_ left: Value, _ right: Value) -> Bool {
    if ignoresCase, case .string(let a) = left.base, case .string(let b) = right.base { return a.equalsIgnoringCase(b) }
    return left.netEquals(right)
  }
}

/// Ordering of elements as .NET's collections do it.
enum Comparison {
  typealias Order = (Value, Value) throws -> Int

  /// `Comparer.Default`: numbers and dates by value, strings by culture, anything else through `IComparable`.
  static func standard(_ left: Value, _ right: Value, _ context: DotNetContext) throws -> Int {
    switch (left.base, right.base) {
    case (.null, .null), (.null, .void), (.void, .null), (.void, .void): return 0
    case (.null, _), (.void, _): return -1
    case (_, .null), (_, .void): return 1
    case (.int32(let a), .int32(let b)): return a < b ? -1 : a == b ? 0 : 1
    case (.string(let a), .string(let b)): return CultureComparison.compare(a, b, ignoreCase: false)
    default: break
    }
    if case .object(let object) = left.base, let compare = object.netType.member("CompareTo")?.methods.first {
      let answer = try [right].withUnsafeBufferPointer { try compare.body(left, Arguments($0), context) }
      return answer.integer ?? 0
    }
    return try context.compare(left, right, ignoreCase: false)
  }

  /// The order a `Comparison<T>` delegate, an `IComparer` or nothing asks for.
  static func order(_ comparer: Value, _ context: DotNetContext) -> Order {
    switch comparer {
    case .null, .void: return { try standard($0, $1, context) }
    case .object(let object):
      if let comparer = object as? NetComparer { return { try comparer.compare($0, $1, context) } }
      if let comparer = object as? StringComparer {
        return { left, right in
          guard case .string(let a) = left.base, case .string(let b) = right.base else { return try standard(left, right, context) }
          return comparer.compare(a, b)
        }
      }
      if let method = object.netType.member("Compare")?.methods.first {
        return { left, right in
          try [left, right].withUnsafeBufferPointer { try method.body(comparer, Arguments($0), context) }.integer ?? 0
        }
      }
      return { left, right in
        let answer = try context.convert(try context.invoke(comparer, [left, right]), to: .int32)
        return answer.integer ?? 0
      }
    default: return { try standard($0, $1, context) }
    }
  }

  /// What the `Comparer` property of a collection says: the comparer given, or the default one of the element's type.
  static func comparer(_ given: Value, of element: NetType, isSorted: Bool) -> Value {
    guard given.isNull else { return given }
    let name = "System.Collections.Generic.\(isSorted ? "Comparer" : "EqualityComparer")`1"
    guard let type = TypeRegistry.construct(name, [element]) else { return .null }
    return .object(NetComparer(.standard, type: type))
  }

  /// The number of buckets that .NET's hash tables make for so many entries: primes.
  static func capacity(_ count: Int) -> Int {
    if count == 0 { return 0 }
    return [3, 7, 17, 37, 89, 197, 431, 919, 1931, 4049, 8419, 17519, 36353, 75431, 156437, 324449, 672827, 1395263].first { $0 >= count } ?? count
  }

  /// Sorts in place, keeping equal elements in order; what a comparison throws comes out as .NET wraps it.
  static func sort(_ elements: inout [Value], by order: Order) throws {
    elements = try mergeSort(elements, order)
  }

  static func wrap(_ body: () throws -> Void) throws {
    do { try body() } catch let failure as NetException {
      throw NetException("System.InvalidOperationException", "Failed to compare two elements in the array.", inner: failure.exception)
    }
  }

  private static func mergeSort(_ elements: [Value], _ order: Order) throws -> [Value] {
    guard elements.count > 1 else { return elements }
    var source = elements
    var target = elements
    var width = 1
    while width < source.count {
      var start = 0
      while start < source.count {
        let middle = min(start + width, source.count)
        let end = min(start + 2 * width, source.count)
        var left = start
        var right = middle
        for slot in start..<end {
          let takesLeft = try left < middle && (right >= end || order(source[left], source[right]) <= 0)
          if takesLeft {
            target[slot] = source[left]
            left += 1
          } else {
            target[slot] = source[right]
            right += 1
          }
        }
        start = end
      }
      swap(&source, &target)
      width *= 2
    }
    return source
  }
}

extension NetType {
  nonisolated(unsafe) public static let iComparer = NetType("System.Collections.IComparer", .interface)
  nonisolated(unsafe) public static let iEqualityComparer = NetType("System.Collections.IEqualityComparer", .interface)
  nonisolated(unsafe) public static let comparer = NetType("System.Collections.Comparer", base: .object, interfaces: [.iComparer]) { type in
    type.staticProperty("System.Collections.Comparer Default") { _, _ in .object(NetComparer(.standard, type: type)) }
    type.staticProperty("System.Collections.Comparer DefaultInvariant") { _, _ in .object(NetComparer(.standard, type: type)) }
    defineCompare(type)
  }
  nonisolated(unsafe) static let caseInsensitiveComparer = NetType(
    "System.Collections.CaseInsensitiveComparer", base: .object, interfaces: [.iComparer]
  ) { type in
    type.constructor("()") { _, _, _ in .object(NetComparer(.cultureIgnoreCase, type: type)) }
    type.staticProperty("System.Collections.CaseInsensitiveComparer Default") { _, _ in .object(NetComparer(.cultureIgnoreCase, type: type)) }
    defineCompare(type)
  }
}

private func defineCompare(_ type: NetType) {
  type.method("int Compare(System.Object a, System.Object b)") { this, arguments, context in
    .int(try (try cast(this) as NetComparer).compare(arguments[0], arguments[1], context))
  }
}

/// `Comparer<T>` and `EqualityComparer<T>`.
func defineDefaultComparer(_ type: NetType) {
  let element = type.genericArguments[0].signatureName
  type.staticProperty("\(type.signatureName) Default") { _, _ in .object(NetComparer(.standard, type: type)) }
  type.method("int Compare(\(element) x, \(element) y)") { this, arguments, context in
    .int(try (try cast(this) as NetComparer).compare(arguments[0], arguments[1], context))
  }
  type.method("bool Equals(\(element) x, \(element) y)") { _, arguments, _ in .bool(arguments[0].netEquals(arguments[1])) }
  type.staticMethod("\(type.signatureName) Create(System.Comparison[\(element)] comparison)") { _, arguments, _ in arguments[0] }
}

/// Whether an argument of a collection's constructor asks for names without regard to case.
func ignoresCase(_ comparer: Value) -> Bool {
  (comparer.object as? NetComparer)?.ignoresCase ?? (comparer.object as? StringComparer)?.ignoresCase ?? false
}
