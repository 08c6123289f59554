import Foundation
import Testing

@testable import DotNet

/// A context for objects that need no run time.
final class PlainContext: DotNetContext {
  let culture = Culture.invariant
  func invoke(_ delegate: Value, _ arguments: [Value]) throws -> Value { .null }
  func convert(_ value: Value, to type: NetType) throws -> Value { value }
  func toString(_ value: Value) -> PSString {
    switch value {
    case .null, .void: return PSString("")
    case .string(let s): return s
    case .bool(let b): return PSString(b ? "True" : "False")
    case .char(let u): return PSString(units: [u])
    case .object(let o): return (try? o.toString(self)) ?? PSString(o.netType.fullName)
    default: return PSString(value.integer.map { String($0) } ?? "\(value)")
    }
  }
  func compare(_ left: Value, _ right: Value, ignoreCase: Bool) throws -> Int {
    if let a = left.integer, let b = right.integer { return a < b ? -1 : a == b ? 0 : 1 }
    let a = toString(left).text.lowercased()
    let b = toString(right).text.lowercased()
    return a < b ? -1 : a == b ? 0 : 1
  }
}

/// Rows of the recorded table `regular-expressions`, each an expression that needs the regex engine only.
struct RegexRow: Sendable, CustomTestStringConvertible {
  let code: String
  let expected: String
  var testDescription: String { code }

  static let all: [RegexRow] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recordings/regular-expressions.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t", maxSplits: 1)
      return columns.count == 2 ? RegexRow(code: String(columns[0]), expected: String(columns[1])) : nil
    }
  }()
}

