import DotNet
import PowerShellSyntax

/// The language's services as cmdlets call them: members, operators, blocks.
extension ExecutionContext {
  // MARK: Members

  public func memberValue(_ name: Name, of value: Value) throws -> Value? { try MemberAccess.find(value, name, frame) }
  public func setMember(_ name: Name, of value: Value, to new: Value) throws { try MemberAccess.set(value, name, new, frame) }
  public func hasMethodMember(_ name: Name, on value: Value) -> Bool { MethodCall.has(value, name, frame) }
  public func callMethod(_ name: Name, on value: Value, _ arguments: [Value]) throws -> Value {
    try MethodCall.invoke(value, name, arguments, frame)
  }
  public func callStatic(_ name: Name, on type: NetType, _ arguments: [Value]) throws -> Value {
    try MethodCall.invokeStatic(type, name, arguments, frame)
  }
  public func construct(_ type: NetType, _ arguments: [Value]) throws -> Value { try MethodCall.construct(type, arguments, frame) }

  /// The names of the instance methods, as declared.
  public func methodMemberNames(of value: Value) -> [String] {
    var names: [String] = []
    for member in value.object?.extended?.members ?? [] where !member.isProperty { names.append(member.name) }
    var type = value.base.netType
    while let current = type {
      for member in current.declaredMembers where member.methods.contains(where: { !$0.isStatic }) && !names.contains(member.name) {
        names.append(member.name)
      }
      type = current.baseType
    }
    return names
  }

  /// A property as listings show it.
  public struct ListedProperty {
    public let name: String
    public let memberType: String
    public let get: () throws -> Value
  }

  /// The visible properties in their order: a custom object's own, added members, the type's from derived to base.
  public func listedProperties(of value: Value) -> [ListedProperty] {
    var list: [ListedProperty] = []
    var seen: Set<Name> = []
    func add(_ name: Name, _ kind: String, _ get: @escaping () throws -> Value) {
      if seen.insert(name).inserted { list.append(ListedProperty(name: name.text, memberType: kind, get: get)) }
    }
    let dotNet = self.dotNet
    let object = value.object
    if let custom = object as? PSCustomObject {
      for (slot, name) in custom.shape.names.enumerated() { add(name, "NoteProperty") { custom.get(slot: slot) } }
    }
    for member in object?.extended?.members ?? [] where member.isProperty && !member.isHidden {
      add(member.key, member.memberType) { try member.value(of: value, dotNet) }
    }
    let base = value.base
    var type = base.netType
    if object is PSCustomObject { type = nil }
    while let current = type {
      for member in current.declaredMembers where !member.isHidden {
        guard let property = member.property, !property.isStatic, let get = property.get else { continue }
        add(Name(member.name), "Property") { try get(base, dotNet) }
      }
      type = current.baseType
    }
    for member in TypeData.members(of: value, self) where member.isProperty && !member.isHidden {
      add(member.key, member.memberType) { try member.value(of: value, dotNet) }
    }
    return list
  }

  // MARK: Operators

  public func areSame(_ left: Value, _ right: Value, ignoreCase: Bool) -> Bool {
    (try? Comparison.equal(left, right, ignoreCase: ignoreCase, self)) ?? false
  }

  /// A binary operator by its name without the dash: `ieq`, `clike`, `is`.
  public func applyOperator(_ name: String, _ left: Value, _ right: Value) throws -> Value {
    guard let kind = EngineServices.operatorKinds[name.lowercased()] else {
      throw NetException("System.ArgumentException", "There is no operator -\(name).")
    }
    if let function = Compiler.binaryFunction(kind) { return try function(left, right, frame) }
    switch kind {
    case .is, .isNot:
      let type = try Conversion.convert(right, to: .systemType, self).object as? NetType
      let holds = type.map { TypeTests.isInstance(left, $0) } ?? false
      return .bool(holds == (kind == .is))
    default:
      guard let (relation, ignoreCase) = Compiler.relation(kind) else { return .bool(false) }
      if case .object(let object) = left, object.isEnumerable {
        let hits = try Enumeration.elements(left, self).filter { try Compiler.compare(relation, $0, right, ignoreCase, frame) }
        return .array(hits)
      }
      return .bool(try Compiler.compare(relation, left, right, ignoreCase, frame))
    }
  }

  public func formatWithOperator(_ format: String, _ arguments: [Value]) throws -> String {
    text(of: try StringOperators.format(.text(format), .array(arguments), frame))
  }

  /// The names of all variables seen from the current scope.
  public var visibleVariableNames: [String] {
    var names: Set<Name> = []
    var scope: Frame? = frame
    while let current = scope {
      for variable in current.ownVariables { names.insert(variable.key) }
      scope = current.parent
    }
    return names.map { $0.text }.sorted { CaseFolding.key($0) < CaseFolding.key($1) }
  }

  public var currentStrictMode: Int { strictVersion(frame) }
}

enum EngineServices {
  static let operatorKinds: [String: TokenKind] = {
    var kinds: [String: TokenKind] = [:]
    func add(_ name: String, _ ignoring: TokenKind, _ respecting: TokenKind) {
      kinds[name] = ignoring
      kinds["i" + name] = ignoring
      kinds["c" + name] = respecting
    }
    add("eq", .ieq, .ceq)
    add("ne", .ine, .cne)
    add("gt", .igt, .cgt)
    add("ge", .ige, .cge)
    add("lt", .ilt, .clt)
    add("le", .ile, .cle)
    add("like", .ilike, .clike)
    add("notlike", .inotlike, .cnotlike)
    add("match", .imatch, .cmatch)
    add("notmatch", .inotmatch, .cnotmatch)
    add("contains", .icontains, .ccontains)
    add("notcontains", .inotcontains, .cnotcontains)
    add("in", .iin, .cin)
    add("notin", .inotin, .cnotin)
    kinds["is"] = .is
    kinds["isnot"] = .isNot
    kinds["and"] = .and
    kinds["or"] = .or
    return kinds
  }()
}

extension TypeData {
  /// The members that type data adds to the value's type.
  static func members(of value: Value, _ context: ExecutionContext) -> [PSMemberInfo] { [] }
}
