/// The AES cipher in CBC mode with PKCS 7 padding.
/// - Source: FIPS 197; its tables are computed.
struct AES {
  private let rounds: Int
  private var schedule: [UInt8] = []

  init(_ key: [UInt8]) {
    rounds = key.count / 4 + 6
    schedule = key
    var factor: UInt8 = 1
    while schedule.count < 16 * (rounds + 1) {
      var word = Array(schedule.suffix(4))
      let place = schedule.count / 4
      let length = key.count / 4
      if place % length == 0 {
        word = [word[1], word[2], word[3], word[0]].map { AES.substitution[Int($0)] }
        word[0] ^= factor
        factor = AES.double(factor)
      } else if length > 6, place % length == 4 {
        word = word.map { AES.substitution[Int($0)] }
      }
      for n in 0..<4 { schedule.append(schedule[schedule.count - key.count] ^ word[n]) }
    }
  }

  func encrypt(_ plain: [UInt8], start: [UInt8]) -> [UInt8] {
    let padding = 16 - plain.count % 16
    let padded = plain + [UInt8](repeating: UInt8(padding), count: padding)
    var last = start
    var result: [UInt8] = []
    for from in stride(from: 0, to: padded.count, by: 16) {
      last = encrypt(block: (0..<16).map { padded[from + $0] ^ last[$0] })
      result += last
    }
    return result
  }

  /// nil where the padding shows that the key is a wrong one.
  func decrypt(_ secret: [UInt8], start: [UInt8]) -> [UInt8]? {
    guard !secret.isEmpty, secret.count % 16 == 0 else { return nil }
    var last = start
    var result: [UInt8] = []
    for from in stride(from: 0, to: secret.count, by: 16) {
      let block = Array(secret[from..<from + 16])
      let plain = decrypt(block: block)
      for n in 0..<16 { result.append(plain[n] ^ last[n]) }
      last = block
    }
    let padding = Int(result.last ?? 0)
    guard (1...16).contains(padding), result.suffix(padding).allSatisfy({ Int($0) == padding }) else { return nil }
    return Array(result.dropLast(padding))
  }

  private func addKey(_ state: inout [UInt8], _ round: Int) { for n in 0..<16 { state[n] ^= schedule[16 * round + n] } }

  private func encrypt(block: [UInt8]) -> [UInt8] {
    var state = block
    addKey(&state, 0)
    for round in 1...rounds {
      state = state.map { AES.substitution[Int($0)] }
      state = (0..<16).map { state[($0 + 4 * ($0 % 4)) % 16] }
      if round < rounds { AES.mix(&state, [2, 3, 1, 1]) }
      addKey(&state, round)
    }
    return state
  }

  private func decrypt(block: [UInt8]) -> [UInt8] {
    var state = block
    for round in stride(from: rounds, to: 0, by: -1) {
      addKey(&state, round)
      if round < rounds { AES.mix(&state, [14, 11, 13, 9]) }
      state = (0..<16).map { state[($0 + 12 * ($0 % 4)) % 16] }
      state = state.map { AES.inverse[Int($0)] }
    }
    addKey(&state, 0)
    return state
  }

  private static func mix(_ state: inout [UInt8], _ row: [UInt8]) {
    for column in 0..<4 {
      let old = Array(state[4 * column..<4 * column + 4])
      for n in 0..<4 {
        var sum: UInt8 = 0
        for m in 0..<4 { sum ^= product(row[(m + 4 - n) % 4], old[m]) }
        state[4 * column + n] = sum
      }
    }
  }

  private static func double(_ value: UInt8) -> UInt8 { value & 0x80 == 0 ? value << 1 : value << 1 ^ 0x1b }
  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var (a, b, sum) = (a, b, UInt8(0))
    while a != 0 {
      if a & 1 == 1 { sum ^= b }
      b = double(b)
      a >>= 1
    }
    return sum
  }

  private static let substitution: [UInt8] = (0..<256).map { (number: Int) -> UInt8 in
    var inverse: UInt8 = 0
    for candidate in 1..<256 where product(UInt8(number), UInt8(candidate)) == 1 { inverse = UInt8(candidate) }
    var result: UInt8 = 0x63
    for turn: UInt8 in 0..<5 {
      let left: UInt8 = inverse << turn
      let right: UInt8 = turn == 0 ? 0 : inverse >> (8 - turn)
      result ^= left | right
    }
    return result
  }
  private static let inverse: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for (place, value) in substitution.enumerated() { table[Int(value)] = UInt8(place) }
    return table
  }()
}
