/// A .NET string: UTF-16 to the script that looks, UTF-8 inside.
///
/// Nearly all strings that scripts hold are ASCII, where the n-th unit is the n-th byte. Others build their UTF-16 units once, when
/// a script first indexes them. A string with unpaired surrogates lives in its units, and its `text` shows replacement characters.
public final class PSString {
  public let text: String
  public let isASCII: Bool
  @usableFromInline var cachedUnits: [UInt16]?
  @usableFromInline let isIllFormed: Bool
  @usableFromInline var cachedFoldedHash: Int = 0

  @inlinable public init(_ text: String) {
    var text = text
    // A native, contiguous UTF-8 string makes every later walk over the bytes a pointer walk.
    text.makeContiguousUTF8()
    self.text = text
    self.isASCII = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 < 0x80 }
    } ?? false
    self.isIllFormed = false
  }

  /// A string whose text is known to be ASCII (digits, keywords): skips the walk that finds out.
  @inlinable public init(ascii text: String) {
    self.text = text
    self.isASCII = true
    self.isIllFormed = false
  }

  /// A string from UTF-16 units, paired or not.
  public init(units: [UInt16]) {
    if units.allSatisfy({ $0 < 0x80 }) {
      self.text = String(unsafeUninitializedCapacity: units.count) { bytes in
        for (n, unit) in units.enumerated() { bytes[n] = UInt8(truncatingIfNeeded: unit) }
        return units.count
      }
      self.isASCII = true
      self.isIllFormed = false
    } else {
      self.text = String(decoding: units, as: UTF16.self)
      self.isASCII = false
      self.isIllFormed = !self.text.utf16.elementsEqual(units)
      self.cachedUnits = units
    }
  }

  /// `Length`: the number of UTF-16 units.
  @inlinable public var count: Int { isASCII ? text.utf8.count : units.count }

  @inlinable public var isEmpty: Bool { text.isEmpty }

  /// All UTF-16 units.
  public var units: [UInt16] {
    if let cachedUnits { return cachedUnits }
    let units = Array(text.utf16)
    cachedUnits = units
    return units
  }

  /// The unit at an index that must lie inside the string.
  @inlinable public subscript(index: Int) -> UInt16 {
    if isASCII {
      return text.utf8.withContiguousStorageIfAvailable { UInt16($0[index]) } ?? units[index]
    }
    return units[index]
  }

  /// `Substring`: the units from `start`, `length` of them; both must lie inside the string.
  public func substring(_ start: Int, _ length: Int) -> PSString {
    if isASCII {
      // By the bytes: indices of a string are checked for the borders of its characters, which ASCII has everywhere.
      let part = text.utf8.withContiguousStorageIfAvailable { String(decoding: $0[start..<start + length], as: UTF8.self) }
      if let part { return PSString(ascii: part) }
    }
    return PSString(units: Array(units[start..<start + length]))
  }

  /// This string followed by another.
  public func appending(_ other: PSString) -> PSString {
    if isIllFormed || other.isIllFormed { return PSString(units: units + other.units) }
    var joined = text
    joined.append(other.text)
    return isASCII && other.isASCII ? PSString(ascii: joined) : PSString(joined)
  }

  /// A hash that strings differing only in case share; cached, since hashtable keys are looked up again and again.
  public var foldedHash: Int {
    if cachedFoldedHash == 0 { cachedFoldedHash = CaseFolding.hash(of: text) | 1 }
    return cachedFoldedHash
  }

  /// Ordinal equality.
  @inlinable public func equals(_ other: PSString) -> Bool {
    if self === other { return true }
    if isIllFormed || other.isIllFormed { return units == other.units }
    // Swift compares by canonical equivalence, .NET by units.
    return text.utf8.elementsEqual(other.text.utf8)
  }

  /// Ordinal equality without regard to case.
  public func equalsIgnoringCase(_ other: PSString) -> Bool {
    if self === other { return true }
    return CaseFolding.equal(text, other.text)
  }
}

extension PSString: CustomStringConvertible {
  public var description: String { text }
}
