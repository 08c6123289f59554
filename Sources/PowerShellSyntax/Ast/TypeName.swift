import SourceText

/// The name in a type expression, constraint or attribute.
/// - Source: `ITypeName`, `TypeName`, `ArrayTypeName`, `GenericTypeName`
public indirect enum TypeName: Sendable {
  /// `name`, or `name, assembly` with the assembly's name.
  case simple(name: String, assembly: String?, extent: ScriptExtent)
  /// `element[]`, `element[,]`.
  case array(element: TypeName, rank: Int, extent: ScriptExtent)
  /// `definition[argument, argument]`.
  case generic(definition: TypeName, arguments: [TypeName], extent: ScriptExtent)

  public var extent: ScriptExtent {
    switch self {
    case .simple(_, _, let extent), .array(_, _, let extent), .generic(_, _, let extent): return extent
    }
  }

  /// The name without assembly names, arguments in brackets, as error messages show it.
  public var name: String {
    switch self {
    case .simple(let name, _, _): return name
    case .array(let element, let rank, _): return "\(element.name)[\(String(repeating: ",", count: rank - 1))]"
    case .generic(let definition, let arguments, _):
      return "\(definition.name)[\(arguments.map { $0.name }.joined(separator: ","))]"
    }
  }

  public var fullName: String {
    switch self {
    case .simple(let name, let assembly, _): return assembly.map { "\(name),\($0)" } ?? name
    case .array(let element, let rank, _): return "\(element.fullName)[\(String(repeating: ",", count: rank - 1))]"
    case .generic(let definition, let arguments, _):
      return "\(definition.name)[\(arguments.map { $0.fullName }.joined(separator: ","))]"
    }
  }

  public var isArray: Bool { if case .array = self { return true } else { return false } }
  public var isGeneric: Bool { if case .generic = self { return true } else { return false } }

  public var assemblyName: String? {
    switch self {
    case .simple(_, let assembly, _): return assembly
    case .array(let element, _, _): return element.assemblyName
    case .generic(let definition, _, _): return definition.assemblyName
    }
  }
}
