import Foundation
import Testing

/// Holds the members of our platform types against .NET's: what a type of the reference has and ours lacks must stand in
/// `Members/left-out.tsv` with the reason, and what stands there must be lacking.
@Suite struct MemberCompletenessTests {
  @Test func everyMemberIsThereOrLeftOutForAReason() throws {
    let reference = Program.root + "/../shared/reference/powershell/dotnet-members.tsv"
    guard FileManager.default.fileExists(atPath: reference) else {
      print("notice: ../shared/reference/powershell/dotnet-members.tsv is not there; members were not compared")
      return
    }
    let result = try Program.run(["-NoProfile", "-NonInteractive", "-File", Program.folder + "/Members/missing.ps1", reference])
    #expect(result.stderr.isEmpty, "\(result.stderr)")
    let missing = Set(result.stdout.split(separator: "\n").map(String.init))
    let table = try String(contentsOfFile: Program.folder + "/Members/left-out.tsv", encoding: .utf8)
    var leftOut: Set<String> = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t").map(String.init)
      try #require(columns.count == 3, "\(line)")
      for member in columns[1].split(separator: " ") { leftOut.insert("\(columns[0]) \(member)") }
    }
    #expect(missing.subtracting(leftOut).isEmpty, "lacking without a reason: \(missing.subtracting(leftOut).sorted().joined(separator: ", "))")
    #expect(leftOut.subtracting(missing).isEmpty, "listed as left out but there: \(leftOut.subtracting(missing).sorted().joined(separator: ", "))")
  }
}
