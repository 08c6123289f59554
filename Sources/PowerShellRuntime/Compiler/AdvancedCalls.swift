import DotNet
import PowerShellSyntax

// Calls of simple advanced functions: where the arguments leave the binder nothing to decide, it need not be asked.

extension Compiler {
  /// Whether the function is advanced in nothing but mandatory parameters: one set, no pipeline input, no validation, nothing that looks at
  /// how it was bound.
  func isSimplyAdvanced(_ blocks: CompiledBlocks) -> Bool {
    guard blocks.dynamicParam == nil, blocks.clean == nil, let paramBlock = code.body.paramBlock, !blocks.parameters.isEmpty,
      ast(is: FunctionDefinitionAst.self)
    else { return false }
    var isBound = false
    for case .attribute(let attribute) in paramBlock.attributes {
      let name = Compiler.attributeName(attribute)
      guard name == "cmdletbinding" || name == "outputtype" else { return false }
      if name == "cmdletbinding" {
        isBound = true
        guard attribute.namedArguments.isEmpty, attribute.positionalArguments.isEmpty else { return false }
      }
    }
    for parameter in blocks.parameters {
      for case .attribute(let attribute) in parameter.attributes {
        guard Compiler.attributeName(attribute) == "parameter" else { return false }
        isBound = true
        for argument in attribute.namedArguments where !Compiler.bindsNothing(argument) { return false }
      }
      guard !CommonParameter.allCases.contains(where: { $0.metadata.key == parameter.name }) else { return false }
    }
    guard isBound else { return false }
    return code.body.findAll(where: { node in
      guard let variable = node as? VariableExpressionAst else { return false }
      return ["pscmdlet", "input", "myinvocation"].contains(variable.variablePath.unqualifiedPath.lowercased())
    }).isEmpty
  }

  /// What changes nothing about how a value binds; a message that is empty is a mistake which the binder says.
  private static func bindsNothing(_ argument: NamedAttributeArgumentAst) -> Bool {
    switch argument.argumentName.lowercased() {
    case "mandatory": return true
    case "helpmessage":
      guard case .stringConstantExpression(let text) = argument.argument else { return false }
      return !text.value.isEmpty
    default: return false
    }
  }

  private func ast<T: Ast>(is type: T.Type) -> Bool { code.ast is T }

  private static func attributeName(_ attribute: AttributeAst) -> String {
    let name = attribute.typeName.name.lowercased()
    return name.hasSuffix("attribute") ? String(name.dropLast(9)) : name
  }
}

extension CompiledParameter {
  /// `[Parameter(Mandatory)]`
  var isMandatory: Bool {
    for case .attribute(let attribute) in attributes {
      for argument in attribute.namedArguments where argument.argumentName.lowercased() == "mandatory" {
        if argument.expressionOmitted { return true }
        if case .variableExpression(let value) = argument.argument { return value.variablePath.userPath.lowercased() == "true" }
        return true
      }
    }
    return false
  }
}

extension Value {
  /// Whether binding it to a parameter is a plain conversion: no list, no block, nothing that is null or empty.
  var bindsSimply: Bool {
    switch self {
    case .int32, .int64, .double, .bool, .char, .dateTime, .timeSpan: true
    case .string(let text): !text.isEmpty
    default: false
    }
  }
}
