import CoreCmdlets
import Foundation
import PowerShellRuntime
import Testing

/// Every example of every cmdlet's help: what it says is printed is what the program prints.
@Suite struct ExampleTests {
  @Test func everyCmdletHasTwoExamples() {
    for cmdlet in SessionCmdlets.all { #expect(cmdlet.declaration.examples.count >= 2, "\(cmdlet.name)") }
  }

  @Test(arguments: SessionCmdlets.all.map { $0.name }) func examplesPrintWhatTheySay(name: String) throws {
    for example in SessionCmdlets.named(name)?.declaration.examples ?? [] {
      let result = try Program.run(script: example.code)
      #expect(
        Program.tidy(result.stdout + result.stderr) == Program.tidy(example.output),
        "\(name)\n\(example.code)\n--- the help says\n\(example.output)\n--- got\n\(result.stdout)\(result.stderr)")
    }
  }
}
