import DotNet
import PowerShellRuntime

/// `Get-Credential`: asks the operator for a name and a password.
struct GetCredential: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Credential", defaultParameterSet: "CredentialSet", outputTypes: ["System.Management.Automation.PSCredential"],
    synopsis: "Asks the operator for a name and a password.",
    examples: [
      CmdletExample(
        "try { Get-Credential casey } catch { $_.Exception.Message }",
        output: "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available."),
      CmdletExample(
        "$given = [pscredential]::new('casey', (ConvertTo-SecureString 'x' -AsPlainText))\n(Get-Credential $given).UserName",
        output: "casey")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Credential", \.credential, sets: ["CredentialSet"], position: 0, type: .named(cmdlet: "pscredential"), validate: [.notNull], help: "Another account; the providers here do not use it."),
    .init("Message", \.message, sets: ["MessageSet"], validate: [.notNullOrEmpty], help: "The text that goes with it."),
    .init("UserName", \.userName, sets: ["MessageSet"], position: 0, validate: [.notNullOrEmpty], help: "The user's name."),
    .init("Title", \.title, sets: ["MessageSet"], validate: [.notNullOrEmpty], help: "The title of the question."),
  ] }

  var credential: Value = .void
  var message: String?
  var userName: String?
  var title: String?

  mutating func begin(_ run: CommandRuntime) throws {
    if let given = credential.base.object as? PSCredential, !credential.isAbsent {
      try run.write(.object(given))
      return
    }
    do { try run.write(.object(try run.context.askForCredential(userName ?? "", message: message))) } catch let error as NetException {
      throw run.terminating(
        error.exception.type.fullName, error.exception.message, id: "InvalidOperation", .InvalidOperation)
    }
  }
}
