import DotNet
import PowerShellRuntime

/// `ConvertFrom-SecureString`: makes text of a secure string, encrypted or plain.
struct ConvertFromSecureString: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertFrom-SecureString", defaultParameterSet: "Secure", outputTypes: ["System.String"],
    synopsis: "Makes text of a secure string, encrypted or plain.",
    description: "Without a key the text is not encrypted, only written in hexadecimal: so does PowerShell where there is no Windows.",
    examples: [
      CmdletExample(
        "ConvertTo-SecureString 'ab' -AsPlainText | ConvertFrom-SecureString -AsPlainText",
        output: "ab"),
      CmdletExample(
        "ConvertTo-SecureString 'ab' -AsPlainText | ConvertFrom-SecureString",
        output: "61006200")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "SecureString", \.secureString, mandatory: true, position: 0, pipeline: true, type: .named(cmdlet: "securestring"), help: "The secure string to turn into text."),
    .init(
      "SecureKey", \.secureKey, sets: ["Secure"], position: 1, type: .named(cmdlet: "securestring"), help: "The key as a secure string."),
    .init("AsPlainText", \.asPlainText, sets: ["AsPlainText"], help: "The text as it is read."),
    .init("Key", \.key, sets: ["Open"], type: .named(cmdlet: "byte[]"), help: "The key: 16, 24 or 32 bytes."),
  ] }

  var secureString: Value = .void
  var secureKey: Value = .void
  var asPlainText = false
  var key: [Value]?

  mutating func process(_ run: CommandRuntime) throws {
    guard let secret = secureString.base.object as? SecureString else { return }
    if asPlainText {
      try run.write(.text(secret.text))
      return
    }
    do {
      let key = try SecureStringText.key(key, secureKey, run)
      try run.write(.text(try SecureStringText.write(secret.text, key: key)))
    } catch let failure as SecureStringText.Failure {
      throw run.terminating(failure.exceptionType, failure.message, id: "ExportSecureString_\(failure.id)", .InvalidArgument)
    }
  }
}
