import ClusterModel
import DotNet
import PowerShellRuntime

/// A Cs cmdlet as the run time knows it: its metadata is the row of its name in the table, its work is `CsCmdlets.run`.
public final class CsCommandInfo: CommandInfo {
  public static let moduleNameInShell = "SkypeForBusiness"
  private(set) lazy var declaration: CsCmdletDeclaration = CsCmdletDeclaration.named(name) ?? CsMetadata.worldDeclaration(name)
  private lazy var builtMetadata: CommandMetadata = CsMetadata.make(declaration)

  /// - Parameter name: of a row of the product's table, or of a cmdlet of the world; what it takes is read when asked.
  init(_ name: String) {
    super.init(name, .Cmdlet, moduleName: CsCommandInfo.moduleNameInShell)
  }
  public override var metadata: CommandMetadata { builtMetadata }
  public override var implementingType: String {
    "Microsoft.Rtc.Management.\(name.filter { $0 != "-" })Cmdlet"
  }
  public override func newRun() -> CommandProcessor? { CsCommandProcessor(self) }

  /// What the cmdlet does, for help; nil for those that are not simulated.
  public var synopsis: String? { other?.synopsis ?? CsCmdlets.named(name)?.synopsis }
  public override var helpText: CommandHelpText? {
    let example = other?.example ?? CsCmdlets.named(name)?.example
    return CommandHelpText(
      synopsis: synopsis ?? CsHelpWords.synopsis(name), description: isSimulated || other != nil ? "" : CsHelpWords.notSimulated,
      examples: example.map { [CmdletExample($0, output: "")] } ?? [], outputs: declaration.outputs)
  }
  public var isSimulated: Bool { CsCmdlets.named(name) != nil }

  /// A cmdlet of the world that another module brings: the same call, the same answers.
  public static func command(_ type: any CsCmdlet.Type) -> CommandInfo {
    let info = CsCommandInfo(type.name)
    info.other = type
    return info
  }
  var other: (any CsCmdlet.Type)?

  /// All Cs cmdlets of the product and Standby's own for the world, as commands.
  public static func all() -> [CommandInfo] {
    (CsCmdletDeclaration.names + CsCmdlets.world.map { $0.name }).map { CsCommandInfo($0) }
  }
}

/// From a row of the table to what the binder needs.
enum CsMetadata {
  static func make(_ declaration: CsCmdletDeclaration) -> CommandMetadata {
    let isSingle = declaration.sets.count <= 1
    let parameters = declaration.parameters.enumerated().map { index, parameter in
      var roles: [ParameterSetRole] = []
      for set in declaration.sets {
        for member in set.members where member.parameter == index {
          roles.append(
            .set(
              isSingle ? ParameterSetRole.allSets : set.name, mandatory: member.isMandatory, position: member.position,
              pipeline: parameter.takesPipelineValue, byName: parameter.takesPipelineProperty))
        }
      }
      if roles.isEmpty { roles = [.set(ParameterSetRole.allSets)] }
      let type = type(of: parameter)
      // List modifiers take $null for "none at all".
      return ParameterMetadata(
        parameter.name, type: type, aliases: parameter.aliases, sets: roles, allows: type === NetType.object ? .null : [],
        completes: completion(of: parameter, declaration.name), help: CsHelpWords.parameter(parameter.name, isSwitch: parameter.isSwitch))
    }
    let defaultSet = isSingle ? nil : (declaration.sets.first { $0.isDefault } ?? declaration.sets.first)?.name
    return CommandMetadata(
      parameters: parameters, defaultParameterSet: defaultSet, supportsShouldProcess: declaration.supportsShouldProcess,
      hasCmdletBinding: true)
  }

  nonisolated(unsafe) private static var enums: [String: NetType] = [:]

