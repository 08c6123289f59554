import DotNet

/// The enums of `System.Management.Automation` that the run time itself names; their members are rows of `DotNet`'s table.
extension NetType {
  static func automation(_ name: String) -> NetType { NetType.named("System.Management.Automation.\(name)") ?? .object }
  nonisolated(unsafe) public static let actionPreference = automation("ActionPreference")
  nonisolated(unsafe) public static let errorCategory = automation("ErrorCategory")
  nonisolated(unsafe) public static let confirmImpact = automation("ConfirmImpact")
  nonisolated(unsafe) public static let errorView = automation("ErrorView")
  nonisolated(unsafe) public static let moduleType = automation("ModuleType")
  nonisolated(unsafe) public static let commandOrigin = automation("CommandOrigin")
  nonisolated(unsafe) public static let commandTypes = automation("CommandTypes")
  nonisolated(unsafe) public static let scopedItemOptions = automation("ScopedItemOptions")

  /// Makes the run time's own types known to scripts. Called when the first session is made.
  public static func registerCommandTypes() {
    DotNet.ExceptionTypes.makeErrorRecord = { exception in
      let parent = ExceptionObject(type: ExceptionTypes.automation("ParentContainsErrorRecordException"), message: exception.message)
      // The session state's exceptions know their record, and so do the language's own errors; what `throw` raised is asked for one that
      // says nothing.
      guard let made = exception.record as? ErrorRecord, !made.wasThrown else {
        return .object(ErrorRecord(parent, id: exception.type.name, .NotSpecified))
      }
      let isSessionState = ExceptionTypes.automation("SessionStateException").isAssignable(from: exception.type)
      return .object(isSessionState ? ErrorRecord(parent, id: made.errorId, made.categoryInfo, target: made.target) : made)
    }
    registerCredentialTypes()
    ChoiceDescription.register()
    func add(_ type: NetType) { TypeRegistry.register(type.fullName) { type } }
    add(.errorRecord)
    add(.invocationInfo)
    add(ErrorDetails.type)
    add(ErrorCategoryInfo.type)
    add(.scriptBlock)
    add(.switchParameter)
    add(.sessionState)
    add(.psModuleInfo)
    add(.commandInfo)
    add(.aliasInfo)
    add(.functionInfo)
    add(.filterInfo)
    add(.cmdletInfo)
    add(.externalScriptInfo)
    add(.scriptInfo)
    add(.applicationInfo)
    AttributeObject.register()
  }
}
