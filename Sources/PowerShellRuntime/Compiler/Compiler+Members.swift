import DotNet
import PowerShellSyntax

/// Where a property lay in the last object of the same shape.
final class ShapeCache {
  var shape: PSShape?
  var slot = 0

  /// The class of the last instance of a script's class, and the field's place in it.
  private var scriptType: NetType?
  private var field = 0
  private var fieldType: NetType?

  @inline(__always) func get(_ target: Value, _ name: Name) -> Value? {
    guard case .object(let object) = target else { return nil }
    if type(of: object) == ScriptObject.self {
      let script = unsafeDowncast(object, to: ScriptObject.self)
      if script.type === scriptType, object.extended == nil { return script.slots[field] }
      return findField(script, name) ? script.slots[field] : nil
    }
    guard type(of: object) == PSCustomObject.self else { return nil }
    let custom = unsafeDowncast(object, to: PSCustomObject.self)
    if custom.shape === shape, object.extended == nil { return custom.slots[slot] }
    return getSlowly(custom, name)
  }

  @inline(never) private func findField(_ script: ScriptObject, _ name: Name) -> Bool {
    guard script.extended == nil, TypeData.adds(nothingCalled: name, to: script.type), let index = script.scriptClass.fieldIndex[name],
      script.scriptClass.fields[index].validations.isEmpty
    else { return false }
    scriptType = script.type
    field = index
    fieldType = script.scriptClass.fields[index].isTyped ? script.scriptClass.fields[index].type : nil
    return true
  }

  @inline(__always) private func setField(_ script: ScriptObject, _ name: Name, _ value: Value) -> Bool {
    guard script.type === scriptType || findField(script, name), script.extended == nil, !value.isVoid else { return false }
    if let fieldType {
      switch value {
      case .int32: if fieldType !== NetType.int32 { return false }
      case .string: if fieldType !== NetType.string { return false }
      case .bool: if fieldType !== NetType.boolean { return false }
      case .double: if fieldType !== NetType.double { return false }
      default: return false
      }
    }
    script.slots[field] = value
    return true
  }

  @inline(never) private func getSlowly(_ custom: PSCustomObject, _ name: Name) -> Value? {
    guard custom.extended == nil, let found = custom.shape.slot(name) else { return nil }
    shape = custom.shape
    slot = found
    return custom.slots[found]
  }

