/// The elements of anything that .NET can enumerate: what a parameter of type `IEnumerable` is walked by.
/// - Throws: `ArgumentNullException` for `$null`, `InvalidCastException` for what cannot be enumerated.
public func elements(of value: Value, _ context: DotNetContext) throws -> [Value] {
  switch value {
  case .string(let string): return string.units.map { .char($0) }
  case .object(let object):
    if let elements = object.contiguousElements { return elements }
    if let dictionary = object as? NetDictionary { return dictionary.entryObjects }
    guard let enumerator = try enumerator(of: object, context) else { return [value] }
    var all: [Value] = []
    while let next = try enumerator.next() { all.append(next) }
    return all
  case .null, .void: return []
  default: return [value]
  }
}

/// `GetEnumerator()` of an object.
public func enumerator(of object: NetObject, _ context: DotNetContext) throws -> NetEnumerator? {
  if let enumerator = object as? NetEnumerator { return enumerator }
  if let dictionary = object as? NetDictionary { return dictionary.makeEntryEnumerator() }
  if let box = object as? PSObjectBox, case .string(let string) = box.base { return NetEnumerator(string.units.map { .char($0) }) }
  return try object.makeEnumerator(context)
}

/// The object behind `this`, of the class that the member belongs to.
@inline(__always) func cast<T: NetObject>(_ value: Value, _ type: T.Type = T.self) throws -> T {
  if case .object(let object) = value, let wanted = object as? T { return wanted }
  throw NetException("System.NullReferenceException", "Object reference not set to an instance of an object.")
}
