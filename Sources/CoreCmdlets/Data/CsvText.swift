import DotNet
import PowerShellRuntime

/// Writes rows of delimited text.
struct CsvWriter {
  enum Quoting { case never, always, asNeeded }
  let delimiter: String
  let quoting: Quoting
  /// Columns always quoted (`-QuoteFields`); nil where `quoting` decides.
  let quoted: Set<Name>?

  func header(_ names: [String]) -> String { line(names.map { $0 }, names) }

  func line(_ fields: [String?], _ names: [String]) -> String {
    var text = ""
    for (n, field) in fields.enumerated() {
      if n > 0 { text += delimiter }
      guard let field else { continue }
      append(field, n < names.count ? names[n] : "", to: &text)
    }
    return text
  }

  private func append(_ field: String, _ name: String, to text: inout String) {
    let mustQuote: Bool
    if let quoted {
      mustQuote = quoted.contains(Name(name))
    } else {
      switch quoting {
      case .always: mustQuote = true
      case .never: mustQuote = false
      case .asNeeded: mustQuote = field.contains(delimiter) || field.utf8.contains { $0 == 0x22 || $0 == 10 || $0 == 13 }
      }
    }
    guard mustQuote else {
      text += field
      return
    }
    text += "\""
    if field.utf8.contains(0x22) {
      for character in field.unicodeScalars {
        if character == "\"" { text += "\"" }
        text.unicodeScalars.append(character)
      }
    } else {
      text += field
    }
    text += "\""
  }
}

/// Reads delimited text piece by piece: fields may span lines, so a reader is given lines until a row is whole.
struct CsvReader {
  let delimiter: UInt8
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var isInQuotes = false
  /// Whether the last field of the last row stood in quotes: it is there, though it may be empty.
  private(set) var endedQuoted = false

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Whether a quoted field is still open.
  var isOpen: Bool { isInQuotes }

  /// Takes one line; gives the row when it is complete.
  mutating func feed(_ line: String) -> [String]? {
    var line = line
    let isSimple: Bool = !isInQuotes && line.withUTF8 { !$0.contains(0x22) }
    endedQuoted = false
    if isSimple {
      return line.withUTF8 { split($0) }
    }
    var bytes = Array(line.utf8)[...]
    if isInQuotes { field.append(10) }
    var isFieldStart = !isInQuotes && field.isEmpty
    var wasQuoted = isInQuotes
    while let byte = bytes.popFirst() {
      if isInQuotes {
        if byte == 0x22 {
          if bytes.first == 0x22 {
            field.append(0x22)
            bytes.removeFirst()
          } else {
            isInQuotes = false
          }
        } else {
          field.append(byte)
        }
      } else if byte == delimiter {
        finish()
        isFieldStart = true
        wasQuoted = false
        continue
      } else if byte == 0x22, isFieldStart {
        isInQuotes = true
        wasQuoted = true
      } else if isFieldStart, byte == 32 || byte == 9 {
        // Blanks before a quoted field do not belong to it.
        if bytes.drop(while: { $0 == 32 || $0 == 9 }).first == 0x22 { continue }
        field.append(byte)
        continue
      } else if wasQuoted, byte == 32 || byte == 9 {
        continue
      } else {
        field.append(byte)
      }
      isFieldStart = false
    }
    if isInQuotes { return nil }
    endedQuoted = wasQuoted
    finish()
    defer { fields = [] }
    return fields
  }

  private func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var row: [String] = []
    var start = 0
    for n in 0..<bytes.count where bytes[n] == delimiter {
      row.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<n]), as: UTF8.self))
      start = n + 1
    }
    row.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]), as: UTF8.self))
    return row
  }

  private mutating func finish() {
    fields.append(String(decoding: field, as: UTF8.self))
    field = []
  }

  /// What is left at the end of the text, the closing quote missing.
  mutating func rest() -> [String]? {
    guard isInQuotes else { return nil }
    isInQuotes = false
    finish()
    defer { fields = [] }
    return fields
  }
}

/// Makes objects of rows: the first row is the header.
struct CsvObjects {
  private var reader: CsvReader
  private var names: [String]
  private var shape: PSShape?
  private var typeName: String?
  private var isFirst = true
  /// A name that `-Header` gives twice.
  private let repeated: String?

  init(delimiter: UInt8, header: [String]?) {
    reader = CsvReader(delimiter: delimiter)
    names = header ?? []
    var seen: Set<Name> = []
    repeated = names.first { !seen.insert(Name($0)).inserted }
    if header != nil { shape = PSShape(names) }
  }

  private static let fieldsMark = "#Fields: "

  /// - Parameter endsText: nothing follows the line, not even its end: an empty last field is then missing.
  mutating func feed(_ line: String, endsText: Bool = false, _ run: CommandRuntime) throws {
    if !reader.isOpen {
      if isFirst, line.hasPrefix("#TYPE ") {
        typeName = String(line.dropFirst(6))
        return
      }
      if shape == nil, line.hasPrefix("#") {
        // A web server's log names its fields so.
        if line.hasPrefix(CsvObjects.fieldsMark), let row = reader.feed(String(line.dropFirst(CsvObjects.fieldsMark.count))) { try makeHeader(row, run) }
        return
      }
      if line.isEmpty { return }
    }
    isFirst = false
    if let row = reader.feed(line) { try take(row, endsText, run) }
  }

  mutating func finish(_ run: CommandRuntime) throws {
    if let row = reader.rest() { try take(row, true, run) }
  }

  private mutating func take(_ row: [String], _ endsText: Bool, _ run: CommandRuntime) throws {
    guard let shape else {
      try makeHeader(row, run)
      return
    }
    // A row of one empty field is a blank line.
    let given = endsText && row.last?.isEmpty == true && !reader.endedQuoted ? row.dropLast() : row[...]
    if given.isEmpty || (given.count == 1 && given[given.startIndex].isEmpty) { return }
    if let repeated { throw CsvObjects.alreadyPresent(repeated, run) }
    var slots: [Value] = []
    slots.reserveCapacity(names.count)
    for n in 0..<names.count { slots.append(n < given.count ? .text(row[n]) : .null) }
    let object = PSCustomObject(shape: shape, slots: slots)
    if let typeName {
      let extended = ExtendedMembers()
      extended.typeNames = [typeName, "CSV:\(typeName)"]
      object.extended = extended
    }
    try run.write(.object(object))
  }

  private static func alreadyPresent(_ name: String, _ run: CommandRuntime) -> TerminatingError {
    run.terminating(
      "System.Management.Automation.ExtendedTypeSystemException", "The member \"\(name)\" is already present.",
      id: "AlreadyPresentPSMemberInfoInternalCollectionAdd", .NotSpecified)
  }

  private mutating func makeHeader(_ row: [String], _ run: CommandRuntime) throws {
    var row = row
    while row.count > 1, row.last?.isEmpty == true { row.removeLast() }
    var wasUnnamed = false
    var seen: Set<Name> = []
    for (n, name) in row.enumerated() {
      if name.isEmpty {
        wasUnnamed = true
        row[n] = "H\(n)"
      }
      if !seen.insert(Name(row[n])).inserted {
        throw CsvObjects.alreadyPresent(row[n], run)
      }
    }
    if wasUnnamed {
      try run.writeWarning(
        "One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing headers.")
    }
    names = row
    shape = PSShape(row)
  }
}
