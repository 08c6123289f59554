/// The exception types: made from `exceptionTable` when first named.
public enum ExceptionTypes {
  struct Row {
    let name: String
    let base: String
    let message: String
    let properties: [String]
  }

  private static let rows: [Name: Row] = {
    var rows: [Name: Row] = [:]
    for line in exceptionTable.tableRows {
      let columns = line.tableColumns
      guard columns.count >= 4 else { continue }
      let row = Row(
        name: String(columns[0]), base: String(columns[1]), message: String(columns[2]),
        properties: columns[3].split(separator: ";").map { String($0) })
      rows[Name(row.name)] = row
    }
    return rows
  }()

  static var names: [String] { rows.values.map { $0.name } }

  static func find(_ name: Name) -> NetType? {
    guard let row = rows[name] else { return nil }
    return TypeRegistry.intern(row.name) {
      let type = NetType(row.name, base: NetType.named(row.base) ?? .exception) { type in define(type, row) }
      if row.name.hasPrefix("System.Management.Automation") { type.assembly = "System.Management.Automation" }
      return type
    }
  }

  /// What `new` without a message says.
  static func defaultMessage(of type: NetType) -> String {
    var candidate: NetType? = type
    while let current = candidate {
      if let row = rows[Name(current.fullName)] {
        if !row.message.isEmpty { return row.message }
      }
      if current === NetType.exception { break }
      candidate = current.baseType
    }
    return "Exception of type '\(type.fullName)' was thrown."
  }

  /// The record that an exception of the run time makes of itself when asked for one. Set once, when the run time registers its types.
  nonisolated(unsafe) public static var makeErrorRecord: ((ExceptionObject) -> Value)?

  private static let hResults: [Name: Int32] = {
    var codes: [Name: Int32] = [:]
    for line in exceptionCodeTable.tableRows {
      let columns = line.tableColumns
      guard columns.count == 2, let code = UInt32(columns[1], radix: 16) else { continue }
      codes[Name("System." + columns[0])] = Int32(bitPattern: code)
    }
    return codes
  }()

  /// The `HResult` of new exceptions of the type: its own, or that of the nearest type it derives from.
  static func hResult(of type: NetType) -> Int32 {
    var candidate: NetType? = type
    while let current = candidate {
      if let code = hResults[Name(current.fullName)] { return code }
      candidate = current.baseType
    }
    return Int32(bitPattern: 0x8013_1500)
  }

  /// What kind of thing a session state's exception speaks of, where nothing else was said: a path is a drive's.
  private static func sessionStateCategory(of exception: ExceptionObject) -> Int64 {
    exception.message.hasPrefix("Cannot find path") || exception.type.fullName.hasSuffix("DriveNotFoundException") ? 4 : 0
  }

  private static func define(_ type: NetType, _ row: Row) {
    for signature in row.properties {
      let cut = signature.lastIndex(of: " ") ?? signature.startIndex
      let name = Name(String(signature[signature.index(after: cut)...]))
      let isNumber = signature.hasPrefix("int ")
      // A type that overrides `Message` lists it before its base type's properties.
      if name == "Message" {
        type.property(signature) { this, _ in .text(try self.exception(this).message) }
        continue
      }
      type.property("\(signature)") { this, _ in
        let exception: ExceptionObject = try self.exception(this)
        if let known = exception.properties[name] { return known }
        if name == "ErrorRecord", let makeErrorRecord { return makeErrorRecord(exception) }
        if name == "SessionStateCategory" { return EnumTypes.value("System.Management.Automation.SessionStateCategory", sessionStateCategory(of: exception)) }
        return isNumber ? .int32(0) : .null
      }
    }
    defineConstructors(type, row)
    defineThrowers(type, row)
  }

  /// `ThrowIfNull` and its kin.
  private static func defineThrowers(_ type: NetType, _ row: Row) {
    func thrower(_ signature: String, _ test: @escaping (Arguments) -> NetException?) {
      type.staticMethod(signature) { _, arguments, _ in
        if let exception = test(arguments) { throw exception }
        return .void
      }
    }
    func name(_ arguments: Arguments) -> String { arguments[1].isNull ? "argument" : arguments.string(1).text }
    switch row.name {
    case "System.ArgumentNullException":
      thrower("void ThrowIfNull(System.Object argument, string paramName = null)") { arguments in
        arguments[0].isNull ? NetException.argumentNull(name(arguments)) : nil
      }
    case "System.ArgumentException":
      thrower("void ThrowIfNullOrEmpty(string argument, string paramName = null)") { arguments in
        arguments.string(0).count == 0 ? NetException.argument("The value cannot be an empty string.", name(arguments)) : nil
      }
      thrower("void ThrowIfNullOrWhiteSpace(string argument, string paramName = null)") { arguments in
        arguments.string(0).text.allSatisfy { $0.isWhitespace }
          ? NetException.argument("The value cannot be an empty string or composed entirely of whitespace.", name(arguments)) : nil
      }
    default: break
    }
  }

