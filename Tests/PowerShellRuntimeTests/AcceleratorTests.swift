import DotNet
import Testing

@testable import PowerShellSyntax

/// The parser and the platform each need the accelerators and neither may import the other: their tables must not drift apart.
@Suite struct AcceleratorTests {
  @Test func parserAndPlatformKnowTheSameAccelerators() {
    let known = TypeRegistry.allAccelerators
    #expect(known.count > 90)
    for (name, fullName) in known {
      #expect(KnownTypes.fullName(name.lowercased())?.lowercased() == fullName.lowercased(), "\(name)")
    }
  }
}
