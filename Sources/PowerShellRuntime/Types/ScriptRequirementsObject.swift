import DotNet
import PowerShellSyntax

/// `ScriptRequirements`: what a script's `#requires` lines ask for.
final class ScriptRequirementsObject: NetObject {
  let requirements: ScriptRequirements
  init(_ requirements: ScriptRequirements) { self.requirements = requirements }
  override var netType: NetType { ScriptRequirementsObject.type }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Language.ScriptRequirements", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (ScriptRequirements) -> Value) {
      type.property(signature, get: { this, _ in (this.object as? ScriptRequirementsObject).map { read($0.requirements) } ?? .null })
    }
    func version(_ text: String?) -> Value { text.map { LanguagePrimitives.version($0.contains(".") ? $0 : "\($0).0") } ?? .null }
    row("string RequiredApplicationId") { $0.requiredApplicationId.map { .text($0) } ?? .null }
    row("version RequiredPSVersion") { version($0.requiredPSVersion) }
    row("System.Object RequiredPSEditions") { .array($0.requiredPSEditions.map { .text($0) }, of: .string) }
    row("System.Object RequiredAssemblies") { .array($0.requiredAssemblies.map { .text($0) }, of: .string) }
    row("bool IsElevationRequired") { .bool($0.isElevationRequired) }
    row("System.Object RequiredModules") { requirements in
      .array(requirements.requiredModules.map { .object(ModuleSpecificationObject($0)) })
    }
  }
}

/// `ModuleSpecification`: a module by name and version.
final class ModuleSpecificationObject: NetObject {
  let module: ScriptRequirements.RequiredModule
  init(_ module: ScriptRequirements.RequiredModule) { self.module = module }
  override var netType: NetType { ModuleSpecificationObject.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(module.name) }

  nonisolated(unsafe) static let type = NetType("Microsoft.PowerShell.Commands.ModuleSpecification", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (ScriptRequirements.RequiredModule) -> String?) {
      type.property(signature, get: { this, _ in
        (this.object as? ModuleSpecificationObject).flatMap { read($0.module) }.map { .text($0) } ?? .null
      })
    }
    row("string Name") { $0.name }
    row("version Version") { $0.version }
    row("version RequiredVersion") { $0.requiredVersion }
    row("string MaximumVersion") { $0.maximumVersion }
    row("guid Guid") { $0.guid }
  }
}
