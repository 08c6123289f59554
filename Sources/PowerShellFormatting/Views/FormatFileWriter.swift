import DotNet

/// Writes views as the text of a `.format.ps1xml` file, on one line; `FormatFileReader` reads it back.
/// - Source: about_Format.ps1xml, `Export-FormatData`
public struct FormatFileWriter {
  /// Script blocks are code and are left out unless asked for: what they would show is then empty.
  private let includesScripts: Bool
  private var text = ""

  public static func write(_ views: [ViewDefinition], includesScripts: Bool) -> String {
    var writer = FormatFileWriter(includesScripts: includesScripts)
    writer.text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
    writer.element("Configuration") { $0.element("ViewDefinitions") { writer in for view in views { writer.write(view) } } }
    return writer.text
  }

  private init(includesScripts: Bool) { self.includesScripts = includesScripts }

  // MARK: Elements

  private mutating func element(_ name: String, _ body: (inout Self) -> Void) {
    text += "<\(name)>"
    body(&self)
    text += "</\(name)>"
  }
  private mutating func element(_ name: String, _ value: String?) {
    guard let value else { return }
    text += "<\(name)>\(MarkupText.content(value))</\(name)>"
  }
  private mutating func flag(_ name: String, _ isOn: Bool) { if isOn { text += "<\(name) />" } }

  private mutating func write(_ expression: ViewDefinition.Expression?) {
    switch expression {
    case .property(let name): element("PropertyName", name)
    case .script(let code) where includesScripts: element("ScriptBlock", code)
    case .script, .errorListing, nil: break
    }
  }
  private mutating func condition(_ name: String, _ expression: ViewDefinition.Expression?) {
    guard let expression else { return }
    if case .script = expression, !includesScripts { return }
    element(name) { $0.write(expression) }
  }
  private mutating func selection(_ types: [String], _ expression: ViewDefinition.Expression?) {
    guard !types.isEmpty || expression != nil else { return }
    element("EntrySelectedBy") { writer in
      for type in types { writer.element("TypeName", type) }
      writer.condition("SelectionCondition", expression)
    }
  }
  private mutating func alignment(_ alignment: TextAlignment) {
    switch alignment {
    case .left: element("Alignment", "Left")
    case .right: element("Alignment", "Right")
    case .center: element("Alignment", "Center")
    case .undefined: break
    }
  }

  // MARK: Views

  private mutating func write(_ view: ViewDefinition) {
    element("View") { writer in
      writer.element("Name", view.name)
      writer.element("ViewSelectedBy") { writer in for type in view.typeNames { writer.element("TypeName", type) } }
      writer.flag("OutOfBand", view.isOutOfBand)
      if let group = view.groupBy {
        writer.element("GroupBy") { writer in
          writer.write(group.expression)
          writer.element("Label", group.label)
          if let items = group.control { writer.write([ViewDefinition.CustomEntry(items: items)]) }
        }
      }
      switch view.control {
      case .table(let table): writer.write(table)
      case .list(let list): writer.write(list)
      case .wide(let wide): writer.write(wide)
      case .custom(let entries): writer.write(entries)
      }
    }
  }

  private mutating func write(_ table: ViewDefinition.TableControl) {
    element("TableControl") { writer in
      writer.flag("AutoSize", table.isAutoSized)
      writer.flag("HideTableHeaders", table.hidesHeader)
      writer.element("TableHeaders") { writer in
        for header in table.headers {
          writer.element("TableColumnHeader") { writer in
            writer.element("Label", header.label)
            if header.width > 0 { writer.element("Width", "\(header.width)") }
            writer.alignment(header.alignment)
          }
        }
      }
      writer.element("TableRowEntries") { writer in for row in table.rows { writer.write(row) } }
    }
  }

  private mutating func write(_ row: ViewDefinition.TableControl.Row) {
    element("TableRowEntry") { writer in
      writer.flag("Wrap", row.wraps)
      writer.selection(row.types, row.condition)
      writer.element("TableColumnItems") { writer in
        for cell in row.cells {
          writer.element("TableColumnItem") { writer in
            writer.alignment(cell.alignment)
            writer.element("FormatString", cell.format)
            writer.write(cell.expression)
          }
        }
      }
    }
  }

  private mutating func write(_ list: ViewDefinition.ListControl) {
    element("ListControl") { writer in
      writer.element("ListEntries") { writer in
        for entry in list.entries {
          writer.element("ListEntry") { writer in
            writer.selection(entry.types, entry.condition)
            writer.element("ListItems") { writer in
              for item in entry.items {
                writer.element("ListItem") { writer in
                  writer.element("Label", item.label)
                  writer.element("FormatString", item.format)
                  writer.condition("ItemSelectionCondition", item.condition)
                  writer.write(item.expression)
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func write(_ wide: ViewDefinition.WideControl) {
    element("WideControl") { writer in
      if wide.columns > 0 { writer.element("ColumnNumber", "\(wide.columns)") }
      writer.flag("AutoSize", wide.isAutoSized)
      writer.element("WideEntries") { writer in
        writer.element("WideEntry") { writer in
          writer.element("WideItem") { writer in
            writer.write(wide.expression)
            writer.element("FormatString", wide.format)
          }
        }
      }
    }
  }

  private mutating func write(_ entries: [ViewDefinition.CustomEntry]) {
    element("CustomControl") { writer in
      writer.element("CustomEntries") { writer in
        for entry in entries {
          writer.element("CustomEntry") { writer in
            writer.selection(entry.types, nil)
            writer.element("CustomItem") { writer in for item in entry.items { writer.write(item) } }
          }
        }
      }
    }
  }

  private mutating func write(_ item: ViewDefinition.CustomItem) {
    switch item {
    case .text(let words): element("Text", words)
    case .newLine: flag("NewLine", true)
    case .frame(let frame, let items):
      element("Frame") { writer in
        if frame.left != 0 { writer.element("LeftIndent", "\(frame.left)") }
        if frame.right != 0 { writer.element("RightIndent", "\(frame.right)") }
        if frame.firstLine > 0 { writer.element("FirstLineIndent", "\(frame.firstLine)") }
        if frame.firstLine < 0 { writer.element("FirstLineHanging", "\(-frame.firstLine)") }
        writer.element("CustomItem") { writer in for item in items { writer.write(item) } }
      }
    case .binding(let expression, let condition, let format, let enumerates, let control):
      element("ExpressionBinding") { writer in
        writer.flag("EnumerateCollection", enumerates)
        writer.condition("ItemSelectionCondition", condition)
        writer.write(expression)
        writer.element("FormatString", format)
        if !control.isEmpty { writer.write(control) }
      }
    }
  }
}
