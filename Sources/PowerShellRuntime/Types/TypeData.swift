import DotNet

/// Members that PowerShell adds to .NET types, and those that `Update-TypeData` adds.
public enum TypeData {
  static func find(_ target: Value, _ name: Name, _ context: ExecutionContext) -> PSMemberInfo? { nil }
}
