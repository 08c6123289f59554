import DotNet
import PowerShellRuntime

/// How `ConvertTo-Csv` and `Export-Csv` write their lines.
struct CsvWritingParameters {
  var includeTypeInformation = false
  var noTypeInformation = false
  var quoteFields: [String]?
  var useQuotes: EnumArgument?
  var noHeader = false
  var useCulture = false

  static func declarations<C>(_ group: WritableKeyPath<C, CsvWritingParameters>) -> [ParameterDeclaration<C>] {
    [
      .init(
        "IncludeTypeInformation", group.appending(path: \.includeTypeInformation), aliases: ["ITI"], help: "Begins with a line #TYPE."),
      .init("NoTypeInformation", group.appending(path: \.noTypeInformation), aliases: ["NTI"], help: "The default; kept for old scripts."),
      .init("QuoteFields", group.appending(path: \.quoteFields), aliases: ["QF"], help: "The columns to put in quotes, and no others."),
      .init(
        "UseQuotes", group.appending(path: \.useQuotes), aliases: ["UQ"],
        type: .cmdletEnum("Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind"), help: "Always, AsNeeded or Never."),
      .init("NoHeader", group.appending(path: \.noHeader), help: "Leaves out the line of names."),
      .init(
        "UseCulture", group.appending(path: \.useCulture), sets: ["UseCulture"], help: "Separates fields with the culture's list separator."),
    ]
  }

  func writer(delimiter: Value, _ run: CommandRuntime) throws -> CsvWriter {
    try CsvOptions.writer(
      delimiter: delimiter, useCulture: useCulture, quoting: useQuotes, fields: quoteFields, includeType: includeTypeInformation,
      noType: noTypeInformation, run)
  }
}
