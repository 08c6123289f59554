/// `System.Uri`: an address taken apart, or a relative one that is only text.
/// - Source: RFC 3986 and .NET's `System.Uri` on the schemes it knows.
public final class NetUri: NetObject {
  public let original: String
  public internal(set) var isAbsolute = false
  var scheme = ""
  var userInfo = ""
  /// In small letters; IPv6 addresses in brackets.
  var host = ""
  /// -1 where the scheme has none.
  var port = -1
  /// Escaped; what follows the scheme where it has no `//`.
  var path = ""
  /// With `?`.
  var query = ""
  /// With `#`.
  var fragment = ""
  var hasAuthority = false

  init(relative text: String) { original = text }

  /// - Throws: `UriFormatException` where the text is no absolute address.
  init(absolute text: String) throws {
    original = text
    super.init()
    try parse(text.trimmingWhitespace)
    isAbsolute = true
  }

  /// Whichever of the two the text is.
  public static func any(_ text: String) throws -> NetUri {
    guard isAbsolute(text) else { return NetUri(relative: text) }
    return try NetUri(absolute: text)
  }

  static let defaultPorts: [String: Int] = [
    "http": 80, "https": 443, "ftp": 21, "ftps": 990, "ws": 80, "wss": 443, "ldap": 389, "gopher": 70, "telnet": 23, "nntp": 119,
    "mailto": 25, "net.tcp": 808, "sftp": 22, "ssh": 22,
  ]

  static func failure(_ reason: String) -> NetException { NetException("System.UriFormatException", "Invalid URI: \(reason)") }

