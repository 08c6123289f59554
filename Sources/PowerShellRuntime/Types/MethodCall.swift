import DotNet

/// Calling methods: which overload, with which conversions, and what is said when there is none.
/// - Source: language specification 7.1.6, `System.Management.Automation.Adapter.FindBestMethod`.
public enum MethodCall {
  /// `$target.name(arguments)`
  static func invoke(_ target: Value, _ name: Name, _ arguments: [Value], _ frame: Frame) throws -> Value {
    if target.isNull {
      if name == "ForEach" || name == "Where", let result = try magic(.array([]), name, arguments, frame) { return result }
      throw RuntimeError.make("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.", .InvalidOperation)
    }
    if case .object(let object) = target {
      if let member = object.extended?.find(name) {
        if !member.isProperty { return try member.invoke(on: target, arguments, frame.context.dotNet) }
        if let result = try invokeProperty(try member.value(of: target, frame.context.dotNet), arguments, frame) { return result }
      }
      if let group = object as? MethodGroup, name == "Invoke" { return try call(group, arguments, frame) }
      if let delegate = object as? BlockDelegate, name == "Invoke" || name == "DynamicInvoke" {
        return try delegate.call(try delegateArguments(name, arguments, frame), frame.context)
      }
    }
    if let member = TypeData.find(target, name, frame.context), !member.isProperty {
      return try member.invoke(on: target, arguments, frame.context.dotNet)
    }
    let base = target.base
    if let type = base.netType, let (shown, candidates) = instanceMethods(type, name) {
      return try invoke(candidates, shown, on: base, arguments, frame, isStatic: false)
    }
    if case .object(let object) = base, let delegate = object as? BlockDelegate, name == "Invoke" || name == "DynamicInvoke" {
      let result = try delegate.invoke(try delegateArguments(name, arguments, frame), frame.context)
      return delegate.type.fullName.hasPrefix("System.Action") ? .void : result
    }
    if let result = try magic(target, name, arguments, frame) { return result }
    if name == "Item", let type = base.netType, let (_, candidates) = instanceMethods(type, "get_Item") {
      return try invoke(candidates, "Item", on: base, arguments, frame, isStatic: false)
    }
    if let type = base.netType, let result = try accessor(type, base, name.text, arguments, frame) { return result }
    // A property that holds a script block or delegate.
    if let value = try MemberAccess.find(target, name, frame), let result = try invokeProperty(value, arguments, frame) { return result }
    // Each element's method.
    if case .object(let object) = target, object.isEnumerable {
      let elements = try Enumeration.elements(target, frame.context)
      if !elements.isEmpty, elements.contains(where: { hasWithin($0, name, frame) }) {
        var results: [Value] = []
        for element in elements {
          let result = try invoke(element, name, arguments, frame)
          if case .void = result { continue }
          if Enumeration.isEnumerable(result) { results += try Enumeration.elements(result, frame.context) } else { results.append(result) }
        }
        return results.isEmpty ? .void : results.count == 1 ? results[0] : .array(results)
      }
      if let first = elements.first, !first.isNull { throw notFound(first.base, name.text) }
    }
    throw notFound(base, name.text)
  }

  /// `DynamicInvoke` takes them as one array or one by one.
  private static func delegateArguments(_ name: Name, _ arguments: [Value], _ frame: Frame) throws -> [Value] {
    guard name == "DynamicInvoke", arguments.count == 1, arguments[0].base.object is NetArray else { return arguments }
    return try Enumeration.elements(arguments[0].base, frame.context)
  }

  /// The instance methods of a name that the type and its base types have.
  private static func instanceMethods(_ type: NetType, _ name: Name) -> (String, [NetMethod])? {
    guard let member = type.member(name) else { return nil }
    var candidates = member.methods.filter { !$0.isStatic }
    if candidates.isEmpty || member.methods.count != candidates.count || type.scriptClass == nil {
      var base = member.declaringType.baseType
      while let current = base {
        for method in current.member(name)?.methods ?? [] where !method.isStatic {
          let isKnown = candidates.contains { $0 === method || ($0.parameters.count == method.parameters.count && zip($0.parameters, method.parameters).allSatisfy { $0.type === $1.type }) }
          if !isKnown { candidates.append(method) }
        }
        base = current.baseType
      }
    }
    return candidates.isEmpty ? nil : (member.name, candidates)
  }

