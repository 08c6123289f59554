/// `XmlWriter` over a `StringBuilder`, a `TextWriter`, a stream or a file.
final class NetXmlWriter: NetObject {
  var writer = XmlTextWriter()
  let settings: XmlWriterSettings
  private let target: Value
  private let path: String?
  private var written = 0
  /// The attribute that `WriteStartAttribute` began.
  var attributeName: String?
  var attributeText = ""

  init(_ target: Value, path: String? = nil, _ settings: XmlWriterSettings) {
    self.target = target
    self.path = path
    self.settings = settings
    writer.isIndenting = settings.indent
    writer.indentation = settings.indentChars
    writer.newLine = settings.newLineChars
  }
  override var netType: NetType { .xmlWriter }

  var isAtStart: Bool { writer.text.isEmpty }

  private var encodingName: String {
    if path != nil || target.object is NetStream { return "utf-8" }
    return (target.object as? NetTextWriter)?.encodingName ?? "utf-16"
  }

  func startDocument() {
    guard !settings.omitXmlDeclaration else { return }
    writer.instruction("xml", "version=\"1.0\" encoding=\"\(encodingName)\"")
  }

  func startElement(_ name: String) {
    if isAtStart, settings.conformance != 1 { startDocument() }
    writer.startElement(name)
  }

  func flush(_ context: DotNetContext) throws {
    let new = String(decoding: Array(writer.text.utf8.dropFirst(written)), as: UTF8.self)
    guard !new.isEmpty else { return }
    if let path {
      try FileSystem.write(path, Array(writer.text.utf8), context)
      return
    }
    written = writer.text.utf8.count
    switch target.object {
    case let sink as NetTextWriter: try sink.write(new, context)
    case let stream as NetStream: try stream.write(Array(new.utf8))
    case let builder as StringBuilder: builder.append(PSString(new))
    default: break
    }
  }

  func close(_ context: DotNetContext) throws {
    while writer.depth > 0 { writer.endElement() }
    try flush(context)
    if settings.closesOutput, let stream = target.object as? NetStream { stream.close() }
  }
}

/// `XmlWriterSettings`.
final class XmlWriterSettings: NetObject {
  var indent = false
  var indentChars = "  "
  var newLineChars = "\n"
  var omitXmlDeclaration = false
  var closesOutput = false
  var conformance = 2
  var encoding: Value = .null
  var values: [Name: Value] = [:]
  override var netType: NetType { .xmlWriterSettings }
}

extension NetType {
  nonisolated(unsafe) static let xmlWriter: NetType = {
    let type = NetType("System.Xml.XmlWriter", base: .object, interfaces: [.iDisposable], define: defineXmlWriter)
    type.assembly = "System.Private.Xml"
    return type
  }()
  nonisolated(unsafe) static let xmlWriterSettings = NetType("System.Xml.XmlWriterSettings", base: .object, define: defineXmlWriterSettings)
}

private func defineXmlWriterSettings(_ type: NetType) {
  func settings(_ value: Value) throws -> XmlWriterSettings { try cast(value) }
  type.constructor("()") { _, _, _ in .object(XmlWriterSettings()) }
  func flag(_ name: String, _ path: ReferenceWritableKeyPath<XmlWriterSettings, Bool>) {
    type.property("bool \(name)", get: { this, _ in .bool(try settings(this)[keyPath: path]) }, set: { this, value, _ in
      if case .bool(let isOn) = value { try settings(this)[keyPath: path] = isOn }
    })
  }
  func text(_ name: String, _ path: ReferenceWritableKeyPath<XmlWriterSettings, String>) {
    type.property("string \(name)", get: { this, _ in .text(try settings(this)[keyPath: path]) }, set: { this, value, context in
      try settings(this)[keyPath: path] = context.toString(value).text
    })
  }
  flag("Indent", \.indent)
  flag("OmitXmlDeclaration", \.omitXmlDeclaration)
  flag("CloseOutput", \.closesOutput)
  text("IndentChars", \.indentChars)
  text("NewLineChars", \.newLineChars)
  type.property("System.Xml.ConformanceLevel ConformanceLevel") { this, _ in
    EnumTypes.value("System.Xml.ConformanceLevel", Int64(try settings(this).conformance))
  } set: { this, value, _ in
    try settings(this).conformance = value.integer ?? 2
  }
  type.property("System.Text.Encoding Encoding") { this, _ in try settings(this).encoding } set: { this, value, _ in
    try settings(this).encoding = value
  }
  for name in ["bool NewLineOnAttributes", "System.Xml.NewLineHandling NewLineHandling", "bool CheckCharacters", "bool Async"] {
    let key = Name(String(name.split(separator: " ")[1]))
    type.property(name, get: { this, _ in try settings(this).values[key] ?? .bool(false) }, set: { this, value, _ in
      try settings(this).values[key] = value
    })
  }
}

