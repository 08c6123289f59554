extension NetType {
  nonisolated(unsafe) public static let uri: NetType = {
    let type = NetType("System.Uri", base: .object, define: defineUri)
    type.assembly = "System.Private.Uri"
    return type
  }()
}

private func defineUri(_ t: NetType) {
  defineUriParts(t)
  defineUriMethods(t)
  defineUriStatics(t)
}

private func uri(_ value: Value) throws -> NetUri { try cast(value.base) }

private func absolute(_ value: Value) throws -> NetUri {
  let found = try uri(value)
  if found.isAbsolute { return found }
  throw NetException("System.InvalidOperationException", "This operation is not supported for a relative URI.")
}

/// Host names without the brackets of an IPv6 address.
private func bareHost(_ uri: NetUri) -> String { uri.host.hasPrefix("[") ? String(uri.host.dropFirst().dropLast()) : uri.host }

private func hostKind(_ name: String) -> Int64 {
  if name.isEmpty { return 0 }
  if name.hasPrefix("[") || name.contains(":") { return 4 }
  if name.split(separator: ".").count == 4, NetIPAddress.parse(name) != nil { return 3 }
  return name.utf8.allSatisfy { WebText.isAlphanumeric($0) || $0 == 45 || $0 == 46 || $0 == 95 || $0 > 127 } ? 2 : 0
}

private func defineUriParts(_ t: NetType) {
  func text(_ name: String, _ part: @escaping (NetUri) -> String) {
    t.property("string \(name)") { this, _ in .text(part(try absolute(this))) }
  }
  func flag(_ name: String, _ test: @escaping (NetUri) -> Bool) {
    t.property("bool \(name)") { this, _ in .bool(test(try absolute(this))) }
  }
  text("AbsolutePath") { $0.path }
  text("AbsoluteUri") { $0.absolute }
  text("LocalPath") { uri in
    let path = WebText.urlDecode(uri.path, plusIsSpace: false)
    if uri.scheme == "file", !uri.host.isEmpty { return "\\\\" + uri.host + String(path.map { $0 == "/" ? "\\" : $0 }) }
    let units = Array(path.utf8.prefix(3))
    // A drive: `/C:/folder` is `C:\folder`.
    if uri.scheme == "file", units.count == 3, units[2] == 58 { return String(path.dropFirst().map { $0 == "/" ? "\\" : $0 }) }
    return path
  }
  text("Authority") { $0.authority }
  t.property("System.UriHostNameType HostNameType") { this, _ in
    let found = try absolute(this)
    return EnumTypes.value("System.UriHostNameType", found.host.isEmpty ? (found.scheme == "file" ? 1 : 0) : hostKind(found.host))
  }
  flag("IsDefaultPort") { $0.hasDefaultPort }
  flag("IsFile") { $0.scheme == "file" }
  flag("IsLoopback") { uri in
    let host = bareHost(uri)
    return (uri.host.isEmpty && uri.scheme == "file") || host == "localhost" || host == "loopback" || host == "::1" || (hostKind(host) == 3 && host.hasPrefix("127."))
  }
  text("PathAndQuery") { $0.path + $0.query }
  t.property("string[] Segments") { this, _ in
    var pieces: [Value] = []
    var piece = ""
    for character in try absolute(this).path {
      piece.append(character)
      if character == "/" {
        pieces.append(.text(piece))
        piece = ""
      }
    }
    if !piece.isEmpty { pieces.append(.text(piece)) }
    return .array(pieces, of: .string)
  }
  flag("IsUnc") { $0.scheme == "file" && !$0.host.isEmpty }
  text("Host") { $0.host }
  t.property("int Port") { this, _ in .int(try absolute(this).port) }
  text("Query") { $0.query }
  text("Fragment") { $0.fragment }
  text("Scheme") { $0.scheme }
  t.property("string OriginalString") { this, _ in .text(try uri(this).original) }
  text("DnsSafeHost", bareHost)
  text("IdnHost", bareHost)
  t.property("bool IsAbsoluteUri") { this, _ in .bool(try uri(this).isAbsolute) }
  t.property("bool UserEscaped") { _, _ in .bool(false) }
  text("UserInfo") { $0.userInfo }
}

