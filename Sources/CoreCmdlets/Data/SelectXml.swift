import DotNet
import PowerShellRuntime

/// `Select-Xml`: finds nodes in XML by XPath.
struct SelectXml: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Select-Xml", defaultParameterSet: "Xml", outputTypes: ["Microsoft.PowerShell.Commands.SelectXmlInfo"],
    synopsis: "Finds nodes in XML by XPath.",
    examples: [
      CmdletExample(
        "(Select-Xml -Content '<r><i id=\"7\">x</i></r>' -XPath '//i').Node.id",
        output: "7"),
      CmdletExample(
        "'<list><e>a</e><e>b</e></list>' | Select-Xml -XPath '/list/e' | ForEach-Object { $_.Node.InnerText }",
        output: "a\nb")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "XPath", \.xPath, mandatory: true, position: 0, validate: [.notNullOrEmpty],
      help: "The XPath expression to look for."),
    .init(
      "Xml", \.xml, sets: ["Xml"], mandatory: true, position: 1, pipeline: true, byName: true,
      aliases: ["Node"], type: .named(cmdlet: "System.Xml.XmlNode[]"), validate: [.notNullOrEmpty],
      help: "The documents or nodes to search."),
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 1, byName: true,
      validate: [.notNullOrEmpty], help: "Where to look; wildcards are allowed."),
    .init("Namespace", \.namespace, validate: [.notNullOrEmpty], help: "Prefixes and their namespaces."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], validate: [.notNullOrEmpty],
      help: "Where to look, taken as it stands: no wildcards."),
    .init(
      "Content", \.content, sets: ["Content"], mandatory: true, pipeline: true,
      validate: [.notNullOrEmpty], help: "XML as text."),
  ] }

  var xPath: String?
  var xml: [Value]?
  var path: [String]?
  var namespace: NetDictionary?
  var literalPath: [String]?
  var content: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    for node in xml ?? [] {
      if let node = node.base.object as? XmlNode { try select(node, "InputStream", run) }
    }
    for text in content ?? [] {
      do { try select(try XmlNode.document(parsing: text), "InputStream", run) } catch let error as NetException where error.exception.type.fullName == "System.Xml.XmlException" {
        try run.report(
          "System.Management.Automation.ValidationMetadataException", "Cannot validate the XML content. \(error.exception.message)", id: "ProcessingFile",
          .InvalidData)
      }
    }
    try ItemSelection(path, literalPath).forEach(run) { place in
      do {
        try select(try XmlNode.document(parsing: try TextFiles.text(place, .utf8(mark: false), run.context)), place.path, run)
      } catch let error as NetException where error.exception.type.fullName == "System.Xml.XmlException" {
        throw ItemFailure(
          "System.Xml.XmlException", "The file '\(place.path)' cannot be read: \(error.exception.message)", id: "ProcessingFile", .NotSpecified,
          target: .text(place.path))
      }
    }
  }

  private func select(_ node: XmlNode, _ path: String, _ run: CommandRuntime) throws {
    let names = XmlNamespaces()
    for (prefix, uri) in namespace?.pairs ?? [] { names.add(run.context.text(prefix), run.context.text(uri)) }
    // An expression that cannot be followed ends the command, whatever its ErrorAction.
    for hit in try node.select(xPath ?? "", namespaces: names) { try run.write(SelectedXml.type.make(.object(hit), .text(path), .text(xPath ?? ""))) }
  }
}

enum SelectedXml {
  nonisolated(unsafe) static let type = RecordType(
    "Microsoft.PowerShell.Commands.SelectXmlInfo", ["System.Xml.XmlNode Node", "string Path", "string Pattern"],
    displayText: { ($0.slots[0].object as? XmlNode)?.innerText ?? "" })
}
