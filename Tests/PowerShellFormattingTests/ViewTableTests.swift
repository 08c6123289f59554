import Foundation
import Testing

@testable import PowerShellFormatting

/// Every view that PowerShell ships is here as data: held against the listing of its own, where that is at hand.
struct ViewTableTests {
  private struct Row {
    let types: [String]
    let name: String
    let kind: String
    let items: String
  }

  /// The reference's rows; nil where it is not beside the working copy.
  private static let reference: [Row]? = {
    let file = "../shared/reference/powershell/format-views.tsv"
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    var rows: [Row] = []
    for line in text.split(separator: "\n") {
      let columns = line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false).map { String($0) }
      // A label may hold a line end.
      guard columns.count == 5 else { continue }
      rows.append(Row(types: columns[0].split(separator: ",").map { String($0) }, name: columns[1], kind: columns[2], items: columns[4]))
    }
    return rows
  }()

  private static func kind(_ view: ViewDefinition) -> String {
    switch view.shape {
    case .table, .undefined: "Table"
    case .list: "List"
    case .wide: "Wide"
    case .complex: "Custom"
    }
  }

  @Test func everyShippedViewIsThere() {
    guard let rows = Self.reference else {
      print("skipped: ../shared is not here")
      return
    }
    #expect(rows.count > 150)
    for row in rows {
      let found = ViewTable.views.contains { $0.typeNames == row.types && $0.name == row.name && Self.kind($0) == row.kind }
      #expect(found, "\(row.types.first ?? "") \(row.name) \(row.kind)")
    }
  }

  @Test func tableColumnsHaveTheirWidths() {
    guard let rows = Self.reference else {
      print("skipped: ../shared is not here")
      return
    }
    for row in rows where row.kind == "Table" && row.items.hasPrefix("|") {
      guard let view = ViewTable.views.first(where: { $0.typeNames == row.types && $0.name == row.name && $0.shape == .table }),
        case .table(let table) = view.control
      else { continue }
      // Only what is plain to cut: properties without labels.
      let cells = row.items.components(separatedBy: " ; ")
      guard cells.allSatisfy({ $0.hasPrefix("|") && $0.contains("Property:") }) else { continue }
      let wanted = cells.map { Int($0.dropFirst().prefix { $0 != "|" }) ?? -1 }
      #expect(table.headers.map { $0.width } == wanted, "\(row.name)")
      #expect(table.rows.first?.cells.count == wanted.count, "\(row.name)")
    }
  }

  @Test func viewsAreFoundByTypeThenShape() {
    let store = ViewStore()
    #expect(store.find(["System.Guid", "System.ValueType"], shape: .undefined)?.name == "System.Guid")
    #expect(store.find(["System.TimeSpan"], shape: .wide)?.shape == .wide)
    #expect(store.find(["Deserialized.System.Guid"], shape: .table)?.name == "System.Guid")
    #expect(store.find(["No.Such.Type"], shape: .undefined) == nil)
    #expect(store.findOutOfBand(["System.Management.Automation.ScriptBlock"])?.name == "ScriptBlock")
  }
}

/// Format files of users, good and broken.
struct FormatFileTests {
  private func view(_ control: String) -> String {
    "<Configuration><ViewDefinitions><View><Name>v</Name><ViewSelectedBy><TypeName>T</TypeName></ViewSelectedBy>\(control)</View></ViewDefinitions></Configuration>"
  }

  private func mistake(_ text: String) -> FormatFileError? {
    do {
      _ = try FormatFileReader.read(text)
      return nil
    } catch {
      return error as? FormatFileError
    }
  }

  @Test func aTableIsRead() throws {
    let views = try FormatFileReader.read(
      view(
        """
        <TableControl><TableHeaders><TableColumnHeader><Label>Name</Label><Width>7</Width><Alignment>Right</Alignment></TableColumnHeader>
        </TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>N</PropertyName></TableColumnItem>
        </TableColumnItems></TableRowEntry></TableRowEntries></TableControl>
        """))
    guard case .table(let table)? = views.first?.control else {
      Issue.record("no table")
      return
    }
    #expect(table.headers.first?.width == 7)
    #expect(table.headers.first?.alignment == .right)
  }

  @Test func aBlankOfTextStays() throws {
    let views = try FormatFileReader.read(
      view("<CustomControl><CustomEntries><CustomEntry><CustomItem><Text> </Text></CustomItem></CustomEntry></CustomEntries></CustomControl>"))
    guard case .custom(let entries)? = views.first?.control, case .text(let text)? = entries.first?.items.first else {
      Issue.record("no text")
      return
    }
    #expect(text == " ")
  }

  @Test func brokenXmlSaysWhere() {
    let failure = mistake("<Configuration>\n<ViewDefinitions>\n</Configuration>")
    #expect(failure?.message.contains("does not match the end tag") == true)
    #expect(failure?.message.contains("Line 3") == true)
  }

  @Test func mistakesInMeaningNameTheirElement() {
    #expect(mistake("<Types/>")?.path == "/Types")
    #expect(mistake(view(""))?.path == "/Configuration/ViewDefinitions/View")
    let width = mistake(
      view(
        "<TableControl><TableHeaders><TableColumnHeader><Width>wide</Width></TableColumnHeader></TableHeaders><TableRowEntries/></TableControl>"))
    #expect(width?.text(in: "f").hasPrefix("Error at XPath /Configuration/ViewDefinitions/View/TableControl/TableHeaders/TableColumnHeader/Width in file f") == true)
    let uneven = mistake(
      view(
        "<TableControl><TableHeaders><TableColumnHeader/><TableColumnHeader/></TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem/></TableColumnItems></TableRowEntry></TableRowEntries></TableControl>"))
    #expect(uneven?.path?.hasSuffix("TableRowEntry") == true)
  }

  @Test func secondViewIsCounted() {
    let two = "<Configuration><ViewDefinitions><View><Name>a</Name><ViewSelectedBy><TypeName>T</TypeName></ViewSelectedBy><WideControl><WideEntries/></WideControl></View><View/></ViewDefinitions></Configuration>"
    #expect(mistake(two)?.path == "/Configuration/ViewDefinitions/View[2]")
  }
}
