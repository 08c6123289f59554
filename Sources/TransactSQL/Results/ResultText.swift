/// How result sets become text, with sqlcmd's switches.
public struct ResultTextOptions: Sendable {
  public var separator = " "
  public var stripsTrailing = false
  public var hasHeadings = true
  public var widthMax = 0
  public init() {}
}

/// - Source: sql-server.md 1.5.
public func resultText(_ set: ResultSet, _ options: ResultTextOptions = ResultTextOptions()) -> String {
  var lines: [String] = []
  let widths: [Int] = set.columns.map { max($0.name.count, min($0.type.displayWidth, 256)) }
  func line(_ cells: [String], _ isNumber: (Int) -> Bool) -> String {
    var parts: [String] = []
    for (index, cell) in cells.enumerated() {
      if options.stripsTrailing {
        parts.append(trimmedEnd(cell))
        continue
      }
      let width: Int = widths[index]
      let text: String = cell.count > width && set.columns[index].type.isNumeric == false ? String(cell.prefix(width)) : cell
      let padding: String = String(repeating: " ", count: max(0, width - text.count))
      parts.append(isNumber(index) ? padding + text : text + padding)
    }
    return parts.joined(separator: options.separator)
  }
  if options.hasHeadings {
    lines.append(line(set.columns.map(\.name), { _ in false }))
    let dashes: [String] = set.columns.indices.map { index in
      String(repeating: "-", count: options.stripsTrailing ? max(set.columns[index].name.count, 0) : widths[index])
    }
    lines.append(dashes.joined(separator: options.separator))
  }
  for row: [SqlValue] in set.rows {
    lines.append(line(row.map(\.display), { set.columns[$0].type.isNumeric }))
  }
  if options.widthMax > 8 { lines = lines.flatMap { wrapped($0, at: options.widthMax) } }
  return lines.joined(separator: "\n")
}

/// A compact table for a query window: columns as wide as what they hold.
public func windowText(_ set: ResultSet) -> String {
  var widths: [Int] = set.columns.map { max(1, $0.name.count) }
  for row: [SqlValue] in set.rows {
    for (index, cell) in row.enumerated() { widths[index] = max(widths[index], trimmedEnd(cell.display).count) }
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
      row.enumerated().map { padded(trimmedEnd($1.display), $0, set.columns[$0].type.isNumeric) }
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
