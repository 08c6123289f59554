import DotNet

/// A command's parameters prepared for binding: own ones first, then the common ones it takes.
final class BinderTable {
  struct Parameter {
    let metadata: ParameterMetadata
    let common: CommonParameter?
    /// The parameter sets it belongs to.
    let mask: UInt64
    let roles: [(mask: UInt64, role: ParameterSetRole)]

    /// Its role in one of the sets, where it has one.
    func role(in sets: UInt64) -> ParameterSetRole? { roles.first { $0.mask & sets != 0 }?.role }
    func roles(in sets: UInt64) -> [ParameterSetRole] { roles.filter { $0.mask & sets != 0 }.map { $0.role } }
  }

  private(set) var parameters: [Parameter] = []
  let setNames: [String]
  let allSets: UInt64
  /// The default set's bit; 0 where none was declared.
  let defaultSet: UInt64
  /// The number of the command's own parameters.
  let ownCount: Int
  private var exact: [Name: Int] = [:]
  /// An alias that is declared twice, or is another parameter's name: no call of the command can be bound.
  private(set) var mistake: (id: String, message: String)?

  static func of(_ metadata: CommandMetadata) -> BinderTable {
    if let table = metadata.binderCache as? BinderTable { return table }
    let table = BinderTable(metadata, extra: [])
    metadata.binderCache = table
    return table
  }

  /// - Parameter extra: dynamic parameters.
  init(_ metadata: CommandMetadata, extra: [ParameterMetadata]) {
    var names: [String] = []
    func add(_ name: String) {
      if name != ParameterSetRole.allSets, !names.contains(where: { CaseFolding.equal($0, name) }) { names.append(name) }
    }
    if let name = metadata.defaultParameterSet { add(name) }
    for parameter in metadata.parameters + extra { for role in parameter.sets { add(role.set) } }
    setNames = names
    let all: UInt64 = names.isEmpty ? 1 : (names.count >= 64 ? UInt64.max : (1 << UInt64(names.count)) - 1)
    allSets = all
    func bit(_ name: String) -> UInt64 {
      if name == ParameterSetRole.allSets { return all }
      return names.firstIndex { CaseFolding.equal($0, name) }.map { 1 << UInt64($0) } ?? all
    }
    defaultSet = metadata.defaultParameterSet.map { $0 == ParameterSetRole.allSets ? 0 : bit($0) } ?? 0
    ownCount = metadata.parameters.count
    var list: [Parameter] = []
    for parameter in metadata.parameters + extra {
      let roles = parameter.sets.map { (mask: bit($0.set), role: $0) }
      list.append(Parameter(metadata: parameter, common: nil, mask: roles.reduce(0) { $0 | $1.mask }, roles: roles))
    }
    if metadata.hasCmdletBinding {
      for common in CommonParameter.allCases where common.belongs(to: metadata) {
        let role = ParameterSetRole.set(ParameterSetRole.allSets)
        list.append(Parameter(metadata: common.metadata, common: common, mask: all, roles: [(all, role)]))
      }
    }
    parameters = list
    for (index, parameter) in list.enumerated() where exact[parameter.metadata.key] == nil { exact[parameter.metadata.key] = index }
    for (index, parameter) in list.enumerated() {
      for alias in parameter.metadata.aliases {
        let key = Name(alias)
        guard let other = exact[key] else {
          exact[key] = index
          continue
        }
        // Own parameters' names that hide a common one's alias are no mistake.
        if mistake != nil || parameter.common != nil || list[other].common != nil { continue }
        if list[other].metadata.key == key {
          if other != index {
            mistake = (
              "ParameterNameConflictsWithAlias",
              Messages.format("Metadata", "ParameterNameConflictsWithAlias", list[other].metadata.name, parameter.metadata.name)
            )
          }
        } else {
          mistake = ("AliasDeclaredMultipleTimes", Messages.format("DiscoveryExceptions", "AliasDeclaredMultipleTimes", alias))
        }
      }
    }
  }

  enum Match { case one(Int), none, ambiguous([Int]) }

