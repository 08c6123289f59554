/// Letters and digits of ASCII, lower case, full-width forms narrowed: blanks, dashes and accents cannot hide a name.
public func squeeze(_ text: String) -> String { String(decoding: squeezedBytes(text), as: UTF8.self) }

func squeezedBytes(_ text: String) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  for scalar: Unicode.Scalar in text.unicodeScalars {
    if let byte: UInt8 = squeezed(scalar) { result.append(byte) }
  }
  return result
}

/// The letter or digit a scalar stands for. A Turkish pass leaves a dotless or a dotted i in names.
func squeezed(_ scalar: Unicode.Scalar) -> UInt8? {
  var value: UInt32 = scalar.value
  if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
  if value == 0x130 || value == 0x131 { return UInt8(ascii: "i") }
  switch value {
  case 0x30...0x39, 0x61...0x7A: return UInt8(value)
  case 0x41...0x5A: return UInt8(value + 0x20)
  default: return nil
  }
}

/// The least number of edits that turn some part of `text` into `word`, and where that part ends.
/// - Source: G. Myers, "A fast bit-vector algorithm for approximate string matching" (1999).
func nearest(_ word: [UInt8], within text: [UInt8]) -> (edits: Int, end: Int) {
  let length: Int = min(word.count, 64)
  if length == 0 { return (0, 0) }
  var masks: [UInt64] = Array(repeating: 0, count: 128)
  for index: Int in 0..<length where word[index] < 128 { masks[Int(word[index])] |= 1 << UInt64(index) }
  var positive: UInt64 = length == 64 ? ~0 : (1 << UInt64(length)) - 1
  var negative: UInt64 = 0
  var score: Int = length
  var best: (edits: Int, end: Int) = (length, 0)
  let top: UInt64 = 1 << UInt64(length - 1)
  for (index, byte) in text.enumerated() {
    let equal: UInt64 = byte < 128 ? masks[Int(byte)] : 0
    let vertical: UInt64 = equal | negative
    let horizontal: UInt64 = (((equal & positive) &+ positive) ^ positive) | equal
    var up: UInt64 = negative | ~(horizontal | positive)
    var down: UInt64 = positive & horizontal
    if up & top != 0 { score += 1 }
    if down & top != 0 { score -= 1 }
    up <<= 1
    down <<= 1
    positive = down | ~(vertical | up)
    negative = up & vertical
    if score < best.edits { best = (score, index + 1) }
  }
  return best
}

/// The least number of edits that turn some part of `text` into `word`.
public func distance(of word: String, within text: String) -> Int {
  nearest(Array(word.utf8), within: Array(text.utf8)).edits
}

/// Whether a name stands in squeezed text, one edit in seven letters allowed.
public func mentions(_ name: String, in squeezed: String) -> Bool {
  if squeezed.contains(name) { return true }
  let allowed: Int = name.utf8.count / 7
  return allowed > 0 && squeezed.utf8.count + allowed >= name.utf8.count && distance(of: name, within: squeezed) <= allowed
}

/// Where a name stands in a text, blanks and marks inside it and one edit in seven letters allowed.
func place(of name: String, in text: String) -> (range: Range<String.Index>, edits: Int)? {
  let word: [UInt8] = squeezedBytes(name)
  var letters: [UInt8] = []
  var places: [String.Index] = []
  for index: String.Index in text.unicodeScalars.indices {
    if let byte: UInt8 = squeezed(text.unicodeScalars[index]) {
      letters.append(byte)
      places.append(index)
    }
  }
  let forward = nearest(word, within: letters)
  guard forward.edits <= word.count / 7, forward.end > 0 else { return nil }
  // The same search backwards from the end finds where the part begins.
  let backward = nearest(word.reversed(), within: letters[..<forward.end].reversed())
  let first: Int = max(0, forward.end - max(1, backward.end))
  let upper: String.Index = text.unicodeScalars.index(after: places[forward.end - 1])
  let range: Range<String.Index> = places[first]..<upper
  // "mirror database" in prose is no misspelt CsMirrorDatabase: a name that is both parted and misspelt keeps its start.
  if forward.edits > 0, text[range].contains(where: \.isWhitespace), !letters[first...].starts(with: word.prefix(2)) { return nil }
  return (range, forward.edits)
}

/// Whether a text names a command's noun, whole or damaged.
func names(_ noun: String, in text: String, squeezed letters: String) -> Bool {
  if letters.contains(noun) { return true }
  return mentions(noun, in: letters) && place(of: noun, in: text) != nil
}
