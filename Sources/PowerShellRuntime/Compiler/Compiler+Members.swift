import DotNet
import PowerShellSyntax

extension Compiler {
  /// The name after the dot, which may be computed.
  func memberName(_ member: CommandElementAst) -> (Frame) throws -> Name {
    if let constant = constantName(member) {
      let name = Name(constant)
      return { _ in name }
    }
    guard case .expression(let node) = member else { return { _ in "" } }
    let value = expression(node)
    return { frame in Name(Conversion.text(try value(frame), frame.context).text) }
  }

  /// A dictionary asked by a computed name that is no text: `$table.$number` means the key itself.
  static func keyed(_ target: Value, _ key: Value) -> NetDictionary? {
    guard case .object(let object) = target, let table = object as? NetDictionary, !key.isNull, key.stringIfString == nil else { return nil }
    return table
  }

  func constantName(_ member: CommandElementAst) -> String? {
    if case .expression(.stringConstantExpression(let node)) = member { return node.value }
    return nil
  }

  /// The type before `::`.
  func staticOwner(_ node: ExpressionAst) -> (Frame) throws -> NetType {
    if case .typeExpression(let literal) = node {
      let site = typeSite(literal.typeName, at: literal.extent)
      return { frame in try site.resolve(frame) }
    }
    let value = expression(node)
    return { frame in
      let owner = try value(frame)
      if case .object(let object) = owner.base {
        if let type = object as? NetType { return type }
        return object.netType
      }
      guard let type = owner.base.netType else {
        throw RuntimeError.make("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.", .InvalidOperation)
      }
      return type
    }
  }

  func member(_ node: MemberExpressionAst) -> Eval {
    let name = memberName(node.member)
    if node.isStatic {
      let owner = staticOwner(node.expression)
      if case .typeExpression = node.expression {} else {
        let value = expression(node.expression)
        return { frame in
          let holder = try value(frame)
          guard let type = holder.base.object as? NetType ?? holder.base.netType else { return .null }
          return try MemberAccess.getStatic(type, try name(frame), frame)
        }
      }
      return { frame in try MemberAccess.getStatic(try owner(frame), try name(frame), frame) }
    }
    let owner = expression(node.expression)
    if node.nullConditional {
      return { frame in
        let target = try owner(frame)
        return target.isNull ? .null : try MemberAccess.get(target, try name(frame), frame)
      }
    }
    if case .expression(.constantExpression(let number)) = node.member {
      let key = Constants.value(number.value)
      return { frame in
        let target = try owner(frame)
        if case .object(let object) = target, let table = object as? NetDictionary, let value = table[key] { return value }
        return try MemberAccess.get(target, Name(Conversion.text(key, frame.context).text), frame)
      }
    }
    guard let constant = constantName(node.member) else {
      guard case .expression(let written) = node.member else { return { _ in .null } }
      let computed = expression(written)
      return { frame in
        let target = try owner(frame)
        let key = try computed(frame)
        if let table = Compiler.keyed(target, key), let value = table[key.base] { return value }
        return try MemberAccess.get(target, Name(Conversion.text(key, frame.context).text), frame)
      }
    }
    let fixed = Name(constant)
    let cache = ShapeCache()
    if fixed == "Length" || fixed == "Count" {
      let isLength = fixed == "Length"
      return { frame in
        let target = try owner(frame)
        switch target {
        case .string(let text) where isLength: return .int32(Int32(truncatingIfNeeded: text.count))
        case .object(let object):
          if type(of: object) == NetArray.self {
            return .int32(Int32(truncatingIfNeeded: unsafeDowncast(object, to: NetArray.self).elements.count))
          }
        default: break
        }
        if let value = cache.get(target, fixed) { return value }
        return try MemberAccess.get(target, fixed, frame)
      }
    }
    return { frame in
      let target = try owner(frame)
      if let value = cache.get(target, fixed) { return value }
      return try MemberAccess.get(target, fixed, frame)
    }
  }

