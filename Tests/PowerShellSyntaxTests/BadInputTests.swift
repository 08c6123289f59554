import Foundation
import PowerShellSyntax
import SourceText
import Testing

@Suite struct BadInputTests {
  @Test(arguments: [
    "(", "{", "@(", "$(", "@{a=", "if(1){", "\"$(", "!", "-not ", "[int]", "[a[", "$a[", "$a.b(", "try {", "function f {", ", ",
    "1 ? 2 : ", "{[a(", "param(", "$a=", "1+", "& ",
  ])
  func nestingWithoutEndIsAnErrorAndNoCrash(_ opening: String) {
    let result: ParseResult = Parser.parseInput(String(repeating: opening, count: 100_000))
    #expect(!result.errors.isEmpty)
  }

  @Test func deepNestingSaysThatTheScriptIsTooComplicated() {
    let depth: Int = Parser.depthMax + 1
    let code: String = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    #expect(Parser.parseInput(code).errors.map { $0.errorId } == ["ScriptTooComplicated"])
  }

  @Test func modestNestingIsNoError() {
    let code: String = String(repeating: "(", count: 80) + "1" + String(repeating: ")", count: 80)
    #expect(Parser.parseInput(code).errors.isEmpty)
  }

  /// Mixed bytes that are no text in any encoding.
  @Test(arguments: [
    [0xFF, 0xFE, 0x41], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0, 0, 0, 0], [0xEF, 0xBB, 0xBF],
    [0x22, 0x24, 0x28, 0xFF], [0x60], [0x24], [0x40, 0x22, 0x0A], [0x3C, 0x23],
  ] as [[UInt8]])
  func anyBytesAreAScript(_ bytes: [UInt8]) {
    let result: ParseResult = Parser.parseInput(SourceFile(bytes: bytes), collectTokens: true)
    #expect(result.tokens.last?.kind == .endOfInput)
  }

  /// Inputs that once failed, each in a file of its own.
  @Test func foundInputsParse() throws {
    let folder: URL = TestFiles.folder.appendingPathComponent("Found")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let bytes: [UInt8] = [UInt8](try Data(contentsOf: file))
      _ = Parser.parseInput(SourceFile(bytes: bytes), collectTokens: true)
    }
  }

  @Test func unpairedSurrogatesByEscapeAreKept() throws {
    let result: ParseResult = Parser.parseInput("\"`u{D800}x\"")
    let string = result.ast.findAll { $0 is StringConstantExpressionAst }.first as? StringConstantExpressionAst
    #expect(string?.valueUnits == [0xD800, 0x78])
  }

  @Test func utf16IsReadWithAndWithoutMark() {
    let text: String = "'äöü'"
    var bytes: [UInt8] = []
    for unit in "'abc'".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(SourceFile(bytes: bytes).text == "'abc'")
    #expect(SourceFile(bytes: [0xFF, 0xFE] + bytes).text == "'abc'")
    #expect(SourceFile(bytes: Array(text.utf8)).text == text)
  }
}