  @inline(__always) func set(_ target: Value, _ name: Name, _ value: Value) -> Bool {
    guard case .object(let object) = target else { return false }
    if type(of: object) == ScriptObject.self { return setField(unsafeDowncast(object, to: ScriptObject.self), name, value) }
    guard type(of: object) == PSCustomObject.self, object.extended == nil, !value.isVoid else { return false }
    let custom = unsafeDowncast(object, to: PSCustomObject.self)
    if custom.shape !== shape {
      guard let found = custom.shape.slot(name) else { return false }
      shape = custom.shape
      slot = found
    }
    custom.set(slot: slot, value)
    return true
  }
}

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

  func invocation(_ node: InvokeMemberExpressionAst) -> Eval {
    let name = memberName(node.member)
    let arguments = (node.arguments ?? []).map { Operand(expression($0)) }
    let position: Ast = node
    func evaluate(_ frame: Frame) throws -> [Value] {
      var values: [Value] = []
      values.reserveCapacity(arguments.count)
      for argument in arguments {
        let value = try argument(frame)
        values.append(value)
      }
      return values
    }
    if node.isStatic {
      let owner = staticOwner(node.expression)
      let site = MethodSite()
      // Only a name that stands in the code may be remembered.
      let isFixed = constantName(node.member) != nil
      return { frame in
        let type = try owner(frame)
        let values = try evaluate(frame)
        frame.current.position = position
        if isFixed { return try site.invokeStatic(type, try name(frame), values, frame) }
        return try MethodCall.invokeStatic(type, try name(frame), values, frame)
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
    let site = MethodSite()
    let isFixed = constantName(node.member) != nil
    return { frame in
      let target = try owner(frame)
      if nullConditional, target.isNull { return .null }
      if case .object(let object) = target, type(of: object) == ScriptObject.self,
        let (block, own) = site.script(unsafeDowncast(object, to: ScriptObject.self), try name(frame), arguments.count)
      {
        frame.current.position = position
        return try ScriptClasses.callDirectly(block, own, target, arguments, frame)
      }
      let values = try evaluate(frame)
      frame.current.position = position
      let name = try name(frame)
      return isFixed ? try site.invoke(target, name, values, frame) : try MethodCall.invoke(target, name, values, frame)
    }
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

/// A call site that remembers the method it called last.
final class MethodSite {
  private var type: NetType?
  private var count = -1
  private var method: NetMethod?
  private var scriptType: NetType?
  private var scriptName: Name?
  private var scriptMethod: (ScriptBlock, ScriptClass)?

  /// The code of a script class's only method of that name, where nothing has to be chosen.
  @inline(__always) func script(_ object: ScriptObject, _ name: Name, _ count: Int) -> (ScriptBlock, ScriptClass)? {
    if object.type === scriptType, object.extended == nil, scriptName?.text == name.text { return scriptMethod }
    return findScript(object, name, count)
  }

  @inline(never) private func findScript(_ object: ScriptObject, _ name: Name, _ count: Int) -> (ScriptBlock, ScriptClass)? {
    scriptType = object.type
    scriptName = name
    scriptMethod = nil
    guard object.extended == nil, TypeData.adds(nothingCalled: name, to: object.type), let member = object.type.member(name), member.methods.count == 1,
      let only = member.methods.first, !only.isStatic, only.parameters.count == count,
      let own = only.declaringType.scriptClass as? ScriptClass, let block = own.blocks[ObjectIdentifier(only)]
    else {
      if object.extended != nil { scriptType = nil }
      return nil
    }
    scriptMethod = (block, own)
    return scriptMethod
  }

  func invoke(_ target: Value, _ name: Name, _ arguments: [Value], _ frame: Frame) throws -> Value {
    // Only methods without a choice and whose arguments need no conversion are remembered.
    if let method, count == arguments.count, let own = target.netType, own === type, target.object?.extended == nil,
      fits(arguments, method)
    {
      do {
        return try arguments.withUnsafeBufferPointer { try method.body(target, Arguments($0), frame.context.dotNet) }
      } catch let error as NetException {
        throw RuntimeError.invocation(error.exception, method: method.name, count: arguments.count)
      }
    }
    if case .object(let object) = target, object is PSObjectBox { return try MethodCall.invoke(target, name, arguments, frame) }
    if let own = target.netType, TypeData.find(target, name, frame.context) == nil, let member = own.member(name) {
      let candidates = member.methods.filter { !$0.isStatic && $0.parameters.count == arguments.count && $0.parameters.last?.isParams != true }
      // An overload that takes the arguments exactly as they are beats all others.
      if let only = candidates.first(where: { fits(arguments, $0) }) {
        type = own
        count = arguments.count
        method = only
      }
    }
    return try MethodCall.invoke(target, name, arguments, frame)
  }

  /// The same for static methods.
  func invokeStatic(_ owner: NetType, _ name: Name, _ arguments: [Value], _ frame: Frame) throws -> Value {
    if let method, count == arguments.count, owner === type, fits(arguments, method) {
      do {
        return try arguments.withUnsafeBufferPointer { try method.body(.object(owner), Arguments($0), frame.context.dotNet) }
      } catch let error as NetException {
        throw RuntimeError.invocation(error.exception, method: method.name, count: arguments.count)
      }
    }
    if name != "new", let member = owner.member(name) {
      let candidates = member.methods.filter { $0.isStatic && $0.parameters.count == arguments.count && $0.parameters.last?.isParams != true }
      if let only = candidates.first(where: { fits(arguments, $0) }) {
        type = owner
        count = arguments.count
        method = only
      }
    }
    return try MethodCall.invokeStatic(owner, name, arguments, frame)
  }

  @inline(__always) private func fits(_ arguments: [Value], _ method: NetMethod) -> Bool {
    for (n, argument) in arguments.enumerated() {
      let wanted = method.parameters[n].type
      switch argument {
      case .int32: if wanted !== NetType.int32 { return false }
      case .string: if wanted !== NetType.string { return false }
      case .bool: if wanted !== NetType.boolean { return false }
      case .double: if wanted !== NetType.double { return false }
      default: return false
      }
    }
    return true
  }
}
