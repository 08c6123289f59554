/// What the format cmdlets say they write.
enum FormatOutput {
  static let types: [String] = ["FormatStartData", "FormatEntryData", "FormatEndData", "GroupStartData", "GroupEndData"]
    .map { "Microsoft.PowerShell.Commands.Internal.Format.\($0)" }
}
