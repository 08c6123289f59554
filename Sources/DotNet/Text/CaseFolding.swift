/// Case-insensitive comparison of names as .NET's ordinal one does it: unit by unit through upper case, no expansion.
public enum CaseFolding {
  /// One scalar's simple upper-case form; what has none or expands stays itself.
  @inlinable static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 0x80 { return value &- 97 < 26 ? value &- 32 : value }
    let upper = scalar.properties.uppercaseMapping.unicodeScalars
    if upper.count == 1, let first = upper.first { return first.value }
    return value
  }

  @inlinable static func foldByte(_ byte: UInt8) -> UInt8 { byte &- 97 < 26 ? byte &- 32 : byte }

  /// Whether two texts are the same but for case.
  public static func equal(_ left: String, _ right: String) -> Bool {
    let ascii: Bool?? = left.utf8.withContiguousStorageIfAvailable { a in
      right.utf8.withContiguousStorageIfAvailable { b in
        let shared = min(a.count, b.count)
        var n = 0
        while n < shared {
          if (a[n] | b[n]) >= 0x80 { return nil as Bool? }
          if foldByte(a[n]) != foldByte(b[n]) { return false }
          n += 1
        }
        if a.count == b.count { return true }
        return (a.count > b.count ? a[n] : b[n]) >= 0x80 ? nil : false
      } ?? nil
    }
    if case .some(.some(let answer)) = ascii { return answer }
    var a = left.unicodeScalars.makeIterator()
    var b = right.unicodeScalars.makeIterator()
    while true {
      switch (a.next(), b.next()) {
      case (nil, nil): return true
      case (let x?, let y?): if fold(x) != fold(y) { return false }
      default: return false
      }
    }
  }

  /// FNV over the folded scalars (ASCII: bytes), the same for texts that `equal` calls equal.
  public static func hash(of text: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes {
        if byte >= 0x80 { return nil as Void? }
        hash = (hash ^ UInt64(foldByte(byte))) &* 0x100_0000_01b3
      }
      return ()
    } ?? nil
    if done == nil {
      hash = 0xcbf2_9ce4_8422_2325
      for scalar in text.unicodeScalars { hash = (hash ^ UInt64(fold(scalar))) &* 0x100_0000_01b3 }
    }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }

  /// The text in the form that names are keyed by.
  public static func key(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 &- 97 >= 26 && $0 < 0x80 }) { return text }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.uppercased() }
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { key.append(Unicode.Scalar(fold(scalar)) ?? scalar) }
    return String(key)
  }
}

/// A name that is looked up without regard to case, with its hash computed once.
public struct Name: Hashable, Sendable, CustomStringConvertible {
  public let text: String
  @usableFromInline let hash: Int
  public init(_ text: String) {
    self.text = text
    self.hash = CaseFolding.hash(of: text)
  }
  public static func == (left: Name, right: Name) -> Bool {
    left.hash == right.hash && CaseFolding.equal(left.text, right.text)
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  /// The hash is made already: tables of names need only spread it, not hash it again (the default costs more than the comparison).
  @inlinable public func _rawHashValue(seed: Int) -> Int { HashSpreading.spread(hash, seed) }
  public var description: String { text }
}

extension Name: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

/// Spreading hash codes that exist already over a table's buckets.
@usableFromInline enum HashSpreading {
  @usableFromInline @inline(__always) static func spread(_ hash: Int, _ seed: Int) -> Int {
    var mixed = UInt64(bitPattern: Int64(hash ^ seed)) &* 0x9e37_79b9_7f4a_7c15
    mixed ^= mixed >> 32
    return Int(truncatingIfNeeded: mixed)
  }
}
