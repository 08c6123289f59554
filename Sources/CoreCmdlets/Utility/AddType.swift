import DotNet
import PowerShellRuntime

/// `Add-Type`: loads what the platform knows already and declarations of data; other source code of .NET is refused.
struct AddType: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Add-Type", defaultParameterSet: "FromSource", outputTypes: ["System.Type"],
    synopsis: "Loads what the platform knows already, and enums and plain classes out of C#; source code with code in it is refused.",
    examples: [
      CmdletExample(
        "Add-Type -AssemblyName System.Xml; [xml].Name",
        output: "XmlDocument"),
      CmdletExample(
        "try { Add-Type 'public class A { public int One() { return 1; } }' } catch { $_.FullyQualifiedErrorId }",
        output: "NotDoneHere,Microsoft.PowerShell.Commands.AddTypeCommand"),
      CmdletExample(
        "Add-Type 'public enum PoolState { Up = 1, Down = 2 }'; [PoolState]::Down, [int][PoolState]::Down",
        output: "Down\n2"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("TypeDefinition", \.typeDefinition, sets: ["FromSource"], mandatory: true, position: 0, help: "The source code of the types."),
    .init(
      "Language", \.language, sets: ["FromSource", "FromMember"], type: .cmdletEnum("Microsoft.PowerShell.Commands.Language"), help: "The language of the source."),
    .init(
      "ReferencedAssemblies", \.referencedAssemblies, sets: ["FromSource", "FromMember", "FromPath", "FromLiteralPath"], aliases: ["RA"], help: "Assemblies that the source uses."),
    .init(
      "OutputAssembly", \.outputAssembly, sets: ["FromSource", "FromMember", "FromPath", "FromLiteralPath"], aliases: ["OA"], help: "The file of the compiled assembly."),
    .init(
      "OutputType", \.outputType, sets: ["FromSource", "FromMember", "FromPath", "FromLiteralPath"], aliases: ["OT"], type: .cmdletEnum("Microsoft.PowerShell.Commands.OutputAssemblyType"), help: "The kind of that file."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init(
      "IgnoreWarnings", \.ignoreWarnings, sets: ["FromSource", "FromMember", "FromPath", "FromLiteralPath"], help: "Compiles in spite of warnings."),
    .init(
      "CompilerOptions", \.compilerOptions, sets: ["FromSource", "FromMember", "FromPath", "FromLiteralPath"], validate: [.notNullOrEmpty], help: "Options for the compiler."),
    .init("Name", \.name, sets: ["FromMember"], mandatory: true, position: 0, help: "The name of the class that holds the members."),
    .init(
      "MemberDefinition", \.memberDefinition, sets: ["FromMember"], mandatory: true, position: 1, help: "Source code of members."),
    .init("Namespace", \.namespace, sets: ["FromMember"], aliases: ["NS"], allows: [.null], help: "The namespace of the type."),
    .init(
      "UsingNamespace", \.usingNamespace, sets: ["FromMember"], aliases: ["Using"], validate: [.notNull], help: "Namespaces that the source uses."),
    .init("Path", \.path, sets: ["FromPath"], mandatory: true, position: 0, help: "Where to look; wildcards are allowed."),
    .init(
      "LiteralPath", \.literalPath, sets: ["FromLiteralPath"], mandatory: true, aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
    .init(
      "AssemblyName", \.assemblyName, sets: ["FromAssemblyName"], mandatory: true, aliases: ["AN"], help: "The name of the assembly."),
  ] }

  var typeDefinition: String?
  var language: EnumArgument?
  var referencedAssemblies: [String]?
  var outputAssembly: String?
  var outputType: EnumArgument?
  var passThru = false
  var ignoreWarnings = false
  var compilerOptions: [String]?
  var name: String?
  var memberDefinition: [String]?
  var namespace: String?
  var usingNamespace: [String]?
  var path: [String]?
  var literalPath: [String]?
  var assemblyName: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    if assemblyName != nil {
      // The types of the platform are there from the start; those that are not say so when they are named.
      return
    }
    if let source = typeDefinition, outputAssembly == nil, let declarations = CSharpDeclarations.read(source) {
      for declaration in declarations { try define(declaration, run) }
      return
    }
    throw run.terminating(
      "System.PlatformNotSupportedException",
      "Add-Type is not done here: there is no .NET compiler or loader. Write a class of PowerShell instead: class \(name ?? "Name") { ... }.",
      id: "NotDoneHere", .NotImplemented)
  }

  private func define(_ declaration: CSharpDeclarations.Declaration, _ run: CommandRuntime) throws {
    let type: NetType
    switch declaration {
    case .enumeration(let made): type = made
    case .data(_, let source):
      let block = try run.context.parseBlock(source)
      guard let made = try run.context.results(of: block).last?.object as? NetType else { return }
      type = made
    }
    if NetType.named(type.fullName) != nil {
      throw run.terminating(
        "System.Exception", "Cannot add type. The type name '\(type.fullName)' already exists.", id: "TYPE_ALREADY_EXISTS", .InvalidOperation)
    }
    TypeRegistry.register(type.fullName) { type }
    if passThru { try run.write(.object(type)) }
  }
}
