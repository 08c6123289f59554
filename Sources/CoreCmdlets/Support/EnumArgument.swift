import DotNet
import PowerShellRuntime

/// The value of a parameter whose type is an enum.
struct EnumArgument: ParameterValue {
  let raw: Int64
  let text: String
  static var parameterType: NetType { .object }
  static func from(_ value: Value) -> EnumArgument? {
    if case .object(let object) = value.base, let member = object as? EnumValue {
      return EnumArgument(raw: member.raw, text: member.text)
    }
    if let number = value.integer { return EnumArgument(raw: Int64(number), text: String(number)) }
    if let text = value.stringIfString?.text { return EnumArgument(raw: -1, text: text) }
    return nil
  }
  func `is`(_ name: String) -> Bool { CaseFolding.equal(text, name) }
}

extension NetType {
  /// The type of a parameter by PowerShell's name for it; a bare name for classes that are not here.
  static func named(cmdlet name: String) -> NetType {
    guard let type = TypeRegistry.find(name), !PlatformTypes.isFormless(type) else { return .nameOnly(name) }
    return type
  }

  /// An enum that only cmdlets' parameters use.
  static func cmdletEnum(_ fullName: String) -> NetType {
    CmdletEnums.registerOnce()
    return TypeRegistry.find(fullName) ?? .string
  }
}

/// The enums of cmdlets' parameters, a row each: the full name, then its members in order (`name=value` where they do not count up).
/// - Source: `reference/powershell/cmdlets.json`, the documentation of each type.
enum CmdletEnums {
  nonisolated(unsafe) private static var isRegistered = false

  /// Adds those the platform does not know by itself.
  static func registerOnce() {
    guard !isRegistered else { return }
    isRegistered = true
    for line in table.tableRows {
      let parts = line.split(separator: " ").map { String($0) }
      guard let name = parts.first, TypeRegistry.find(name) == nil else { continue }
      let isFlags = parts.contains("[Flags]")
      let type = NetType(name, .enum, base: .enum)
      type.assembly = "System.Management.Automation"
      type.underlying = .int32
      type.isFlags = isFlags
      var next: Int64 = 0
      for part in parts.dropFirst() where part != "[Flags]" {
        let pair = part.split(separator: "=")
        if pair.count == 2 { next = Int64(pair[1]) ?? next }
        type.enumMembers.append((name: String(pair[0]), value: next))
        next += 1
      }
      TypeRegistry.register(name) { type }
    }
  }

  private static let table = """
    System.Management.Automation.PSMemberTypes [Flags] AliasProperty=1 CodeProperty=2 Property=4 NoteProperty=8 ScriptProperty=16 PropertySet=32 Method=64 CodeMethod=128 ScriptMethod=256 ParameterizedProperty=512 MemberSet=1024 Event=2048 Dynamic=4096 InferredProperty=8192 Properties=8255 Methods=448 All=16383
    System.Management.Automation.PSMemberViewTypes [Flags] Extended=1 Adapted=2 Base=4 All=7
    Microsoft.PowerShell.Commands.Language CSharp
    Microsoft.PowerShell.Commands.OutputAssemblyType Library ConsoleApplication WindowsApplication
    Microsoft.PowerShell.Commands.JsonDateKind Default Local Utc Offset String
    Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind Never Always AsNeeded
    Newtonsoft.Json.StringEscapeHandling Default EscapeNonAscii EscapeHtml
    System.Management.Automation.Configuration.ConfigScope AllUsers CurrentUser
    System.Management.Automation.Runspaces.AuthenticationMechanism Default Basic Negotiate NegotiateWithImplicitCredential Credssp Digest Kerberos
    Microsoft.PowerShell.Commands.ExportAliasFormat Csv Script
    System.Management.Automation.CommandTypes [Flags] Alias=1 Function=2 Filter=4 Cmdlet=8 ExternalScript=16 Application=32 Script=64 Configuration=256 All=383
    Microsoft.PowerShell.Commands.DisplayHintType Date Time DateTime
    Microsoft.PowerShell.ExecutionPolicyScope Process CurrentUser LocalMachine UserPolicy MachinePolicy
    Microsoft.PowerShell.ExecutionPolicy Unrestricted RemoteSigned AllSigned Restricted Bypass Undefined
    System.Management.Automation.JobState NotStarted Running Completed Failed Stopped Blocked Suspended Disconnected Suspending Stopping AtBreakpoint
    Microsoft.PowerShell.Commands.SessionFilterState All Opened Disconnected Closed Broken
    System.Management.Automation.Subsystem.SubsystemKind [Flags] CommandPredictor=1 CrossPlatformDsc=2 FeedbackProvider=4
    Microsoft.PowerShell.Commands.WebAuthenticationType None Basic Bearer OAuth
    Microsoft.PowerShell.Commands.WebSslProtocol [Flags] Default=0 Tls12=3072 Tls=3072 Tls11=3072 Tls13=12288
    Microsoft.PowerShell.Commands.WebRequestMethod Default Get Head Post Put Delete Trace Options Merge Patch
    System.Management.Automation.ScopedItemOptions [Flags] None=0 ReadOnly=1 Constant=2 Private=4 AllScope=8 Unspecified=16
    System.Reflection.ProcessorArchitecture None MSIL X86 IA64 Amd64 Arm
    System.Management.Automation.Remoting.SessionType Empty RestrictedRemoteServer Default
    System.Management.Automation.PSLanguageMode FullLanguage RestrictedLanguage NoLanguage ConstrainedLanguage
    System.Management.Automation.SessionStateEntryVisibility Public Private
    Microsoft.PowerShell.Commands.UpdateHelpScope CurrentUser AllUsers
    System.Net.Mail.DeliveryNotificationOptions [Flags] None=0 OnSuccess=1 OnFailure=2 Delay=4 Never=134217728
    System.Net.Mail.MailPriority Normal Low High
    System.Management.Automation.VariableAccessMode Read Write ReadWrite
    System.Management.Automation.PSTraceSourceOptions [Flags] None=0 Constructor=1 Dispose=2 Finalizer=4 Method=8 Property=16 Delegates=32 Events=64 Exception=128 Lock=256 Error=512 Errors=640 Warning=1024 Verbose=2048 WriteLine=4096 Data=6167 Scope=8192 ExecutionFlow=8303 Assert=16384 All=32767
    System.Diagnostics.TraceOptions [Flags] None=0 LogicalOperationStack=1 DateTime=2 Timestamp=4 ProcessId=8 ThreadId=16 Callstack=32
    System.Diagnostics.ProcessWindowStyle Normal Hidden Minimized Maximized
    Microsoft.PowerShell.Commands.TestPathType Any Container Leaf
    System.Management.Automation.ErrorCategory NotSpecified OpenError CloseError DeviceError DeadlockDetected InvalidArgument InvalidData InvalidOperation InvalidResult InvalidType MetadataError NotImplemented NotInstalled ObjectNotFound OperationStopped OperationTimeout SyntaxError ParserError PermissionDenied ResourceBusy ResourceExists ResourceUnavailable ReadError WriteError FromStdErr SecurityError ProtocolError ConnectionError AuthenticationError LimitsExceeded QuotaExceeded NotEnabled
    System.ConsoleColor Black DarkBlue DarkGreen DarkCyan DarkRed DarkMagenta DarkYellow Gray DarkGray Blue Green Cyan Red Magenta Yellow White
    """
}
