/// `System.StringComparer`: comparison of strings as an object, for sets, dictionaries and sorts.
public final class StringComparer: NetObject {
  let comparison: StringComparison
  let culture: Culture
  init(_ comparison: StringComparison, culture: Culture) {
    self.comparison = comparison
    self.culture = culture
  }
  public var ignoresCase: Bool { comparison.ignoresCase }
  public func compare(_ left: PSString, _ right: PSString) -> Int { comparison.compare(left, right, culture) }
  public func equal(_ left: PSString, _ right: PSString) -> Bool { comparison.equal(left, right, culture) }

  public override var netType: NetType {
    switch comparison {
    case .ordinal: .comparer("System.OrdinalCaseSensitiveComparer")
    case .ordinalIgnoreCase: .comparer("System.OrdinalIgnoreCaseComparer")
    default: .comparer("System.CultureAwareComparer")
    }
  }
}

extension NetType {
  nonisolated(unsafe) public static let stringComparer = NetType("System.StringComparer", base: .object, define: defineStringComparer)
  static func comparer(_ name: String) -> NetType {
    TypeRegistry.intern(name) {
      NetType(
        name, base: .stringComparer,
        interfaces: [
          "System.Collections.IComparer", "System.Collections.IEqualityComparer", "System.Collections.Generic.IComparer[string]",
          "System.Collections.Generic.IEqualityComparer[string]",
        ].compactMap { NetType.named($0) })
    }
  }
}

private func defineStringComparer(_ t: NetType) {
  func comparer(_ this: Value) throws -> StringComparer { try cast(this) }
  func compare(_ this: Value, _ a: Arguments) throws -> Value {
    if a[0].isNull || a[1].isNull { return .int32(a[0].isNull ? (a[1].isNull ? 0 : -1) : 1) }
    guard let x = a[0].stringIfString, let y = a[1].stringIfString else {
      throw NetException.argument("At least one object must implement IComparable.")
    }
    return .int(try comparer(this).compare(x, y))
  }
  func equal(_ this: Value, _ a: Arguments) throws -> Value {
    guard let x = a[0].stringIfString, let y = a[1].stringIfString else { return .bool(a[0].netEquals(a[1])) }
    return .bool(try comparer(this).equal(x, y))
  }
  t.method("int Compare(System.Object x, System.Object y)") { this, a, _ in try compare(this, a) }
  t.method("int Compare(string x, string y)") { this, a, _ in try compare(this, a) }
  t.method("bool Equals(System.Object x, System.Object y)") { this, a, _ in try equal(this, a) }
  t.method("bool Equals(string x, string y)") { this, a, _ in try equal(this, a) }
  t.method("int GetHashCode(string obj)") { this, a, _ in
    .int32(stableHash(try comparer(this).ignoresCase ? Casing.upper(a.string(0)) : a.string(0)))
  }
  let kinds: [(String, StringComparison)] = [
    ("CurrentCulture", .currentCulture), ("CurrentCultureIgnoreCase", .currentCultureIgnoreCase),
    ("InvariantCulture", .invariantCulture), ("InvariantCultureIgnoreCase", .invariantCultureIgnoreCase), ("Ordinal", .ordinal),
    ("OrdinalIgnoreCase", .ordinalIgnoreCase),
  ]
  for (name, kind) in kinds {
    t.staticProperty("System.StringComparer \(name)") { _, context in .object(StringComparer(kind, culture: context.culture)) }
  }
  t.staticMethod("System.StringComparer Create(cultureinfo culture, bool ignoreCase)") { _, a, context in
    .object(StringComparer(a.bool(1) ? .currentCultureIgnoreCase : .currentCulture, culture: a.culture(0, context)))
  }
  t.staticMethod("System.StringComparer FromComparison(System.StringComparison comparisonType)") { _, a, context in
    .object(StringComparer(try StringComparison(a[0]), culture: context.culture))
  }
}