private func defineUriMethods(_ t: NetType) {
  func made(_ text: String, _ kind: Int) throws -> Value {
    if kind == 2 { return .object(NetUri(relative: text)) }
    return .object(kind == 1 ? try NetUri(absolute: text) : try NetUri.any(text))
  }
  t.constructor("(string uriString)") { _, a, _ in
    if a[0].isNull { throw NetException.argumentNull("uriString") }
    return try made(a.string(0).text, 1)
  }
  t.constructor("(string uriString, System.UriKind uriKind)") { _, a, _ in try made(a.string(0).text, a[1].integer ?? 0) }
  t.constructor("(uri baseUri, string relativeUri)") { _, a, _ in .object(try absolute(a[0]).resolving(a.string(1).text)) }
  t.constructor("(uri baseUri, uri relativeUri)") { _, a, _ in
    let other = try uri(a[1])
    return .object(other.isAbsolute ? other : try absolute(a[0]).resolving(other.original))
  }
  t.method("bool Equals(System.Object comparand)") { this, a, _ in
    if let text = a[0].stringIfString, let other = try? NetUri.any(text.text) { return .bool(try uri(this).equals(.object(other))) }
    return .bool(try uri(this).equals(a[0].base))
  }
  t.method("int GetHashCode()") { this, _, _ in .int32(stableHash(PSString(try uri(this).text))) }
  t.method("string ToString()") { this, _, _ in .text(try uri(this).text) }
  t.method("string GetLeftPart(System.UriPartial part)") { this, a, _ in
    let found = try absolute(this)
    let account = found.userInfo.isEmpty ? "" : found.userInfo + "@"
    switch a[0].integer ?? 0 {
    case 0: return .text(found.scheme + (found.hasAuthority ? "://" : ":"))
    case 1: return .text(found.hasAuthority ? "\(found.scheme)://\(account)\(found.authority)" : "")
    case 2: return .text(String(found.absolute.dropLast(found.query.count + found.fragment.count)))
    default: return .text(String(found.absolute.dropLast(found.fragment.count)))
    }
  }
  t.method("string GetComponents(System.UriComponents components, System.UriFormat format)") { this, a, _ in
    let found = try absolute(this)
    let wanted = a[0].integer ?? 0
    var parts = ""
    if wanted & 1 != 0 { parts += found.scheme + (wanted & ~1 == 0 ? "" : found.hasAuthority ? "://" : ":") }
    if wanted & 2 != 0, !found.userInfo.isEmpty { parts += found.userInfo + (wanted & 4 != 0 ? "@" : "") }
    if wanted & 4 != 0 { parts += found.host }
    if wanted & 128 != 0 || (wanted & 8 != 0 && !found.hasDefaultPort) { parts += (wanted & 4 != 0 ? ":" : "") + String(found.port) }
    if wanted & 16 != 0 { parts += wanted & ~16 == 0 ? String(found.path.dropFirst()) : found.path }
    if wanted & 32 != 0 { parts += wanted & ~32 == 0 ? String(found.query.dropFirst()) : found.query }
    if wanted & 64 != 0 { parts += wanted & ~64 == 0 ? String(found.fragment.dropFirst()) : found.fragment }
    return .text(a[1].integer == 1 ? parts : NetUri.readable(parts))
  }
  t.method("uri MakeRelativeUri(uri uri)") { this, a, _ in .object(try absolute(this).relative(to: try absolute(a[0]))) }
  t.method("bool IsBaseOf(uri uri)") { this, a, _ in
    let base = try absolute(this)
    let other = try uri(a[0])
    guard other.isAbsolute else { return .bool(true) }
    let folder = base.path.lastIndex(of: "/").map { String(base.path[...$0]) } ?? ""
    return .bool(base.scheme == other.scheme && base.authority == other.authority && other.path.lowercased().hasPrefix(folder.lowercased()))
  }
  t.method("bool IsWellFormedOriginalString()") { this, _, _ in
    let found = try uri(this)
    return .bool(NetUri.escape(found.original) == found.original)
  }
}

