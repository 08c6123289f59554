import DotNet
import PowerShellFormatting
import PowerShellRuntime

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

// What the formatter asks of the run time beyond what other cmdlets do.

extension ExecutionContext {
  /// The visible properties; none where the object cannot say.
  func visibleProperties(of value: Value) -> [PropertyView] { (try? propertyList(of: value)) ?? [] }

  /// `DefaultDisplayPropertySet` of the type data; nil without one.
  func displayPropertySet(of value: Value) -> [String]? {
    standardMember("DefaultDisplayPropertySet", of: value).flatMap { ($0 as? PropertySet)?.members }
      ?? TypeData.defaultDisplaySet(typeNames(of: value))
  }
  func displayProperty(of value: Value) -> String? {
    (standardMember("DefaultDisplayProperty", of: value) as? PSNoteProperty).map { text($0.value) }
  }

  /// A member of the object's own `PSStandardMembers`.
  private func standardMember(_ name: Name, of value: Value) -> PSMemberInfo? {
    guard let set = value.object?.extended?.find("PSStandardMembers") as? MemberSet else { return nil }
    return set.members.first { $0.key == name }
  }

  /// The names in a property set of the object.
  func propertySetMembers(_ name: Name, of value: Value) -> [String]? {
    (value.object?.extended?.find(name) as? PropertySet)?.members
  }

  /// The record as the error view in force shows it among objects: one with a position is set off by an empty line.
  func errorText(of record: ErrorRecord) -> String {
    let text = ErrorView.text(record, self)
    return text.utf8.contains(10) && ErrorView.kind(self) == .ConciseView ? text + "\n" : text
  }
}

extension SessionFormatting {
  /// `NO_COLOR` in the environment turns colours off.
  static var wantsNoColor: Bool { getenv("NO_COLOR") != nil }
  static let terminalIsDumb: Bool = wantsNoColor || getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
}

extension SessionFormatting {
  /// Gives the session its screen, the writer of its redirections and `$PSStyle`.
  public static func install(in context: ExecutionContext) {
    let formatting = SessionFormatting.of(context)
    context.defaultOutput = ScreenSink(context)
    // Parameters of functions may name these before any file was looked at.
    TypeRegistry.register("System.IO.FileInfo") { FileItemTypes.fileInfo }
    TypeRegistry.register("System.IO.DirectoryInfo") { FileItemTypes.directoryInfo }
    context.currentLocation = { [unowned(unsafe) context] in
      let place = context.locations.current
      return DriveObjects.path(ItemPlace(provider: place.provider, drive: place.drive, path: context.locations.currentPath))
    }
    context.screenText = { [unowned formatting] text in formatting.isScreenPlain ? DisplayCells.plain(text) : text }
    context.fileSink = { context, path, append in
      if let name = VariableSink.name(path) { return VariableSink(name, append: append, context) }
      return try RedirectionSink(path, append: append, context)
    }
    try? context.engine?.setVariable("PSStyle", .object(formatting.style), .global)
  }
}

/// What `> file` writes to.
final class RedirectionSink: Sink {
  private let writer: OutFileWriter

  init(_ path: String, append: Bool, _ context: ExecutionContext) throws {
    let info = context.commands.cmdlet("Out-File")
    let run = CommandRuntime(
      context: context, invocation: InvocationInfo(command: info, invocationName: "Out-File", position: nil), output: DiscardSink())
    // `$PSDefaultParameterValues['Out-File:Encoding']` is meant for it as well.
    let defaults = context.engine?.variable("PSDefaultParameterValues", .visible)?.object as? NetDictionary
    let encoding: Value = try defaults?["Out-File:Encoding"].map { try EncodingArgument.read($0) } ?? .void
    writer = try OutFileWriter(path, literal: true, append: append, encoding: encoding, commandName: "out-file", run)
    super.init()
  }
  override func write(_ value: Value) throws { try writer.write(value) }
  override func close() throws { try writer.close() }
}

extension FormatSequenceError {
  /// As PowerShell reports it.
  var terminating: TerminatingError {
    let record = ErrorRecord(
      "System.InvalidOperationException", message,
      id: "ConsoleLineOutputOutOfSequencePacket,Microsoft.PowerShell.Commands.OutLineOutputCommand", .InvalidData)
    record.activity = "out-lineoutput"
    record.invocation = InvocationInfo(command: nil, invocationName: "out-lineoutput", position: nil)
    return TerminatingError(record)
  }
}

/// What `> Variable:name` writes to: the objects themselves, not their text.
/// - Source: about_Redirection, feature `PSRedirectToVariable`.
final class VariableSink: Sink {
  private static let drive = "variable:"
  private let variable: Name
  private let context: ExecutionContext
  private var values: [Value] = []

  /// The variable that a redirection's target names; nil for a file.
  static func name(_ path: String) -> Name? {
    guard path.count > drive.count, CaseFolding.equal(String(path.prefix(drive.count)), drive) else { return nil }
    return Name(String(path.dropFirst(drive.count)))
  }

  init(_ variable: Name, append: Bool, _ context: ExecutionContext) {
    self.variable = variable
    self.context = context
    super.init()
    guard append, let known = context.engine?.variable(variable, .visible), !known.isNull else { return }
    values = known.object?.contiguousElements ?? [known]
  }

  override func write(_ value: Value) throws { values.append(value) }
  override func close() throws {
    try context.engine?.setVariable(variable, values.isEmpty ? .null : values.count == 1 ? values[0] : .array(values), .local)
  }
}
