import DotNet

/// `[Activator]`: makes objects of types known at run time only.
enum ActivatorType {
  nonisolated(unsafe) static let type = NetType("System.Activator", base: .object) { type in
    func make(_ wanted: Value, _ arguments: [Value], _ context: DotNetContext) throws -> Value {
      guard let wanted = wanted.object as? NetType, let session = (context as? SessionContext)?.session else {
        throw NetException("System.ArgumentNullException", "Value cannot be null. (Parameter 'type')")
      }
      return try MethodCall.construct(wanted, arguments, session.frame)
    }
    type.staticMethod("System.Object CreateInstance(type type)") { _, arguments, context in try make(arguments[0], [], context) }
    type.staticMethod("System.Object CreateInstance(type type, Params System.Object[] args)") { _, arguments, context in
      try make(arguments[0], arguments[1].object?.contiguousElements ?? [], context)
    }
    type.staticMethod("System.Object CreateInstance(type type, bool nonPublic)") { _, arguments, context in try make(arguments[0], [], context) }
  }
}
