import DotNet
import Foundation

/// `System.Environment`: what scripts ask of the machine they run on. Variables and names are the host's; nothing is changed outside the process.
enum EnvironmentType {
  static func register() {
    let type = NetType("System.Environment", base: .object, define: define)
    type.isStatic = true
    type.isAbstract = true
    TypeRegistry.register(type.fullName) { type }
    OperatingSystem.register()
  }

  private static func define(_ type: NetType) {
    type.staticProperty("string NewLine") { _, _ in .text("\n") }
    type.staticProperty("string MachineName") { _, _ in .text(String(ProcessInfo.processInfo.hostName.prefix { $0 != "." })) }
    type.staticProperty("string UserName") { _, _ in .text(NSUserName()) }
    type.staticProperty("string UserDomainName") { _, _ in .text(String(ProcessInfo.processInfo.hostName.prefix { $0 != "." })) }
    type.staticProperty("string CurrentDirectory") { _, _ in .text(FileManager.default.currentDirectoryPath) }
    type.staticProperty("int ProcessorCount") { _, _ in .int32(Int32(ProcessInfo.processInfo.processorCount)) }
    type.staticProperty("int ProcessId") { _, _ in .int32(ProcessInfo.processInfo.processIdentifier) }
    type.staticProperty("bool Is64BitOperatingSystem") { _, _ in .bool(true) }
    type.staticProperty("bool Is64BitProcess") { _, _ in .bool(true) }
    type.staticProperty("string ProcessPath") { _, _ in .text(CommandLine.arguments.first ?? "") }
    type.staticProperty("bool IsPrivilegedProcess") { _, _ in .bool(NSUserName() == "root") }
    type.staticProperty("bool UserInteractive") { _, _ in .bool(true) }
    type.staticProperty("bool HasShutdownStarted") { _, _ in .bool(false) }
    type.staticProperty("int TickCount") { _, _ in .int32(Int32(truncatingIfNeeded: Int64(ProcessInfo.processInfo.systemUptime * 1000))) }
    type.staticProperty("long TickCount64") { _, _ in .int64(Int64(ProcessInfo.processInfo.systemUptime * 1000)) }
    type.staticProperty("int ExitCode", get: { _, _ in .int32(0) }, set: { _, _, _ in })
    type.staticProperty("version Version") { _, _ in LanguagePrimitives.version("10.0.0") }
    type.staticProperty("string CommandLine") { _, _ in .text(CommandLine.arguments.joined(separator: " ")) }
    type.staticMethod("string GetEnvironmentVariable(string variable)") { _, arguments, _ in
      Environment.get(arguments.string(0).text).map { .text($0) } ?? .null
    }
    type.staticMethod("string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)") { _, arguments, _ in
      Environment.get(arguments.string(0).text).map { .text($0) } ?? .null
    }
    type.staticMethod("void SetEnvironmentVariable(string variable, string value)") { _, arguments, _ in
      Environment.set(arguments.string(0).text, arguments[1].isNull ? nil : arguments.string(1).text)
      return .void
    }
    type.staticMethod("void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)") { _, arguments, _ in
      Environment.set(arguments.string(0).text, arguments[1].isNull ? nil : arguments.string(1).text)
      return .void
    }
    type.staticMethod("System.Collections.IDictionary GetEnvironmentVariables()") { _, _, _ in
      let all = NetDictionary(type: .hashtable, ignoresCase: false)
      for name in Environment.names { all[name] = .text(Environment.get(name) ?? "") }
      return .object(all)
    }
    type.staticProperty("System.OperatingSystem OSVersion") { _, _ in .object(OperatingSystem()) }
    type.staticProperty("int CurrentManagedThreadId") { _, _ in .int32(1) }
    type.staticProperty("string ProcessPath") { _, _ in .text(CommandLine.arguments.first ?? "") }
    type.staticProperty("string SystemDirectory") { _, _ in .text("") }
    type.staticProperty("int SystemPageSize") { _, _ in .int32(4096) }
    type.staticProperty("long WorkingSet") { _, _ in .int64(ProcessTypes.residentBytes()) }
    type.staticProperty("bool IsPrivilegedProcess") { _, _ in .bool(geteuid() == 0) }
    type.staticProperty("string StackTrace") { _, context in
      .text((context as? SessionDotNet)?.session.stackTraceText() ?? "")
    }
    type.staticMethod("string[] GetLogicalDrives()") { _, _, _ in .array([.text("/")], of: .string) }
    type.staticMethod("string GetFolderPath(System.Environment+SpecialFolder folder, System.Environment+SpecialFolderOption option)") {
      _, arguments, _ in .text(folder((arguments[0].object as? EnumValue)?.text ?? ""))
    }
    type.staticMethod("string[] GetCommandLineArgs()") { _, _, _ in .array(CommandLine.arguments.map { .text($0) }, of: .string) }
    type.staticMethod("string ExpandEnvironmentVariables(string name)") { _, arguments, _ in
      .text(expand(arguments.string(0).text))
    }
    type.staticMethod("string[] GetLogicalDrives()") { _, _, _ in .array([.text("/")], of: .string) }
    type.staticMethod("void FailFast(string message)") { _, _, _ in throw ControlSignal.exit(code: 134) }
    type.staticMethod("void Exit(int exitCode)") { _, arguments, _ in throw ControlSignal.exit(code: arguments.int(0)) }
    type.staticMethod("string GetFolderPath(System.Environment+SpecialFolder folder)") { _, arguments, _ in
      .text(folder((arguments[0].object as? EnumValue)?.text ?? ""))
    }
  }

