import DotNet

/// An element of a format file, with its place: `/Configuration/ViewDefinitions/View[2]`.
final class FormatXml {
  let name: String
  /// The text of an element that holds nothing else.
  let text: String
  let children: [FormatXml]
  let path: String

  /// - Throws: `FormatFileError` with .NET's words, line and position.
  static func root(of text: String) throws -> FormatXml {
    do {
      // White space counts: a view's text may be a single blank.
      let document = try XmlNode.document(parsing: text, preserveWhitespace: true)
      guard let element = document.documentElement else { throw FormatFileError(message: "Root element is missing.") }
      return FormatXml(element, path: "/" + element.localName)
    } catch let error as NetException {
      throw FormatFileError(message: "File skipped because of the following validation exception: \(error.exception.message)")
    }
  }

  private init(_ node: XmlNode, path: String) {
    name = node.localName
    self.path = path
    let elements = node.children.filter { $0.kind == .element }
    text = elements.isEmpty ? node.innerText : ""
    var counts: [String: Int] = [:]
    var repeated: [String: Int] = [:]
    for element in elements { counts[element.localName, default: 0] += 1 }
    children = elements.map { element in
      let name = element.localName
      repeated[name, default: 0] += 1
      return FormatXml(element, path: "\(path)/\(name)" + (counts[name] == 1 ? "" : "[\(repeated[name] ?? 1)]"))
    }
  }

  func child(_ name: String) -> FormatXml? { children.first { $0.name == name } }
  func all(_ name: String) -> [FormatXml] { children.filter { $0.name == name } }
  /// The text of a child element, without the white space around it.
  func value(_ name: String) -> String? { child(name)?.trimmed }

  var trimmed: String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// A mistake in this element.
  func failure(_ message: String) -> FormatFileError { FormatFileError(message: message, path: path) }
}

/// A format file that cannot be read, with the place of the mistake: in the message where the XML is broken, an element's path where its meaning is.
public struct FormatFileError: Error {
  public let message: String
  public var path: String?

  /// The mistake in a file of the given name.
  public func text(in file: String) -> String { path.map { "Error at XPath \($0) in file \(file): \(message)" } ?? message }
}
