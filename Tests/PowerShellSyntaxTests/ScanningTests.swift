import PowerShellSyntax
import Testing

@Suite struct ScanningTests {
  @Test(arguments: [
    ("12", ConstantValue.int32(12)), (" -3 ", .int32(-3)), ("1kb", .int32(1024)), ("0x10", .int32(16)), ("", .int32(0)), ("1e2", .double(100)),
    ("12a", nil), ("1 2", nil), ("abc", nil),
  ] as [(String, ConstantValue?)])
  func numbersAreReadByThemselves(_ text: String, _ expected: ConstantValue?) {
    #expect(Parser.scanNumber(text) == expected)
  }

  @Test(arguments: [("int[]", "int[]"), ("Dictionary[string,int]", "Dictionary[string,int]"), ("a b", nil), ("", nil)] as [(String, String?)])
  func typesAreReadByThemselves(_ text: String, _ expected: String?) {
    #expect(Parser.scanType(text)?.fullName == expected)
  }

  @Test func aTextExpandsAsIfQuoted() {
    let (expression, errors) = Parser.scanString("say \"$a\"")
    #expect(errors.isEmpty)
    guard case .expandableStringExpression(let node) = expression else { return #expect(Bool(false), "not expandable") }
    #expect(node.format.literals == ["say \"", "\""])
  }
}
