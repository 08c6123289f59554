/// A `String` of UTF-16 units; almost all are ASCII, and for those the general decoder is many times too slow.
@inlinable public func makeString(_ units: UnsafePointer<UInt16>, _ count: Int) -> String {
  if count <= 0 { return "" }
  var bits: UInt16 = 0
  for index in 0..<count { bits |= units[index] }
  if bits >= 0x80 { return String(decoding: UnsafeBufferPointer(start: units, count: count), as: UTF16.self) }
  return String(unsafeUninitializedCapacity: count) { buffer in
    for index in 0..<count { buffer[index] = UInt8(truncatingIfNeeded: units[index]) }
    return count
  }
}

@inlinable public func makeString(_ units: [UInt16]) -> String {
  units.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { makeString($0, buffer.count) } ?? "" }
}
