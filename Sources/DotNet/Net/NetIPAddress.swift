/// `System.Net.IPAddress`: four bytes or sixteen.
public final class NetIPAddress: NetObject {
  public let bytes: [UInt8]
  var scope: UInt32 = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isV6: Bool { bytes.count == 16 }

  /// The address that a text writes: `10.0.0.1`, `fe80::1%3`, also `0x7f.1` as the C library reads it.
  public static func parse(_ text: String) -> NetIPAddress? { text.contains(":") ? v6(text) : v4(text).map { NetIPAddress($0) } }

  private static func v4(_ text: String) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    var numbers: [UInt64] = []
    for part in parts {
      let radix = part.hasPrefix("0x") || part.hasPrefix("0X") ? 16 : part.hasPrefix("0") && part.count > 1 ? 8 : 10
      let digits = radix == 16 ? part.dropFirst(2) : part
      guard let first = digits.utf8.first, first != 43, first != 45, let number = UInt64(digits, radix: radix) else { return nil }
      numbers.append(number)
    }
    guard let last = numbers.popLast(), numbers.allSatisfy({ $0 < 256 }) else { return nil }
    let room = 4 - numbers.count
    guard last < UInt64(1) << UInt64(8 * room) else { return nil }
    var bytes = numbers.map { UInt8($0) }
    for index in (0..<room).reversed() { bytes.append(UInt8(truncatingIfNeeded: last >> UInt64(8 * index))) }
    return bytes
  }

  private static func v6(_ text: String) -> NetIPAddress? {
    var body = text[...]
    if body.hasPrefix("["), body.hasSuffix("]") { body = body.dropFirst().dropLast() }
    var scope: UInt32 = 0
    if let mark = body.firstIndex(of: "%") {
      scope = UInt32(body[body.index(after: mark)...]) ?? 0
      body = body[..<mark]
    }
    if let mark = body.firstIndex(of: "/") { body = body[..<mark] }
    func words(_ part: Substring) -> [UInt8]? {
      if part.isEmpty { return [] }
      var bytes: [UInt8] = []
      let pieces = part.split(separator: ":", omittingEmptySubsequences: false)
      for (n, piece) in pieces.enumerated() {
        if piece.contains("."), n == pieces.count - 1 {
          guard piece.split(separator: ".").count == 4, let tail = v4(String(piece)) else { return nil }
          bytes += tail
          continue
        }
        guard (1...4).contains(piece.utf8.count), let number = UInt16(piece, radix: 16), piece.utf8.first != 43, piece.utf8.first != 45 else { return nil }
        bytes += [UInt8(number >> 8), UInt8(number & 255)]
      }
      return bytes
    }
    var bytes: [UInt8]
    if let gap = body.firstDoubleColon {
      guard let head = words(body[..<gap]), let tail = words(body[body.index(gap, offsetBy: 2)...]), head.count + tail.count < 16 else { return nil }
      bytes = head + Array(repeating: 0, count: 16 - head.count - tail.count) + tail
    } else {
      guard let all = words(body), all.count == 16 else { return nil }
      bytes = all
    }
    let address = NetIPAddress(bytes)
    address.scope = scope
    return address
  }

  public var text: String {
    if !isV6 { return bytes.map { String($0) }.joined(separator: ".") }
    let words = (0..<8).map { UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) }
    let isMapped = words[..<5].allSatisfy { $0 == 0 } && words[5] == 0xffff
    let isCompatible = words[..<6].allSatisfy { $0 == 0 } && words[6] != 0
    if isMapped || isCompatible { return (isMapped ? "::ffff:" : "::") + bytes[12...].map { String($0) }.joined(separator: ".") }
    // The longest run of zeros, the first of equals, is left out.
    var best = 0..<0
    var start = 0
    while start < 8 {
      var end = start
      while end < 8, words[end] == 0 { end += 1 }
      if end - start > max(1, best.count) { best = start..<end }
      start = max(end, start + 1)
    }
    func hex(_ range: Range<Int>) -> String { range.map { String(words[$0], radix: 16) }.joined(separator: ":") }
    let body = best.isEmpty ? hex(0..<8) : hex(0..<best.lowerBound) + "::" + hex(best.upperBound..<8)
    return scope == 0 ? body : "\(body)%\(scope)"
  }

  /// The four bytes as the number .NET keeps, the first one lowest.
  var number: Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }

  public override var netType: NetType { .ipAddress }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(ascii: text) }
  public override func equals(_ other: Value) -> Bool {
    guard let address = other.object as? NetIPAddress else { return false }
    return address.bytes == bytes && address.scope == scope
  }
  public override var netHash: Int { bytes.hashValue }
}

extension Substring {
  fileprivate var firstDoubleColon: Index? {
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      if self[index] == ":", next < endIndex, self[next] == ":" { return index }
      index = next
    }
    return nil
  }
}

extension NetType {
  nonisolated(unsafe) public static let ipAddress: NetType = {
    let type = NetType("System.Net.IPAddress", base: .object, interfaces: [.iFormattable], define: defineIPAddress)
    type.assembly = "System.Net.Primitives"
    return type
  }()
}

