public typealias MethodBody = (_ this: Value, _ arguments: Arguments, _ context: DotNetContext) throws -> Value
public typealias PropertyGetter = (_ this: Value, _ context: DotNetContext) throws -> Value
public typealias PropertySetter = (_ this: Value, _ value: Value, _ context: DotNetContext) throws -> Void

/// All that a type has under one name: a property, or a group of overloads.
public final class NetMember {
  public let name: String
  public unowned(unsafe) let declaringType: NetType
  public var property: NetProperty?
  public var methods: [NetMethod] = []
  /// `hidden` in a class of a script.
  public var isHidden = false

  public init(name: String, declaringType: NetType) {
    self.name = name
    self.declaringType = declaringType
  }
}

public final class NetProperty {
  /// For `GetCustomAttributes`: those a class of a script gives it.
  public var customAttributes: [Value] = []
  public let typeName: String
  public let isStatic: Bool
  public let get: PropertyGetter?
  public let set: PropertySetter?
  public lazy var type: NetType = NetType.named(typeName) ?? .object
  public init(typeName: String, isStatic: Bool, get: PropertyGetter?, set: PropertySetter?) {
    self.typeName = typeName
    self.isStatic = isStatic
    self.get = get
    self.set = set
  }
}

/// One overload. The signature is read when a call first asks for the parameters' types.
public final class NetMethod {
  /// For `GetCustomAttributes`: those a class of a script gives it.
  public var customAttributes: [Value] = []
  public let signature: String
  public let name: String
  public let isStatic: Bool
  public unowned(unsafe) let declaringType: NetType
  public let body: MethodBody
  public lazy var parameters: [NetParameter] = NetParameter.read(signature, declaringType.localTypes)
  public lazy var returnType: NetType = NetType.named(String(signature.prefix { $0 != " " })) ?? .object
  /// How many arguments a call must and may give.
  public lazy var arity: ClosedRange<Int> = {
    let required = parameters.filter { !$0.isParams && $0.defaultValue == nil }.count
    return required...(parameters.last?.isParams == true ? Int.max : parameters.count)
  }()

  public init(_ signature: String, isStatic: Bool, declaringType: NetType, _ body: @escaping MethodBody) {
    self.signature = signature
    self.isStatic = isStatic
    self.declaringType = declaringType
    self.body = body
    let head = signature.prefix { $0 != "(" }
    // `Create[T1,T2]` is the method `Create`.
    self.name = String(head[(head.lastIndex(of: " ").map { head.index(after: $0) } ?? head.startIndex)...].prefix { $0 != "[" })
  }

  /// For methods of script classes, whose parameters are known as types.
  public convenience init(
    _ signature: String, isStatic: Bool, declaringType: NetType, parameters: [NetParameter], returnType: NetType,
    _ body: @escaping MethodBody
  ) {
    self.init(signature, isStatic: isStatic, declaringType: declaringType, body)
    self.parameters = parameters
    self.returnType = returnType
  }
}

/// A parameter of a method: `Params string[] value`, `[ref] int result`, `string format = null`.
public struct NetParameter {
  public let typeName: String
  public let name: String
  public let isParams: Bool
  public let isByReference: Bool
  public let defaultValue: Value?
  public let type: NetType

  public init(
    type: NetType, name: String, isParams: Bool = false, isByReference: Bool = false, defaultValue: Value? = nil
  ) {
    self.type = type
    self.typeName = type.fullName
    self.name = name
    self.isParams = isParams
    self.isByReference = isByReference
    self.defaultValue = defaultValue
  }

  /// Reads the parameter list of a signature. Commas inside brackets belong to a generic type.
  static func read(_ signature: String, _ localTypes: [Name: NetType] = [:]) -> [NetParameter] {
    guard let open = signature.firstIndex(of: "("), let close = signature.lastIndex(of: ")") else { return [] }
    var parameters: [NetParameter] = []
    var depth = 0
    var part = ""
    func finish() {
      var text = part.trimmingSpaces
      part = ""
      guard !text.isEmpty else { return }
      var isParams = false
      var isByReference = false
      while true {
        if text.hasPrefix("Params ") || text.hasPrefix("params ") {
          isParams = true
          text = String(text.dropFirst(7))
        } else if text.hasPrefix("[ref] ") || text.hasPrefix("[out] ") {
          isByReference = true
          text = String(text.dropFirst(6))
        } else {
          break
        }
      }
      var defaultValue: Value?
      if let equals = text.firstIndex(of: "=") {
        let literal = String(text[text.index(after: equals)...]).trimmingSpaces
        defaultValue = literalValue(literal)
        text = String(text[..<equals]).trimmingSpaces
      }
      let cut = text.lastIndex(of: " ") ?? text.endIndex
      let typeName = String(text[..<cut])
      let name = cut == text.endIndex ? "" : String(text[text.index(after: cut)...])
      parameters.append(
        NetParameter(
          type: localTypes[Name(typeName)] ?? NetType.named(typeName) ?? .object, name: name, isParams: isParams, isByReference: isByReference,
          defaultValue: defaultValue))
    }
    for character in signature[signature.index(after: open)..<close] {
      switch character {
      case "[", "(": depth += 1; part.append(character)
      case "]", ")": depth -= 1; part.append(character)
      case "," where depth == 0: finish()
      default: part.append(character)
      }
    }
    finish()
    return parameters
  }

  private static func literalValue(_ text: String) -> Value {
    switch text.lowercased() {
    case "null", "default": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if let number = Int32(text) { return .int32(number) }
      return .text(text.filter { $0 != "\"" })
    }
  }
}

extension String {
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[first...last])
  }
}

/// The arguments of one call, already converted to the parameters' types. Valid during the call only.
public struct Arguments {
  public let base: UnsafeBufferPointer<Value>
  @inlinable public init(_ base: UnsafeBufferPointer<Value>) { self.base = base }
  @inlinable public var count: Int { base.count }
  @inlinable public subscript(index: Int) -> Value { base[index] }

  /// The text of a string argument; empty for `$null`.
  @inlinable public func string(_ index: Int) -> PSString {
    if case .string(let string) = base[index] { return string }
    return base[index].stringIfString ?? PSString(ascii: "")
  }
  @inlinable public func int(_ index: Int) -> Int {
    switch base[index] {
    case .int32(let n): Int(n)
    case .int64(let n): Int(n)
    default: base[index].integer ?? 0
    }
  }
  @inlinable public func bool(_ index: Int) -> Bool { if case .bool(let b) = base[index] { b } else { false } }
  public var array: [Value] { Array(base) }
}
