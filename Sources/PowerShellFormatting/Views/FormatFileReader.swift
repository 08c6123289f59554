/// Reads the views of a `.format.ps1xml` file.
/// - Source: about_Format.ps1xml; the format schema of the documentation.
public enum FormatFileReader {
  /// - Throws: `FormatFileError` with the place of the mistake.
  public static func read(_ text: String) throws -> [ViewDefinition] {
    let root = try FormatXml.root(of: text)
    guard root.name == "Configuration" else { throw root.failure("\(root.name) is not a valid node; Configuration is expected.") }
    var sets: [String: [String]] = [:]
    for set in root.child("SelectionSets")?.all("SelectionSet") ?? [] {
      if let name = set.value("Name") { sets[name] = set.child("Types")?.all("TypeName").map { $0.trimmed } ?? [] }
    }
    let shared = Controls(root)
    return try root.child("ViewDefinitions")?.all("View").map { try view($0, sets, shared) } ?? []
  }

  /// Controls that views refer to by name.
  private struct Controls {
    var elements: [String: FormatXml] = [:]
    init(_ parent: FormatXml) {
      for control in parent.child("Controls")?.all("Control") ?? [] {
        if let name = control.value("Name"), let body = control.child("CustomControl") { elements[name] = body }
      }
    }
    func merged(_ other: Controls) -> Controls {
      var all = self
      all.elements.merge(other.elements) { $1 }
      return all
    }
  }

  private static func view(_ element: FormatXml, _ sets: [String: [String]], _ shared: Controls) throws -> ViewDefinition {
    guard let name = element.value("Name") else { throw element.failure("Missing node Name.") }
    let types = typeNames(element.child("ViewSelectedBy"), sets)
    if types.isEmpty { throw element.failure("Missing node ViewSelectedBy, or it names no type.") }
    let controls = shared.merged(Controls(element))
    let control: ViewDefinition.Control
    if let table = element.child("TableControl") {
      control = .table(try tableControl(table, sets))
    } else if let list = element.child("ListControl") {
      control = .list(listControl(list, sets))
    } else if let wide = element.child("WideControl") {
      control = .wide(wideControl(wide))
    } else if let custom = element.child("CustomControl") {
      control = .custom(entries(custom, sets, controls, 0))
    } else {
      throw element.failure("Missing a node from the following list: TableControl, ListControl, WideControl, CustomControl.")
    }
    return ViewDefinition(
      name: name, typeNames: types, groupBy: groupBy(element.child("GroupBy"), sets, controls),
      isOutOfBand: element.child("OutOfBand") != nil, control: control)
  }

  private static func typeNames(_ element: FormatXml?, _ sets: [String: [String]]) -> [String] {
    guard let element else { return [] }
    return element.children.flatMap { child -> [String] in
      switch child.name {
      case "TypeName": [child.trimmed]
      case "SelectionSetName": sets[child.trimmed] ?? []
      default: []
      }
    }
  }

  private static func expression(_ element: FormatXml?) -> ViewDefinition.Expression? {
    guard let element else { return nil }
    if let script = element.child("ScriptBlock") { return .script(script.text) }
    return element.value("PropertyName").map { .property($0) }
  }

  private static func groupBy(_ element: FormatXml?, _ sets: [String: [String]], _ controls: Controls) -> ViewDefinition.GroupBy? {
    guard let element, let expression = expression(element) else { return nil }
    var control: [ViewDefinition.CustomItem]?
    let body = element.child("CustomControl") ?? element.value("CustomControlName").flatMap { controls.elements[$0] }
    if let body { control = entries(body, sets, controls, 0).first?.items }
    return ViewDefinition.GroupBy(expression: expression, label: element.value("Label"), control: control)
  }

  private static func isOn(_ element: FormatXml, _ name: String) -> Bool {
    guard let value = element.value(name) else { return false }
    return value.lowercased() != "false"
  }

  private static func alignment(_ text: String?) -> TextAlignment {
    switch text?.lowercased() {
    case "left": .left
    case "right": .right
    case "center": .center
    default: .undefined
    }
  }

  /// A number above zero.
  private static func number(_ element: FormatXml, _ name: String) throws -> Int? {
    guard let child = element.child(name) else { return nil }
    guard let number = Int(child.trimmed), number >= 0 else { throw child.failure("An integer greater than zero is expected.") }
    return number
  }

