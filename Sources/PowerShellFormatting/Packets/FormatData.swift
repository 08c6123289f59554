import DotNet

/// What the Format- cmdlets put into the pipeline: the start of a document, of a group, an entry, and the ends.
///
/// Rendering is left to whoever takes them (`Out-Host`, `Out-String`), which alone knows the width.
/// - Source: `Microsoft.PowerShell.Commands.Internal.Format`.
public class FormatInfoData: NetObject {
  static func type(_ name: String) -> NetType {
    NetType("Microsoft.PowerShell.Commands.Internal.Format.\(name)", base: .object)
  }
}

public final class FormatStartData: FormatInfoData {
  nonisolated(unsafe) static let type = FormatInfoData.type("FormatStartData")
  var shape: ShapeInfo
  /// Columns as wide as their content in all objects of a group.
  var isAutoSized: Bool
  init(_ shape: ShapeInfo, isAutoSized: Bool) {
    self.shape = shape
    self.isAutoSized = isAutoSized
  }
  public override var netType: NetType { FormatStartData.type }
}

public final class GroupStartData: FormatInfoData {
  nonisolated(unsafe) static let type = FormatInfoData.type("GroupStartData")
  /// What is written above the group; nil where objects are not grouped.
  let heading: [FormatValue]?
  init(_ heading: [FormatValue]?) { self.heading = heading }
  public override var netType: NetType { GroupStartData.type }
}

public final class FormatEntryData: FormatInfoData {
  nonisolated(unsafe) static let type = FormatInfoData.type("FormatEntryData")
  let entry: FormatEntry
  /// Written as it is wherever it comes, whatever document is open.
  let isOutOfBand: Bool
  let stream: RecordStream
  init(_ entry: FormatEntry, isOutOfBand: Bool = false, stream: RecordStream = .output) {
    self.entry = entry
    self.isOutOfBand = isOutOfBand
    self.stream = stream
  }
  public override var netType: NetType { FormatEntryData.type }
}

public final class GroupEndData: FormatInfoData {
  nonisolated(unsafe) static let type = FormatInfoData.type("GroupEndData")
  public override var netType: NetType { GroupEndData.type }
}

public final class FormatEndData: FormatInfoData {
  nonisolated(unsafe) static let type = FormatInfoData.type("FormatEndData")
  public override var netType: NetType { FormatEndData.type }
}

enum TextAlignment: Int { case undefined, left, center, right }

struct TableColumn {
  var label: String
  /// 0 where the content decides.
  var width: Int
  var alignment: TextAlignment
  /// Whether the label is the property's own name: decides its colour.
  var headerMatchesProperty = true
}

struct TableHeader {
  var columns: [TableColumn]
  var isHeaderHidden = false
  var repeatsHeader = false
}

enum ShapeInfo {
  case table(TableHeader)
  case list
  /// 0 columns: two, or as many as fit.
  case wide(columns: Int)
  case complex
}

struct ListField {
  let label: String
  let value: String
}

enum FormatEntry {
  case row([String], isMultiLine: Bool)
  case list([ListField])
  case wide(String)
  case complex([FormatValue])
  case text(String)
}

/// A piece of a custom view.
indirect enum FormatValue {
  case text(String)
  case newLine
  case frame(FrameInfo, [FormatValue])
}

struct FrameInfo {
  var left = 0
  var right = 0
  /// Above zero an indentation of the first line, below zero of those that follow.
  var firstLine = 0
}
