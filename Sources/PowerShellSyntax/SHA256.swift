/// The digest of a tree's lines, so that trees can be compared without keeping them.
/// - Source: FIPS 180-4
enum SHA256 {
  private static let constants: [UInt32] = {
    // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    var values: [UInt32] = []
    for row in table.split(separator: " ") { values.append(UInt32(row, radix: 16) ?? 0) }
    return values
  }()

  private static let table: String = """
    428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 \
    72be5d74 80deb1fe 9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da \
    983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 \
    650a7354 766a0abb 81c2c92e 92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 \
    19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 \
    90befffa a4506ceb bef9a3f7 c67178f2
    """

  static func hexDigest(_ message: [UInt8]) -> String {
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    var padded: [UInt8] = message
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) { padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    var start: Int = 0
    while start < padded.count {
      compress(&state, padded[start..<start + 64])
      start += 64
    }
    return state.map { value -> String in
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 8 - text.count) + text
    }.joined()
  }

  private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 { value >> count | value << (32 - count) }

  private static func compress(_ state: inout [UInt32], _ block: ArraySlice<UInt8>) {
    var words: [UInt32] = []
    words.reserveCapacity(64)
    var at: Int = block.startIndex
    for _ in 0..<16 {
      let high: UInt32 = UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16
      words.append(high | UInt32(block[at + 2]) << 8 | UInt32(block[at + 3]))
      at += 4
    }
    for index in 16..<64 {
      let near: UInt32 = words[index - 15]
      let far: UInt32 = words[index - 2]
      let low: UInt32 = rotate(near, 7) ^ rotate(near, 18) ^ (near >> 3)
      let high: UInt32 = rotate(far, 17) ^ rotate(far, 19) ^ (far >> 10)
      words.append(words[index - 16] &+ low &+ words[index - 7] &+ high)
    }
    var v: [UInt32] = state
    for index in 0..<64 {
      let sum1: UInt32 = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
      let choice: UInt32 = (v[4] & v[5]) ^ (~v[4] & v[6])
      let first: UInt32 = v[7] &+ sum1 &+ choice &+ constants[index] &+ words[index]
      let sum0: UInt32 = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
      let majority: UInt32 = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v[7] = v[6]
      v[6] = v[5]
      v[5] = v[4]
      v[4] = v[3] &+ first
      v[3] = v[2]
      v[2] = v[1]
      v[1] = v[0]
      v[0] = first &+ sum0 &+ majority
    }
    for index in 0..<8 { state[index] = state[index] &+ v[index] }
  }
}