  func index(_ node: IndexExpressionAst) -> Eval {
    let owner = expression(node.target)
    let index = expression(node.index)
    if !node.nullConditional, let (slot, name) = plainSlot(node.target) {
      if let (place, placeName) = plainSlot(node.index) {
        return { frame in
          if case .int32(let n) = frame.slots[place], n >= 0, case .object(let object) = frame.slots[slot], type(of: object) == NetArray.self {
            let array = unsafeDowncast(object, to: NetArray.self)
            if Int(n) < array.elements.count { return array.elements[Int(n)] }
          }
          let target = try frame.read(slot, name)
          return try Indexing.get(target, try frame.read(place, placeName), frame)
        }
      }
      if leavesVariablesAlone(node.index) {
        return { frame in
          let index = try index(frame)
          if case .int32(let n) = index, n >= 0, case .object(let object) = frame.slots[slot], type(of: object) == NetArray.self {
            let array = unsafeDowncast(object, to: NetArray.self)
            if Int(n) < array.elements.count { return array.elements[Int(n)] }
          }
          return try Indexing.get(try frame.read(slot, name), index, frame)
        }
      }
    }
    let nullConditional = node.nullConditional
    return { frame in
      let target = try owner(frame)
      if nullConditional, target.isNull { return .null }
      let index = try index(frame)
      if case .int32(let n) = index, n >= 0, case .object(let object) = target, type(of: object) == NetArray.self {
        let array = unsafeDowncast(object, to: NetArray.self)
        if Int(n) < array.elements.count { return array.elements[Int(n)] }
      }
      return try Indexing.get(target, index, frame)
    }
  }

  /// Whether evaluating an index cannot change the variable that is indexed: then the variable may be read after it.
  func leavesVariablesAlone(_ node: ExpressionAst) -> Bool {
    node.node.findAll(where: {
      $0 is AssignmentStatementAst || $0 is CommandAst || $0 is InvokeMemberExpressionAst || ($0 as? UnaryExpressionAst)?.tokenKind.isIncrement == true
    }).isEmpty
  }

  func invocation(_ node: InvokeMemberExpressionAst) -> Eval {
    if !node.genericTypeArguments.isEmpty { return genericInvocation(node) }
    let name = memberName(node.member)
    let arguments = (node.arguments ?? []).map { Operand(expression($0)) }
    let position: Ast = node
    let evaluate = CallArguments(arguments)
    if node.isStatic {
      let owner = staticOwner(node.expression)
      // Only a name that stands in the code may be remembered.
      guard let constant = constantName(node.member) else {
        return { frame in
          let type = try owner(frame)
          let values = try evaluate(frame)
          frame.stand(at: position)
          return try MethodCall.invokeStatic(type, try name(frame), values, frame)
        }
      }
      let site = MethodSite(Name(constant), arguments.count)
      return { frame in
        let type = try owner(frame)
        return try evaluate.with(frame) { values in
          frame.stand(at: position)
          return try site.invokeStatic(type, values, frame)
        }
      }
    }
    let owner = expression(node.expression)
    let nullConditional = node.nullConditional
    // `([Base]$this).Method()` calls the base class's own method.
    if code.ownerType != nil, case .parenExpression(let paren) = node.expression, case .pipeline(let pipeline) = paren.pipeline,
      case .convertExpression(let convert)? = pipeline.pureExpression, case .variableExpression(let variable) = convert.child,
      variable.variablePath.userPath.lowercased() == "this"
    {
      let site = typeSite(convert.type.typeName)
      let this = self.variable(variable)
      return { frame in
        let type = try site.resolve(frame)
        let target = try this(frame)
        let values = try evaluate(frame)
        let name = try name(frame)
        guard let member = type.member(name), member.methods.contains(where: { !$0.isStatic }) else {
          return try MethodCall.invoke(target, name, values, frame)
        }
        return try MethodCall.invoke(member.methods.filter { !$0.isStatic }, member.name, on: target, values, frame, isStatic: false)
      }
    }
    if let call = baseClassCall(node, evaluate, name) ?? objectCall(node, arguments) { return call }
    guard let constant = constantName(node.member) else {
      return { frame in
        let target = try owner(frame)
        if nullConditional, target.isNull { return .null }
        let values = try evaluate(frame)
        frame.stand(at: position)
        return try MethodCall.invoke(target, try name(frame), values, frame)
      }
    }
    // Only a name that stands in the code may be remembered.
    let fixed = Name(constant)
    let site = MethodSite(fixed, arguments.count)
    func general(_ target: Value, _ frame: Frame) throws -> Value {
      if nullConditional, target.isNull { return .null }
      return try evaluate.with(frame) { values in
        frame.stand(at: position)
        return try site.invoke(target, values, frame)
      }
    }
    if arguments.count == 1 {
      let argument = arguments[0].evaluate
      return { frame in
        let target = try owner(frame)
        guard let plan = site.plan(for: target) else { return try general(target, frame) }
        let value = try argument(frame)
        frame.stand(at: position)
        var scope = plan.scope(target, frame.context)
        try plan.bind(value, 0, scope)
        return try plan.run(&scope, from: frame)
      }
    }
    return { frame in
      let target = try owner(frame)
      guard let plan = site.plan(for: target) else { return try general(target, frame) }
      var scope = plan.scope(target, frame.context)
      for n in arguments.indices { try plan.bind(try arguments[n](frame), n, scope) }
      frame.stand(at: position)
      return try plan.run(&scope, from: frame)
    }
  }

