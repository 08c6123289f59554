import Foundation

/// The environment variables of the process.
public enum Environment {
  public static func get(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
  public static var names: [String] { ProcessInfo.processInfo.environment.keys.sorted() }
  public static func set(_ name: String, _ value: String?) {
    if let value { setenv(name, value, 1) } else { unsetenv(name) }
  }
}
