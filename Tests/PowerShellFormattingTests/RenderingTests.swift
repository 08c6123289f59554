import DotNet
import Testing

@testable import PowerShellFormatting

/// What PowerShell 7.6.5 printed for the same objects.
struct RenderingTests {
  private func request(_ shape: FormatRequest.Shape, _ names: [String] = [], _ change: (inout FormatRequest) -> Void = { _ in }) throws
    -> FormatRequest
  {
    var request = FormatRequest(shape)
    try FormatParameterReader.readProperties(names.map { .text($0) }, .table, PlainContext(), into: &request)
    change(&request)
    return request
  }

  @Test func fourPropertiesMakeATable() throws {
    let rows = [object(["Name": .text("ab"), "N": .int(1)]), object(["Name": .text("abcdef"), "N": .int(20)])]
    #expect(try rendered(rows) == "\nName    N\n----    -\nab      1\nabcdef 20\n\n")
  }

  @Test func fivePropertiesMakeAList() throws {
    let row = object(["A": .int(1), "B": .text("x"), "C": .null, "D": .bool(true), "Long": .text("two\nlines")])
    #expect(try rendered([row]) == "\nA    : 1\nB    : x\nC    : \nD    : True\nLong : two\n       lines\n\n")
  }

  @Test func stringsInsideATableStayAsTheyAre() throws {
    let rows = [object(["A": .int(1)]), object(["Z": .int(26)]), .text("text"), object(["Z": .int(27), "A": .int(2)])]
    #expect(try rendered(rows) == "\nA\n-\n1\n \ntext\n2\n\n")
  }

  @Test func collectionsShowFourElements() throws {
    let row = object(["L": .array((1...10).map { .int($0) }), "S": .array([.text("a"), .null])])
    #expect(try rendered([row]) == "\nL             S\n-             -\n{1, 2, 3, 4…} {a, $null}\n\n")
  }

  @Test func narrowColumnsAreCut() throws {
    let row = object(["Name": .text("abcdefghijklmnop"), "Other": .text("qrstuvwxyz012345")])
    #expect(try rendered([row], width: 15) == "\nName\n----           \nabcdefghijklmn…\n\n")
    #expect(try rendered([row], width: 30) == "\nName             Other\n----             -----\nabcdefghijklmnop qrstuvwxyz01…\n\n")
    #expect(try rendered([row], width: 4) == "\n\n")
  }

  @Test func wideCharactersTakeTwoCells() throws {
    let rows = [object(["Word": .text("日本語"), "En": .text("x")]), object(["Word": .text("ab"), "En": .text("y")])]
    #expect(try rendered(rows) == "\nWord   En\n----   --\n日本語 x\nab     y\n\n")
  }

  @Test func floatsInTablesHaveThreeDecimals() throws {
    #expect(try rendered([object(["D": .double(1.5)])]) == "\n    D\n    -\n1.500\n\n")
    #expect(try rendered([object(["D": .double(1.5)])], FormatRequest(.list)) == "\nD : 1.5\n\n")
  }

  @Test func groupsAreHeaded() throws {
    let rows = [object(["G": .text("a"), "V": .int(1)]), object(["G": .text("b"), "V": .int(2)])]
    let table = try request(.table, ["V"]) { try? FormatParameterReader.readGroupBy(.text("G"), PlainContext(), into: &$0) }
    #expect(try rendered(rows, table) == "\n   G: a\n\nV\n-\n1\n\n   G: b\n\nV\n-\n2\n\n")
    let list = try request(.list, ["V"]) { try? FormatParameterReader.readGroupBy(.text("G"), PlainContext(), into: &$0) }
    #expect(try rendered(rows, list) == "\n   G: a\n\nV : 1\n\n\n   G: b\n\nV : 2\n\n")
  }

  @Test func headersCanBeHidden() throws {
    let hidden = try request(.table) { $0.hidesHeader = true }
    #expect(try rendered([object(["A": .int(3), "B": .text("x")])], hidden) == "\n3 x\n\n")
  }

  @Test func missingPropertiesKeepTheirColumn() throws {
    let asked = try request(.table, ["A", "Nope"])
    #expect(try rendered([object(["A": .int(1)])], asked) == "\nA Nope\n- ----\n1 \n\n")
  }

  @Test func wrappedCellsAreAligned() throws {
    let wrapped = try request(.table) {
      $0.wraps = true
      $0.isAutoSized = true
    }
    let row = object(["First": .text(String(repeating: "f", count: 12)), "Second": .text("one two three"), "N": .int(5)])
    #expect(
      try rendered([row], width: 24, wrapped)
        == "\nFirst        Second\n-----        ------     \nffffffffffff one two\n             three\n\n")
  }

  @Test func wideSharesTheLine() throws {
    let rows = ["one", "two", "three"].map { object(["Name": .text($0)]) }
    #expect(try rendered(rows, width: 79, FormatRequest(.wide)) == "\none                                     two\nthree                                   \n\n")
    let fitted = try request(.wide) { $0.isAutoSized = true }
    #expect(try rendered(rows, width: 20, fitted) == "\none    two    three\n\n")
  }

  @Test func customShowsTheTree() throws {
    let row = object(["L": .array([.int(1), .int(2)]), "O": object(["X": .text("y")])])
    #expect(
      try rendered([row], FormatRequest(.complex))
        == "\nclass PSCustomObject\n{\n  L = \n    [\n      1\n      2\n    ]\n    \n  O = \n    class PSCustomObject\n    {\n      X = y\n    }\n}\n\n\n")
  }

  @Test func hashtablesHaveTheirView() throws {
    let table = NetDictionary()
    table["k"] = .int(1)
    #expect(try rendered([.object(table)]) == "\nName                           Value\n----                           -----\nk                              1\n\n")
  }

  @Test func headersAreColoured() throws {
    let rows = [object(["State": .text("\u{1b}[31mbad\u{1b}[0m"), "Name": .text("one")]), object(["State": .text("good enough"), "Name": .text("two")])]
    let expected = """

      ^[32;1mState      ^[0m^[32;1m Name^[0m
      ^[32;1m-----      ^[0m ^[32;1m----^[0m
      ^[31mbad^[0m         one
      good enough two


      """
    #expect(try rendered(rows, style: .standard).replacing("\u{1b}", with: "^") == expected)
  }

  @Test func displaySetsChooseTheProperties() throws {
    let context = PlainContext()
    context.displaySets["Shop.Item"] = ["Name"]
    let item = object(["Id": .int(1), "Name": .text("pen")])
    item.object?.insertTypeName("Shop.Item")
    #expect(try rendered([item], context: context) == "\nName\n----\npen\n\n")
  }
}
