import Foundation
import Testing

@testable import LineEditing

@Suite struct CompletionMenuTests {
  @Test(arguments: [
    (["Get-CsPool", "Get-CsPersistentChatState"], "get-cs", "Get-CsP"),
    (["Get-CsPool", "get-cspoolfqdn"], "get", "Get-CsPool"),
    (["-Identity"], "-id", "-Identity"),
  ])
  func candidatesAgreeAsFarAsTheyDo(candidates: [String], typed: String, common: String) {
    #expect(CompletionMenu.commonPrefix(candidates, atLeast: typed) == common)
  }

  @Test func candidatesThatDoNotReachWhatWasTypedAgreeOnNothing() {
    #expect(CompletionMenu.commonPrefix(["'a b'", "c"], atLeast: "a") == nil)
  }

  @Test func columnsFillTheWindowDownwards() {
    let lines = CompletionMenu.lines(["alpha", "beta", "gamma", "delta", "eta"], width: 21)
    #expect(lines == ["alpha  gamma  eta", "beta   delta"])
  }

  @Test func aLongMenuSaysHowMuchItHides() {
    let lines = CompletionMenu.lines((1...50).map { "candidate\($0)" }, width: 15)
    #expect(lines.count == 21)
    #expect(lines.last == "… 30 more")
  }

  @Test func colourSequencesTakeNoRoomInAPrompt() {
    #expect(PromptText.marked("\u{1b}[32mPS\u{1b}[0m> ") == "\u{1}\u{1b}[32m\u{1}PS\u{1}\u{1b}[0m\u{1}> ")
  }
}

@Suite struct FileHistoryTests {
  @Test func commandsOfSeveralLinesComeBackWhole() throws {
    let path = NSTemporaryDirectory() + "standby-history-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let commands = ["kill 57", "if ($true) {\n  'C:\\new'\n}", "restore database mgc with recovery"]
    let history = FileHistory(path: path)
    for command in commands { history.append(command) }
    #expect(FileHistory(path: path).lines == commands)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func aMissingFileIsAnEmptyHistory() {
    #expect(FileHistory(path: "/nowhere/at/all").lines.isEmpty)
  }
}
