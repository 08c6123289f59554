@testable import DotNet

/// Just enough of an evaluator to hold this module against recorded expressions without the run time above it: literals, casts, member
/// calls with overloads chosen by count and type, `-f`.
struct MiniExpression {
  struct Unsupported: Error {}

  final class Context: DotNetContext {
    var culture = Culture.english
    func invoke(_ delegate: Value, _ arguments: [Value]) throws -> Value { throw Unsupported() }
    func convert(_ value: Value, to type: NetType) throws -> Value { throw Unsupported() }
    func toString(_ value: Value) -> PSString { NumberText.invariantText(of: value) }
    func compare(_ left: Value, _ right: Value, ignoreCase: Bool) throws -> Int { throw Unsupported() }
  }

  let context = Context()
  private let text: [Character]
  private var at = 0

  static func evaluate(_ source: String) throws -> Value {
    var expression = MiniExpression(source)
    let value = try expression.format()
    expression.blanks()
    guard expression.at == expression.text.count else { throw Unsupported() }
    return value
  }

  private init(_ source: String) { text = Array(source) }

  private var current: Character { at < text.count ? text[at] : "\0" }
  private mutating func blanks() { while current == " " { at += 1 } }
  private mutating func take(_ word: String) -> Bool {
    guard at + word.count <= text.count, String(text[at..<at + word.count]) == word else { return false }
    at += word.count
    return true
  }
  private mutating func expect(_ word: String) throws { if !take(word) { throw Unsupported() } }

  private mutating func format() throws -> Value {
    var left = try sum()
    blanks()
    while take("-f ") {
      blanks()
      var arguments = [try sum()]
      while true {
        blanks()
        guard take(",") else { break }
        blanks()
        arguments.append(try sum())
      }
      guard case .string(let format) = left else { throw Unsupported() }
      left = .string(try CompositeFormat.format(format, arguments, culture: context.culture, context))
      blanks()
    }
    return left
  }

  private mutating func sum() throws -> Value {
    let left = try postfix()
    if take("+") { return .double(number(left) + number(try postfix())) }
    if take("/") { return .double(number(left) / number(try postfix())) }
    return left
  }

  private mutating func postfix() throws -> Value {
    var value = try primary()
    while current == "." {
      at += 1
      let name = identifier()
      guard let type = value.netType, let member = type.member(Name(name)) else { throw Unsupported() }
      if take("(") {
        value = try call(member.methods.filter { !$0.isStatic }, value, try arguments())
      } else {
        guard let get = member.property?.get else { throw Unsupported() }
        value = try get(value, context)
      }
    }
    return value
  }

  private mutating func identifier() -> String {
    var name = ""
    while current.isLetter || current.isNumber || current == "_" {
      name.append(current)
      at += 1
    }
    return name
  }

  private mutating func arguments() throws -> [Value] {
    var values: [Value] = []
    blanks()
    while !take(")") {
      values.append(try format())
      blanks()
      _ = take(",")
      blanks()
    }
    return values
  }

  private mutating func primary() throws -> Value {
    blanks()
    switch current {
    case "(":
      at += 1
      let value = try format()
      blanks()
      try expect(")")
      return value
    case "'":
      at += 1
      var string = ""
      while true {
        guard at < text.count else { throw Unsupported() }
        if current == "'" {
          at += 1
          if current != "'" { break }
        }
        string.append(current)
        at += 1
      }
      return .text(string)
    case "$":
      if take("$true") { return .bool(true) }
      if take("$false") { return .bool(false) }
      if take("$null") { return .null }
      throw Unsupported()
    case "[":
      at += 1
      var name = ""
      while current != "]" {
        guard at < text.count else { throw Unsupported() }
        name.append(current)
        at += 1
      }
      at += 1
      if current == "[" || name.hasSuffix("[") { throw Unsupported() }
      guard let type = NetType.named(name) else { throw Unsupported() }
      if take("::") {
        let memberName = identifier()
        if memberName == "new", take("(") { return try call(type.declaredConstructors, .null, try arguments()) }
        if let raw = type.enumMembers.first(where: { $0.name == memberName }) { return .object(EnumValue(type, raw.value)) }
        guard let member = type.member(Name(memberName)) else { throw Unsupported() }
        if take("(") { return try call(member.methods.filter { $0.isStatic }, .null, try arguments()) }
        guard let get = member.property?.get else { throw Unsupported() }
        return try get(.null, context)
      }
      return try cast(try postfix(), type)
    default: return try numberLiteral()
    }
  }