private func defineXmlWriter(_ type: NetType) {
  func writer(_ value: Value) throws -> NetXmlWriter { try cast(value) }
  func settings(_ value: Value) -> XmlWriterSettings { value.object as? XmlWriterSettings ?? XmlWriterSettings() }
  for target in ["System.Text.StringBuilder output", "System.IO.TextWriter output", "System.IO.Stream output"] {
    type.staticMethod("System.Xml.XmlWriter Create(\(target))") { _, arguments, _ in .object(NetXmlWriter(arguments[0], XmlWriterSettings())) }
    type.staticMethod("System.Xml.XmlWriter Create(\(target), System.Xml.XmlWriterSettings settings)") { _, arguments, _ in
      .object(NetXmlWriter(arguments[0], settings(arguments[1])))
    }
  }
  type.staticMethod("System.Xml.XmlWriter Create(string outputFileName)") { _, arguments, _ in
    .object(NetXmlWriter(.null, path: arguments.string(0).text, XmlWriterSettings()))
  }
  type.staticMethod("System.Xml.XmlWriter Create(string outputFileName, System.Xml.XmlWriterSettings settings)") { _, arguments, _ in
    .object(NetXmlWriter(.null, path: arguments.string(0).text, settings(arguments[1])))
  }
  func action(_ signature: String, _ body: @escaping (NetXmlWriter, Arguments, DotNetContext) throws -> Void) {
    type.method("void \(signature)") { this, arguments, context in
      try body(try writer(this), arguments, context)
      return .void
    }
  }
  action("WriteStartDocument()") { writer, _, _ in writer.startDocument() }
  action("WriteStartDocument(bool standalone)") { writer, _, _ in writer.startDocument() }
  action("WriteEndDocument()") { writer, _, _ in while writer.writer.depth > 0 { writer.writer.endElement() } }
  action("WriteStartElement(string localName)") { writer, arguments, _ in writer.startElement(arguments.string(0).text) }
  action("WriteStartElement(string localName, string ns)") { writer, arguments, _ in
    writer.startElement(arguments.string(0).text)
    if !arguments.string(1).isEmpty { writer.writer.attribute("xmlns", arguments.string(1).text) }
  }
  action("WriteStartElement(string prefix, string localName, string ns)") { writer, arguments, _ in
    let prefix = arguments.string(0).text
    writer.startElement(prefix.isEmpty ? arguments.string(1).text : "\(prefix):\(arguments.string(1).text)")
    if !arguments.string(2).isEmpty { writer.writer.attribute(prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", arguments.string(2).text) }
  }
  action("WriteEndElement()") { writer, _, _ in
    guard writer.writer.depth > 0 else {
      throw NetException("System.InvalidOperationException", "There was no XML start tag open.")
    }
    writer.writer.endElement()
  }
  action("WriteFullEndElement()") { writer, _, _ in writer.writer.endElement(full: true) }
  action("WriteElementString(string localName, string value)") { writer, arguments, _ in
    writer.startElement(arguments.string(0).text)
    if !arguments.string(1).isEmpty { writer.writer.characters(arguments.string(1).text) }
    writer.writer.endElement()
  }
  action("WriteAttributeString(string localName, string value)") { writer, arguments, _ in
    guard writer.writer.isInTag else {
      throw NetException("System.InvalidOperationException", "Token StartAttribute in state Content would result in an invalid XML document.")
    }
    writer.writer.attribute(arguments.string(0).text, arguments.string(1).text)
  }
  action("WriteAttributeString(string prefix, string localName, string ns, string value)") { writer, arguments, _ in
    let prefix = arguments.string(0).text
    writer.writer.attribute(prefix.isEmpty ? arguments.string(1).text : "\(prefix):\(arguments.string(1).text)", arguments.string(3).text)
  }
  action("WriteStartAttribute(string localName)") { writer, arguments, _ in
    writer.attributeName = arguments.string(0).text
    writer.attributeText = ""
  }
  action("WriteEndAttribute()") { writer, _, _ in
    if let name = writer.attributeName { writer.writer.attribute(name, writer.attributeText) }
    writer.attributeName = nil
  }
  action("WriteString(string text)") { writer, arguments, _ in
    if writer.attributeName != nil { writer.attributeText += arguments.string(0).text } else { writer.writer.characters(arguments.string(0).text) }
  }
  action("WriteValue(System.Object value)") { writer, arguments, context in
    let text: String = if case .bool(let b) = arguments[0] { b ? "true" : "false" } else { context.toString(arguments[0]).text }
    writer.writer.characters(text)
  }
  action("WriteRaw(string data)") { writer, arguments, _ in writer.writer.raw(arguments.string(0).text) }
  action("WriteCData(string text)") { writer, arguments, _ in writer.writer.cdata(arguments.string(0).text) }
  action("WriteComment(string text)") { writer, arguments, _ in writer.writer.comment(arguments.string(0).text) }
  action("WriteProcessingInstruction(string name, string text)") { writer, arguments, _ in
    writer.writer.instruction(arguments.string(0).text, arguments.string(1).text)
  }
  action("Flush()") { writer, _, context in try writer.flush(context) }
  action("Close()") { writer, _, context in try writer.close(context) }
  action("Dispose()") { writer, _, context in try writer.close(context) }
  type.property("System.Xml.XmlWriterSettings Settings") { this, _ in .object(try writer(this).settings) }
}
