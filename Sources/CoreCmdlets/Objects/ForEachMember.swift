import DotNet
import PowerShellRuntime

/// `ForEach-Object -MemberName`: reads the property, the table's key or calls the method of that name, which may have wildcards.
struct ForEachMember {
  let name: String
  let arguments: [Value]?

  init(name: String, arguments: [Value]?, _ run: CommandRuntime) {
    self.name = name
    self.arguments = arguments
  }

  func apply(to object: Value, _ run: CommandRuntime) throws {
    let context = run.context
    if object.isNull {
      try run.report(
        "System.Management.Automation.PSArgumentNullException", "Cannot operate on a 'null' input object.", id: "InputObjectIsNull",
        .InvalidArgument, target: .object(PSObjectBox(object)))
      return
    }
    if let arguments {
      guard let method = try methodName(object, context, run) else { return }
      try call(object, method, arguments, run)
      return
    }
    if let table = object.dictionary, let value = table[.text(name)] {
      try write(value, run)
      return
    }
    guard Wildcard.hasWildcards(name) else {
      try readPlain(object, run)
      return
    }
    let wildcard = Wildcard(name)
    let properties = try context.propertyList(of: object).filter { wildcard.matches($0.name) }
    let methods = context.methodNames(of: object).filter { wildcard.matches($0) }
    let all = properties.map { $0.name } + methods
    if all.count > 1 {
      let list: String = all.map { " \($0)" }.joined()
      try run.report(
        "System.Management.Automation.PSArgumentException",
        "Input name \"\(name)\" is ambiguous. It can be resolved to multiple matched members. Possible matches include:\(list).",
        id: "AmbiguousPropertyOrMethodName", .InvalidArgument, target: .object(PSObjectBox(object)))
    } else if let property = properties.first {
      try write(try property.get(), run)
    } else if let method = methods.first {
      try call(object, method, [], run)
    } else {
      try notFound(object, run)
    }
  }

  private func readPlain(_ object: Value, _ run: CommandRuntime) throws {
    let target = "InputObject: \(run.context.text(object))"
    if let value = try run.context.property(Name(name), of: object) {
      guard try run.shouldProcess(target, "Retrieve the value for property '\(name)'") else { return }
      try write(value, run)
    } else if run.context.hasMethod(Name(name), object) {
      guard try run.shouldProcess(target, "Invoke method '\(name)'") else { return }
      try call(object, name, [], run)
    } else if object.dictionary == nil, run.context.strictModeVersion >= 2 {
      try notFound(object, run)
    }
  }

  private func notFound(_ object: Value, _ run: CommandRuntime) throws {
    try run.report(
      "System.Management.Automation.PSArgumentException", "The input name \"\(name)\" cannot be resolved to a property.",
      id: "PropertyOrMethodNotFound", .InvalidArgument, target: .object(PSObjectBox(object)))
  }

  private func methodName(_ object: Value, _ context: ExecutionContext, _ run: CommandRuntime) throws -> String? {
    let wildcard = Wildcard(name)
    let matches = context.methodNames(of: object).filter { wildcard.matches($0) }
    if matches.count == 1 { return matches[0] }
    let isAmbiguous = matches.count > 1
    let list: String = matches.map { " \($0)" }.joined()
    try run.report(
      "System.Management.Automation.PSArgumentException",
      isAmbiguous
        ? "Input name \"\(name)\" is ambiguous. It can be resolved to multiple matched methods. Possible matches include:\(list)."
        : "Input name \"\(name)\" cannot be resolved to a method.",
      id: isAmbiguous ? "AmbiguousMethodName" : "MethodNotFound", .InvalidArgument, target: .object(PSObjectBox(object)))
    return nil
  }

  private func call(_ object: Value, _ method: String, _ arguments: [Value], _ run: CommandRuntime) throws {
    let value: Value
    do {
      value = try run.context.invokeMethod(method, on: object, arguments)
    } catch let error as TerminatingError where !error.endsScript {
      let record = ErrorRecord(error.record.exception, id: "MethodInvocationError", .InvalidOperation, target: .object(PSObjectBox(object)))
      return try run.writeError(record)
    }
    try write(value, run)
  }

  private func write(_ value: Value, _ run: CommandRuntime) throws {
    if case .void = value { return }
    try run.writeUnrolled(value)
  }
}
