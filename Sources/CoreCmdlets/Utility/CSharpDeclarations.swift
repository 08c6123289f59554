import DotNet

/// The types of a C# source that hold data only: enums, and classes and structs of fields and plain properties. What has code in it is
/// not read.
/// - Source: the C# language specification, declarations
struct CSharpDeclarations {
  enum Declaration {
    case enumeration(NetType)
    /// As a class of PowerShell.
    case data(name: String, source: String)
  }

  private struct NotData: Error {}
  private var tokens: [String] = []
  private var at = 0
  private var found: [Declaration] = []

  /// The declarations; nil where the source has more in it than that.
  static func read(_ source: String) -> [Declaration]? {
    var reader = CSharpDeclarations()
    reader.tokens = split(source)
    do { try reader.declarations(in: "", until: nil) } catch { return nil }
    return reader.found.isEmpty ? nil : reader.found
  }

  private static func split(_ source: String) -> [String] {
    var tokens: [String] = []
    var rest = Substring(source)
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        while !rest.isEmpty, !rest.hasPrefix("*/") { rest = rest.dropFirst() }
        rest = rest.dropFirst(2)
      } else if first.isLetter || first.isNumber || first == "_" || first == "@" {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "@" }
        tokens.append(String(word))
        rest = rest.dropFirst(word.count)
      } else {
        tokens.append(rest.hasPrefix("<<") ? "<<" : String(first))
        rest = rest.dropFirst(rest.hasPrefix("<<") ? 2 : 1)
      }
    }
    return tokens
  }

  private var token: String? { at < tokens.count ? tokens[at] : nil }
  private mutating func next() throws -> String {
    guard let token else { throw NotData() }
    at += 1
    return token
  }
  private mutating func take(_ wanted: String) -> Bool {
    guard token == wanted else { return false }
    at += 1
    return true
  }
  private mutating func expect(_ wanted: String) throws { if !take(wanted) { throw NotData() } }

  private static let modifiers: Set<String> = ["public", "internal", "private", "protected", "sealed", "abstract", "partial", "static", "readonly"]

  private mutating func declarations(in namespace: String, until end: String?) throws {
    while let token, token != end {
      if take("using") {
        while try next() != ";" {}
      } else if take("namespace") {
        let name = try next()
        try expect("{")
        try declarations(in: namespace.isEmpty ? name : "\(namespace).\(name)", until: "}")
        try expect("}")
      } else {
        try declaration(in: namespace)
      }
    }
  }

  private mutating func declaration(in namespace: String) throws {
    var isFlags = false
    while take("[") {
      while let word = token, word != "]" {
        if word == "Flags" || word == "System.Flags" { isFlags = true }
        at += 1
      }
      try expect("]")
    }
    while let token, Self.modifiers.contains(token) { at += 1 }
    let kind = try next()
    let name = try next()
    let fullName = namespace.isEmpty ? name : "\(namespace).\(name)"
    switch kind {
    case "enum": try enumeration(fullName, isFlags: isFlags)
    case "class" where namespace.isEmpty, "struct" where namespace.isEmpty: try data(name)
    default: throw NotData()
    }
    _ = take(";")
  }

  private mutating func enumeration(_ name: String, isFlags: Bool) throws {
    let type = NetType(name, .enum, base: .enum)
    type.isFlags = isFlags
    type.underlying = .int32
    if take(":") {
      guard let underlying = NetType.named(try next()) else { throw NotData() }
      type.underlying = underlying
    }
    try expect("{")
    var value: Int64 = 0
    while !take("}") {
      let member = try next()
      if take("=") { value = try number() }
      type.enumMembers.append((member, value))
      value &+= 1
      if !take(","), token != "}" { throw NotData() }
    }
    found.append(.enumeration(type))
  }

  private mutating func number() throws -> Int64 {
    let isNegative = take("-")
    let text = try next()
    let digits = text.lowercased().hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
    guard let digits else { throw NotData() }
    var value = Int64(bitPattern: digits)
    if isNegative { value = 0 &- value }
    if take("<<") { value <<= try number() }
    return value
  }

  /// `public string Name;`, `public int Count { get; set; }`
  private mutating func data(_ name: String) throws {
    try expect("{")
    var lines = "class \(name) {\n"
    while !take("}") {
      var isStatic = false
      var isVisible = false
      while let word = token, Self.modifiers.contains(word) {
        isStatic = isStatic || word == "static"
        isVisible = isVisible || word == "public"
        at += 1
      }
      var type = try next()
      while take("[") {
        try expect("]")
        type += "[]"
      }
      let member = try next()
      if take("{") {
        while let accessor = token, accessor != "}" {
          guard ["get", "set", "init", ";"].contains(accessor) else { throw NotData() }
          at += 1
        }
        try expect("}")
      } else {
        try expect(";")
      }
      if isVisible { lines += "  \(isStatic ? "static " : "")[\(type)]$\(member)\n" }
    }
    found.append(.data(name: name, source: lines + "}\n[\(name)]"))
  }
}