  static func exception(_ value: Value) throws -> ExceptionObject {
    if case .object(let object) = value, let exception = object as? ExceptionObject { return exception }
    throw NetException("System.NullReferenceException", "Object reference not set to an instance of an object.")
  }

  /// The type to make: a class of a script that derives from ours calls our constructor with its own type as `this`.
  static func target(_ this: Value, _ type: NetType) -> NetType { this.object as? NetType ?? type }

  /// A null message means the default one.
  private static func message(_ arguments: Arguments, _ index: Int, _ type: NetType) -> String {
    arguments[index].isNull ? "Exception of type '\(type.fullName)' was thrown." : arguments.string(index).text
  }

  private static func inner(_ arguments: Arguments, _ index: Int) -> ExceptionObject? {
    arguments[index].object as? ExceptionObject
  }

  private static func withParameter(_ message: String, _ parameter: Value) -> String {
    if let name = parameter.stringIfString?.text, !name.isEmpty { return "\(message) (Parameter '\(name)')" }
    return message
  }

  static func defineStandardConstructors(_ type: NetType) {
    type.constructor("()") { this, _, _ in
      let made = target(this, type)
      return .object(ExceptionObject(type: made, message: defaultMessage(of: type)))
    }
    type.constructor("(string message)") { this, arguments, _ in
      let made = target(this, type)
      return .object(ExceptionObject(type: made, message: message(arguments, 0, made)))
    }
    type.constructor("(string message, System.Exception innerException)") { this, arguments, _ in
      let made = target(this, type)
      return .object(ExceptionObject(type: made, message: message(arguments, 0, made), inner: inner(arguments, 1)))
    }
  }

  private static func defineConstructors(_ type: NetType, _ row: Row) {
    switch row.name {
    case "System.ArgumentException", "System.Management.Automation.PSArgumentException":
      defineStandardConstructors(type)
      defineArgumentConstructors(type)
    case "System.ArgumentNullException", "System.Management.Automation.PSArgumentNullException":
      defineParameterConstructors(type, row.name)
    case "System.ArgumentOutOfRangeException", "System.Management.Automation.PSArgumentOutOfRangeException":
      defineParameterConstructors(type, row.name)
      type.constructor("(string paramName, System.Object actualValue, string message)") { this, arguments, context in
        var text = withParameter(arguments.string(2).text, arguments[0])
        if !arguments[1].isNull { text += "\nActual value was \(context.toString(arguments[1]).text)." }
        let exception = ExceptionObject(type: target(this, type), message: text)
        exception.properties["ParamName"] = arguments[0]
        exception.properties["ActualValue"] = arguments[1]
        return .object(exception)
      }
    case "System.IO.FileNotFoundException", "System.IO.FileLoadException":
      defineStandardConstructors(type)
      defineFileConstructors(type)
    case "System.ObjectDisposedException", "System.Management.Automation.PSObjectDisposedException":
      defineDisposedConstructors(type)
    case "System.AggregateException": defineAggregateConstructors(type)
    case "System.ComponentModel.Win32Exception":
      defineStandardConstructors(type)
      defineWin32Constructors(type)
    case "System.Xml.XmlException":
      defineStandardConstructors(type)
      type.constructor("(string message, System.Exception innerException, int lineNumber, int linePosition)") { this, arguments, _ in
        var text = arguments.string(0).text
        if arguments.int(2) != 0 { text += " Line \(arguments.int(2)), position \(arguments.int(3))." }
        let exception = ExceptionObject(type: target(this, type), message: text, inner: inner(arguments, 1))
        exception.properties["LineNumber"] = arguments[2]
        exception.properties["LinePosition"] = arguments[3]
        return .object(exception)
      }
    default:
      defineStandardConstructors(type)
    }
  }

