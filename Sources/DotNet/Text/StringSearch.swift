/// Finding texts in texts by UTF-16 positions. Culture-aware searches that no script can tell from ordinal ones are ordinal.
enum StringSearch {
  static func index(of needle: PSString, in text: PSString, _ start: Int, _ count: Int, _ ignoreCase: Bool) -> Int {
    let length = needle.count
    if length == 0 { return start }
    if length > count { return -1 }
    if text.isASCII {
      guard needle.isASCII else { return -1 }
      return bytes(text.text, needle.text) { t, n in
        var position = start
        let end = start + count - length
        while position <= end {
          var offset = 0
          if ignoreCase {
            while offset < length, CaseFolding.foldByte(t[position + offset]) == CaseFolding.foldByte(n[offset]) { offset += 1 }
          } else {
            while offset < length, t[position + offset] == n[offset] { offset += 1 }
          }
          if offset == length { return position }
          position += 1
        }
        return -1
      }
    }
    let t = text.units
    let n = needle.units
    for position in start...(start + count - length) where matches(t, position, n, ignoreCase) { return position }
    return -1
  }

  static func lastIndex(of needle: PSString, in text: PSString, _ start: Int, _ count: Int, _ ignoreCase: Bool) -> Int {
    let n = needle.units
    let t = text.units
    let low = start - count + 1
    if n.isEmpty { return min(start + 1, t.count) }
    var position = start - n.count + 1
    while position >= max(0, low) {
      if position + n.count <= t.count, matches(t, position, n, ignoreCase) { return position }
      position -= 1
    }
    return -1
  }

  private static func matches(_ text: [UInt16], _ position: Int, _ needle: [UInt16], _ ignoreCase: Bool) -> Bool {
    for offset in 0..<needle.count {
      let a = text[position + offset]
      let b = needle[offset]
      if a != b, !ignoreCase || Casing.upper(a) != Casing.upper(b) { return false }
    }
    return true
  }

  static func hasPrefix(_ text: PSString, _ prefix: PSString, _ ignoreCase: Bool) -> Bool {
    if text.isASCII {
      guard prefix.isASCII else { return false }
      return bytes(text.text, prefix.text) { t, p in
        if p.count > t.count { return false }
        for index in 0..<p.count where t[index] != p[index] {
          if !ignoreCase || CaseFolding.foldByte(t[index]) != CaseFolding.foldByte(p[index]) { return false }
        }
        return true
      }
    }
    return prefix.count <= text.count && matches(text.units, 0, prefix.units, ignoreCase)
  }

  static func hasSuffix(_ text: PSString, _ suffix: PSString, _ ignoreCase: Bool) -> Bool {
    if text.isASCII {
      guard suffix.isASCII else { return false }
      return bytes(text.text, suffix.text) { t, s in
        if s.count > t.count { return false }
        let start = t.count - s.count
        for index in 0..<s.count where t[start + index] != s[index] {
          if !ignoreCase || CaseFolding.foldByte(t[start + index]) != CaseFolding.foldByte(s[index]) { return false }
        }
        return true
      }
    }
    return suffix.count <= text.count && matches(text.units, text.count - suffix.count, suffix.units, ignoreCase)
  }

  @inline(__always) private static func bytes<T>(
    _ a: String, _ b: String, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> T
  ) -> T {
    var a = a
    var b = b
    return a.withUTF8 { x in b.withUTF8 { y in body(x, y) } }
  }

  static func replace(_ text: PSString, _ old: PSString, _ new: PSString, _ ignoreCase: Bool) -> PSString {
    var position = index(of: old, in: text, 0, text.count, ignoreCase)
    if position < 0 { return text }
    if text.isASCII, new.isASCII {
      let length = old.count
      let result: String = bytes(text.text, new.text) { t, n in
        var out: [UInt8] = []
        out.reserveCapacity(t.count)
        var from = 0
        while position >= 0 {
          out += t[from..<position]
          out += n
          from = position + length
          position = index(of: old, in: text, from, t.count - from, ignoreCase)
        }
        out += t[from...]
        return String(decoding: out, as: UTF8.self)
      }
      return PSString(ascii: result)
    }
    let units = text.units
    var out: [UInt16] = []
    var from = 0
    while position >= 0 {
      out += units[from..<position]
      out += new.units
      from = position + old.count
      position = index(of: old, in: text, from, units.count - from, ignoreCase)
    }
    out += units[from...]
    return PSString(units: out)
  }
}
