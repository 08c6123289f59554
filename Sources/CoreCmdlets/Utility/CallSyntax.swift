import DotNet
import PowerShellRuntime

/// How a command is called, a line a parameter set, as help writes it: types by their .NET names.
enum CallSyntax {
  /// The sets in the order they are declared, the default first.
  static func sets(_ metadata: CommandMetadata) -> [String] {
    var names: [String] = []
    for parameter in metadata.parameters {
      for role in parameter.sets where role.set != ParameterSetRole.allSets && !names.contains(role.set) { names.append(role.set) }
    }
    if let first = metadata.defaultParameterSet, let n = names.firstIndex(of: first) {
      names.remove(at: n)
      names.insert(first, at: 0)
    }
    return names.isEmpty ? [ParameterSetRole.allSets] : names
  }

  static func lines(_ command: CommandInfo, typeName: (NetType) -> String = short, common: String = "[<CommonParameters>]") -> [String] {
    let metadata = command.metadata
    return sets(metadata).map { set in
      var parts = [command.name]
      for (parameter, role) in ordered(metadata, set) { parts.append(part(parameter, role, typeName)) }
      for parameter in CommonParameter.optional(of: metadata) {
        parts.append(parameter.isSwitch ? "[-\(parameter.name)]" : "[-\(parameter.name) <\(typeName(parameter.type))>]")
      }
      if metadata.hasCmdletBinding { parts.append(common) }
      return parts.joined(separator: " ")
    }
  }

  /// Positional parameters by position, then mandatory ones, then the rest in order of declaration.
  static func ordered(_ metadata: CommandMetadata, _ set: String) -> [(ParameterMetadata, ParameterSetRole)] {
    var all: [(ParameterMetadata, ParameterSetRole)] = []
    for parameter in metadata.parameters where !parameter.dontShow {
      if let role = parameter.sets.first(where: { $0.set == set }) ?? parameter.sets.first(where: { $0.set == ParameterSetRole.allSets }) {
        all.append((parameter, role))
      }
    }
    let positional = all.filter { $0.1.position != nil }.stablySorted { ($0.1.position ?? 0) - ($1.1.position ?? 0) }
    let mandatory = all.filter { $0.1.position == nil && $0.1.isMandatory }
    return positional + mandatory + all.filter { $0.1.position == nil && !$0.1.isMandatory }
  }

  private static func part(_ parameter: ParameterMetadata, _ role: ParameterSetRole, _ typeName: (NetType) -> String) -> String {
    if parameter.isSwitch { return role.isMandatory ? "-\(parameter.name)" : "[-\(parameter.name)]" }
    var type = typeName(parameter.type)
    for case .set(let values, _) in parameter.validations { type = "{\(values.joined(separator: " | "))}" }
    if parameter.type.kind == .enum, typeName(parameter.type) == short(parameter.type) {
      type = "{\(parameter.type.enumMembers.map { $0.name }.joined(separator: " | "))}"
    } else if !type.hasPrefix("{") {
      type = "<\(type)>"
    }
    let name = role.position == nil ? "-\(parameter.name)" : "[-\(parameter.name)]"
    return role.isMandatory ? "\(name) \(type)" : "[\(name) \(type)]"
  }

  static func short(_ type: NetType) -> String {
    if type.kind == .array, let element = type.elementType { return "\(short(element))[]" }
    if type === NetType.object { return "Object" }
    return TypeRegistry.allAccelerators.filter { $0.fullName == type.fullName }.map { $0.name }.min { $0.count < $1.count } ?? type.name
  }
}
