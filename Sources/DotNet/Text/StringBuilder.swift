/// `System.Text.StringBuilder`: text that grows. ASCII stays bytes; the first other letter turns it into UTF-16 units.
public final class StringBuilder: NetObject {
  private var bytes: [UInt8] = []
  private var wide: [UInt16]?
  var capacity = 16

  public override init() { super.init() }
  public convenience init(_ string: PSString) {
    self.init()
    append(string)
  }

  public var count: Int { wide?.count ?? bytes.count }

  public func append(_ string: PSString) {
    if wide == nil, string.isASCII {
      bytes.append(contentsOf: string.text.utf8)
    } else {
      widen()
      wide?.append(contentsOf: string.units)
    }
  }

  func append(unit: UInt16) {
    if wide == nil, unit < 0x80 {
      bytes.append(UInt8(unit))
    } else {
      widen()
      wide?.append(unit)
    }
  }

  private func widen() {
    if wide != nil { return }
    wide = bytes.map { UInt16($0) }
    bytes = []
  }

  var units: [UInt16] {
    get { wide ?? bytes.map { UInt16($0) } }
    set {
      if wide == nil, newValue.allSatisfy({ $0 < 0x80 }) {
        bytes = newValue.map { UInt8(truncatingIfNeeded: $0) }
      } else {
        widen()
        wide = newValue
      }
    }
  }

  public var string: PSString { wide.map { PSString(units: $0) } ?? PSString(ascii: String(decoding: bytes, as: UTF8.self)) }

  public func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    wide = nil
  }

  public override var netType: NetType { .stringBuilder }
  public override func toString(_ context: DotNetContext) throws -> PSString? { string }
}

extension NetType {
  nonisolated(unsafe) public static let stringBuilder = NetType("System.Text.StringBuilder", base: .object, define: defineStringBuilder)
}

private func builder(_ this: Value) throws -> StringBuilder { try cast(this) }

