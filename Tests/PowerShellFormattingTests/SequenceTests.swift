import DotNet
import Testing

@testable import PowerShellFormatting

/// Format data as it goes from a Format- command to the screen: its order, its streams, and when it is seen.
struct SequenceTests {
  private func packets(_ objects: [Value], _ request: FormatRequest = FormatRequest(.table)) throws -> [FormatInfoData] {
    var packets: [FormatInfoData] = []
    let formatter = ObjectFormatter(request, PlainContext(), ViewStore()) { packets.append($0) }
    for value in objects { try formatter.write(value) }
    try formatter.finish()
    return packets
  }

  @Test func wrongOrderIsRefused() throws {
    let sent = try packets([object(["A": .int(1)])])
    #expect(sent.count == 5)
    for wrong in [Array(sent.reversed()), Array(sent.dropFirst(2)), [sent[0], sent[2]]] {
      let manager = OutputManager(TextOutput(columns: 80, isPlain: true))
      #expect(throws: FormatSequenceError.self) { for packet in wrong { try manager.write(packet) } }
    }
    let manager = OutputManager(TextOutput(columns: 80, isPlain: true))
    for packet in sent + sent { try manager.write(packet) }
  }

  @Test func theMistakeNamesTheCommand() throws {
    let sent = try packets([object(["A": .int(1)])])
    let manager = OutputManager(TextOutput(columns: 80, isPlain: true))
    do {
      try manager.write(sent[0])
      try manager.write(sent[2])
      Issue.record("taken")
    } catch let error as FormatSequenceError {
      #expect(error.message.contains("FormatEntryData"))
      #expect(error.message.contains("\"format-table\""))
    }
  }

  @Test func mergedErrorsLeaveTheOutput() throws {
    var output = ""
    var errors: [String] = []
    let screen = ClosureOutput(columns: 80, isPlain: true) { text, stream in
      if stream == .error { errors.append(text) }
    } _: {
      output += $0
    }
    let manager = OutputManager(screen)
    try manager.write(FormatEntryData(.text("before"), isOutOfBand: true))
    try manager.write(FormatEntryData(.text("failed"), isOutOfBand: true, stream: .error))
    try manager.write(FormatEntryData(.text("after"), isOutOfBand: true))
    manager.finish()
    #expect(output == "before\nafter\n")
    #expect(errors == ["failed"])
  }

  @Test func firstRowsOfALongTableAreSeenAtOnce() throws {
    var clock: UInt64 = 0
    var seen = ""
    let screen = ClosureOutput(columns: 80, isPlain: true) { seen += $0 }
    let manager = OutputManager(screen, now: { clock })
    let formatter = ObjectFormatter(FormatRequest(.table), PlainContext(), ViewStore()) { try manager.write($0) }
    try formatter.write(object(["A": .int(1)]))
    #expect(!seen.contains("1"))
    clock = 400_000_000
    try formatter.write(object(["A": .int(2)]))
    #expect(seen.contains("1\n2\n"))
    try formatter.write(object(["A": .int(3)]))
    #expect(seen.hasSuffix("3\n"))
  }

  @Test func wideViewsOfNothingShareTheLine() throws {
    var request = FormatRequest(.wide)
    request.isAutoSized = true
    let text = try rendered([object(["A": .text("")])], width: 20, request)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false)[1].count == 11)
  }

  @Test func unlimitedLinesWrapTablesOnly() throws {
    let long = String(repeating: "word ", count: 40)
    let output = TextOutput(columns: LineOutput.unlimited, tableColumns: 30, isPlain: true)
    let view = DefaultOutput(output, PlainContext(), ViewStore())
    try view.write(object(["A": .text(long)]))
    try view.finish()
    #expect(output.take().split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 30 })
    let formatter = ObjectFormatter(FormatRequest(.list), PlainContext(), ViewStore()) { try view.write(.object($0)) }
    try formatter.write(object(["A": .text(long)]))
    try formatter.finish()
    try view.finish()
    #expect(output.take().contains(long))
  }

  @Test func stringsKeepTheirEscapesInStringsOnly() {
    let text = TextOutput(columns: 80, isPlain: true)
    text.writeRaw("\u{1b}[1mx")
    text.writeLine("\u{1b}[1my")
    #expect(text.take() == "\u{1b}[1mx\ny\n")
    var shown = ""
    let screen = ClosureOutput(columns: 80, isPlain: true) { shown += $0 }
    screen.writeRaw("\u{1b}[1mx")
    screen.flush()
    #expect(shown == "x\n")
  }
}
