import DotNet

/// A command's parameters prepared for binding: own ones first, then the common ones it takes.
final class BinderTable {
  /// What the parameter is in one set.
  struct Role {
    /// The set's bit; 0 for a role that holds in all sets.
    let flag: UInt32
    let role: ParameterSetRole
    var isInAllSets: Bool { flag == 0 }
    func belongs(to sets: UInt32) -> Bool { flag == 0 || flag & sets != 0 }
    var takesInput: Bool { role.fromPipeline || role.fromPipelineByPropertyName }
  }

  struct Parameter {
    let metadata: ParameterMetadata
    let common: CommonParameter?
    /// The sets it names; 0 where it only belongs to all.
    let flags: UInt32
    let isInAllSets: Bool
    let roles: [Role]
    let isMandatorySomewhere: Bool
    let takesInputSomewhere: Bool

    init(_ metadata: ParameterMetadata, common: CommonParameter?, roles: [Role]) {
      self.metadata = metadata
      self.common = common
      self.roles = roles
      flags = roles.reduce(0) { $0 | $1.flag }
      isInAllSets = roles.contains { $0.flag == 0 }
      isMandatorySomewhere = roles.contains { $0.role.isMandatory }
      takesInputSomewhere = roles.contains { $0.takesInput }
    }

    func belongs(to sets: UInt32) -> Bool { isInAllSets || flags & sets != 0 }
    /// Its role in one of the sets: the set's own before the one that holds in all.
    func role(in sets: UInt32) -> ParameterSetRole? {
      (roles.first { $0.flag & sets != 0 } ?? roles.first { $0.flag == 0 })?.role
    }
    func takesInput(in sets: UInt32) -> Bool { takesInputSomewhere && roles.contains { $0.takesInput && $0.belongs(to: sets) } }
  }

  private(set) var parameters: [Parameter] = []
  let setNames: [String]
  /// The bits of the sets declared; all bits where none is.
  let declaredSets: UInt32
  /// Any set may still be meant.
  static let everySet = UInt32.max
  /// The default set's bit; 0 where none was declared.
  let defaultSet: UInt32
  /// The number of the command's own parameters.
  let ownCount: Int
  private var exact: [Name: Int] = [:]
  /// An alias that is declared twice, or is another parameter's name: no call of the command can be bound.
  private(set) var mistake: AttributeMistake?

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
    mistake = metadata.mistake
    if names.count > 32 { mistake = AttributeMistake("ParsingTooManyParameterSets", Messages.text("Metadata", "ParsingTooManyParameterSets")) }
    declaredSets = names.isEmpty || names.count >= 32 ? UInt32.max : (1 << UInt32(names.count)) - 1
    func bit(_ name: String) -> UInt32 {
      if name == ParameterSetRole.allSets { return 0 }
      return names.firstIndex { CaseFolding.equal($0, name) }.map { 1 << UInt32($0) } ?? 0
    }
    defaultSet = metadata.defaultParameterSet.map { bit($0) } ?? 0
    ownCount = metadata.parameters.count
    var list: [Parameter] = []
    for parameter in metadata.parameters + extra {
      list.append(Parameter(parameter, common: nil, roles: parameter.sets.map { Role(flag: bit($0.set), role: $0) }))
    }
    if metadata.hasCmdletBinding {
      let role = Role(flag: 0, role: ParameterSetRole.set(ParameterSetRole.allSets))
      for common in CommonParameter.allCases where common.belongs(to: metadata) {
        list.append(Parameter(common.metadata, common: common, roles: [role]))
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
            mistake = AttributeMistake(
              "ParameterNameConflictsWithAlias",
              Messages.format("Metadata", "ParameterNameConflictsWithAlias", list[other].metadata.name, parameter.metadata.name)
            )
          }
        } else {
          mistake = AttributeMistake("AliasDeclaredMultipleTimes", Messages.format("DiscoveryExceptions", "AliasDeclaredMultipleTimes", alias))
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

  /// The name of the set; empty where several are meant.
  /// - Source: `MergedCommandParameterMetadata.GetParameterSetName`
  func name(of sets: UInt32) -> String {
    if sets == BinderTable.everySet || sets == 0 {
      return defaultSet == 0 ? ParameterSetRole.allSets : setNames[defaultSet.trailingZeroBitCount]
    }
    let bit = sets.trailingZeroBitCount
    if bit < 31, sets >> UInt32(bit + 1) & 1 != 0 { return "" }
    return bit < setNames.count ? setNames[bit] : ""
  }
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