  private static func defineArgumentConstructors(_ type: NetType) {
    type.constructor("(string message, string paramName, System.Exception innerException)") { this, arguments, _ in
      let text = withParameter(message(arguments, 0, type), arguments[1])
      let exception = ExceptionObject(type: target(this, type), message: text, inner: inner(arguments, 2))
      exception.properties["ParamName"] = arguments[1]
      return .object(exception)
    }
    type.constructor("(string message, string paramName)") { this, arguments, _ in
      let text = withParameter(message(arguments, 0, type), arguments[1])
      let exception = ExceptionObject(type: target(this, type), message: text)
      exception.properties["ParamName"] = arguments[1]
      return .object(exception)
    }
  }

  /// `ArgumentNullException` and `ArgumentOutOfRangeException` take the parameter's name first.
  private static func defineParameterConstructors(_ type: NetType, _ name: String) {
    let text = name.hasSuffix("NullException") ? "Value cannot be null." : "Specified argument was out of the range of valid values."
    type.constructor("()") { this, _, _ in .object(ExceptionObject(type: target(this, type), message: text)) }
    type.constructor("(string paramName)") { this, arguments, _ in
      let exception = ExceptionObject(type: target(this, type), message: withParameter(text, arguments[0]))
      exception.properties["ParamName"] = arguments[0]
      return .object(exception)
    }
    type.constructor("(string message, System.Exception innerException)") { this, arguments, _ in
      .object(ExceptionObject(type: target(this, type), message: message(arguments, 0, type), inner: inner(arguments, 1)))
    }
    type.constructor("(string paramName, string message)") { this, arguments, _ in
      let exception = ExceptionObject(type: target(this, type), message: withParameter(message(arguments, 1, type), arguments[0]))
      exception.properties["ParamName"] = arguments[0]
      return .object(exception)
    }
  }

  private static func defineFileConstructors(_ type: NetType) {
    type.constructor("(string message, string fileName)") { this, arguments, _ in
      let exception = ExceptionObject(type: target(this, type), message: message(arguments, 0, type))
      exception.properties["FileName"] = arguments[1]
      return .object(exception)
    }
    type.constructor("(string message, string fileName, System.Exception innerException)") { this, arguments, _ in
      let exception = ExceptionObject(type: target(this, type), message: message(arguments, 0, type), inner: inner(arguments, 2))
      exception.properties["FileName"] = arguments[1]
      return .object(exception)
    }
  }

  private static func defineDisposedConstructors(_ type: NetType) {
    func make(_ this: Value, _ text: String, _ objectName: Value, _ innerException: ExceptionObject? = nil) -> Value {
      var text = text
      if let name = objectName.stringIfString?.text, !name.isEmpty { text += "\nObject name: '\(name)'." }
      let exception = ExceptionObject(type: target(this, type), message: text, inner: innerException)
      exception.properties["ObjectName"] = objectName.isNull ? .text("") : objectName
      return .object(exception)
    }
    type.constructor("(string objectName)") { this, arguments, _ in make(this, "Cannot access a disposed object.", arguments[0]) }
    type.constructor("(string objectName, string message)") { this, arguments, _ in
      make(this, arguments.string(1).text, arguments[0])
    }
    type.constructor("(string message, System.Exception innerException)") { this, arguments, _ in
      make(this, arguments.string(0).text, .null, inner(arguments, 1))
    }
  }

  private static func defineWin32Constructors(_ type: NetType) {
    func make(_ this: Value, _ code: Value, _ text: String?) -> Value {
      let number = Int32(truncatingIfNeeded: code.integer ?? 0)
      let exception = ExceptionObject(type: target(this, type), message: text ?? "Unknown error \(number)")
      exception.properties["NativeErrorCode"] = .int32(number)
      return .object(exception)
    }
    type.constructor("(int error)") { this, arguments, _ in make(this, arguments[0], nil) }
    type.constructor("(int error, string message)") { this, arguments, _ in make(this, arguments[0], arguments.string(1).text) }
  }

