/// `System.DateTime`: ticks of 100 ns since year 1 in the low 62 bits, the kind in the two above, as .NET packs it.
public struct DateTime: Sendable {
  public enum Kind: UInt64, Sendable { case unspecified = 0, utc = 1, local = 2 }
  let packed: UInt64

  public init(ticks: Int64, kind: Kind = .unspecified) { packed = UInt64(bitPattern: ticks) | kind.rawValue << 62 }

  public var ticks: Int64 { Int64(packed & 0x3fff_ffff_ffff_ffff) }
  public var kind: Kind { Kind(rawValue: packed >> 62) ?? .local }
}

/// `System.TimeSpan`: a signed number of ticks of 100 ns.
public struct TimeSpan: Sendable {
  public let ticks: Int64
  public init(ticks: Int64) { self.ticks = ticks }
}
