import DotNet

/// Wildcards in names of commands, parameters and modules.
public enum NamePattern {
  public static func hasWildcards(_ text: String) -> Bool { text.contains { $0 == "*" || $0 == "?" || $0 == "[" } }
  public static func matches(_ text: String, _ pattern: String) -> Bool {
    if !hasWildcards(pattern) { return CaseFolding.equal(text, pattern) }
    return match(Array(CaseFolding.key(text).utf16), 0, Array(CaseFolding.key(pattern).utf16), 0)
  }
  private static func match(_ text: [UInt16], _ t: Int, _ pattern: [UInt16], _ p: Int) -> Bool {
    var t = t
    var p = p
    while p < pattern.count {
      switch pattern[p] {
      case 42:
        if p + 1 == pattern.count { return true }
        for start in t...text.count where match(text, start, pattern, p + 1) { return true }
        return false
      case 63:
        guard t < text.count else { return false }
      case 91:
        guard t < text.count, let close = pattern[(p + 1)...].firstIndex(of: 93) else { return false }
        if !pattern[(p + 1)..<close].contains(text[t]) { return false }
        p = close
      default:
        guard t < text.count, text[t] == pattern[p] else { return false }
      }
      t += 1
      p += 1
    }
    return t == text.count
  }
}
