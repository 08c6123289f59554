import DotNet
import PowerShellSyntax

// Assignments that give a variable a type or attributes, which it keeps.

extension Compiler {
  /// `[int]$x = ...`: the variable keeps the type.
  func typedTarget(_ node: ConvertExpressionAst) -> AssignmentTarget {
    let site = typeSite(node.type.typeName)
    guard let variable = innermostVariable(node.child) else {
      let inner = target(node.child)
      return AssignmentTarget(
        set: { frame, value in try inner.set(frame, try Conversion.convert(value, to: try site.resolve(frame), frame.context)) },
        modify: { frame, body in
          try inner.modify(frame) { try Conversion.convert(try body($0), to: try site.resolve(frame), frame.context) }
        })
    }
    return constrained(variable, wrappers(.convertExpression(node)))
  }

  func attributedTarget(_ node: AttributedExpressionAst) -> AssignmentTarget {
    guard let variable = innermostVariable(node.child) else { return target(node.child) }
    return constrained(variable, wrappers(.attributedExpression(node)))
  }

  private func innermostVariable(_ node: ExpressionAst) -> VariableExpressionAst? {
    switch node {
    case .variableExpression(let node): return node.variablePath.isDriveQualified ? nil : node
    case .convertExpression(let node): return innermostVariable(node.child)
    case .attributedExpression(let node): return innermostVariable(node.child)
    default: return nil
    }
  }

  /// The types and attributes around a variable, innermost first.
  private func wrappers(_ node: ExpressionAst) -> [(Frame) throws -> VariableAttribute?] {
    switch node {
    case .convertExpression(let node):
      let site = typeSite(node.type.typeName, at: node.type.extent)
      if node.type.typeName.name.lowercased() == "ordered" { return wrappers(node.child) }
      return wrappers(node.child) + [{ frame in TypeConstraint(try site.resolve(frame)) }]
    case .attributedExpression(let node):
      guard case .attribute(let attribute) = node.attribute else { return wrappers(node.child) }
      return wrappers(node.child) + [VariableValidation.maker(attribute, self)]
    default: return []
    }
  }

  private func constrained(_ node: VariableExpressionAst, _ makers: [(Frame) throws -> VariableAttribute?]) -> AssignmentTarget {
    let path = node.variablePath
    let name = Compiler.variableName(path)
    if path.qualifier != .global, path.qualifier != .script { _ = layout.add(name) }
    func scope(_ frame: Frame) -> Frame {
      switch path.qualifier {
      case .global: frame.context.global
      case .script: frame.scriptFrame
      default: frame
      }
    }
    func store(_ frame: Frame, _ value: Value) throws {
      let scope = scope(frame)
      let attributes = try makers.compactMap { try $0(frame) }
      let probe = PSVariable(name, .null)
      probe.attributes = attributes
      probe.isBeingDeclared = scope === frame
      if name == "?" { throw RuntimeError.make(
        "VariableNotWritable", "Cannot overwrite variable ? because it is read-only or constant.", .WriteError,
        type: "System.Management.Automation.SessionStateUnauthorizedAccessException", target: .text("?")) }
      if scope !== frame.context.global, let outer = frame.context.global.ownVariable(name), outer.isReadOnly,
        outer.options.contains(.allScope)
      {
        try outer.set(value, frame.context)
      }
      probe.isGettingAttributes = scope.ownVariable(name) == nil
      if let old = scope.ownVariable(name) {
        if old.isReadOnly { try old.set(value, frame.context) }
        probe.options = old.options
        try probe.set(value, frame.context)
        old.attributes = attributes
        old.store(probe.stored)
      } else {
        try probe.set(value, frame.context)
        probe.isBeingDeclared = false
        probe.isGettingAttributes = false
        if path.qualifier == .private { probe.options.insert(.private) }
        scope.install(probe)
      }
    }
    return AssignmentTarget(reading: variable(node), storing: store)
  }
}
