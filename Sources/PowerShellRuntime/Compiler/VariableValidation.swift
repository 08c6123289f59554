import DotNet
import PowerShellSyntax

/// `[ValidateRange(1, 5)]$x = 3` and the like.
enum VariableValidation {
  static func maker(_ attribute: AttributeAst, _ compiler: Compiler) -> (Frame) throws -> VariableAttribute? {
    let code = compiler.code
    return { frame in try make(attribute, code, frame) }
  }

  static func make(_ attribute: AttributeAst, _ code: CompiledScript, _ frame: Frame) throws -> VariableAttribute? {
    let compiler = Compiler(code, frame.layout)
    func value(_ node: ExpressionAst) throws -> Value {
      let eval = compiler.expression(node)
      frame.growIfNeeded()
      return try eval(frame)
    }
    var named: [String: Value] = [:]
    for argument in attribute.namedArguments {
      named[argument.argumentName.lowercased()] = argument.expressionOmitted ? .bool(true) : try value(argument.argument)
    }
    var name = attribute.typeName.name.lowercased()
    if name.hasPrefix("system.management.automation.") { name = String(name.dropFirst(29)) }
    if name.hasSuffix("attribute") { name = String(name.dropLast(9)) }
    if let made = Validation.make(name, try attribute.positionalArguments.map { try value($0) }, named, frame.context) {
      return ValidatedVariable(made)
    }
    let context = frame.context
    guard let own = context.engine.makeAttribute(attribute, in: frame.block) else { return nil }
    if context.engine.isTransformation(own) { return TransformedVariable(own) }
    if context.engine.isValidation(own) {
      return ValidatedVariable(.custom { value in context.engine.validate(value, by: own) })
    }
    return nil
  }
}

/// A transformation of the script's own before a variable.
final class TransformedVariable: VariableAttribute {
  private let attribute: NetObject
  init(_ attribute: NetObject) { self.attribute = attribute }
  override var object: Value { .object(attribute) }
  override func apply(_ value: Value, _ variable: PSVariable, _ context: ExecutionContext) throws -> Value {
    try context.engine.transform(value, by: attribute)
  }
}

final class ValidatedVariable: VariableAttribute {
  let validation: ParameterValidation
  init(_ validation: ParameterValidation) { self.validation = validation }
  override var object: Value {
    let metadata = ParameterMetadata("", type: .object, sets: [])
    metadata.validations = [validation]
    return metadata.attributeObjects.first.map { .object($0) } ?? .null
  }
  override func apply(_ value: Value, _ variable: PSVariable, _ context: ExecutionContext) throws -> Value {
    guard let message = try Validation.failure(validation, value, context) else { return value }
    _ = message
    if variable.isGettingAttributes {
      throw RuntimeError.make(
        "ValidateSetFailure", Messages.format("Metadata", "InvalidMetadataForCurrentValue", variable.name, Conversion.text(value, context).text),
        .MetadataError, type: "System.Management.Automation.ValidationMetadataException")
    }
    throw RuntimeError.make(
      "ValidateSetFailure",
      "The variable cannot be validated because the value \(Conversion.text(value, context).text) is not a valid value for the \(variable.name) variable.",
      .MetadataError, type: "System.Management.Automation.ValidationMetadataException")
  }
}
