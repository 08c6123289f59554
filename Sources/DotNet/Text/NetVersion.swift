/// `System.Version`: two to four numbers; what is not said is -1.
public final class NetVersion: NetObject, FormattableObject {
  public let parts: [Int32]
  public init(_ parts: [Int32]) { self.parts = parts }

  public var major: Int { Int(parts[safe: 0] ?? 0) }
  public var minor: Int { Int(parts[safe: 1] ?? 0) }
  public var build: Int { Int(parts[safe: 2] ?? -1) }
  public var revision: Int { Int(parts[safe: 3] ?? -1) }

  public static func parse(_ text: String) throws -> NetVersion {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...4).contains(words.count) else {
      throw NetException.argument("Version string portion was too short or too long.", "input")
    }
    var parts: [Int32] = []
    for (index, word) in words.enumerated() {
      let name = ["major", "minor", "build", "revision"][index]
      switch NumberText.parse(PSString(String(word)), as: Int32.self) {
      case .success(let n):
        if n < 0 {
          throw NetException.outOfRange(
            name, "\(name) ('\(n)') must be a non-negative value.", actual: String(n))
        }
        parts.append(n)
      case .failure(.format): throw NumberText.badFormat(PSString(String(word)))
      case .failure(.overflow): throw integerOverflow("an Int32")
      }
    }
    return NetVersion(parts)
  }

  public static func compare(_ a: NetVersion, _ b: NetVersion) -> Int {
    for (x, y) in [(a.major, b.major), (a.minor, b.minor), (a.build, b.build), (a.revision, b.revision)] where x != y {
      return x < y ? -1 : 1
    }
    return 0
  }

  public var text: String { parts.prefix { $0 >= 0 }.map { String($0) }.joined(separator: ".") }
  public override var netType: NetType { .version }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(ascii: text) }
  public func formatted(_ format: String, _ culture: Culture) throws -> PSString { PSString(ascii: text) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.base, let version = object as? NetVersion { NetVersion.compare(self, version) == 0 } else { false }
  }
  public override var netHash: Int { parts.hashValue }
}

extension NetType {
  nonisolated(unsafe) public static let version = NetType(
    "System.Version", base: .object, interfaces: [.iComparable, .iFormattable], define: defineVersion)
  nonisolated(unsafe) public static let semanticVersion = {
    let type = NetType("System.Management.Automation.SemanticVersion", base: .object, interfaces: [.iComparable], define: defineSemanticVersion)
    type.assembly = "System.Management.Automation"
    return type
  }()
}

