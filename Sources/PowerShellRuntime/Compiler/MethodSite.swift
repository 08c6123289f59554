import DotNet
import PowerShellSyntax

/// A call site that remembers the method it called last.
final class MethodSite {
  /// The method called last, where it was without a choice and its arguments needed no conversion.
  private var method: NetMethod?
  private var type: NetType?
  private var shape: UInt64 = 0
  /// What the call names, where it names an instance method.
  let name: Name
  private let wanted: Int
  private var scriptType: NetType?
  private var scriptPlan: MethodPlan?

  init(_ name: Name, _ wanted: Int) {
    self.name = name
    self.wanted = wanted
  }

  /// The way into a script class's only method of that name, where nothing has to be chosen.
  @inline(__always) func plan(for target: Value) -> MethodPlan? {
    guard case .object(let object) = target, Swift.type(of: object) == ScriptObject.self else { return nil }
    let script = unsafeDowncast(object, to: ScriptObject.self)
    return script.type === scriptType && object.extended == nil ? scriptPlan : findPlan(script)
  }

  @inline(never) private func findPlan(_ object: ScriptObject) -> MethodPlan? {
    scriptPlan = nil
    scriptType = object.extended == nil ? object.type : nil
    guard object.extended == nil, TypeData.adds(nothingCalled: name, to: object.type), let member = object.type.member(name), member.methods.count == 1,
      let only = member.methods.first, !only.isStatic, only.parameters.count == wanted,
      let own = only.declaringType.scriptClass as? ScriptClass
    else { return nil }
    scriptPlan = own.plans[ObjectIdentifier(only)]
    return scriptPlan
  }

  typealias ArgumentValues = UnsafeBufferPointer<Value>

  func invoke(_ target: Value, _ arguments: ArgumentValues, _ frame: Frame) throws -> Value {
    let shape = MethodSite.shape(arguments)
    if let method, shape == self.shape, let own = target.netType, own === type, target.object?.extended == nil {
      return try call(method, target, arguments, frame)
    }
    if case .object(let object) = target, object is PSObjectBox { return try MethodCall.invoke(target, name, Array(arguments), frame) }
    if shape != 0, let own = target.netType, TypeData.find(target, name, frame.context) == nil, let member = own.member(name) {
      remember(member.methods.filter { !$0.isStatic }, own, shape, arguments.count)
    }
    return try MethodCall.invoke(target, name, Array(arguments), frame)
  }

  /// The same for static methods.
  func invokeStatic(_ owner: NetType, _ arguments: ArgumentValues, _ frame: Frame) throws -> Value {
    let shape = MethodSite.shape(arguments)
    if let method, shape == self.shape, owner === type { return try call(method, .object(owner), arguments, frame) }
    if shape != 0, name != "new", let member = owner.member(name) { remember(member.methods.filter { $0.isStatic }, owner, shape, arguments.count) }
    return try MethodCall.invokeStatic(owner, name, Array(arguments), frame)
  }

  @inline(__always) private func call(_ method: NetMethod, _ target: Value, _ arguments: ArgumentValues, _ frame: Frame) throws -> Value {
    do {
      return try method.body(target, Arguments(arguments), frame.context.dotNet)
    } catch let error as NetException {
      throw RuntimeError.invocation(error.exception, method: method.name, count: arguments.count)
    }
  }

  /// An overload that takes the arguments exactly as they are beats all others.
  private func remember(_ methods: [NetMethod], _ owner: NetType, _ shape: UInt64, _ count: Int) {
    let exact = methods.first { method in
      method.parameters.count == count && method.parameters.last?.isParams != true && MethodSite.shape(method.parameters) == shape
    }
    guard let exact else { return }
    method = exact
    type = owner
    self.shape = shape
  }

  /// The kinds of the arguments in four bits each; 0 where one is of another kind or there are too many to tell.
  @inline(__always) private static func shape(_ arguments: ArgumentValues) -> UInt64 {
    var shape: UInt64 = 1
    guard arguments.count < 15 else { return 0 }
    for argument in arguments {
      switch argument {
      case .int32: shape = shape << 4 | 1
      case .string: shape = shape << 4 | 2
      case .bool: shape = shape << 4 | 3
      case .double: shape = shape << 4 | 4
      default: return 0
      }
    }
    return shape
  }

  private static func shape(_ parameters: [NetParameter]) -> UInt64 {
    var shape: UInt64 = 1
    for parameter in parameters {
      let type = parameter.type
      let kind: UInt64 =
        type === NetType.int32 ? 1 : type === NetType.string ? 2 : type === NetType.boolean ? 3 : type === NetType.double ? 4 : 0
      if kind == 0 { return 0 }
      shape = shape << 4 | kind
    }
    return shape
  }
}