  private mutating func numberLiteral() throws -> Value {
    var digits = ""
    while current.isNumber || current == "." || current == "e" || current == "E" || (digits.isEmpty && current == "-")
      || (current == "-" && digits.hasSuffix("e")) {
      if current == ".", at + 1 < text.count, !text[at + 1].isNumber { break }
      digits.append(current)
      at += 1
    }
    if take("d") {
      guard case .success(let value) = NumberText.parseDecimal(PSString(digits)) else { throw Unsupported() }
      return .decimal(value)
    }
    if let integer = Int(digits) { return .int(integer) }
    guard let double = Double(digits) else { throw Unsupported() }
    return .double(double)
  }

  private func cast(_ value: Value, _ type: NetType) throws -> Value {
    switch type.fullName {
    case "System.DateTime": return .dateTime(try DateParsing.parse(value.stringIfString?.text ?? "", Culture.invariant.dateTimeFormat))
    case "System.TimeSpan": return .timeSpan(try TimeSpanParsing.parse(value.stringIfString?.text ?? ""))
    case "System.Char": return .char(unit(value))
    case "System.Globalization.CultureInfo": return .object(try Culture.get(value.stringIfString?.text ?? ""))
    default:
      let name = String(type.fullName.dropFirst(7))
      // Casts are PowerShell's own; only numbers from texts and numbers are Convert's too.
      guard ConvertMembers.targets.contains(where: { $0.0 == name }), name != "Char", name != "Boolean" else { throw Unsupported() }
      return try ConvertMembers.convert(value, to: name, context)
    }
  }

  /// How well a value fits a parameter; nil where it does not.
  private func fit(_ value: Value, _ type: NetType) -> Int? {
    guard let own = value.netType else { return type.isValueType ? nil : 1 }
    if own === type { return 5 }
    if type === NetType.object { return 1 }
    if type.isAssignable(from: own) { return 3 }
    let isNumber = value.integer != nil || value.decimal != nil || number(value) != 0
    switch type.fullName {
    case "System.Double": return isNumber ? 2 : nil
    case "System.Int32", "System.Int64": return value.integer != nil ? 4 : nil
    case "System.Char": return value.stringIfString?.count == 1 ? 2 : nil
    case "System.String": return nil
    default: return type.kind == .enum && value.stringIfString != nil ? 2 : nil
    }
  }

  private func call(_ methods: [NetMethod], _ this: Value, _ given: [Value]) throws -> Value {
    var best: (NetMethod, Int)?
    for method in methods {
      guard method.arity.contains(given.count) else { continue }
      var total = method.parameters.contains { $0.isParams } ? 0 : 1
      var fits = true
      for (index, value) in given.enumerated() where index < method.parameters.count {
        let parameter = method.parameters[index]
        let type = parameter.isParams ? parameter.type.elementType ?? .object : parameter.type
        guard let score = fit(value, type) else {
          fits = false
          break
        }
        total += score * 2
      }
      if fits, total > best?.1 ?? -1 { best = (method, total) }
    }
    guard let method = best?.0 else { throw Unsupported() }
    var values = given
    for (index, parameter) in method.parameters.enumerated() where index < values.count && !parameter.isParams {
      if parameter.type === NetType.double { values[index] = .double(number(values[index])) }
      if parameter.type === NetType.char { values[index] = .char(unit(values[index])) }
      if parameter.type.kind == .enum, let name = values[index].stringIfString?.text,
        let raw = EnumTypes.parse(parameter.type, name, ignoreCase: true) {
        values[index] = .object(EnumValue(parameter.type, raw))
      }
    }
    return try values.withUnsafeBufferPointer { try method.body(this, Arguments($0), context) }
  }

  /// The recorded form: type and value.
  func describe(_ value: Value) -> String {
    let type = value.netType?.name ?? "null"
    switch value {
    case .null, .void: return "null $null"
    case .string(let string): return "String '\(string.text)'"
    case .dateTime(let date): return "DateTime \((try? DateFormatting.format(date, "o", Culture.invariant.dateTimeFormat)) ?? "")"
    case .char(let unit): return "Char '\(PSString(units: [unit]).text)' \(unit)"
    case .object(let object):
      if let array = object as? NetArray {
        return "\(type) [\(array.elements.map { element(element: $0) }.joined(separator: ", "))]"
      }
      return "\(type) \((try? netText(value, culture: .invariant, context).text) ?? "")"
    default: return "\(type) \(NumberText.invariantText(of: value).text)"
    }
  }

  private func element(element value: Value) -> String {
    if case .string(let string) = value { return "'\(string.text)'" }
    if case .char(let unit) = value { return "'\(PSString(units: [unit]).text)' \(unit)" }
    return NumberText.invariantText(of: value).text
  }

  /// What the tables would have recorded; nil where the expression is beyond this evaluator.
  static func record(_ source: String) -> String? {
    do {
      let value = try evaluate(source)
      return MiniExpression("").describe(value)
    } catch let error as NetException {
      return "! " + error.exception.message
    } catch {
      return nil
    }
  }
}
