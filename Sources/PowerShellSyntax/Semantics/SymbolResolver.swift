import SourceText

/// Finds the types that classes name, and what methods assign to by a property's bare name.
/// A script without classes and enums needs none of it.
final class SymbolResolver: AstVisitor {
  private enum ScopeKind { case type, method, function, scriptBlock }

  private final class Scope {
    let kind: ScopeKind
    let type: TypeDefinitionAst?
    var types: Set<String> = []
    var properties: [String: PropertyMemberAst] = [:]

    init(_ kind: ScopeKind, _ type: TypeDefinitionAst? = nil) {
      self.kind = kind
      self.type = type
    }
  }

  private let parser: Parser
  private var scopes: [Scope] = []
  private var takesAnyName: Bool = false

  init(_ parser: Parser) { self.parser = parser }

  func resolve(_ root: ScriptBlockAst) {
    if parser.checksFiles { UsingFiles(parser).check(root.usingStatements) } else { UsingFiles(parser).checkAssemblies(root.usingStatements) }
    guard parser.hasTypeDefinitions, !parser.tokenizer.isAborted else { return }
    for using in root.usingStatements {
      switch using.usingStatementKind {
      case .module, .assembly: takesAnyName = true
      case .namespace:
        if let name = using.name?.value.lowercased(), name != "system" { takesAnyName = true }
      case .type, .command: break
      }
    }
    groupTypes(root)
    enter(.scriptBlock, root)
    walk(root)
  }

  private var typesByScope: [ObjectIdentifier: [TypeDefinitionAst]] = [:]

  /// A type belongs to the script block around it.
  private func groupTypes(_ root: ScriptBlockAst) {
    // Looked for in the tree: the parser may have read a class twice and kept one of them.
    let finder = TypeDefinitionFinder()
    finder.walk(root)
    for definition in finder.found {
      var parent: Ast? = definition.parentWhileParsing
      while let ancestor = parent, !(ancestor is ScriptBlockAst) { parent = ancestor.parentWhileParsing }
      if let parent { typesByScope[ObjectIdentifier(parent), default: []].append(definition) }
    }
  }

  private func enter(_ kind: ScopeKind, _ node: Ast, _ type: TypeDefinitionAst? = nil) {
    let scope = Scope(kind, type)
    for member in type?.members ?? [] {
      if case .propertyMember(let property) = member, scope.properties[property.name.lowercased()] == nil {
        scope.properties[property.name.lowercased()] = property
      }
    }
    for definition in typesByScope[ObjectIdentifier(node)] ?? [] {
      if !scope.types.insert(definition.name.lowercased()).inserted {
        parser.reportError(Span(definition), "MemberAlreadyDefined", definition.name)
      }
    }
    scopes.append(scope)
  }

  override func leave(_ node: Ast) { scopes.removeLast() }

  override func visitTypeDefinition(_ node: TypeDefinitionAst) {
    enter(.type, node, node)
    wantsLeave = true
  }

  override func visitScriptBlockExpression(_ node: ScriptBlockExpressionAst) {
    enter(.scriptBlock, node.scriptBlock)
    wantsLeave = true
  }

  override func visitFunctionDefinition(_ node: FunctionDefinitionAst) {
    if node.parentWhileParsing is FunctionMemberAst { return }
    enter(.function, node.body)
    wantsLeave = true
  }

  override func visitFunctionMember(_ node: FunctionMemberAst) {
    enter(.method, node.body)
    wantsLeave = true
  }

  override func visitTypeExpression(_ node: TypeExpressionAst) { check(node.typeName, isAttribute: false) }
  override func visitTypeConstraint(_ node: TypeConstraintAst) { check(node.typeName, isAttribute: false) }
  override func visitAttribute(_ node: AttributeAst) { check(node.typeName, isAttribute: true) }

  private func check(_ type: TypeName, isAttribute: Bool) {
    switch type {
    case .array(let element, _, _): check(element, isAttribute: false)
    case .generic(let definition, let arguments, _):
      check(definition, isAttribute: false)
      for argument in arguments { check(argument, isAttribute: false) }
    case .simple(let name, let assembly, let extent):
      guard scopes.contains(where: { $0.type != nil }), assembly == nil, !takesAnyName else { return }
      let lower: String = name.lowercased()
      if scopes.contains(where: { $0.types.contains(lower) }) || KnownTypes.fullName(name) != nil || lower == "ordered" {
        return
      }
      if isAttribute, KnownTypes.fullName(name + "Attribute") != nil { return }
      let id: String = isAttribute ? "CustomAttributeTypeNotFound" : "TypeNotFound"
      parser.reportError(Span(extent.start, extent.end), id, name)
    }
  }

  override func visitAssignmentStatement(_ node: AssignmentStatementAst) {
    guard scopes.last?.kind == .method else { return }
    for target in AssignmentTargets.of(node.left) {
      var expression: ExpressionAst = target
      while case .convertExpression(let convert) = expression { expression = convert.child }
      guard case .variableExpression(let variable) = expression, variable.variablePath.isVariable else { continue }
      let name: String = variable.variablePath.userPath.lowercased()
      guard let property = scopes.reversed().compactMap({ $0.properties[name] }).first else { continue }
      if property.propertyAttributes.contains(.static) {
        let type: String = scopes.reversed().compactMap { $0.type }.first?.name ?? ""
        parser.reportError(Span(variable), "MissingTypeInStaticPropertyAssignment", "[\(type)]::", property.name)
      } else {
        parser.reportError(Span(variable), "MissingThis", "$this.", property.name)
      }
    }
  }
}

private final class TypeDefinitionFinder: AstVisitor {
  private(set) var found: [TypeDefinitionAst] = []
  override func visitTypeDefinition(_ node: TypeDefinitionAst) { found.append(node) }
}

/// What an assignment assigns to: the parts of `$a, $b = ...` one by one.
enum AssignmentTargets {
  static func of(_ expression: ExpressionAst) -> [ExpressionAst] {
    switch expression {
    case .parenExpression(let node):
      guard case .pipeline(let pipeline) = node.pipeline, let inner = pipeline.pureExpression else { return [] }
      return of(inner)
    case .arrayLiteral(let node): return node.elements.flatMap { of($0) }
    default: return [expression]
    }
  }
}
