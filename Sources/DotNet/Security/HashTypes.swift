/// `SHA256`, `MD5` and their kin, plain or with a key (`HMACSHA256`).
final class NetHash: NetObject {
  let name: String
  var key: [UInt8]?
  var last: [UInt8]?
  private let type: NetType
  init(_ name: String, key: [UInt8]? = nil, type: NetType) {
    self.name = name
    self.key = key
    self.type = type
  }
  override var netType: NetType { type }
  func compute(_ bytes: [UInt8]) -> [UInt8] {
    let made = key.map { Hashing.keyed(name, $0, bytes) } ?? Hashing.hash(name, bytes)
    last = made
    return made
  }
}

extension NetType {
  nonisolated(unsafe) static let hashAlgorithm = NetType(
    "System.Security.Cryptography.HashAlgorithm", base: .object, interfaces: [.iDisposable], define: defineHashAlgorithm)

  static func hashType(_ name: String) -> NetType {
    TypeRegistry.intern("System.Security.Cryptography.\(name)") {
      let type = NetType("System.Security.Cryptography.\(name)", base: .hashAlgorithm) { type in
        type.staticMethod("\(type.fullName) Create()") { _, _, _ in .object(NetHash(name, type: type)) }
        type.staticMethod("byte[] HashData(byte[] source)") { _, arguments, context in
          byteValues(Hashing.hash(name, try byteArray(arguments[0], context)))
        }
        type.staticMethod("byte[] HashData(System.IO.Stream source)") { _, arguments, _ in
          byteValues(Hashing.hash(name, (try cast(arguments[0]) as NetStream).remaining()))
        }
      }
      // `MD5CryptoServiceProvider` and the like are made with `new`; the algorithms themselves with `Create`.
      type.isAbstract = true
      return type
    }
  }

  static func keyedHashType(_ name: String) -> NetType {
    let full = "System.Security.Cryptography.HMAC\(name)"
    return TypeRegistry.intern(full) {
      NetType(full, base: .hashAlgorithm) { type in
        type.constructor("()") { _, _, _ in .object(NetHash(name, key: (0..<64).map { _ in UInt8.random(in: 0...255) }, type: type)) }
        type.constructor("(byte[] key)") { _, arguments, context in
          .object(NetHash(name, key: try byteArray(arguments[0], context), type: type))
        }
        type.property("byte[] Key") { this, _ in byteValues((try cast(this) as NetHash).key ?? []) } set: { this, value, context in
          (try cast(this) as NetHash).key = try byteArray(value, context)
        }
        type.staticMethod("byte[] HashData(byte[] key, byte[] source)") { _, arguments, context in
          byteValues(Hashing.keyed(name, try byteArray(arguments[0], context), try byteArray(arguments[1], context)))
        }
      }
    }
  }

  nonisolated(unsafe) static let randomNumbers = NetType("System.Security.Cryptography.RandomNumberGenerator", base: .object) { type in
    type.staticMethod("int GetInt32(int toExclusive)") { _, arguments, _ in
      guard arguments.int(0) > 0 else { throw NetException.outOfRange("toExclusive", "Specified argument was out of the range of valid values.") }
      return .int(Int.random(in: 0..<arguments.int(0)))
    }
    type.staticMethod("int GetInt32(int fromInclusive, int toExclusive)") { _, arguments, _ in
      guard arguments.int(0) < arguments.int(1) else { throw NetException.argument("Range of random number does not contain at least one possibility.") }
      return .int(Int.random(in: arguments.int(0)..<arguments.int(1)))
    }
    type.staticMethod("byte[] GetBytes(int count)") { _, arguments, _ in
      byteValues((0..<max(0, arguments.int(0))).map { _ in UInt8.random(in: 0...255) })
    }
  }
}

private func defineHashAlgorithm(_ type: NetType) {
  func hash(_ value: Value) throws -> NetHash { try cast(value) }
  type.staticMethod("System.Security.Cryptography.HashAlgorithm Create(string hashName)") { _, arguments, _ in
    let name = arguments.string(0).text.uppercased().filter { $0 != "-" }
    guard Hashing.names.contains(name), let made = NetType.named("System.Security.Cryptography.\(name)") else { return .null }
    return .object(NetHash(name, type: made))
  }
  type.method("byte[] ComputeHash(byte[] buffer)") { this, arguments, context in
    byteValues(try hash(this).compute(try byteArray(arguments[0], context)))
  }
  type.method("byte[] ComputeHash(byte[] buffer, int offset, int count)") { this, arguments, context in
    let all = try byteArray(arguments[0], context)
    return byteValues(try hash(this).compute(Array(all[try ArrayRange.check(arguments.int(1), arguments.int(2), in: all.count)])))
  }
  type.method("byte[] ComputeHash(System.IO.Stream inputStream)") { this, arguments, _ in
    byteValues(try hash(this).compute((try cast(arguments[0]) as NetStream).remaining()))
  }
  type.property("byte[] Hash") { this, _ in try hash(this).last.map { byteValues($0) } ?? .null }
  type.property("int HashSize") { this, _ in .int(Hashing.hash(try hash(this).name, []).count * 8) }
  for name in ["Dispose", "Clear", "Initialize"] { type.method("void \(name)()") { _, _, _ in .void } }
}
