import DotNet

/// `System.Management.Automation.PSVariable`: a variable as an object. Most variables live in a frame's slot and get one only when a
/// script asks for it, or when they have options, attributes or a type.
public final class PSVariable: NetObject {
  public let key: Name
  public var name: String { key.text }
  public internal(set) var stored: Value
  public var options: ScopedItemOptions = []
  public var descriptionText = ""
  public var visibility = "Public"
  public var moduleName = ""
  /// Type constraint and validations, in the order written.
  public var attributes: [VariableAttribute] = []
  /// `[int]$x = ...` is giving it its first value.
  var isBeingDeclared = false
  /// The attributes stand before the assignment itself: `[ValidateRange(1, 5)]$x = 9`.
  var isGettingAttributes = false
  /// For variables that the session computes (`$?`, `$PWD`).
  public var compute: (() -> Value)?
  public var didSet: ((Value) throws -> Void)?

  public init(_ key: Name, _ value: Value, options: ScopedItemOptions = []) {
    self.key = key
    self.stored = value
    self.options = options
  }

  public var value: Value {
    if let compute { return compute() }
    return stored
  }

  public override var netType: NetType { .psVariable }

  public var isReadOnly: Bool { !options.isDisjoint(with: [.readOnly, .constant]) }

  /// Assigns as a script does.
  /// - Throws: VariableNotWritable, or what the variable's type and validations say.
  public func set(_ value: Value, _ context: ExecutionContext) throws {
    if isReadOnly {
      throw RuntimeError.make(
        "VariableNotWritable", "Cannot overwrite variable \(name) because it is read-only or constant.", .WriteError,
        type: "System.Management.Automation.SessionStateUnauthorizedAccessException", target: .text(name))
    }
    var value = value
    for attribute in attributes { value = try attribute.apply(value, self, context) }
    if let didSet { try didSet(value) }
    stored = value
  }

  /// Sets without asking anybody.
  public func store(_ value: Value) { stored = value }
}

/// What stands before a variable in brackets and acts on every assignment.
open class VariableAttribute {
  public init() {}
  /// What `Attributes` shows.
  open var object: Value { .object(AttributeObject(AttributeObject.argumentTypeConverter)) }
  open func apply(_ value: Value, _ variable: PSVariable, _ context: ExecutionContext) throws -> Value { value }
}

/// `[int]$x`
final class TypeConstraint: VariableAttribute {
  let type: NetType
  init(_ type: NetType) { self.type = type }
  override func apply(_ value: Value, _ variable: PSVariable, _ context: ExecutionContext) throws -> Value {
    if type === NetType.boolean {
      // What is no number is not taken for true or false by a typed variable.
      var shown: String?
      if value.isNull { shown = "" } else if case .string = value.base { shown = "System.String" }
      if let shown {
        let message = Messages.format("ExtendedTypeSystem", "InvalidCastExceptionForBooleanArgumentValue", shown, "System.Boolean")
        throw RuntimeError.make("RuntimeException", message, .MetadataError, type: RuntimeError.metadata)
      }
    }
    do {
      let converted = try Conversion.convert(value, to: type, context)
      if type === NetType.actionPreference, case .object(let object) = converted, (object as? EnumValue)?.raw == 5 {
        throw RuntimeError.make("RuntimeException", Messages.format("ErrorPackage", "ActionPreferenceReservedForFutureUseError", "Suspend"), .MetadataError)
      }
      return converted
    } catch {
      guard let record = RuntimeError.record(of: error) else { throw error }
      // Variables of blocks and functions are PowerShell's compiled locals: their conversion speaks for itself.
      if let frame = context.frame, let code = frame.code, code.ast !== code.root,
        variable.isBeingDeclared || frame.ownVariable(variable.key) === variable
      {
        throw error
      }
      throw RuntimeError.make(
        "RuntimeException", record.exception.message, .MetadataError, type: RuntimeError.metadata, inner: record.exception)
    }
  }
}

extension NetType {
  nonisolated(unsafe) public static let psVariable = NetType("System.Management.Automation.PSVariable", base: .object, define: definePSVariable)
}
