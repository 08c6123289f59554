import Foundation
import Testing

/// The repository's root, found from this file's own place in it.
let repositoryRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Test func topLevelHoldsOnlyWhatTheHouseAllows() throws {
  let allowed: Set<String> = [
    "Package.swift", "Sources", "Tests", "scripts", "grammar", "docs", "README.md", "LICENSE", ".ci", ".gitignore",
    ".git", ".build",
  ]
  let found = try FileManager.default.contentsOfDirectory(atPath: repositoryRoot.path)
  #expect(Set(found).subtracting(allowed).filter { !$0.hasPrefix(".build") && $0 != ".swiftpm" }.isEmpty)
}
