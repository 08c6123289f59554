import Foundation
import SourceText

/// A runbook on disk.
public enum RunbookFile {
  static let bytesMax: Int = 8_000_000

  public static func read(_ path: String) throws(RehearsalRefusal) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw RehearsalRefusal("'\(path)' cannot be read: there is no such file.")
    }
    if isFolder.boolValue { throw RehearsalRefusal("'\(path)' is a folder: name one runbook in it.") }
    guard let data: Data = FileManager.default.contents(atPath: path) else {
      throw RehearsalRefusal("'\(path)' cannot be read: there is no right to it.")
    }
    if data.count > bytesMax { throw RehearsalRefusal("'\(path)' has \(data.count) bytes; a runbook has at most \(bytesMax).") }
    return text(data)
  }

  /// UTF-8 or, with its mark, UTF-16; anything else is read as Windows-1252, as old pages are.
  static func text(_ data: Data) -> String {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) { return String(data: data, encoding: .utf16) ?? "" }
    return String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252) ?? String(decoding: data, as: UTF8.self)
  }

  static func isScript(_ path: String) -> Bool { path.lowercased().hasSuffix(".ps1") }

  public static func runbook(_ page: String, path: String) -> Runbook {
    isScript(path) ? ScriptReader.runbook(page) : ProcedureAlignment.align(RunbookReader.read(page))
  }

  /// The line and the reason a page is not taken.
  static func notUnderstood(_ name: String, _ runbook: Runbook, _ page: String) -> RehearsalRefusal {
    if page.allSatisfy(\.isWhitespace) { return RehearsalRefusal("\(name): line 1: the page is empty.", exitCode: 1) }
    let line: Int = runbook.steps.first?.line ?? 1
    let found: String =
      runbook.provenRoles == 0
      ? "none of the names that its fourteen steps turn on (sp_delete_log_shipping_secondary_database, CsPersistentChatState, CsMirrorDatabase ...) stands in it"
      : "only \(runbook.provenRoles) of its fourteen steps can be told by their names: \(runbook.steps.prefix(4).map { $0.role.phrase }.joined(separator: "; "))"
    return RehearsalRefusal("\(name): line \(line): this is no fail-over or failback of Persistent Chat that can be followed: \(found).", exitCode: 1)
  }
}