  /// `([Base]$derived).Method()`: where the cast names a class of a script that the object derives from, that class's own method.
  private func baseClassCall(
    _ node: InvokeMemberExpressionAst, _ evaluate: CallArguments, _ name: @escaping (Frame) throws -> Name
  ) -> Eval? {
    guard case .parenExpression(let paren) = node.expression, case .pipeline(let pipeline) = paren.pipeline,
      case .convertExpression(let convert)? = pipeline.pureExpression, case .variableExpression = convert.child,
      case .simple(let typeText, _, _) = convert.type.typeName, NetType.named(typeText) == nil
    else { return nil }
    let position = node
    let owner = expression(node.expression)
    let site = typeSite(convert.type.typeName)
    return { frame in
      let target = try owner(frame)
      let values = try evaluate(frame)
      frame.stand(at: position)
      let name = try name(frame)
      let type = try site.resolve(frame)
      guard type.scriptClass != nil, let own = target.netType, own !== type, let member = type.member(name),
        member.methods.contains(where: { !$0.isStatic })
      else { return try MethodCall.invoke(target, name, values, frame) }
      return try MethodCall.invoke(member.methods.filter { !$0.isStatic }, member.name, on: target, values, frame, isStatic: false)
    }
  }

  /// `([object]$x).ToString()` and `.Equals(...)`: those of `System.Object` itself, whatever the object's class makes of them.
  private func objectCall(_ node: InvokeMemberExpressionAst, _ arguments: [Operand]) -> Eval? {
    guard case .parenExpression(let paren) = node.expression, case .pipeline(let pipeline) = paren.pipeline,
      case .convertExpression(let convert)? = pipeline.pureExpression,
      ["object", "system.object"].contains(convert.type.typeName.name.lowercased())
    else { return nil }
    let owner = expression(convert.child)
    let name = constantName(node.member)
    if name == "ToString", arguments.isEmpty {
      return { frame in
        let target = try owner(frame)
        guard let type = target.base.netType, !(target.base.object is PSCustomObject) else {
          return try MethodCall.invoke(target, "ToString", [], frame)
        }
        return .text(type.fullName)
      }
    }
    if name == "Equals", arguments.count == 1 {
      return { frame in
        let target = try owner(frame)
        let other = try arguments[0](frame)
        guard let object = target.base.object else { return .bool(false) }
        return .bool(object === other.base.object)
      }
    }
    return nil
  }

  /// `: base(...)` of a constructor.
  func baseConstructor(_ node: BaseCtorInvokeMemberExpressionAst) -> Eval {
    let arguments = (node.arguments ?? []).map { Operand(expression($0)) }
    let code = self.code
    return { frame in
      var values: [Value] = []
      for argument in arguments { values.append(try argument(frame)) }
      try ScriptClasses.callBaseConstructor(code, values, frame)
      return .void
    }
  }
}
