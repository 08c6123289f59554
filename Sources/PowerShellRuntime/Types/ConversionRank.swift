import DotNet

/// How well a value fits a parameter: greater is better.
/// - Source: `System.Management.Automation.ConversionRank`, `LanguagePrimitives.FigureConversion`
struct ConversionRank: Comparable {
  let raw: Int
  init(_ raw: Int) { self.raw = raw }
  static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }

  static let none = Self(0)
  /// What our table knows no rule for but the conversion may still do.
  static let unknown = Self(0x01)
  static let unrelatedArrays = Self(0x0F)
  static let toString = Self(0x1F)
  static let convertible = Self(0x3F)
  static let constructor = Self(0x6F)
  static let parse = Self(0x7F)
  static let language = Self(0x9F)
  static let nullToValue = Self(0xAF)
  static let nullToReference = Self(0xBF)
  static let numericExplicit = Self(0xCF)
  static let numericString = Self(0xEF)
  static let numericImplicit = Self(0xFF)
  static let assignable = Self(0x10F)
  static let stringToCharArray = Self(0x11A)
  static let identity = Self(0x11F)

  /// The same conversion of one value to an array's only element.
  var toElement: Self { raw > 0x0F ? Self(raw & ~0x08) : self }

  static func of(_ value: Value, _ type: NetType) -> Self {
    switch value {
    case .int32: if type === NetType.int32 { return .identity }
    case .string: if type === NetType.string { return .identity }
    default: break
    }
    if value.isNull {
      // Nothing is a reference rather than the empty text; of the values only numbers, truth and characters can be made of it.
      if type === NetType.string { return .nullToValue }
      guard type.isValueType, !isNullable(type) else { return .nullToReference }
      return NumberKind(type) != nil && type.kind != .enum || type === NetType.boolean || type === NetType.char ? .nullToValue : .none
    }
    guard let own = value.base.netType else { return .none }
    if own === type { return .identity }
    if type === NetType.object || type.isAssignable(from: own) { return .assignable }
    if NumberKind(type) != nil, type.kind != .enum { return toNumber(value.base, own, type) }
    if type === NetType.boolean { return .language }
    if type === NetType.char { return toChar(value.base, own) }
    if type === NetType.string { return .toString }
    if type.kind == .array { return toArray(value.base, own, type) }
    if type.kind == .enum {
      if case .string = value.base { return .language }
      return value.base.integer != nil ? .language : .none
    }
    if isNullable(type), let inner = type.genericArguments.first ?? type.elementType { return of(value, inner) }
    if Overloads.isDelegate(type) {
      guard case .object(let object) = value.base else { return .none }
      if let delegate = object as? BlockDelegate { return delegate.fits(type) ? .assignable : .none }
      return object is ScriptBlock || object is MethodGroup ? .language : .none
    }
    if type.kind == .interface {
      let isSequence = type.fullName.hasPrefix("System.Collections.Generic.IEnumerable`1")
      guard isSequence, case .object(let object) = value.base, object.isEnumerable else { return .none }
      return .language
    }
    return toClass(value.base, type)
  }

  private static func isNullable(_ type: NetType) -> Bool { type.fullName.hasPrefix("System.Nullable`1") }

  private static func toNumber(_ value: Value, _ own: NetType, _ type: NetType) -> Self {
    switch value {
    case .string: return type.name == "Decimal" || type.name == "BigInteger" ? .language : .numericString
    case .bool, .char: return .convertible
    default:
      if own.kind == .enum { return .language }
      guard NumberKind(own) != nil else { return value.integer != nil ? .convertible : .none }
      return isImplicit(own, type) ? .numericImplicit : .numericExplicit
    }
  }

  private static func toChar(_ value: Value, _ own: NetType) -> Self {
    if case .string = value { return .language }
    return NumberKind(own) != nil ? .convertible : .none
  }

  private static func toArray(_ value: Value, _ own: NetType, _ type: NetType) -> Self {
    guard let element = type.elementType else { return .none }
    if case .string = value, element === NetType.char { return .stringToCharArray }
    guard case .object(let object) = value, object.isEnumerable, !(object is NetDictionary) else { return of(value, element).toElement }
    for item in object.contiguousElements ?? [] where of(item, element) == .none { return .none }
    return own.kind == .array ? .unrelatedArrays : .language
  }

  private static func toClass(_ value: Value, _ type: NetType) -> Self {
    switch value {
    case .string:
      if type.member("Parse") != nil { return .parse }
      return type === NetType.type || type.fullName == "System.Text.RegularExpressions.Regex" ? .language : .constructor
    case .object(let object): return object is NetDictionary || object is PSCustomObject ? .language : .unknown
    default: return type.declaredConstructors.contains { $0.parameters.count == 1 } ? .constructor : .unknown
    }
  }

  // MARK: Between types

  /// The implicit numeric conversions, by the source's name; what goes to a decimal counts as lossy.
  private static let implicitTargets: [String: Set<String>] = {
    let rows = """
      SByte Int16 Int32 Int64 Single Double BigInteger
      Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double BigInteger
      Int16 Int32 Int64 Single Double BigInteger
      UInt16 Int32 UInt32 Int64 UInt64 Single Double BigInteger
      Int32 Int64 Single Double BigInteger
      UInt32 Int64 UInt64 Single Double BigInteger
      Int64 Single Double BigInteger
      UInt64 Single Double BigInteger
      Single Double
      """
    var table: [String: Set<String>] = [:]
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ").map(String.init)
      if let first = words.first { table[first] = Set(words.dropFirst()) }
    }
    return table
  }()

  nonisolated(unsafe) private static var knownImplicit: [ObjectIdentifier: [ObjectIdentifier: Bool]] = [:]

  private static func isImplicit(_ from: NetType, _ to: NetType) -> Bool {
    if let known = knownImplicit[ObjectIdentifier(from)]?[ObjectIdentifier(to)] { return known }
    let made = implicitTargets[from.name]?.contains(to.name) ?? false
    knownImplicit[ObjectIdentifier(from), default: [:]][ObjectIdentifier(to)] = made
    return made
  }

  /// Whether a value of one type passes as the other without a loss.
  static func widens(_ from: NetType, _ to: NetType) -> Bool {
    from !== to && (to.isAssignable(from: from) || isImplicit(from, to))
  }
}