@Suite struct RegexRecordingsTests {
  @Test func recordingsAreThere() { #expect(RegexRow.all.count > 1000) }

  @Test func everyRecordedExpressionGivesWhatPowerShellGave() throws {
    var wrong: [String] = []
    for row in RegexRow.all {
      guard let given = evaluate(row.code) else {
        wrong.append("not read: \(row.code)")
        continue
      }
      if given != row.expected { wrong.append("\(row.code)\n   expected \(row.expected)\n   given    \(given)") }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of \(RegexRow.all.count):\n\(wrong.prefix(20).joined(separator: "\n"))")
  }

  /// Reads one of the table's few forms.
  private func evaluate(_ code: String) -> String? {
    if code.hasPrefix("\"") {
      let parts = code.dropFirst().split(separator: "\" -", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let space = parts[1].firstIndex(of: " ") else { return nil }
      let subject = PSString(String(parts[0]).replacingOccurrences(of: "`n", with: "\n"))
      let operatorName = String(parts[1][..<space])
      return evaluate(subject, operatorName, String(parts[1][parts[1].index(after: space)...]))
    }
    guard code.hasPrefix("[regex]::"), let open = code.firstIndex(of: "("), let close = code.range(of: ")", options: .backwards) else { return nil }
    let name = String(code[code.index(code.startIndex, offsetBy: 9)..<open])
    let tail = String(code[close.upperBound...])
    let inner = String(code[code.index(after: open)..<close.lowerBound])
    if name == "Escape" { return show("String", Regex.escape(PSString(String(inner.dropFirst().dropLast())))) }
    let sides = inner.components(separatedBy: "\", '")
    guard sides.count == 2 else { return nil }
    let subject = PSString(String(sides[0].dropFirst()).replacingOccurrences(of: "`n", with: "\n"))
    let pattern = PSString(String(sides[1].dropLast()))
    do {
      switch name + tail {
      case "Matches.Value":
        let values = try Regex.cached(pattern).matches(subject).map { $0.value }
        if values.isEmpty { return "null $null" }
        return values.count == 1 ? show("String", values[0]) : show("Object[]", values)
      case "Match.Index": return "Int32 \(try Regex.cached(pattern).match(subject)?.index ?? 0)"
      case "Split": return show("String[]", try Regex.cached(pattern).split(subject))
      default: return nil
      }
    } catch let failure as NetException {
      return "! RegexParseException: Exception calling \"\(name)\" with \"2\" argument(s): \"\(failure.exception.message)\""
    } catch { return nil }
  }

  private func evaluate(_ subject: PSString, _ operatorName: String, _ rest: String) -> String? {
    var rest = rest
    let showsMatches = rest.hasSuffix("; $Matches")
    if showsMatches { rest = String(rest.dropLast(10)) }
    let sides = rest.dropFirst().components(separatedBy: "', ")
    let pattern = PSString(sides.count == 1 ? String(sides[0].dropLast()) : sides[0])
    do {
      switch operatorName {
      case "match", "cmatch":
        let regex = try Regex.cached(pattern, options: operatorName == "match" ? 1 : 0)
        guard let match = try regex.match(subject) else { return "Boolean False" }
        guard showsMatches else { return "Boolean True" }
        let pairs = match.captures.sorted { $0.name < $1.name }.map { "\($0.name)=\(quote($0.text.text))" }
        return "Boolean True and Hashtable {\(pairs.joined(separator: ", "))}"
      case "replace":
        guard sides.count == 2 else { return nil }
        let regex: Regex
        do { regex = try Regex.cached(pattern, options: 1) } catch {
          return "! InvalidRegularExpression: The regular expression pattern \(pattern.text) is not valid."
        }
        if sides[1].hasPrefix("{") {
          return show("String", try regex.replace(subject) { PSString("<\($0.length)>") })
        }
        return show("String", try regex.replace(subject, with: PSString(String(sides[1].dropFirst().dropLast()))))
      case "split": return show("String[]", try Regex.cached(pattern, options: 1).split(subject))
      default: return nil
      }
    } catch let failure as NetException {
      return "! \(failure.exception.type.fullName): \(failure.exception.message)"
    } catch { return nil }
  }

  private func quote(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\n", with: "\\n")
    return "'\(escaped)'"
  }
  private func show(_ type: String, _ text: PSString) -> String { "\(type) \(quote(text.text))" }
  private func show(_ type: String, _ texts: [PSString]) -> String {
    "\(type) [\(texts.map { quote($0.text) }.joined(separator: ", "))]"
  }
}

@Suite struct RegexDialectTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let pattern: String
    let subject: String
    let expected: String
    var testDescription: String { "\(pattern) on \(subject)" }
    init(_ pattern: String, _ subject: String, _ expected: String) {
      self.pattern = pattern
      self.subject = subject
      self.expected = expected
    }
  }

  /// Groups in .NET's order, joined by `|`.
  static let cases: [Case] = [
    Case("(?<n>a)(b)", "ab", "ab|b|a"),
    Case("[a-z-[aeiou]]+", "aexyz", "xyz"),
    Case(#"^\w+$"#, "Größe", "Größe"),
    Case("(?x) a b # comment\n c", "abc", "abc"),
    Case("(?n)(a)(?<x>b)", "ab", "ab|b"),
    Case(#"\p{IsCyrillic}+"#, "abж", "ж"),
    Case(#"(?'q'['"]).*?\k'q'"#, #"x "y" z"#, #""y"|""#),
    Case(#"(?i)straße"#, "STRAßE", "STRAßE"),
    Case("(?(1)b|c)", "c", "no"),
    Case("(a)?(?(1)b|c)", "ab", "ab|a"),
    Case(#"a{,2}"#, "a{,2}", "a{,2}"),
    Case("a$", "a\n", "a"),
    Case(#"[\d-x]+"#, "1-x", "1-x"),
    Case(#"\x41\u0042"#, "AB", "AB"),
    Case("(?m)^", "a\n", ""),
    Case(#"(?<=€)\d+"#, "€42", "42"),
    Case("[]a]+", "]a", "]a"),
    Case(#"(\d+)(?<unit>[kmg]b)?"#, "10gb", "10gb|10|gb"),
  ]

  @Test(arguments: cases) func groups(_ row: Case) throws {
    let text: String
    do {
      guard let match = try Regex(PSString(row.pattern)).match(PSString(row.subject)) else {
        #expect(row.expected == "none")
        return
      }
      text = (0..<match.groupCount).map { match.text(of: $0)?.text ?? "" }.joined(separator: "|")
    } catch { text = "no" }
    #expect(text == row.expected)
  }

  static let mistakes: [(String, String)] = [
    ("*a", "Invalid pattern '*a' at offset 1. Quantifier '*' following nothing."),
    ("a**", "Invalid pattern 'a**' at offset 3. Nested quantifier '*'."),
    (")", "Invalid pattern ')' at offset 1. Too many )'s."),
    ("a\\", "Invalid pattern 'a\\' at offset 2. Illegal \\ at end of pattern."),
    ("(?<n", "Invalid pattern '(?<n' at offset 4. Invalid group name: Group names must begin with a word character."),
    ("\\1", "Invalid pattern '\\1' at offset 2. Reference to undefined group number 1."),
    ("[z-a]", "Invalid pattern '[z-a]' at offset 4. [x-y] range in reverse order."),
    ("a{3,1}", "Invalid pattern 'a{3,1}' at offset 5. Illegal {x,y} with x > y."),
    ("\\y", "Invalid pattern '\\y' at offset 2. Unrecognized escape sequence \\y."),
  ]

  @Test(arguments: mistakes) func mistakesHaveDotNetsWording(_ pattern: String, _ message: String) {
    var given = "none"
    do { _ = try Regex(PSString(pattern)) } catch { given = (error as? NetException)?.exception.message ?? "" }
    #expect(given == message)
  }

  @Test func capturesOfARepeatedGroup() throws {
    let match = try Regex(PSString("(?:(\\w)-?)+")).match(PSString("a-b-c"))
    let captures = match.map { RegexCaptures.all(of: $0.groups[1]) } ?? []
    #expect(captures.map { ($0.object as? RegexGroup)?.value.text ?? "" } == ["a", "b", "c"])
  }
}
