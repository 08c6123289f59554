import PowerShellSyntax
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("1", ConstantValue.int32(1)), ("-7", .int32(-7)), ("2147483648", .int64(2_147_483_648)),
    ("0xFFFFFFFF", .int32(-1)), ("0x7FFFFFFF", .int32(.max)), ("0xFFFFFFFFu", .uint32(.max)), ("0x0FFFFFFFFFFFFFFF", .int64(0x0FFF_FFFF_FFFF_FFFF)),
    ("0b11111111", .int32(-1)), ("0b101", .int32(5)), ("1kb", .int32(1024)), ("2gb", .int64(2_147_483_648)), ("1.5", .double(1.5)),
    ("1e3", .double(1000)), (".5", .double(0.5)), ("5l", .int64(5)), ("5y", .sbyte(5)), ("200uy", .byte(200)), ("5s", .int16(5)), ("5us", .uint16(5)),
    ("5u", .uint32(5)), ("5000000000u", .uint64(5_000_000_000)), ("5ul", .uint64(5)), ("123456789012345678901234567890n", .bigInteger("123456789012345678901234567890")),
    ("1.5d", .decimal(DecimalValue(low: 15, high: 0, scale: 1, isNegative: false))),
    ("9223372036854775808", .decimal(DecimalValue(low: 9_223_372_036_854_775_808, high: 0, scale: 0, isNegative: false))),
    ("1e-2d", .decimal(DecimalValue(low: 1, high: 0, scale: 2, isNegative: false))), ("1kbd", nil),
  ] as [(String, ConstantValue?)])
  func numbersHaveTheirTypes(_ code: String, _ expected: ConstantValue?) {
    let node = Parser.parseInput(code).ast.findAll { $0 is ConstantExpressionAst && !($0 is StringConstantExpressionAst) }.first
    #expect((node as? ConstantExpressionAst)?.value == expected)
  }

  @Test(arguments: [
    ("\"a`tb\"", "a\tb"), ("'it''s'", "it's"), ("\"say \"\"x\"\"\"", "say \"x\""), ("“typographic”", "typographic"),
    ("@'\na\n b\n'@", "a\n b"), ("\"`u{1F600}\"", "😀"), ("\"`$a\"", "$a"), ("\"$\"", "$"),
  ])
  func stringsHaveTheirValues(_ code: String, _ expected: String) {
    let node = Parser.parseInput(code).ast.findAll { $0 is StringConstantExpressionAst }.first as? StringConstantExpressionAst
    #expect(node?.value == expected)
  }

  @Test func expandableStringsKeepTheirLiteralParts() throws {
    let found = Parser.parseInput("\"a$b{0}$($c)d\"").ast.findAll { $0 is ExpandableStringExpressionAst }.first
    let node = try #require(found as? ExpandableStringExpressionAst)
    #expect(node.format.literals == ["a", "{0}", "d"])
    #expect(node.nestedExpressions.count == 2)
  }

  @Test(arguments: [
    ("if (1) {", true), ("'a", true), ("1 +", true), ("f |", true), ("@'\na", true), ("(1", true), ("<# a", true), ("1 )", false), ("f ,", false),
    ("@{ a = ", true), ("function f", true), ("$a = ", true), ("1", false),
  ])
  func aPromptAsksForMoreWhenMoreCouldMendIt(_ code: String, _ isIncomplete: Bool) {
    #expect(Parser.parseInput(code).isIncomplete == isIncomplete)
  }

  @Test func parentsReachTheRoot() throws {
    let result: ParseResult = Parser.parseInput("function f { if (1) { $a } }")
    var node: Ast? = result.ast.findAll { $0 is VariableExpressionAst }.first
    while let parent = node?.parent { node = parent }
    #expect(node === result.ast)
  }
}
