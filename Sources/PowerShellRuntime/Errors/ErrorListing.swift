import DotNet

/// All that is known of an error, a property a line, with the errors inside it indented below: what `Get-Error` and the view `DetailedView` show.
///
///     Exception             :
///         Type    : System.InvalidOperationException
///         Message : no quorum
///         HResult : -2146233079
///     CategoryInfo          : NotSpecified: (:) [Write-Error], InvalidOperationException
/// - Source: the view `GetErrorInstance` as recorded (`formatting-deep/get-error-of-throw`).
public struct ErrorListing {
  private let context: ExecutionContext
  private static let deepest = 10
  private static let ellipsis = "…"
  /// An error's invocation does not know them, ours does.
  private static let leftOut: Set<String> = ["DisplayScriptPosition", "PipelineLength", "PipelinePosition", "UnboundArguments"]

  /// The lines without the last line end.
  public static func text(of value: Value, _ context: ExecutionContext) -> String {
    ErrorListing(context: context).listing(of: value, indent: 0, depth: 1)
  }

  private struct Row {
    let name: String
    let value: Value
  }

  private func listing(of value: Value, indent: Int, depth: Int) -> String {
    let rows = rows(of: value)
    let width = rows.map { $0.name.count }.max() ?? 0
    let blanks = String(repeating: " ", count: indent)
    return rows.map { row in
      "\(blanks)\(row.name.padded(width)) : " + text(of: row, indent: indent, width: width, depth: depth)
    }.joined(separator: "\n")
  }

  /// The properties that say something: null, empty, zero and false ones do not.
  private func rows(of value: Value) -> [Row] {
    var rows: [Row] = []
    if let exception = value.object as? ExceptionObject { rows.append(Row(name: "Type", value: .text(exception.type.fullName))) }
    for member in MemberListing.properties(of: value, context) where !member.isHidden && member.name != "PSErrorIndex" {
      guard let found = try? member.value(of: value, context.dotNet) else { continue }
      if Self.leftOut.contains(member.name) || !saysSomething(found) { continue }
      rows.append(Row(name: member.name, value: found))
    }
    return rows
  }

  private func saysSomething(_ value: Value) -> Bool {
    switch value.base {
    case .null, .void: return false
    case .string(let text): return !text.isEmpty
    case .bool(let flag): return flag
    case .object(let object):
      if object.netType === NetType.boundParameters { return false }
      if let dictionary = object as? NetDictionary { return dictionary.count > 0 }
      if let elements = object.contiguousElements { return !elements.isEmpty }
      return true
    default: return value.integer != 0
    }
  }

  private func text(of row: Row, indent: Int, width: Int, depth: Int) -> String {
    let object = row.value.base.object
    switch object {
    case is ExceptionObject, is ErrorRecord, is InvocationInfo:
      return depth >= Self.deepest ? Self.ellipsis : "\n" + listing(of: row.value, indent: indent + 4, depth: depth + 1)
    case let type as NetType: return "[\(type.fullName)]"
    case let dictionary as NetDictionary:
      let blanks = String(repeating: " ", count: indent + 4)
      return dictionary.pairs.map { "\n\(blanks)\(context.text(of: $0)) : \(context.text(of: $1))" }.joined() + "\n"
    case let collection? where collection.contiguousElements != nil && row.name != "Data":
      return elements(collection.contiguousElements ?? [], indent: indent, depth: depth)
    default: break
    }
    let text = context.text(of: row.value)
    if row.name == "StackTrace" { return "\n" + text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return text }
    let blanks = String(repeating: " ", count: indent + width + 3)
    return lines.map { String($0).trimmed }.joined(separator: "\n" + blanks)
  }

  private func elements(_ elements: [Value], indent: Int, depth: Int) -> String {
    if depth >= Self.deepest { return Self.ellipsis }
    let blanks = String(repeating: " ", count: indent + indent + 6)
    var text = ""
    for (n, element) in elements.enumerated() {
      text += "\n"
      if let type = element.object as? NetType {
        text += "\(blanks)[\(type.fullName)]"
      } else if element.object == nil {
        text += blanks + context.text(of: element)
      } else {
        if n > 0 { text += "\n" }
        text += listing(of: element, indent: indent + 4, depth: depth + 1)
      }
    }
    return text
  }
}
