import DotNet
import PowerShellRuntime

/// `Add-Type`: loads what the platform knows already; source code of .NET is refused.
struct AddType: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Add-Type", defaultParameterSet: "FromSource", outputTypes: ["System.Type"],
    synopsis: "Loads what the platform knows already; source code of .NET is refused.",
    examples: [
      CmdletExample(
        "Add-Type -AssemblyName System.Xml; [xml].Name",
        output: "XmlDocument"),
      CmdletExample(
        "try { Add-Type 'public class A { }' } catch { $_.FullyQualifiedErrorId }",
        output: "NotDoneHere,Microsoft.PowerShell.Commands.AddTypeCommand")
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
    throw run.terminating(
      "System.PlatformNotSupportedException",
      "Add-Type is not done here: there is no .NET compiler or loader. Write a class of PowerShell instead: class \(name ?? "Name") { ... }.",
      id: "NotDoneHere", .NotImplemented)
  }
}
