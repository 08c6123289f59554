import Foundation
import Testing

@testable import DotNet

struct NumberTests {
  /// Rows of `binary-operators` whose result is a decimal: operands (f marks a double), operator, result or the error.
  @Test func decimalArithmeticAgreesWithRecordings() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Recordings/decimal-arithmetic.tsv")
    func read(_ text: Substring) throws -> NetDecimal {
      if text.hasPrefix("f") { return try NetDecimal(Double(text.dropFirst()) ?? 0) }
      return try NumberText.parseDecimal(PSString(String(text))).get()
    }
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let row = line.split(separator: "\t")
      let a = try read(row[0])
      let b = try read(row[2])
      let body: (NetDecimal, NetDecimal) throws -> NetDecimal
      switch row[1] {
      case "+": body = NetDecimal.add
      case "-": body = NetDecimal.subtract
      case "*": body = NetDecimal.multiply
      case "/": body = NetDecimal.divide
      default: body = NetDecimal.remainder
      }
      if row[3].hasPrefix("!") {
        #expect(throws: NetException.self, "\(line)") { try body(a, b) }
      } else {
        #expect(try body(a, b).description == String(row[3]), "\(line)")
      }
    }
  }

  @Test(arguments: [
    ("1.50", "1.50"), ("-0.00", "0.00"), ("79228162514264337593543950335", "79228162514264337593543950335"),
    ("0.00000000000000000000000000005", "0.0000000000000000000000000000"),
    ("0.00000000000000000000000000015", "0.0000000000000000000000000002"), ("1,234.5", "1234.5"), ("  7 ", "7"),
    ("1.23456789012345678901234567890", "1.2345678901234567890123456789"),
  ])
  func decimalKeepsItsScale(_ text: String, _ wanted: String) throws {
    #expect(try NumberText.parseDecimal(PSString(text)).get().description == wanted)
  }

  @Test(arguments: [(0.1, "0.1"), (1.0 / 3, "0.333333333333333"), (1e15, "1000000000000000"), (123456789.123456789, "123456789.123457"), (1e-7, "0.0000001")])
  func decimalTakesFifteenDigitsOfADouble(_ number: Double, _ wanted: String) throws {
    #expect(try NetDecimal(number).description == wanted)
  }

  /// What .NET's generator gives for these seeds.
  @Test(arguments: [(42, [1_434_747_710, 302_596_119, 269_548_474]), (0, [1_559_595_546, 1_755_192_844]), (1, [534_011_718, 237_820_880])])
  func seededRandomIsNets(_ seed: Int, _ wanted: [Int]) {
    let random = NetRandom(seed: Int32(seed))
    #expect(wanted.map { _ in random.next() } == wanted)
  }

  @Test(arguments: [
    (1e15, "1E+15"), (1e16, "1E+16"), (9007199254740992, "9007199254740992"), (1.5e-5, "1.5E-05"), (0.0001, "0.0001"),
    (123456789012345680, "1.2345678901234568E+17"), (-0.0, "-0"), (.infinity, "Infinity"), (-.infinity, "-Infinity"), (.nan, "NaN"), (100, "100"),
  ])
  func doublesPrintShortest(_ number: Double, _ wanted: String) {
    #expect(NumberText.invariantText(number) == wanted)
  }

  @Test func singlesPrintShortest() {
    #expect(NumberText.invariantText(Float(0.1)) == "0.1")
    #expect(NumberText.invariantText(Float(16_777_216)) == "16777216")
    #expect(NumberText.invariantText(Float(1e7)) == "1E+07")
    #expect(NumberText.invariantText(Float(3.4028235e38)) == "3.4028235E+38")
  }

  @Test func bigIntegersGrow() throws {
    let big = BigInteger.pow(BigInteger(2), 100)
    #expect(big.text() == "1267650600228229401496703205376")
    #expect(try big.format("N0", Culture.invariant.numberFormat) == "1,267,650,600,228,229,401,496,703,205,376")
    #expect(try BigInteger(255).format("X", Culture.invariant.numberFormat) == "0FF")
    #expect(try BigInteger(-1).format("X", Culture.invariant.numberFormat) == "F")
    #expect(BigInteger(bytes: BigInteger(-129).bytes).int == -129)
    #expect(throws: NetException.self) { try BigInteger.divide(big, BigInteger(0)) }
  }

  @Test(arguments: [
    ("{0,5}|{1,-4}|", "    7|ab  |"), ("{{{0}}}", "{7}"), ("{1}{0:D3}", "ab007"), ("none", "none"),
  ])
  func compositeFormats(_ format: String, _ wanted: String) throws {
    let text = try CompositeFormat.format(
      PSString(format), [.int32(7), .text("ab")], culture: .english, MiniExpression.Context())
    #expect(text.text == wanted)
  }

  @Test(arguments: ["{", "}", "{0", "{a}", "{2}", "{0:", "{0,}"])
  func compositeFormatsRefuse(_ format: String) {
    #expect(throws: NetException.self) {
      try CompositeFormat.format(PSString(format), [.int32(7), .text("ab")], culture: .english, MiniExpression.Context())
    }
  }
}

struct ComparisonTests {
  /// Each list is in the order that Sort-Object gives it.
  @Test(arguments: [
    ["_a", "-a", ".a", "1", "10", "2", "a", "A", "b", "B", "ba"],
    ["cote", "coté", "côte", "côté", "d"],
    ["", " ", "!", "0", "a"],
    ["a", "A", "á", "Á", "b"],
    ["resume", "Resume", "résumé", "resumes"],
  ])
  func culturalOrder(_ sorted: [String]) {
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      #expect(CultureComparison.compare(PSString(left), PSString(right), ignoreCase: false) < 0, "\(left) before \(right)")
      #expect(CultureComparison.compare(PSString(right), PSString(left), ignoreCase: false) > 0, "\(right) after \(left)")
    }
  }

  @Test func caseMayBeIgnored() {
    #expect(CultureComparison.equal(PSString("ABC"), PSString("abc"), ignoreCase: true))
    #expect(!CultureComparison.equal(PSString("ABC"), PSString("abc"), ignoreCase: false))
    #expect(CultureComparison.equal(PSString("ÉCOLE"), PSString("école"), ignoreCase: true))
    #expect(!CultureComparison.equal(PSString("ecole"), PSString("école"), ignoreCase: true))
    #expect(CultureComparison.equal(PSString("a\u{0}b"), PSString("ab"), ignoreCase: false))
  }
}
