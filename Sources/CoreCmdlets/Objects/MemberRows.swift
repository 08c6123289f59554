import DotNet
import PowerShellRuntime

/// The rows of `Get-Member`: what the object and its type have, sorted by kind and name.
struct MemberRows {
  struct Row {
    let name: String
    let kind: String
    let definition: String
  }
  let context: ExecutionContext
  let force: Bool
  /// `PSMemberViewTypes`.
  let view: Int64
  /// `PSMemberTypes`; nil for all.
  var kinds: Int64?
  var patterns: [String] = []

  init(_ context: ExecutionContext, force: Bool, view: Int64) {
    self.context = context
    self.force = force
    self.view = view
  }

  nonisolated(unsafe) static let type = RecordType(
    "Microsoft.PowerShell.Commands.MemberDefinition",
    ["string TypeName", "string Name", "System.Management.Automation.PSMemberTypes MemberType", "string Definition"],
    displayText: { record in record.slots[3].stringIfString?.text ?? "" })

  static func kindValue(_ kind: String) -> Value {
    let type = NetType.cmdletEnum("System.Management.Automation.PSMemberTypes")
    let raw = type.enumMembers.first { $0.name == kind }?.value ?? 0
    return .object(EnumValue(type, raw))
  }

  private func accepts(_ name: String, _ kind: String) -> Bool {
    if !patterns.isEmpty, !patterns.anyMatches(name) { return false }
    guard let kinds else { return true }
    let raw = NetType.cmdletEnum("System.Management.Automation.PSMemberTypes").enumMembers.first { $0.name == kind }?.value ?? 0
    return raw & kinds != 0
  }

  func members(of value: Value) throws -> [Row] {
    var rows: [Row] = []
    var names: Set<Name> = []
    for (name, kind, definition) in allRows(of: value) {
      guard names.insert(Name(name)).inserted, accepts(name, kind) else { continue }
      rows.append(Row(name: name, kind: kind, definition: definition))
    }
    return inOrder(rows)
  }

  /// Names that were asked for come in the order asked, what each matches sorted.
  private func inOrder(_ rows: [Row]) -> [Row] {
    if patterns.count < 2 { return sorted(rows) }
    var left = rows
    var ordered: [Row] = []
    for pattern in patterns {
      ordered += sorted(left.filter { [pattern].anyMatches($0.name) })
      left.removeAll { [pattern].anyMatches($0.name) }
    }
    return ordered
  }

  private func allRows(of value: Value) -> [(String, String, String)] {
    var rows: [(String, String, String)] = []
    let dotNet = context.dotNet
    for member in MemberListing.properties(of: value, context, hidden: force) + MemberListing.methods(of: value, context, hidden: force) {
      if member.isHidden, !force { continue }
      if !force, member.name.hasPrefix("get_") || member.name.hasPrefix("set_") { continue }
      let isAdapted = member.memberType == "Property" || member.memberType == "Method"
      if view & 3 == 1, isAdapted { continue }
      if view & 3 == 2, !isAdapted { continue }
      let definition = self.definition(of: member, value, dotNet)
      // What is declared as an indexer: `char Chars(int index) {get;}`.
      let isIndexer = member.memberType == "Method" && MemberRows.indexers.contains(member.name)
      rows.append((member.name, isIndexer ? "ParameterizedProperty" : member.memberType, isIndexer ? MemberRows.indexer(definition) : definition))
    }
    if case .object(let object) = value {
      for member in object.extended?.members ?? [] where member.memberType == "PropertySet" || member.memberType == "MemberSet" {
        rows.append((member.name, member.memberType, member.definition(of: value, dotNet)))
      }
    }
    return rows
  }

  /// Note properties name their types as casts do: `string Name=atl`.
  private func definition(of member: PSMemberInfo, _ value: Value, _ dotNet: DotNetContext) -> String {
    guard member.memberType == "NoteProperty" else { return member.definition(of: value, dotNet) }
    let held = (try? member.value(of: value, dotNet)) ?? .null
    // Without namespaces: `DayOfWeek Size=Friday`.
    let type: String = held.netType.map { type in
      let short = MemberRows.shortName(type)
      return short == type.fullName && type.genericArguments.isEmpty && type.kind != .array && type !== NetType.psCustomObject ? type.name : short
    } ?? "object"
    // The value's own text: an array says its type, not its elements.
    let text: String = held.object.map { $0 is NetArray } == true ? held.netType?.fullName ?? "" : context.csvText(held)
    return "\(type) \(member.name)=\(held.isNull ? "null" : text)"
  }

  private static let indexers: Set<String> = ["Chars", "Item"]
  private static func indexer(_ signature: String) -> String {
    signature.hasSuffix("}") ? signature : signature.split(separator: ", ").first.map { _ in "\(signature) {get;}" } ?? signature
  }

  static func shortName(_ type: NetType) -> String {
    if type.kind == .array, let element = type.elementType { return "\(element === NetType.object ? "Object" : shortName(element))[]" }
    if type === NetType.object || type === NetType.psCustomObject { return type.fullName }
    return TypeRegistry.allAccelerators.filter { $0.fullName == type.fullName }.map { $0.name }.min { $0.count < $1.count } ?? type.fullName
  }

  func staticMembers(of value: Value) throws -> [Row] {
    guard let type = (value.base.object as? NetType) ?? value.netType else { return [] }
    var rows: [Row] = []
    var names: Set<Name> = []
    var current: NetType? = type
    while let t = current {
      for member in t.declaredMembers {
        if let property = member.property, property.isStatic, names.insert(Name(member.name)).inserted {
          let access: String = property.set == nil ? "{get;}" : "{get;set;}"
          let text = "static \(property.typeName) \(member.name) \(access)"
          if accepts(member.name, "Property") { rows.append(Row(name: member.name, kind: "Property", definition: text)) }
        }
        let methods = member.methods.filter { $0.isStatic }
        if !methods.isEmpty, names.insert(Name(member.name)).inserted, accepts(member.name, "Method") {
          rows.append(Row(name: member.name, kind: "Method", definition: methods.map { "static \($0.signature)" }.joined(separator: ", ")))
        }
      }
      current = t.baseType
    }
    if !type.declaredConstructors.isEmpty, accepts("new", "Method") {
      let text: String = type.declaredConstructors.map { $0.signature }.joined(separator: ", ")
      rows.append(Row(name: "new", kind: "Method", definition: text))
    }
    return inOrder(rows)
  }

  /// Kinds in the order of their enum's names, names by alphabet.
  private func sorted(_ rows: [Row]) -> [Row] {
    rows.stablySorted { a, b in
      if a.kind != b.kind { return a.kind < b.kind ? -1 : 1 }
      let x = a.name.lowercased(), y = b.name.lowercased()
      return x < y ? -1 : x > y ? 1 : 0
    }
  }
}
