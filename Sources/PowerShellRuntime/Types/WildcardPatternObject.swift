import DotNet

/// `System.Management.Automation.WildcardPattern`.
final class WildcardPatternObject: NetObject {
  private let wildcard: Wildcard
  let text: String
  init(_ text: String, ignoreCase: Bool) {
    self.text = text
    wildcard = Wildcard.cached(text, ignoreCase: ignoreCase)
  }
  override var netType: NetType { WildcardPatternObject.type }
  func matches(_ input: String) -> Bool { wildcard.matches(input) }

  static func register() { TypeRegistry.register("System.Management.Automation.WildcardPattern") { type } }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.WildcardPattern", base: .object) { type in
    func pattern(_ text: String, _ options: Int) throws -> Value {
      let made = WildcardPatternObject(text, ignoreCase: options & 2 != 0)
      guard !made.wildcard.isInvalid else {
        throw NetException(
          "System.Management.Automation.WildcardPatternException", "The specified wildcard character pattern is not valid: \(text)")
      }
      return .object(made)
    }
    type.assembly = "System.Management.Automation"
    type.constructor("(string pattern)") { _, arguments, _ in try pattern(arguments.string(0).text, 0) }
    type.constructor("(string pattern, System.Management.Automation.WildcardOptions options)") { _, arguments, _ in
      try pattern(arguments.string(0).text, arguments.int(1))
    }
    type.method("bool IsMatch(string input)") { this, arguments, _ in
      .bool((this.object as? WildcardPatternObject)?.matches(arguments.string(0).text) ?? false)
    }
    type.method("string ToWql()") { this, _, _ in
      let text = (this.object as? WildcardPatternObject)?.text ?? ""
      return .text(String(text.map { $0 == "*" ? "%" : $0 == "?" ? "_" : $0 }))
    }
    type.staticMethod("System.Management.Automation.WildcardPattern Get(string pattern, System.Management.Automation.WildcardOptions options)") {
      _, arguments, _ in try pattern(arguments.string(0).text, arguments.int(1))
    }
    type.staticMethod("string Escape(string pattern)") { _, arguments, _ in
      if arguments[0].isNull { throw NetException.argumentNull("pattern") }
      return .text(arguments.string(0).text.reduce(into: "") { $0 += "*?[]`".contains($1) ? "`\($1)" : "\($1)" })
    }
    type.staticMethod("string Unescape(string pattern)") { _, arguments, _ in
      var result = ""
      var isEscaped = false
      for character in arguments.string(0).text {
        if isEscaped {
          if !"*?[]`".contains(character) { result += "`" }
          result.append(character)
          isEscaped = false
        } else if character == "`" {
          isEscaped = true
        } else {
          result.append(character)
        }
      }
      return .text(isEscaped ? result + "`" : result)
    }
    type.staticMethod("bool ContainsWildcardCharacters(string pattern)") { _, arguments, _ in
      .bool(Wildcard.containsWildcards(arguments.string(0).text))
    }
  }
}

extension LanguagePrimitives {
  static func register() { TypeRegistry.register("System.Management.Automation.LanguagePrimitives") { type } }

  /// `System.Management.Automation.LanguagePrimitives`: the language's conversions and comparisons for scripts.
  nonisolated(unsafe) private static let type: NetType = {
    let type = NetType("System.Management.Automation.LanguagePrimitives", base: .object) { type in
      func session(_ context: DotNetContext) throws -> ExecutionContext {
        guard let session = (context as? SessionDotNet)?.session else { throw NetException("System.InvalidOperationException", "There is no session.") }
        return session
      }
      for parameters in ["System.Object valueToConvert, type resultType", "System.Object valueToConvert, type resultType, System.IFormatProvider formatProvider"] {
        type.staticMethod("System.Object ConvertTo(\(parameters))") { _, arguments, context in
          guard let wanted = arguments[1].object as? NetType else { throw NetException.argumentNull("resultType") }
          return try Conversion.convert(arguments[0], to: wanted, try session(context))
        }
      }
      type.staticMethod("bool TryConvertTo(System.Object valueToConvert, type resultType, [ref] System.Object result)") { _, arguments, context in
        guard let wanted = arguments[1].object as? NetType else { throw NetException.argumentNull("resultType") }
        guard let made = try? Conversion.convert(arguments[0], to: wanted, try session(context)) else { return .bool(false) }
        arguments.setReference(2, made)
        return .bool(true)
      }
      func equals(_ arguments: Arguments, _ ignoresCase: Bool, _ context: DotNetContext) throws -> Value {
        .bool(try Comparison.equal(arguments[0], arguments[1], ignoreCase: ignoresCase, try session(context)))
      }
      type.staticMethod("bool Equals(System.Object first, System.Object second)") { _, arguments, context in try equals(arguments, false, context) }
      type.staticMethod("bool Equals(System.Object first, System.Object second, bool ignoreCase)") { _, arguments, context in
        try equals(arguments, arguments.bool(2), context)
      }
      type.staticMethod("int Compare(System.Object first, System.Object second)") { _, arguments, context in
        .int(try Comparison.order(arguments[0], arguments[1], ignoreCase: false, try session(context)))
      }
      type.staticMethod("int Compare(System.Object first, System.Object second, bool ignoreCase)") { _, arguments, context in
        .int(try Comparison.order(arguments[0], arguments[1], ignoreCase: arguments.bool(2), try session(context)))
      }
      func tryCompare(_ arguments: Arguments, ignoreCase: Bool, culture: Value, _ context: DotNetContext) throws -> Value {
        let current = try session(context)
        let saved: Culture = current.culture
        if let wanted = culture.object as? Culture { current.culture = wanted }
        defer { current.culture = saved }
        let order = try? Comparison.order(arguments[0], arguments[1], ignoreCase: ignoreCase, current)
        if let order { arguments.setReference(arguments.count - 1, .int(order)) }
        return .bool(order != nil)
      }
      type.staticMethod("bool TryCompare(System.Object first, System.Object second, [ref] System.Object result)") { _, arguments, context in
        try tryCompare(arguments, ignoreCase: false, culture: .null, context)
      }
      type.staticMethod("bool TryCompare(System.Object first, System.Object second, bool ignoreCase, [ref] System.Object result)") { _, arguments, context in
        try tryCompare(arguments, ignoreCase: arguments.bool(2), culture: .null, context)
      }
      type.staticMethod(
        "bool TryCompare(System.Object first, System.Object second, bool ignoreCase, System.IFormatProvider formatProvider, [ref] System.Object result)"
      ) { _, arguments, context in
        try tryCompare(arguments, ignoreCase: arguments.bool(2), culture: arguments[3], context)
      }
      type.staticMethod("bool IsTrue(System.Object obj)") { _, arguments, _ in .bool(Truth.isTrue(arguments[0])) }
      type.staticMethod("System.Collections.IEnumerable GetEnumerable(System.Object obj)") { _, arguments, context in
        guard case .object(let object) = arguments[0].base, object.isEnumerable else { return .null }
        return .array(try Enumeration.elements(arguments[0], try session(context)))
      }
      type.staticMethod("bool IsObjectEnumerable(System.Object obj)") { _, arguments, _ in .bool(Enumeration.isEnumerable(arguments[0])) }
      type.staticMethod("string ConvertTypeNameToPSTypeName(string typeName)") { _, arguments, _ in
        .text("[\(NetType.named(arguments.string(0).text)?.signatureName ?? arguments.string(0).text)]")
      }
    }
    type.assembly = "System.Management.Automation"
    type.isStatic = true
    return type
  }()
}