  static func has(_ target: Value, _ name: Name, _ frame: Frame) -> Bool {
    if target.isNull { return false }
    if case .object(let object) = target {
      if let member = object.extended?.find(name) { return !member.isProperty }
    }
    if let member = TypeData.find(target, name, frame.context) { return !member.isProperty }
    return target.base.netType?.member(name)?.methods.contains { !$0.isStatic } ?? false
  }

  /// Whether the element, or one in it, has the method: member enumeration goes through collections in collections.
  private static func hasWithin(_ element: Value, _ name: Name, _ frame: Frame) -> Bool {
    if has(element, name, frame) { return true }
    guard case .object(let object) = element, object is NetArray || object is NetList else { return false }
    return (object.contiguousElements ?? []).contains { hasWithin($0, name, frame) }
  }

  /// `get_Length()` and `set_Capacity(n)`: the accessors of a property.
  private static func accessor(_ type: NetType, _ target: Value, _ name: String, _ arguments: [Value], _ frame: Frame) throws -> Value? {
    let prefix = name.prefix(4).lowercased()
    guard prefix == "get_" || prefix == "set_", let property = type.member(Name(String(name.dropFirst(4))))?.property, !property.isStatic else {
      return nil
    }
    do {
      if prefix == "get_", arguments.isEmpty, let get = property.get { return try get(target, frame.context.dotNet) }
      if prefix == "set_", arguments.count == 1, let set = property.set {
        try set(target, try Conversion.convert(arguments[0], to: property.type, frame.context), frame.context.dotNet)
        return .void
      }
    } catch let error as NetException {
      throw RuntimeError.invocation(error.exception, method: name, count: arguments.count)
    }
    return nil
  }

  static func notFound(_ target: Value, _ name: String) -> TerminatingError {
    RuntimeError.make(
      "MethodNotFound",
      "Method invocation failed because [\(target.netType?.fullName ?? "null")] does not contain a method named '\(name)'.",
      .InvalidOperation)
  }

  private static func invokeProperty(_ value: Value, _ arguments: [Value], _ frame: Frame) throws -> Value? {
    guard case .object(let object) = value, let group = object as? MethodGroup else { return nil }
    return try call(group, arguments, frame)
  }

  static func call(_ group: MethodGroup, _ arguments: [Value], _ frame: Frame) throws -> Value {
    if let script = group.script { return try script.invoke(on: group.target, arguments, frame.context.dotNet) }
    return try invoke(group.methods, group.name, on: group.target, arguments, frame, isStatic: group.isStatic)
  }

  /// `[type]::name(arguments)`
  static func invokeStatic(_ type: NetType, _ name: Name, _ arguments: [Value], _ frame: Frame) throws -> Value {
    if name == "new" { return try construct(type, arguments, frame) }
    if let member = type.member(name) {
      let candidates = member.methods.filter { $0.isStatic }
      if !candidates.isEmpty { return try invoke(candidates, member.name, on: .object(type), arguments, frame, isStatic: true) }
    }
    throw notFound(.object(type), name.text, type)
  }

  private static func notFound(_ target: Value, _ name: String, _ type: NetType) -> TerminatingError {
    RuntimeError.make(
      "MethodNotFound", "Method invocation failed because [\(type.fullName)] does not contain a method named '\(name)'.",
      .InvalidOperation)
  }

