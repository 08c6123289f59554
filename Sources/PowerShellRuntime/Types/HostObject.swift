import DotNet

/// `$Host`: the program that hosts the session, with its screen and keyboard.
/// - Source: `System.Management.Automation.Internal.Host.InternalHost`, `PSHostUserInterface`, `PSHostRawUserInterface`
final class HostObject: NetObject {
  enum Part { case host, userInterface, rawInterface }
  let part: Part
  @Unretained private(set) var context: ExecutionContext
  var title = "Standby"

  init(_ part: Part, _ context: ExecutionContext) {
    self.part = part
    self.context = context
  }

  override var netType: NetType {
    switch part {
    case .host: HostObject.hostType
    case .userInterface: HostObject.interfaceType
    case .rawInterface: HostObject.rawType
    }
  }

  private(set) lazy var child: Value = .object(HostObject(part == .host ? .userInterface : .rawInterface, context))
  private(set) lazy var instanceId: Value = .object(NetGuid.random())

  private static func own(_ this: Value) throws -> HostObject {
    guard let object = this.base.object as? HostObject else { throw NetException("System.InvalidCastException", "Not a host.") }
    return object
  }

  nonisolated(unsafe) private static let hostType = NetType("System.Management.Automation.Internal.Host.InternalHost", base: .object) { type in
    type.property("string Name") { this, _ in .text(try own(this).context.host.name) }
    type.property("version Version") { _, _ in LanguagePrimitives.version("7.6.5") }
    type.property("guid InstanceId") { this, _ in try own(this).instanceId }
    type.property("System.Management.Automation.Host.PSHostUserInterface UI") { this, _ in try own(this).child }
    type.property("cultureinfo CurrentCulture") { this, _ in .object(try own(this).context.culture) }
    type.property("cultureinfo CurrentUICulture") { this, _ in .object(try own(this).context.uiCulture) }
    type.property("psobject PrivateData") { _, _ in .object(PSCustomObject()) }
    type.property("bool DebuggerEnabled") { _, _ in .bool(false) } set: { _, _, _ in }
    type.property("bool IsRunspacePushed") { _, _ in .bool(false) }
    type.property("runspace Runspace") { this, _ in .object(RunspaceObject.of(try own(this).context)) }
    type.method("void SetShouldExit(int exitCode)") { this, a, _ in
      try own(this).context.host.setExit(code: a.int(0))
      return .void
    }
    for name in ["EnterNestedPrompt", "ExitNestedPrompt", "NotifyBeginApplication", "NotifyEndApplication"] {
      type.method("void \(name)()") { _, _, _ in .void }
    }
  }

  nonisolated(unsafe) private static let interfaceType = NetType(
    "System.Management.Automation.Internal.Host.InternalHostUserInterface", base: .object
  ) { type in
    type.property("System.Management.Automation.Host.PSHostRawUserInterface RawUI") { this, _ in try own(this).child }
    type.property("bool SupportsVirtualTerminal") { this, _ in .bool(try own(this).context.host.supportsVirtualTerminal) }
    func line(_ name: String, _ prefix: String, _ end: String) {
      type.method("void \(name)(string value)") { this, a, context in
        try own(this).context.showText(prefix + context.toString(a[0]).text + end)
        return .void
      }
    }
    line("Write", "", "")
    line("WriteLine", "", "\n")
    line("WriteDebugLine", "DEBUG: ", "\n")
    line("WriteVerboseLine", "VERBOSE: ", "\n")
    line("WriteWarningLine", "WARNING: ", "\n")
    type.method("void WriteErrorLine(string value)") { this, a, context in
      try own(this).context.host.writeError(context.toString(a[0]).text + "\n")
      return .void
    }
    type.method("void WriteLine()") { this, _, _ in
      try own(this).context.showText("\n")
      return .void
    }
    func read(_ context: ExecutionContext, secure: Bool) throws -> String {
      guard context.host.canAsk else {
        throw NetException(
          "System.Management.Automation.PSInvalidOperationException",
          Messages.text("ConsoleHostUserInterfaceStrings", "ReadFailsOnNonInteractiveFlag"))
      }
      return try context.host.readLine(prompt: "", secure: secure) ?? ""
    }
    type.method("string ReadLine()") { this, _, _ in .text(try read(own(this).context, secure: false)) }
    type.method("securestring ReadLineAsSecureString()") { this, _, _ in .object(SecureString(try read(own(this).context, secure: true))) }
    type.method("pscredential PromptForCredential(string caption, string message, string userName, string targetName)") { this, a, _ in
      .object(try own(this).context.askForCredential(a[2].isNull ? "" : a.string(2).text, message: a[1].isNull ? nil : a.string(1).text))
    }
    type.method("int PromptForChoice(string caption, string message, System.Object choices, int defaultChoice)") { this, a, context in
      let session = try own(this).context
      let choices = try Enumeration.elements(a[2], session).map { value -> HostChoice in
        if let choice = value.base.object as? ChoiceDescription { return HostChoice(choice.label, choice.help) }
        return HostChoice(context.toString(value).text)
      }
      return .int(try session.promptForChoice(a.string(0).text, a.string(1).text, choices, defaultChoice: a.int(3)))
    }
  }

