/// Writes markup as .NET's writers do: `<a />` with a space, text escaped, indented where asked for and where there is no text.
struct XmlTextWriter {
  var text = ""
  var isIndenting = false
  var indentation = "  "
  var newLine = "\n"
  private var open: [String] = []
  private var isTagOpen = false
  /// For each open element: whether text stands in it, so that nothing may be added around its children.
  private var isMixed: [Bool] = []
  private var hasContent = false
  var depth: Int { open.count }
  var isInTag: Bool { isTagOpen }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    text += ">"
    isTagOpen = false
  }

  private mutating func beginLine() {
    closeTag()
    guard isIndenting, isMixed.last != true else { return }
    if hasContent { text += newLine + String(repeating: indentation, count: open.count) }
  }

  mutating func startElement(_ name: String) {
    beginLine()
    text += "<\(name)"
    open.append(name)
    isMixed.append(false)
    isTagOpen = true
    hasContent = true
  }

  mutating func attribute(_ name: String, _ value: String) {
    text += " \(name)=\"\(MarkupText.attribute(value))\""
  }

  /// - Parameter full: whether an element without content is written `<a></a>`.
  mutating func endElement(full: Bool = false) {
    guard let name = open.popLast() else { return }
    let mixed = isMixed.popLast() ?? false
    if isTagOpen, !full {
      text += " />"
      isTagOpen = false
    } else if isTagOpen {
      closeTag()
      text += "</\(name)>"
    } else {
      if isIndenting, !mixed { text += newLine + String(repeating: indentation, count: open.count) }
      text += "</\(name)>"
    }
  }

  mutating func characters(_ value: String) {
    closeTag()
    markMixed()
    text += MarkupText.content(value)
  }

  mutating func cdata(_ value: String) {
    closeTag()
    markMixed()
    text += "<![CDATA[\(value)]]>"
  }

  mutating func raw(_ value: String) {
    closeTag()
    markMixed()
    text += value
  }

  private mutating func markMixed() {
    hasContent = true
    if !isMixed.isEmpty { isMixed[isMixed.count - 1] = true }
  }

  mutating func comment(_ value: String) {
    beginLine()
    text += "<!--\(value)-->"
    hasContent = true
  }

  mutating func instruction(_ name: String, _ value: String) {
    beginLine()
    text += value.isEmpty ? "<?\(name)?>" : "<?\(name) \(value)?>"
    hasContent = true
  }

  mutating func documentType(_ name: String, _ rest: String) {
    beginLine()
    text += "<!DOCTYPE \(name)\(rest.isEmpty ? "" : " \(rest)")>"
    hasContent = true
  }
}
