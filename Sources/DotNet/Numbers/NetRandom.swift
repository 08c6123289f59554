/// `System.Random`. With a seed it is .NET's own subtractive generator, so that `[random]::new(42).Next()` agrees; without one it is the
/// host's generator.
/// - Source: Knuth, The Art of Computer Programming, volume 2, 3.2.2; .NET's documented constants.
public final class NetRandom: NetObject {
  private var seeds: [Int32]?
  private var next1 = 0
  private var next2 = 21

  public override init() { super.init() }

  public init(seed: Int32) {
    super.init()
    var table = [Int32](repeating: 0, count: 56)
    let size = seed == .min ? Int32.max : abs(seed)
    var last = 161_803_398 &- size
    table[55] = last
    var value: Int32 = 1
    var index = 0
    for _ in 1..<55 {
      index += 21
      if index >= 55 { index -= 55 }
      table[index] = value
      value = last &- value
      if value < 0 { value = value &+ .max }
      last = table[index]
    }
    for _ in 1..<5 {
      for i in 1..<56 {
        var n = i + 30
        if n >= 55 { n -= 55 }
        table[i] = table[i] &- table[1 + n]
        if table[i] < 0 { table[i] = table[i] &+ .max }
      }
    }
    seeds = table
  }

  nonisolated(unsafe) public static let shared = NetRandom()

  private func internalSample() -> Int32 {
    guard seeds != nil else { return Int32.random(in: 0..<Int32.max) }
    next1 = next1 + 1 >= 56 ? 1 : next1 + 1
    next2 = next2 + 1 >= 56 ? 1 : next2 + 1
    var value = (seeds?[next1] ?? 0) &- (seeds?[next2] ?? 0)
    if value == .max { value -= 1 }
    if value < 0 { value = value &+ .max }
    seeds?[next1] = value
    return value
  }

  /// `Next()`.
  public func next() -> Int { Int(internalSample()) }
  /// `NextDouble()`.
  public func nextDouble() -> Double {
    seeds == nil ? Double.random(in: 0..<1) : Double(internalSample()) * (1.0 / Double(Int32.max))
  }
  /// `Next(minValue, maxValue)`; the upper bound is not among the results.
  public func next(_ low: Int, _ high: Int) -> Int {
    let range = high - low
    if seeds == nil { return range <= 0 ? low : Int.random(in: low..<high) }
    if range <= Int(Int32.max) { return Int(nextDouble() * Double(range)) + low }
    let sample = internalSample()
    let isNegative = internalSample() % 2 == 0
    let shifted = Double(isNegative ? -sample : sample) + Double(Int32.max - 1)
    return Int(shifted / Double(2 * UInt32(Int32.max) - 1) * Double(range)) + low
  }

  func nextUInt64() -> UInt64 {
    if seeds == nil { return UInt64.random(in: 0...UInt64.max) }
    let a = UInt64(next(0, 1 << 22))
    let b = UInt64(next(0, 1 << 22))
    let c = UInt64(next(0, 1 << 20))
    return a | b << 22 | c << 44
  }

  public func nextInt64(_ low: Int64, _ high: Int64) -> Int64 {
    let range = UInt64(bitPattern: high &- low)
    if range <= UInt64(Int32.max) { return Int64(next(0, Int(range))) + low }
    let bits = 64 - (range - 1).leadingZeroBitCount
    while true {
      let value = nextUInt64() >> UInt64(64 - bits)
      if value < range { return Int64(bitPattern: value &+ UInt64(bitPattern: low)) }
    }
  }

  public func nextBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in seeds == nil ? UInt8.random(in: 0...255) : UInt8(truncatingIfNeeded: internalSample()) }
  }

  public override var netType: NetType { .random }
}

extension NetType {
  nonisolated(unsafe) public static let random = NetType("System.Random", base: .object, define: defineRandom)
}

private func defineRandom(_ t: NetType) {
  func random(_ this: Value) throws -> NetRandom { try cast(this) }
  t.constructor("()") { _, _, _ in .object(NetRandom()) }
  t.constructor("(int Seed)") { _, a, _ in .object(NetRandom(seed: fixed(a[0]))) }
  t.method("int Next()") { this, _, _ in .int32(Int32(try random(this).next())) }
  t.method("int Next(int maxValue)") { this, a, _ in
    if a.int(0) < 0 {
      throw NetException.outOfRange("maxValue", "maxValue ('\(a.int(0))') must be a non-negative value.", actual: String(a.int(0)))
    }
    return .int32(Int32(try random(this).next(0, a.int(0))))
  }
  t.method("int Next(int minValue, int maxValue)") { this, a, _ in
    if a.int(0) > a.int(1) { throw NetException.outOfRange("minValue", "'minValue' cannot be greater than maxValue.") }
    return .int32(Int32(try random(this).next(a.int(0), a.int(1))))
  }
  t.method("long NextInt64()") { this, _, _ in .int64(try random(this).nextInt64(0, .max)) }
  t.method("long NextInt64(long maxValue)") { this, a, _ in .int64(try random(this).nextInt64(0, fixed(a[0]))) }
  t.method("long NextInt64(long minValue, long maxValue)") { this, a, _ in .int64(try random(this).nextInt64(fixed(a[0]), fixed(a[1]))) }
  t.method("double NextDouble()") { this, _, _ in .double(try random(this).nextDouble()) }
  t.method("float NextSingle()") { this, _, _ in .single(Float(try random(this).nextDouble())) }
  t.method("void NextBytes(byte[] buffer)") { this, a, _ in
    guard let array = a[0].object as? NetArray else { throw NetException.argumentNull("buffer") }
    array.elements = try random(this).nextBytes(array.elements.count).map { .byte($0) }
    return .void
  }
  t.method("void Shuffle(System.Object[] values)") { this, a, _ in
    guard let array = a[0].object as? NetArray else { throw NetException.argumentNull("values") }
    let random = try random(this)
    let count = array.elements.count
    for index in 0..<max(0, count - 1) {
      let other = random.next(index, count)
      if other != index { array.elements.swapAt(index, other) }
    }
    return .void
  }
  for (name, digits) in [("GetHexString", "0123456789ABCDEF")] {
    t.method("string \(name)(int stringLength, bool lowercase = false)") { this, a, _ in
      let letters = Array(a.bool(1) ? digits.lowercased() : digits)
      return .text(String(try (0..<max(0, a.int(0))).map { _ in letters[Int(try random(this).nextInt64(0, Int64(letters.count)))] }))
    }
  }
  t.method("string GetString(string choices, int length)") { this, a, _ in
    let letters = Array(a.string(0).text)
    guard !letters.isEmpty else { throw NetException.argument("Span may not be empty.", "choices") }
    return .text(String(try (0..<max(0, a.int(1))).map { _ in letters[Int(try random(this).nextInt64(0, Int64(letters.count)))] }))
  }
  t.method("System.Object[] GetItems(System.Object[] choices, int length)") { this, a, _ in
    let choices = a[0].object?.contiguousElements ?? []
    if choices.isEmpty { throw NetException.argument("Span may not be empty.", "choices") }
    let random = try random(this)
    return .array((0..<a.int(1)).map { _ in choices[random.next(0, choices.count)] })
  }
  constant(t, "System.Random Shared", .object(NetRandom.shared))
}