private func defineVersion(_ t: NetType) {
  func version(_ this: Value) throws -> NetVersion { try cast(this.base) }
  t.constructor("()") { _, _, _ in .object(NetVersion([0, 0])) }
  t.constructor("(string version)") { _, a, _ in
    if a[0].isNull { throw NetException("System.Management.Automation.PSArgumentNullException", "Cannot process argument because the value of argument \"version\" is null. Change the value of argument \"version\" to a non-null value.") }
    do { return .object(try NetVersion.parse(a.string(0).text)) } catch let error as NetException {
      throw error
    }
  }
  for count in 2...4 {
    let names = ["major", "minor", "build", "revision"]
    t.constructor("(" + names.prefix(count).map { "int \($0)" }.joined(separator: ", ") + ")") { _, a, _ in
      for index in 0..<count where a.int(index) < 0 {
        throw NetException.outOfRange(
          names[index], "\(names[index]) ('\(a.int(index))') must be a non-negative value.", actual: String(a.int(index)))
      }
      return .object(NetVersion((0..<count).map { Int32(truncatingIfNeeded: a.int($0)) }))
    }
  }
  t.property("int Major") { this, _ in .int(try version(this).major) }
  t.property("int Minor") { this, _ in .int(try version(this).minor) }
  t.property("int Build") { this, _ in .int(try version(this).build) }
  t.property("int Revision") { this, _ in .int(try version(this).revision) }
  t.property("short MajorRevision") { this, _ in .int16(Int16(truncatingIfNeeded: try version(this).revision >> 16)) }
  t.property("short MinorRevision") { this, _ in .int16(Int16(truncatingIfNeeded: try version(this).revision)) }
  t.method("System.Object Clone()") { this, _, _ in this }
  t.method("int CompareTo(System.Object version)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard let other = a[0].base.object as? NetVersion else { throw NetException.argument("Object must be of type Version.") }
    return .int(NetVersion.compare(try version(this), other))
  }
  t.method("int CompareTo(version value)") { this, a, _ in
    a[0].isNull ? .int32(1) : .int(NetVersion.compare(try version(this), try version(a[0])))
  }
  t.method("bool Equals(System.Object obj)") { this, a, _ in .bool(try version(this).equals(a[0])) }
  t.method("bool Equals(version obj)") { this, a, _ in .bool(try version(this).equals(a[0])) }
  t.method("int GetHashCode()") { this, _, _ in
    let v = try version(this)
    let parts = [(v.major & 0xf) << 28, (v.minor & 0xff) << 20, (v.build & 0xff) << 12, v.revision & 0xfff]
    return .int32(Int32(truncatingIfNeeded: parts.reduce(0) { $0 | $1 }))
  }
  t.method("string ToString()") { this, _, _ in .text(try version(this).text) }
  t.method("string ToString(int fieldCount)") { this, a, _ in
    let v = try version(this)
    guard a.int(0) >= 0, a.int(0) <= v.parts.count else {
      throw NetException.argument("Argument must be between 0 and \(v.parts.count).", "fieldCount")
    }
    return .text(v.parts.prefix(a.int(0)).map { String($0) }.joined(separator: "."))
  }
  t.staticMethod("version Parse(string input)") { _, a, _ in
    if a[0].isNull { throw NetException.argumentNull("input") }
    return .object(try NetVersion.parse(a.string(0).text))
  }
  t.staticMethod("bool TryParse(string input, [ref] version result)") { _, a, _ in
    let version = a[0].stringIfString.flatMap { try? NetVersion.parse($0.text) }
    a.setReference(1, version.map { .object($0) } ?? .null)
    return .bool(version != nil)
  }
  let tests: [(String, (Int) -> Bool)] = [
    ("op_Equality", { $0 == 0 }), ("op_Inequality", { $0 != 0 }), ("op_LessThan", { $0 < 0 }), ("op_GreaterThan", { $0 > 0 }),
    ("op_LessThanOrEqual", { $0 <= 0 }), ("op_GreaterThanOrEqual", { $0 >= 0 }),
  ]
  for (name, test) in tests {
    t.staticMethod("bool \(name)(version v1, version v2)") { _, a, _ in
      .bool(test(NetVersion.compare(try version(a[0]), try version(a[1]))))
    }
  }
}

/// `System.Management.Automation.SemanticVersion`: `7.6.5-preview.1+build`.
public final class SemanticVersion: NetObject {
  public let major: Int
  public let minor: Int
  public let patch: Int
  public let preRelease: String?
  public let build: String?

  public init(_ major: Int, _ minor: Int = 0, _ patch: Int = 0, preRelease: String? = nil, build: String? = nil) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.preRelease = preRelease
    self.build = build
  }

  public static func parse(_ text: String) -> SemanticVersion? {
    var head = text[...]
    var build: String?
    var preRelease: String?
    if let plus = head.firstIndex(of: "+") {
      build = String(head[head.index(after: plus)...])
      head = head[..<plus]
    }
    if let dash = head.firstIndex(of: "-") {
      preRelease = String(head[head.index(after: dash)...])
      head = head[..<dash]
    }
    func isLabel(_ label: String?) -> Bool {
      guard let label else { return true }
      return !label.isEmpty && label != "-" && label.utf8.allSatisfy { ($0 | 32) &- 97 < 26 || $0 &- 48 < 10 || $0 == 45 || $0 == 46 }
    }
    let words = head.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(words.count), isLabel(preRelease), isLabel(build) else { return nil }
    var numbers: [Int] = []
    for word in words {
      guard !word.isEmpty, word.utf8.allSatisfy({ $0 &- 48 < 10 }), let number = Int32(word) else { return nil }
      numbers.append(Int(number))
    }
    return SemanticVersion(numbers[0], numbers[safe: 1] ?? 0, numbers[safe: 2] ?? 0, preRelease: preRelease, build: build)
  }

  public static func compare(_ a: SemanticVersion, _ b: SemanticVersion) -> Int {
    for (x, y) in [(a.major, b.major), (a.minor, b.minor), (a.patch, b.patch)] where x != y { return x < y ? -1 : 1 }
    guard let left = a.preRelease else { return b.preRelease == nil ? 0 : 1 }
    guard let right = b.preRelease else { return -1 }
    let x = left.split(separator: ".")
    let y = right.split(separator: ".")
    for (p, q) in zip(x, y) where p != q {
      if let m = Int(p), let n = Int(q) {
        if m != n { return m < n ? -1 : 1 }
        continue
      }
      if Int(p) != nil { return -1 }
      if Int(q) != nil { return 1 }
      return CultureComparison.compareOrdinal(PSString(String(p)), PSString(String(q))) < 0 ? -1 : 1
    }
    return x.count == y.count ? 0 : x.count < y.count ? -1 : 1
  }

  public var text: String {
    "\(major).\(minor).\(patch)" + (preRelease.map { "-" + $0 } ?? "") + (build.map { "+" + $0 } ?? "")
  }
  public override var netType: NetType { .semanticVersion }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(text) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.base, let version = object as? SemanticVersion { SemanticVersion.compare(self, version) == 0 } else { false }
  }
  public override var netHash: Int { text.hashValue }
}

