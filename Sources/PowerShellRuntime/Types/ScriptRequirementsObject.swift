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