  /// `[type]::new(arguments)`, `New-Object`.
  /// - Parameter asCommand: errors then name the type and count the arguments, as `New-Object`'s do.
  public static func construct(_ type: NetType, _ arguments: [Value], _ frame: Frame, asCommand: Bool = false) throws -> Value {
    let constructors = type.declaredConstructors
    if type.kind == .array, let element = type.elementType, arguments.count == 1 {
      let count = try Conversion.convert(arguments[0], to: .int32, frame.context).integer ?? 0
      if count < 0 {
        throw RuntimeError.invocation(
          NetException("System.OverflowException", "Arithmetic operation resulted in an overflow.").exception, method: ".ctor", count: 1)
      }
      if count > 1 << 28 { throw Arithmetic.outOfMemory() }
      return .object(NetArray(Array(repeating: element.defaultValue, count: count), of: element))
    }
    if constructors.isEmpty || type.isAbstract {
      if type.isByRefLike {
        throw RuntimeError.make(
          "CannotInstantiateBoxedByRefLikeType", Messages.format("ExtendedTypeSystem", "CannotInstantiateBoxedByRefLikeType", type.fullName),
          .NotSpecified, type: "System.Management.Automation.MethodInvocationException")
      }
      if arguments.isEmpty, type.isValueType, !type.isAbstract { return type.defaultValue }
      throw RuntimeError.make(
        "MethodNotFound", "Method invocation failed because [\(type.fullName)] does not contain a method named 'new'.", .InvalidOperation)
    }
    return try invoke(constructors, asCommand ? type.name : "new", on: .object(type), arguments, frame, isStatic: true, isCommand: asCommand)
  }

  // MARK: Overloads

  static func invoke(
    _ methods: [NetMethod], _ name: String, on target: Value, _ arguments: [Value], _ frame: Frame, isStatic: Bool, isCommand: Bool = false
  ) throws -> Value {
    let shown = name == "new" || isCommand ? ".ctor" : name
    guard let (method, converted) = try Overloads.choose(methods, isCommand ? name : shown, arguments, frame.context) else {
      throw RuntimeError.make(
        "MethodCountCouldNotFindBest",
        "Cannot find an overload for \"\(name)\" and the argument count: \"\(arguments.count)\".", .NotSpecified,
        type: "System.Management.Automation.MethodException")
    }
    do {
      return try converted.withUnsafeBufferPointer { try method.body(target, Arguments($0), frame.context.dotNet) }
    } catch let error as NetException {
      throw RuntimeError.invocation(error.exception, method: shown, count: arguments.count)
    }
  }

  // MARK: ForEach and Where

  private static func magic(_ target: Value, _ name: Name, _ arguments: [Value], _ frame: Frame) throws -> Value? {
    if name == "ForEach" { return try MagicMethods.forEach(target, arguments, frame) }
    if name == "Where" { return try MagicMethods.where_(target, arguments, frame) }
    // A protected method: only a class's own code sees it.
    if name == "MemberwiseClone", arguments.isEmpty, frame.code?.ownerType != nil, let script = target.object as? ScriptObject {
      let copy = ScriptObject(script.type, script.scriptClass)
      copy.slots = script.slots
      return .object(copy)
    }
    return nil
  }
}

extension NetType {
  /// What a new element or variable of the type holds.
  public var defaultValue: Value {
    guard isValueType else { return .null }
    if self === NetType.boolean { return .bool(false) }
    if self === NetType.char { return .char(0) }
    if self === NetType.dateTime { return .dateTime(DateTime(ticks: 0)) }
    if self === NetType.timeSpan { return .timeSpan(TimeSpan(ticks: 0)) }
    if let kind = NumberKind(self) { return kind.integer(0) ?? .null }
    if kind == .enum { return .object(EnumValue(self, 0)) }
    if let constructor = declaredConstructors.first(where: { $0.parameters.isEmpty }),
      let made = try? [].withUnsafeBufferPointer({ try constructor.body(.object(self), Arguments($0), NoContext.shared) })
    {
      return made
    }
    if let empty = member("Empty")?.property, empty.isStatic, let value = try? empty.get?(.object(self), NoContext.shared) { return value }
    return .null
  }
}

/// For what needs no session.
final class NoContext: DotNetContext {
  nonisolated(unsafe) static let shared = NoContext()
  var culture: Culture { .invariant }
  func invoke(_ delegate: Value, _ arguments: [Value]) throws -> Value { .null }
  func convert(_ value: Value, to type: NetType) throws -> Value { value }
  func toString(_ value: Value) -> PSString { NumberText.invariantText(of: value) }
  func compare(_ left: Value, _ right: Value, ignoreCase: Bool) throws -> Int { 0 }
}
