import DotNet
import PowerShellSyntax

/// Calls of methods with type arguments.
/// - Source: about_Calling_Generic_Methods
extension Compiler {
  func genericInvocation(_ node: InvokeMemberExpressionAst) -> Eval {
    let sites = node.genericTypeArguments.map { typeSite($0) }
    let name = memberName(node.member)
    let evaluate = CallArguments((node.arguments ?? []).map { Operand(expression($0)) })
    let target = node.isStatic ? nil : expression(node.expression)
    let owner = node.isStatic ? staticOwner(node.expression) : nil
    let isNullConditional = node.nullConditional
    let position: Ast = node
    return { frame in
      let object = try target?(frame) ?? .null
      if isNullConditional, object.isNull { return .null }
      let type = try owner?(frame)
      let types = try sites.map { try $0.resolve(frame) }
      let values = try evaluate(frame)
      frame.stand(at: position)
      let called = try name(frame)
      let context = frame.context.dotNet
      if let known = type?.member(called)?.methods, !known.contains(where: { $0.takes(types.count) }) {
        throw RuntimeError.make(
          "MethodCountCouldNotFindBestGeneric",
          "Could not find a suitable generic method overload for \"\(called.text)\" with \"\(types.count)\" type parameters, "
            + "and the argument count: \"\(values.count)\".", .NotSpecified, type: "System.Management.Automation.MethodException")
      }
      let outer = context.typeArguments
      context.typeArguments = types
      defer { context.typeArguments = outer }
      if let type { return try MethodCall.invokeStatic(type, called, values, frame) }
      return try MethodCall.invoke(object, called, values, frame)
    }
  }
}

extension NetMethod {
  /// Whether the method may take that many type arguments; one that does not say how many takes any.
  fileprivate func takes(_ count: Int) -> Bool {
    guard let open = signature.range(of: "\(name)[") else { return true }
    return signature[open.upperBound...].prefix { $0 != "]" }.split(separator: ",").count == count
  }
}
