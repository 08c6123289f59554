import DotNet

/// `[System.Management.Automation.ProxyCommand]`: the text of a function that stands before another command.
/// - Source: `System.Management.Automation.ProxyCommand`, `CommandMetadata.GetProxyCommand`, `ParameterMetadata.GetProxyParameterData`
struct ProxyCommand {
  let info: CommandInfo
  private var metadata: CommandMetadata { info.metadata }
  /// An advanced function or a cmdlet.
  private var isAdvanced: Bool { metadata.hasCmdletBinding }

  private static func quoted(_ text: String) -> String { text.replacingOccurrences("'", "''") }

  // MARK: Parts

  /// `[CmdletBinding(...)]`; nothing before simple functions.
  var cmdletBinding: String {
    guard isAdvanced else { return "" }
    var parts: [String] = []
    if let set = metadata.defaultParameterSet, !set.isEmpty { parts.append("DefaultParameterSetName='\(ProxyCommand.quoted(set))'") }
    if metadata.supportsShouldProcess {
      parts.append("SupportsShouldProcess=$true")
      parts.append("ConfirmImpact='\("\(metadata.confirmImpact)".capitalized)'")
    }
    if metadata.supportsPaging { parts.append("SupportsPaging=$true") }
    if !metadata.positionalBinding { parts.append("PositionalBinding=$false") }
    return "[CmdletBinding(\(parts.joined(separator: ", ")))]"
  }

  var paramBlock: String {
    metadata.parameters.filter { !$0.isDynamic }.map { parameter($0) }.joined(separator: ",\n")
  }

