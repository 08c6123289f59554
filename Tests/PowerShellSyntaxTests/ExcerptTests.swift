import SourceText
import Testing

@Suite struct ExcerptTests {
  @Test func aLongLineIsCutBehindTheError() {
    let code: String = "Set-CsPersistentChatState -Identiy 'atl-cs-001.litwareinc.com' -PoolState FailedOver"
    let extent = ScriptExtent(SourceFile(code), 26, 34)
    #expect(
      extent.excerpt()
        == "+ Set-CsPersistentChatState -Identiy 'atl-cs-001.litwareinc.com' -PoolS …\n+                           ~~~~~~~~")
  }

  @Test func theEndOfTheLineGetsOneMark() {
    #expect(ScriptExtent(SourceFile("1 +"), 3, 3).excerpt() == "+ 1 +\n+    ~")
  }

  @Test func anErrorFarToTheRightShowsWhatIsBeforeIt() {
    let code: String = String(repeating: "a", count: 100) + " b"
    let lines: [Substring] = ScriptExtent(SourceFile(code), 101, 102).excerpt().split(separator: "\n")
    #expect(lines[0].hasPrefix("+ … a") && lines[0].hasSuffix("a b"))
    #expect(lines[0].count == 2 + 2 + 69)
    #expect(lines[1].hasSuffix("~") && lines[1].count == lines[0].count)
  }

  @Test func linesEndAfterEachKindOfLineEnd() {
    let source = SourceFile("a\r\nb\rc\nd")
    #expect((1...5).map { source.line($0) } == ["a", "b", "c", "d", ""])
    #expect(source.position(of: 3) == (2, 1))
  }
}
