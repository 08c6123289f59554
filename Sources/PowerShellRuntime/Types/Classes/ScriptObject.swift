import DotNet
import PowerShellSyntax

/// What the run time keeps about a class of a script.
final class ScriptClass {
  // The type owns this.
  unowned(unsafe) let type: NetType
  let definition: TypeDefinitionAst
  let code: CompiledScript
  let session: SessionState
  /// The scope of the script that defines the class: what its methods see besides their own variables. Held for as long as the class is,
  /// which is for good: a weak reference would make every use of the scope dear.
  var home: Frame?
  /// The names, types and initial values of all instance fields, those of base classes first.
  var fields: [ScriptField] = []
  var fieldIndex: [Name: Int] = [:]
  var ownFieldStart = 0
  var statics: [Name: Value] = [:]
  /// The way into each method's code.
  var plans: [ObjectIdentifier: MethodPlan] = [:]
  var staticInitializers: [() throws -> Void] = []
  var isInitialized = false

  init(_ type: NetType, _ definition: TypeDefinitionAst, _ code: CompiledScript, _ session: SessionState) {
    self.type = type
    self.definition = definition
    self.code = code
    self.session = session
  }

  /// Runs the static initial values and the static constructor, once.
  func initialize() throws {
    guard !isInitialized else { return }
    isInitialized = true
    do {
      for initializer in staticInitializers { try initializer() }
    } catch let error where !(error is ControlSignal) {
      guard let record = RuntimeError.record(of: error) else { throw error }
      // .NET wraps what a static constructor throws: the type's own exception, the run time's, the cause.
      let cause = record.exception
      cause.properties["ErrorRecord"] = .object(record)
      let middle = ExceptionObject(type: ExceptionTypes.automation("RuntimeException"), message: cause.message, inner: cause)
      middle.properties["ErrorRecord"] = .object(record)
      throw NetException("System.TypeInitializationException", "The type initializer for '\(type.fullName)' threw an exception.", inner: middle)
    }
  }
}

struct ScriptField {
  let name: Name
  let type: NetType
  let isTyped: Bool
  let initial: ((Frame) throws -> Value)?
  let attributes: [AttributeAst]
  var validations: [VariableAttribute] = []
}

/// An instance of a class of a script whose base is no .NET class with a form of its own.
final class ScriptObject: NetObject {
  let type: NetType
  let scriptClass: ScriptClass
  var slots: [Value]
  init(_ type: NetType, _ scriptClass: ScriptClass) {
    self.type = type
    self.scriptClass = scriptClass
    slots = scriptClass.fields.map { $0.isTyped ? $0.type.defaultValue : .null }
  }
  override var netType: NetType { type }

  override func toString(_ context: DotNetContext) throws -> PSString? {
    try ScriptClasses.ownText(.object(self), type, context)
  }

  override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other, object === self { return true }
    guard let method = type.member("Equals")?.methods.first(where: { $0.declaringType.scriptClass != nil && $0.parameters.count == 1 }) else {
      return false
    }
    guard let context = ScriptClasses.current else { return false }
    let result = try? [other].withUnsafeBufferPointer { try method.body(.object(self), Arguments($0), context) }
    return result.map { Truth.isTrue($0) } ?? false
  }

  override var netHash: Int {
    guard let method = type.member("GetHashCode")?.methods.first(where: { $0.declaringType.scriptClass != nil && $0.parameters.isEmpty }),
      let context = ScriptClasses.current,
      let result = try? [].withUnsafeBufferPointer({ try method.body(.object(self), Arguments($0), context) })
    else { return ObjectIdentifier(self).hashValue }
    return result.integer ?? 0
  }

  override var isEnumerable: Bool {
    type.implements(.iEnumerable) && type.member("GetEnumerator")?.methods.first != nil || isEnumerator
  }
  /// A class that walks over itself.
  private var isEnumerator: Bool { type.implements(.iEnumerator) && type.member("MoveNext")?.methods.first != nil }

  override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? {
    guard isEnumerable else { return nil }
    guard let method = type.member("GetEnumerator")?.methods.first(where: { $0.parameters.isEmpty }) else { return walk(self, context) }
    let made = try [].withUnsafeBufferPointer { try method.body(.object(self), Arguments($0), context) }
    guard case .object(let object) = made else { return nil }
    if let enumerator = object as? NetEnumerator { return enumerator }
    if let script = object as? ScriptObject, let walker = walk(script, context) { return walker }
    return try object.makeEnumerator(context)
  }

  private func walk(_ script: ScriptObject, _ context: DotNetContext) -> NetEnumerator? {
    guard let session = (context as? SessionDotNet)?.session else { return nil }
    let target: Value = .object(script)
    return NetEnumerator {
      guard Truth.isTrue(try MethodCall.invoke(target, "MoveNext", [], session.frame)) else { return nil }
      if script.type.member("Current")?.property == nil, script.type.member("get_Current")?.methods.first != nil {
        return try MethodCall.invoke(target, "get_Current", [], session.frame)
      }
      return try MemberAccess.get(target, "Current", session.frame)
    }
  }
}

/// The fields of an instance whose base class is the platform's: an exception, a list, a dictionary.
final class ScriptFields {
  var slots: [Value]
  init(_ slots: [Value]) { self.slots = slots }
}
