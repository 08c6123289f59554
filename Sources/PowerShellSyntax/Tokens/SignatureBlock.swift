/// Whether a comment passes for the first line of an Authenticode signature block, behind which no code may follow.
///
/// PowerShell measures the edit distance from the comment, without blanks, to the real line, so that a look-alike
/// cannot hide code.
enum SignatureBlock {
  private static let line: [UInt16] = Array("sig#beginsignatureblock\n".utf16)
  private static let threshold: Int = 10

  static func looksLikeBeginning(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
    // A distance below the threshold needs a similar length; most comments are told apart here or by their letters.
    guard count >= 13 else { return false }
    var comment: [UInt16] = []
    for index in 0..<count where !text[index].isBlank {
      if comment.count > 34 { return false }
      let unit: UInt16 = text[index]
      comment.append(unit >= 0x41 && unit <= 0x5A ? unit | 0x20 : unit)
    }
    comment.append(10)
    guard comment.count >= 14, comment.count <= 34, mayBeSimilar(comment) else { return false }
    return distance(comment) < threshold
  }

  /// Each letter of the line that the comment lacks costs one edit at least.
  private static func mayBeSimilar(_ comment: [UInt16]) -> Bool {
    var missing: Int = 0
    var left: [UInt8] = Array(repeating: 0, count: 128)
    for unit in comment where unit < 128 { left[Int(unit)] += 1 }
    for unit in line {
      if left[Int(unit)] > 0 { left[Int(unit)] -= 1 } else { missing += 1 }
    }
    return missing < threshold
  }

  private static func distance(_ comment: [UInt16]) -> Int {
    var row: [Int] = Array(0...line.count)
    for (index, unit) in comment.enumerated() {
      var diagonal: Int = row[0]
      row[0] = index + 1
      for column in 1...line.count {
        let above: Int = row[column]
        row[column] = unit == line[column - 1] ? diagonal : min(min(above, row[column - 1]), diagonal) + 1
        diagonal = above
      }
    }
    return row[line.count]
  }
}
