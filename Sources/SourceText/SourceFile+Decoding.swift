/// What a script file's bytes may be: a byte order mark decides, UTF-8 otherwise.
extension SourceFile {
  /// Any bytes are a script: UTF-8 with or without mark, UTF-16 and UTF-32 with mark, in either order.
  /// UTF-16 without a mark is recognised by its zero bytes beside ASCII letters.
  public convenience init(bytes: [UInt8], name: String? = nil) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { self.init(utf8: Array(bytes.dropFirst(3)), name: name); return }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { self.init(utf32: bytes.dropFirst(4), bigEndian: false, name: name); return }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { self.init(utf32: bytes.dropFirst(4), bigEndian: true, name: name); return }
    if bytes.starts(with: [0xFF, 0xFE]) { self.init(utf16: bytes.dropFirst(2), bigEndian: false, name: name); return }
    if bytes.starts(with: [0xFE, 0xFF]) { self.init(utf16: bytes.dropFirst(2), bigEndian: true, name: name); return }
    if let bigEndian = guessUTF16(bytes) { self.init(utf16: bytes[...], bigEndian: bigEndian, name: name); return }
    self.init(utf8: bytes, name: name)
  }

  private convenience init(utf16 bytes: ArraySlice<UInt8>, bigEndian: Bool, name: String?) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index: Int = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first: UInt16 = UInt16(bytes[index])
      let second: UInt16 = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if index < bytes.endIndex { units.append(0xFFFD) }
    self.init(units: units, name: name)
  }

  private convenience init(utf32 bytes: ArraySlice<UInt8>, bigEndian: Bool, name: String?) {
    var units: [UInt16] = []
    var index: Int = bytes.startIndex
    while index + 3 < bytes.endIndex {
      let four: [UInt32] = bytes[index..<index + 4].map { UInt32($0) }
      let value: UInt32 =
        bigEndian
        ? four[0] << 24 | four[1] << 16 | four[2] << 8 | four[3]
        : four[3] << 24 | four[2] << 16 | four[1] << 8 | four[0]
      if let scalar = Unicode.Scalar(value) { units.append(contentsOf: UTF16.encode(scalar) ?? .init()) } else { units.append(0xFFFD) }
      index += 4
    }
    if index < bytes.endIndex { units.append(0xFFFD) }
    self.init(units: units, name: name)
  }

  public convenience init(units: [UInt16], name: String? = nil) {
    let copy: [UInt16] = units
    // The buffer is copied within the call, so the pointer does not outlive it.
    let held = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: copy.count)
    _ = held.initialize(from: copy)
    defer { held.deallocate() }
    self.init(units: UnsafeBufferPointer(held), name: name)
  }
}

/// Big-endian or little-endian when every second byte of the beginning is zero and the others are not; nil otherwise.
private func guessUTF16(_ bytes: [UInt8]) -> Bool? {
  guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
  let sample: ArraySlice<UInt8> = bytes.prefix(64)
  var evenZeros: Int = 0
  var oddZeros: Int = 0
  for (index, byte) in sample.enumerated() where byte == 0 {
    if index % 2 == 0 { evenZeros += 1 } else { oddZeros += 1 }
  }
  if evenZeros == 0, oddZeros == sample.count / 2 { return false }
  if oddZeros == 0, evenZeros == sample.count / 2 { return true }
  return nil
}

/// Decodes UTF-8 into UTF-16 with a fast path for ASCII; returns the number of units. `target` has room for a unit a byte.
func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt16>) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  let end: Int = bytes.count
  var read: Int = 0
  var written: Int = 0
  while read < end {
    let first: UInt8 = base[read]
    if first < 0x80 {
      target[written] = UInt16(first)
      read += 1
      written += 1
      continue
    }
    let (scalar, length): (UInt32, Int) = decodeSequence(base, read, end)
    read += length
    if scalar > 0xFFFF {
      target[written] = UInt16(0xD800 + (scalar - 0x10000) >> 10)
      target[written + 1] = UInt16(0xDC00 + (scalar - 0x10000) & 0x3FF)
      written += 2
    } else {
      target[written] = UInt16(scalar)
      written += 1
    }
  }
  return written
}

/// One scalar that is not ASCII, or U+FFFD for the longest prefix that could not become one.
/// - Source: The Unicode Standard, table 3-7 and "substitution of maximal subparts", which .NET follows.
private func decodeSequence(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> (UInt32, Int) {
  let first: UInt8 = base[at]
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  let needed: Int
  var scalar: UInt32
  switch first {
  case 0xC2...0xDF: needed = 1; scalar = UInt32(first & 0x1F)
  case 0xE0...0xEF:
    needed = 2
    scalar = UInt32(first & 0x0F)
    if first == 0xE0 { low = 0xA0 }
    if first == 0xED { high = 0x9F }
  case 0xF0...0xF4:
    needed = 3
    scalar = UInt32(first & 0x07)
    if first == 0xF0 { low = 0x90 }
    if first == 0xF4 { high = 0x8F }
  default: return (0xFFFD, 1)
  }
  var taken: Int = 0
  while taken < needed {
    let index: Int = at + 1 + taken
    guard index < end, base[index] >= low, base[index] <= high else { return (0xFFFD, 1 + taken) }
    scalar = scalar << 6 | UInt32(base[index] & 0x3F)
    low = 0x80
    high = 0xBF
    taken += 1
  }
  return (scalar, 1 + needed)
}
