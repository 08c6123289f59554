/// A hash fed piece by piece.
public protocol HashFunction {
  mutating func update(_ bytes: [UInt8])
  mutating func finish() -> [UInt8]
}

/// The hashes by name.
public enum Hashing {
  public static let names: [String] = ["SHA1", "SHA256", "SHA384", "SHA512", "MD5"]

  public static func make(_ name: String) -> HashFunction? {
    switch name.uppercased() {
    case "MD5": MD5Hash()
    case "SHA1": SHA1Hash()
    case "SHA256": SHA256Hash()
    case "SHA384": SHA512Hash(is384: true)
    case "SHA512": SHA512Hash(is384: false)
    default: nil
    }
  }

  static func hash(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    guard var function = make(name) else { return [] }
    function.update(bytes)
    return function.finish()
  }

  /// The hash of the bytes under a key.
  /// - Source: RFC 2104
  static func keyed(_ name: String, _ key: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    let size = name == "SHA384" || name == "SHA512" ? 128 : 64
    var block = key.count > size ? hash(name, key) : key
    block += Array(repeating: 0, count: size - block.count)
    let inner = hash(name, block.map { $0 ^ 0x36 } + bytes)
    return hash(name, block.map { $0 ^ 0x5C } + inner)
  }
}

/// Cuts input into blocks and pads the end, as all of these hashes ask for.
struct HashBlocks {
  let size: Int
  private var rest: [UInt8] = []
  private var length: UInt64 = 0
  init(size: Int) { self.size = size }

  mutating func feed(_ bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    length += UInt64(bytes.count)
    var bytes = bytes[...]
    if !rest.isEmpty {
      let need = min(size - rest.count, bytes.count)
      rest.append(contentsOf: bytes.prefix(need))
      bytes = bytes.dropFirst(need)
      if rest.count == size {
        body(rest[...])
        rest.removeAll(keepingCapacity: true)
      }
    }
    while bytes.count >= size {
      body(bytes.prefix(size))
      bytes = bytes.dropFirst(size)
    }
    rest.append(contentsOf: bytes)
  }

  mutating func pad(bigEndian: Bool, lengthBytes: Int, _ body: (ArraySlice<UInt8>) -> Void) {
    let bits = length &* 8
    rest.append(0x80)
    while rest.count % size != size - lengthBytes { rest.append(0) }
    for _ in 0..<(lengthBytes - 8) { rest.append(0) }
    for n in 0..<8 { rest.append(UInt8(truncatingIfNeeded: bits >> UInt64(bigEndian ? 56 - 8 * n : 8 * n))) }
    var all = rest[...]
    while !all.isEmpty {
      body(all.prefix(size))
      all = all.dropFirst(size)
    }
  }
}

/// - Source: FIPS 180-4.
struct SHA256Hash: HashFunction {
  private var blocks = HashBlocks(size: 64)
  private var h: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The fractional parts of the cube roots of the first primes.
  private static let k: [UInt32] = HashConstants.cubeRoots(64).map { UInt32(truncatingIfNeeded: $0 >> 32) }

  mutating func update(_ bytes: [UInt8]) {
    var h = self.h
    blocks.feed(bytes) { SHA256Hash.mix(&h, $0) }
    self.h = h
  }
  mutating func finish() -> [UInt8] {
    var h = self.h
    blocks.pad(bigEndian: true, lengthBytes: 8) { SHA256Hash.mix(&h, $0) }
    return h.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
  }

  private static func mix(_ h: inout [UInt32], _ block: ArraySlice<UInt8>) {
    func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }
    var w = [UInt32](repeating: 0, count: 64)
    let start = block.startIndex
    for t in 0..<16 {
      let at = start + 4 * t
      w[t] = UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8 | UInt32(block[at + 3])
    }
    for t in 16..<64 {
      let s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ (w[t - 15] >> 3)
      let s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ (w[t - 2] >> 10)
      w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
    }
    var v = h
    for t in 0..<64 {
      let s1 = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let t1 = v[7] &+ s1 &+ choice &+ k[t] &+ w[t]
      let s0 = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
    }
    for n in 0..<8 { h[n] = h[n] &+ v[n] }
  }
}