private func defineUriStatics(_ t: NetType) {
  func tryMade(_ a: Arguments, _ slot: Int, _ make: () throws -> NetUri) -> Value {
    let made = try? make()
    a.setReference(slot, made.map { .object($0) } ?? .null)
    return .bool(made != nil)
  }
  t.staticMethod("bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)") { _, a, _ in
    let text = a.string(0).text
    if a[0].isNull { return tryMade(a, 2) { throw NetUri.failure("The URI is empty.") } }
    switch a[1].integer ?? 0 {
    case 1: return tryMade(a, 2) { try NetUri(absolute: text) }
    case 2:
      return tryMade(a, 2) {
        if NetUri.scheme(of: text) != nil { throw NetUri.failure("A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.") }
        return NetUri(relative: text)
      }
    default: return tryMade(a, 2) { try NetUri.any(text) }
    }
  }
  t.staticMethod("bool TryCreate(uri baseUri, string relativeUri, [ref] uri result)") { _, a, _ in
    tryMade(a, 2) { try absolute(a[0]).resolving(a.string(1).text) }
  }
  t.staticMethod("bool IsWellFormedUriString(string uriString, System.UriKind uriKind)") { _, a, _ in
    let text = a.string(0).text
    let kind = a[1].integer ?? 0
    guard NetUri.escape(text) == text, !text.contains("\\") else { return .bool(false) }
    if NetUri.scheme(of: text) == nil { return .bool(kind != 1) }
    return .bool(kind != 2 && (try? NetUri(absolute: text)) != nil)
  }
  t.staticMethod("string EscapeDataString(string stringToEscape)") { _, a, _ in
    if a[0].isNull { throw NetException.argumentNull("stringToEscape") }
    return .text(WebText.escapeData(a.string(0).text))
  }
  t.staticMethod("string EscapeUriString(string stringToEscape)") { _, a, _ in .text(WebText.escapeUri(a.string(0).text)) }
  t.staticMethod("string UnescapeDataString(string stringToUnescape)") { _, a, _ in
    .text(WebText.urlDecode(a.string(0).text, plusIsSpace: false))
  }
  t.staticMethod("bool CheckSchemeName(string schemeName)") { _, a, _ in .bool(NetUri.isScheme(a.string(0).text)) }
  t.staticMethod("System.UriHostNameType CheckHostName(string name)") { _, a, _ in
    EnumTypes.value("System.UriHostNameType", hostKind(a.string(0).text))
  }
  t.staticMethod("int FromHex(char digit)") { _, a, _ in
    guard case .char(let unit) = a[0], unit < 128, let value = Character(UnicodeScalar(UInt8(unit))).hexDigitValue else {
      throw NetException("System.ArgumentException", "Value does not fall within the expected range. (Parameter 'digit')")
    }
    return .int32(Int32(value))
  }
  t.staticMethod("bool IsHexEncoding(string pattern, int index)") { _, a, _ in
    let text = Array(a.string(0).text)
    let index = a.int(1)
    return .bool(index >= 0 && index + 2 < text.count && text[index] == "%" && text[index + 1].isHexDigit && text[index + 2].isHexDigit)
  }
  t.staticMethod("bool IsHexDigit(char character)") { _, a, _ in
    guard case .char(let unit) = a[0], unit < 128 else { return .bool(false) }
    return .bool(Character(UnicodeScalar(UInt8(unit))).isHexDigit)
  }
  t.staticMethod("string HexEscape(char character)") { _, a, _ in
    let code = a[0].integer ?? 0
    if case .char(let unit) = a[0] { return .text(WebText.percentEncode(String(utf16CodeUnits: [unit], count: 1), keeping: { _ in false })) }
    return .text("%" + String(code, radix: 16, uppercase: true))
  }
  let names = ["File", "Ftp", "Ftps", "Gopher", "Http", "Https", "Mailto", "News", "Nntp", "Sftp", "Ssh", "Telnet", "Ws", "Wss"]
  for name in names { t.staticProperty("string UriScheme\(name)") { _, _ in .text(name.lowercased()) } }
  t.staticProperty("string UriSchemeNetTcp") { _, _ in .text("net.tcp") }
  t.staticProperty("string UriSchemeNetPipe") { _, _ in .text("net.pipe") }
  t.staticProperty("string SchemeDelimiter") { _, _ in .text("://") }
  for (name, expected) in [("op_Equality", true), ("op_Inequality", false)] {
    t.staticMethod("bool \(name)(uri uri1, uri uri2)") { _, a, _ in
      if a[0].isNull || a[1].isNull { return .bool((a[0].isNull && a[1].isNull) == expected) }
      return .bool(try uri(a[0]).equals(a[1].base) == expected)
    }
  }
}