private func defineIPAddress(_ t: NetType) {
  func address(_ value: Value) throws -> NetIPAddress { try cast(value.base) }
  func bad() -> NetException { .format("An invalid IP address was specified.") }
  t.constructor("(long newAddress)") { _, a, _ in
    let number = UInt64(bitPattern: Int64(a.int(0)))
    guard number <= UInt64(UInt32.max) else {
      throw NetException.outOfRange(
        "newAddress", "newAddress ('\(number)') must be less than or equal to '4294967295'.", actual: String(number))
    }
    return .object(NetIPAddress((0..<4).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }))
  }
  t.constructor("(byte[] address)") { _, a, _ in
    let bytes = ConvertMembers.byteArray(a[0])
    guard bytes.count == 4 || bytes.count == 16 else { throw NetException.argument("An invalid IP address was specified.", "address") }
    return .object(NetIPAddress(bytes))
  }
  t.constructor("(byte[] address, long scopeid)") { _, a, _ in
    let bytes = ConvertMembers.byteArray(a[0])
    guard bytes.count == 16 else { throw NetException.argument("An invalid IP address was specified.", "address") }
    let made = NetIPAddress(bytes)
    made.scope = UInt32(truncatingIfNeeded: a.int(1))
    return .object(made)
  }
  t.property("System.Net.Sockets.AddressFamily AddressFamily") { this, _ in
    EnumTypes.value("System.Net.Sockets.AddressFamily", try address(this).isV6 ? 23 : 2)
  }
  func wrongFamily() -> NetException {
    NetException(
      "System.Net.Sockets.SocketException", "The attempted operation is not supported for the type of object referenced.")
  }
  t.property("long ScopeId") { this, _ in
    let found = try address(this)
    if !found.isV6 { throw wrongFamily() }
    return .int64(Int64(found.scope))
  } set: { this, value, _ in
    let found = try address(this)
    if !found.isV6 { throw wrongFamily() }
    found.scope = UInt32(truncatingIfNeeded: value.integer ?? 0)
  }
  func trait(_ name: String, _ test: @escaping ([UInt8]) -> Bool) {
    t.property("bool \(name)") { this, _ in
      let found = try address(this)
      return .bool(found.isV6 && test(found.bytes))
    }
  }
  trait("IsIPv6Multicast") { $0[0] == 0xff }
  trait("IsIPv6LinkLocal") { $0[0] == 0xfe && $0[1] & 0xc0 == 0x80 }
  trait("IsIPv6SiteLocal") { $0[0] == 0xfe && $0[1] & 0xc0 == 0xc0 }
  trait("IsIPv6Teredo") { $0[0] == 0x20 && $0[1] == 1 && $0[2] == 0 && $0[3] == 0 }
  trait("IsIPv6UniqueLocal") { $0[0] & 0xfe == 0xfc }
  trait("IsIPv4MappedToIPv6") { $0[..<10].allSatisfy { $0 == 0 } && $0[10] == 0xff && $0[11] == 0xff }
  t.property("long Address") { this, _ in
    let found = try address(this)
    if found.isV6 { throw wrongFamily() }
    return .int64(Int64(found.number))
  }
  t.method("byte[] GetAddressBytes()") { this, _, _ in .array(try address(this).bytes.map { .byte($0) }, of: .byte) }
  t.method("ipaddress MapToIPv4()") { this, _, _ in
    let found = try address(this)
    return .object(found.isV6 ? NetIPAddress(Array(found.bytes[12...])) : found)
  }
  t.method("ipaddress MapToIPv6()") { this, _, _ in
    let found = try address(this)
    return .object(found.isV6 ? found : NetIPAddress(Array(repeating: 0, count: 10) + [0xff, 0xff] + found.bytes))
  }
  t.method("bool Equals(System.Object comparand)") { this, a, _ in .bool(try address(this).equals(a[0].base)) }
  t.method("int GetHashCode()") { this, _, _ in .int32(stableHash(PSString(ascii: try address(this).text))) }
  t.method("string ToString()") { this, _, _ in .text(try address(this).text) }
  t.staticMethod("ipaddress Parse(string ipString)") { _, a, _ in
    if a[0].isNull { throw NetException.argumentNull("ipString") }
    guard let made = NetIPAddress.parse(a.string(0).text) else { throw bad() }
    return .object(made)
  }
  t.staticMethod("bool TryParse(string ipString, [ref] ipaddress address)") { _, a, _ in
    let made = a[0].isNull ? nil : NetIPAddress.parse(a.string(0).text)
    a.setReference(1, made.map { .object($0) } ?? .null)
    return .bool(made != nil)
  }
  t.staticMethod("bool IsLoopback(ipaddress address)") { _, a, _ in
    let found = try address(a[0])
    return .bool(found.isV6 ? found.text == "::1" : found.bytes[0] == 127)
  }
  t.staticMethod("int HostToNetworkOrder(int host)") { _, a, _ in .int32(fixed(a[0], Int32.self).byteSwapped) }
  t.staticMethod("int NetworkToHostOrder(int network)") { _, a, _ in .int32(fixed(a[0], Int32.self).byteSwapped) }
  let known: [(String, String)] = [
    ("Any", "0.0.0.0"), ("Loopback", "127.0.0.1"), ("Broadcast", "255.255.255.255"), ("None", "255.255.255.255"), ("IPv6Any", "::"),
    ("IPv6Loopback", "::1"), ("IPv6None", "::"),
  ]
  for (name, text) in known { t.staticProperty("ipaddress \(name)") { _, _ in NetIPAddress.parse(text).map { .object($0) } ?? .null } }
}
