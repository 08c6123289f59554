import Testing

@testable import ClusterModel

@Suite struct SpeedTests {
  @Test func worldStartsQuickly() {
    let clock = ContinuousClock()
    let taken = clock.measure { _ = Cluster.litware() }
    print("litware: \(taken)")
    #expect(taken < .seconds(5))
  }
}