  private static func defineAggregateConstructors(_ type: NetType) {
    func make(_ this: Value, _ message: String, _ values: [Value]) -> Value {
      let inners: [ExceptionObject] = values.compactMap { $0.object as? ExceptionObject }
      var text = message
      for inner in inners { text += " (\(inner.message))" }
      let exception = ExceptionObject(type: target(this, type), message: text, inner: inners.first)
      let list = NetType.named("System.Collections.ObjectModel.ReadOnlyCollection[System.Exception]") ?? .arrayList
      exception.properties["InnerExceptions"] = .object(NetList(inners.map { .object($0) }, type: list))
      return .object(exception)
    }
    let standard = "One or more errors occurred."
    type.constructor("()") { this, _, _ in make(this, standard, []) }
    type.constructor("(string message)") { this, arguments, _ in make(this, arguments.string(0).text, []) }
    type.constructor("(string message, System.Exception innerException)") { this, arguments, _ in
      make(this, arguments.string(0).text, [arguments[1]])
    }
    type.constructor("(System.Collections.Generic.IEnumerable[System.Exception] innerExceptions)") { this, arguments, context in
      make(this, standard, try elements(of: arguments[0], context))
    }
    type.constructor("(Params System.Exception[] innerExceptions)") { this, arguments, context in
      make(this, standard, try elements(of: arguments[0], context))
    }
    type.constructor(
      "(string message, System.Collections.Generic.IEnumerable[System.Exception] innerExceptions)"
    ) { this, arguments, context in
      make(this, arguments.string(0).text, try elements(of: arguments[1], context))
    }
    type.constructor("(string message, Params System.Exception[] innerExceptions)") { this, arguments, context in
      make(this, arguments.string(0).text, try elements(of: arguments[1], context))
    }
    type.method("System.AggregateException Flatten()") { this, _, context in
      let exception: ExceptionObject = try exception(this)
      var flat: [Value] = []
      func collect(_ aggregate: ExceptionObject) throws {
        for value in try elements(of: aggregate.properties["InnerExceptions"] ?? .null, context) {
          if let inner = value.object as? ExceptionObject, inner.properties["InnerExceptions"] != nil {
            try collect(inner)
          } else {
            flat.append(value)
          }
        }
      }
      try collect(exception)
      let head = exception.message.range(of: " (").map { String(exception.message[..<$0]) } ?? exception.message
      return make(.null, head, flat)
    }
  }
}

extension String {
  /// The position of the first occurrence of a text.
  func range(of text: String) -> String.Index? {
    guard let first = text.first else { return startIndex }
    var index = startIndex
    while index < endIndex {
      if self[index] == first, self[index...].hasPrefix(text) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}

/// `System.Exception`'s own members, in the order in which the platform declares them: lists show it.
func defineException(_ type: NetType) {
  ExceptionTypes.defineStandardConstructors(type)
  type.method("System.Exception GetBaseException()") { this, _, _ in
    var exception: ExceptionObject = try ExceptionTypes.exception(this)
    while let inner = exception.inner { exception = inner }
    return .object(exception)
  }
  type.method("type GetType()") { this, _, _ in this.netType.map { .object($0) } ?? .null }
  type.method("string ToString()") { this, _, context in .string(context.toString(this)) }
  type.property("System.Reflection.MethodBase TargetSite") { _, _ in .null }
  type.property("string Message") { this, _ in .text(try ExceptionTypes.exception(this).message) }
  type.property("System.Collections.IDictionary Data") { this, _ in
    let exception = try ExceptionTypes.exception(this)
    if exception.data == nil {
      exception.data = NetDictionary(type: NetType.named("System.Collections.ListDictionaryInternal") ?? .hashtable, ignoresCase: false)
    }
    return exception.data.map { .object($0) } ?? .null
  }
  type.property("System.Exception InnerException") { this, _ in
    try ExceptionTypes.exception(this).inner.map { .object($0) } ?? .null
  }
  type.property("string HelpLink") { this, _ in
    try ExceptionTypes.exception(this).helpLink.map { .text($0) } ?? .null
  } set: { this, value, _ in
    try ExceptionTypes.exception(this).helpLink = value.stringIfString?.text
  }
  type.property("string Source") { this, _ in
    try ExceptionTypes.exception(this).source.map { .text($0) } ?? .null
  } set: { this, value, _ in
    try ExceptionTypes.exception(this).source = value.stringIfString?.text
  }
  type.property("int HResult") { this, _ in
    .int32(try ExceptionTypes.exception(this).hResult)
  } set: { this, value, _ in
    try ExceptionTypes.exception(this).hResult = Int32(truncatingIfNeeded: value.integer ?? 0)
  }
  type.property("string StackTrace") { this, _ in
    try ExceptionTypes.exception(this).stackTrace.map { .text($0) } ?? .null
  }
}

extension ExceptionObject {
  /// The text of `ToString()`: type, message, the inner exception, the stack.
  public var description: String {
    var text = type.fullName
    if !message.isEmpty { text += ": \(message)" }
    if let inner { text += "\n ---> \(inner.description)\n   --- End of inner exception stack trace ---" }
    if let stackTrace { text += "\n\(stackTrace)" }
    return text
  }
}
