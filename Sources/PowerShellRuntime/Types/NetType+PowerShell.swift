import DotNet

/// The types of `System.Management.Automation` that the run time itself names; their members are rows in files beside their code.
extension NetType {
  nonisolated(unsafe) public static let errorRecord = NetType("System.Management.Automation.ErrorRecord", base: .object, define: defineErrorRecord)
  nonisolated(unsafe) public static let invocationInfo = NetType("System.Management.Automation.InvocationInfo", base: .object, define: defineInvocationInfo)
  nonisolated(unsafe) public static let scriptBlock = NetType("System.Management.Automation.ScriptBlock", base: .object, define: defineScriptBlock)
  nonisolated(unsafe) public static let switchParameter = NetType("System.Management.Automation.SwitchParameter", .struct, base: .valueType, define: defineSwitchParameter)
  nonisolated(unsafe) public static let sessionState = NetType("System.Management.Automation.SessionState", base: .object)
  nonisolated(unsafe) public static let psModuleInfo = NetType("System.Management.Automation.PSModuleInfo", base: .object, define: definePSModuleInfo)
  nonisolated(unsafe) public static let commandInfo = NetType("System.Management.Automation.CommandInfo", base: .object, define: defineCommandInfo)
  nonisolated(unsafe) public static let aliasInfo = NetType("System.Management.Automation.AliasInfo", base: .commandInfo, define: defineAliasInfo)
  nonisolated(unsafe) public static let functionInfo = NetType("System.Management.Automation.FunctionInfo", base: .commandInfo, define: defineFunctionInfo)
  nonisolated(unsafe) public static let filterInfo = NetType("System.Management.Automation.FilterInfo", base: .functionInfo)
  nonisolated(unsafe) public static let cmdletInfo = NetType("System.Management.Automation.CmdletInfo", base: .commandInfo, define: defineVerbAndNoun)
  nonisolated(unsafe) public static let externalScriptInfo = NetType("System.Management.Automation.ExternalScriptInfo", base: .commandInfo, define: defineExternalScriptInfo)
  nonisolated(unsafe) public static let scriptInfo = NetType("System.Management.Automation.ScriptInfo", base: .commandInfo) { type in
    type.property("scriptblock ScriptBlock") { this, _ in (this.base.object as? BlockInfo).map { .object($0.scriptBlock) } ?? .null }
    type.property("string Definition") { this, _ in (this.base.object as? BlockInfo).map { .text($0.scriptBlock.sourceText) } ?? .null }
  }
  nonisolated(unsafe) public static let applicationInfo = NetType("System.Management.Automation.ApplicationInfo", base: .commandInfo)

  static func commandInfo(_ type: CommandInfo.CommandType) -> NetType {
    switch type {
    case .Alias: .aliasInfo
    case .Function, .Configuration: .functionInfo
    case .Filter: .filterInfo
    case .Cmdlet: .cmdletInfo
    case .ExternalScript: .externalScriptInfo
    case .Script: .scriptInfo
    case .Application: .applicationInfo
    }
  }
}
