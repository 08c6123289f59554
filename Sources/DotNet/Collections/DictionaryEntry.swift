/// `DictionaryEntry` or `KeyValuePair<TKey, TValue>`: what enumerating a dictionary yields.
public final class DictionaryEntry: NetObject {
  public let type: NetType
  public var key: Value
  public var value: Value
  public init(_ key: Value, _ value: Value, type: NetType = .dictionaryEntry) {
    self.key = key
    self.value = value
    self.type = type
  }
  public override var netType: NetType { type }
  public override func toString(_ context: DotNetContext) throws -> PSString? {
    PSString("[\(context.toString(key).text), \(context.toString(value).text)]")
  }
  public override func equals(_ other: Value) -> Bool {
    guard let entry = other.object as? DictionaryEntry, entry.type === type else { return false }
    return entry.key.netEquals(key) && entry.value.netEquals(value)
  }
  public override var netHash: Int { key.netHash &* 31 &+ value.netHash }
}
