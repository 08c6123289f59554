import DotNet
import PowerShellSyntax

/// Attributes that are classes of scripts, for the binder.
extension Engine {
  private func base(_ name: String) -> NetType? { NetType.named("System.Management.Automation.\(name)") }

  private func derives(_ object: NetObject, from name: String) -> Bool {
    base(name)?.isAssignable(from: object.netType) ?? false
  }

  public func makeAttribute(_ attribute: AttributeAst, in block: ScriptBlock?) -> NetObject? {
    let types = block?.code.types ?? context.frame.code?.types ?? TypeScope(root: nil)
    let name = attribute.typeName.name
    guard let type = TypeResolution.simple(name, types, context.frame) ?? TypeResolution.simple(name + "Attribute", types, context.frame),
      type.scriptClass != nil
    else { return nil }
    guard let arguments = try? attribute.positionalArguments.map({ try evaluate($0, in: block) }),
      case .object(let made)? = try? MethodCall.construct(type, arguments, context.frame)
    else { return nil }
    for argument in attribute.namedArguments {
      guard let value = argument.expressionOmitted ? .bool(true) : try? evaluate(argument.argument, in: block) else { continue }
      try? MemberAccess.set(.object(made), Name(argument.argumentName), value, context.frame)
    }
    return made
  }

  public func isTransformation(_ attribute: NetObject) -> Bool { derives(attribute, from: "ArgumentTransformationAttribute") }

  public func transform(_ value: Value, by attribute: NetObject) throws -> Value {
    try MethodCall.invoke(.object(attribute), "Transform", [.object(EngineIntrinsics(context)), value], context.frame)
  }

  public func isValidation(_ attribute: NetObject) -> Bool { derives(attribute, from: "ValidateArgumentsAttribute") }

  public func validate(_ value: Value, by attribute: NetObject) -> String? {
    let target: Value = .object(attribute)
    do {
      if derives(attribute, from: "ValidateEnumeratedArgumentsAttribute") {
        for element in try Enumeration.elements(value, context) {
          _ = try MethodCall.invoke(target, "ValidateElement", [element], context.frame)
        }
      } else {
        _ = try MethodCall.invoke(target, "Validate", [value, .object(EngineIntrinsics(context))], context.frame)
      }
      return nil
    } catch {
      return RuntimeError.record(of: error)?.exception.message ?? "\(error)"
    }
  }

  public func validValues(of type: NetType) -> [String]? {
    guard type.scriptClass != nil else { return nil }
    return ValueGenerators.values(of: type, context)
  }
}

/// Classes that say at run time what `[ValidateSet([Class])]` admits.
/// - Source: `IValidateSetValuesGenerator`, `CachedValidValuesGeneratorBase`
enum ValueGenerators {
  static let cachedBase = "System.Management.Automation.CachedValidValuesGeneratorBase"
  // Safe: one thread interprets.
  nonisolated(unsafe) private static var seconds: [ObjectIdentifier: Int] = [:]
  nonisolated(unsafe) private static var cache: [ObjectIdentifier: (values: [String], until: ContinuousClock.Instant)] = [:]

  /// How long a class keeps its values: what it gave its base class's constructor.
  static func note(_ type: NetType, _ count: Int) { seconds[ObjectIdentifier(type)] = count }

  static func isCached(_ type: NetType) -> Bool {
    NetType.named(cachedBase).map { $0.isAssignable(from: type) } ?? false
  }

  /// Whether values of the class may change from one call to the next.
  static func isGenerator(_ type: NetType) -> Bool {
    isCached(type) || type.member("GetValidValues") != nil
  }

  static func values(of type: NetType, _ context: ExecutionContext) -> [String]? {
    let key = ObjectIdentifier(type)
    let isCached = isCached(type)
    if isCached, let known = cache[key], known.until > .now { return known.values }
    guard let made = try? MethodCall.construct(type, [], context.frame),
      let values = try? MethodCall.invoke(made, isCached ? "GenerateValidValues" : "GetValidValues", [], context.frame), !values.isNull,
      let elements = try? Enumeration.elements(values, context)
    else { return nil }
    let texts = elements.map { Conversion.text($0, context).text }
    if isCached { cache[key] = (texts, .now + .seconds(seconds[key] ?? 0)) }
    return texts
  }
}
