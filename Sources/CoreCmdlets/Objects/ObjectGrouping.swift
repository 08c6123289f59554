import DotNet
import PowerShellRuntime

/// One group: the values that its objects share.
final class ObjectGroup {
  fileprivate(set) var values: [Value]
  var objects: [Value] = []
  init(_ values: [Value]) { self.values = values }

  func name(_ context: ExecutionContext) -> String { values.map { ObjectGroup.text($0, context) }.joined(separator: ", ") }

  /// Dates as the culture writes them, a collection in braces.
  private static func text(_ value: Value, _ context: ExecutionContext) -> String {
    if case .object(let object) = value.base, object is NetArray || object is NetList {
      return "{" + (object.contiguousElements ?? []).map { text($0, context) }.joined(separator: ", ") + "}"
    }
    if let table = value.base.object as? NetDictionary {
      return "{" + table.pairs.map { "[\(text($0.key, context)), \(text($0.value, context))]" }.joined(separator: ", ") + "}"
    }
    if case .dateTime = value.base { return context.csvText(value) }
    return value.isAbsent ? "" : context.text(value)
  }

  func info(withElements: Bool, _ context: ExecutionContext) -> Value {
    let type = withElements ? ObjectGroup.type : ObjectGroup.withoutElements
    let group: Value = .object(NetList(withElements ? objects : [], type: .psObjectCollection))
    return type.make(.object(NetList(values.map { $0.isAbsent ? .null : $0 }, type: .arrayList)), .int(objects.count), group, .text(name(context)))
  }

  private static let properties = [
    "System.Collections.ArrayList Values", "int Count", "System.Collections.ObjectModel.Collection[psobject] Group", "string Name",
  ]
  nonisolated(unsafe) static let type = RecordType("Microsoft.PowerShell.Commands.GroupInfo", properties)
  nonisolated(unsafe) static let withoutElements = RecordType(
    "Microsoft.PowerShell.Commands.GroupInfoNoElement", base: type.type, properties)
}

extension NetType {
  nonisolated(unsafe) static let psObjectCollection: NetType =
    NetType.named("System.Collections.ObjectModel.Collection[psobject]") ?? .arrayList
}

/// Gathers objects by key in one pass; groups come out in the order of their keys.
struct ObjectGrouping {
  var caseSensitive = false
  private var groups: [ObjectGroup] = []
  private var index: [[DictionaryKey]: Int] = [:]
  /// The types of the first object's values; what differs from them compares only pair by pair, in the order it came.
  private var types: [NetType?]?
  private var isMixed = false
  private var entries: [(values: [Value], object: Value)] = []
  var isEmpty: Bool { groups.isEmpty }

  mutating func add(_ object: Value, _ expressions: [PropertyExpression], _ context: ExecutionContext) throws {
    var values: [Value] = []
    if expressions.isEmpty { values = [object] }
    for expression in expressions {
      if case .pattern = expression.source {
        for (_, value) in try expression.resolve(object, context) { values.append(value ?? .void) }
      } else {
        values.append(try expression.value(of: object, context) ?? .void)
      }
    }
    let found = values.map { $0.base.netType }
    if let known = types {
      isMixed = isMixed || !zip(known, found).allSatisfy { $0 == nil || $1 == nil || $0 === $1 }
      types = zip(known, found).map { $0 ?? $1 }
    } else {
      types = found
    }
    entries.append((values, object))
    var key: [DictionaryKey] = []
    for value in values { key.append(ObjectGrouping.key(value.isAbsent ? .null : value, caseSensitive: caseSensitive, context)) }
    if let slot = index[key] {
      groups[slot].objects.append(object)
      // What is there with nothing in it leads what is not there at all.
      for (n, value) in values.enumerated() where groups[slot].values[n].isAbsent { groups[slot].values[n] = value }
    } else {
      index[key] = groups.count
      let group = ObjectGroup(values)
      group.objects.append(object)
      groups.append(group)
    }
  }

  /// Numbers of all sizes meet as one, objects by their text where they are no values.
  private static func key(_ value: Value, caseSensitive: Bool, _ context: ExecutionContext) -> DictionaryKey {
    let base = value.base
    switch base {
    case .object(let object):
      if object is EnumValue { return DictionaryKey(.text(context.text(base)), ignoresCase: true) }
      if object.isEnumerable || object is PSCustomObject {
        return DictionaryKey(.text(context.text(base)), ignoresCase: !caseSensitive)
      }
      return DictionaryKey(base, ignoresCase: !caseSensitive)
    case .byte, .sbyte, .int16, .uint16, .uint32, .int64: return DictionaryKey(.int(base.integer ?? 0), ignoresCase: false)
    case .double(let d):
      if let n = Int(exactly: d) { return DictionaryKey(.int(n), ignoresCase: false) }
      return DictionaryKey(base, ignoresCase: false)
    default: return DictionaryKey(base, ignoresCase: !caseSensitive)
    }
  }

  func sorted(_ context: ExecutionContext) throws -> [ObjectGroup] {
    let sorter = ObjectSorter([], descending: false, caseSensitive: caseSensitive, context)
    if isMixed { return paired(sorter) }
    return groups.stablySorted { a, b in
      for (left, right) in zip(a.values, b.values) {
        // What has no such property comes last.
        if left.isAbsent != right.isAbsent { return left.isAbsent ? 1 : -1 }
        let order = sorter.compare(left, right)
        if order != 0 { return order }
      }
      return 0
    }
  }

  /// Values of several types: each object joins the first group that it compares equal to.
  private func paired(_ sorter: ObjectSorter) -> [ObjectGroup] {
    var found: [ObjectGroup] = []
    for entry in entries {
      let match = found.first { group in
        zip(group.values, entry.values).allSatisfy { left, right in
          // Nothing is like nothing only.
          let isNothing = left.isAbsent || left.isNull
          if isNothing || right.isAbsent || right.isNull { return isNothing && (right.isAbsent || right.isNull) }
          return sorter.compare(left, right) == 0
        }
      }
      let group = match ?? ObjectGroup(entry.values)
      group.objects.append(entry.object)
      if match == nil { found.append(group) }
    }
    return found
  }
}
