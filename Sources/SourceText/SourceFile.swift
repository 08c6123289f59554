import Synchronization

/// The text of one script, kept as UTF-16 code units: PowerShell counts offsets and columns in them, and only they
/// can carry an unpaired surrogate.
///
/// The units are followed by a few zero units that are not part of the text, so that a scanner can look ahead
/// without testing for the end at each step.
public final class SourceFile: @unchecked Sendable {
  /// The path the text was read from; nil for what was typed or given as text.
  public let name: String?
  /// The code units; immutable after `init`, freed with the file.
  public let units: UnsafePointer<UInt16>
  public let count: Int
  static let sentinelCount: Int = 8
  private let storage: UnsafeMutablePointer<UInt16>
  private let lines = Mutex<[Int32]?>(nil)

  public init(units given: UnsafeBufferPointer<UInt16>, name: String? = nil) {
    storage = .allocate(capacity: given.count + SourceFile.sentinelCount)
    if let base = given.baseAddress { storage.initialize(from: base, count: given.count) }
    (storage + given.count).initialize(repeating: 0, count: SourceFile.sentinelCount)
    units = UnsafePointer(storage)
    count = given.count
    self.name = name
  }

  public convenience init(_ text: String, name: String? = nil) {
    var text: String = text
    self.init(utf8: text.withUTF8 { Array($0) }, name: name)
  }

  /// Takes over `storage`, which must have room for the sentinel behind `count` units.
  private init(adopting storage: UnsafeMutablePointer<UInt16>, count: Int, name: String?) {
    (storage + count).initialize(repeating: 0, count: SourceFile.sentinelCount)
    self.storage = storage
    units = UnsafePointer(storage)
    self.count = count
    self.name = name
  }

  /// Valid or not: what is no UTF-8 becomes U+FFFD, as .NET's decoder has it.
  public convenience init(utf8 bytes: [UInt8], name: String? = nil) {
    let storage = UnsafeMutablePointer<UInt16>.allocate(capacity: bytes.count + SourceFile.sentinelCount)
    let count: Int = bytes.withUnsafeBufferPointer { decodeUTF8($0, into: storage) }
    self.init(adopting: storage, count: count, name: name)
  }

  deinit { storage.deallocate() }

  /// The text from `start` to `end` (UTF-16 offsets); an unpaired surrogate shows as U+FFFD.
  public func text(_ start: Int, _ end: Int) -> String {
    let end: Int = min(end, count)
    guard start >= 0, start < end else { return "" }
    return makeString(units + start, end - start)
  }

  public var text: String { text(0, count) }

  /// Offsets at which lines begin, the first being 0. A line ends after CR LF, CR or LF.
  public var lineStarts: [Int32] {
    lines.withLock { known in
      if let known { return known }
      let found: [Int32] = computeLineStarts()
      known = found
      return found
    }
  }

  private func computeLineStarts() -> [Int32] {
    var starts: [Int32] = [0]
    var index: Int = 0
    while index < count {
      let unit: UInt16 = units[index]
      index += 1
      if unit > 13 { continue }
      if unit == 13 {
        if units[index] == 10, index < count { index += 1 }
        starts.append(Int32(index))
      } else if unit == 10 {
        starts.append(Int32(index))
      }
    }
    return starts
  }

  /// The one-based line and column of an offset.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let starts: [Int32] = lineStarts
    var low: Int = 0
    var high: Int = starts.count
    while high - low > 1 {
      let middle: Int = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - Int(starts[low]) + 1)
  }

  /// The text of a one-based line without its line end; empty beyond the last line.
  public func line(_ number: Int) -> String {
    let starts: [Int32] = lineStarts
    guard number >= 1, number <= starts.count else { return "" }
    let start: Int = Int(starts[number - 1])
    var end: Int = number < starts.count ? Int(starts[number]) : count
    while end > start, units[end - 1] == 10 || units[end - 1] == 13 { end -= 1 }
    return text(start, end)
  }

  /// The same with its line end, where it has one.
  public func lineWithEnd(_ number: Int) -> String {
    let starts: [Int32] = lineStarts
    guard number >= 1, number <= starts.count else { return "" }
    return text(Int(starts[number - 1]), number < starts.count ? Int(starts[number]) : count)
  }
}
