import DotNet

/// Reading and writing properties, as PowerShell's adapters and extended type system find them.
public enum MemberAccess {
  /// `$target.name`
  static func get(_ target: Value, _ name: Name, _ frame: Frame) throws -> Value {
    if let value = try find(target, name, frame) { return value }
    // Members of the elements.
    if case .object(let object) = target, object.isEnumerable {
      let elements = try Enumeration.elements(target, frame.context)
      var results: [Value] = []
      var found = false
      for element in elements {
        guard let value = try find(element, name, frame) else {
          // A dictionary has every key: those not there are $null.
          if case .object(let inner) = element, inner is NetDictionary {
            results.append(.null)
            continue
          }
          // So has a custom object, outside of strict mode; in it, one that lacks the property fails the whole.
          if case .object(let inner) = element, inner is PSCustomObject {
            found = frame.context.strictVersion(frame) < 2
            if !found { break }
            results.append(.null)
            continue
          }
          if case .object(let inner) = element, inner.isEnumerable {
            let nested = try get(element, name, frame)
            if !nested.isNull { found = true; results += try Enumeration.elements(nested, frame.context) }
          }
          continue
        }
        found = true
        if case .object(let inner) = value, inner.isEnumerable { results += try Enumeration.elements(value, frame.context) } else { results.append(value) }
      }
      if found { return results.count == 1 ? results[0] : results.isEmpty ? .null : .array(results) }
    }
    if frame.context.strictVersion(frame) >= 2, frame.context.allowUndefined == 0 {
      throw RuntimeError.make(
        "PropertyNotFoundStrict", "The property '\(name.text)' cannot be found on this object. Verify that the property exists.",
        .NotSpecified, type: "System.Management.Automation.PropertyNotFoundException")
    }
    return .null
  }

  /// The property's value; nil where there is none of that name.
  static func find(_ target: Value, _ name: Name, _ frame: Frame) throws -> Value? {
    if case .object(let object) = target {
      if let extended = object.extended, let member = extended.find(name) {
        return try memberValue(member, target, frame)
      }
      if let custom = object as? PSCustomObject, let slot = custom.shape.slot(name) { return custom.slots[slot] }
      if let table = object as? NetDictionary {
        if let value = table[.string(PSString(name.text))] { return value }
      }
    }
    if let member = TypeData.find(target, name, frame.context) { return try memberValue(member, target, frame) }
    let base = target.base
    if let adapted = try base.object?.adaptedProperty(name, frame.context.dotNet) { return adapted }
    if let type = base.netType, let member = type.member(name) {
      if let property = member.property, !property.isStatic {
        guard let getter = property.get else { return .null }
        return try getter(base, frame.context.dotNet)
      }
      let methods = member.methods.filter { !$0.isStatic }
      if !methods.isEmpty { return .object(MethodGroup(member.name, target, methods, isStatic: false)) }
    }
    return try intrinsic(target, name, frame)
  }

  static func memberValue(_ member: PSMemberInfo, _ target: Value, _ frame: Frame) throws -> Value {
    if !member.isProperty { return .object(MethodGroup(member.name, target, [], isStatic: false, script: member)) }
    return try member.value(of: target, frame.context.dotNet)
  }

  private static func intrinsic(_ target: Value, _ name: Name, _ frame: Frame) throws -> Value? {
    let isStrict = frame.context.strictVersion(frame) >= 2
    if target.isNull { return isLength(name) && !isStrict ? .int32(0) : nil }
    switch name {
    case "PSObject": return .object(PSObjectView(target))
    case "PSTypeNames": return .object(TypeNamesList(target))
    case "PSBase", "PSAdapted", "PSExtended":
      if case .object(let object) = target, let table = object as? NetDictionary { return .object(DictionaryBase(table)) }
      return target
    default: break
    }
    if isLength(name) {
      if case .object(let object) = target, object.isEnumerable { return nil }
      return isStrict ? nil : .int32(1)
    }
    return nil
  }

  private static func isLength(_ name: Name) -> Bool { name == "Count" || name == "Length" }

