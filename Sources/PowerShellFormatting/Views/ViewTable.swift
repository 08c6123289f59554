/// The views of a fresh session, read from the table on first use.
public enum ViewTable {
  nonisolated(unsafe) public static let views: [ViewDefinition] = read(standardViewTable) + custom

  static func read(_ table: String) -> [ViewDefinition] {
    var views: [ViewDefinition] = []
    for line in table.tableRows {
      let fields = line.tableColumns.map { String($0) }
      guard fields.count >= 5 else { continue }
      let items = Array(fields[4...])
      let control: ViewDefinition.Control
      switch fields[2] {
      case "Table": control = .table(tableControl(of: items))
      case "List": control = .list(list(of: items))
      default: control = .wide(wide(of: items))
      }
      views.append(
        ViewDefinition(
          name: fields[1], typeNames: fields[0].split(separator: ",").map { String($0) }, groupBy: groupBy(fields[3]), control: control))
    }
    return views
  }

  private static func expression(_ text: Substring) -> ViewDefinition.Expression {
    text.hasPrefix("S") ? .script(String(text.dropFirst())) : .property(String(text.dropFirst()))
  }

  private static func tableControl(of items: [String]) -> ViewDefinition.TableControl {
    var table = ViewDefinition.TableControl()
    var row = ViewDefinition.TableControl.Row()
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
    func view(_ type: String, _ name: String, outOfBand: Bool, _ expression: ViewDefinition.Expression) -> ViewDefinition {
      let item = ViewDefinition.CustomItem.binding(
        expression: expression, condition: nil, format: nil, enumerates: false, control: [])
      return ViewDefinition(
        name: name, typeNames: [type], isOutOfBand: outOfBand, control: .custom([ViewDefinition.CustomEntry(items: [item])]))
    }
    return [
      view("System.DateTime", "DateTime", outOfBand: false, .property("DateTime")),
      view(
        "Microsoft.PowerShell.Commands.MatchInfo", "MatchInfo", outOfBand: false,
        .script("$_.ToEmphasizedString((Get-Location).Path)")),
      view("System.Management.Automation.ScriptBlock", "ScriptBlock", outOfBand: true, .script("$_")),
      view("System.Management.Automation.WarningRecord", "WarningRecord", outOfBand: true, .property("Message")),
      view("System.Management.Automation.InformationRecord", "InformationRecord", outOfBand: true, .script("$_.ToString()")),
    ]
  }
}
