import Testing

@testable import DotNet

/// Addresses: URIs, IP addresses, mail addresses.
struct AddressTests {
  @Test(arguments: [
    ("http://Example.org", "http://example.org/"), ("http://example.org:80/a", "http://example.org/a"),
    ("http://example.org:8080/a b/../c", "http://example.org:8080/c"), ("http://example.org/é?x=ü#f", "http://example.org/%C3%A9?x=%C3%BC#f"),
    ("sip:ken@litwareinc.com", "sip:ken@litwareinc.com"), ("mailto:ken@Litwareinc.com", "mailto:ken@litwareinc.com"),
    ("\\\\server\\share\\f.txt", "file://server/share/f.txt"), ("C:\\temp\\x y.txt", "file:///C:/temp/x%20y.txt"),
    ("http://[::1]:81/", "http://[::1]:81/"),
  ])
  func urisBecomeAbsolute(_ text: String, _ absolute: String) throws {
    let uri = try NetUri.any(text)
    #expect(uri.isAbsolute)
    #expect(uri.absolute == absolute)
  }

  @Test(arguments: ["abc", "12:30", "a/b", "?q", ""])
  func otherTextIsRelative(_ text: String) throws {
    let uri = try NetUri.any(text)
    #expect(!uri.isAbsolute)
    #expect(uri.text == text)
    #expect(throws: NetException.self) { try NetUri(absolute: text) }
  }

  @Test(arguments: [("../z?k", "http://a.org/z?k"), ("/r", "http://a.org/r"), ("w", "http://a.org/x/w"), ("#f", "http://a.org/x/y?q#f")])
  func relativeOnesResolve(_ relative: String, _ absolute: String) throws {
    #expect(try NetUri(absolute: "http://a.org/x/y?q").resolving(relative).absolute == absolute)
  }

  @Test func theWayBackIsRelative() throws {
    let here = try NetUri(absolute: "http://a.org/x/y")
    #expect(here.relative(to: try NetUri(absolute: "http://a.org/z/w")).text == "../z/w")
    #expect(here.relative(to: try NetUri(absolute: "http://b.org/z")).text == "http://b.org/z")
  }

  @Test(arguments: [
    ("10.1.2.3", "10.1.2.3"), ("5", "0.0.0.5"), ("1.5", "1.0.0.5"), ("0x7f.1", "127.0.0.1"), ("010.0.0.1", "8.0.0.1"), ("fe80::1%3", "fe80::1%3"),
    ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("::ffff:1.2.3.4", "::ffff:1.2.3.4"), ("::", "::"), ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
  ])
  func ipAddressesAreRead(_ text: String, _ written: String) { #expect(NetIPAddress.parse(text)?.text == written) }

  @Test(arguments: ["", " ", "abc", "1.2.3.4.5", "300.1.1.1", "1.2.3.", "-3", "1:2", ":::", "12345::", "1::2::3"])
  func otherTextIsNoIPAddress(_ text: String) { #expect(NetIPAddress.parse(text) == nil) }

  @Test func mailAddressesAreRead() {
    let mail = MailAddress.parse("\"Casey D\" <casey@litwareinc.com>")
    #expect(mail?.displayName == "Casey D")
    #expect(mail?.text == "\"Casey D\" <casey@litwareinc.com>")
    for text in ["casey", "a@b@c", "@b", "a@", "a b@c", ".a@b", ""] { #expect(MailAddress.parse(text) == nil, "\(text)") }
  }
}
