/// How result sets become text, with sqlcmd's switches.
public struct ResultTextOptions: Sendable {
  /// `-s`
  public var separator = " "
  /// `-W`
  public var stripsTrailing = false
  public var hasHeadings = true
  /// `-h`: rows between headings, 0 for once.
  public var headingInterval = 0
  /// `-w`; 0 does not wrap.
  public var widthMax = 0
  /// `-y`: the width of max types; 0 has no end.
  public var variableWidth = 256
  /// `-Y`: the width of char, varchar and binary columns; 0 is their own.
  public var fixedWidth = 0
  /// `-k`: 0 drops control characters, 1 puts a blank for each, 2 one for several.
  public var controlMode: Int?
  public init() {}
}

/// Header, dashes, rows, with columns as wide as their types print.
/// - Source: sql-server.md 1.5.
public func resultText(_ set: ResultSet, _ options: ResultTextOptions = ResultTextOptions()) -> String {
  let cells: [[String]] = set.rows.map { row in
    row.enumerated().map { cleaned($1.display(as: set.columns[$0].type), options.controlMode) }
  }
  let widths: [Int] = set.columns.enumerated().map { index, column in
    let own: Int = displayWidth(column.type, options)
    if own > 0 { return max(column.name.count, own) }
    return cells.reduce(column.name.count) { max($0, $1[index].count) }
  }
  func line(_ cells: [String], isHeading: Bool) -> String {
    var parts: [String] = []
    for (index, cell) in cells.enumerated() {
      if options.stripsTrailing {
        parts.append(trimmedEnd(cell))
        continue
      }
      let width: Int = widths[index]
      let isNumber: Bool = set.columns[index].type.isNumeric
      let text: String = cell.count > width && !isNumber ? String(cell.prefix(width)) : cell
      let padding: String = String(repeating: " ", count: max(0, width - text.count))
      parts.append(isNumber && !isHeading ? padding + text : text + padding)
    }
    return parts.joined(separator: options.separator)
  }
  var heading: [String] = []
  if options.hasHeadings {
    heading.append(line(set.columns.map(\.name), isHeading: true))
    let dashes: [String] = set.columns.indices.map { index in
      String(
        repeating: "-", count: options.stripsTrailing ? max(1, set.columns[index].name.count) : widths[index])
    }
    heading.append(dashes.joined(separator: options.separator))
  }
  var lines: [String] = heading
  for (number, row) in cells.enumerated() {
    if options.headingInterval > 0, number > 0, number % options.headingInterval == 0 {
      lines += [""] + heading
    }
    lines.append(line(row, isHeading: false))
  }
  if options.widthMax > 8 { lines = lines.flatMap { wrapped($0, at: options.widthMax) } }
  return lines.joined(separator: "\n")
}

/// 0: as wide as what it holds.
private func displayWidth(_ type: SqlType, _ options: ResultTextOptions) -> Int {
  if (type.isText || type.isBinary) && type.isMax { return options.variableWidth }
  if options.fixedWidth > 0, type.isText || type.isBinary || type.name == "sql_variant" {
    return min(options.fixedWidth, type.displayWidth)
  }
  return type.name == "sql_variant" ? 256 : type.displayWidth
}

/// Line ends and other control characters inside a cell.
private func cleaned(_ text: String, _ mode: Int?) -> String {
  guard let mode, text.contains(where: { $0.isControl }) else { return text }
  var result: String = ""
  var wasControl = false
  for character: Character in text {
    if !character.isControl {
      result.append(character)
      wasControl = false
      continue
    }
    if mode == 1 || (mode == 2 && !wasControl) { result.append(" ") }
    wasControl = true
  }
  return result
}

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.allSatisfy { $0.value < 32 || $0.value == 127 } }
}

/// A compact table for a query window: columns as wide as what they hold.
public func windowText(_ set: ResultSet) -> String {
  var widths: [Int] = set.columns.map { max(1, $0.name.count) }
  for row: [SqlValue] in set.rows {
    for (index, cell) in row.enumerated() {
      widths[index] = max(widths[index], trimmedEnd(cell.display(as: set.columns[index].type)).count)
    }
  }
  func padded(_ cell: String, _ index: Int, _ right: Bool) -> String {
    let padding: String = String(repeating: " ", count: max(0, widths[index] - cell.count))
    return right ? padding + cell : cell + padding
  }
  var lines: [String] = []
  lines.append(set.columns.enumerated().map { padded($1.name, $0, false) }.joined(separator: " "))
  lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: " "))
  for row: [SqlValue] in set.rows {
    lines.append(
      row.enumerated().map {
        padded(trimmedEnd($1.display(as: set.columns[$0].type)), $0, set.columns[$0].type.isNumeric)
      }
      .joined(separator: " "))
  }
  return lines.map(trimmedEnd).joined(separator: "\n")
}

func trimmedEnd(_ text: String) -> String {
  var result: Substring = text[...]
  while result.last == " " { result.removeLast() }
  return String(result)
}

private func wrapped(_ line: String, at width: Int) -> [String] {
  guard line.count > width else { return [line] }
  var parts: [String] = []
  var rest: Substring = line[...]
  while !rest.isEmpty {
    parts.append(String(rest.prefix(width)))
    rest = rest.dropFirst(width)
  }
  return parts
}
