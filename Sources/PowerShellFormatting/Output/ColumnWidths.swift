/// Shares a line among the columns of a table.
/// - Source: `ColumnWidthManager`.
enum ColumnWidths {
  /// Widths that fit: columns without one share what is left; from the right, columns are narrowed and then hidden (-1).
  static func fit(_ given: [Int], into total: Int) -> [Int] {
    var widths = given
    if !assign(&widths, total) { return widths }
    trim(&widths, total)
    return widths
  }

  /// Gives a width to columns that have none. True where the columns do not fit.
  private static func assign(_ widths: inout [Int], _ total: Int) -> Bool {
    if widths.allSatisfy({ $0 > 0 }) { return width(of: widths) > total }
    let isFixed = widths.map { $0 > 0 }
    for n in widths.indices where !isFixed[n] { widths[n] = 1 }
    let available = total - width(of: widths)
    if available < 0 { return true }
    let free = widths.indices.filter { !isFixed[$0] }
    for (position, n) in free.enumerated() { widths[n] += available / free.count + (position < available % free.count ? 1 : 0) }
    return false
  }

  private static func trim(_ widths: inout [Int], _ total: Int) {
    while true {
      let available = total - width(of: widths)
      if available >= 0 { return }
      let last = (widths.firstIndex { $0 < 0 } ?? widths.count) - 1
      if last < 0 { return }
      let narrowed = widths[last] + available
      widths[last] = narrowed < 1 ? -1 : narrowed
    }
  }

  /// The width of the whole table: visible columns with one cell between them.
  private static func width(of widths: [Int]) -> Int {
    var sum = 0
    var visible = 0
    for width in widths where width > -1 {
      sum += width
      visible += 1
    }
    return sum + visible - 1
  }

  /// How many columns of entries of the given length a line holds: `Format-Wide -AutoSize`.
  static func bestItemsPerRow(length: Int, columns: Int) -> Int {
    // With nothing to measure two share the line, as where no size is asked for.
    if length <= 0 { return 2 }
    if columns < 1 || length >= columns { return 1 }
    var count = 1
    while length * (count + 1) + count < columns { count += 1 }
    return count
  }
}
