import Glibc

/// PowerShell's own wording, by table and name: `Messages.format("ParameterBinderStrings", "NamedParameterNotFound", ...)`.
///
/// The table is searched, not parsed: a session that makes no mistake reads none of it.
public enum Messages {
  nonisolated(unsafe) private static var known: [String: String] = [:]

  /// The template; its own name where there is none.
  public static func text(_ table: String, _ name: String) -> String {
    let key = "\n\(table)\t\(name)\t"
    if let text = known[key] { return text }
    let text = find(key) ?? "\(table).\(name)"
    known[key] = text
    return text
  }

  public static func format(_ table: String, _ name: String, _ arguments: String...) -> String {
    format(text(table, name), arguments)
  }

  /// Fills `{0}`, `{1:x}`...; `{{` and `}}` stand for themselves.
  public static func format(_ template: String, _ arguments: [String]) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      result += rest[..<open]
      let after = rest.index(after: open)
      if after < rest.endIndex, rest[after] == rest[open] {
        result.append(rest[open])
        rest = rest[rest.index(after: after)...]
        continue
      }
      guard rest[open] == "{", let close = rest[after...].firstIndex(of: "}"),
        let number = Int(rest[after..<close].prefix { $0.isNumber })
      else {
        result.append(rest[open])
        rest = rest[after...]
        continue
      }
      if number < arguments.count { result += arguments[number] }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func find(_ key: String) -> String? {
    let start = messageTableText.utf8Start
    let length = messageTableText.utf8CodeUnitCount
    let keyBytes = Array(key.utf8)
    let limit = start + length
    var line = start
    var hit: UnsafePointer<UInt8>?
    // Each line begins behind a newline: the search goes from one to the next.
    while line < limit, let next = memchr(line, 10, limit - line) {
      let at = UnsafePointer(next.assumingMemoryBound(to: UInt8.self))
      if limit - at >= keyBytes.count, memcmp(at, keyBytes, keyBytes.count) == 0 {
        hit = at
        break
      }
      line = at + 1
    }
    guard let hit else { return nil }
    let from = hit + keyBytes.count
    var bytes: [UInt8] = []
    var at = from
    while at < limit, at.pointee != 10 {
      if at.pointee == 92, at + 1 < limit {
        at += 1
        switch at.pointee {
        case UInt8(ascii: "n"): bytes.append(10)
        case UInt8(ascii: "t"): bytes.append(9)
        case UInt8(ascii: "r"): bytes.append(13)
        default: bytes.append(at.pointee)
        }
      } else {
        bytes.append(at.pointee)
      }
      at += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