/// SHA-512 and, with other beginnings and cut short, SHA-384.
struct SHA512Hash: HashFunction {
  private var blocks = HashBlocks(size: 128)
  private var h: [UInt64]
  private let is384: Bool
  init(is384: Bool) {
    self.is384 = is384
    h =
      is384
      ? [
        0xcbbb_9d5d_c105_9ed8, 0x629a_292a_367c_d507, 0x9159_015a_3070_dd17, 0x152f_ecd8_f70e_5939, 0x6733_2667_ffc0_0b31,
        0x8eb4_4a87_6858_1511, 0xdb0c_2e0d_64f9_8fa7, 0x47b5_481d_befa_4fa4,
      ]
      : [
        0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1, 0x510e_527f_ade6_82d1,
        0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
      ]
  }
  private static let k: [UInt64] = HashConstants.cubeRoots(80)

  mutating func update(_ bytes: [UInt8]) {
    var h = self.h
    blocks.feed(bytes) { SHA512Hash.mix(&h, $0) }
    self.h = h
  }
  mutating func finish() -> [UInt8] {
    var h = self.h
    blocks.pad(bigEndian: true, lengthBytes: 16) { SHA512Hash.mix(&h, $0) }
    let all = h.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) } }
    return Array(all.prefix(is384 ? 48 : 64))
  }

  private static func mix(_ h: inout [UInt64], _ block: ArraySlice<UInt8>) {
    func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { x >> n | x << (64 - n) }
    var w = [UInt64](repeating: 0, count: 80)
    for t in 0..<16 { for n in 0..<8 { w[t] = w[t] << 8 | UInt64(block[block.startIndex + 8 * t + n]) } }
    for t in 16..<80 {
      let s0 = rotate(w[t - 15], 1) ^ rotate(w[t - 15], 8) ^ (w[t - 15] >> 7)
      let s1 = rotate(w[t - 2], 19) ^ rotate(w[t - 2], 61) ^ (w[t - 2] >> 6)
      w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
    }
    var v = h
    for t in 0..<80 {
      let s1 = rotate(v[4], 14) ^ rotate(v[4], 18) ^ rotate(v[4], 41)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let t1 = v[7] &+ s1 &+ choice &+ k[t] &+ w[t]
      let s0 = rotate(v[0], 28) ^ rotate(v[0], 34) ^ rotate(v[0], 39)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
    }
    for n in 0..<8 { h[n] = h[n] &+ v[n] }
  }
}

struct SHA1Hash: HashFunction {
  private var blocks = HashBlocks(size: 64)
  private var h: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]

  mutating func update(_ bytes: [UInt8]) {
    var h = self.h
    blocks.feed(bytes) { SHA1Hash.mix(&h, $0) }
    self.h = h
  }
  mutating func finish() -> [UInt8] {
    var h = self.h
    blocks.pad(bigEndian: true, lengthBytes: 8) { SHA1Hash.mix(&h, $0) }
    return h.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
  }

  private static func mix(_ h: inout [UInt32], _ block: ArraySlice<UInt8>) {
    func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x << n | x >> (32 - n) }
    var w = [UInt32](repeating: 0, count: 80)
    for t in 0..<16 { for n in 0..<4 { w[t] = w[t] << 8 | UInt32(block[block.startIndex + 4 * t + n]) } }
    for t in 16..<80 { w[t] = rotate(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1) }
    var (a, b, c, d, e) = (h[0], h[1], h[2], h[3], h[4])
    for t in 0..<80 {
      let f: UInt32, k: UInt32
      switch t {
      case 0..<20: (f, k) = ((b & c) | (~b & d), 0x5a82_7999)
      case 20..<40: (f, k) = (b ^ c ^ d, 0x6ed9_eba1)
      case 40..<60: (f, k) = ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
      default: (f, k) = (b ^ c ^ d, 0xca62_c1d6)
      }
      let next = rotate(a, 5) &+ f &+ e &+ k &+ w[t]
      (e, d, c, b, a) = (d, c, rotate(b, 30), a, next)
    }
    h = [h[0] &+ a, h[1] &+ b, h[2] &+ c, h[3] &+ d, h[4] &+ e]
  }
}

