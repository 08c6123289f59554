import ClusterModel
import Foundation
import Testing

@testable import TransactSQL

/// A world that has run for two hours, made once.
let standardWorld: Cluster = Cluster.litware()

private let folder: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
  "Transcripts")

/// Runs a transcript: `PS> ` lines are commands, `n> ` lines what is typed into sqlcmd, `#` lines remarks; the rest is
/// what must come out. STANDBY_UPDATE_TRANSCRIPTS=1 rewrites the files for review in the diff.
private final class TranscriptRunner {
  let session = ClusterSession(cluster: standardWorld)
  var files: [String: String] = [:]
  var actual: String = ""
  private var lines: [String]
  private var place = 0

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func run() -> String {
    while place < lines.count {
      let line: String = lines[place]
      place += 1
      if line.hasPrefix("#") {
        actual += line + "\n"
      } else if line.hasPrefix("PS> ") {
        actual += line + "\n"
        perform(words(String(line.dropFirst(4))))
      }
    }
    return actual
  }

  private func perform(_ words: [String]) {
    switch words.first {
    case "sqlcmd": sqlcmd(Array(words.dropFirst()))
    case "advance": session.cluster.advance(bySeconds: Int(words[1]) ?? 0)
    case "fault": _ = try? session.cluster.startFault(words[1], target: words.count > 2 ? words[2] : nil)
    case "endfault": try? session.cluster.stopFault(words[1], target: words.count > 2 ? words[2] : nil)
    case "file": files[words[1]] = words[2].replacingOccurrences(of: "\\n", with: "\n")
    case "show": actual += (files[words[1]] ?? "no such file\n")
    case "account": session.account = words[1]
    default: actual += "unknown transcript command \(words)\n"
    }
  }

  private func sqlcmd(_ arguments: [String]) {
    let host = SqlcmdHost(
      readLine: { prompt in
        // The next typed line is the next line of the transcript that looks like one, before the next command.
        while self.place < self.lines.count, !self.lines[self.place].hasPrefix("PS> ") {
          let line: String = self.lines[self.place]
          let digits: Substring = line.prefix { $0.isNumber }
          self.place += 1
          guard !digits.isEmpty,
            line.dropFirst(digits.count).hasPrefix("> ") || line.dropFirst(digits.count) == ">"
          else { continue }
          let typed: String = String(line.dropFirst(digits.count + 2))
          self.actual += (prompt + typed).trimmingEnd() + "\n"
          return typed
        }
        return nil
      }, write: { self.actual += $0.trimmingLineEnds() }, readFile: { self.files[$0] },
      writeFile: { name, text in
        self.files[name] = text
        return true
      }, environment: ["COMPUTERNAME": "DAL-ADM-001"])
    let code: Int32 = SqlcmdProgram(session, host: host).run(arguments)
    if code != 0 { actual += "(exit code \(code))\n" }
  }

  /// Words as a shell splits them: double and single quotes group, backslashes are letters.
  private func words(_ line: String) -> [String] {
    var found: [String] = []
    var current: String = ""
    var quote: Character?
    var isWord = false
    for character: Character in line {
      if let open: Character = quote {
        if character == open { quote = nil } else { current.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isWord = true
      } else if character == " " {
        if isWord { found.append(current) }
        current = ""
        isWord = false
      } else {
        current.append(character)
        isWord = true
      }
    }
    return isWord ? found + [current] : found
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text: Substring = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Blanks at the ends of lines are not kept in transcripts: editors lose them.
  fileprivate func trimmingLineEnds() -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmingEnd() }.joined(
      separator: "\n")
  }
}

private let transcripts: [String] =
  ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }
  .sorted()

@Test func transcriptsAreThere() { #expect(transcripts.count >= 10) }

@Test(arguments: transcripts)
func transcriptComesOutAsWritten(name: String) throws {
  let file: URL = folder.appendingPathComponent(name)
  let expected: String = try String(contentsOf: file, encoding: .utf8)
  let actual: String = TranscriptRunner(expected).run()
  if ProcessInfo.processInfo.environment["STANDBY_UPDATE_TRANSCRIPTS"] == "1" {
    try actual.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let want: [String] = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let got: [String] = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  for index: Int in 0..<max(want.count, got.count) {
    let (first, second): (String, String) = (
      index < want.count ? want[index] : "(end)", index < got.count ? got[index] : "(end)"
    )
    if first != second {
      Issue.record("\(name) line \(index + 1): expected \"\(first)\", got \"\(second)\"")
      return
    }
  }
}
