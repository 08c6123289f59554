import DotNet

/// One parameter of a cmdlet: where the value goes, and everything the rest of the program wants to know about it.
///
///     .init("Identity", \.identity, position: 0, completes: .world("poolFqdn"), help: "The pool's FQDN.")
///     .init("Path", \.path, in: [.set("Path", mandatory: true, position: 0, byName: true)], help: "…")
public struct ParameterDeclaration<C> {
  public let metadata: ParameterMetadata
  let assign: (inout C, Value) -> Void
  /// Copies the default from a fresh value.
  let reset: (inout C, C) -> Void
  /// Where a property that takes any value as it is lies in the cmdlet's struct.
  let offset: Int?

  /// A parameter with the same role in the sets named, or in all sets when none is named.
  public init<P: ParameterValue>(
    _ name: String, _ property: WritableKeyPath<C, P>, sets: [String] = [], mandatory: Bool = false, position: Int? = nil,
    pipeline: Bool = false, byName: Bool = false, remaining: Bool = false, aliases: [String] = [], type: NetType? = nil,
    validate: [ParameterValidation] = [], allows: ParameterMetadata.Allowances = [], completes: ParameterCompletion? = nil,
    default defaultText: String? = nil, wildcards: Bool = false, help: String
  ) {
    let names = sets.isEmpty ? [ParameterSetRole.allSets] : sets
    self.init(
      name, property,
      in: names.map { .set($0, mandatory: mandatory, position: position, pipeline: pipeline, byName: byName, remaining: remaining) },
      aliases: aliases, type: type, validate: validate, allows: allows, completes: completes, default: defaultText,
      wildcards: wildcards, help: help)
  }

  /// A parameter whose role differs from set to set.
  public init<P: ParameterValue>(
    _ name: String, _ property: WritableKeyPath<C, P>, in roles: [ParameterSetRole], aliases: [String] = [],
    type: NetType? = nil, validate: [ParameterValidation] = [], allows: ParameterMetadata.Allowances = [],
    completes: ParameterCompletion? = nil, default defaultText: String? = nil, wildcards: Bool = false, help: String
  ) {
    metadata = ParameterMetadata(
      name, type: type ?? P.parameterType, aliases: aliases, sets: roles, validations: validate, allows: allows, completes: completes,
      help: help, defaultText: defaultText, supportsWildcards: wildcards)
    assign = { cmdlet, value in
      if let converted = P.from(value) { cmdlet[keyPath: property] = converted }
    }
    offset = P.self == Value.self ? MemoryLayout<C>.offset(of: property) : nil
    reset = { cmdlet, fresh in cmdlet[keyPath: property] = fresh[keyPath: property] }
  }
}

/// A Swift type that a cmdlet's property may have: which .NET type the binder converts to, and how the converted value becomes ours.
public protocol ParameterValue {
  static var parameterType: NetType { get }
  /// The value, which the binder already converted to `netType`.
  static func from(_ value: Value) -> Self?
}

extension Value: ParameterValue {
  public static var parameterType: NetType { .object }
  public static func from(_ value: Value) -> Value? { value }
}
extension Bool: ParameterValue {
  /// A Swift `Bool` property is a `[switch]`.
  public static var parameterType: NetType { .switchParameter }
  public static func from(_ value: Value) -> Bool? {
    if case .bool(let b) = value { b } else if case .object(let o) = value, let s = o as? SwitchParameter { s.isPresent } else { nil }
  }
}
extension Int: ParameterValue {
  public static var parameterType: NetType { .int32 }
  public static func from(_ value: Value) -> Int? { value.integer }
}
extension Int64: ParameterValue {
  public static var parameterType: NetType { .int64 }
  public static func from(_ value: Value) -> Int64? { value.integer.map { Int64($0) } }
}
extension Double: ParameterValue {
  public static var parameterType: NetType { .double }
  public static func from(_ value: Value) -> Double? { if case .double(let d) = value { d } else { nil } }
}
extension String: ParameterValue {
  public static var parameterType: NetType { .string }
  public static func from(_ value: Value) -> String? { value.stringIfString?.text }
}
extension DateTime: ParameterValue {
  public static var parameterType: NetType { .dateTime }
  public static func from(_ value: Value) -> DateTime? { if case .dateTime(let d) = value { d } else { nil } }
}
extension TimeSpan: ParameterValue {
  public static var parameterType: NetType { .timeSpan }
  public static func from(_ value: Value) -> TimeSpan? { if case .timeSpan(let t) = value { t } else { nil } }
}
extension Array: ParameterValue where Element: ParameterValue {
  public static var parameterType: NetType { .array(of: Element.parameterType) }
  public static func from(_ value: Value) -> [Element]? {
    if value.isNull { return nil }
    guard case .object(let object) = value, let elements = object.contiguousElements else { return Element.from(value).map { [$0] } }
    return elements.map { Element.from($0) }.reduce(into: [Element]()) { if let element = $1 { $0.append(element) } }
  }
}
extension Optional: ParameterValue where Wrapped: ParameterValue {
  public static var parameterType: NetType { Wrapped.parameterType }
  public static func from(_ value: Value) -> Wrapped?? { .some(Wrapped.from(value)) }
}
extension NetDictionary: ParameterValue {
  public static var parameterType: NetType { .hashtable }
  public static func from(_ value: Value) -> Self? { value.object as? Self }
}
extension NetType: ParameterValue {
  public static var parameterType: NetType { .systemType }
  public static func from(_ value: Value) -> Self? { value.object as? Self }
}
extension ScriptBlock: ParameterValue {
  public static var parameterType: NetType { .scriptBlock }
  public static func from(_ value: Value) -> Self? { value.object as? Self }
}
extension ErrorRecord: ParameterValue {
  public static var parameterType: NetType { .errorRecord }
  public static func from(_ value: Value) -> Self? { value.object as? Self }
}
