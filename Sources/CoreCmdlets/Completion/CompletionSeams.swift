import DotNet
import Foundation
import PowerShellRuntime

extension ExecutionContext {
  /// The names of the variables that the session's scopes hold.
  func sessionVariableNames() -> [String] { visibleVariables.map { $0.name } }
}

/// The names in the host's environment.
enum HostEnvironment {
  static var names: [String] { ProcessInfo.processInfo.environment.keys.sorted() }
}
