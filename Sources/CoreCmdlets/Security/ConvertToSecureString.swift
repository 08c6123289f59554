import DotNet
import PowerShellRuntime

/// `ConvertTo-SecureString`: makes a secure string of text, plain or encrypted.
struct ConvertToSecureString: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertTo-SecureString", defaultParameterSet: "Secure", outputTypes: ["System.Security.SecureString"],
    synopsis: "Makes a secure string of text, plain or encrypted.",
    examples: [
      CmdletExample(
        "(ConvertTo-SecureString 'secret' -AsPlainText).Length",
        output: "6"),
      CmdletExample(
        "$key = [byte[]](1..16)\n$text = ConvertTo-SecureString 'secret' -AsPlainText | ConvertFrom-SecureString -Key $key\nConvertTo-SecureString $text -Key $key | ConvertFrom-SecureString -AsPlainText",
        output: "secret")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("String", \.string, mandatory: true, position: 0, pipeline: true, help: "The plain or encrypted text to protect."),
    .init(
      "SecureKey", \.secureKey, sets: ["Secure"], position: 1, type: .named(cmdlet: "securestring"), help: "The key as a secure string."),
    .init("AsPlainText", \.asPlainText, sets: ["PlainText"], position: 1, help: "The text as it is read."),
    .init("Force", \.force, sets: ["PlainText"], position: 2, help: "Goes ahead where the command would otherwise refuse."),
    .init("Key", \.key, sets: ["Open"], type: .named(cmdlet: "byte[]"), help: "The key: 16, 24 or 32 bytes."),
  ] }

  var string: String?
  var secureKey: Value = .void
  var asPlainText = false
  var force = false
  var key: [Value]?

  mutating func process(_ run: CommandRuntime) throws {
    let text = string ?? ""
    if asPlainText {
      try run.write(.object(SecureString(text)))
      return
    }
    do {
      let key = try SecureStringText.key(key, secureKey, run)
      try run.write(.object(SecureString(try SecureStringText.read(text, key: key))))
    } catch let failure as SecureStringText.Failure {
      throw run.terminating(failure.exceptionType, failure.message, id: "ImportSecureString_\(failure.id)", .InvalidArgument)
    }
  }
}
