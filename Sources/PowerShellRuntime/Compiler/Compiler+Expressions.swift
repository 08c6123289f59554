import DotNet
import PowerShellSyntax

extension Compiler {
  func expression(_ node: ExpressionAst) -> Eval {
    switch node {
    case .binaryExpression(let node): return binary(node)
    case .unaryExpression(let node): return unary(node)
    case .ternaryExpression(let node):
      let test = self.test(node.condition)
      let yes = expression(node.ifTrue)
      let no = expression(node.ifFalse)
      return { frame in try test(frame) ? try yes(frame) : try no(frame) }
    case .attributedExpression(let node): return expression(node.child)
    case .convertExpression(let node): return convert(node)
    case .typeExpression(let node):
      let site = typeSite(node.typeName, at: node.extent)
      return { frame in .object(try site.resolve(frame)) }
    case .variableExpression(let node): return variable(node)
    case .constantExpression(let node):
      let value = Constants.value(node.value)
      return { _ in value }
    case .stringConstantExpression(let node):
      let value: Value = .string(node.valueUnits.map { PSString(units: $0) } ?? PSString(node.value))
      return { _ in value }
    case .expandableStringExpression(let node): return expandable(node)
    case .memberExpression(let node): return member(node)
    case .invokeMemberExpression(let node): return invocation(node)
    case .baseCtorInvokeMemberExpression(let node): return baseConstructor(node)
    case .indexExpression(let node): return index(node)
    case .arrayLiteral(let node):
      let elements = node.elements.map { Operand(expression($0)) }
      return { frame in
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements { values.append(try element(frame)) }
        return .array(values)
      }
    case .arrayExpression(let node): return arrayExpression(node)
    case .hashtable(let node): return hashtable(node, type: .hashtable)
    case .subExpression(let node):
      // With nothing in it, it is `$null`.
      if node.subExpression.statements.isEmpty, node.subExpression.traps.isEmpty { return { _ in .null } }
      return collected(block(node.subExpression))
    case .parenExpression(let node): return paren(node)
    case .scriptBlockExpression(let node): return scriptBlockValue(node)
    case .usingExpression(let node): return usingExpression(node)
    case .errorExpression:
      return { _ in throw RuntimeError.make("NotSupported", "The expression has syntax errors.", .ParserError) }
    }
  }

  private func paren(_ node: ParenExpressionAst) -> Eval { value(node.pipeline) }

  private func usingExpression(_ node: UsingExpressionAst) -> Eval {
    let inner = expression(node.subExpression)
    return { frame in
      if frame.context.usingDepth > 0 { return try inner(frame) }
      throw RuntimeError.make(
        "UsingVariableIsUndefined",
        "A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.",
        .InvalidOperation)
    }
  }

  /// Whether an expression is true, without making a value where a comparison can say it at once.
  func test(_ node: ExpressionAst) -> Test {
    switch node {
    case .binaryExpression(let node): if let test = binaryTest(node) { return test.holds }
    case .unaryExpression(let node):
      if node.tokenKind == .not || node.tokenKind == .exclaim {
        let test = self.test(node.child)
        return { frame in try !test(frame) }
      }
    case .parenExpression(let node):
      if case .pipeline(let pipeline) = node.pipeline, let inner = pipeline.pureExpression { return test(inner) }
    default: break
    }
    let value = expression(node)
    return { frame in Truth.isTrue(try value(frame)) }
  }

  private func arrayExpression(_ node: ArrayExpressionAst) -> Eval {
    // `@(1,2,3)` is the literal itself.
    if node.subExpression.traps.isEmpty, node.subExpression.statements.count == 1,
      case .pipeline(let pipeline) = node.subExpression.statements[0], case .arrayLiteral? = pipeline.pureExpression,
      let inner = pipeline.pureExpression
    {
      return expression(inner)
    }
    let run = block(node.subExpression)
    return { frame in
      let sink = CollectSink()
      let saved = frame.output
      frame.output = sink
      defer { frame.output = saved }
      let flow = try run(frame)
      if flow != .next {
        if flow == .return { for value in sink.all { try saved.write(value) } }
        throw FlowSignal(flow: flow)
      }
      return .array(sink.all)
    }
  }

  func hashtable(_ node: HashtableAst, type: NetType) -> Eval {
    let pairs: [(key: Operand, value: Operand)] = node.keyValuePairs.map { (Operand(expression($0.key)), Operand(value($0.value))) }
    return { frame in
      let table = NetDictionary(type: type)
      table.reserve(pairs.count)
      for pair in pairs {
        let key = try pair.key(frame)
        let value = try pair.value(frame)
        if key.isNull {
          throw RuntimeError.make("InvalidNullKey", "A null key is not allowed in a hash literal.", .InvalidOperation)
        }
        if !table.addNew(key, value.isNull ? .null : value) {
          throw RuntimeError.make(
            "DuplicateKeyInHashLiteral",
            "Duplicate keys '\(Conversion.text(key, frame.context).text)' are not allowed in hash literals.", .InvalidOperation)
        }
      }
      return .object(table)
    }
  }

  func scriptBlockValue(_ node: ScriptBlockExpressionAst) -> Eval {
    let compiled = CompiledScript(node.scriptBlock, root: code.root, types: code.types)
    let root = code.root
    let ast = node.scriptBlock
    return { frame in
      let block = ScriptBlock(ast: ast, root: root)
      block.compiled = compiled
      block.sessionState = frame.session
      return .object(block)
    }
  }

