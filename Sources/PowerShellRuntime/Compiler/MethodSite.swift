import DotNet
import PowerShellSyntax

/// A call site that remembers the method it called last.
final class MethodSite {
  private var type: NetType?
  private var count = -1
  private var method: NetMethod?
  /// What the call names, where it names an instance method.
  private let name: Name
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
