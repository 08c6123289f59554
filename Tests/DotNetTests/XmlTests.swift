import Testing

@testable import DotNet

@Suite struct XmlTests {
  let probe = Probe()

  static let mistakes: [(String, String)] = [
    ("", "Root element is missing."),
    ("x", "Data at the root level is invalid. Line 1, position 1."),
    ("<a><b></a>", "The 'b' start tag on line 1 position 5 does not match the end tag of 'a'. Line 1, position 9."),
    ("<a/><b/>", "There are multiple root elements. Line 1, position 6."),
    ("<r>", "Unexpected end of file has occurred. The following elements are not closed: r. Line 1, position 4."),
    ("<r a=\"1\" a=\"2\"/>", "'a' is a duplicate attribute name. Line 1, position 10."),
    ("<r>&foo;</r>", "Reference to undeclared entity 'foo'. Line 1, position 5."),
    ("<p:r/>", "'p' is an undeclared prefix. Line 1, position 2."),
  ]

  @Test(arguments: mistakes) func mistakesSayWhere(_ text: String, _ message: String) {
    var given = "none"
    do { _ = try XmlNode.document(parsing: text) } catch { given = (error as? NetException)?.exception.message ?? "" }
    #expect(given == message)
  }

  @Test func adapterShowsAttributesAndElements() throws {
    let document = try XmlNode.document(parsing: "<r a='1'><i>x</i><i>y</i><n><m/></n></r>")
    let root = try #require(document.documentElement)
    #expect(try probe.text(XmlAdapter.get(root, "A") ?? .null) == "1")
    #expect(try probe.text(XmlAdapter.get(root, "i") ?? .null) == "x y")
    #expect(XmlAdapter.get(root, "missing") == nil)
    #expect(XmlAdapter.properties(of: root).map { $0.name } == ["a", "i", "n"])
    #expect(try XmlAdapter.set(root, "a", .text("2")))
    #expect(root.outerXml == "<r a=\"2\"><i>x</i><i>y</i><n><m /></n></r>")
  }

  @Test func xpathFindsWhatChanged() throws {
    let document = try XmlNode.document(parsing: "<r xmlns:p='urn:p'><p:a>1</p:a><b k='v'>2</b></r>")
    #expect(try document.select("//b/@k").map { $0.innerText } == ["v"])
    let spaces = XmlNamespaces()
    spaces.add("n", "urn:p")
    #expect(try document.select("//n:a", namespaces: spaces).map { $0.innerText } == ["1"])
    try probe.call(.object(try #require(document.documentElement)), "AppendChild", try probe.call(.object(document), "CreateElement", .text("b")))
    #expect(try document.select("//b").count == 2)
    #expect(probe.message { _ = try document.select("count(//b)") } == "XPathException: Expression must evaluate to a node-set.")
    #expect(probe.message { _ = try document.select("//q:b") }.hasPrefix("XPathException: Namespace Manager or XsltContext needed."))
  }

  @Test func savingIndentsButNotAroundText() throws {
    let document = try XmlNode.document(parsing: "<?xml version=\"1.0\"?><r><a>x<b/>y</a><c><d/></c></r>")
    #expect(document.saved() == "<?xml version=\"1.0\"?>\n<r>\n  <a>x<b />y</a>\n  <c>\n    <d />\n  </c>\n</r>")
  }

  @Test func pathsAreTakenApart() throws {
    #expect(try probe.text(try probe.callStatic("IO.Path", "GetExtension", .text("/a/b.tar.gz"))) == ".gz")
    #expect(try probe.text(try probe.callStatic("IO.Path", "GetFileNameWithoutExtension", .text("b.txt"))) == "b")
    #expect(try probe.text(try probe.callStatic("IO.Path", "ChangeExtension", .text("a/b.txt"), .text("log"))) == "a/b.log")
    #expect(try probe.text(try probe.callStatic("IO.Path", "Combine", .text("a"), .text("b"))) == "a/b")
    #expect(probe.message { try probe.callStatic("IO.File", "ReadAllText", .text("/no/such/file")) }
      == "DirectoryNotFoundException: Could not find a part of the path '/no/such/file'.")
  }
}
