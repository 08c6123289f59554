import Foundation
import Testing

@testable import TransactSQL

/// Every message of the shared reference, word by word. Skipped where the reference is not at hand.
@Test func messagesAreTheReferences() throws {
  let root: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let file: URL = root.appendingPathComponent("../shared/reference/sql-messages.tsv").standardized
  guard let text: String = try? String(contentsOf: file, encoding: .utf8) else {
    print("notice: ../shared/reference/sql-messages.tsv is not there; the message table was not compared")
    return
  }
  var compared: Int = 0
  for line: Substring in text.split(separator: "\n").dropFirst() {
    let fields: [Substring] = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 3, let number = Int(fields[0]) else { continue }
    let row = try #require(MessageTable.row(number), "message \(number)")
    #expect(row.template == fields[2] && row.severity == Int(fields[1]), "message \(number)")
    compared += 1
  }
  #expect(compared > 500)
}

@Test func messagesAreInNumberOrderAndOnce() {
  let numbers: [Int] = MessageTable.rows.map(\.number)
  #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
}

/// Every number that the sources raise is in the table.
@Test func raisedMessagesHaveTexts() throws {
  let root: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder: URL = root.appendingPathComponent("Sources/TransactSQL")
  let files = try #require(FileManager.default.enumerator(atPath: folder.path))
  var found: Int = 0
  for case let file as String in files where file.hasSuffix(".swift") {
    let text: String = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    for lead: String in ["SqlFailure(", "MessageTable.message(", "say(", "failure(", "make("] {
      for part: Substring in text.split(separator: lead, omittingEmptySubsequences: false).dropFirst() {
        let digits: String = part.prefix { $0.isNumber || $0 == "_" }.filter(\.isNumber)
        let end: Character? = part.dropFirst(part.prefix { $0.isNumber || $0 == "_" }.count).first
        guard let number = Int(digits), number > 100, end == "," || end == ")" else { continue }
        found += 1
        #expect(MessageTable.row(number) != nil, "\(file) raises \(number)")
      }
    }
  }
  #expect(found > 150)
}

/// A refusal of the model fills its template: no argument is missing and none is left over.
@Test func refusalsFillTheirTemplates() throws {
  let root: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let file: URL = root.appendingPathComponent("Sources/TransactSQL/Messages/RefusalMessages.swift")
  let text: String = try String(contentsOf: file, encoding: .utf8)
  var found: Int = 0
  for part: Substring in text.split(separator: "make(").dropFirst() {
    let digits: String = part.prefix { $0.isNumber || $0 == "_" }.filter(\.isNumber)
    guard let number = Int(digits), let row: MessageTable.Row = MessageTable.row(number) else { continue }
    var arguments: Int = 0
    if let open: Substring.Index = part.firstIndex(of: "["), open < (part.firstIndex(of: ")") ?? part.endIndex) {
      var level: Int = 0
      arguments = 1
      for character: Character in part[part.index(after: open)...] {
        if character == "]" && level == 0 { break }
        if "([".contains(character) { level += 1 }
        if ")]".contains(character) { level -= 1 }
        if character == "," && level == 0 { arguments += 1 }
      }
    }
    found += 1
    #expect(arguments == MessageTable.argumentCount(row.template), "\(number): \(row.template)")
  }
  #expect(found > 70)
}

extension MessageTable {
  /// How many arguments a template takes: those that show in the text when each is a mark of its own.
  static func argumentCount(_ template: String) -> Int {
    let marks: [String] = (0..<12).map { "\u{E000}\($0)\u{E001}" }
    let filled: String = fill(template, marks)
    return marks.filter { filled.contains($0) }.count
  }
}