  /// `%NAME%` by its value; a name that is not set stays as it stands.
  private static func expand(_ text: String) -> String {
    let parts = text.components(separatedBy: "%")
    guard parts.count > 2 else { return text }
    var result = parts[0]
    var index = 1
    while index < parts.count {
      if index + 1 < parts.count, let value = Environment.get(parts[index]) {
        result += value + parts[index + 1]
        index += 2
      } else {
        result += "%" + parts[index]
        index += 1
      }
    }
    return result
  }

  private static func folder(_ name: String) -> String {
    let home = Environment.get("HOME") ?? "/"
    switch name {
    case "UserProfile", "Personal", "MyDocuments": return home
    case "ApplicationData": return home + "/.config"
    case "LocalApplicationData": return home + "/.local/share"
    case "CommonApplicationData": return "/usr/share"
    default: return ""
    }
  }
}

/// `Environment.OSVersion`: the machine's own system.
final class OperatingSystem: NetObject {
  private var release: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "0.0.0.0" }
    let text = withUnsafeBytes(of: &name.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let numbers = text.prefix { $0.isNumber || $0 == "." }.split(separator: ".").prefix(3)
    return (numbers.map { String($0) } + Array(repeating: "0", count: max(0, 4 - numbers.count))).joined(separator: ".")
  }
  override var netType: NetType { OperatingSystem.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString("Unix \(release)") }

  nonisolated(unsafe) private static let type: NetType = {
    let type = NetType("System.OperatingSystem", base: .object) { type in
      type.property("System.PlatformID Platform") { _, _ in
        NetType.named("System.PlatformID").map { .object(EnumValue($0, 4)) } ?? .null
      }
      type.property("string ServicePack") { _, _ in .text("") }
      type.property("version Version") { this, _ in LanguagePrimitives.version((this.object as? OperatingSystem)?.release ?? "0.0") }
      type.property("string VersionString") { this, _ in .text("Unix \((this.object as? OperatingSystem)?.release ?? "")") }
      for (name, holds) in [("IsLinux", true), ("IsWindows", false), ("IsMacOS", false), ("IsAndroid", false), ("IsBrowser", false)] {
        type.staticMethod("bool \(name)()") { _, _, _ in .bool(holds) }
      }
    }
    return type
  }()
  static func register() { TypeRegistry.register("System.OperatingSystem") { type } }
}
