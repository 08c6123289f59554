import DotNet

/// What a binder fills: a cmdlet's struct or a function's scope.
protocol ParameterTarget: AnyObject {
  func assign(_ index: Int, _ value: Value) throws
  /// Gives the parameter its default again, after a pipeline object had set it.
  func reset(_ index: Int) throws
  /// Runs `dynamicparam`; the parameters it defines.
  func dynamicParameters() throws -> [RuntimeDefinedParameter]
}

final class CmdletParameterTarget: ParameterTarget {
  @Unretained private var processor: CmdletProcessor
  init(_ processor: CmdletProcessor) { self.processor = processor }
  func assign(_ index: Int, _ value: Value) throws { processor.assign(parameter: index, value) }
  func reset(_ index: Int) throws { processor.reset(parameter: index) }
  func dynamicParameters() throws -> [RuntimeDefinedParameter] { [] }
}

final class ScriptParameterTarget: ParameterTarget {
  fileprivate let activation: ScriptActivation
  init(_ activation: ScriptActivation, _ block: ScriptBlock) { self.activation = activation }
  func assign(_ index: Int, _ value: Value) throws { try activation.bind(parameter: index, value) }
  func reset(_ index: Int) throws { try activation.bindDefault(parameter: index) }
  func dynamicParameters() throws -> [RuntimeDefinedParameter] {
    guard activation.has(.dynamicParam) else { return [] }
    let collected = CollectSink()
    let context: ExecutionContext? = activation.runtime?.context
    context?.runningDynamicParameters.append(activation.block)
    defer { _ = context?.runningDynamicParameters.popLast() }
    do { try activation.run(.dynamicParam, to: collected) } catch {
      guard let context = activation.runtime?.context, let record = ErrorRecord.make(from: error, context) else { throw error }
      throw failure(record.message, record.exception)
    }
    for value in collected.all {
      if case .object(let object) = value, let dictionary = object as? NetDictionary {
        return dictionary.values.compactMap { $0.object as? RuntimeDefinedParameter }
      }
      if value.isNull { continue }
      if let single = value.object as? RuntimeDefinedParameter {
        // One that stands alone is bound as a variable.
        single.whenBound = { [activation] in try activation.setLocal(Name(single.name), $0) }
        return [single]
      }
      if let object = value.base.object as? ScriptObject { return try properties(of: object) }
      let message = Messages.format("AutomationExceptions", "DynamicParametersWrongType", value.netType?.fullName ?? "")
      throw failure(message, ExceptionObject(type: ExceptionTypes.automation("PSInvalidOperationException"), message: message))
    }
    return []
  }
}

extension ScriptParameterTarget {
  /// The properties marked `[Parameter]` of a class's instance: a value bound to one is set on the instance.
  private func properties(of object: ScriptObject) throws -> [RuntimeDefinedParameter] {
    guard let context = activation.runtime?.context else { return [] }
    return try object.scriptClass.fields.compactMap { field in
      let marks = field.attributes.filter { AttributeReader.name($0) == "parameter" }
      guard !marks.isEmpty else { return nil }
      let attributes = try marks.map { mark in
        let made = AttributeObject(AttributeObject.types["parameter"] ?? .object)
        for argument in mark.namedArguments {
          let value = argument.expressionOmitted ? .bool(true) : try context.engine.evaluate(argument.argument, in: activation.block)
          made.named[.text(argument.argumentName)] = value
        }
        return Value.object(made)
      }
      let parameter = RuntimeDefinedParameter(field.name.text, field.type, attributes)
      parameter.whenBound = { try MemberAccess.set(.object(object), field.name, $0, context.frame) }
      return parameter
    }
  }

  private func failure(_ message: String, _ inner: ExceptionObject) -> any Error {
    guard let runtime = activation.runtime else { return NetException(inner) }
    return BindingError.make("GetDynamicParametersException", extra: [message], at: nil, inner: inner, runtime)
  }
}

/// `RuntimeDefinedParameter`: a parameter that a `dynamicparam` block made.
public final class RuntimeDefinedParameter: NetObject {
  public var name: String
  public var type: NetType
  public var attributes: NetList
  public var value: Value = .null
  public var isSet = false
  /// What else is done with a value that is bound.
  var whenBound: ((Value) throws -> Void)?
  public init(_ name: String, _ type: NetType, _ attributes: [Value]) {
    self.name = name
    self.type = type
    self.attributes = NetList(attributes, type: .arrayList)
  }
  nonisolated(unsafe) public static let parameterType = NetType("System.Management.Automation.RuntimeDefinedParameter", base: .object) { type in
    type.constructor("()") { _, _, _ in .object(RuntimeDefinedParameter("", .object, [])) }
    type.constructor("(string name, type parameterType, System.Object attributes)") { _, arguments, _ in
      let parameter = RuntimeDefinedParameter(
        arguments.string(0).text, arguments[1].object as? NetType ?? .object, arguments[2].object?.contiguousElements ?? [])
      return .object(parameter)
    }
    type.property(
      "string Name", get: { this, _ in (this.object as? RuntimeDefinedParameter).map { .text($0.name) } ?? .null },
      set: { this, value, context in (this.object as? RuntimeDefinedParameter)?.name = context.toString(value).text })
    type.property(
      "type ParameterType", get: { this, _ in (this.object as? RuntimeDefinedParameter).map { .object($0.type) } ?? .null },
      set: { this, value, _ in if let t = value.object as? NetType { (this.object as? RuntimeDefinedParameter)?.type = t } })
    type.property("System.Object Attributes", get: { this, _ in (this.object as? RuntimeDefinedParameter).map { .object($0.attributes) } ?? .null })
    type.property(
      "System.Object Value", get: { this, _ in (this.object as? RuntimeDefinedParameter)?.value ?? .null },
      set: { this, value, _ in
        (this.object as? RuntimeDefinedParameter)?.value = value
        (this.object as? RuntimeDefinedParameter)?.isSet = true
      })
    type.property(
      "bool IsSet", get: { this, _ in .bool((this.object as? RuntimeDefinedParameter)?.isSet ?? false) },
      set: { this, value, _ in (this.object as? RuntimeDefinedParameter)?.isSet = LanguagePrimitives.isTrue(value) })
  }
  nonisolated(unsafe) public static let dictionaryType = NetType(
    "System.Management.Automation.RuntimeDefinedParameterDictionary", base: NetType.named("System.Collections.Generic.Dictionary[string,object]") ?? .hashtable) { type in
      type.constructor("()") { _, _, _ in .object(NetDictionary(type: type)) }
    }
  public override var netType: NetType { RuntimeDefinedParameter.parameterType }
}
