import Foundation

/// The host and who works on it, as file headers name them.
enum HostFacts {
  static var user: String { NSUserName() }
  static var machine: String { String(ProcessInfo.processInfo.hostName.prefix { $0 != "." }) }
  static var processId: Int { Int(ProcessInfo.processInfo.processIdentifier) }
  static var system: String {
    var facts = utsname()
    uname(&facts)
    return withUnsafeBytes(of: facts.release) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