  /// The parameter whose name or alias this is, or begins with this.
  func match(_ name: String) -> Match {
    if let index = exact[Name(name)] { return .one(index) }
    if name.isEmpty { return .none }
    var hits: [Int] = []
    for (index, parameter) in parameters.enumerated() where CaseFolding.hasPrefix(parameter.metadata.name, name) { hits.append(index) }
    for (index, parameter) in parameters.enumerated() where !hits.contains(index) {
      if parameter.metadata.aliases.contains(where: { CaseFolding.hasPrefix($0, name) }) { hits.append(index) }
    }
    if hits.count > 1 {
      let own = hits.filter { parameters[$0].common == nil }
      if own.count == 1 { return .one(own[0]) }
      return .ambiguous(hits)
    }
    return hits.first.map { .one($0) } ?? .none
  }
  func index(exactly name: String) -> Int? { exact[Name(name)] }
}

extension CaseFolding {
  /// Whether the text begins with the prefix, but for case.
  static func hasPrefix(_ text: String, _ prefix: String) -> Bool {
    let count = prefix.utf16.count
    guard text.utf16.count >= count else { return false }
    return CaseFolding.equal(String(text.utf16.prefix(count)) ?? "", prefix)
  }
}

/// The parameters that every cmdlet and advanced function has.
/// - Source: about_CommonParameters
public enum CommonParameter: String, CaseIterable {
  case Verbose, Debug, ErrorAction, WarningAction, InformationAction, ProgressAction, ErrorVariable, WarningVariable,
    InformationVariable, OutVariable, OutBuffer, PipelineVariable, WhatIf, Confirm, IncludeTotalCount, Skip, First

  /// Whether a command has it: some come with `SupportsShouldProcess` or `SupportsPaging` alone.
  public func belongs(to metadata: CommandMetadata) -> Bool {
    switch self {
    case .WhatIf, .Confirm: metadata.supportsShouldProcess
    case .IncludeTotalCount, .Skip, .First: metadata.supportsPaging
    default: metadata.hasCmdletBinding
    }
  }
  /// Whether syntax lines and help name it.
  public var isOptional: Bool { [.WhatIf, .Confirm, .IncludeTotalCount, .Skip, .First].contains(self) }
  /// Those that a command's help and syntax name beside its own.
  public static func optional(of metadata: CommandMetadata) -> [ParameterMetadata] {
    allCases.filter { $0.isOptional && $0.belongs(to: metadata) }.map { $0.metadata }
  }
  public var alias: String? {
    switch self {
    case .Verbose: "vb"
    case .Debug: "db"
    case .ErrorAction: "ea"
    case .WarningAction: "wa"
    case .InformationAction: "infa"
    case .ProgressAction: "proga"
    case .ErrorVariable: "ev"
    case .WarningVariable: "wv"
    case .InformationVariable: "iv"
    case .OutVariable: "ov"
    case .OutBuffer: "ob"
    case .PipelineVariable: "pv"
    case .WhatIf: "wi"
    case .Confirm: "cf"
    case .IncludeTotalCount, .Skip, .First: nil
    }
  }
  var type: NetType {
    switch self {
    case .Verbose, .Debug, .WhatIf, .Confirm, .IncludeTotalCount: .switchParameter
    case .ErrorAction, .WarningAction, .InformationAction, .ProgressAction: .actionPreference
    case .OutBuffer: .int32
    case .Skip, .First: .uint64
    default: .string
    }
  }
  nonisolated(unsafe) private static let metadatas: [CommonParameter: ParameterMetadata] = {
    var table: [CommonParameter: ParameterMetadata] = [:]
    for common in allCases {
      table[common] = ParameterMetadata(common.rawValue, type: common.type, aliases: common.alias.map { [$0] } ?? [], sets: [.set(ParameterSetRole.allSets)])
    }
    return table
  }()
  public var metadata: ParameterMetadata {
    CommonParameter.metadatas[self] ?? ParameterMetadata(rawValue, type: type, sets: [.set(ParameterSetRole.allSets)])
  }
}
