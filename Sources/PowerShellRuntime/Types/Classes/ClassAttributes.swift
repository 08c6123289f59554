import DotNet
import PowerShellSyntax

/// The attributes of classes and their members as objects, for `GetCustomAttributes`.
struct ClassAttributes {
  let code: CompiledScript
  let frame: Frame
  let errors: ClassErrors

  func make(_ attributes: [AttributeAst]) throws -> [Value] { try attributes.compactMap { try make($0) } }

  /// The attribute class with the name; `[EventSource()]` means `EventSourceAttribute` where both are types.
  private func type(named name: String) -> NetType? {
    let candidates = [name, name + "Attribute"].compactMap { TypeResolution.simple($0, code.types, frame) }
    return candidates.first { AttributeObject.attribute.isAssignable(from: $0) }
  }

  private func make(_ node: AttributeAst) throws -> Value? {
    guard let type = type(named: node.typeName.name) else { return nil }
    let compiler = Compiler(code, frame.layout)
    frame.growIfNeeded()
    let positional: [Value] = try node.positionalArguments.map { try compiler.expression($0)(frame) }
    let made: Value
    if type.scriptClass != nil {
      made = try MethodCall.construct(type, positional, frame)
    } else {
      if let counts = AttributeObject.positionalCounts[type.fullName], !counts.contains(positional.count) {
        errors.report(
          node.extent, "MethodCountCouldNotFindBest",
          message: "Cannot find an overload for \"\(type.name)\" and the argument count: \"\(positional.count)\".")
        return nil
      }
      made = .object(AttributeObject(type, positional))
    }
    for argument in node.namedArguments {
      let value: Value = argument.expressionOmitted ? .bool(true) : try compiler.expression(argument.argument)(frame)
      guard let property = type.member(Name(argument.argumentName))?.property, let set = property.set else { continue }
      guard let converted = try? Conversion.convert(value, to: property.type, frame.context) else {
        errors.report(argument.argument.node, "CannotConvertValue", property.type.fullName)
        continue
      }
      try set(made, converted, frame.context.dotNet)
    }
    return made
  }
}
