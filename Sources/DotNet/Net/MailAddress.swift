/// `System.Net.Mail.MailAddress`: `casey@litwareinc.com`, `"Casey" <casey@litwareinc.com>`.
public final class MailAddress: NetObject {
  let user: String
  let host: String
  let displayName: String

  init(_ user: String, _ host: String, _ displayName: String) {
    self.user = user
    self.host = host
    self.displayName = displayName
  }

  static func parse(_ text: String) -> MailAddress? {
    var address = text.trimmingWhitespace
    var name = ""
    if address.hasSuffix(">") {
      guard let open = address.lastIndex(of: "<") else { return nil }
      name = String(address[..<open]).trimmingWhitespace
      address = String(address[address.index(after: open)...].dropLast()).trimmingWhitespace
      if name.hasPrefix("\""), name.hasSuffix("\""), name.count > 1 { name = String(name.dropFirst().dropLast()) }
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2, isUser(parts[0]), isHost(parts[1]) else { return nil }
    return MailAddress(parts[0], parts[1], name)
  }

  private static func isUser(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix(".") && !text.hasSuffix(".") && !text.contains("..")
      && text.utf8.allSatisfy { $0 > 127 || WebText.isAlphanumeric($0) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0) }
  }

  private static func isHost(_ text: String) -> Bool {
    if text.hasPrefix("["), text.hasSuffix("]") { return true }
    return !text.isEmpty && !text.hasPrefix(".") && !text.hasSuffix(".") && !text.contains("..")
      && text.utf8.allSatisfy { $0 > 127 || WebText.isAlphanumeric($0) || "-._".utf8.contains($0) }
  }

  var address: String { "\(user)@\(host)" }
  var text: String { displayName.isEmpty ? address : "\"\(displayName)\" <\(address)>" }
  public override var netType: NetType { .mailAddress }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(text) }
  public override func equals(_ other: Value) -> Bool {
    guard let mail = other.object as? MailAddress else { return false }
    return mail.address.lowercased() == address.lowercased()
  }
  public override var netHash: Int { address.lowercased().hashValue }
}

extension NetType {
  nonisolated(unsafe) public static let mailAddress: NetType = {
    let type = NetType("System.Net.Mail.MailAddress", base: .object, define: defineMailAddress)
    type.assembly = "System.Net.Mail"
    return type
  }()
}

private func defineMailAddress(_ t: NetType) {
  func mail(_ value: Value) throws -> MailAddress { try cast(value.base) }
  func made(_ a: Arguments) throws -> MailAddress {
    if a[0].isNull { throw NetException.argumentNull("address") }
    if a.string(0).isEmpty { throw NetException.argument("The value cannot be an empty string.", "address") }
    guard let made = MailAddress.parse(a.string(0).text) else {
      throw NetException.format("The specified string is not in the form required for an e-mail address.")
    }
    return made
  }
  t.constructor("(string address)") { _, a, _ in .object(try made(a)) }
  t.constructor("(string address, string displayName)") { _, a, _ in
    let plain = try made(a)
    return .object(MailAddress(plain.user, plain.host, a.string(1).isEmpty ? plain.displayName : a.string(1).text))
  }
  t.property("string DisplayName") { this, _ in .text(try mail(this).displayName) }
  t.property("string User") { this, _ in .text(try mail(this).user) }
  t.property("string Host") { this, _ in .text(try mail(this).host) }
  t.property("string Address") { this, _ in .text(try mail(this).address) }
  t.method("bool Equals(System.Object value)") { this, a, _ in .bool(try mail(this).equals(a[0].base)) }
  t.method("int GetHashCode()") { this, _, _ in .int32(stableHash(PSString(try mail(this).address))) }
  t.method("string ToString()") { this, _, _ in .text(try mail(this).text) }
  t.staticMethod("bool TryCreate(string address, [ref] mailaddress result)") { _, a, _ in
    let made = a[0].isNull ? nil : MailAddress.parse(a.string(0).text)
    a.setReference(1, made.map { .object($0) } ?? .null)
    return .bool(made != nil)
  }
}
