import DotNet
import PowerShellRuntime

/// Text as `Out-File` and `>` write it: objects formatted as on the screen, in a file.
final class OutFileWriter {
  init(_ path: String, literal: Bool, append: Bool, encoding: Value, commandName: String, _ run: CommandRuntime) throws {}
  func write(_ value: Value) throws {}
  func close() throws {}
}