  /// `$target.name = value`
  public static func set(_ target: Value, _ name: Name, _ value: Value, _ frame: Frame) throws {
    let value: Value = value.isVoid ? .null : value
    if target.isNull {
      throw RuntimeError.make(
        "PropertyNotFound",
        "The property '\(name.text)' cannot be found on this object. Verify that the property exists and can be set.",
        .InvalidOperation)
    }
    if case .object(let object) = target {
      if let extended = object.extended, let member = extended.find(name) { return try setMember(member, target, value, frame) }
      if let custom = object as? PSCustomObject, let slot = custom.shape.slot(name) { return custom.set(slot: slot, value) }
      if let table = object as? NetDictionary {
        if table.type.member(name)?.property?.set == nil {
          return try Indexing.setKey(table, .string(PSString(name.text)), value, frame)
        }
      }
    }
    if let member = TypeData.find(target, name, frame.context), member.isProperty { return try setMember(member, target, value, frame) }
    let base = target.base
    do {
      if try base.object?.setAdaptedProperty(name, value, frame.context.dotNet) == true { return }
    } catch let error as NetException {
      throw RuntimeError.make(
        value.stringIfString == nil ? "XmlNodeSetShouldBeAString" : "XmlNodeSetRestrictions", error.exception.message, .NotSpecified, type: "System.Management.Automation.SetValueException")
    }
    if let type = base.netType, let member = type.member(name), let property = member.property, !property.isStatic {
      guard let setter = property.set else {
        throw RuntimeError.make(
          "PropertyAssignmentException", "'\(member.name)' is a ReadOnly property.", .InvalidOperation,
          type: "System.Management.Automation.SetValueException")
      }
      do {
        try setter(base, try Conversion.convert(value, to: property.type, frame.context), frame.context.dotNet)
      } catch let error as TerminatingError where RuntimeError.isInvalidCast(error) {
        throw RuntimeError.make(
          "ExceptionWhenSetting", "Exception setting \"\(name.text)\": \"\(error.record.exception.message)\"", .NotSpecified,
          type: "System.Management.Automation.SetValueInvocationException", inner: error.record.exception)
      } catch let error as NetException {
        throw RuntimeError.make(
          "ExceptionWhenSetting", "Exception setting \"\(name.text)\": \"\(error.exception.message)\"", .NotSpecified,
          type: "System.Management.Automation.SetValueInvocationException", inner: error.exception)
      }
      return
    }
    if base.object is PSCustomObject {
      let reason = "The property '\(name.text)' cannot be found on this object. Verify that the property exists and can be set."
      throw RuntimeError.make(
        "ExceptionWhenSetting", "Exception setting \"\(name.text)\": \"\(reason)\"", .NotSpecified,
        type: "System.Management.Automation.SetValueInvocationException")
    }
    throw RuntimeError.make(
      base.object is XmlNode ? "ExceptionWhenSetting" : "PropertyAssignmentException",
      "The property '\(name.text)' cannot be found on this object. Verify that the property exists and can be set.", .InvalidOperation)
  }

  private static func setMember(_ member: PSMemberInfo, _ target: Value, _ value: Value, _ frame: Frame) throws {
    guard member.isSettable else {
      throw RuntimeError.make(
        "PropertyAssignmentException", "'\(member.name)' is a ReadOnly property.", .InvalidOperation,
        type: "System.Management.Automation.SetValueException")
    }
    try member.setValue(value, of: target, frame.context.dotNet)
  }

  // MARK: Static

  static func getStatic(_ type: NetType, _ name: Name, _ frame: Frame) throws -> Value {
    if type.kind == .enum, let member = type.enumMembers.first(where: { Name($0.name) == name }) {
      return .object(EnumValue(type, member.value))
    }
    if let member = type.member(name) {
      if let property = member.property, property.isStatic {
        return try property.get?(.object(type), frame.context.dotNet) ?? .null
      }
      if member.methods.contains(where: { $0.isStatic }) { return .object(MethodGroup(member.name, .object(type), member.methods, isStatic: true)) }
    }
    if name == "new" { return .object(MethodGroup("new", .object(type), type.declaredConstructors, isStatic: true)) }
    if frame.context.strictVersion(frame) >= 2 {
      throw RuntimeError.make(
        "PropertyNotFoundStrict", "The property '\(name.text)' cannot be found on this object. Verify that the property exists.",
        .InvalidOperation, type: "System.Management.Automation.PropertyNotFoundException")
    }
    return .null
  }

