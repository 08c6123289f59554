import DotNet
import PowerShellSyntax

/// `ITypeName`: the name of a type as a script wrote it.
/// - Source: PowerShell's `TypeName`, `ArrayTypeName`, `GenericTypeName`
final class TypeNameObject: NetObject {
  let typeName: TypeName
  init(_ typeName: TypeName) { self.typeName = typeName }

  nonisolated(unsafe) static let interface = NetType(AstTypeTable.fullName("ITypeName"), .interface, base: .object)
  nonisolated(unsafe) static let simple = make("TypeName")
  nonisolated(unsafe) static let array = make("ArrayTypeName")
  nonisolated(unsafe) static let generic = make("GenericTypeName")

  override var netType: NetType {
    switch typeName {
    case .simple: TypeNameObject.simple
    case .array: TypeNameObject.array
    case .generic: TypeNameObject.generic
    }
  }

  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(typeName.fullName) }
  override func equals(_ other: Value) -> Bool { (other.object as? TypeNameObject)?.typeName.fullName == typeName.fullName }
  override var netHash: Int { typeName.fullName.hashValue }

  private static func make(_ name: String) -> NetType {
    let made = NetType(AstTypeTable.fullName(name), base: .object, interfaces: [interface]) { type in
      func row(_ signature: String, _ read: @escaping (TypeName) -> Value) {
        type.property(signature) { this, _ in (this.object as? TypeNameObject).map { read($0.typeName) } ?? .null }
      }
      row("string AssemblyName") { $0.assemblyName.map { .text($0) } ?? .null }
      row("System.Management.Automation.Language.IScriptExtent Extent") { .object(ScriptExtentObject($0.extent)) }
      row("string FullName") { .text($0.fullName) }
      row("bool IsArray") { .bool($0.isArray) }
      row("bool IsGeneric") { .bool($0.isGeneric) }
      row("string Name") { .text($0.name) }
      switch name {
      case "ArrayTypeName":
        row("System.Management.Automation.Language.ITypeName ElementType") {
          if case .array(let element, _, _) = $0 { .object(TypeNameObject(element)) } else { .null }
        }
        row("int Rank") { if case .array(_, let rank, _) = $0 { .int(rank) } else { .null } }
      case "GenericTypeName":
        row("System.Management.Automation.Language.ITypeName TypeName") {
          if case .generic(let definition, _, _) = $0 { .object(TypeNameObject(definition)) } else { .null }
        }
        row("System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.Language.ITypeName] GenericArguments") {
          guard case .generic(_, let arguments, _) = $0 else { return .null }
          return AstObject.collection(arguments.map { .object(TypeNameObject($0)) }, interface)
        }
      default: break
      }
      func reflected(_ this: Value, asAttribute: Bool) -> Value {
        guard let name = (this.object as? TypeNameObject)?.typeName.fullName else { return .null }
        return (asAttribute ? NetType.named(name + "Attribute") ?? NetType.named(name) : NetType.named(name)).map { .object($0) } ?? .null
      }
      type.method("type GetReflectionType()") { this, _, _ in reflected(this, asAttribute: false) }
      type.method("type GetReflectionAttributeType()") { this, _, _ in reflected(this, asAttribute: true) }
    }
    made.assembly = "System.Management.Automation"
    return made
  }

  static func registerTypes() {
    for type in [interface, simple, array, generic] { TypeRegistry.register(type.fullName) { type } }
  }
}
