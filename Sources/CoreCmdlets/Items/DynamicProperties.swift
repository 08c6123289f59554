import DotNet
import PowerShellRuntime

/// Properties that are made and removed item by item: those of the registry. No provider of this session has them.
/// - Source: `IDynamicPropertyCmdletProvider`
enum DynamicProperties {
  /// - Throws: what a provider without them answers; before that, that the item is not there.
  static func refuse(_ paths: [String], literal: [String], _ run: CommandRuntime) throws {
    try ItemSelection(paths, literal).forEach(run) { _ in
      throw ItemFailure(
        "System.Management.Automation.PSNotSupportedException", Messages.text("SessionStateStrings", "IDynamicPropertyCmdletProvider_NotSupported"),
        id: "NotSupported", .NotImplemented, terminating: true)
    }
  }
}
