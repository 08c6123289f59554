import DotNet
import PowerShellRuntime

/// One group: the values that its objects share.
final class ObjectGroup {
  let values: [Value]
  var objects: [Value] = []
  init(_ values: [Value]) { self.values = values }

  func name(_ context: ExecutionContext) -> String { values.map { context.text($0) }.joined(separator: ", ") }

  func info(withElements: Bool, _ context: ExecutionContext) -> Value {
    let type = withElements ? ObjectGroup.type : ObjectGroup.withoutElements
    let group: Value = .object(NetList(withElements ? objects : [], type: .psObjectCollection))
    return type.make(.object(NetList(values, type: .arrayList)), .int(objects.count), group, .text(name(context)))
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
  var isEmpty: Bool { groups.isEmpty }

  mutating func add(_ object: Value, _ expressions: [PropertyExpression], _ context: ExecutionContext) throws {
    var values: [Value] = []
    if expressions.isEmpty { values = [object] }
    for expression in expressions {
      if case .pattern = expression.source {
        for (_, value) in try expression.resolve(object, context) { values.append(value ?? .null) }
      } else {
        values.append(try expression.value(of: object, context) ?? .null)
      }
    }
    var key: [DictionaryKey] = []
    for value in values { key.append(ObjectGrouping.key(value, caseSensitive: caseSensitive, context)) }
    if let slot = index[key] {
      groups[slot].objects.append(object)
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
    return groups.stablySorted { a, b in
      for (left, right) in zip(a.values, b.values) {
        let order = sorter.compare(left, right)
        if order != 0 { return order }
      }
      return 0
    }
  }
}