  private func parameter(_ parameter: ParameterMetadata) -> String {
    let prefix = "\n    "
    var text = ""
    if isAdvanced {
      for role in parameter.sets {
        var parts: [String] = []
        if role.set != ParameterSetRole.allSets { parts.append("ParameterSetName='\(ProxyCommand.quoted(role.set))'") }
        if role.isMandatory { parts.append("Mandatory=$true") }
        if let position = role.position { parts.append("Position=\(position)") }
        if role.fromPipeline { parts.append("ValueFromPipeline=$true") }
        if role.fromPipelineByPropertyName { parts.append("ValueFromPipelineByPropertyName=$true") }
        if role.fromRemainingArguments { parts.append("ValueFromRemainingArguments=$true") }
        if let help = role.helpMessage, !help.isEmpty { parts.append("HelpMessage='\(ProxyCommand.quoted(help))'") }
        if !parts.isEmpty { text += prefix + "[Parameter(\(parts.joined(separator: ", ")))]" }
      }
    }
    if !parameter.aliases.isEmpty { text += prefix + "[Alias(\(list(parameter.aliases)))]" }
    for attribute in attributes(of: parameter) { text += prefix + attribute }
    // What the cmdlet's own transformation takes (an encoding's name) is not for the proxy to convert.
    if parameter.isSwitch { text += prefix + "[switch]" } else if parameter.type.fullName != "System.Text.Encoding" {
      text += prefix + "[\(parameter.type.signatureName)]"
    }
    return text + prefix + "${\(parameter.name.replacingOccurrences("}", "`}"))}"
  }

  private func list(_ names: [String]) -> String { names.map { "'\(ProxyCommand.quoted($0))'" }.joined(separator: ",") }

  private func attributes(of parameter: ParameterMetadata) -> [String] {
    var all: [String] = []
    if parameter.allows.contains(.null) { all.append("[AllowNull()]") }
    if parameter.allows.contains(.emptyString) { all.append("[AllowEmptyString()]") }
    if parameter.allows.contains(.emptyCollection) { all.append("[AllowEmptyCollection()]") }
    for validation in parameter.validations {
      if let text = attribute(validation) { all.append(text) }
    }
    if let name = parameter.typeName { all.append("[PSTypeName('\(ProxyCommand.quoted(name))')]") }
    if let text = parameter.obsoleteText { all.append(text.isEmpty ? "[Obsolete()]" : "[Obsolete('\(ProxyCommand.quoted(text))')]") }
    return all
  }

  private func attribute(_ validation: ParameterValidation) -> String? {
    switch validation {
    case .notNull: return "[ValidateNotNull()]"
    case .notNullOrEmpty: return "[ValidateNotNullOrEmpty()]"
    case .notNullOrWhiteSpace: return "[ValidateNotNullOrWhiteSpace()]"
    case .set(let names, _): return "[ValidateSet(\(list(names)))]"
    case .generated(let make): return make().map { "[ValidateSet(\(list($0)))]" }
    case .range(let low, let high):
      return "[ValidateRange(\(NumberText.invariantText(of: low).text), \(NumberText.invariantText(of: high).text))]"
    case .rangeKind(let kind): return "[ValidateRange([System.Management.Automation.ValidateRangeKind]::\(kind))]"
    case .pattern(let pattern, _): return "[ValidatePattern('\(ProxyCommand.quoted(pattern))')]"
    case .length(let minimum, let maximum): return "[ValidateLength(\(minimum), \(maximum))]"
    case .count(let minimum, let maximum): return "[ValidateCount(\(minimum), \(maximum))]"
    case .script(let block): return "[ValidateScript({ \(block.sourceText) })]"
    case .withMessage(let inner, _): return attribute(inner)
    case .custom, .notHere: return nil
    }
  }

  private var reference: String {
    "'\(ProxyCommand.quoted(info.name))', [System.Management.Automation.CommandTypes]::\(info.commandType)"
  }

  var begin: String {
    let start = isAdvanced ? "$steppablePipeline.Begin($PSCmdlet)" : "$steppablePipeline.Begin($myInvocation.ExpectingInput, $ExecutionContext)"
    let arguments = isAdvanced ? "@PSBoundParameters" : "@PSBoundParameters @args"
    return """

          try {
              $outBuffer = $null
              if ($PSBoundParameters.TryGetValue('OutBuffer', [ref]$outBuffer))
              {
                  $PSBoundParameters['OutBuffer'] = 1
              }

              $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand(\(reference))
              $scriptCmd = {& $wrappedCmd \(arguments) }

              $steppablePipeline = $scriptCmd.GetSteppablePipeline($myInvocation.CommandOrigin)
              \(start)
          } catch {
              throw
          }

      """
  }

  var process: String { ProxyCommand.step("$steppablePipeline.Process($_)") }
  var end: String { ProxyCommand.step("$steppablePipeline.End()") }
  private static func step(_ line: String) -> String { "\n    try {\n        \(line)\n    } catch {\n        throw\n    }\n" }
  var clean: String { "\n    if ($null -ne $steppablePipeline) {\n        $steppablePipeline.Clean()\n    }\n" }

  var dynamicParam: String {
    guard (info as? FunctionInfo)?.scriptBlock.bodyAst?.dynamicParamBlock != nil else { return "" }
    return """

          try {
              $targetCmd = $ExecutionContext.InvokeCommand.GetCommand(\(reference), $PSBoundParameters)
              $dynamicParams = @($targetCmd.Parameters.GetEnumerator() | Microsoft.PowerShell.Core\\Where-Object { $_.Value.IsDynamic })
              if ($dynamicParams.Length -gt 0)
              {
                  $paramDictionary = [Management.Automation.RuntimeDefinedParameterDictionary]::new()
                  foreach ($param in $dynamicParams)
                  {
                      $param = $param.Value

                      if(-not $MyInvocation.MyCommand.Parameters.ContainsKey($param.Name))
                      {
                          $dynParam = [Management.Automation.RuntimeDefinedParameter]::new($param.Name, $param.ParameterType, $param.Attributes)
                          $paramDictionary.Add($param.Name, $dynParam)
                      }
                  }

                  return $paramDictionary
              }
          } catch {
              throw
          }

      """
  }

  /// The whole function's body.
  func text(help: String?, dynamicParameters: Bool = true) -> String {
    let comment = help.flatMap { $0.isEmpty ? nil : $0 } ?? "\n.ForwardHelpTargetName \(info.name)\n.ForwardHelpCategory \(info.commandType)\n"
    let dynamic = dynamicParameters ? dynamicParam : ""
    var text = cmdletBinding + "\nparam(" + paramBlock + ")\n\n"
    if !dynamic.isEmpty { text += "\ndynamicparam\n{" + dynamic + "}\n\n" }
    text += "begin\n{" + begin + "}\n\nprocess\n{" + process + "}\n\nend\n{" + end + "}\n\nclean\n{" + clean + "}\n"
    return text + "<#\n" + comment + "\n#>\n"
  }

  // MARK: The type

  static func register() {
    for type in [type, CommandMetadataObject.type] { TypeRegistry.register(type.fullName) { type } }
  }

  private static func of(_ value: Value) throws -> ProxyCommand {
    switch value.base.object {
    case let object as CommandMetadataObject: return ProxyCommand(info: object.info)
    case let info as CommandInfo: return ProxyCommand(info: info)
    default:
      throw NetException(
        "System.Management.Automation.PSArgumentNullException",
        "Cannot process argument because the value of argument \"commandMetaData\" is null. Change the value of argument \"commandMetaData\" to a non-null value.")
    }
  }

  nonisolated(unsafe) private static let type: NetType = {
    let type = NetType("System.Management.Automation.ProxyCommand", base: .object) { type in
      let command = "System.Object commandMetadata"
      type.staticMethod("string Create(\(command))") { _, a, _ in .text(try of(a[0]).text(help: nil)) }
      type.staticMethod("string Create(\(command), string helpComment)") { _, a, _ in .text(try of(a[0]).text(help: a.string(1).text)) }
      type.staticMethod("string Create(\(command), string helpComment, bool generateDynamicParameters)") { _, a, _ in
        .text(try of(a[0]).text(help: a.string(1).text, dynamicParameters: a.bool(2)))
      }
      func part(_ name: String, _ read: @escaping (ProxyCommand) -> String) {
        type.staticMethod("string \(name)(\(command))") { _, a, _ in .text(read(try of(a[0]))) }
      }
      part("GetCmdletBindingAttribute") { $0.cmdletBinding }
      part("GetParamBlock") { $0.paramBlock }
      part("GetDynamicParam") { $0.dynamicParam }
      part("GetBegin") { $0.begin }
      part("GetProcess") { $0.process }
      part("GetEnd") { $0.end }
      part("GetClean") { $0.clean }
    }
    type.isStatic = true
    type.assembly = "System.Management.Automation"
    return type
  }()
}

/// `System.Management.Automation.CommandMetadata`
final class CommandMetadataObject: NetObject {
  let info: CommandInfo
  init(_ info: CommandInfo) { self.info = info }
  override var netType: NetType { CommandMetadataObject.type }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.CommandMetadata", base: .object) { type in
    func own(_ this: Value) throws -> CommandInfo {
      guard let object = this.base.object as? CommandMetadataObject else { throw NetException.invalidCast("Not the metadata of a command.") }
      return object.info
    }
    for parameters in ["System.Management.Automation.CommandInfo commandInfo", "System.Management.Automation.CommandInfo commandInfo, bool shouldGenerateCommonParameters"] {
      type.constructor("(\(parameters))") { _, a, _ in
        guard let info = a[0].base.object as? CommandInfo else { throw NetException.argumentNull("commandInfo") }
        return .object(CommandMetadataObject(info))
      }
    }
    type.property("string Name") { this, _ in .text(try own(this).name) }
    type.property("string DefaultParameterSetName") { this, _ in try own(this).metadata.defaultParameterSet.map { .text($0) } ?? .null }
    type.property("bool SupportsShouldProcess") { this, _ in .bool(try own(this).metadata.supportsShouldProcess) }
    type.property("bool SupportsPaging") { this, _ in .bool(try own(this).metadata.supportsPaging) }
    type.property("bool PositionalBinding") { this, _ in .bool(try own(this).metadata.positionalBinding) }
    type.property("System.Management.Automation.ConfirmImpact ConfirmImpact") { this, _ in
      .object(EnumValue(.confirmImpact, Int64(try own(this).metadata.confirmImpact.rawValue)))
    }
    type.property("System.Collections.Generic.Dictionary[string,object] Parameters") { this, _ in
      let dictionary = NetDictionary(type: NetType.named("System.Collections.Generic.Dictionary[string,object]") ?? .hashtable)
      for parameter in try own(this).metadata.parameters { dictionary[parameter.name] = .object(parameter) }
      return .object(dictionary)
    }
  }
}
