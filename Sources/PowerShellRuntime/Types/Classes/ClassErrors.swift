import DotNet
import PowerShellSyntax
import SourceText

/// What is wrong with the classes and enums of a script, found when they are made: reported as parse errors, all at once.
/// - Source: the errors PowerShell 7.6 reports when it makes the types, by their ids in `ParserStrings`
final class ClassErrors {
  private(set) var errors: [ParseError] = []

  func report(_ node: Ast, _ id: String, _ arguments: String...) { report(node.extent, id, arguments) }

  func report(_ extent: ScriptExtent, _ id: String, _ arguments: [String]) { report(extent, id, message: ParserStrings.format(id, arguments: arguments)) }

  func report(_ extent: ScriptExtent, _ id: String, message: String) {
    errors.append(ParseError(errorId: id, message: message, extent: extent, incompleteInput: false))
  }

  // MARK: Bases

  /// Whether the type may stand as the base class; reports why not.
  func checkBase(_ constraint: TypeConstraintAst, _ found: NetType?, _ ambiguity: (String, String)? = nil) -> Bool {
    guard let found else {
      if let ambiguity {
        report(constraint, "AmbiguousTypeReference", constraint.typeName.fullName, ambiguity.0, ambiguity.1)
      } else {
        report(constraint, "TypeNotFound", constraint.typeName.fullName)
      }
      return false
    }
    if found.isSealed {
      report(constraint, "SealedBaseClass", found.name)
      return false
    }
    if found.kind == .genericDefinition {
      report(constraint, "SubtypeUnclosedGeneric", found.name)
      return false
    }
    return true
  }

  /// Constructors of the platform's types that need arguments, for the types that have no others.
  private static let needArguments: Set<String> = ["System.Collections.ObjectModel.ReadOnlyCollection`1", "System.IO.FileStream", "System.IO.StreamReader",
    "System.IO.StreamWriter", "System.IO.StringReader", "System.Uri"]

  func checkConstructors(_ definition: TypeDefinitionAst, _ type: NetType) {
    let hasOwn = definition.members.contains { if case .functionMember(let method) = $0 { method.isConstructor && !method.isStatic } else { false } }
    guard !hasOwn, let base = type.baseType else { return }
    let lacks: Bool
    if let script = base.scriptClass as? ScriptClass {
      let constructors = script.definition.members.compactMap { member -> FunctionMemberAst? in
        if case .functionMember(let method) = member, method.isConstructor, !method.isStatic { method } else { nil }
      }
      lacks = !constructors.isEmpty && !constructors.contains { $0.parameters.isEmpty }
    } else {
      lacks = ClassErrors.needArguments.contains(String(base.fullName.prefix { $0 != "[" }))
    }
    if lacks { report(definition, "BaseClassNoDefaultCtor", base.name) }
  }

  // MARK: Members

  /// Properties and methods that are there twice.
  func checkMembers(_ definition: TypeDefinitionAst, _ parameterTypes: (FunctionMemberAst) -> [NetType]) {
    var properties: Set<Name> = []
    var methods: [Name: [(isStatic: Bool, types: [NetType])]] = [:]
    for member in definition.members {
      switch member {
      case .propertyMember(let property):
        if !properties.insert(Name(property.name)).inserted { report(property, "MemberAlreadyDefined", property.name) }
      case .functionMember(let method):
        if method.isConstructor, method.isStatic, let first = method.parameters.first {
          report(first, "StaticConstructorCantHaveParameters")
        }
        let types = parameterTypes(method)
        let name = Name(method.name)
        let isTaken = (methods[name] ?? []).contains { other in
          other.types.count == types.count && zip(other.types, types).allSatisfy { $0 === $1 }
            && (other.isStatic == method.isStatic || !method.isConstructor)
        }
        if isTaken { report(method, "MemberAlreadyDefined", method.name) }
        methods[name, default: []].append((method.isStatic, types))
      }
    }
  }

  // MARK: Interfaces

  /// The methods of an interface: name, parameters, result; `T` is the interface's own type argument.
  private static let interfaceMethods: [String: [(name: String, parameters: [String], result: String)]] = {
    let rows = """
      System.IComparable|CompareTo(System.Object) System.Int32
      System.IDisposable|Dispose() System.Void
      System.ICloneable|Clone() System.Object
      System.IFormattable|ToString(System.String,System.IFormatProvider) System.String
      System.Collections.IEnumerable|GetEnumerator() System.Collections.IEnumerator
      System.Collections.IComparer|Compare(System.Object,System.Object) System.Int32
      System.Collections.IEqualityComparer|Equals(System.Object,System.Object) System.Boolean;GetHashCode(System.Object) System.Int32
      System.IEquatable`1|Equals(T) System.Boolean
      System.IComparable`1|CompareTo(T) System.Int32
      System.Collections.Generic.IComparer`1|Compare(T,T) System.Int32
      System.Collections.Generic.IEqualityComparer`1|Equals(T,T) System.Boolean;GetHashCode(T) System.Int32
      System.Management.Automation.IValidateSetValuesGenerator|GetValidValues() System.String[]
      """
    var table: [String: [(name: String, parameters: [String], result: String)]] = [:]
    for row in rows.split(separator: "\n") {
      let sides: [Substring] = row.split(separator: "|")
      table[String(sides[0])] = sides[1].split(separator: ";").map { text -> (name: String, parameters: [String], result: String) in
        let open = text.firstIndex(of: "(") ?? text.endIndex
        let close = text.firstIndex(of: ")") ?? text.endIndex
        let parameters = text[text.index(after: open)..<close].split(separator: ",").map { String($0) }
        return (String(text[..<open]), parameters, String(text[close...].dropFirst(2)))
      }
    }
    return table
  }()

  /// The members of abstract classes of the platform that a class must have, as the platform's error calls the first that is missing.
  private static let abstractMembers: [String: [String]] = [
    "System.Type": ["get_Module"], "System.IO.FileSystemInfo": ["get_Exists", "get_Name", "Delete"],
  ]

  func checkImplementation(_ definition: TypeDefinitionAst, _ type: NetType) {
    var missing: String?
    if let members = type.baseType.flatMap({ ClassErrors.abstractMembers[$0.fullName] }) {
      missing = members.first { name in
        let property = name.hasPrefix("get_") ? String(name.dropFirst(4)) : name
        let own = [type.member(Name(property)), type.member(Name(name))].compactMap { $0 }
        return !own.contains { $0.declaringType.scriptClass != nil }
      }
    }
    for interface in type.interfaces where missing == nil {
      if type.baseType?.implements(interface) == true { continue }
      let name = String(interface.fullName.prefix { $0 != "[" })
      let argument = interface.fullName.contains("[") ? String(interface.fullName.dropFirst(name.count + 1).dropLast()) : ""
      missing = ClassErrors.interfaceMethods[name]?.first { wanted in
        let parameters = wanted.parameters.map { $0 == "T" ? argument : $0 }
        let methods = type.member(Name(wanted.name))?.methods ?? []
        return !methods.contains { method in
          method.parameters.map { $0.type.fullName } == parameters && method.returnType.fullName == wanted.result
        }
      }?.name
    }
    guard let missing else { return }
    report(
      definition, "TypeCreationError", definition.name,
      "Method '\(missing)' in type '\(definition.name)' from assembly 'PowerShell Class Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null' does not have an implementation.")
  }
}
