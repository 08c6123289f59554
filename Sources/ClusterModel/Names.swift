/// Names compare without case.
///
/// The model asks this for every post and every session of every simulated second: names of letters, digits and signs are compared byte by
/// byte, others in their lower-case form.
func same(_ left: String?, _ right: String) -> Bool {
  guard let left else { return false }
  return compare(left, right, whole: true) ?? (left.lowercased() == right.lowercased())
}

/// Whether the name is the host's own, without its domain: `dal-sql-001` of `dal-sql-001.litwareinc.com`.
func isHost(_ name: String, of fqdn: String) -> Bool {
  compare(fqdn, name, whole: false) ?? (fqdn.prefix { $0 != "." }.lowercased() == name.lowercased())
}

/// nil where one of them is more than ASCII.
private func compare(_ left: String, _ right: String, whole: Bool) -> Bool? {
  let answer: Bool?? = left.utf8.withContiguousStorageIfAvailable { a in
    right.utf8.withContiguousStorageIfAvailable { b -> Bool? in
      var n = 0
      while n < a.count, n < b.count {
        if (a[n] | b[n]) >= 0x80 { return nil }
        if folded(a[n]) != folded(b[n]) { return false }
        n += 1
      }
      if n < b.count { return b[n] < 0x80 ? false : nil }
      if n == a.count { return true }
      return whole ? (a[n] < 0x80 ? false : nil) : a[n] == UInt8(ascii: ".")
    } ?? nil
  }
  return answer ?? nil
}

@inline(__always) private func folded(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
