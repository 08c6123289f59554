import DotNet
import PowerShellSyntax

/// Makes the enums of a script: those whose values others use first.
/// - Source: about_Enum; language specification 4.4
struct ScriptEnums {
  let code: CompiledScript
  let frame: Frame
  let errors: ClassErrors

  func define(_ definitions: [TypeDefinitionAst], publish: (NetType, String) -> Void) throws {
    var pending = definitions
    while !pending.isEmpty {
      let names = Set(pending.map { Name($0.name) })
      let ready = pending.filter { definition in enumsUsed(by: definition).isDisjoint(with: names) }
      if ready.isEmpty {
        for definition in pending { errors.report(definition, "CycleInEnumInitializers") }
        return
      }
      for definition in ready { try define(definition, publish) }
      pending.removeAll { definition in ready.contains { $0 === definition } }
    }
  }

  /// The enums whose values an enum's values are made of, itself not among them.
  private func enumsUsed(by definition: TypeDefinitionAst) -> Set<Name> {
    var names: Set<Name> = []
    for case .propertyMember(let member) in definition.members {
      guard let initial = member.initialValue else { continue }
      for node in initial.node.findAll(where: { $0 is TypeExpressionAst }) {
        if let type = node as? TypeExpressionAst { names.insert(Name(type.typeName.name)) }
      }
    }
    names.remove(Name(definition.name))
    return names
  }

  private func define(_ definition: TypeDefinitionAst, _ publish: (NetType, String) -> Void) throws {
    let type = NetType(definition.name, .enum, base: .enum)
    type.assembly = "PowerShell Class Assembly"
    type.isFlags = definition.attributes.contains { ["flags", "flagsattribute", "system.flagsattribute"].contains($0.typeName.name.lowercased()) }
    type.underlying = .int32
    if let base = definition.baseTypes.first, let found = TypeResolution.resolve(base.typeName, code.types, frame) {
      if ScriptEnums.range(of: found) == nil {
        errors.report(base, "InvalidUnderlyingType", found.fullName)
      } else {
        type.underlying = found
      }
    }
    publish(type, definition.name)
    let range = ScriptEnums.range(of: type.underlying ?? .int32) ?? (Int64(Int32.min)...Int64(Int32.max))
    var next: Int64? = 0
    var names: Set<Name> = []
    for case .propertyMember(let member) in definition.members {
      if let initial = member.initialValue {
        next = try value(of: initial, type, range)
      } else if next == nil {
        errors.report(member, "EnumeratorValueTooLarge")
      }
      guard names.insert(Name(member.name)).inserted else {
        errors.report(member, "MemberAlreadyDefined", member.name)
        continue
      }
      let current = next ?? 0
      type.enumMembers.append((member.name, current))
      // The values of flags that are not said double.
      if type.isFlags {
        let doubled = current == 0 ? (1, false) : current.multipliedReportingOverflow(by: 2)
        next = doubled.1 || !range.contains(doubled.0) ? nil : doubled.0
      } else {
        let isLast = current == range.upperBound && type.underlying !== NetType.uint64
        next = isLast ? nil : current &+ 1
      }
    }
  }

  private func value(of initial: ExpressionAst, _ type: NetType, _ range: ClosedRange<Int64>) throws -> Int64 {
    guard ScriptEnums.isConstant(initial) else {
      errors.report(initial.node, "EnumeratorValueMustBeConstant")
      return 0
    }
    let compiler = Compiler(code, frame.layout)
    frame.growIfNeeded()
    let value = try compiler.expression(initial)(frame)
    if case .object(let object) = value, let other = object as? EnumValue, other.netType === type || range.contains(other.raw) { return other.raw }
    if case .uint64(let number) = value { return Int64(bitPattern: number) }
    if let converted = try? Conversion.convert(value, to: type.underlying ?? .int32, frame.context) {
      if case .uint64(let number) = converted { return Int64(bitPattern: number) }
      return Int64(converted.integer ?? 0)
    }
    if Comparison.isNumber(value) {
      errors.report(initial.node, "EnumeratorValueTooLarge")
    } else {
      errors.report(initial.node, "CannotConvertValue", (type.underlying ?? .int32).fullName)
    }
    return 0
  }

  /// Nothing in it depends on what runs: literals, operators, static members of types.
  static func isConstant(_ expression: ExpressionAst) -> Bool {
    expression.node.findAll(where: { _ in true }).allSatisfy { node in
      switch node {
      case let node as VariableExpressionAst: return ["true", "false", "null"].contains(node.variablePath.userPath.lowercased())
      case is CommandAst, is SubExpressionAst, is ScriptBlockExpressionAst, is InvokeMemberExpressionAst, is AssignmentStatementAst,
        is ErrorExpressionAst: return false
      default: return true
      }
    }
  }

  static func range(of type: NetType) -> ClosedRange<Int64>? {
    switch type.fullName {
    case "System.Byte": 0...255
    case "System.SByte": -128...127
    case "System.Int16": Int64(Int16.min)...Int64(Int16.max)
    case "System.UInt16": 0...65535
    case "System.Int32": Int64(Int32.min)...Int64(Int32.max)
    case "System.UInt32": 0...Int64(UInt32.max)
    case "System.Int64", "System.UInt64": Int64.min...Int64.max
    default: nil
    }
  }
}