  nonisolated(unsafe) private static let rawType = NetType(
    "System.Management.Automation.Internal.Host.InternalHostRawUserInterface", base: .object
  ) { type in
    func size(_ width: Int, _ height: Int) -> Value { .object(HostSize(width, height)) }
    type.property("System.Management.Automation.Host.Size WindowSize") { this, _ in
      let host = try own(this).context.host
      return size(host.windowWidth, host.windowHeight)
    } set: { _, _, _ in }
    type.property("System.Management.Automation.Host.Size BufferSize") { this, _ in
      let host = try own(this).context.host
      return size(host.windowWidth, host.windowHeight)
    } set: { _, _, _ in }
    type.property("System.Management.Automation.Host.Size MaxWindowSize") { this, _ in
      let host = try own(this).context.host
      return size(host.windowWidth, host.windowHeight)
    }
    type.property("string WindowTitle") { this, _ in .text(try own(this).title) } set: { this, value, context in
      try own(this).title = context.toString(value).text
    }
    for name in ["ForegroundColor", "BackgroundColor"] {
      type.property("System.ConsoleColor \(name)") { _, _ in
        .object(EnumValue(NetType.named("System.ConsoleColor") ?? .object, name == "ForegroundColor" ? 7 : 0))
      } set: { _, _, _ in }
    }
    type.property("int CursorSize") { _, _ in .int(25) } set: { _, _, _ in }
    type.property("bool KeyAvailable") { _, _ in .bool(false) }
    type.method("void FlushInputBuffer()") { _, _, _ in .void }
  }
}

/// `System.Management.Automation.Host.Size`
final class HostSize: NetObject {
  let width: Int
  let height: Int
  init(_ width: Int, _ height: Int) {
    self.width = width
    self.height = height
  }
  override var netType: NetType { HostSize.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString("\(width),\(height)") }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Host.Size", .struct, base: .valueType) { type in
    type.constructor("(int width, int height)") { _, a, _ in .object(HostSize(a.int(0), a.int(1))) }
    type.property("int Width") { this, _ in .int((this.base.object as? HostSize)?.width ?? 0) }
    type.property("int Height") { this, _ in .int((this.base.object as? HostSize)?.height ?? 0) }
  }
}

/// `System.Management.Automation.Host.Coordinates`
final class HostCoordinates: NetObject {
  var x: Int
  var y: Int
  init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }
  override var netType: NetType { HostCoordinates.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString("\(x),\(y)") }
  override func equals(_ other: Value) -> Bool {
    guard let other = other.base.object as? HostCoordinates else { return false }
    return x == other.x && y == other.y
  }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Host.Coordinates", .struct, base: .valueType) { type in
    func own(_ this: Value) -> HostCoordinates? { this.base.object as? HostCoordinates }
    type.constructor("()") { _, _, _ in .object(HostCoordinates(0, 0)) }
    type.constructor("(int x, int y)") { _, a, _ in .object(HostCoordinates(a.int(0), a.int(1))) }
    type.property("int X") { this, _ in .int(own(this)?.x ?? 0) } set: { this, value, _ in own(this)?.x = Int(value.integer ?? 0) }
    type.property("int Y") { this, _ in .int(own(this)?.y ?? 0) } set: { this, value, _ in own(this)?.y = Int(value.integer ?? 0) }
  }
}

/// `System.Management.Automation.Host.ChoiceDescription`
final class ChoiceDescription: NetObject {
  let label: String
  var help: String
  init(_ label: String, _ help: String) {
    self.label = label
    self.help = help
  }
  override var netType: NetType { ChoiceDescription.type }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Host.ChoiceDescription", base: .object) { type in
    type.constructor("(string label)") { _, a, _ in .object(ChoiceDescription(a.string(0).text, "")) }
    type.constructor("(string label, string helpMessage)") { _, a, _ in .object(ChoiceDescription(a.string(0).text, a.string(1).text)) }
    type.property("string Label") { this, _ in .text((this.base.object as? ChoiceDescription)?.label ?? "") }
    type.property("string HelpMessage") { this, _ in .text((this.base.object as? ChoiceDescription)?.help ?? "") } set: { this, value, context in
      (this.base.object as? ChoiceDescription)?.help = context.toString(value).text
    }
  }

  static func register() {
    for made in [type, HostSize.type, HostCoordinates.type] { TypeRegistry.register(made.fullName) { made } }
  }
}