private func defineStringBuilder(_ t: NetType) {
  let own = "System.Text.StringBuilder"
  t.constructor("()") { _, _, _ in .object(StringBuilder()) }
  t.constructor("(int capacity)") { _, a, _ in
    let builder = StringBuilder()
    if a.int(0) < 0 { throw NetException.outOfRange("capacity", "'capacity' must be greater than zero.") }
    builder.capacity = a.int(0) == 0 ? 16 : a.int(0)
    return .object(builder)
  }
  t.constructor("(string value)") { _, a, _ in .object(StringBuilder(a.string(0))) }
  t.constructor("(string value, int capacity)") { _, a, _ in
    let builder = StringBuilder(a.string(0))
    builder.capacity = max(a.int(1), builder.count)
    return .object(builder)
  }
  t.constructor("(int capacity, int maxCapacity)") { _, _, _ in .object(StringBuilder()) }
  t.property("int Capacity") { this, _ in
    let b = try builder(this)
    while b.capacity < b.count { b.capacity *= 2 }
    return .int(b.capacity)
  } set: { this, value, _ in
    let wanted = value.base.integer ?? 16
    if wanted < 0 { throw NetException.outOfRange("value", "Capacity must be positive.") }
    guard wanted >= (try builder(this).count) else { throw NetException.outOfRange("value", "capacity was less than the current size.") }
    try builder(this).capacity = wanted
  }
  t.method("void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)") { this, a, context in
    let units = (try cast(this) as StringBuilder).units
    guard a.int(0) >= 0, a.int(3) >= 0, a.int(0) + a.int(3) <= units.count else {
      throw NetException.outOfRange("sourceIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
    }
    try copy(units.map { .char($0) }, a.int(0), try cast(a[1]), a.int(2), a.int(3), context)
    return .void
  }
  t.property("int MaxCapacity") { _, _ in .int32(.max) }
  t.property("int Length") { this, _ in .int(try builder(this).count) } set: { this, value, _ in
    let wanted = value.base.integer ?? 0
    let b = try builder(this)
    if wanted < 0 { throw NetException.outOfRange("value", "Length cannot be less than zero.") }
    var units = b.units
    if wanted < units.count { units.removeLast(units.count - wanted) } else { units += [UInt16](repeating: 0, count: wanted - units.count) }
    b.units = units
  }
  for name in ["get_Chars", "Chars"] {
    t.method("char \(name)(int index)") { this, a, _ in
      let units = try builder(this).units
      guard units.indices.contains(a.int(0)) else {
        throw NetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
      }
      return .char(units[a.int(0)])
    }
  }
  t.method("void set_Chars(int index, char value)") { this, a, _ in
    let b = try builder(this)
    var units = b.units
    guard units.indices.contains(a.int(0)) else {
      throw NetException.outOfRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
    }
    units[a.int(0)] = a.unit(1)
    b.units = units
    return .void
  }
  func plain(_ value: Value, _ context: DotNetContext) throws -> PSString {
    value.isNull ? PSString(ascii: "") : try netText(value, culture: context.culture, context)
  }
  for type in ["string", "char", "bool", "sbyte", "byte", "short", "int", "long", "float", "double", "decimal", "ushort", "uint", "ulong", "System.Object"] {
    t.method("\(own) Append(\(type) value)") { this, a, context in
      let b = try builder(this)
      switch a[0] {
      case .string(let string): b.append(string)
      case .char(let unit): b.append(unit: unit)
      default: b.append(try plain(a[0], context))
      }
      return this
    }
    t.method("\(own) Insert(int index, \(type) value)") { this, a, context in try insert(this, a.int(0), plain(a[1], context).units) }
  }
  func insert(_ this: Value, _ index: Int, _ text: [UInt16]) throws -> Value {
    let b = try builder(this)
    guard index >= 0, index <= b.count else {
      throw NetException.outOfRange("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
    }
    var units = b.units
    units.insert(contentsOf: text, at: index)
    b.units = units
    return this
  }
  t.method("\(own) Insert(int index, string value, int count)") { this, a, _ in
    try insert(this, a.int(0), (0..<max(0, a.int(2))).flatMap { _ in a.string(1).units })
  }
  t.method("\(own) Insert(int index, char[] value)") { this, a, _ in try insert(this, a.int(0), a.units(1)) }
  t.method("\(own) Append(char value, int repeatCount)") { this, a, _ in
    if a.int(1) < 0 { throw NetException.outOfRange("repeatCount", "Non-negative number required.") }
    try builder(this).append(PSString(units: [UInt16](repeating: a.unit(0), count: a.int(1))))
    return this
  }
  t.method("\(own) Append(char[] value)") { this, a, _ in
    try builder(this).append(PSString(units: a.units(0)))
    return this
  }
  t.method("\(own) Append(System.Text.StringBuilder value)") { this, a, _ in
    if let other = a[0].object as? StringBuilder { try builder(this).append(other.string) }
    return this
  }
  t.method("\(own) Append(string value, int startIndex, int count)") { this, a, _ in
    let s = a.string(0)
    guard a.int(1) >= 0, a.int(2) >= 0, a.int(1) + a.int(2) <= s.count else {
      throw NetException.outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
    }
    try builder(this).append(s.substring(a.int(1), a.int(2)))
    return this
  }
  t.method("\(own) Append(char[] value, int startIndex, int charCount)") { this, a, _ in
    let units = a.units(0)
    guard a.int(1) >= 0, a.int(2) >= 0, a.int(1) + a.int(2) <= units.count else {
      throw NetException.outOfRange("charCount", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
    }
    try builder(this).append(PSString(units: Array(units[a.int(1)..<a.int(1) + a.int(2)])))
    return this
  }
  t.method("\(own) AppendLine()") { this, _, _ in
    try builder(this).append(unit: 10)
    return this
  }
  t.method("\(own) AppendLine(string value)") { this, a, _ in
    let b = try builder(this)
    b.append(a.string(0))
    b.append(unit: 10)
    return this
  }
  func format(_ this: Value, _ format: Value, _ values: [Value], _ provider: Value?, _ context: DotNetContext) throws -> Value {
    guard let text = format.stringIfString else { throw NetException.argumentNull("format") }
    let culture = provider?.object as? Culture ?? context.culture
    try builder(this).append(try CompositeFormat.format(text, values, culture: culture, context))
    return this
  }
  t.method("\(own) AppendFormat(string format, System.Object arg0)") { this, a, context in try format(this, a[0], [a[1]], nil, context) }
  t.method("\(own) AppendFormat(string format, System.Object arg0, System.Object arg1)") { this, a, context in
    try format(this, a[0], [a[1], a[2]], nil, context)
  }
  t.method("\(own) AppendFormat(string format, System.Object arg0, System.Object arg1, System.Object arg2)") { this, a, context in
    try format(this, a[0], [a[1], a[2], a[3]], nil, context)
  }
  t.method("\(own) AppendFormat(string format, Params System.Object[] args)") { this, a, context in
    try format(this, a[0], a.rest(1), nil, context)
  }
  t.method("\(own) AppendFormat(System.IFormatProvider provider, string format, Params System.Object[] args)") { this, a, context in
    try format(this, a[1], a.rest(2), a[0], context)
  }
  func join(_ this: Value, _ separator: PSString, _ values: [Value], _ context: DotNetContext) throws -> Value {
    let b = try builder(this)
    for (index, value) in values.enumerated() {
      if index > 0 { b.append(separator) }
      b.append(try plain(value, context))
    }
    return this
  }
  for type in ["string", "char"] {
    func separator(_ a: Arguments) -> PSString { type == "string" ? a.string(0) : PSString(units: [a.unit(0)]) }
    t.method("\(own) AppendJoin(\(type) separator, Params System.Object[] values)") { this, a, context in
      try join(this, separator(a), a.rest(1), context)
    }
    t.method("\(own) AppendJoin(\(type) separator, Params string[] values)") { this, a, context in
      try join(this, separator(a), a.rest(1), context)
    }
  }
  t.method("\(own) Clear()") { this, _, _ in
    try builder(this).removeAll()
    return this
  }
  t.method("\(own) Remove(int startIndex, int length)") { this, a, _ in
    let b = try builder(this)
    if a.int(1) < 0 { throw NetException.outOfRange("length", "Length cannot be less than zero.") }
    if a.int(0) < 0 { throw NetException.outOfRange("startIndex", "StartIndex cannot be less than zero.") }
    if a.int(0) + a.int(1) > b.count {
      throw NetException.outOfRange("length", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
    }
    var units = b.units
    units.removeSubrange(a.int(0)..<a.int(0) + a.int(1))
    b.units = units
    return this
  }
  func replace(_ this: Value, _ old: PSString, _ new: PSString, _ range: (Int, Int)?) throws -> Value {
    let b = try builder(this)
    if old.isEmpty { throw NetException.argument("The value cannot be an empty string.", "oldValue") }
    let string = b.string
    let start = range?.0 ?? 0
    let count = range?.1 ?? string.count
    guard start >= 0, count >= 0, start + count <= string.count else {
      throw NetException.outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
    }
    let changed = StringSearch.replace(string.substring(start, count), old, new, false)
    b.units = string.substring(0, start).units + changed.units + string.substring(start + count, string.count - start - count).units
    return this
  }
  t.method("\(own) Replace(string oldValue, string newValue)") { this, a, _ in try replace(this, a.string(0), a.string(1), nil) }
  t.method("\(own) Replace(string oldValue, string newValue, int startIndex, int count)") { this, a, _ in
    try replace(this, a.string(0), a.string(1), (a.int(2), a.int(3)))
  }
  t.method("\(own) Replace(char oldChar, char newChar)") { this, a, _ in
    try replace(this, PSString(units: [a.unit(0)]), PSString(units: [a.unit(1)]), nil)
  }
  t.method("int EnsureCapacity(int capacity)") { this, a, _ in
    let b = try builder(this)
    b.capacity = max(b.capacity, a.int(0))
    return .int(b.capacity)
  }
  t.method("bool Equals(System.Text.StringBuilder sb)") { this, a, _ in
    guard let other = a[0].object as? StringBuilder else { return .bool(false) }
    return .bool(other.string.equals(try builder(this).string))
  }
  t.method("string ToString()") { this, _, _ in .string(try builder(this).string) }
  t.method("string ToString(int startIndex, int length)") { this, a, _ in
    let s = try builder(this).string
    guard a.int(0) >= 0, a.int(0) <= s.count else {
      throw NetException.outOfRange("startIndex", "startIndex cannot be larger than length of string.")
    }
    guard a.int(1) >= 0, a.int(0) + a.int(1) <= s.count else {
      throw NetException.outOfRange("length", "Index and length must refer to a location within the string.")
    }
    return .string(s.substring(a.int(0), a.int(1)))
  }
}
