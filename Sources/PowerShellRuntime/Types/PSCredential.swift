import DotNet

/// `PSCredential`: a user's name with a password that is not shown.
public final class PSCredential: NetObject {
  public let userName: String
  public let password: SecureString
  public init(_ userName: String, _ password: SecureString) {
    self.userName = userName
    self.password = password
  }
  public override var netType: NetType { .psCredential }

  /// Domain and user of `DOMAIN\user`; `user@domain` stays whole.
  var parts: (domain: String, user: String) {
    guard let cut = userName.firstIndex(of: "\\") else { return ("", userName) }
    return (String(userName[..<cut]), String(userName[userName.index(after: cut)...]))
  }
}

/// `System.Net.NetworkCredential`, which shows the password.
final class NetworkCredential: NetObject {
  var userName: String
  var password: String
  var domain: String
  init(_ userName: String, _ password: String, _ domain: String) {
    self.userName = userName
    self.password = password
    self.domain = domain
  }
  override var netType: NetType { .networkCredential }
}

extension NetType {
  nonisolated(unsafe) public static let psCredential = NetType("System.Management.Automation.PSCredential", base: .object) { type in
    func own(_ this: Value) throws -> PSCredential {
      guard let credential = this.base.object as? PSCredential else { throw NetException("System.InvalidCastException", "Not a credential.") }
      return credential
    }
    type.constructor("(string userName, securestring password)") { _, a, _ in
      let name = a[0].isNull ? "" : a.string(0).text
      if name.isEmpty {
        throw NetException(
          "System.Management.Automation.PSArgumentException",
          "Cannot process argument because the value of argument \"userName\" is not valid. Change the value of the \"userName\" argument and run the operation again.")
      }
      guard let password = a[1].base.object as? SecureString else { throw NetException.argumentNull("password") }
      return .object(PSCredential(name, password))
    }
    type.property("string UserName") { this, _ in .text(try own(this).userName) }
    type.property("securestring Password") { this, _ in .object(try own(this).password) }
    type.method("System.Net.NetworkCredential GetNetworkCredential()") { this, _, _ in
      let credential = try own(this)
      return .object(NetworkCredential(credential.parts.user, credential.password.text, credential.parts.domain))
    }
    type.staticProperty("pscredential Empty") { _, _ in .object(PSCredential("", SecureString(""))) }
  }

  nonisolated(unsafe) static let networkCredential = NetType("System.Net.NetworkCredential", base: .object) { type in
    func own(_ this: Value) throws -> NetworkCredential {
      guard let credential = this.base.object as? NetworkCredential else { throw NetException("System.InvalidCastException", "Not a credential.") }
      return credential
    }
    func password(_ value: Value) -> String { (value.base.object as? SecureString)?.text ?? value.stringIfString?.text ?? "" }
    type.constructor("()") { _, _, _ in .object(NetworkCredential("", "", "")) }
    type.constructor("(string userName, string password)") { _, a, _ in .object(NetworkCredential(a.string(0).text, password(a[1]), "")) }
    type.constructor("(string userName, securestring password)") { _, a, _ in .object(NetworkCredential(a.string(0).text, password(a[1]), "")) }
    type.constructor("(string userName, string password, string domain)") { _, a, _ in
      .object(NetworkCredential(a.string(0).text, password(a[1]), a.string(2).text))
    }
    type.property("string UserName", get: { this, _ in .text(try own(this).userName) }, set: { this, value, _ in
      try own(this).userName = value.stringIfString?.text ?? ""
    })
    type.property("string Password", get: { this, _ in .text(try own(this).password) }, set: { this, value, _ in
      try own(this).password = password(value)
    })
    type.property("securestring SecurePassword", get: { this, _ in .object(SecureString(try own(this).password)) }, set: { this, value, _ in
      try own(this).password = password(value)
    })
    type.property("string Domain", get: { this, _ in .text(try own(this).domain) }, set: { this, value, _ in
      try own(this).domain = value.stringIfString?.text ?? ""
    })
  }

  static func registerCredentialTypes() {
    for type in [NetType.psCredential, .networkCredential] { TypeRegistry.register(type.fullName) { type } }
  }
}

/// What `-Credential` takes besides a credential: a user's name, whose password is then asked for.
/// - Source: `CredentialAttribute`
enum CredentialArgument {
  static func read(_ value: Value, _ context: ExecutionContext) throws -> Value {
    guard let name = value.stringIfString?.text else { return value.base }
    return .object(try ask(name, message: nil, context))
  }

  /// - Throws: `PSInvalidOperationException` where nothing may be asked.
  static func ask(_ user: String, message: String?, _ context: ExecutionContext) throws -> PSCredential {
    guard context.host.canAsk else {
      throw NetException(
        "System.Management.Automation.PSInvalidOperationException",
        "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.")
    }
    context.showText("\nPowerShell credential request\n\(message ?? "Enter your credentials.")\n")
    var name = user
    if name.isEmpty { name = try context.host.readLine(prompt: "User: ", secure: false) ?? "" }
    let password = try context.host.readLine(prompt: "Password for user \(name): ", secure: true) ?? ""
    return PSCredential(name, SecureString(password))
  }
}

extension ExecutionContext {
  /// Asks the operator for a user's password, and for the name where it is empty.
  public func askForCredential(_ user: String, message: String?) throws -> PSCredential { try CredentialArgument.ask(user, message: message, self) }
}