  static func setStatic(_ type: NetType, _ name: Name, _ value: Value, _ frame: Frame) throws {
    guard let property = type.member(name)?.property, property.isStatic else {
      throw RuntimeError.make(
        "PropertyAssignmentException",
        "The property '\(name.text)' cannot be found on this object. Verify that the property exists and can be set.",
        .InvalidOperation)
    }
    guard let setter = property.set else {
      throw RuntimeError.make(
        "PropertyAssignmentException", "'\(name.text)' is a ReadOnly property.", .InvalidOperation,
        type: "System.Management.Automation.SetValueException")
    }
    do {
      try setter(.object(type), try Conversion.convert(value, to: property.type, frame.context), frame.context.dotNet)
    } catch let error as TerminatingError where RuntimeError.isInvalidCast(error) {
      throw RuntimeError.make(
        "ExceptionWhenSetting", "Exception setting \"\(name.text)\": \"\(error.record.exception.message)\"", .NotSpecified,
        type: "System.Management.Automation.SetValueInvocationException", inner: error.record.exception)
    }
  }
}

/// A method taken as a value: `$x.Substring` without parentheses.
public final class MethodGroup: NetObject {
  public let name: String
  public let target: Value
  public let methods: [NetMethod]
  public let isStatic: Bool
  let script: PSMemberInfo?
  init(_ name: String, _ target: Value, _ methods: [NetMethod], isStatic: Bool, script: PSMemberInfo? = nil) {
    self.name = name
    self.target = target
    self.methods = methods
    self.isStatic = isStatic
    self.script = script
  }
  public override var netType: NetType { script == nil ? .psTypedMethod : .psMethod }

  /// A constructor is called `new` and says its type by the short name, where there is one.
  static func definition(_ method: NetMethod) -> String {
    guard method.name == "new" else { return (method.isStatic ? "static " : "") + method.signature }
    let full: String = method.declaringType.fullName + " "
    guard method.signature.hasPrefix(full) else { return method.signature }
    return method.declaringType.signatureName + " " + method.signature.dropFirst(full.count)
  }

  public override func toString(_ context: DotNetContext) throws -> PSString? {
    PSString(methods.map { MethodGroup.definition($0) }.joined(separator: ", "))
  }
}

extension NetType {
  /// A method of .NET: PowerShell types it by its signature, which no script asks for.
  nonisolated(unsafe) static let psTypedMethod = NetType("System.Management.Automation.PSMethod`1", base: .psMethod)

  nonisolated(unsafe) public static let psMethod = NetType("System.Management.Automation.PSMethod", base: .object) { type in
    type.property("string Name") { this, _ in .text((this.object as? MethodGroup)?.name ?? "") } 
    type.property("object OverloadDefinitions") { this, _ in
      .array(((this.object as? MethodGroup)?.methods ?? []).map { .text(MethodGroup.definition($0)) }, of: .string)
    }
    type.property("object Value") { this, _ in this }
    type.method("System.Object Invoke(Params System.Object[] arguments)") { this, arguments, context in
      guard let group = this.object as? MethodGroup, let session = (context as? SessionDotNet)?.session else { return .null }
      let list = try Enumeration.elements(arguments[0], session)
      return try MethodCall.call(group, list, session.frame)
    }
  }
}

/// `$hashtable.PSBase`: the dictionary's own properties, whatever its keys are called.
final class DictionaryBase: NetObject {
  let table: NetDictionary
  init(_ table: NetDictionary) { self.table = table }
  override var netType: NetType { .object }
  override func adaptedProperty(_ name: Name, _ context: DotNetContext) throws -> Value? {
    try table.netType.member(name)?.property?.get?(.object(table), context)
  }
}