  /// The scheme a text begins with.
  static func scheme(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon]
    guard isScheme(String(name)) else { return nil }
    return name.lowercased()
  }

  static func isScheme(_ name: String) -> Bool {
    guard let first = name.utf8.first, (first | 32) &- 97 < 26 else { return false }
    return name.utf8.allSatisfy { WebText.isAlphanumeric($0) || $0 == 43 || $0 == 45 || $0 == 46 }
  }

  static func isAbsolute(_ text: String) -> Bool {
    let text = text.trimmingWhitespace
    return text.hasPrefix("/") || text.hasPrefix("\\\\") || scheme(of: text) != nil
  }

  private func parse(_ text: String) throws {
    if text.isEmpty { throw NetUri.failure("The URI is empty.") }
    if text.hasPrefix("\\\\") { return try parseFile(String(text.dropFirst(2)).replacingBackslashes, hasHost: true) }
    if text.hasPrefix("/") { return try parseFile(text, hasHost: false) }
    guard let name = NetUri.scheme(of: text), let colon = text.firstIndex(of: ":") else {
      throw NetUri.failure("The format of the URI could not be determined.")
    }
    var rest = String(text[text.index(after: colon)...])
    if name.utf8.count == 1 { return try parseFile("/" + text.replacingBackslashes, hasHost: false) }
    scheme = name
    port = NetUri.defaultPorts[name] ?? -1
    if name == "http" || name == "https" || name == "ftp" || name == "file" { rest = rest.replacingBackslashes }
    if let hash = rest.firstIndex(of: "#") {
      fragment = NetUri.escape(String(rest[hash...]))
      rest = String(rest[..<hash])
    }
    if name != "file" || rest.hasPrefix("//"), let mark = rest.firstIndex(of: "?") {
      query = NetUri.escape(String(rest[mark...]))
      rest = String(rest[..<mark])
    }
    if rest.hasPrefix("//") {
      hasAuthority = true
      let body = rest.dropFirst(2)
      let authority = String(body.prefix { $0 != "/" })
      try parseAuthority(authority)
      let tail = String(body.dropFirst(authority.count))
      path = NetUri.withoutDots(NetUri.escape(tail.isEmpty ? "/" : tail))
    } else if name == "mailto" {
      let parts = rest.split(separator: "@", maxSplits: 1).map { String($0) }
      if parts.count == 2 {
        userInfo = parts[0]
        host = parts[1].lowercased()
      }
      path = parts.count == 2 ? "" : NetUri.escape(rest)
    } else {
      if NetUri.defaultPorts[name] != nil || name == "file" { throw NetUri.failure("The hostname could not be parsed.") }
      path = NetUri.escape(rest)
    }
  }

  private func parseFile(_ text: String, hasHost: Bool) throws {
    scheme = "file"
    hasAuthority = true
    if hasHost { host = String(text.prefix { $0 != "/" }).lowercased() }
    let tail = hasHost ? String(text.dropFirst(host.count)) : text
    path = NetUri.withoutDots(NetUri.escape(tail.isEmpty ? "/" : tail, isPath: true))
  }

  private func parseAuthority(_ text: String) throws {
    var rest = text
    if let at = rest.lastIndex(of: "@") {
      userInfo = NetUri.escape(String(rest[..<at]))
      rest = String(rest[rest.index(after: at)...])
    }
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
      guard let address = NetIPAddress.parse(String(rest[rest.index(after: rest.startIndex)..<end])) else {
        throw NetUri.failure("The hostname could not be parsed.")
      }
      host = "[\(address.text)]"
      rest = String(rest[rest.index(after: end)...])
    } else {
      host = rest.prefix { $0 != ":" }.lowercased()
      rest = String(rest.dropFirst(host.count))
    }
    if rest.hasPrefix(":"), rest.count > 1 {
      guard let number = UInt16(rest.dropFirst()) else { throw NetUri.failure("Invalid port specified.") }
      port = Int(number)
    }
    if host.isEmpty, scheme != "file" { throw NetUri.failure("The hostname could not be parsed.") }
    if host.utf8.contains(where: { $0 <= 32 || "\"<>\\^`{|}%".utf8.contains($0) }) {
      throw NetUri.failure("The hostname could not be parsed.")
    }
  }

  private static let kept = Set("-_.~:/?#[]@!$&'()*+,;=%".utf8)

  static func escape(_ text: String, isPath: Bool = false) -> String {
    WebText.percentEncode(text, keeping: { WebText.isAlphanumeric($0) || (kept.contains($0) && !(isPath && ($0 == 35 || $0 == 63 || $0 == 37))) })
  }

  /// `/a/../b/./c` is `/b/c`.
  static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var kept: [Substring] = []
    let pieces = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (n, piece) in pieces.enumerated() {
      let isLast = n == pieces.count - 1
      if piece == ".." { _ = kept.popLast() } else if piece != "." { kept.append(piece) }
      if isLast, piece == "." || piece == ".." { kept.append("") }
    }
    return "/" + kept.joined(separator: "/")
  }

  var hasDefaultPort: Bool { port == (NetUri.defaultPorts[scheme] ?? -1) }
  var authority: String { hasDefaultPort ? host : "\(host):\(port)" }
  public var absolute: String {
    if !hasAuthority {
      let account = scheme == "mailto" && !host.isEmpty ? "\(userInfo)@\(host)" : path
      return "\(scheme):\(account)\(query)\(fragment)"
    }
    let account = userInfo.isEmpty ? "" : userInfo + "@"
    return "\(scheme)://\(account)\(authority)\(path)\(query)\(fragment)"
  }
  /// What people read: escapes resolved where that is safe.
  public var text: String { isAbsolute ? NetUri.readable(absolute) : original }

  static func readable(_ text: String) -> String {
    guard text.contains("%") else { return text }
    let reserved = Set("%/?#[]@!$&'()*+,;=:\\".utf8)
    var result: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == 37, index + 2 < source.count, let byte = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16),
        byte >= 32, byte != 127, !reserved.contains(byte)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(source[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The address that a relative one means when seen from this.
  func resolving(_ relative: String) throws -> NetUri {
    if NetUri.scheme(of: relative) != nil { return try NetUri(absolute: relative) }
    let account = userInfo.isEmpty ? "" : userInfo + "@"
    let root = hasAuthority ? "\(scheme)://\(account)\(authority)" : "\(scheme):"
    if relative.isEmpty { return try NetUri(absolute: root + path + query) }
    if relative.hasPrefix("//") { return try NetUri(absolute: "\(scheme):\(relative)") }
    if relative.hasPrefix("/") { return try NetUri(absolute: root + relative) }
    if relative.hasPrefix("?") { return try NetUri(absolute: root + path + relative) }
    if relative.hasPrefix("#") { return try NetUri(absolute: root + path + query + relative) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    return try NetUri(absolute: root + folder + relative)
  }

  /// The way from this address to the other; the other itself where they share no server.
  func relative(to other: NetUri) -> NetUri {
    guard isAbsolute, other.isAbsolute, scheme == other.scheme, authority == other.authority else { return other }
    let here = path.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    let there = other.path.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    var shared = 0
    while shared < here.count - 1, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
    if here == there { return NetUri(relative: other.query + other.fragment) }
    let way = Array(repeating: "..", count: here.count - 1 - shared) + there[shared...]
    let text = way.joined(separator: "/")
    return NetUri(relative: (text.isEmpty ? "./" : text) + other.query + other.fragment)
  }

  public override var netType: NetType { .uri }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(text) }
  public override func equals(_ other: Value) -> Bool {
    guard let uri = other.object as? NetUri, uri.isAbsolute == isAbsolute else { return false }
    if !isAbsolute { return uri.original == original }
    return uri.scheme == scheme && uri.authority == authority && uri.path == path && uri.query == query
  }
  public override var netHash: Int { text.hashValue }
}

extension String {
  fileprivate var replacingBackslashes: String { String(map { $0 == "\\" ? "/" : $0 }) }
}
