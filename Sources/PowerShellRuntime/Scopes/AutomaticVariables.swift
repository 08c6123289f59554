import DotNet
import Foundation

/// The variables a fresh session has.
/// - Source: `../shared/reference/powershell/variables.tsv`
enum AutomaticVariables {
  nonisolated(unsafe) private(set) static var names: Set<Name> = []

  static func define(in global: Frame) {
    let context = global.context
    func add(_ name: String, _ value: Value, _ options: ScopedItemOptions = [], _ compute: (() -> Value)? = nil) {
      let variable = PSVariable(Name(name), value, options: options)
      variable.compute = compute
      if case .object(let object) = value, let member = object as? EnumValue, name.hasSuffix("Preference") {
        variable.attributes = [TypeConstraint.shared(member.type)]
      }
      global.install(variable)
      names.insert(Name(name))
      if options.contains(.allScope) { context.allScopeNames.insert(Name(name)) }
    }
    add("true", .bool(true), [.constant, .allScope])
    add("false", .bool(false), [.constant, .allScope])
    add("null", .null)
    add("?", .bool(true), [.readOnly, .allScope]) { [unowned(unsafe) context] in .bool(context.lastSucceeded) }
    add("Error", .object(context.errorList), [.constant])
    add("ErrorActionPreference", preference("Continue"))
    add("WarningPreference", preference("Continue"))
    add("VerbosePreference", preference("SilentlyContinue"))
    add("DebugPreference", preference("SilentlyContinue"))
    add("InformationPreference", preference("SilentlyContinue"))
    add("ProgressPreference", preference("Continue"))
    add("ConfirmPreference", .text("High"))
    if let confirm = NetType.named("System.Management.Automation.ConfirmImpact") { add("ConfirmPreference", .object(EnumValue(confirm, 3))) }
    add("WhatIfPreference", .bool(false))
    add("ErrorView", .text("ConciseView"))
    if let view = NetType.named("System.Management.Automation.ErrorView"), let member = view.enumMembers.first(where: { $0.name == "ConciseView" }) {
      add("ErrorView", .object(EnumValue(view, member.value)))
    }
    add("FormatEnumerationLimit", .int32(4))
    add("MaximumHistoryCount", .int32(4096))
    add("NestedPromptLevel", .int32(0))
    add("OutputEncoding", .null)
    add("PSDefaultParameterValues", .object(NetDictionary(type: .defaultParameterDictionary)))
    (global.ownVariable("PSDefaultParameterValues"))?.attributes = [DefaultValuesVariable()]
    add("PSEmailServer", .text(""))
    add("PSNativeCommandArgumentPassing", .text("Windows"))
    add("PSNativeCommandUseErrorActionPreference", .bool(false))
    add("PSSessionApplicationName", .text("wsman"))
    add("PSSessionConfigurationName", .text("http://schemas.microsoft.com/powershell/Microsoft.PowerShell"))
    add("HOME", .text(Environment.get("HOME") ?? "/"), [.readOnly, .allScope])
    add("PID", .int32(getpid()), [.constant, .allScope])
    add("PSEdition", .text("Core"), [.constant, .allScope])
    add("ShellId", .text("Microsoft.PowerShell"), [.constant, .allScope])
    add("PSHOME", .text("/opt/microsoft/powershell/7"), [.constant, .allScope])
    add("IsLinux", .bool(true), [.constant, .allScope])
    add("IsWindows", .bool(false), [.constant, .allScope])
    add("IsMacOS", .bool(false), [.constant, .allScope])
    add("IsCoreCLR", .bool(true), [.constant, .allScope])
    add("EnabledExperimentalFeatures", .object(NetList([], type: .arrayList)), [.constant, .allScope])
    add("PSCulture", .text("en-US"), [.readOnly, .allScope]) { [unowned(unsafe) context] in .text(context.culture.name) }
    add("PSUICulture", .text("en-US"), [.readOnly, .allScope]) { [unowned(unsafe) context] in .text(context.uiCulture.name) }
    add("PWD", .null, [.allScope]) { [unowned(unsafe) context] in context.currentLocation?() ?? .text(FileManager.default.currentDirectoryPath) }
    add("Host", .object(HostObject(.host, context)), [.constant, .allScope])
    add("ExecutionContext", .object(EngineIntrinsics(context)), [.constant, .allScope])
    add("PSVersionTable", .object(versionTable()), [.constant, .allScope])
    add("PROFILE", .text(""))
    add("MyInvocation", .object(InvocationInfo(command: nil, invocationName: "", position: nil)))
    add("input", .object(NetEnumerator([])))
    add("args", .array([]))
    add("StackTrace", .text(""))
    add("^", .null)
    add("$", .null)
  }

  private static func preference(_ name: String) -> Value {
    guard let type = NetType.named("System.Management.Automation.ActionPreference"),
      let member = type.enumMembers.first(where: { $0.name == name })
    else { return .text(name) }
    return .object(EnumValue(type, member.value))
  }

  private static func versionTable() -> NetDictionary {
    let table = NetDictionary(type: .hashtable)
    func version(_ text: String, _ type: String = "System.Version") -> Value {
      guard let found = NetType.named(type), let parse = found.member("Parse")?.methods.first(where: { $0.isStatic && $0.parameters.count == 1 }),
        let made = try? [Value.text(text)].withUnsafeBufferPointer({ try parse.body(.object(found), Arguments($0), NoContext.shared) })
      else { return .text(text) }
      return made
    }
    table["PSVersion"] = version("7.6.5", "System.Management.Automation.SemanticVersion")
    table["PSEdition"] = .text("Core")
    table["GitCommitId"] = .text("7.6.5")
    table["OS"] = .text("Linux")
    table["Platform"] = .text("Unix")
    table["PSCompatibleVersions"] = .array(["1.0", "2.0", "3.0", "4.0", "5.0", "5.1.10032.0", "6.0.0", "7.0.0"].map { version($0) })
    table["PSRemotingProtocolVersion"] = version("2.3")
    table["SerializationVersion"] = version("1.1.0.1")
    table["WSManStackVersion"] = version("3.0")
    return table
  }
}

/// `$ExecutionContext`.
public final class EngineIntrinsics: NetObject {
  @Unretained public private(set) var context: ExecutionContext
  init(_ context: ExecutionContext) { self.context = context }
  public override var netType: NetType { .engineIntrinsics }
}

extension NetType {
  nonisolated(unsafe) public static let engineIntrinsics = NetType(
    "System.Management.Automation.EngineIntrinsics", base: .object, define: defineEngineIntrinsics)
}
