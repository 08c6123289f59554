import PowerShellRuntime
extension CommandRuntime {
  func writeError(_ record: ErrorRecord) throws {}
  func writeVerbose(_ text: String) throws {}
}
