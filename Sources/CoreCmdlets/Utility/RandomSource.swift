import DotNet
import PowerShellRuntime

/// The session's random numbers: the same row for the same seed.
final class RandomSource {
  private var state: UInt64
  init(seed: Int?) { state = seed.map { RandomSource.mixed(UInt64(bitPattern: Int64($0))) } ?? UInt64.random(in: 0...UInt64.max) }

  func seed(_ seed: Int) { state = RandomSource.mixed(UInt64(bitPattern: Int64(seed))) }
  private static func mixed(_ seed: UInt64) -> UInt64 { seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  /// SplitMix64.
  private func nextWord() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  func next(below bound: Int) -> Int { bound <= 1 ? 0 : Int(nextWord() % UInt64(bound)) }
  func nextDouble() -> Double { Double(nextWord() >> 11) / 9_007_199_254_740_992 }
}

extension ExecutionContext {
  var randomSource: RandomSource {
    if let source = service(RandomSource.self) { return source }
    let source = RandomSource(seed: nil)
    setService(RandomSource.self, source)
    return source
  }
}
