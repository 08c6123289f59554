/// A variable's name with its scope or drive.
/// - Source: `System.Management.Automation.VariablePath`
public struct VariablePath: Sendable {
  public enum Qualifier: UInt8, Sendable {
    /// `$name`
    case unscoped
    case local, script, `private`, global
    /// `$variable:name`, the same as no qualifier.
    case variable
    /// `$env:name`, `$function:name`, `${c:file}`: the drive is in `driveName`.
    case drive
  }

  /// All that was written, such as `global:name`; `$using:` is not part of it.
  public let userPath: String
  /// The part behind the qualifier.
  public let unqualifiedPath: String
  public let qualifier: Qualifier
  public let driveName: String?

  public init(_ path: String) {
    userPath = path
    guard let colon = path.utf8.firstIndex(of: UInt8(ascii: ":")), colon != path.startIndex else {
      unqualifiedPath = path
      qualifier = .unscoped
      driveName = nil
      return
    }
    let prefix: String = String(path[..<colon])
    let rest: String = String(path[path.utf8.index(after: colon)...])
    switch prefix.lowercased() {
    case "global": qualifier = .global; driveName = nil
    case "local": qualifier = .local; driveName = nil
    case "private": qualifier = .private; driveName = nil
    case "script": qualifier = .script; driveName = nil
    case "variable": qualifier = .variable; driveName = nil
    default: qualifier = .drive; driveName = prefix
    }
    unqualifiedPath = rest
  }

  public var isDriveQualified: Bool { qualifier == .drive }
  public var isVariable: Bool { qualifier != .drive }
  public var isGlobal: Bool { qualifier == .global }
  public var isLocal: Bool { qualifier == .local }
  public var isPrivate: Bool { qualifier == .private }
  public var isScript: Bool { qualifier == .script }
  public var isUnscopedVariable: Bool { qualifier == .unscoped }
}
