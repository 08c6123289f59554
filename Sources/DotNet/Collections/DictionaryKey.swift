/// A key of a dictionary, hashed and compared as the dictionary's comparer asks.
public struct DictionaryKey: Hashable {
  public let value: Value
  let ignoresCase: Bool
  let hashCode: Int

  public init(_ value: Value, ignoresCase: Bool) {
    let value = value.base
    self.value = value
    self.ignoresCase = ignoresCase
    if case .string(let string) = value { hashCode = string.foldedHash } else { hashCode = value.netHash }
  }
  public static func == (left: DictionaryKey, right: DictionaryKey) -> Bool {
    guard left.hashCode == right.hashCode else { return false }
    if left.ignoresCase, case .string(let a) = left.value, case .string(let b) = right.value { return a.equalsIgnoringCase(b) }
    return left.value.netEquals(right.value)
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(hashCode) }
  public func _rawHashValue(seed: Int) -> Int { HashSpreading.spread(hashCode, seed) }
}