  private static func type(of parameter: CsCmdletDeclaration.Parameter) -> NetType {
    if !parameter.acceptedValues.isEmpty, parameter.type != "String", !parameter.type.hasSuffix("[]") {
      if let known = enums[parameter.type] { return known }
      let type = NetType("Microsoft.Rtc.Management.\(parameter.type)", .enum, base: .enum)
      type.enumMembers = parameter.acceptedValues.enumerated().map { (name: $0.element, value: Int64($0.offset)) }
      type.underlying = .int32
      enums[parameter.type] = type
      return type
    }
    switch parameter.type {
    case "SwitchParameter": return .switchParameter
    case "Boolean": return .boolean
    case "Int32", "Int16", "UInt16", "Byte", "UInt32", "Int64", "UInt64", "Guid", "DateTime", "TimeSpan", "Uri":
      return NetType.named("System.\(parameter.type)") ?? .object
    case "String", "Fqdn", "UserIdParameter", "XdsIdentity", "XdsGlobalRelativeIdentity": return .string
    case "String[]": return .array(of: .string)
    default: return .object
    }
  }

  /// What a parameter names in the world, by its name and the cmdlet's noun.
  private static func completion(of parameter: CsCmdletDeclaration.Parameter, _ cmdlet: String) -> ParameterCompletion? {
    if !parameter.acceptedValues.isEmpty { return .values(parameter.acceptedValues) }
    let name = parameter.name.lowercased()
    let noun = cmdlet.split(separator: "-").last.map { $0.lowercased() } ?? ""
    switch name {
    case "identity", "name":
      switch noun {
      case "cspool": return .world("pool")
      case "cscomputer": return .world("computer")
      case "cssite": return .world("site")
      case "csservice": return .world("csService")
      case "cswindowsservice": return .world("service")
      case "csuser", "csuserpoolinfo", "csuserdatabasestate", "csaduser": return .world("user")
      case "fault": return .world("fault")
      default: break
      }
      if noun.hasPrefix("cspersistentchat") { return .world(noun.hasPrefix("cspersistentchatroom") ? "room" : "chatPool") }
      return name == "name" ? nil : .world("identity")
    case "computer", "computername", "targetcomputer", "machine": return .world("computer")
    case "activeservers": return .world("chatServer")
    case "site", "siteid": return .world("site")
    case "database", "databasename": return .world("database")
    case "sqlinstancename", "instance", "serverinstance": return .world("sqlInstance")
    case "user", "useruri", "usersipaddress", "sendersipaddress", "receiversipaddress", "sipaddress": return .world("user")
    case "target", "pool", "poolfqdn", "targetpool", "destinationpool", "sourcepool", "registrarpool": return .world("pool")
    case let fqdn where fqdn.contains("sqlserver"): return .world("sqlServer")
    case let fqdn where fqdn.hasSuffix("poolfqdn"): return .world("pool")
    case let fqdn where fqdn.hasSuffix("fqdn"): return .world("fqdn")
    default: break
    }
    switch parameter.type {
    case "Fqdn": return .world("fqdn")
    case "XdsIdentity", "XdsGlobalRelativeIdentity", "UserIdParameter": return .world(parameter.type == "UserIdParameter" ? "user" : "identity")
    default: return nil
    }
  }

  /// Standby's own cmdlets: a name, and parameters that their run asks for.
  static func worldDeclaration(_ name: String) -> CsCmdletDeclaration {
    let names = ["Name", "Kind", "Site", "Machine", "Instance", "Target", "Database", "Value", "Seconds", "AsDataFile", "Diagram"]
    let parameters = names.map {
      CsCmdletDeclaration.Parameter(
        name: $0, type: $0 == "AsDataFile" || $0 == "Diagram" ? "SwitchParameter" : "Object", takesPipelineValue: false, takesPipelineProperty: false, aliases: [], acceptedValues: [])
    }
    let members = names.indices.map { CsCmdletDeclaration.Member(parameter: $0, isMandatory: false, position: $0 < 3 ? $0 : nil) }
    return CsCmdletDeclaration(
      name: name, supportsShouldProcess: name != "Get-Fault", parameters: parameters,
      sets: [CsCmdletDeclaration.Set(name: "(All)", isDefault: true, members: members)], outputs: [])
  }
}

