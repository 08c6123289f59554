import DotNet
import PowerShellSyntax

/// What completion knows of a value before anything runs.
struct InferredType {
  var type: NetType?
  /// The value itself where a variable already holds it.
  var value: Value?
  /// The keys of a hashtable or custom object literal.
  var keys: [String] = []
  /// A class written in the same text, which no run time knows yet.
  var classDefinition: TypeDefinitionAst?
  var isStatic = false
  /// Other types it may be: a cmdlet's further output types.
  var others: [NetType] = []
  /// Completion looked at a value, not at what a type promises: members that type data adds stand behind the type's own.
  var isEvaluated = false

  init(_ type: NetType?) { self.type = type }
  init(value: Value) {
    self.value = value
    type = value.netType
    isEvaluated = true
  }
  init(keys: [String], _ type: NetType?) {
    self.keys = keys
    self.type = type
  }
  init(definition: TypeDefinitionAst) { classDefinition = definition }
}
