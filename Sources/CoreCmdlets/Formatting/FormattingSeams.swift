import DotNet
import PowerShellRuntime

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

// What the formatter asks of the run time beyond what other cmdlets do.

extension ExecutionContext {
  /// The visible properties; none where the object cannot say.
  func visibleProperties(of value: Value) -> [PropertyView] { (try? propertyList(of: value)) ?? [] }

  /// `DefaultDisplayPropertySet` of the type data; nil without one.
  func displayPropertySet(of value: Value) -> [String]? { nil }
  func displayProperty(of value: Value) -> String? { nil }

  /// The names in a property set of the object.
  func propertySetMembers(_ name: Name, of value: Value) -> [String]? { nil }

  /// The record as the error view in force shows it.
  func errorText(of record: ErrorRecord) -> String { record.message }
}

extension SessionFormatting {
  /// `NO_COLOR` in the environment turns colours off.
  static var wantsNoColor: Bool { getenv("NO_COLOR") != nil }
}