/// - Source: RFC 1321.
struct MD5Hash: HashFunction {
  private var blocks = HashBlocks(size: 64)
  private var h: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
  private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
  private static let k: [UInt32] = HashConstants.sines

  mutating func update(_ bytes: [UInt8]) {
    var h = self.h
    blocks.feed(bytes) { MD5Hash.mix(&h, $0) }
    self.h = h
  }
  mutating func finish() -> [UInt8] {
    var h = self.h
    blocks.pad(bigEndian: false, lengthBytes: 8) { MD5Hash.mix(&h, $0) }
    return h.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } }
  }

  private static func mix(_ h: inout [UInt32], _ block: ArraySlice<UInt8>) {
    func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x << n | x >> (32 - n) }
    var w = [UInt32](repeating: 0, count: 16)
    for t in 0..<16 { for n in 0..<4 { w[t] |= UInt32(block[block.startIndex + 4 * t + n]) << UInt32(8 * n) } }
    var (a, b, c, d) = (h[0], h[1], h[2], h[3])
    for t in 0..<64 {
      let f: UInt32
      let g: Int
      switch t / 16 {
      case 0: (f, g) = ((b & c) | (~b & d), t)
      case 1: (f, g) = ((d & b) | (~d & c), (5 * t + 1) % 16)
      case 2: (f, g) = (b ^ c ^ d, (3 * t + 5) % 16)
      default: (f, g) = (c ^ (b | ~d), (7 * t) % 16)
      }
      let sum = a &+ f &+ k[t] &+ w[g]
      (a, d, c, b) = (d, c, b, b &+ rotate(sum, shifts[t / 16 * 4 + t % 4]))
    }
    h = [h[0] &+ a, h[1] &+ b, h[2] &+ c, h[3] &+ d]
  }
}

/// The constants of the hashes, computed as their standards define them.
enum HashConstants {
  /// The first 64 bits of the fractional parts of the cube roots of the first primes, by integer bisection.
  static func cubeRoots(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { fractionOfCubeRoot($0) }
  }

  private static func fractionOfCubeRoot(_ prime: UInt64) -> UInt64 {
    // The greatest n with n^3 <= prime * 2^192; its low 64 bits are the fraction.
    var low: [UInt64] = [0, 0]
    var high: [UInt64] = [0, 8]
    while true {
      let middle = half(add(low, high))
      if middle == low { return low[0] }
      if cubeIsAtMost(middle, prime) { low = middle } else { high = middle }
    }
  }
  private static func add(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    let (sum, carry) = a[0].addingReportingOverflow(b[0])
    return [sum, a[1] &+ b[1] &+ (carry ? 1 : 0)]
  }
  private static func half(_ a: [UInt64]) -> [UInt64] { [a[0] >> 1 | a[1] << 63, a[1] >> 1] }

  private static func multiply(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var product = [UInt64](repeating: 0, count: a.count + b.count)
    for n in a.indices {
      var carry: UInt64 = 0
      for m in b.indices {
        let (high, low) = a[n].multipliedFullWidth(by: b[m])
        let (s1, c1) = product[n + m].addingReportingOverflow(low)
        let (s2, c2) = s1.addingReportingOverflow(carry)
        product[n + m] = s2
        carry = high &+ (c1 ? 1 : 0) &+ (c2 ? 1 : 0)
      }
      product[n + b.count] = carry
    }
    return product
  }
  private static func cubeIsAtMost(_ n: [UInt64], _ prime: UInt64) -> Bool {
    let cube = multiply(multiply(n, n), n)
    for word in cube[4...] where word != 0 { return false }
    return cube[3] < prime || (cube[3] == prime && cube[0] == 0 && cube[1] == 0 && cube[2] == 0)
  }

  /// `floor(abs(sin(n + 1)) * 2^32)`.
  static let sines: [UInt32] = (1...64).map { n in
    var x = Double(n).truncatingRemainder(dividingBy: 2 * Double.pi)
    if x > Double.pi { x -= 2 * Double.pi }
    var term = x
    var sum = x
    for k in 1..<24 {
      term *= -x * x / Double((2 * k) * (2 * k + 1))
      sum += term
    }
    return UInt32(truncatingIfNeeded: UInt64(abs(sum) * 4_294_967_296))
  }
}
