import CoreCmdlets
import Foundation
import PowerShellRuntime
import Testing

/// The pages under docs/cmdlets are those that the declarations make.
@Suite struct CmdletPagesTests {
  @Test func pagesAreCurrent() throws {
    let pages = CmdletPages.make(SessionCmdlets.all)
    let folder = Program.root + "/docs/cmdlets"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }.sorted()
    #expect(files == pages.map { $0.name })
    for page in pages {
      let text = (try? String(contentsOfFile: "\(folder)/\(page.name)", encoding: .utf8)) ?? ""
      #expect(text == page.text, "\(page.name) is not what scripts/cmdlet-pages writes now")
    }
  }
}