private func defineSemanticVersion(_ t: NetType) {
  func version(_ this: Value) throws -> SemanticVersion { try cast(this.base) }
  func missing() -> NetException {
    NetException(
      "System.Management.Automation.PSArgumentNullException",
      "Cannot process argument because the value of argument \"version\" is null. Change the value of argument \"version\" to a non-null value.")
  }
  func parse(_ a: Arguments) throws -> Value {
    if a[0].isNull { throw missing() }
    if a.string(0).isEmpty { throw NetException.format("version") }
    guard let version = SemanticVersion.parse(a.string(0).text) else {
      throw NetException.format("The input string '' was not in a correct format.")
    }
    return .object(version)
  }
  /// The numbers of a version, none of them negative.
  func numbers(_ a: Arguments, _ count: Int) throws -> [Int] {
    let names = ["major", "minor", "patch"]
    for index in 0..<count where a.int(index) < 0 {
      throw NetException(
        "System.Management.Automation.PSArgumentException",
        "Cannot process argument because the value of argument \"\(names[index])\" is not valid. Change the value of the \"\(names[index])\" argument and run the operation again.")
    }
    return (0..<3).map { $0 < count ? a.int($0) : 0 }
  }
  func made(_ numbers: [Int], _ label: PSString = PSString(ascii: ""), _ build: PSString = PSString(ascii: "")) -> Value {
    .object(
      SemanticVersion(
        numbers[0], numbers[1], numbers[2], preRelease: label.isEmpty ? nil : label.text, build: build.isEmpty ? nil : build.text))
  }
  t.constructor("(string version)") { _, a, _ in try parse(a) }
  t.constructor("(int major)") { _, a, _ in made(try numbers(a, 1)) }
  t.constructor("(int major, int minor)") { _, a, _ in made(try numbers(a, 2)) }
  t.constructor("(int major, int minor, int patch)") { _, a, _ in made(try numbers(a, 3)) }
  t.constructor("(int major, int minor, int patch, string label)") { _, a, _ in made(try numbers(a, 3), a.string(3)) }
  t.constructor("(int major, int minor, int patch, string preReleaseLabel, string buildLabel)") { _, a, _ in
    made(try numbers(a, 3), a.string(3), a.string(4))
  }
  t.constructor("(version version)") { _, a, _ in
    if a[0].isNull { throw missing() }
    let plain: NetVersion = try cast(a[0].base)
    return .object(SemanticVersion(plain.major, plain.minor, max(0, plain.build)))
  }
  t.property("int Major") { this, _ in .int(try version(this).major) }
  t.property("int Minor") { this, _ in .int(try version(this).minor) }
  t.property("int Patch") { this, _ in .int(try version(this).patch) }
  t.property("string PreReleaseLabel") { this, _ in try version(this).preRelease.map { .text($0) } ?? .null }
  t.property("string BuildLabel") { this, _ in try version(this).build.map { .text($0) } ?? .null }
  t.method("int CompareTo(System.Object version)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    return .int(SemanticVersion.compare(try version(this), try version(a[0])))
  }
  t.method("int CompareTo(semver value)") { this, a, _ in
    a[0].isNull ? .int32(1) : .int(SemanticVersion.compare(try version(this), try version(a[0])))
  }
  t.method("bool Equals(System.Object obj)") { this, a, _ in .bool(try version(this).equals(a[0])) }
  t.method("bool Equals(semver other)") { this, a, _ in .bool(try version(this).equals(a[0])) }
  t.method("int GetHashCode()") { this, _, _ in .int32(stableHash(PSString(try version(this).text))) }
  t.method("string ToString()") { this, _, _ in .text(try version(this).text) }
  t.staticMethod("semver Parse(string version)") { _, a, _ in try parse(a) }
  t.staticMethod("int Compare(semver versionA, semver versionB)") { _, a, _ in
    .int(SemanticVersion.compare(try version(a[0]), try version(a[1])))
  }
  t.staticMethod("bool TryParse(string version, [ref] semver result)") { _, a, _ in
    let version = a[0].stringIfString.flatMap { SemanticVersion.parse($0.text) }
    a.setReference(1, version.map { .object($0) } ?? .null)
    return .bool(version != nil)
  }
}
