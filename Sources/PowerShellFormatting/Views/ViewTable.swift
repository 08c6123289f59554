/// The views of a fresh session, read from the table on first use.
public enum ViewTable {
  nonisolated(unsafe) public static let views: [ViewDefinition] = read(standardViewTable) + custom

  static func read(_ table: String) -> [ViewDefinition] {
    var views: [ViewDefinition] = []
    for line in table.tableRows {
      let fields = line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
      guard fields.count == 5 else { continue }
      let items = fields[4]
      let shape: FormatRequest.Shape = fields[2] == "Table" ? .table : fields[2] == "List" ? .list : .wide
      views.append(
        ViewDefinition(
          name: String(fields[1]), typeNames: fields[0].split(separator: ",").map { String($0) }, groupBy: groupBy(String(fields[3])),
          shape: shape
        ) { control(shape, wraps: fields[1] == "System.Management.Automation.PSMethod", items.tableColumns.map { String($0) }) })
    }
    return views
  }

  private static func control(_ shape: FormatRequest.Shape, wraps: Bool, _ items: [String]) -> ViewDefinition.Control {
    switch shape {
    case .list: .list(list(of: items))
    case .wide: .wide(wide(of: items))
    case .table, .undefined, .complex: .table(tableControl(of: items, wraps: wraps))
    }
  }

  private static func expression(_ text: Substring) -> ViewDefinition.Expression {
    text.hasPrefix("S") ? .script(String(text.dropFirst())) : .property(String(text.dropFirst()))
  }

  private static func tableControl(of items: [String], wraps: Bool) -> ViewDefinition.TableControl {
    var table = ViewDefinition.TableControl()
    var row = ViewDefinition.TableControl.Row()
    row.wraps = wraps
    for item in items {
      let parts = item.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4 else { continue }
      var header = ViewDefinition.TableControl.Header()
      header.label = parts[0].isEmpty ? nil : unescaped(parts[0])
      header.width = Int(parts[1]) ?? 0
      header.alignment = parts[2] == "R" ? .right : parts[2] == "L" ? .left : parts[2] == "C" ? .center : .undefined
      table.headers.append(header)
      row.cells.append(ViewDefinition.TableControl.Cell(expression: expression(parts[3])))
    }
    table.rows = [row]
    return table
  }

