import DotNet
import PowerShellSyntax

func definePSVariable(_ type: NetType) {
  func variable(_ this: Value) throws -> PSVariable {
    guard let variable = this.object as? PSVariable else { throw NetException.invalidCast("Not a variable.") }
    return variable
  }
  type.constructor("(string name)") { _, arguments, _ in .object(PSVariable(Name(arguments.string(0).text), .null)) }
  type.constructor("(string name, System.Object value)") { _, arguments, _ in .object(PSVariable(Name(arguments.string(0).text), arguments[1])) }
  type.constructor("(string name, System.Object value, System.Management.Automation.ScopedItemOptions options)") { _, arguments, _ in
    .object(PSVariable(Name(arguments.string(0).text), arguments[1], options: ScopedItemOptions(rawValue: arguments[2].integer ?? 0)))
  }
  type.property("string Name") { this, _ in .text(try variable(this).name) }
  type.property("string Description") { this, _ in .text(try variable(this).descriptionText) } set: { this, value, _ in
    try variable(this).descriptionText = value.stringIfString?.text ?? ""
  }
  type.property("System.Object Value") { this, _ in
    let value = try variable(this).value
    return value.isVoid ? .null : value
  } set: { this, value, context in
    try variable(this).set(value, try session(context))
  }
  type.property("System.Management.Automation.SessionStateEntryVisibility Visibility") { _, _ in .text("Public") }
  type.property("System.Management.Automation.PSModuleInfo Module") { _, _ in .null }
  type.property("string ModuleName") { this, _ in .text(try variable(this).moduleName) }
  type.property("System.Management.Automation.ScopedItemOptions Options") { this, _ in
    let raw = Int64(try variable(this).options.rawValue)
    guard let options = NetType.named("System.Management.Automation.ScopedItemOptions") else { return .int64(raw) }
    return .object(EnumValue(options, raw))
  } set: { this, value, _ in
    try variable(this).options = ScopedItemOptions(rawValue: value.integer ?? 0)
  }
  type.property("System.Collections.ObjectModel.Collection[System.Attribute] Attributes") { this, _ in
    .array(try variable(this).attributes.map { $0.object })
  }
  type.method("bool IsValidValue(System.Object value)") { this, arguments, context in
    let probe = PSVariable("probe", .null)
    probe.attributes = try variable(this).attributes
    return .bool((try? probe.set(arguments[0], try session(context))) != nil)
  }
}
