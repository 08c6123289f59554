extension NetType {
  /// `System.Net.WebUtility`.
  nonisolated(unsafe) static let webUtility = escaping("System.Net.WebUtility", lowercase: false)

  /// `System.Web.HttpUtility`: hexadecimal digits are small, and query strings are taken apart.
  nonisolated(unsafe) static let httpUtility = escaping("System.Web.HttpUtility", lowercase: true) { type in
    type.staticMethod("System.Collections.Specialized.NameValueCollection ParseQueryString(string query)") { _, arguments, _ in
      let made = NameValues()
      let text = arguments.string(0).text
      for part in (text.hasPrefix("?") ? text.dropFirst() : text[...]).split(separator: "&", omittingEmptySubsequences: true) {
        let cut = part.firstIndex(of: "=")
        let name = cut.map { String(part[..<$0]) } ?? ""
        let value = cut.map { String(part[part.index(after: $0)...]) } ?? String(part)
        made.add(WebText.urlDecode(name), WebText.urlDecode(value))
      }
      return .object(made)
    }
    type.staticMethod("string HtmlAttributeEncode(string s)") { _, arguments, _ in
      arguments[0].isNull ? .null : .text(MarkupText.htmlAttribute(arguments.string(0).text))
    }
    type.staticMethod("string UrlPathEncode(string str)") { _, arguments, _ in
      let text = arguments.string(0).text
      return .text(WebText.percentEncode(text, keeping: { $0 > 32 && $0 < 127 }, lowercase: true))
    }
    type.staticMethod("string JavaScriptStringEncode(string value)") { _, arguments, _ in
      .text(javaScript(arguments.string(0).text))
    }
    type.staticMethod("string JavaScriptStringEncode(string value, bool addDoubleQuotes)") { _, arguments, _ in
      let text = javaScript(arguments.string(0).text)
      return .text(arguments.bool(1) ? "\"\(text)\"" : text)
    }
  }

  /// `System.Security.SecurityElement`: only its escaping.
  nonisolated(unsafe) static let securityElement = NetType("System.Security.SecurityElement", base: .object) { type in
    type.staticMethod("string Escape(string str)") { _, arguments, _ in
      arguments[0].isNull ? .null : .text(MarkupText.security(arguments.string(0).text))
    }
    type.staticMethod("bool IsValidText(string text)") { _, arguments, _ in
      .bool(!arguments.string(0).text.contains { $0 == "<" || $0 == ">" })
    }
  }

  private static func javaScript(_ text: String) -> String {
    var encoded = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": encoded += "\\\""
      case "\\": encoded += "\\\\"
      case "\n": encoded += "\\n"
      case "\r": encoded += "\\r"
      case "\t": encoded += "\\t"
      case "\u{8}": encoded += "\\b"
      case "\u{C}": encoded += "\\f"
      case "<", ">", "'", "&", "\u{0}"..."\u{1F}", "\u{85}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        encoded += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }

  private static func escaping(_ name: String, lowercase: Bool, _ more: @escaping (NetType) -> Void = { _ in }) -> NetType {
    let type = NetType(name, base: .object) { type in
      func change(_ signature: String, _ body: @escaping (String) -> String) {
        type.staticMethod(signature) { _, arguments, _ in
          arguments[0].isNull ? .null : .text(body(arguments.string(0).text))
        }
      }
      change("string HtmlEncode(string value)") { WebText.htmlEncode($0) }
      change("string HtmlDecode(string value)") { WebText.htmlDecode($0) }
      change("string UrlEncode(string value)") { WebText.urlEncode($0, lowercase: lowercase) }
      change("string UrlDecode(string encodedValue)") { WebText.urlDecode($0) }
      type.staticMethod("byte[] UrlEncodeToBytes(string str)") { _, arguments, _ in
        byteValues(Array(WebText.urlEncode(arguments.string(0).text, lowercase: lowercase).utf8))
      }
      type.staticMethod("byte[] UrlDecodeToBytes(string str)") { _, arguments, _ in
        byteValues(Array(WebText.urlDecode(arguments.string(0).text).utf8))
      }
      more(type)
    }
    type.isStatic = true
    return type
  }
}