  private static func unescaped(_ text: Substring) -> String {
    text.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  private static func list(of items: [String]) -> ViewDefinition.ListControl {
    var entry = ViewDefinition.ListControl.Entry()
    for item in items {
      guard let bar = item.firstIndex(of: "|") else { continue }
      let label = item[..<bar]
      entry.items.append(
        ViewDefinition.ListControl.Item(
          label: label.isEmpty ? nil : String(label), expression: expression(item[item.index(after: bar)...])))
    }
    return ViewDefinition.ListControl(entries: [entry])
  }

  private static func wide(of items: [String]) -> ViewDefinition.WideControl {
    let parts = (items.first ?? "").split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let what = parts.count > 1 ? String(parts[1]) : ""
    return ViewDefinition.WideControl(
      columns: parts.first.flatMap { Int($0) } ?? 0, expression: what.contains("$") ? .script(what) : .property(what))
  }

  private static func groupBy(_ text: String) -> ViewDefinition.GroupBy? {
    guard !text.isEmpty, let bar = text.firstIndex(of: "|") else { return nil }
    let label = text[..<bar]
    let what = String(text[text.index(after: bar)...])
    if what == "PSParentPath" {
      // Files come under `    Directory: /path`.
      let path = #"$_.PSParentPath -replace '^.*?::', ''"#
      let heading: [ViewDefinition.CustomItem] = [
        .frame(
          FrameInfo(left: 4),
          [
            .text("Directory: "),
            .binding(expression: .script(path), condition: nil, format: nil, enumerates: false, control: []),
            .newLine,
          ])
      ]
      return ViewDefinition.GroupBy(expression: .property(what), label: nil, control: heading)
    }
    let isScript = what.contains("$") || what.contains(" ")
    return ViewDefinition.GroupBy(
      expression: isScript ? .script(what) : .property(what), label: label.isEmpty ? nil : String(label), control: nil)
  }

  /// The views that are text rather than columns.
  private static var custom: [ViewDefinition] {
    func view(
      _ types: String, _ name: String, outOfBand: Bool, groupBy: ViewDefinition.GroupBy? = nil, _ expression: ViewDefinition.Expression
    ) -> ViewDefinition {
      let item = ViewDefinition.CustomItem.binding(
        expression: expression, condition: nil, format: nil, enumerates: false, control: [])
      return ViewDefinition(
        name: name, typeNames: types.split(separator: ",").map { String($0) }, groupBy: groupBy, isOutOfBand: outOfBand,
        control: .custom([ViewDefinition.CustomEntry(items: [item])]))
    }
    return [
      view("System.DateTime", "DateTime", outOfBand: false, .property("DateTime")),
      view(
        "Microsoft.PowerShell.Commands.MatchInfo", "MatchInfo", outOfBand: false,
        .script("$_.ToEmphasizedString((Get-Location).Path)")),
      view(
        "System.Management.Automation.ErrorRecord#PSExtendedError,System.Exception#PSExtendedError", "GetErrorInstance", outOfBand: false,
        groupBy: ViewDefinition.GroupBy(expression: .property("PSErrorIndex"), label: "ErrorIndex", control: nil), .errorListing),
      view("System.Management.Automation.ScriptBlock", "ScriptBlock", outOfBand: true, .script("$_")),
      view("System.Management.Automation.ErrorRecord", "ErrorInstance", outOfBand: true, .script("$_.ToString()")),
      view(
        "Deserialized.System.Management.Automation.WarningRecord", "DeserializedWarningRecord", outOfBand: true,
        .property("InformationalRecord_Message")),
      view(
        "Deserialized.Microsoft.PowerShell.Commands.MatchInfo", "MatchInfo", outOfBand: false,
        .script(#"if ($_.Path -eq 'InputStream') { $_.Line } else { "$($_.Path):$($_.LineNumber):$($_.Line)" }"#)),
      view(
        "Microsoft.Management.Infrastructure.CimInstance#__PartialCIMInstance",
        "Microsoft.Management.Infrastructure.CimInstance#__PartialCIMInstance", outOfBand: false, .script("$_.ToString()")),
      parameterSet,
      view("System.Management.Automation.WarningRecord", "WarningRecord", outOfBand: true, .property("Message")),
      view("System.Management.Automation.InformationRecord", "InformationRecord", outOfBand: true, .script("$_.ToString()")),
    ]
  }

  /// The parameters of a parameter set, one below the other.
  private static var parameterSet: ViewDefinition {
    typealias Item = ViewDefinition.CustomItem
    func value(_ text: String, _ property: String) -> [Item] {
      [
        .text(text), .binding(expression: .property(property), condition: nil, format: nil, enumerates: false, control: []), .newLine,
      ]
    }
    var facts: [Item] = []
    let rows = [
      "ParameterType = |ParameterType", "Position = |Position", "IsMandatory = |IsMandatory", "IsDynamic = |IsDynamic",
      "HelpMessage = |HelpMessage", "ValueFromPipeline = |ValueFromPipeline",
      "ValueFromPipelineByPropertyName = |ValueFromPipelineByPropertyName",
      "ValueFromRemainingArguments = |ValueFromRemainingArguments", "Aliases = |Aliases",
    ]
    for row in rows {
      let parts = row.split(separator: "|").map { String($0) }
      facts += value(parts[0], parts[1])
    }
    let parameter: [Item] = value("Parameter Name: ", "Name") + [.frame(FrameInfo(left: 2), facts), .newLine]
    let parameters: Item = .binding(
      expression: .property("Parameters"), condition: nil, format: nil, enumerates: true,
      control: [ViewDefinition.CustomEntry(items: parameter)])
    var items: [Item] = value("Parameter Set Name: ", "Name") + value("Is default parameter set: ", "IsDefault")
    items += [.newLine, .frame(FrameInfo(left: 2), [parameters])]
    return ViewDefinition(
      name: "CommandParameterSetInfo", typeNames: ["System.Management.Automation.CommandParameterSetInfo"],
      control: .custom([ViewDefinition.CustomEntry(items: items)]))
  }
}
