import DotNet
import PowerShellRuntime

/// `ConvertTo-Html`: writes objects as an HTML table or list.
struct ConvertToHtml: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertTo-Html", defaultParameterSet: "Page", outputTypes: ["System.String"],
    synopsis: "Writes objects as an HTML table or list.",
    examples: [
      CmdletExample(
        "[pscustomobject]@{ A = 1 } | ConvertTo-Html -Fragment",
        output: "<table>\n<colgroup><col/></colgroup>\n<tr><th>A</th></tr>\n<tr><td>1</td></tr>\n</table>"),
      CmdletExample(
        "([pscustomobject]@{ A = 1 } | ConvertTo-Html -Fragment -As List)[1]",
        output: "<tr><td>A:</td><td>1</td></tr>")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Property", \.property, position: 0,
      help: "The names of properties, or calculated ones: @{ Name = ...; Expression = { ... } }."),
    .init("Head", \.head, sets: ["Page"], position: 1, help: "The lines of the head."),
    .init(
      "Title", \.title, sets: ["Page"], position: 2, validate: [.notNullOrEmpty],
      help: "The page's title."),
    .init("Body", \.body, sets: ["Page"], position: 3, help: "Lines after the body tag."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "As", \.asParameter, validate: [.notNullOrEmpty, .set(["Table", "List"])], help: "Table or List."),
    .init(
      "CssUri", \.cssUri, sets: ["Page"], aliases: ["cu", "uri"], type: .named(cmdlet: "uri"),
      validate: [.notNullOrEmpty], help: "The address of a style sheet."),
    .init("PostContent", \.postContent, validate: [.notNullOrEmpty], help: "Lines after the table."),
    .init("PreContent", \.preContent, validate: [.notNullOrEmpty], help: "Lines before the table."),
    .init(
      "Meta", \.meta, sets: ["Page"], type: .hashtable, validate: [.notNullOrEmpty],
      help: "Names and contents of meta tags."),
    .init(
      "Charset", \.charset, sets: ["Page"], validate: [.notNullOrEmpty],
      help: "The character set to name."),
    .init(
      "Transitional", \.transitional, sets: ["Page"], validate: [.notNullOrEmpty],
      help: "Names the transitional document type."),
    .init(
      "Fragment", \.fragment, sets: ["Fragment"], validate: [.notNullOrEmpty],
      help: "Writes the table only."),
  ] }

  var property: [Value]?
  var head: [String]?
  var title: String?
  var body: [String]?
  var inputObject: Value = .void
  var asParameter: String?
  var cssUri: Value = .void
  var postContent: [String]?
  var preContent: [String]?
  var meta: NetDictionary?
  var charset: String?
  var transitional = false
  var fragment = false

  private var columns: [PropertyExpression]?
  private var headerDone = false

  mutating func begin(_ run: CommandRuntime) throws {
    if let property {
      columns = try PropertyExpression.read(property, keys: ["Name", "Label", "Expression", "Alignment", "Width"], run)
    }
    if !fragment { try writeHead(run) }
    for line in preContent ?? [] { try run.write(.text(line)) }
  }

  private func writeHead(_ run: CommandRuntime) throws {
    func line(_ text: String) throws { try run.write(.text(text)) }
    let kind = transitional ? "Transitional" : "Strict"
    let file = transitional ? "transitional" : "strict"
    try line("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 \(kind)//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-\(file).dtd\">")
    try line("<html xmlns=\"http://www.w3.org/1999/xhtml\">")
    try line("<head>")
    if let charset { try line("<meta charset=\"\(charset)\">") }
    for (name, content) in meta?.pairs ?? [] {
      try line("<meta name=\"\(run.context.text(name))\" content=\"\(run.context.text(content))\">")
    }
    if let head, !head.isEmpty {
      for text in head { try line(text) }
    } else {
      try line("<title>\(title ?? "HTML TABLE")</title>")
    }
    if let cssUri = cssUriText(run) { try line("<link rel=\"stylesheet\" type=\"text/css\" href=\"\(cssUri)\" />") }
    try line("</head><body>")
    for text in body ?? [] { try line(text) }
  }

  private func cssUriText(_ run: CommandRuntime) -> String? { cssUri.isNull ? nil : run.context.text(cssUri) }

  private var isList: Bool { asParameter.map { CaseFolding.equal($0, "List") } ?? false }

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent, !inputObject.isNull else { return }
    let context = run.context
    // A list shows each object's own properties, a table the first one's.
    if property == nil, columns == nil || isList { columns = try context.propertyList(of: inputObject).map { PropertyExpression.named($0.name) } }
    var cells: [(name: String, text: String)] = []
    for column in columns ?? [] {
      for (name, value) in try column.resolve(inputObject, context) {
        cells.append((name, value.map { $0.isNull ? "" : context.csvText($0) } ?? ""))
      }
    }
    if isList {
      try run.write(.text(headerDone ? "<tr><td><hr></td></tr>" : "<table>"))
      headerDone = true
      for cell in cells { try run.write(.text("<tr><td>\(HtmlText.escape(cell.name)):</td><td>\(HtmlText.escape(cell.text))</td></tr>")) }
      return
    }
    if !headerDone {
      headerDone = true
      try run.write(.text("<table>"))
      try run.write(.text("<colgroup>\(columnTags(run.context))</colgroup>"))
      let names: String = cells.map { "<th>\(HtmlText.escape($0.name))</th>" }.joined()
      try run.write(.text("<tr>\(names)</tr>"))
    }
    let values: String = cells.map { "<td>\(HtmlText.escape($0.text))</td>" }.joined()
    try run.write(.text("<tr>\(values)</tr>"))
  }

  private func columnTags(_ context: ExecutionContext) -> String {
    var tags = ""
    for column in columns ?? [] {
      tags += "<col"
      if let width = column.options["Width"] { tags += " width = \"\(context.text(width))\"" }
      if let alignment = column.options["Alignment"] { tags += " align = \"\(context.text(alignment))\"" }
      tags += "/>"
    }
    return tags
  }

  mutating func end(_ run: CommandRuntime) throws {
    if !headerDone { try run.write(.text("<table>")) }
    try run.write(.text("</table>"))
    for line in postContent ?? [] { try run.write(.text(line)) }
    if !fragment { try run.write(.text("</body></html>")) }
  }
}

/// Text inside HTML.
enum HtmlText {
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 > 0x7F || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\u{A0}"..."\u{FF}": escaped += "&#\(scalar.value);"
      case _ where scalar.value > 0xFFFF: escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
