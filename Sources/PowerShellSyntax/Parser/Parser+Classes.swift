import SourceText

extension Parser {
  ///     class-statement:
  ///         attribute-list:opt   'class'   new-lines:opt   class-name   new-lines:opt   '{'   class-member-list:opt   '}'
  ///         attribute-list:opt   'class'   new-lines:opt   class-name   new-lines:opt   ':'   base-type-list   '{'
  ///             class-member-list:opt   '}'
  ///     class-name:
  ///         simple-name
  func parseClassStatement(_ customAttributes: [AttributeBaseAst], _ token: Lexeme) -> StatementAst {
    skipNewlines()
    guard let (_, name) = parseSimpleName() else {
      reportIncomplete(token.span.after, "MissingNameAfterKeyword", text(token))
      return errorStatement(token.span)
    }
    skipNewlines()
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.signature)
    defer { setMode(oldMode) }
    let bases: [TypeConstraintAst] = parseBaseTypeList()
    let lCurly: Lexeme = nextToken()
    guard lCurly.kind == .lCurly else {
      unget(lCurly)
      let last: Ast = bases.last ?? name
      reportIncomplete(Span(last).after, "MissingTypeBody", token.kind.text)
      return errorStatement(token.span.through(Span(last)), bases as [Ast])
    }
    var end: Span = lCurly.span
    var nested: [Ast] = []
    var members: [MemberAst] = []
    while true {
      var left: [Ast]?
      let member: MemberAst? = parseClassMember(className: name.value, &left)
      if let member {
        members.append(member)
        end = Span(member.node)
      }
      if let left, let last = left.last {
        nested.append(contentsOf: left)
        end = Span(last)
      }
      if member == nil, left == nil { break }
    }
    let rCurly: Lexeme = nextToken()
    if rCurly.kind != .rCurly {
      unget(rCurly)
      reportIncomplete(lCurly.span.after, detectedAt: rCurly.span, "MissingEndCurlyBrace")
    } else {
      end = rCurly.span
    }
    let start: Int32 = customAttributes.first?.node.start ?? token.start
    let definition = TypeDefinitionAst(
      tree, start, end.end, typeAttributes: .class, name: name.value, attributes: attributes(customAttributes),
      baseTypes: bases, members: members)
    hasTypeDefinitions = true
    let constraints: [Ast] = typeConstraints(customAttributes)
    if !constraints.isEmpty {
      nested.append(contentsOf: constraints)
      nested.append(definition)
    }
    return nested.isEmpty ? .typeDefinition(definition) : errorStatement(Span(start, end.end), nested)
  }

  private func attributes(_ list: [AttributeBaseAst]) -> [AttributeAst] {
    list.compactMap { if case .attribute(let node) = $0 { node } else { nil } }
  }

  private func typeConstraints(_ list: [AttributeBaseAst]) -> [Ast] {
    list.compactMap { if case .typeConstraint(let node) = $0 { node } else { nil } }
  }

  ///     base-type-list:
  ///         new-lines:opt   type-name   new-lines:opt
  ///         base-type-list   ','   new-lines:opt   type-name   new-lines:opt
  private func parseBaseTypeList() -> [TypeConstraintAst] {
    let colon: Lexeme = peekToken()
    guard colon.kind == .colon else { return [] }
    skipToken()
    skipNewlines()
    var bases: [TypeConstraintAst] = []
    var last: Lexeme = colon
    while true {
      guard let type = parseTypeName(allowAssemblyNames: false) else {
        reportIncomplete(last.span.after, "TypeNameExpected")
        return bases
      }
      bases.append(TypeConstraintAst(tree, type.extent.start, type.extent.end, typeName: type))
      skipNewlines()
      last = peekToken()
      if last.kind != .comma { return bases }
      skipToken()
      skipNewlines()
    }
  }

  /// `left` gets what was read of a member that is none; nil with nil means that there are no more members.
  ///
  ///     class-member:
  ///         method-member
  ///         property-member
  ///     property-member:
  ///         member-attribute-list:opt   variable
  ///         member-attribute-list:opt   variable   '='   expression
  ///     member-attribute:
  ///         attribute
  ///         'static'
  ///         'hidden'
  private func parseClassMember(className: String, _ left: inout [Ast]?) -> MemberAst? {
    var start: Int32?
    var attributes: [AttributeAst] = []
    var type: TypeConstraintAst?
    var isStatic: Bool = false
    var isHidden: Bool = false
    var lastAttribute: Span?
    var token: Lexeme
    scanning: while true {
      skipNewlines()
      if let attribute = parseAttribute() {
        lastAttribute = Span(attribute.node)
        if start == nil { start = attribute.node.start }
        switch attribute {
        case .attribute(let node): attributes.append(node)
        case .typeConstraint(let node):
          if type == nil { type = node } else { reportError(Span(node), "TooManyTypes") }
        }
        continue
      }
      token = peekToken()
      if start == nil { start = token.start }
      switch token.kind {
      case .hidden:
        if isHidden { reportError(token.span, "DuplicateQualifier", text(token)) }
        isHidden = true
      case .static:
        if isStatic { reportError(token.span, "DuplicateQualifier", text(token)) }
        isStatic = true
      default: break scanning
      }
      lastAttribute = token.span
      skipToken()
    }
    var flags: MemberAttributes = .public
    if isStatic { flags.insert(.static) }
    if isHidden { flags.insert(.hidden) }
    let first: Int32 = start ?? token.start
    func keepRest(_ more: Ast? = nil) {
      var rest: [Ast] = attributes as [Ast]
      if let type { rest.append(type) }
      if let more { rest.append(more) }
      if !rest.isEmpty { left = rest }
    }
    if token.kind == .variable {
      skipToken()
      return parsePropertyMember(token, first, type, attributes, flags) { keepRest($0) }
    }
    if token.kind == .identifier || token.kind == .dynamicKeyword || token.has(.keyword) {
      skipToken()
      guard case .functionDefinition(let function) = parseMethod(token, className: className, isStatic: isStatic) else {
        syncOnError(consumeClosing: false, .rCurly)
        keepRest()
        return nil
      }
      return .functionMember(
        FunctionMemberAst(
          tree, first, function.end, methodAttributes: flags, returnType: type, attributes: attributes,
          functionDefinition: function))
    }
    if let lastAttribute {
      reportIncomplete(lastAttribute.after, "IncompleteMemberDefinition")
      keepRest()
    }
    return nil
  }

  private func parsePropertyMember(
    _ token: Lexeme, _ start: Int32, _ type: TypeConstraintAst?, _ attributes: [AttributeAst],
    _ flags: MemberAttributes, _ keepRest: (Ast?) -> Void
  ) -> MemberAst? {
    var initial: ExpressionAst?
    if peekKind == .equals {
      skipToken()
      skipNewlines()
      initial = parseExpression()
    }
    var end: Span = initial?.span ?? token.span
    let terminator: Lexeme = peekToken()
    if terminator.kind != .newLine, terminator.kind != .semi, terminator.kind != .rCurly {
      reportIncomplete(end.after, "MissingPropertyTerminator")
    }
    skipNewlinesAndSemicolons()
    if terminator.kind == .semi { end = terminator.span }
    let path = VariablePath(variableName(token))
    if path.unqualifiedPath.isEmpty {
      keepRest(initial?.node)
      return nil
    }
    return .propertyMember(
      PropertyMemberAst(
        tree, start, end.end, propertyAttributes: flags, name: path.unqualifiedPath, propertyType: type,
        attributes: attributes, initialValue: initial))
  }

  ///     method-statement:
  ///         new-lines:opt   function-name   function-parameter-declaration   base-ctor-call:opt   '{'   script-block   '}'
  ///     base-ctor-call:
  ///         ':'   new-lines:opt   'base'   new-lines:opt   parenthesized-expression   new-lines:opt
  private func parseMethod(_ nameToken: Lexeme, className: String, isStatic: Bool) -> StatementAst {
    var errorEnd: Span?
    var rParen: Lexeme?
    var parameters: [ParameterAst] = []
    if peekKind == .lParen {
      parameters = parseFunctionParameterDeclaration(&errorEnd, &rParen) ?? []
    } else {
      reportIncomplete(nameToken.span.after, "MissingMethodParameterList")
    }
    let name: String = text(nameToken)
    let isConstructor: Bool = !isStatic && name.lowercased() == className.lowercased()
    var baseCall: (base: Lexeme, end: Span, arguments: [ExpressionAst])?
    if isConstructor {
      skipNewlines()
      let oldMode: TokenizerMode = tokenizer.mode
      setMode(.signature)
      baseCall = parseBaseConstructorCall(&errorEnd)
      setMode(oldMode)
    }
    let lCurly: Lexeme = nextToken()
    if lCurly.kind != .lCurly {
      unget(lCurly)
      if errorEnd == nil {
        let end: Span = rParen?.span ?? nameToken.span
        errorEnd = end
        reportIncomplete(end.after, "MissingFunctionBody")
      }
    }
    if let errorEnd { return errorStatement(nameToken.span.through(errorEnd), parameters as [Ast]) }
    let first: StatementAst? = isConstructor ? baseConstructorStatement(baseCall) : nil
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.command)
    defer { setMode(oldMode) }
    let body: ScriptBlockAst = parseScriptBlock(openedBy: lCurly, isFilter: false, first: first)
    return .functionDefinition(
      FunctionDefinitionAst(
        tree, nameToken.start, body.end, isFilter: false, isWorkflow: false, name: name,
        nameExtent: nameToken.extent(in: source), parameters: parameters, body: body))
  }

  private func parseBaseConstructorCall(_ errorEnd: inout Span?) -> (base: Lexeme, end: Span, arguments: [ExpressionAst])? {
    let colon: Lexeme = peekToken()
    guard colon.kind == .colon else { return nil }
    skipToken()
    skipNewlines()
    let base: Lexeme = peekToken()
    guard base.kind == .base else {
      errorEnd = colon.span
      reportIncomplete(colon.span.after, "MissingBaseCtorCall")
      return nil
    }
    skipToken()
    skipNewlines()
    let lParen: Lexeme = peekToken()
    guard lParen.kind == .lParen else {
      errorEnd = base.span
      reportIncomplete(base.span.after, "MissingMethodParameterList")
      return nil
    }
    skipToken()
    let (arguments, end): ([ExpressionAst], Span) = parseArgumentList(lParen)
    skipNewlines()
    return (base, end, arguments)
  }

  /// Every constructor begins with a call of its base's constructor, written or not.
  private func baseConstructorStatement(_ call: (base: Lexeme, end: Span, arguments: [ExpressionAst])?) -> StatementAst {
    let keyword: Span = call?.base.span ?? .empty
    let span: Span = call.map { $0.base.span.through($0.end) } ?? .empty
    let this = VariableExpressionAst(
      tree, keyword.start, keyword.end, variablePath: VariablePath("this"), splatted: false)
    let name = StringConstantExpressionAst(
      tree, keyword.start, keyword.end, value: ".ctor", stringConstantType: .bareWord, valueUnits: nil)
    let invoke = BaseCtorInvokeMemberExpressionAst(
      tree, span.start, span.end, expression: .variableExpression(this), member: .expression(.stringConstantExpression(name)),
      arguments: call?.arguments ?? [])
    let command = CommandExpressionAst(
      tree, span.start, span.end, expression: .baseCtorInvokeMemberExpression(invoke), redirections: [])
    return .commandExpression(command)
  }

  ///     enum-statement:
  ///         'enum'   new-lines:opt   enum-name   '{'   enum-member-list:opt   '}'
  ///         'enum'   new-lines:opt   enum-name   ':'   enum-underlying-type   '{'   enum-member-list:opt   '}'
  func parseEnumStatement(_ customAttributes: [AttributeBaseAst], _ token: Lexeme) -> StatementAst {
    skipNewlines()
    guard let (_, name) = parseSimpleName() else {
      reportIncomplete(token.span.after, "MissingNameAfterKeyword", text(token))
      return errorStatement(token.span)
    }
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.signature)
    defer { setMode(oldMode) }
    let underlying: TypeConstraintAst? = parseEnumUnderlyingType()
    skipNewlines()
    let lCurly: Lexeme = nextToken()
    guard lCurly.kind == .lCurly else {
      unget(lCurly)
      reportIncomplete(Span(name).after, "MissingTypeBody", token.kind.text)
      return errorStatement(token.span.through(Span(name)))
    }
    var members: [MemberAst] = []
    while let member = parseEnumMember() { members.append(member) }
    let rCurly: Lexeme = nextToken()
    if rCurly.kind != .rCurly {
      unget(rCurly)
      reportIncomplete(lCurly.span.after, detectedAt: rCurly.span, "MissingEndCurlyBrace")
    }
    let start: Int32 = customAttributes.first?.node.start ?? token.start
    let definition = TypeDefinitionAst(
      tree, start, rCurly.end, typeAttributes: .enum, name: name.value, attributes: attributes(customAttributes),
      baseTypes: underlying.map { [$0] } ?? [], members: members)
    hasTypeDefinitions = true
    let constraints: [Ast] = typeConstraints(customAttributes)
    if constraints.isEmpty { return .typeDefinition(definition) }
    let end: Int32 = customAttributes.first?.node.end ?? rCurly.end
    return errorStatement(Span(start, end), constraints + [definition])
  }

  ///     enum-underlying-type:
  ///         new-lines:opt   valid-type-name   new-lines:opt
  private func parseEnumUnderlyingType() -> TypeConstraintAst? {
    let colon: Lexeme = peekToken()
    guard colon.kind == .colon else { return nil }
    skipToken()
    skipNewlines()
    guard let type = parseTypeName(allowAssemblyNames: false) else {
      reportIncomplete(colon.span.after, "TypeNameExpected")
      return nil
    }
    let span = Span(type.extent.start, type.extent.end)
    if !KnownTypes.isInteger(type) { reportError(span, "InvalidUnderlyingType", type.name) }
    return TypeConstraintAst(tree, span.start, span.end, typeName: type)
  }

  ///     enum-member:
  ///         enum-member-name
  ///         enum-member-name   '='   expression
  private func parseEnumMember() -> MemberAst? {
    skipNewlines()
    guard let (_, name) = parseSimpleName() else { return nil }
    var end = Span(name)
    var initial: ExpressionAst?
    var isMissing: Bool = false
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.expression)
    let equals: Lexeme = peekToken()
    if equals.kind == .equals {
      skipToken()
      initial = parseExpression()
      if let initial {
        end = initial.span
      } else {
        reportError(equals.span.after, "ExpectedValueExpression", "=")
        end = equals.span
        isMissing = true
      }
    }
    setMode(oldMode)
    let terminator: Lexeme = peekToken()
    if terminator.kind != .newLine, terminator.kind != .semi, terminator.kind != .rCurly, !isMissing {
      reportIncomplete(end.after, "MissingPropertyTerminator")
    }
    skipNewlinesAndSemicolons()
    if terminator.kind == .semi { end = terminator.span }
    return .propertyMember(
      PropertyMemberAst(
        tree, name.start, end.end, propertyAttributes: [.public, .static, .literal], name: name.value,
        propertyType: nil, attributes: [], initialValue: initial))
  }
}