  private func expandable(_ node: ExpandableStringExpressionAst) -> Eval {
    let parts = node.nestedExpressions.map { Operand(expression($0)) }
    let literals = node.format.literals.map { PSString($0) }
    let units = node.format.literalUnits
    if !units.isEmpty {
      let exact: [PSString] = literals.enumerated().map { units[$0.offset].map { PSString(units: $0) } ?? $0.element }
      return { frame in
        var result = exact[0]
        for (n, part) in parts.enumerated() {
          result = result.appending(Conversion.text(try part(frame), frame.context))
          result = result.appending(exact[n + 1])
        }
        return .string(result)
      }
    }
    return { frame in
      var text = literals[0].text
      // Strict mode 1 lets strings name variables that are not set.
      let isLenient = frame.context.strictModeUsed && frame.context.strictVersion(frame) == 1
      if isLenient { frame.context.allowUndefined += 1 }
      defer { if isLenient { frame.context.allowUndefined -= 1 } }
      for n in 0..<parts.count {
        Conversion.append(try parts[n](frame), to: &text, frame.context)
        text.append(literals[n + 1].text)
      }
      return .string(PSString(text))
    }
  }

  private func convert(_ node: ConvertExpressionAst) -> Eval {
    let typeName = node.type.typeName
    switch typeName.name.lowercased() {
    case "ordered", "system.collections.specialized.ordereddictionary":
      if case .hashtable(let table) = node.child { return hashtable(table, type: .orderedDictionary) }
    case "pscustomobject", "system.management.automation.pscustomobject":
      if case .hashtable(let table) = node.child { return customObject(table) }
      let child = expression(node.child)
      return { frame in CustomObjects.convert(try child(frame)) }
    case "ref", "system.management.automation.psreference":
      return reference(node.child)
    case "void", "system.void":
      let child = expression(node.child)
      return { frame in
        _ = try child(frame)
        return .void
      }
    default: break
    }
    let site = typeSite(typeName)
    let child = expression(node.child)
    return { frame in
      // A type that nobody knows is what fails, before anything is evaluated.
      let type = try site.resolve(frame)
      let value = try child(frame)
      if type === NetType.int32, case .int32 = value { return value }
      let converted = try Conversion.convert(value, to: type, frame.context)
      return converted.isVoid ? .null : converted
    }
  }

  /// `[pscustomobject]@{ ... }`: the names are known, so all objects made here share a shape.
  private func customObject(_ node: HashtableAst) -> Eval {
    var names: [Name] = []
    for pair in node.keyValuePairs {
      guard case .stringConstantExpression(let key) = pair.key else { return slowCustomObject(node) }
      names.append(Name(key.value))
    }
    guard Set(names).count == names.count, !names.contains("PSTypeName") else { return slowCustomObject(node) }
    let shape = PSShape(names)
    let values = node.keyValuePairs.map { Operand(value($0.value)) }
    return { frame in
      var slots: [Value] = []
      slots.reserveCapacity(values.count)
      for value in values {
        let value = try value(frame)
        if case .void = value { slots.append(.null) } else { slots.append(value) }
      }
      return .object(PSCustomObject(shape: shape, slots: slots))
    }
  }

  private func slowCustomObject(_ node: HashtableAst) -> Eval {
    let table = hashtable(node, type: .orderedDictionary)
    return { frame in CustomObjects.convert(try table(frame)) }
  }

  private func reference(_ child: ExpressionAst) -> Eval {
    if case .variableExpression(let node) = child, !node.variablePath.isDriveQualified {
      let name = Compiler.variableName(node.variablePath)
      let qualifier = node.variablePath.qualifier
      if qualifier != .global, qualifier != .script { _ = layout.add(name) }
      return { frame in
        let scope: Frame =
          switch qualifier {
          case .global: frame.context.global
          case .script: frame.scriptFrame
          default: frame
          }
        let variable: PSVariable
        if let own = scope.ownVariable(name) ?? frame.findVariable(name) {
          variable = own
        } else {
          variable = PSVariable(name, .null)
          scope.install(variable)
        }
        return .object(VariableReference(variable, frame.context))
      }
    }
    let value = expression(child)
    return { frame in .object(NetReference(try value(frame))) }
  }
}

/// `[ref]$x`
final class VariableReference: NetReference {
  let variable: PSVariable
  @Unretained private(set) var context: ExecutionContext
  init(_ variable: PSVariable, _ context: ExecutionContext) {
    self.variable = variable
    self.context = context
    super.init(.null)
  }
  override var value: Value {
    get { variable.value }
    set { if (try? variable.set(newValue, context)) == nil { variable.store(newValue) } }
  }
}

enum CustomObjects {
  /// `[pscustomobject]$hashtable`
  static func convert(_ value: Value) -> Value {
    guard case .object(let object) = value, let table = object as? NetDictionary else { return value }
    let result = PSCustomObject()
    var typeName: String?
    for pair in table.pairs {
      let name = pair.key.stringIfString?.text ?? Conversion.plainText(pair.key)
      if Name(name) == "PSTypeName" { typeName = Conversion.plainText(pair.value) } else { result.set(Name(name), pair.value) }
    }
    if let typeName { result.insertTypeName(typeName) }
    return .object(result)
  }
}

/// The values of number tokens.
enum Constants {
  static func value(_ constant: ConstantValue) -> Value {
    switch constant {
    case .sbyte(let n): .sbyte(n)
    case .byte(let n): .byte(n)
    case .int16(let n): .int16(n)
    case .uint16(let n): .uint16(n)
    case .int32(let n): .int32(n)
    case .uint32(let n): .uint32(n)
    case .int64(let n): .int64(n)
    case .uint64(let n): .uint64(n)
    case .double(let n): .double(n)
    case .boolean(let b): .bool(b)
    case .decimal(let d): NumericHooks.decimal(d)
    case .bigInteger(let digits): NumericHooks.bigInteger(digits)
    }
  }
}
