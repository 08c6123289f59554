/// `System.Globalization.CultureInfo`: a name and the number, date and text conventions behind it.
public final class Culture: NetObject {
  public let name: String
  public init(_ name: String) { self.name = name }
  nonisolated(unsafe) public static let invariant = Culture("")
  public override var netType: NetType { .cultureInfo }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(name) }
}
