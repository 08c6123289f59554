import DotNet
import PowerShellRuntime

/// Cmdlets that exist, so that `Get-Command`, help and completion know them and scripts bind to them, and then refuse by name with the reason.
public enum RefusedCmdlets {
  nonisolated(unsafe) public static let all: [CmdletInfo] = read()

  private static func read() -> [CmdletInfo] {
    var infos: [CmdletInfo] = []
    var head: [Substring] = []
    var rows: [[Substring]] = []
    var groups: [Substring: [[Substring]]] = [:]
    func finish() {
      if head.first == "@", head.count > 1 { groups[head[1]] = rows } else if head.count >= 8 { infos.append(make(head, rows)) }
      rows = []
    }
    for line in refusedCmdletTable.description.split(separator: "\n") {
      let columns = line.drop { $0 == " " }.split(separator: "\t", omittingEmptySubsequences: false)
      if columns.first == "=" || columns.first == "@" {
        finish()
        head = columns
      } else if columns.first == "+", columns.count > 1 {
        rows += groups[columns[1]] ?? []
      } else if columns.count >= 4 {
        rows.append(columns)
      }
    }
    finish()
    return infos
  }

  private static func make(_ head: [Substring], _ rows: [[Substring]]) -> CmdletInfo {
    let name = String(head[1])
    let why = RefusalReasons.find(head[3])
    let call = String(head[7])
    let caught = "try { \(call) -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0] }"
    let declaration = CmdletDeclaration(
      name, defaultParameterSet: head[4].isEmpty ? nil : String(head[4]), supportsShouldProcess: !head[5].isEmpty,
      outputTypes: head[6].split(separator: ",").map { String($0) },
      synopsis: "Refused here: \(why.reason).", description: why.wayRound,
      examples: [
        CmdletExample(caught, output: "NotDoneHere"),
        CmdletExample("(Get-Command \(name)).ModuleName", output: String(head[2])),
      ])
    return CmdletInfo(
      declaration, module: String(head[2]),
      metadata: {
        CommandMetadata(
          parameters: rows.map { parameter($0) }, defaultParameterSet: declaration.defaultParameterSet,
          supportsShouldProcess: declaration.supportsShouldProcess, hasCmdletBinding: true)
      },
      processor: { RefusedCmdletProcessor($0, why.reason, why.wayRound) })
  }

  private static func parameter(_ columns: [Substring]) -> ParameterMetadata {
    var validations: [ParameterValidation] = []
    var allows: ParameterMetadata.Allowances = []
    for check in columns.count > 4 ? columns[4].split(separator: " ") : [] {
      switch check {
      case "notNull": validations.append(.notNull)
      case "notNullOrEmpty": validations.append(.notNullOrEmpty)
      case "allowNull": allows.insert(.null)
      case "allowEmptyString": allows.insert(.emptyString)
      case "allowEmptyCollection": allows.insert(.emptyCollection)
      default:
        if check.hasPrefix("range="), let dots = check.firstRange(of: ".."), let low = Int(check[..<dots.lowerBound].dropFirst(6)),
          let high = Int(check[dots.upperBound...])
        {
          validations.append(.range(.int(low), .int(high)))
        }
        if check.hasPrefix("set=") { validations.append(.set(check.dropFirst(4).split(separator: "|").map { String($0) })) }
      }
    }
    let roles = columns[3].split(separator: " ").filter { $0.contains(":") }.map { role($0) }
    let typeName = String(columns[1])
    let type = NetType.named(cmdlet: typeName)
    return ParameterMetadata(
      String(columns[0]), type: type, aliases: columns[2].split(separator: ",").map { String($0) }, sets: roles, validations: validations,
      allows: allows, help: "As in PowerShell; this program refuses the command.")
  }

  private static func role(_ text: Substring) -> ParameterSetRole {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let flags = parts.count > 1 ? parts[1] : ""
    return .set(
      parts[0] == "*" ? ParameterSetRole.allSets : String(parts[0]), mandatory: flags.contains("m"), position: Int(flags.filter { $0.isNumber }),
      pipeline: flags.contains("v"), byName: flags.contains("n"), remaining: flags.contains("r"))
  }
}

/// Binds the arguments as the declaration says, so that mistakes in the call show first, then refuses.
final class RefusedCmdletProcessor: CmdletProcessor {
  private let reason: String
  private let wayRound: String
  init(_ info: CmdletInfo, _ reason: String, _ wayRound: String) {
    self.reason = reason
    self.wayRound = wayRound
    super.init(info)
  }
  override func processCmdlet(_ run: CommandRuntime) throws {
    throw run.terminating(
      "System.PlatformNotSupportedException", "\(info.name) is not done here: \(reason). \(wayRound)", id: "NotDoneHere", .NotImplemented,
      target: .text(info.name))
  }
}