/// A Cs cmdlet at work.
final class CsCommandProcessor: CmdletProcessor {
  private var values: [String: Value] = [:]
  private let names: [String]

  init(_ info: CsCommandInfo) {
    names = info.metadata.parameters.map { $0.name.lowercased() }
    super.init(info)
  }
  override func assign(parameter index: Int, _ value: Value) { values[names[index]] = value }
  override func reset(parameter index: Int) { values[names[index]] = nil }

  override func processCmdlet(_ run: CommandRuntime) throws {
    guard let session = run.context.service(ClusterSession.self) else {
      throw NetException("System.InvalidOperationException", "There is no world in this session.")
    }
    var parameters: [String: CsValue] = [:]
    for (name, value) in values { parameters[name] = CsValueBridge.fromShell(value, run.context) }
    var stopped: Error?
    var call = CsCall(parameters) { caption, question in
      if run.common.confirm == false {
        // Not asked, but what it would have been about is shown all the same.
        if caption.contains(":") { run.context.showText(caption + "\n") }
        return true
      }
      do { return try run.shouldContinue(question, caption) } catch {
        stopped = stopped ?? error
        return false
      }
    }
    call.isWhatIf = run.isWhatIf
    do {
      let output = try (info as? CsCommandInfo)?.other?.run(call, in: session) ?? CsCmdlets.run(info.name, call, in: session)
      if let stopped { throw stopped }
      for warning in output.warnings { try run.writeWarning(warning) }
      for target in output.whatIf {
        run.context.showText("What if: Performing the operation \"\(info.name)\" on target \"\(target)\".\n")
      }
      for line in output.lines { run.context.showText(line + "\n") }
      for object in output.objects { try run.write(CsValueBridge.toShell(.object(object))) }
    } catch let error as CsError {
      throw TerminatingError(CsValueBridge.record(error))
    }
  }
}

/// Values and errors between the simulated cmdlets and the shell.
public enum CsValueBridge {
  static func fromShell(_ value: Value, _ context: ExecutionContext) -> CsValue {
    switch value.base {
    case .null, .void: return .null
    case .bool(let on): return .boolean(on)
    case .string(let text): return .text(text.text)
    case .object(let object):
      switch object {
      case let on as SwitchParameter: return .boolean(on.isPresent)
      case let member as EnumValue: return .text(member.text)
      case let table as NetDictionary:
        return .table(table.pairs.map { CsField(context.text(of: $0.key), fromShell($0.value, context)) })
      case let custom as PSCustomObject:
        return .object(
          CsObject(
            custom.extended?.typeNames?.first ?? "PSCustomObject",
            custom.shape.names.enumerated().map { CsField($0.element.text, fromShell(custom.get(slot: $0.offset), context)) }))
      default:
        if let elements = object.contiguousElements { return .list(elements.map { fromShell($0, context) }) }
        return .text(context.text(of: value))
      }
    default:
      if let number = value.base.integer { return .integer(number) }
      return .text(context.text(of: value))
    }
  }

  public static func toShell(_ value: CsValue) -> Value {
    switch value {
    case .null: return .null
    case .text(let text): return .text(text)
    case .integer(let number): return .int(number)
    case .boolean(let on): return .bool(on)
    case .time(let time):
      let epoch: Int64 = 621_355_968_000_000_000
      return .dateTime(DateTime(ticks: epoch + time.milliseconds * 10_000))
    case .list(let values): return .array(values.map { toShell($0) })
    case .table(let fields):
      let table = NetDictionary()
      for field in fields { table[field.name] = toShell(field.value) }
      return .object(table)
    case .object(let object):
      return .object(PSCustomObject(typeName: object.typeName, object.properties.map { ($0.name, toShell($0.value)) }))
    }
  }

  public static func record(_ error: CsError) -> ErrorRecord {
    let category = ErrorCategory.allCases.first { "\($0)" == error.category } ?? .InvalidOperation
    let exception = NetException("System.InvalidOperationException", error.message).exception
    return ErrorRecord(exception, id: error.errorID, category, target: error.target.map { .text($0) } ?? .null)
  }
}