  private static func tableControl(_ element: FormatXml, _ sets: [String: [String]]) throws -> ViewDefinition.TableControl {
    var table = ViewDefinition.TableControl()
    table.isAutoSized = isOn(element, "AutoSize")
    table.hidesHeader = isOn(element, "HideTableHeaders")
    for column in element.child("TableHeaders")?.all("TableColumnHeader") ?? [] {
      var header = ViewDefinition.TableControl.Header()
      header.label = column.value("Label")
      header.width = try number(column, "Width") ?? 0
      header.alignment = alignment(column.value("Alignment"))
      table.headers.append(header)
    }
    for entry in element.child("TableRowEntries")?.all("TableRowEntry") ?? [] {
      var row = ViewDefinition.TableControl.Row()
      row.types = typeNames(entry.child("EntrySelectedBy"), sets)
      row.condition = expression(entry.child("EntrySelectedBy")?.child("SelectionCondition"))
      row.wraps = isOn(entry, "Wrap")
      for item in entry.child("TableColumnItems")?.all("TableColumnItem") ?? [] {
        row.cells.append(
          ViewDefinition.TableControl.Cell(
            expression: expression(item), alignment: alignment(item.value("Alignment")), format: item.value("FormatString")))
      }
      if !table.headers.isEmpty, row.cells.count != table.headers.count {
        throw entry.failure("The number of header items is \(table.headers.count), the number of row items \(row.cells.count); they must be the same.")
      }
      table.rows.append(row)
    }
    if table.rows.isEmpty { throw element.failure("Missing node TableRowEntries.") }
    return table
  }

  private static func listControl(_ element: FormatXml, _ sets: [String: [String]]) -> ViewDefinition.ListControl {
    var list = ViewDefinition.ListControl()
    for entry in element.child("ListEntries")?.all("ListEntry") ?? [] {
      var result = ViewDefinition.ListControl.Entry()
      result.types = typeNames(entry.child("EntrySelectedBy"), sets)
      result.condition = expression(entry.child("EntrySelectedBy")?.child("SelectionCondition"))
      for item in entry.child("ListItems")?.all("ListItem") ?? [] {
        result.items.append(
          ViewDefinition.ListControl.Item(
            label: item.value("Label"), expression: expression(item), format: item.value("FormatString"),
            condition: expression(item.child("ItemSelectionCondition"))))
      }
      list.entries.append(result)
    }
    return list
  }

  private static func wideControl(_ element: FormatXml) -> ViewDefinition.WideControl {
    let item = element.child("WideEntries")?.all("WideEntry").first?.child("WideItem")
    return ViewDefinition.WideControl(
      columns: element.value("ColumnNumber").flatMap { Int($0) } ?? 0, isAutoSized: isOn(element, "AutoSize"),
      expression: expression(item) ?? .property(""), format: item?.value("FormatString"))
  }

  private static func entries(
    _ control: FormatXml, _ sets: [String: [String]], _ controls: Controls, _ depth: Int
  ) -> [ViewDefinition.CustomEntry] {
    // A control may name itself; the tree that is built ends somewhere.
    guard depth < 12 else { return [] }
    return (control.child("CustomEntries")?.all("CustomEntry") ?? []).map { entry in
      ViewDefinition.CustomEntry(
        types: typeNames(entry.child("EntrySelectedBy"), sets),
        items: entry.all("CustomItem").flatMap { items($0, sets, controls, depth) })
    }
  }

  private static func items(
    _ element: FormatXml, _ sets: [String: [String]], _ controls: Controls, _ depth: Int
  ) -> [ViewDefinition.CustomItem] {
    element.children.compactMap { child in
      switch child.name {
      case "Text": return .text(child.text)
      case "NewLine": return .newLine
      case "Frame":
        var frame = FrameInfo()
        frame.left = child.value("LeftIndent").flatMap { Int($0) } ?? 0
        frame.right = child.value("RightIndent").flatMap { Int($0) } ?? 0
        frame.firstLine = child.value("FirstLineIndent").flatMap { Int($0) } ?? -(child.value("FirstLineHanging").flatMap { Int($0) } ?? 0)
        return .frame(frame, child.all("CustomItem").flatMap { items($0, sets, controls, depth) })
      case "ExpressionBinding":
        let body = child.child("CustomControl") ?? child.value("CustomControlName").flatMap { controls.elements[$0] }
        return .binding(
          expression: expression(child), condition: expression(child.child("ItemSelectionCondition")),
          format: child.value("FormatString"), enumerates: child.child("EnumerateCollection") != nil,
          control: body.map { entries($0, sets, controls, depth + 1) } ?? [])
      default: return nil
      }
    }
  }
}
