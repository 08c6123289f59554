/// Parts of paths by their text, as `System.IO.Path` on Linux sees it.
enum PathText {
  static func fileName(_ path: String) -> String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

  static func fileExtension(_ path: String) -> String {
    let name = fileName(path)
    guard let dot = name.lastIndex(of: "."), name.index(after: dot) < name.endIndex else { return "" }
    return String(name[dot...])
  }

  static func stem(_ path: String) -> String {
    let name = fileName(path)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// Nil for a root and for nothing.
  static func directory(_ path: String) -> String? {
    guard !path.isEmpty, path != "/" else { return nil }
    var end = path.endIndex
    guard let cut = path.lastIndex(of: "/") else { return "" }
    end = cut
    while end > path.startIndex, path[path.index(before: end)] == "/" { end = path.index(before: end) }
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  static func combine(_ parts: [String]) -> String {
    var whole = ""
    for part in parts where !part.isEmpty {
      if part.hasPrefix("/") || whole.isEmpty { whole = part } else { whole += whole.hasSuffix("/") ? part : "/" + part }
    }
    return whole
  }

  static func join(_ parts: [String]) -> String {
    var whole = ""
    for part in parts where !part.isEmpty {
      if whole.isEmpty || whole.hasSuffix("/") || part.hasPrefix("/") { whole += part } else { whole += "/" + part }
    }
    return whole
  }

  static func relative(from base: String, to path: String) -> String {
    let a = base.split(separator: "/")
    let b = path.split(separator: "/")
    var shared = 0
    while shared < a.count, shared < b.count, a[shared] == b[shared] { shared += 1 }
    let parts = Array(repeating: "..", count: a.count - shared) + b[shared...].map { String($0) }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}

extension Arguments {
  /// An argument that names a place.
  /// - Throws: for nothing and for the empty text.
  func path(_ index: Int, _ name: String = "path") throws -> String {
    if self[index].isNull { throw NetException.argumentNull(name) }
    if string(index).isEmpty { throw NetException.argument("The value cannot be an empty string.", name) }
    return string(index).text
  }

  func encoding(_ index: Int) -> NetEncoding? { self[index].object as? NetEncoding }
}
