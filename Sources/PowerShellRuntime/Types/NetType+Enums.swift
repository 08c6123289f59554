import DotNet

/// The enums of `System.Management.Automation` that scripts name.
extension NetType {
  static func automationEnum(_ name: String, _ members: [(String, Int64)], flags: Bool = false) -> NetType {
    let type = NetType("System.Management.Automation.\(name)", .enum, base: .enum)
    type.enumMembers = members.map { (name: $0.0, value: $0.1) }
    type.isFlags = flags
    type.underlying = .int32
    type.assembly = "System.Management.Automation"
    return type
  }
  private static func counted(_ names: [String]) -> [(String, Int64)] { names.enumerated().map { ($0.element, Int64($0.offset)) } }

  nonisolated(unsafe) public static let actionPreference = automationEnum(
    "ActionPreference", counted(ActionPreference.allCases.map { "\($0)" }))
  nonisolated(unsafe) public static let errorCategory = automationEnum("ErrorCategory", counted(ErrorCategory.allCases.map { "\($0)" }))
  nonisolated(unsafe) public static let confirmImpact = automationEnum("ConfirmImpact", counted(["None", "Low", "Medium", "High"]))
  nonisolated(unsafe) public static let errorView = automationEnum(
    "ErrorView", counted(["NormalView", "CategoryView", "ConciseView", "DetailedView"]))
  nonisolated(unsafe) public static let moduleType = automationEnum(
    "ModuleType", counted(["Script", "Binary", "Manifest", "Cim", "Workflow"]))
  nonisolated(unsafe) public static let commandOrigin = automationEnum("CommandOrigin", counted(["Runspace", "Internal"]))
  nonisolated(unsafe) public static let shouldProcessReason = automationEnum("ShouldProcessReason", counted(["None", "WhatIf"]), flags: true)
  nonisolated(unsafe) public static let sessionStateEntryVisibility = automationEnum("SessionStateEntryVisibility", counted(["Public", "Private"]))
  nonisolated(unsafe) public static let validateRangeKind = automationEnum(
    "ValidateRangeKind", counted(["Positive", "NonNegative", "Negative", "NonPositive"]))
  nonisolated(unsafe) public static let commandTypes = automationEnum(
    "CommandTypes",
    [
      ("Alias", 1), ("Function", 2), ("Filter", 4), ("Cmdlet", 8), ("ExternalScript", 16), ("Application", 32), ("Script", 64),
      ("Configuration", 256), ("All", 383),
    ], flags: true)
  nonisolated(unsafe) public static let scopedItemOptions = automationEnum(
    "ScopedItemOptions",
    [("None", 0), ("ReadOnly", 1), ("Constant", 2), ("Private", 4), ("AllScope", 8), ("Unspecified", 16)], flags: true)

  static let enumTypes: [() -> NetType] = [
    { .actionPreference }, { .errorCategory }, { .confirmImpact }, { .errorView }, { .moduleType }, { .commandOrigin },
    { .commandTypes }, { .scopedItemOptions }, { .validateRangeKind }, { .shouldProcessReason }, { .sessionStateEntryVisibility },
  ]

  /// Makes the run time's own types known to scripts. Called once when the first session is made.
  static func registerCommandTypes() {
    ExceptionTypes.register()
    for make in enumTypes {
      let type = make()
      TypeRegistry.register(type.fullName) { type }
    }
    for type in [errorRecord, invocationInfo, scriptBlock, switchParameter, sessionState, psModuleInfo, commandInfo, aliasInfo] {
      TypeRegistry.register(type.fullName) { type }
    }
    for type in [functionInfo, filterInfo, cmdletInfo, externalScriptInfo, applicationInfo] {
      TypeRegistry.register(type.fullName) { type }
    }
  }
}
