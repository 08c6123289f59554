import DotNet
import PowerShellSyntax
import SourceText

/// A type name in code, resolved when first reached.
final class TypeSite {
  let name: TypeName
  let types: TypeScope
  private var known: NetType?
  private var version = -1
  /// Where an error says that the type was not found.
  private let extent: ScriptExtent
  private let isGeneric: Bool
  init(_ name: TypeName, _ types: TypeScope, at extent: ScriptExtent) {
    self.name = name
    self.types = types
    self.extent = extent
    if case .generic = name { isGeneric = true } else { isGeneric = false }
  }

  /// The types whose values say at a glance that they are of the type.
  private enum Glance { case none, object, int32, int64, double, boolean, string }
  private var glance: Glance = .none

  func find(_ frame: Frame) -> NetType? {
    if let known, version == frame.context.typeVersion { return known }
    known = TypeResolution.resolve(name, types, frame)
    version = frame.context.typeVersion
    glance = known.map { TypeSite.glance($0) } ?? .none
    return known
  }

  private static func glance(_ type: NetType) -> Glance {
    if type === NetType.object { return .object }
    if type === NetType.int32 { return .int32 }
    if type === NetType.int64 { return .int64 }
    if type === NetType.double { return .double }
    if type === NetType.boolean { return .boolean }
    return type === NetType.string ? .string : .none
  }

  /// Whether the value is of the type just as it is; false as well where that takes more than a glance.
  @inline(__always) func admits(_ value: Value, _ context: ExecutionContext) -> Bool {
    guard version == context.typeVersion else { return false }
    switch value {
    case .int32: return glance == .int32 || glance == .object
    case .string: return glance == .string || glance == .object
    case .double: return glance == .double || glance == .object
    case .bool: return glance == .boolean || glance == .object
    case .int64: return glance == .int64 || glance == .object
    default: return glance == .object && value.fitsSlot
    }
  }

  /// `[nullable[object]]`: what is nullable must be a value's type.
  private func checkArguments(of type: NetType) throws {
    guard type.fullName.hasPrefix("System.Nullable`1"), let argument = type.genericArguments.first, !argument.isValueType else { return }
    let details = "GenericArguments[0], '\(argument.fullName)', on 'System.Nullable`1[T]' violates the constraint of type 'T'."
    throw RuntimeError.make(
      "TypeNotFoundWithMessage", Messages.format("ParserStrings", "TypeNotFoundWithMessage", name.fullName, details), .InvalidOperation,
      target: .text(name.fullName))
  }

  func resolve(_ frame: Frame) throws -> NetType {
    if let type = find(frame) {
      if isGeneric { try checkArguments(of: type) }
      return type
    }
    if case .simple(let text, _, _) = name, let error = TypeResolution.ambiguityError(text, types, frame) { throw error }
    let missing = TypeResolution.missing(name, types, frame)
    let error = RuntimeError.make("TypeNotFound", "Unable to find type [\(missing)].", .InvalidOperation, target: .text(missing))
    error.record.invocation = InvocationInfo(command: nil, invocationName: "", position: extent)
    error.record.targetType = "TypeName"
    throw error
  }
}

enum TypeResolution {
  static func resolve(_ name: TypeName, _ types: TypeScope, _ frame: Frame) -> NetType? {
    switch name {
    case .simple(let text, _, _): return simple(text, types, frame)
    case .array(let element, let rank, _):
      return resolve(element, types, frame).map { NetType.array(of: $0, rank: rank) }
    case .generic(let definition, let arguments, _):
      var resolved: [NetType] = []
      for argument in arguments {
        guard let type = resolve(argument, types, frame) else { return nil }
        resolved.append(type)
      }
      for candidate in [definition.name] + types.namespaces.map({ "\($0).\(definition.name)" }) {
        if let type = TypeRegistry.generic(candidate, resolved) { return type }
      }
      return nil
    }
  }

  /// What an error calls a type that is missing: of a generic one, only the type itself, whatever part is not known.
  static func missing(_ name: TypeName, _ types: TypeScope, _ frame: Frame) -> String {
    switch name {
    case .generic(let definition, _, _): return definition.name
    case .array(let element, _, _): return missing(element, types, frame)
    default: return name.fullName
    }
  }

  static func simple(_ text: String, _ types: TypeScope, _ frame: Frame) -> NetType? {
    if let type = types.find(Name(text)) { return type }
    if types.ambiguity(Name(text)) != nil { return nil }
    if let type = frame.session.types[Name(text)] { return type }
    if frame.context.scopesHaveTypes {
      var scope: Frame? = frame
      while let current = scope {
        if let type = current.types?[Name(text)] { return type }
        scope = current.parent
      }
    }
    if let type = frame.context.global?.session.types[Name(text)] { return type }
    if let type = NetType.named(text) { return type }
    if text.utf8.last == UInt8(ascii: "]"), let type = TypeRegistry.find(text, lookUp: { simple($0, types, frame) }) { return type }
    let found = inNamespaces(text, types)
    return found.count == 1 ? found[0] : nil
  }

  /// The types of the name in the script's namespaces, each once.
  private static func inNamespaces(_ text: String, _ types: TypeScope) -> [NetType] {
    var found: [NetType] = []
    for namespace in types.namespaces {
      guard let type = NetType.named("\(namespace).\(text)"), !found.contains(where: { $0 === type }) else { continue }
      found.append(type)
    }
    return found
  }

  /// The error of a name that could be two types.
  static func ambiguityError(_ text: String, _ types: TypeScope, _ frame: Frame) -> TerminatingError? {
    var pair = types.ambiguity(Name(text))
    if pair == nil {
      let found = inNamespaces(text, types)
      if found.count > 1 { pair = (found[0].fullName, found[1].fullName) }
    }
    guard let pair else { return nil }
    return RuntimeError.make(
      "AmbiguousTypeReference", ParserStrings.format("AmbiguousTypeReference", text, pair.0, pair.1), .InvalidOperation, target: .text(text))
  }
}
