import DotNet
import PowerShellSyntax

/// `VariablePath`.
final class VariablePathObject: NetObject {
  let path: VariablePath
  init(_ path: VariablePath) { self.path = path }
  override var netType: NetType { VariablePathObject.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(path.userPath) }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.VariablePath", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (VariablePath) -> Value) {
      type.property(signature) { this, _ in (this.object as? VariablePathObject).map { read($0.path) } ?? .null }
    }
    row("string UserPath") { .text($0.userPath) }
    row("bool IsGlobal") { .bool($0.isGlobal) }
    row("bool IsLocal") { .bool($0.isLocal) }
    row("bool IsScript") { .bool($0.isScript) }
    row("bool IsPrivate") { .bool($0.isPrivate) }
    row("bool IsVariable") { .bool($0.isVariable) }
    row("bool IsUnqualified") { .bool($0.isUnscopedVariable) }
    row("bool IsDriveQualified") { .bool($0.isDriveQualified) }
    row("string DriveName") { $0.driveName.map { .text($0) } ?? .null }
  }
}
