import DotNet
import PowerShellSyntax

// The members of note, script and alias properties and of script methods.

func definePSNoteProperty(_ type: NetType) {
  definePSMemberInfo(type)
  type.constructor("(string name, System.Object value)") { _, arguments, _ in
    .object(PSNoteProperty(arguments.string(0).text, arguments[1]))
  }
}

func definePSScriptProperty(_ type: NetType) {
  type.constructor("(string name, scriptblock getterScript)") { _, arguments, _ in
    .object(ScriptProperty(arguments.string(0).text, get: arguments[1].object as? ScriptBlock))
  }
  type.constructor("(string name, scriptblock getterScript, scriptblock setterScript)") { _, arguments, _ in
    .object(ScriptProperty(arguments.string(0).text, get: arguments[1].object as? ScriptBlock, set: arguments[2].object as? ScriptBlock))
  }
}

func definePSScriptMethod(_ type: NetType) {
  type.constructor("(string name, scriptblock script)") { _, arguments, _ in
    guard let block = arguments[1].object as? ScriptBlock else { throw NetException.argumentNull("script") }
    return .object(ScriptMethod(arguments.string(0).text, block))
  }
}

func definePSAliasProperty(_ type: NetType) {
  type.constructor("(string name, string referencedMemberName)") { _, arguments, _ in
    .object(AliasProperty(arguments.string(0).text, to: arguments.string(1).text))
  }
}

func definePSObjectType(_ type: NetType) {
  type.constructor("()") { _, _, _ in .object(PSCustomObject()) }
  type.constructor("(System.Object obj)") { _, arguments, _ in arguments[0] }
  type.staticMethod("psobject AsPSObject(System.Object obj)") { _, arguments, _ in arguments[0] }
  type.property("System.Object BaseObject") { this, _ in this.base }
}

func definePSPropertySet(_ type: NetType) {
  definePSMemberInfo(type)
  type.constructor("(string name, System.Collections.Generic.IEnumerable[string] referencedPropertyNames)") { _, arguments, context in
    let names = arguments[1].object?.contiguousElements ?? [arguments[1]]
    return .object(PropertySet(arguments.string(0).text, names.map { context.toString($0).text }))
  }
}
